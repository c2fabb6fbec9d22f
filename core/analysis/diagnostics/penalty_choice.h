// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "progress.h"
#include "stats/fit/transaction_fit.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// What a penalty costs: the fit with it beside the one without.
struct PenaltyCost {
    stats::TransactionFit penalised;
    stats::TransactionFit free;
    /// Log-likelihood of the free fit above that of the penalised one, >= 0.
    double logLikelihoodLost = 0;
    /// Repeat purchases expected of all customers within `horizon`, per fit.
    double horizon = 0; ///< time units
    double purchasesPenalised = 0;
    double purchasesFree = 0;
};
/// `penalised` is the fit at hand. None when cancelled or there is nothing to fit.
std::optional<PenaltyCost> penaltyCost(const CustomerSummary& summary, const stats::TransactionFit& penalised,
                                       double horizon, const Progress& progress = {});

/// A penalty tried by cross-validation.
struct TriedPenalty {
    double penalty = 0;
    /// Log-likelihood of the customers left out of the fit, unpenalised, summed over all folds.
    double heldOut = 0;
    /// Standard error of its difference to the best one's, from the folds; 0 for the best.
    double differenceError = 0;
};
struct PenaltyChoice {
    std::vector<TriedPenalty> tried; ///< ascending penalties
    double best = 0;                 ///< the one with the highest likelihood of customers left out
    /// The smallest one that is within one standard error of the best: prefer to distort less.
    double smallestAsGood = 0;
    int folds = 0;
};

struct PenaltyChoiceOptions {
    std::vector<double> penalties{0, 1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1};
    int folds = 5;
    std::uint64_t seed = 1;
    Progress progress;
};
/// Chooses a penalty by cross-validation: each customer is left out once, the model is fitted to the others,
/// and the likelihood of those left out says how well it would have done on customers it has not seen.
/// Reproducible from the seed. None when cancelled, or where a fold has nothing to fit.
std::optional<PenaltyChoice> choosePenalty(const CustomerSummary& summary, stats::TransactionModelKind kind,
                                           const PenaltyChoiceOptions& options = {});

} // namespace kiymet::analysis
