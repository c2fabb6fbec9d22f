// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/table.h"

#include <string_view>

namespace kiymet::data {

struct ParsedNumber {
    double value = 0; ///< 0 unless Valid
    CellState state = CellState::Missing;
};

/// A number as people write it in tables: blanks around, a sign, digits with at most one `decimal`, an
/// exponent. The nearest double, ties to even, whatever the locale. Blank: Missing. Words for infinity and
/// not-a-number, and what is too large for a double: NotFinite. Anything else, thousands signs included:
/// Unreadable. Too small for a double: zero. Neither throws nor allocates for texts up to 500 characters.
ParsedNumber parseNumber(std::string_view text, char decimal);

/// The same, quicker, for text whose last byte has at least seven readable bytes before it, as have the
/// fields in a reader's buffer.
ParsedNumber parsePaddedNumber(std::string_view text, char decimal);

} // namespace kiymet::data
