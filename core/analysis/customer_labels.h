// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"

#include <optional>

namespace kiymet::analysis {

/// What a file says of its customers in words: one entry a customer, in the order of the summary. Absent
/// where the file does not have it.
struct CustomerLabels {
    std::optional<data::CategoryColumn> channel;
    std::optional<data::CategoryColumn> category;
};

/// Of the customers of these results: what was read with everything else, or else read from the file in a
/// pass of its own, since few ask for it. Nothing for ready summaries and logs. Fails as reading does;
/// FileChanged where the file is no longer the one that the results are of.
Outcome<CustomerLabels> customerLabels(const Results& results, const Progress& progress = {});

} // namespace kiymet::analysis
