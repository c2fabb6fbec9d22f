// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace kiymet::data {

/// A day of the proleptic Gregorian calendar, in plain numbers; the arithmetic is that of <chrono>.
struct CivilDate {
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to the length of the month
    bool operator==(const CivilDate&) const = default;
};

/// Of a month from 1 to 12 and a day from 1 to 31: std::chrono keeps one byte of each.
constexpr std::chrono::year_month_day yearMonthDay(int year, int month, int day)
{
    return std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
           std::chrono::day{static_cast<unsigned>(day)};
}

/// Years 1 to 9999, the range of ISO 8601 dates with four digits.
constexpr bool isCivilDate(int year, int month, int day)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
           yearMonthDay(year, month, day).ok();
}

/// Days since 1970-01-01 of a date that isCivilDate.
constexpr std::int32_t daysFromCivil(int year, int month, int day)
{
    return static_cast<std::int32_t>(
        std::chrono::sys_days{yearMonthDay(year, month, day)}.time_since_epoch().count());
}

/// Inverse of daysFromCivil for 0001-01-01 to 9999-12-31.
constexpr CivilDate civilFromDays(std::int32_t days)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

} // namespace kiymet::data
