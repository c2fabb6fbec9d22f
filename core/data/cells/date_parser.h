// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/calendar.h"
#include "data/cells/columns.h"
#include "data/cells/digits.h"

#include <string_view>

namespace kiymet::data {

struct ParsedDate {
    std::int32_t days = 0; ///< since 1970-01-01; 0 unless Valid
    CellState state = CellState::Missing;
};

/// The eight digits of yyyy-MM-dd as one word, and whether that is what the ten bytes are.
struct DateDigits {
    std::uint64_t word = 0;
    bool isDate = false;
};
inline DateDigits dateDigits(const char* text)
{
    const std::uint64_t head = loadEight(text);
    const auto byte = [text](int i) {
        return static_cast<std::uint64_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint64_t word =
        (head & 0xFFFFFFFF) | (head >> 40 & 0xFFFF) << 32 | byte(8) << 48 | byte(9) << 56;
    const bool dashes = (head & 0xFF0000FF00000000) == 0x2D00002D00000000;
    return {word, dashes && areEightDigits(word)};
}

inline ParsedDate calendarDate(std::uint64_t digits)
{
    const int number = static_cast<int>(eightDigits(digits));
    const int year = number / 10000;
    const int month = number / 100 % 100;
    const int day = number % 100;
    if (!isCivilDate(year, month, day))
        return {0, CellState::NoSuchDate};
    return {daysFromCivil(year, month, day), CellState::Valid};
}

/// parseDate for what is not ten characters in the form yyyy-MM-dd.
ParsedDate parseOtherDate(std::string_view text);

/// An ISO date yyyy-MM-dd, years 1 to 9999, blanks around allowed; a time of day after a blank or T
/// (hh:mm[:ss[.f]]) is checked and dropped. Blank: Missing. Right by its form but not in the calendar:
/// NoSuchDate. Anything else, time zones included: Unreadable. Neither throws nor allocates.
inline ParsedDate parseDate(std::string_view text)
{
    if (text.size() == 10) {
        const DateDigits digits = dateDigits(text.data());
        if (digits.isDate)
            return calendarDate(digits.word);
    }
    return parseOtherDate(text);
}

} // namespace kiymet::data
