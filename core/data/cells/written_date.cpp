// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/written_date.h"

#include "data/cells/date_numbers.h"
#include "data/cells/named_date.h"

#include <algorithm>

namespace kiymet::data {

namespace {

constexpr WrittenDate unreadable{{0, CellState::Unreadable}, DateVote::None};

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

/// Digits only: yyyyMMdd, or a serial number with or without a fraction of the day.
WrittenDate fromDigits(std::string_view text)
{
    std::string_view rest = text;
    const DigitRun run = takeDigits(rest, 8);
    if (run.size == 8 && isPlausibleYear(static_cast<int>(run.value / 10000)) && isRest(rest)) {
        const int value = run.number();
        const ParsedDate date = civil(value / 10000, value / 100 % 100, value % 100);
        if (date.state == CellState::Valid)
            return {date, DateVote::YearFirst};
    }
    if (run.size != 5 || run.value < 10000)
        return unreadable;
    if (!rest.empty()) {
        if (!take(rest, '.') && !take(rest, ','))
            return unreadable;
        dropDigits(rest);
        if (!rest.empty())
            return unreadable;
    }
    return serial(run.number());
}

/// The usual dates: numbers with a sign between, the year with four digits, and at most a time behind.
WrittenDate parseUsualDate(std::string_view text, DateOrder order)
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
        return {civil(first.number(), second.number(), third.number()), DateVote::YearFirst};
    if (first.size > 2 || third.size != 4)
        return unreadable;
    return yearLast(first.number(), second.number(), third.number(), sign == '.', order);
}

/// Whether what was not read yet is worth a closer look: most texts are no dates, and have no digit.
bool mayBeDate(std::string_view text)
{
    constexpr std::size_t longest = 120;
    return text.size() <= longest && std::any_of(text.begin(), text.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return isDigit(c) || byte >= 0x80 || byte < 0x20 || c == '=' || c == '\'';
           });
}

} // namespace

WrittenDate parseWrittenDate(std::string_view text, DateOrder order)
{
    const WrittenDate usual = parseUsualDate(text, order);
    if (usual.date.state != CellState::Unreadable || usual.vote != DateVote::None || !mayBeDate(text))
        return usual;
    return parseNamedDate(text, order);
}

void DateEvidence::add(const WrittenDate& date, std::string_view text)
{
    switch (date.vote) {
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
    case DateVote::Named:
        ++named;
        break;
    case DateVote::Serial:
        ++serial;
        break;
    case DateVote::MonthOnly:
        ++monthOnly;
        break;
    case DateVote::UnixTime:
        ++unixTime;
        unixSamples.add(text);
        break;
    }
    zones += date.zone ? 1 : 0;
    if (!date.shortYear)
        return;
    const ShortYear& year = *date.shortYear;
    if (year.mayBeFirst && year.mayBeLast)
        ++shortEither;
    else if (year.mayBeFirst || year.mayBeLast)
        ++(year.mayBeFirst ? shortFirst : shortLast);
    usuallyLast = usuallyLast && year.usuallyLast;
    firstNumbers.set(year.first);
    lastNumbers.set(year.last);
    shortSamples.add(text);
}

void DateEvidence::add(const DateEvidence& later)
{
    yearFirst += later.yearFirst;
    dayFirst += later.dayFirst;
    monthFirst += later.monthFirst;
    either += later.either;
    same += later.same;
    named += later.named;
    serial += later.serial;
    monthOnly += later.monthOnly;
    unixTime += later.unixTime;
    zones += later.zones;
    shortFirst += later.shortFirst;
    shortLast += later.shortLast;
    shortEither += later.shortEither;
    usuallyLast = usuallyLast && later.usuallyLast;
    firstNumbers |= later.firstNumbers;
    lastNumbers |= later.lastNumbers;
    dayFirstSamples.add(later.dayFirstSamples);
    monthFirstSamples.add(later.monthFirstSamples);
    eitherSamples.add(later.eitherSamples);
    shortSamples.add(later.shortSamples);
    unixSamples.add(later.unixSamples);
}

YearPlace placeOfShortYears(const DateEvidence& dates)
{
    if (dates.shortFirst + dates.shortLast > 0) {
        if (dates.shortFirst == 0)
            return YearPlace::Last;
        return dates.shortLast == 0 ? YearPlace::First : YearPlace::Open;
    }
    const std::size_t first = dates.firstNumbers.count();
    const std::size_t last = dates.lastNumbers.count();
    // Years are few and days are many.
    constexpr std::size_t manyDays = 10;
    if (last >= 2 * first && last >= manyDays)
        return YearPlace::First;
    if (dates.usuallyLast)
        return last <= first ? YearPlace::Last : YearPlace::Open;
    return first >= 2 * last && first >= manyDays ? YearPlace::Last : YearPlace::Open;
}

} // namespace kiymet::data
