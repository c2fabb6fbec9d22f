// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/date_parser.h"

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
    if (text.size() < 5)
        return false;
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

ParsedDate parseOtherDate(std::string_view text)
{
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
    const DateDigits digits = dateDigits(text.data());
    return digits.isDate ? calendarDate(digits.word) : unreadable;
}

} // namespace kiymet::data
