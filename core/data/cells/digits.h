// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

// Eight characters at a time in a 64-bit word, the first in the lowest byte (Lemire, "Number parsing at a
// gigabyte per second", 2021, section 5).
namespace kiymet::data {

inline constexpr std::uint64_t everyByte = 0x0101010101010101;

inline std::uint64_t loadEight(const char* text)
{
    std::uint64_t word;
    std::memcpy(&word, text, sizeof word);
    if constexpr (std::endian::native == std::endian::big)
        word = __builtin_bswap64(word);
    return word;
}

inline bool areEightDigits(std::uint64_t word)
{
    return ((word & (0xF0 * everyByte)) | (((word + 0x06 * everyByte) & (0xF0 * everyByte)) >> 4)) ==
           0x33 * everyByte;
}

/// Value of eight digits.
inline std::uint32_t eightDigits(std::uint64_t word)
{
    word -= 0x30 * everyByte;
    word = word * 10 + (word >> 8);
    constexpr std::uint64_t pair = 0x000000FF000000FF;
    return static_cast<std::uint32_t>(
        ((word & pair) * 0x000F424000000064 + ((word >> 16) & pair) * 0x0000271000000001) >> 32);
}

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace kiymet::data
