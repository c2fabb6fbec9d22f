// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/archive.h"
#include "data/text/csv_scan.h"

#include <QStringList>

// Internal to core/data: workbooks in Office Open XML (ECMA-376), .xlsx and .xlsm.
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

/// The archive is a workbook of this kind.
bool isWorkbook(const Archive& archive);
/// It is one of a kind that is not read: .xlsb, .ods.
bool isForeignWorkbook(const Archive& archive);

/// `asked`: a sheet's name, or its number from 1; empty: the only one that has anything, or the only one with
/// names of roles in its first rows. Failures: the archive's; SheetNeedsChoice and UnknownSheet (hints:
/// sheets), WorkbookUnreadable (detail: the part), WorkbookUnsafe (a document type in it), EmptyFile.
Outcome<SheetText> readWorkbook(Archive& archive, const QString& file, const QString& asked,
                                const Progress& progress, const ArchiveLimits& limits = {});

} // namespace kiymet::data
