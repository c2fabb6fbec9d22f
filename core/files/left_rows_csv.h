// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/left_rows.h"
#include "files/atomic_file.h"
#include "files/csv_writer.h"
#include "progress.h"

namespace kiymet::files {

/// `line`, `reason` (the identifier of the finding), then the columns by their names; dates in ISO form, what
/// could not be read empty. Nothing is written where `progress` says no.
Unwritten writeLeftRows(const QString& path, const analysis::LeftRows& rows, CsvVariant variant,
                        const Progress& progress = {});

} // namespace kiymet::files
