// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

#include <memory>
#include <vector>

namespace kiymet::analysis {

/// Applies the rules to each row of a customer file and says what it found; columns by their header names.
///
/// Zero is judged on a customer's totals: an empty or zero cell in one of several summed columns is 0 and
/// only counted (EmptyPart). Rows without a usable date leave whatever the rule, since no model can use them.
/// DateOrder with Keep exchanges the two dates. Order counts are made whole (half to even).
Cleaned clean(const std::shared_ptr<const data::Input>& input, const Settings::Cleaning& rules,
              std::vector<Finding>& findings);

/// The purchases of a transaction log by customer: lines of a customer within one period are one purchase,
/// returns are dealt with by their rule (see Purchases), and lines in a period behind that of the analysis
/// date (the newest day of the log unless set) are left out. Lines without customer or date leave whatever
/// the rule. A negative amount is a return; cleaning.duplicates and .date_order have no meaning here.
/// The columns are named "orders" and as the amount in the file.
Cleaned cleanLog(const data::Input& input, const Settings& settings, std::vector<Finding>& findings);

/// A ready summary: which rows can be used, by the same rules (merging summaries has no meaning: Merge is
/// First). A row outside the domain of x, t_x, T, m leaves.
CleanedSummaries cleanSummaries(const data::Input& input, const Settings::Cleaning& rules,
                                std::vector<Finding>& findings);

} // namespace kiymet::analysis
