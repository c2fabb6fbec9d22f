// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/written_date.h"

// Internal to core/data/cells.
namespace kiymet::data {

/// A date in one of the rarer shapes that programs and people write; what parseWrittenDate looks at when it
/// is none of the usual ones. Of the folded text (FoldedText), so that blanks, digits, capitals and dotted or
/// dotless i do not matter:
///
///   date    day . month . year, year . month . day, month . day . year, with - . / or blanks between, years
///           of two or four digits, a point behind ("2021. 01. 04."); or with the month's name, in English or
///           Turkish, in full or by its first letters: 4 January 2021, Jan. 4th, 2021, 04-OCA-21, 04jan2021,
///           2021-Jan-04; or yyyyMMdd, ddMMyyyy or MMddyyyy (also without the first zero); or Unix time.
///   around  the weekday, in front or behind, which settles the order of day and month where only one fits.
///   time    behind a blank, T, comma, dash or "saat", or in front of the date: h:mm[:ss[.f]], h.mm, hhmm,
///   hhmmss,
///           with am, pm, a.m., öö, ös before or behind it; yyyyMMddhhmm[ss[fff]].
///   zone    Z, UTC, GMT+3, +03:00, +0300, +03, [Europe/Istanbul], (GMT+03:00), TRT, PST ...
///   whole   "Mon Jan 04 10:22:11 TRT 2021", with the year at the end, too.
///
/// Years of two digits: see ShortYear. A month without a day, or a day without a year: Unreadable, MonthOnly.
WrittenDate parseNamedDate(std::string_view text, DateOrder order);

} // namespace kiymet::data
