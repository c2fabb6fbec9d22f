// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv_scan.h"

#include <string_view>
#include <vector>

// Internal to core/data.
namespace kiymet::data {

/// The delimiter, among comma, semicolon, tab and bar, that gives the most records of the text's beginning
/// the number of fields of the first one; at a tie the one with more fields. Comma when nothing speaks for
/// any.
char detectDelimiter(const ScanText& text, std::size_t firstRecord);

/// Decimal sign of numbers, told from samples of them.
struct DecimalVerdict {
    char decimal = '.';
    bool certain = true;
};

/// A sign with other than three digits behind it, or the last of two different ones, is a decimal sign for
/// certain; "1,234" only perhaps. Point when nothing speaks for a comma. Certain when all that is certain
/// agrees, or when `commaSplits` (a comma would be the delimiter) and nothing speaks for a comma.
DecimalVerdict detectDecimal(const std::vector<std::string_view>& numbers, bool commaSplits);

} // namespace kiymet::data
