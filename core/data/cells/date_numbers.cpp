// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/date_numbers.h"

namespace kiymet::data {

namespace {

constexpr ParsedDate unreadable{0, CellState::Unreadable};

/// The one of the two that the order asks for.
ParsedDate inOrder(const ParsedDate& dayFirst, const ParsedDate& monthFirst, DateOrder order)
{
    switch (order) {
    case DateOrder::DayMonthYear:
        return dayFirst;
    case DateOrder::MonthDayYear:
        return monthFirst;
    case DateOrder::YearMonthDay:
    case DateOrder::UnixSeconds:
    case DateOrder::UnixMilliseconds:
        return unreadable;
    }
    return unreadable;
}

} // namespace

WrittenDate yearLast(int first, int second, int year, bool dayFirst, DateOrder order)
{
    const ParsedDate asDay = civil(year, second, first);
    const ParsedDate asMonth = civil(year, first, second);
    const bool mayBeDay = asDay.state == CellState::Valid;
    const bool mayBeMonth = asMonth.state == CellState::Valid;
    WrittenDate written{inOrder(asDay, asMonth, order), DateVote::None};
    if (mayBeDay && mayBeMonth) {
        if (dayFirst)
            written.vote = DateVote::DayFirst;
        else
            written.vote = first == second ? DateVote::Same : DateVote::Either;
    } else if (mayBeDay) {
        written.vote = DateVote::DayFirst;
    } else if (mayBeMonth) {
        written.vote = DateVote::MonthFirst;
    }
    return written;
}

WrittenDate serial(int number)
{
    constexpr std::int32_t dayZero = daysFromCivil(1899, 12, 30);
    return {{dayZero + number, CellState::Valid}, DateVote::Serial};
}

int fullYear(int twoDigits)
{
    return twoDigits + (twoDigits < 69 ? 2000 : 1900);
}

} // namespace kiymet::data
