// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/text/csv_scan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Internal to core/data.
namespace kiymet::data {

/// Lines that may stand above a header.
inline constexpr std::size_t mostTitleLines = 50;

/// The blank of a text whose columns stand apart by blanks (hasBlankColumns, singleBlanks); else the
/// delimiter, among comma, semicolon, tab and bar, that makes a row of known column names; else the one
/// that gives the most records of the text's beginning one and the same number of fields; the first record's
/// if it can be, and at a tie more fields. Comma when nothing speaks for any.
char detectDelimiter(const ScanText& text, std::size_t firstRecord);

/// The quotation mark: ' when every text of a column stands between two of them, else ".
char detectQuote(const ScanText& text, std::size_t firstRecord, char delimiter);

/// Where the table begins.
struct HeaderVerdict {
    std::size_t titles = 0; ///< rows above it
    bool hasHeader = true;
};

/// Told from the first rows. The header is the first row with the most names of roles, at least two; else the
/// first that is not nearly empty beside those that follow. It is none where it has no known name, and
/// numbers or dates where the rows below have them. `asked`: 0 for no header, else the line it stands on;
/// `lines`: line breaks before each row.
HeaderVerdict detectHeader(const std::vector<std::vector<std::string>>& rows,
                           const std::vector<std::uint64_t>& lines, std::optional<int> asked);

} // namespace kiymet::data
