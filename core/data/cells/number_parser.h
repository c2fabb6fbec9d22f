// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"
#include "data/cells/digits.h"

#include <string_view>

namespace kiymet::data {

/// Powers of ten that a double holds exactly.
inline constexpr double powersOfTen[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                         1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                         1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
inline constexpr int largestExactPower = 22;

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
/// fields in a reader's buffer: for what is empty, or up to eight digits with at most one decimal sign, of
/// which `signSeen` then tells. False for anything else, which parseNumber must read.
inline bool parsePaddedNumber(std::string_view text, char decimal, ParsedNumber& number, bool& signSeen)
{
    const std::size_t size = text.size();
    if (size == 0) {
        number = {0, CellState::Missing};
        return true;
    }
    if (size > 8) [[unlikely]]
        return false;
    // The last eight bytes, with zeros for those before the text.
    const unsigned before = static_cast<unsigned>(8 * (8 - size));
    const std::uint64_t mask = (std::uint64_t{1} << before) - 1;
    std::uint64_t word = (loadEight(text.data() + size - 8) & ~mask) | (0x30 * everyByte & mask);
    const std::uint64_t differs =
        word ^ (static_cast<std::uint64_t>(static_cast<unsigned char>(decimal)) * everyByte);
    const std::uint64_t points = (differs - everyByte) & ~differs & (0x80 * everyByte);
    unsigned decimals = 0;
    if (points != 0) {
        if (size == 1)
            return false;
        // Close the gap that the sign leaves; a second one is found to be no digit.
        const unsigned at = static_cast<unsigned>(std::countr_zero(points)) & ~7u;
        decimals = 7 - at / 8;
        const std::uint64_t head = word & ((std::uint64_t{1} << at) - 1);
        const std::uint64_t tailMask = ~((std::uint64_t{2} << (at + 7)) - 1);
        word = (head << 8) | 0x30 | (word & tailMask);
    }
    if (!areEightDigits(word)) [[unlikely]]
        return false;
    signSeen = points != 0;
    number = {static_cast<double>(eightDigits(word)) / powersOfTen[decimals], CellState::Valid};
    return true;
}

inline ParsedNumber parsePaddedNumber(std::string_view text, char decimal)
{
    ParsedNumber number;
    bool signSeen = false;
    return parsePaddedNumber(text, decimal, number, signSeen) ? number : parseNumber(text, decimal);
}

} // namespace kiymet::data
