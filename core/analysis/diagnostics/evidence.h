// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/diagnostics/holdout.h"
#include "analysis/diagnostics/margins.h"
#include "analysis/diagnostics/model_comparison.h"
#include "analysis/diagnostics/penalty_choice.h"
#include "analysis/diagnostics/predictive_check.h"
#include "progress.h"
#include "stats/intervals/future_outcomes.h"

#include <QDate>

#include <optional>

namespace kiymet::analysis {

/// What is known beside results about how far they may be relied on. A part that has not been made, or cannot
/// be had, is none.
struct Evidence {
    std::optional<ComparedModels> comparison;
    std::optional<PenaltyCost> penaltyCost;
    std::optional<PredictiveCheck> check;
    std::optional<stats::OutcomeRange> best; ///< of the customer with the highest CLTV
    std::optional<Holdout> holdout;          ///< of a log
    /// The holdout was tried: where there is none, nothing could be fitted or foretold at that date.
    bool validated = false;
    std::optional<Bootstrap> bootstrap; ///< dear: only where somebody asked for it
};

/// Makes what is missing of the comparison, the cost of the penalty and the check, from complete results up
/// to the segments. False when cancelled.
bool addChecks(Evidence& evidence, const Results& results, const Progress& progress = {});

/// The range of the best customer, where it is missing and the results have margins. A few milliseconds.
void addRangeOfBest(Evidence& evidence, const Results& results);

/// All that needs no asking: the two above, and for a log the holdout at `split` (invalid: usualSplit), where
/// it has not been tried. False when cancelled.
bool addEvidence(Evidence& evidence, const Results& results, QDate split = {}, const Progress& progress = {});

} // namespace kiymet::analysis
