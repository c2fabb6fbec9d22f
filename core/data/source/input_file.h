// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/byte_source.h"
#include "data/source/input.h"
#include "data/text/csv_scan.h"

#include <optional>

// Internal to core/data: a file, and what it is packed in.
namespace kiymet::data {

/// The text of an input, whatever it was packed in, before it is decoded.
struct OpenedInput {
    ByteSource text;
    Container container;
    /// Of text that we wrote ourselves (a workbook's sheet): it is in UTF-8, and nothing need be told.
    std::optional<Punctuation> punctuation;
    double unpackShare = 0; ///< share of the work of reading that opening was
};

/// Opens a file or a program's resource and unpacks it: zip (also one that holds a workbook or a gzip file),
/// gzip, and workbooks. Failures: FileNotFound, IsDirectory, NoPermission, ReadFailed, FileChanged, those of
/// Archive, gunzip and readWorkbook, ArchiveNeedsChoice (hints: names), UnknownMember (hints: nearest names),
/// ForeignWorkbook, WorkbookEncrypted, Cancelled. `progress` hears of unpacking, from 0 to `unpackShare`.
Outcome<OpenedInput> openInput(const QString& file, const InputOptions& options, const Progress& progress);
/// The same for bytes in memory; `file` is the name for failures.
Outcome<OpenedInput> openInput(QByteArray bytes, const QString& file, const InputOptions& options,
                               const Progress& progress);

} // namespace kiymet::data
