// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/input_options.h"
#include "data/roles/role.h"
#include "data/source/failure.h"
#include "data/source/source.h"
#include "progress.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace kiymet::data {

/// One thing that was said of another file and is not so in this one.
struct ReadingMisfit {
    QString key;       ///< of the setting: mapping.value, input.delimiter, input.by_column.NAME.decimal
    QStringList asked; ///< its value: words of the settings, names of columns, of a sheet
    QStringList found; ///< what takes its place here; empty: nothing is known to
    QStringList hints; ///< names of this file that are near, or that can be chosen from
    bool operator==(const ReadingMisfit&) const = default;
};

/// How a file is read by what was said of another one.
struct ReadingFit {
    InputOptions options;      ///< what fits; the rest is told from the file
    QStringList columns;       ///< of the file, as it is then split
    std::vector<Role> missing; ///< needed, and no column serves them
    std::vector<ReadingMisfit> misfits;
};

/// What of `said`, the way in which another file was read, fits this one, by its header and first rows: its
/// sheet or member, its punctuation and encoding, columns that are mapped, and how cells are written. What
/// contradicts the file is left out and listed. Failures: those of RawTable::open for a file that cannot be
/// opened in any way; a choice of a sheet or member that is open is none.
Outcome<ReadingFit> fitReading(const Source& source, const InputOptions& said, const Progress& progress = {});

} // namespace kiymet::data
