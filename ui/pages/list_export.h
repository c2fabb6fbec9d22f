// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/list_members.h"
#include "files/atomic_file.h"
#include "jobs/job_runner.h"

#include <QString>

#include <functional>

namespace kiymet::ui {

/// As what a target list is saved: its customers, or the conditions that find them.
enum class ListFormat { Csv, TurkishExcel, Workbook, Conditions };

/// Without the dot.
QString suffixOf(ListFormat format);

/// A list and who is on it.
struct ListToWrite {
    analysis::TargetList list;
    ListMembers::Found members; ///< found, and no failure
    SharedResults results;      ///< what they index
};
/// A job that writes it to `file`. Takes words and conventions of figures here and now: they belong to the
/// thread that talks to the user.
std::function<files::Unwritten(const Progress&)> listWriter(ListToWrite what, const QString& file,
                                                            ListFormat format);

} // namespace kiymet::ui
