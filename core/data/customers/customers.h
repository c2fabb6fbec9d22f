// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"

#include <optional>

namespace kiymet::data {

/// Customers as a file tells them, one entry a row, in file order; nothing cleaned yet.
struct Customers {
    TextColumn ids;
    DateColumn first;
    DateColumn last;
    std::vector<std::string> orderNames; ///< header names of the order-count columns
    std::vector<NumberColumn> orders;    ///< one per name
    std::vector<std::string> valueNames;
    std::vector<NumberColumn> values;
    std::optional<CategoryColumn> category;
    std::optional<CategoryColumn> channel;
    std::optional<CategoryColumn> permission; ///< whether the customer may be written to
    std::vector<std::uint64_t> lines;         ///< 1-based line of the file on which the row begins
    std::size_t size() const { return ids.size(); }
};

/// A ready summary, one row a customer: x, t_x, T in one time unit, and m the mean value.
struct CustomerSummaries {
    TextColumn ids;
    NumberColumn frequency; ///< x
    NumberColumn recency;   ///< t_x
    NumberColumn T;
    std::optional<NumberColumn> monetary; ///< m; absent when the file has none
    std::vector<std::uint64_t> lines;
    std::size_t size() const { return ids.size(); }
};

} // namespace kiymet::data
