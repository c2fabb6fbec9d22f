// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/date_parser.h"

#include "data/calendar.h"
#include "data/digits.h"

namespace kiymet::data {

namespace {

constexpr ParsedDate unreadable{0, CellState::Unreadable};

/// Two digits at `at`, or -1.
int twoDigits(std::string_view text, std::size_t at)
{
    if (at + 2 > text.size() || !isDigit(text[at]) || !isDigit(text[at + 1]))
        return -1;
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// hh:mm[:ss[.f]]; 60 seconds for the leap second.
bool isTimeOfDay(std::string_view text)
{
    const int hour = twoDigits(text, 0);
    const int minute = twoDigits(text, 3);
    if (hour < 0 || hour > 23 || text[2] != ':' || minute < 0 || minute > 59)
        return false;
    if (text.size() == 5)
        return true;
    const int second = twoDigits(text, 6);
    if (text[5] != ':' || second < 0 || second > 60)
        return false;
    if (text.size() == 8)
        return true;
    if (text[8] != '.' || text.size() == 9)
        return false;
    for (const char c : text.substr(9)) {
        if (!isDigit(c))
            return false;
    }
    return true;
}

} // namespace

ParsedDate parseDate(std::string_view text)
{
    if (text.size() != 10 || isBlank(text.front()) || isBlank(text.back())) {
        while (!text.empty() && isBlank(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && isBlank(text.back()))
            text.remove_suffix(1);
        if (text.empty())
            return {0, CellState::Missing};
        if (text.size() < 10)
            return unreadable;
        if (text.size() > 10 && ((text[10] != ' ' && text[10] != 'T') || !isTimeOfDay(text.substr(11))))
            return unreadable;
    }
    const std::uint64_t head = loadEight(text.data());
    if ((head & 0xFF0000FF00000000) != 0x2D00002D00000000) // yyyy-MM-
        return unreadable;
    const std::uint64_t word = (head & 0xFFFFFFFF) | ((head >> 40 & 0xFFFF) << 32) |
                               (static_cast<std::uint64_t>(static_cast<unsigned char>(text[8])) << 48) |
                               (static_cast<std::uint64_t>(static_cast<unsigned char>(text[9])) << 56);
    if (!areEightDigits(word))
        return unreadable;
    const int number = static_cast<int>(eightDigits(word));
    const int year = number / 10000;
    const int month = number / 100 % 100;
    const int day = number % 100;
    if (!isCivilDate(year, month, day))
        return {0, CellState::NoSuchDate};
    return {daysFromCivil(year, month, day), CellState::Valid};
}

} // namespace kiymet::data
