// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "progress.h"

#include <memory>
#include <span>

namespace kiymet::analysis {

/// Figures of the Outliers page's charts, from the cleaned customers (or rows of a ready summary).
OutlierFigures outlierFigures(const Results& results);
/// Of one column. The bars are equal in the logarithm and at most 60; where all values are whole, none is so
/// narrow that it lies between two of them.
OutlierFigures::Column outlierFigures(const QString& name, bool isOrders, std::span<const double> values);

/// The columns that can be capped, by name, with their values before; empty before cleaning.
struct CappableColumn {
    QString name;
    bool isOrders = false;
};
std::vector<CappableColumn> cappableColumns(const Results& results);
/// One value a customer, in the order of the summary.
std::vector<double> valuesBeforeCapping(const Results& results, std::size_t column);

/// Customers whose value of a column lies outside the limits: the most changed first, equal ones in the order
/// of the file.
struct CappedCustomers {
    struct One {
        std::uint32_t customer = 0; ///< index into the summary
        double before = 0;
        double after = 0;
    };
    std::vector<One> first;                                ///< at most as many as were asked for
    std::shared_ptr<const std::vector<std::uint32_t>> all; ///< ascending
};
/// Null `all` when `progress` said no.
CappedCustomers cappedCustomers(const Results& results, std::size_t column, std::size_t most,
                                const Progress& progress = {});

} // namespace kiymet::analysis
