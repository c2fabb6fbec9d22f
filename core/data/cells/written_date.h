// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/date_parser.h"
#include "data/cells/written_number.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kiymet::data {

/// What one date tells of its column. 30.05.2021 has the day first for certain, and so has every date with
/// points, since nobody writes the month first with them; 03/04/2021 may be either; 04/04/2021 is the same
/// both ways, and so is one with the month's name. A month without a day ("Jan 2021", "01/2021") and Unix
/// time are no dates, but it is good to know them.
enum class DateVote : std::uint8_t {
    None,
    YearFirst,
    DayFirst,
    MonthFirst,
    Either,
    Same,
    Named,
    Serial,
    MonthOnly,
    UnixTime
};

/// A year of two digits, which may stand at either end: 12/06/20 is of 2020 or of 2012. 69 to 99 are 1969 to
/// 1999 and 00 to 68 are 2000 to 2068, as POSIX strptime has them.
struct ShortYear {
    std::uint8_t first = 0; ///< the numbers at both ends
    std::uint8_t last = 0;
    bool mayBeFirst = false; ///< whether there is such a day
    bool mayBeLast = false;
    bool usuallyLast = false; ///< written with points, slashes, or the month's name
    bool operator==(const ShortYear&) const = default;
};

struct WrittenDate {
    ParsedDate date;
    DateVote vote = DateVote::None; ///< independent of the order
    bool zone = false;              ///< a time zone stands behind the time
    std::optional<ShortYear> shortYear{};
};

/// A date as people write it. The year may stand first or last, with two digits too; between day, month and
/// year any of - . / and blanks; or none in yyyyMMdd and ddMMyyyy. Months may be named in English or Turkish,
/// in full or by three letters, weekdays may stand around (parseNamedDate). A spreadsheet's serial number has
/// five digits (days since 1899-12-30). A time of day and a time zone behind are checked and dropped: the day
/// is the one that is written. Unix time is read under the orders that say so only, as a day of UTC. States
/// as parseDate has them. Neither throws nor allocates.
WrittenDate parseWrittenDate(std::string_view text, DateOrder order);

/// What the dates of a column tell together.
struct DateEvidence {
    std::uint64_t yearFirst = 0; ///< not counted where the reader took its quickest way
    std::uint64_t dayFirst = 0;
    std::uint64_t monthFirst = 0;
    std::uint64_t either = 0;
    std::uint64_t same = 0;
    std::uint64_t named = 0;
    std::uint64_t serial = 0;
    std::uint64_t monthOnly = 0;
    std::uint64_t unixTime = 0;
    std::uint64_t zones = 0;
    // Of years with two digits: those that can only stand at one end, and the others.
    std::uint64_t shortFirst = 0;
    std::uint64_t shortLast = 0;
    std::uint64_t shortEither = 0;
    bool usuallyLast = true;
    std::bitset<100> firstNumbers; ///< met at either end
    std::bitset<100> lastNumbers;
    Samples dayFirstSamples;
    Samples monthFirstSamples;
    Samples eitherSamples;
    Samples shortSamples;
    Samples unixSamples;

    void add(const WrittenDate& date, std::string_view text);
    void add(const DateEvidence& later);
    std::uint64_t shortYears() const { return shortFirst + shortLast + shortEither; }
};

/// At which end the years of two digits stand in a column. Where no cell tells, the end at which the fewer
/// different numbers were met has the years, if that is clear; years last where that is usual and nothing
/// speaks against it.
enum class YearPlace { First, Last, Open };
YearPlace placeOfShortYears(const DateEvidence& dates);

} // namespace kiymet::data
