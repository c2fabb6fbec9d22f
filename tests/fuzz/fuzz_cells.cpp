// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a number and as a date, as people write them; and what must hold of the readings.
#include "data/cells/named_date.h"
#include "data/cells/written_date.h"
#include "data/cells/written_number.h"

#include <cmath>
#include <cstdlib>
#include <string>

using namespace kiymet::data;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    // Blanks that nobody sees change nothing, though they send a cell the long way.
    const std::string amongBlanks = "\xC2\xA0" + std::string(text) + "\xE2\x80\xAF ";
    const bool isShort = size <= 100;
    // As in a reader's buffer, with other cells before.
    const std::string padded = "9.,9-1,." + std::string(text);
    for (const char decimal : {'.', ','}) {
        const ParsedNumber plain = parseNumber(text, decimal);
        const WrittenNumber written = parseWrittenNumber(text, {decimal, {}});
        check(std::isfinite(written.number.value));
        check(written.number.state == CellState::Valid || written.number.value == 0);
        // What is a plain number is the same number as people write it.
        if (plain.state == CellState::Valid)
            check(written.number.state == CellState::Valid && written.number.value == plain.value);
        if (isShort) {
            const WrittenNumber blank = parseWrittenNumber(amongBlanks, {decimal, {}});
            check(blank.number.state == written.number.state && blank.number.value == written.number.value);
            check(blank.unit == written.unit && blank.vote == written.vote);
        }
        ParsedNumber quick;
        bool signSeen = false;
        if (parsePaddedNumber(std::string_view(padded).substr(8), decimal, quick, signSeen))
            check(quick.state == written.number.state && quick.value == written.number.value);
        const SignVote other = decimal == '.' ? SignVote::Comma : SignVote::Point;
        if (plain.state == CellState::Valid && written.vote == other)
            std::abort();
    }
    for (const DateOrder order : {DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear,
                                  DateOrder::UnixSeconds, DateOrder::UnixMilliseconds}) {
        const WrittenDate written = parseWrittenDate(text, order);
        check(written.date.state == CellState::Valid || written.date.days == 0);
        check(written.date.days >= daysFromCivil(1, 1, 1) &&
              written.date.days <= daysFromCivil(9999, 12, 31));
        if (parseDate(text).state == CellState::Valid)
            check(written.date.days == parseDate(text).days && written.vote == DateVote::YearFirst);
        if (!isShort)
            continue;
        // The usual shapes are read the same the long way.
        const WrittenDate named = parseNamedDate(text, order);
        const WrittenDate blank = parseWrittenDate(amongBlanks, order);
        for (const WrittenDate& other : {named, blank})
            check(other.date.state == written.date.state && other.date.days == written.date.days &&
                  other.vote == written.vote && other.shortYear == written.shortYear);
        DateEvidence evidence;
        evidence.add(written, text);
        check(evidence.shortYears() == (written.shortYear ? 1 : 0));
    }
    return 0;
}
