// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiymet::data {

/// What the cells of a column are.
enum class ContentType {
    Nothing, ///< not one cell has anything in it
    Number,
    Date,
    Category, ///< few texts, each of them often
    Text,
};

/// How the cells of a column are to be read, as far as that is known; the rest is told from the first rows,
/// and what those of a column leave open from the other columns.
struct ProfileReading {
    std::optional<char> decimal;
    std::optional<char> thousands; ///< '\0': none, ' ': any kind of space
    std::optional<DateOrder> dateOrder;
    /// What the column has to be because of its role; else told from all its cells.
    std::optional<ContentType> type;
    bool operator==(const ProfileReading&) const = default;
};

/// Bars over equal classes, ready to draw.
struct ProfileHistogram {
    /// Ends of the classes are start + i * width, or ten to that power when `logarithmic`. Dates in days
    /// since 1970-01-01. The last class holds its upper end.
    double start = 0;
    double width = 0;
    bool logarithmic = false;
    std::vector<std::uint64_t> counts;
    std::uint64_t outside = 0; ///< zero and below, which a logarithm does not have
    double edge(std::size_t i) const;
};

/// One column in figures, of all rows.
struct ColumnProfile {
    ContentType type = ContentType::Nothing;
    std::uint64_t rows = 0; ///< valid + missing + unreadable
    std::uint64_t valid = 0;
    std::uint64_t missing = 0;
    std::uint64_t unreadable = 0;                  ///< no number or date where one belongs; never for texts
    bool wholeNumbers = false;                     ///< all valid numbers are
    char decimal = '.';                            ///< that numbers were read with
    DateOrder dateOrder = DateOrder::DayMonthYear; ///< that dates were read with

    /// Of the valid cells of numbers and dates (days since 1970-01-01); 0 without any.
    static constexpr std::array<double, 7> quantileLevels{0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
    double min = 0;
    double max = 0;
    double mean = 0;
    std::array<double, 7> quantiles{}; ///< by linear interpolation between order statistics (type 7)
    /// The classes are chosen by the Freedman and Diaconis (1981) rule, 60 at most.
    std::optional<ProfileHistogram> histogram;
    /// Where the values are so skewed that the other shows little.
    std::optional<ProfileHistogram> logHistogram;

    /// Different values among the valid cells; exact, save that texts whose 64-bit hashes agree count as one.
    std::uint64_t distinct = 0;
    struct Frequent {
        std::string text; ///< as it stands in its first cell
        std::uint64_t count = 0;
        bool operator==(const Frequent&) const = default;
    };
    /// Values that occur more than once, most frequent first, of equally frequent ones the first in the file.
    static constexpr std::size_t mostFrequent = 10;
    std::vector<Frequent> frequent;

    struct UnreadableCell {
        std::uint64_t row = 0;
        std::uint64_t line = 0;
        std::string text;
        bool operator==(const UnreadableCell&) const = default;
    };
    static constexpr std::size_t mostUnreadable = 5;
    std::vector<UnreadableCell> unreadableCells; ///< the first ones
};

} // namespace kiymet::data
