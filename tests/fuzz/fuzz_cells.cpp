// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a number and as a date, as people write them; and what must hold of the readings.
#include "data/cells/written_date.h"
#include "data/cells/written_number.h"

#include <cmath>
#include <cstdlib>

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
    for (const char decimal : {'.', ','}) {
        const ParsedNumber plain = parseNumber(text, decimal);
        const WrittenNumber written = parseWrittenNumber(text, {decimal, {}});
        check(std::isfinite(written.number.value));
        check(written.number.state == CellState::Valid || written.number.value == 0);
        // What is a plain number is the same number as people write it.
        if (plain.state == CellState::Valid)
            check(written.number.state == CellState::Valid && written.number.value == plain.value);
        const SignVote other = decimal == '.' ? SignVote::Comma : SignVote::Point;
        if (plain.state == CellState::Valid && written.vote == other)
            std::abort();
    }
    for (const DateOrder order :
         {DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear}) {
        const WrittenDate written = parseWrittenDate(text, order);
        if (parseDate(text).state == CellState::Valid)
            check(written.date.days == parseDate(text).days && written.vote == DateVote::YearFirst);
    }
    return 0;
}
