// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/input_options.h"
#include "data/source/byte_source.h"
#include "data/source/container.h"
#include "data/source/source.h"
#include "data/text/csv_scan.h"
#include "progress.h"

#include <optional>

// Internal to core/data: a source, and what it is packed in.
namespace kiymet::data {

/// The text of a source, whatever it was packed in, before it is decoded.
struct UnpackedText {
    ByteSource bytes;
    Container container;
    /// Of text that we wrote ourselves (a workbook's sheet): it is in UTF-8, and nothing need be told.
    std::optional<Punctuation> punctuation;
    double share = 0; ///< of the work of reading that unpacking was
};

/// Opens a source and unpacks it: zip (also one that holds a workbook or a gzip file), gzip, and workbooks.
/// Failures: those of Source::open, Archive, gunzip and readWorkbook, FileChanged, ArchiveNeedsChoice (hints:
/// names), UnknownMember (hints: nearest names), ForeignWorkbook, WorkbookEncrypted, Cancelled. `progress`
/// hears of unpacking, from 0 to `share`.
Outcome<UnpackedText> unpack(const Source& source, const InputOptions& options, const Progress& progress);

} // namespace kiymet::data
