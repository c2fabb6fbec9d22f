// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

namespace kiymet::analysis {

/// Kept between cappings of the same customers, so that a limit that is being dragged costs its own column
/// only: each column as it was capped last, and its quantiles.
struct CapMemory {
    struct Column {
        std::optional<stats::CapRule> rule; ///< of `values` and `report`; none: not capped
        std::vector<double> values;
        stats::CapReport report;
        /// The two last asked for, and what they are.
        double lowQuantile = -1, highQuantile = -1;
        double lowQuantileValue = 0, highQuantileValue = 0;
    };
    std::vector<Column> columns; ///< orders, then values
};

/// Caps each order and value column on its own, then adds them up to whole orders and a value per customer.
/// The memory, if any, is of the same customers, or empty; the result does not depend on it.
Capped cap(const data::Customers& customers, const Settings::Outliers& settings,
           std::vector<Finding>& findings, CapMemory* memory = nullptr);

/// The rule for one column: the general one with what outliers.by_column says of it. No value: not capped.
std::optional<stats::CapRule> capRule(const Settings::Outliers& settings, const QString& column,
                                      bool isOrders);

/// A column capped by that rule, in place, with its report and finding.
Capped::Column capColumn(const QString& name, bool isOrders, const Settings::Outliers& settings,
                         std::vector<double>& values);
void reportCapped(const Capped& capped, std::size_t customers, std::vector<Finding>& findings);

} // namespace kiymet::analysis
