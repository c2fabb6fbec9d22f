// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/text/csv_scan.h"

#include <QByteArray>
#include <QStringList>

// Internal to core/data.
namespace kiymet::data {

/// One sheet as delimited text in UTF-8: a row of the sheet is a line of the text, with the same number.
/// Numbers have a point, and never just three decimals, so that no point can be taken for a thousands sign;
/// dates, told by the format of their cells, are yyyy-MM-dd, with hh:mm:ss behind if there is a time; what is
/// false or true says so; an error is its name (#N/A). Line breaks within a cell are blanks.
struct SheetText {
    QByteArray text;
    QString sheet;
    QStringList sheets; ///< all that could be meant
};

/// The punctuation of such a text: characters that no cell can hold, so that nothing is ever quoted.
inline constexpr Punctuation sheetPunctuation{'\x1F', '\x1E'};

} // namespace kiymet::data
