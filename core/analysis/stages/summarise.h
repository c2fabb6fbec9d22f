// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/clean.h"
#include "analysis/stages/results.h"

namespace kiymet::analysis {

/// Days in one unit of analysis.time_unit: 1, 7 or 30.4375.
double daysIn(TimeUnit unit);

/// Capped customers to what the models see. Failure: AnalysisDateTooEarly where the date set lies before the
/// newest last order, NoCustomersLeft.
Outcome<CustomerSummary> summarise(const Cleaned& cleaned, const Capped& capped, const Settings& settings,
                                   std::vector<Finding>& findings);

/// Average value of a log's customers before capping, as transactions.first_purchase has it; 0: none.
std::vector<double> logAverages(const Cleaned& cleaned, const Settings& settings);

/// The same where nothing but the values of the customers has changed since a former summary, whose orders
/// are those of \p capped: purchase histories, and with them the patterns, are the former's own. \p findings
/// holds the former's and is brought to what holds now.
CustomerSummary summariseValues(const CustomerSummary& former, const Capped& capped,
                                std::vector<Finding>& findings);

/// The customers of a log to the same: times are counted in periods and told in time units. Capping where
/// asked, of x ("frequency") and m ("monetary"), reported in \p capped.
Outcome<CustomerSummary> summariseLog(const Cleaned& cleaned, const Settings& settings, Capped& capped,
                                      std::vector<Finding>& findings);

/// A ready summary to the same; capping where asked, reported in \p capped.
Outcome<CustomerSummary> summarise(const data::Input& input, const CleanedSummaries& cleaned,
                                   const Settings& settings, Capped& capped, std::vector<Finding>& findings);

} // namespace kiymet::analysis
