// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// A figure of a customer that can be filtered by.
enum class CustomerFigure {
    Orders,
    Frequency,
    Recency,
    Age,
    AverageValue, ///< observed, m
    Sales3Month,
    Sales6Month,
    ExpectedAverageValue,
    Cltv,
    Alive,
};

/// Which customers are wanted; all conditions hold. What a click on a chart asks for, and what the controls
/// of the Customers page say.
struct CustomerFilter {
    struct Range {
        CustomerFigure figure = CustomerFigure::Cltv;
        std::optional<double> low;  ///< included
        std::optional<double> high; ///< not included, unless `highIncluded`
        bool highIncluded = false;
        bool operator==(const Range&) const = default;
    };

    QString text;               ///< in the id, category or channel, Turkish letters folded
    std::optional<int> segment; ///< 0 the best
    QString rfmSegment;         ///< identifier
    QString channel;
    QString category; ///< an element of the customer's list of categories
    std::vector<Range> ranges;
    /// Just these (indices into the summary), ascending; null: any. `rowsName` says in words which.
    std::shared_ptr<const std::vector<std::uint32_t>> rows;
    QString rowsName;
    bool operator==(const CustomerFilter&) const = default;
};

} // namespace kiymet::analysis
