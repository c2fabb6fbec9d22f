// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kiymet::data {

/// A day of the proleptic Gregorian calendar.
struct CivilDate {
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to daysInMonth
    bool operator==(const CivilDate&) const = default;
};

constexpr bool isLeapYear(int year)
{
    // A multiple of 100 and 16 is one of 400.
    return year % 4 == 0 && (year % 100 != 0 || year % 16 == 0);
}

/// month from 1 to 12.
constexpr int daysInMonth(int year, int month)
{
    // 31 and 30 alternate, and begin anew in August.
    return month != 2 ? 30 + ((month + (month >> 3)) & 1) : isLeapYear(year) ? 29 : 28;
}

/// Years 1 to 9999, the range of ISO 8601 dates with four digits.
constexpr bool isCivilDate(int year, int month, int day)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= daysInMonth(year, month);
}

/// Days since 1970-01-01 of a date that isCivilDate; the year begins in March, so that the leap day is its
/// last (Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
constexpr std::int32_t daysFromCivil(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

/// Inverse of daysFromCivil for 0001-01-01 to 9999-12-31 (Hinnant, civil_from_days).
constexpr CivilDate civilFromDays(std::int32_t days)
{
    const int z = days + 719468;
    const int era = z / 146097;
    const int dayOfEra = z - era * 146097;
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int month = (5 * dayOfYear + 2) / 153;
    const int day = dayOfYear - (153 * month + 2) / 5 + 1;
    const int civilMonth = month < 10 ? month + 3 : month - 9;
    return {yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day};
}

} // namespace kiymet::data
