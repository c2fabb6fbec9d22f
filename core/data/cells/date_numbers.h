// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/written_date.h"

#include <string_view>

// Internal to core/data/cells: the numbers that dates are made of.
namespace kiymet::data {

struct DigitRun {
    std::int64_t value = 0;
    std::size_t size = 0;
    int number() const { return static_cast<int>(value); } ///< of at most nine digits
};

/// Takes digits, at most `most` and 18, off the front.
inline DigitRun takeDigits(std::string_view& text, std::size_t most)
{
    DigitRun run;
    while (run.size < most && run.size < text.size() && isDigit(text[run.size])) {
        run.value = run.value * 10 + (text[run.size] - '0');
        ++run.size;
    }
    text.remove_prefix(run.size);
    return run;
}

/// Drops the digits in front, however many: a fraction is not read.
inline void dropDigits(std::string_view& text)
{
    while (!text.empty() && isDigit(text.front()))
        text.remove_prefix(1);
}

inline bool take(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

inline ParsedDate civil(int year, int month, int day)
{
    if (!isCivilDate(year, month, day))
        return {0, CellState::NoSuchDate};
    return {daysFromCivil(year, month, day), CellState::Valid};
}

/// Of a purchase, where eight digits have to tell where the year stands: 20210530 or 30052021.
inline bool isPlausibleYear(int year)
{
    return year >= 1800 && year <= 2199;
}

/// Day and month, in either order, and a year of four digits. `dayFirst`: the signs between say that the day
/// stands first, if there is such a day. Unreadable under an order in which the year must stand first.
WrittenDate yearLast(int first, int second, int year, bool dayFirst, DateOrder order);

/// A spreadsheet's serial number of five digits.
WrittenDate serial(int number);

/// The year of two digits: see ShortYear.
int fullYear(int twoDigits);

} // namespace kiymet::data
