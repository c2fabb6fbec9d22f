// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_filter.h"
#include "analysis/customers/customer_labels.h"
#include "analysis/stages/results.h"
#include "progress.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace kiymet::analysis {

/// What is known of a customer, as columns of a table: from the file, then by the models.
enum class CustomerColumn {
    Id,
    Channel,
    Category,
    FirstDate,
    LastDate,
    Orders,               ///< after capping
    AverageValue,         ///< observed, m
    Frequency,            ///< x of the transaction model
    Recency,              ///< t_x
    Age,                  ///< T
    Sales3Month,          ///< E[Y] over 84 days
    Sales6Month,          ///< E[Y] over 168 days
    ExpectedAverageValue, ///< E[M | x, m]
    Alive,                ///< P(alive)
    Cltv,
    Segment,
    RfmSegment,
};
inline constexpr int customerColumnCount = static_cast<int>(CustomerColumn::RfmSegment) + 1;

/// The column that shows a figure of the filters.
CustomerColumn columnOf(CustomerFigure figure);

/// Whether the file or the analysis has the column at all. Here and below, channels and categories are those
/// of `labels`; null: they were not read.
bool has(const Results& results, const Labels* labels, CustomerColumn column);
/// A figure of a customer; NaN where it does not exist. Dates as days since 1970-01-01, the segment as its
/// number. Columns of text: NaN.
double figure(const Results& results, CustomerColumn column, std::size_t customer);
double figure(const Results& results, CustomerFigure figure, std::size_t customer);
/// The text of Id, Channel or Category as the file has it, or the identifier of the RFM segment; empty for
/// figures.
std::string_view text(const Results& results, const Labels* labels, CustomerColumn column,
                      std::size_t customer);

struct CustomerOrder {
    CustomerColumn column = CustomerColumn::Cltv;
    bool descending = true;
    bool operator==(const CustomerOrder&) const = default;
};

/// The customers that a filter leaves.
struct CustomerSelection {
    std::vector<std::uint32_t> rows; ///< indices into the summary, as ordered
    double cltv = 0;                 ///< their total; who has none adds none
    double cltvShare = 0;            ///< of the total of all customers
};

/// The customers of complete results (up to Stage::Segment) that the filter leaves; with `best`, only so many
/// of them, those with the highest CLTV. Ordered as asked; equal ones, and those without the figure, which
/// come last, in the order of the file. None when told to give up. Works in parallel: a million customers
/// take a few dozen milliseconds to filter and about a hundred to sort.
std::optional<CustomerSelection> select(const Results& results, const Labels* labels,
                                        const CustomerFilter& filter, std::optional<std::size_t> best,
                                        CustomerOrder order, const Progress& progress = {});

/// The elements of a list as FLO writes it, [ERKEK, COCUK]; a text without brackets is one element.
std::vector<std::string_view> listElements(std::string_view list);

/// A value of a column and how many customers have it.
struct LabelUse {
    QString label;
    std::uint64_t customers = 0;
    bool operator==(const LabelUse&) const = default;
};
/// Distinct channels, or elements of categories, the most frequent first; at most `most` of them. Spellings
/// that fold to the same text are one, named as the first is.
std::vector<LabelUse> labelUses(const data::CategoryColumn& column, bool lists, std::size_t most = 200);

/// Those of the channels and of the categories of the customers.
std::pair<std::vector<LabelUse>, std::vector<LabelUse>> labelUses(const Labels& labels);

/// A selected file, or a fit without dropout, says nothing about who has left: P(alive) is not to be shown.
bool aliveIsIdentified(const Results& results);

} // namespace kiymet::analysis
