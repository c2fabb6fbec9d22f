// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

namespace kiymet::analysis {

/// Length of one month of value.months in the unit of the analysis: 4.345 weeks, 30 days or 1 month.
double valueMonth(TimeUnit unit);

/// What is expected of somebody who makes the first purchase now.
NewCustomer newCustomer(const stats::TransactionModel& transactions, const stats::GammaGamma* spend,
                        const Settings& settings);

/// Forecast of every customer. Without a spend model (null) values do not exist. What depends on (x, T) alone
/// is computed once per distinct pair.
Forecast forecast(const CustomerSummary& summary, const stats::TransactionModel& transactions,
                  const stats::GammaGamma* spend, const Settings& settings, std::vector<Finding>& findings);

/// Quantile segments on cltv with their figures, and the best customers.
Segments segments(const CustomerSummary& summary, const Forecast& forecast, int count,
                  std::vector<Finding>& findings);
std::vector<std::uint32_t> topCustomers(const Forecast& forecast, int count);

} // namespace kiymet::analysis
