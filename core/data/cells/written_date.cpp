// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/written_date.h"

namespace kiymet::data {

namespace {

constexpr WrittenDate unreadable{{0, CellState::Unreadable}, DateVote::None};

struct DigitRun {
    int value = 0;
    std::size_t size = 0;
};

/// Takes digits, at most `most`, off the front.
DigitRun takeDigits(std::string_view& text, std::size_t most)
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
void dropDigits(std::string_view& text)
{
    while (!text.empty() && isDigit(text.front()))
        text.remove_prefix(1);
}

bool take(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

/// h:mm[:ss[.f]] [AM|PM]; 60 seconds for the leap second.
bool isTimeOfDay(std::string_view text)
{
    const DigitRun hour = takeDigits(text, 2);
    if (hour.size == 0 || hour.value > 23 || !take(text, ':'))
        return false;
    const DigitRun minute = takeDigits(text, 2);
    if (minute.size != 2 || minute.value > 59)
        return false;
    if (take(text, ':')) {
        const DigitRun second = takeDigits(text, 2);
        if (second.size != 2 || second.value > 60)
            return false;
        if (take(text, '.') || take(text, ',')) {
            const std::size_t before = text.size();
            dropDigits(text);
            if (text.size() == before)
                return false;
        }
    }
    if (text.empty())
        return true;
    take(text, ' ');
    const bool half =
        text.size() == 2 && ((text[0] | 0x20) == 'a' || (text[0] | 0x20) == 'p') && (text[1] | 0x20) == 'm';
    return half && hour.value >= 1 && hour.value <= 12;
}

/// The rest behind a date: nothing, or a blank or T and a time.
bool isRest(std::string_view text)
{
    if (text.empty())
        return true;
    return (text.front() == ' ' || text.front() == 'T') && isTimeOfDay(text.substr(1));
}

ParsedDate civil(int year, int month, int day)
{
    if (!isCivilDate(year, month, day))
        return {0, CellState::NoSuchDate};
    return {daysFromCivil(year, month, day), CellState::Valid};
}

/// Digits only: yyyyMMdd, or a serial number with or without a fraction of the day.
WrittenDate fromDigits(std::string_view text)
{
    std::string_view rest = text;
    const DigitRun run = takeDigits(rest, 8);
    if (run.size == 8 && isRest(rest))
        return {civil(run.value / 10000, run.value / 100 % 100, run.value % 100), DateVote::YearFirst};
    if (run.size != 5 || run.value < 10000)
        return unreadable;
    if (!rest.empty()) {
        if (!take(rest, '.') && !take(rest, ','))
            return unreadable;
        dropDigits(rest);
        if (!rest.empty())
            return unreadable;
    }
    constexpr std::int32_t dayZero = daysFromCivil(1899, 12, 30);
    return {{dayZero + run.value, CellState::Valid}, DateVote::Serial};
}

} // namespace

WrittenDate parseWrittenDate(std::string_view text, DateOrder order)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    if (text.empty())
        return {{0, CellState::Missing}, DateVote::None};
    std::string_view rest = text;
    const DigitRun first = takeDigits(rest, 4);
    if (first.size == 0)
        return unreadable;
    if (rest.empty() || (rest.front() != '-' && rest.front() != '.' && rest.front() != '/'))
        return fromDigits(text);
    const char sign = rest.front();
    rest.remove_prefix(1);
    const DigitRun second = takeDigits(rest, 2);
    if (second.size == 0 || !take(rest, sign))
        return unreadable;
    const bool yearFirst = first.size == 4;
    const DigitRun third = takeDigits(rest, yearFirst ? 2 : 4);
    if (third.size == 0 || !isRest(rest))
        return unreadable;
    if (yearFirst)
        return {civil(first.value, second.value, third.value), DateVote::YearFirst};
    if (first.size > 2 || third.size != 4 || order == DateOrder::YearMonthDay)
        return unreadable;

    const ParsedDate dayFirst = civil(third.value, second.value, first.value);
    const ParsedDate monthFirst = civil(third.value, first.value, second.value);
    const bool mayBeDay = dayFirst.state == CellState::Valid;
    const bool mayBeMonth = monthFirst.state == CellState::Valid;
    WrittenDate written{order == DateOrder::DayMonthYear ? dayFirst : monthFirst, DateVote::None};
    if (mayBeDay && mayBeMonth) {
        if (sign == '.')
            written.vote = DateVote::DayFirst;
        else
            written.vote = first.value == second.value ? DateVote::Same : DateVote::Either;
    } else if (mayBeDay) {
        written.vote = DateVote::DayFirst;
    } else if (mayBeMonth) {
        written.vote = DateVote::MonthFirst;
    }
    return written;
}

void DateEvidence::add(DateVote vote, std::string_view text)
{
    switch (vote) {
    case DateVote::None:
        break;
    case DateVote::YearFirst:
        ++yearFirst;
        break;
    case DateVote::DayFirst:
        ++dayFirst;
        dayFirstSamples.add(text);
        break;
    case DateVote::MonthFirst:
        ++monthFirst;
        monthFirstSamples.add(text);
        break;
    case DateVote::Either:
        ++either;
        eitherSamples.add(text);
        break;
    case DateVote::Same:
        ++same;
        break;
    case DateVote::Serial:
        ++serial;
        break;
    }
}

void DateEvidence::add(const DateEvidence& later)
{
    yearFirst += later.yearFirst;
    dayFirst += later.dayFirst;
    monthFirst += later.monthFirst;
    either += later.either;
    same += later.same;
    serial += later.serial;
    dayFirstSamples.add(later.dayFirstSamples);
    monthFirstSamples.add(later.monthFirstSamples);
    eitherSamples.add(later.eitherSamples);
}

} // namespace kiymet::data
