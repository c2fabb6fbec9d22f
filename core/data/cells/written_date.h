// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/date_parser.h"
#include "data/cells/written_number.h"

#include <cstdint>
#include <string_view>

namespace kiymet::data {

/// What one date tells of its column. 30.05.2021 has the day first for certain, and so has every date with
/// points, since nobody writes the month first with them; 03/04/2021 may be either; 04/04/2021 is the same
/// both ways.
enum class DateVote : std::uint8_t { None, YearFirst, DayFirst, MonthFirst, Either, Same, Serial };

struct WrittenDate {
    ParsedDate date;
    DateVote vote = DateVote::None; ///< independent of the order
};

/// A date as people write it: yyyy-MM-dd and dd.MM.yyyy with any of - . / and with or without leading zeros,
/// yyyyMMdd, or a spreadsheet's serial number of five digits (days since 1899-12-30); a time of day behind it
/// is checked and dropped. States as parseDate has them. Neither throws nor allocates.
WrittenDate parseWrittenDate(std::string_view text, DateOrder order);

/// What the dates of a column tell together.
struct DateEvidence {
    std::uint64_t yearFirst = 0; ///< not counted where the reader took its quickest way
    std::uint64_t dayFirst = 0;
    std::uint64_t monthFirst = 0;
    std::uint64_t either = 0;
    std::uint64_t same = 0;
    std::uint64_t serial = 0;
    Samples dayFirstSamples;
    Samples monthFirstSamples;
    Samples eitherSamples;

    void add(DateVote vote, std::string_view text);
    void add(const DateEvidence& later);
};

} // namespace kiymet::data
