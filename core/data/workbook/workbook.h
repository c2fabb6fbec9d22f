// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/archive.h"
#include "data/workbook/sheet_text.h"

// Internal to core/data: workbooks in Office Open XML (ECMA-376), .xlsx and .xlsm.
namespace kiymet::data {

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
