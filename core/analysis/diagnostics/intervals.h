// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/diagnostics/margins.h"
#include "analysis/stages/results.h"
#include "progress.h"
#include "stats/intervals/future_outcomes.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// What is uncertain about every customer, two things with two names; one entry a customer in each column,
/// NaN where a figure does not exist.
struct Intervals {
    // Range of the outcome: what the customer will really bring, see stats::FutureOutcomes.
    std::vector<double> purchasesLow, purchasesHigh; ///< over the months of value
    std::vector<double> valueLow, valueHigh;         ///< discounted, as the CLTV
    // Error of the estimate: how far the expectation itself, the CLTV, may be off; delta method.
    std::vector<double> meanLow, meanHigh;
    /// Chance that the estimate, made anew from other customers of the same kind, would put the customer
    /// into the same segment, or among the 20 (output.top) best. It refers to the estimate, not to what the
    /// customer will do.
    std::vector<double> segmentChance, topChance;
};

/// Of complete results up to the segments. `margins` are those of the results. Reproducible from the seed of
/// the settings on any number of cores. None when cancelled.
std::optional<Intervals> intervals(const Results& results, const Margins& margins,
                                   const Progress& progress = {});

/// The error of one customer's CLTV, as meanLow and meanHigh above.
Margin estimateError(const Results& results, const Margins& margins, std::uint32_t customer);

/// segmentChance and topChance of one customer, without working on all of them: to first order an edge of a
/// segment moves as the customers next to it do, and only those near the top can be among the best. NaN where
/// they are not known.
struct PlaceChances {
    double segment = 0;
    double top = 0;
};
PlaceChances placeChances(const Results& results, const Margins& margins, std::uint32_t customer);

/// The range of the outcome of one customer, from as many simulated futures. The same figures as above.
stats::OutcomeRange outcomeRange(const Results& results, const Margins& margins, std::uint32_t customer);

} // namespace kiymet::analysis
