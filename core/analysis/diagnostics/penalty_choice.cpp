// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/diagnostics/penalty_choice.h"

#include "stats/math/random.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace kiymet::analysis {

namespace {

/// E[Y(t)] summed over the customers of the patterns.
double expectedOfAll(const stats::Patterns& patterns, const stats::TransactionModel& model, double t)
{
    std::vector<double> parts(patterns.groups.size());
    tbb::parallel_for(std::size_t{0}, parts.size(), [&](std::size_t g) {
        const auto& group = patterns.groups[g];
        // What depends on (x, T) alone is worth remembering: many t_x share it.
        std::vector<double> ifAlive(patterns.ages.size(), -1);
        for (std::size_t i = group.begin; i < group.end; ++i) {
            const double T = patterns.ages[patterns.T[i]].T;
            double& expected = ifAlive[patterns.T[i]];
            if (expected < 0)
                expected = stats::expectedPurchasesIfAlive(model, group.x, T, t);
            parts[g] +=
                patterns.weight[i] * expected *
                stats::probabilityAlive(model, {double(group.x), patterns.recencies[patterns.t_x[i]], T});
        }
    });
    double sum = 0;
    for (const double part : parts)
        sum += part;
    return sum;
}

} // namespace

std::optional<PenaltyCost> penaltyCost(const CustomerSummary& summary, const stats::TransactionFit& penalised,
                                       double horizon, const Progress& progress)
{
    const stats::Patterns& patterns = *summary.patterns;
    PenaltyCost cost;
    cost.penalised = penalised;
    cost.free = penalised.penalty == 0
                    ? penalised
                    : stats::fitTransactionModel(penalised.model.kind, patterns,
                                                 {.penalty = 0, .start = {}, .progress = progress});
    if (!stats::converged(cost.penalised.exit) || !stats::converged(cost.free.exit))
        return std::nullopt;
    cost.logLikelihoodLost = std::max(0.0, cost.free.logLikelihood - penalised.logLikelihood);
    cost.horizon = horizon;
    cost.purchasesPenalised = expectedOfAll(patterns, penalised.model, horizon);
    cost.purchasesFree = expectedOfAll(patterns, cost.free.model, horizon);
    return cost;
}

std::optional<PenaltyChoice> choosePenalty(const CustomerSummary& summary, stats::TransactionModelKind kind,
                                           const PenaltyChoiceOptions& options)
{
    const stats::Patterns& all = *summary.patterns;
    const auto folds = static_cast<std::size_t>(options.folds);
    if (folds < 2 || options.penalties.empty() || all.customers < double(folds))
        return std::nullopt;
    // Customer by customer, so that each is in one fold.
    std::vector<std::vector<std::uint32_t>> left(folds, std::vector<std::uint32_t>(all.size()));
    stats::Random random(options.seed);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::uint32_t c = 0; c < all.weight[i]; ++c)
            ++left[random.below(static_cast<std::uint32_t>(folds))][i];

    std::vector<double> penalties = options.penalties;
    std::sort(penalties.begin(), penalties.end());
    penalties.erase(std::unique(penalties.begin(), penalties.end()), penalties.end());
    std::vector<std::vector<double>> heldOut(penalties.size(), std::vector<double>(folds));
    const double fits = double(folds * penalties.size());
    double done = 0;
    for (std::size_t f = 0; f < folds; ++f) {
        std::vector<std::uint32_t> kept(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            kept[i] = all.weight[i] - left[f][i];
        const stats::Patterns train = stats::reweighted(all, kept);
        const stats::Patterns test = stats::reweighted(all, left[f]);
        std::optional<stats::TransactionModel> start;
        for (std::size_t p = penalties.size(); p-- > 0;) { // the most penalised one is the tamest start
            if (!options.progress.shouldContinue(done / fits))
                return std::nullopt;
            const stats::TransactionFit fit = stats::fitTransactionModel(
                kind, train, {.penalty = penalties[p], .start = start, .progress = [&](double fraction) {
                                  return options.progress.shouldContinue((done + fraction) / fits);
                              }});
            if (!stats::converged(fit.exit))
                return std::nullopt;
            start = fit.model;
            heldOut[p][f] =
                test.customers > 0 ? stats::transactionLikelihood(test, fit.model).logLikelihood : 0;
            done += 1;
        }
    }

    PenaltyChoice choice;
    choice.folds = options.folds;
    std::size_t best = 0;
    for (std::size_t p = 0; p < penalties.size(); ++p) {
        TriedPenalty tried;
        tried.penalty = penalties[p];
        for (const double fold : heldOut[p])
            tried.heldOut += fold;
        choice.tried.push_back(tried);
        if (tried.heldOut > choice.tried[best].heldOut)
            best = p;
    }
    choice.best = penalties[best];
    choice.smallestAsGood = choice.best;
    bool asGood = true;
    for (std::size_t p = penalties.size(); p-- > 0;) {
        const double mean = (choice.tried[best].heldOut - choice.tried[p].heldOut) / double(folds);
        double squares = 0;
        for (std::size_t f = 0; f < folds; ++f) {
            const double off = heldOut[best][f] - heldOut[p][f] - mean;
            squares += off * off;
        }
        choice.tried[p].differenceError = std::sqrt(squares / double(folds - 1) * double(folds));
        if (p <= best) {
            asGood = asGood && mean * double(folds) <= choice.tried[p].differenceError;
            if (asGood)
                choice.smallestAsGood = penalties[p];
        }
    }
    return choice;
}

} // namespace kiymet::analysis
