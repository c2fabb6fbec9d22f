// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/input/input.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace kiymet::data {
class RawTable;
}

namespace kiymet::ui {

/// How the user had files of a kind read: encoding, punctuation, formats of cells, and columns by their
/// place. A kind is what the program tells of a file by itself: the names of its columns, or, where it has
/// none, their number. Kept in QSettings, for the last hundred kinds; of a file's content there is nothing
/// but a hash of its column names.
namespace readings {

/// The kind of a file that was opened without anything being said but a sheet or member.
QByteArray kindOf(const data::RawTable& table);

/// What was said of a file, `header` being its columns as it is then split. Sheets and members are not kept.
void remember(const QByteArray& kind, const data::InputOptions& said, const std::vector<std::string>& header);
void forget(const QByteArray& kind);

/// What was said of a file of that kind, without the columns: to open it with and know its header.
std::optional<data::InputOptions> splitting(const QByteArray& kind);
/// All of it, for a file with that header. Columns beyond it are left out.
std::optional<data::InputOptions> recall(const QByteArray& kind, const std::vector<std::string>& header);

} // namespace readings

} // namespace kiymet::ui
