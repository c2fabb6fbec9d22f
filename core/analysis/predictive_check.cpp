// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/predictive_check.h"

#include "stats/quantiles.h"
#include "stats/simulator.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>

namespace kiymet::analysis {

namespace {

constexpr std::size_t traitCount = populationTraits.size();
using Traits = std::array<double, traitCount>;

/// Traits of a population given customer by customer.
Traits traitsOf(std::size_t n, std::vector<double>& counts,
                const std::function<stats::PurchaseHistory(std::size_t)>& of)
{
    counts.resize(n);
    double none = 0, sum = 0, squares = 0, recency = 0, silent = 0, repeated = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const stats::PurchaseHistory history = of(i);
        counts[i] = history.x;
        sum += history.x;
        squares += history.x * history.x;
        if (history.x == 0) {
            none += 1;
            continue;
        }
        const double part = history.T > 0 ? history.t_x / history.T : 1;
        repeated += 1;
        recency += part;
        silent += part < 0.5 ? 1 : 0;
    }
    const auto all = static_cast<double>(n);
    const std::size_t tenth = std::max<std::size_t>(1, n / 10);
    std::nth_element(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(tenth - 1), counts.end(),
                     std::greater<>());
    double best = 0;
    for (std::size_t i = 0; i < tenth; ++i)
        best += counts[i];
    const double mean = sum / all;
    return {none / all,
            mean,
            std::sqrt(std::max(0.0, squares / all - mean * mean)),
            sum > 0 ? best / sum : 0,
            repeated > 0 ? recency / repeated : 0,
            silent / all};
}

} // namespace

std::string_view name(PopulationTrait trait)
{
    switch (trait) {
    case PopulationTrait::NoPurchase:
        return "no_purchase";
    case PopulationTrait::MeanPurchases:
        return "mean_purchases";
    case PopulationTrait::Spread:
        return "spread";
    case PopulationTrait::BestTenth:
        return "best_tenth";
    case PopulationTrait::MeanRecency:
        return "mean_recency";
    case PopulationTrait::LongSilent:
        return "long_silent";
    }
    return "";
}

std::optional<PredictiveCheck> predictiveCheck(const Results& results, const Progress& progress)
{
    const CustomerSummary& summary = *results.summary;
    const std::size_t n = summary.size();
    if (n == 0)
        return std::nullopt;
    // As many replicates as tell a 5 % point; fewer of a large file, where they scatter little.
    const std::size_t replicates = std::clamp<std::size_t>(4'000'000 / n, 40, 100);
    std::vector<Traits> made(replicates);
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, replicates, [&](std::size_t k) {
        if (stopped || !goesOn(progress, double(done) / double(replicates))) {
            stopped = true;
            return;
        }
        const stats::Simulator simulator(results.transactions->model, {1, 2, 1},
                                         static_cast<std::uint64_t>(results.settings.randomSeed) * 1'000'003 +
                                             k);
        std::vector<double> counts;
        made[k] = traitsOf(n, counts, [&](std::size_t i) {
            const auto customer = simulator.summary(i, summary.T[i]);
            return stats::PurchaseHistory{customer.x, customer.t_x, customer.T};
        });
        ++done;
    });
    if (stopped || !goesOn(progress, 1))
        return std::nullopt;

    PredictiveCheck check;
    check.replicates = static_cast<int>(replicates);
    std::vector<double> counts;
    const Traits actual = traitsOf(n, counts, [&](std::size_t i) {
        return stats::PurchaseHistory{double(summary.x[i]), summary.t_x[i], summary.T[i]};
    });
    for (std::size_t t = 0; t < traitCount; ++t) {
        std::vector<double> seen;
        for (const Traits& traits : made)
            seen.push_back(traits[t]);
        constexpr std::array<double, 2> ends{0.05, 0.95};
        const std::vector<double> q = stats::quantiles(seen, ends);
        check.traits.push_back({populationTraits[t], actual[t], q[0], q[1]});
    }
    return check;
}

} // namespace kiymet::analysis
