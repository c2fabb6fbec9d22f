// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"
#include "data/roles/role.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kiymet::data {

/// What a line of a log is, before any rule.
enum class LineKind : std::uint8_t {
    Purchase,  ///< an amount above zero
    Zero,      ///< an amount of zero
    NoAmount,  ///< an amount that is missing or cannot be read; 0
    Return,    ///< an amount or a quantity below zero; the amount is negative
    Cancelled, ///< of an order whose number begins with C; the amount as it stands, zero or above
};

/// The lines of one kind of one customer on one day; amounts added up in the order of the file.
struct CustomerDay {
    std::uint32_t key = 0; ///< day and kind; ascends with the day, then with the kind
    std::uint32_t lines = 0;
    double amount = 0;

    static constexpr std::int32_t zeroDay = -719468; ///< before 0001-01-01
    static constexpr std::uint32_t keyOf(std::int32_t day, LineKind kind)
    {
        return static_cast<std::uint32_t>(day - zeroDay) << 3 | static_cast<std::uint32_t>(kind);
    }
    std::int32_t day() const { return static_cast<std::int32_t>(key >> 3) + zeroDay; } ///< since 1970-01-01
    LineKind kind() const { return static_cast<LineKind>(key & 7); }
};

/// Something about single lines of a log that the user should know.
enum class LineNote : std::uint8_t {
    MissingId,
    MissingValue,
    UnreadableValue,
    NotFiniteValue,
    NoSuchDate,
    Zero,      ///< amount of zero
    Negative,  ///< a return: amount or quantity below zero
    Cancelled, ///< cancelled by its order number
};

/// How many lines a note is about, and the first of them.
struct NotedLines {
    static constexpr std::size_t sampleLimit = 5;
    struct Sample {
        std::uint64_t line = 0;
        std::string id;
        double amount = 0;
        bool operator==(const Sample&) const = default;
    };
    std::uint64_t count = 0;
    double amount = 0;           ///< of all of them
    std::vector<Sample> samples; ///< at most `sampleLimit`
    bool operator==(const NotedLines&) const = default;
};

/// A transaction log, one line a purchase or an item of one, added up by customer and day while it is read:
/// memory goes with the customers' days, not with the lines. Lines without a customer or a date are only
/// noted. Everything else is here whatever the rules of cleaning are, which are applied later.
struct TransactionLog {
    TextColumn ids;                       ///< in the order of first appearance
    std::vector<std::uint64_t> firstLine; ///< of each customer
    std::vector<std::uint64_t> begin{0};  ///< the days of customer c are days[begin[c]] to days[begin[c + 1]]
    std::vector<CustomerDay> days;        ///< of each customer by key
    /// A day with any line, ascending.
    struct Day {
        std::int32_t day = 0;
        std::uint32_t firstCustomer = 0; ///< of `firstLine`
        std::uint64_t lines = 0;
        std::uint64_t firstLine = 0;
    };
    std::vector<Day> calendar;
    /// Order numbers that begin with C say something: they are few. Where most do, it is just how orders are
    /// numbered, and `Cancelled` is like any other line.
    bool cancelsByNumber = false;
    std::map<std::pair<LineNote, Role>, NotedLines> notes; ///< with the role of the column
    std::uint64_t lines = 0; ///< of the file, those without customer or date included
    std::size_t size() const { return ids.size(); }
};

} // namespace kiymet::data
