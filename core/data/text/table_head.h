// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/input_options.h"
#include "data/source/failure.h"
#include "data/text/csv_scan.h"
#include "data/text/dialect.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiymet::data {

class ByteSource;

/// What the beginning of a text tells, before any column is mapped: its punctuation, where the table begins,
/// and its first rows.
struct TableHead {
    Dialect dialect; ///< delimiter and quote
    std::vector<std::string> header;
    std::uint64_t headerLine = 1; ///< of the first row where there is no header
    std::uint64_t begin = 0;      ///< where the first record begins, in bytes
    std::uint64_t firstLine = 1;  ///< its line
    static constexpr std::size_t previewRows = 1000;
    std::vector<std::vector<std::string>>
        preview;                     ///< the first rows, at most `previewRows`, with all columns
    bool hasHeader = true;           ///< else the columns are called column_1 and so on
    std::vector<std::string> titles; ///< lines above the header
    std::uint64_t emptyLines = 0;    ///< passed over before the first record
};

/// A head, and why it is not all that it should be.
struct FoundHead {
    TableHead head;
    std::optional<Failure> failure; ///< EmptyFile, HeaderOnly, NulByte, UnclosedQuote, FieldTooLong
    bool complete = true;           ///< no more text is needed for it
    bool notUtf8 = false;           ///< what was looked at is no UTF-8
};

/// The head of a text in UTF-8, of which `text` may be the beginning only. `punctuation`: known, not told.
FoundHead headOfText(const ScanText& text, const InputOptions& options, std::size_t longestRecord,
                     const std::optional<Punctuation>& punctuation = {});

/// Looks at as much of the beginning of a file as it takes. Failures beside the head's own: ReadFailed,
/// FileChanged.
Outcome<FoundHead> readTableHead(const ByteSource& source, const InputOptions& options,
                                 std::size_t longestRecord,
                                 const std::optional<Punctuation>& punctuation = {});

} // namespace kiymet::data
