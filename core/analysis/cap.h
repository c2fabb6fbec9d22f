// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"

namespace kiymet::analysis {

/// Caps each order and value column on its own, then adds them up to whole orders and a value per customer.
Capped cap(const data::Customers& customers, const Settings::Outliers& settings,
           std::vector<Finding>& findings);

/// The rule for one column: the general one with what outliers.by_column says of it. No value: not capped.
std::optional<stats::CapRule> capRule(const Settings::Outliers& settings, const QString& column,
                                      bool isOrders);

/// A column capped by that rule, in place, with its report and finding.
Capped::Column capColumn(const QString& name, bool isOrders, const Settings::Outliers& settings,
                         std::vector<double>& values);
void reportCapped(const Capped& capped, std::size_t customers, std::vector<Finding>& findings);

} // namespace kiymet::analysis
