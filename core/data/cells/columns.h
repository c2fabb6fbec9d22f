// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiymet::data {

/// How dates are read that may mean more than one day: the order of day and month where the year stands last.
/// YearMonthDay: the year must stand first, with two digits too. Unix time (seconds or milliseconds since
/// 1970-01-01 UTC) is read only where it is said to be that; it has ten digits or thirteen.
enum class DateOrder : std::uint8_t {
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
    UnixSeconds,
    UnixMilliseconds
};

/// How the cells of a column are read.
enum class ColumnType { Text, Category, Number, Date };

enum class CellState : std::uint8_t {
    Valid,
    Missing,    ///< empty, or the row is too short
    Unreadable, ///< text where a number or date belongs
    NotFinite,  ///< a number that is infinite, NaN, or too large for a double
    NoSuchDate, ///< a date by its form that the calendar does not have (2021-02-30)
};

/// Texts of one column, one behind the other: row i is [begin[i], begin[i + 1]).
struct TextColumn {
    std::vector<char> bytes;
    std::vector<std::uint64_t> begin{0};
    std::size_t size() const { return begin.size() - 1; }
    std::string_view operator[](std::size_t row) const
    {
        return {bytes.data() + begin[row], static_cast<std::size_t>(begin[row + 1] - begin[row])};
    }
};

/// A column of few distinct texts: row i is values[codes[i]]; codes in order of first appearance.
struct CategoryColumn {
    std::vector<std::uint32_t> codes;
    std::vector<std::string> values;
};

/// Numbers; 0 where the state is not Valid. `states` is empty when all cells are valid.
struct NumberColumn {
    std::vector<double> values;
    std::vector<CellState> states;
    CellState state(std::size_t row) const { return states.empty() ? CellState::Valid : states[row]; }
};

/// Dates as days since 1970-01-01; 0 where the state is not Valid. `states` as above.
struct DateColumn {
    std::vector<std::int32_t> days;
    std::vector<CellState> states;
    CellState state(std::size_t row) const { return states.empty() ? CellState::Valid : states[row]; }
};

} // namespace kiymet::data
