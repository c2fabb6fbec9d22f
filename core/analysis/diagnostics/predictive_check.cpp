// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/predictive_check.h"

#include "stats/intervals/parameter_errors.h"
#include "stats/math/quantiles.h"
#include "stats/simulation/simulator.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <map>

namespace kiymet::analysis {

namespace {

constexpr std::size_t traitCount = populationTraits.size();
using Traits = std::array<double, traitCount>;

/// What traits are made of; customers are added in any order.
class Sums {
public:
    void add(const stats::PurchaseHistory& history)
    {
        if (history.x < few)
            ++m_few[static_cast<std::size_t>(history.x)];
        else
            ++m_more[history.x];
        if (history.x == 0)
            return;
        const double part = history.T > 0 ? history.t_x / history.T : 1;
        m_recency += part;
        m_silent += part < 0.5 ? 1 : 0;
    }
    void add(const Sums& other)
    {
        for (std::size_t x = 0; x < few; ++x)
            m_few[x] += other.m_few[x];
        for (const auto& [x, customers] : other.m_more)
            m_more[x] += customers;
        m_recency += other.m_recency;
        m_silent += other.m_silent;
    }
    Traits traits() const
    {
        double n = 0, sum = 0, squares = 0;
        std::map<double, double> byCount = m_more;
        for (std::size_t x = 0; x < few; ++x)
            if (m_few[x] > 0)
                byCount[static_cast<double>(x)] = m_few[x];
        for (const auto& [x, customers] : byCount) {
            n += customers;
            sum += x * customers;
            squares += x * x * customers;
        }
        double best = 0;
        double left = std::max(1.0, std::floor(n / 10));
        for (auto of = byCount.rbegin(); of != byCount.rend() && left > 0; ++of) {
            const double taken = std::min(left, of->second);
            best += of->first * taken;
            left -= taken;
        }
        const double none = m_few[0];
        const double mean = sum / n;
        return {none / n,
                mean,
                std::sqrt(std::max(0.0, squares / n - mean * mean)),
                sum > 0 ? best / sum : 0,
                n > none ? m_recency / (n - none) : 0,
                m_silent / n};
    }

private:
    static constexpr std::size_t few = 256;
    std::array<double, few> m_few{}; ///< customers by their purchases
    std::map<double, double> m_more;
    double m_recency = 0;
    double m_silent = 0;
};

/// Traits of a replicate, and of each part of its customers where it is divided.
struct Replicate {
    Traits whole{};
    std::vector<Traits> parts;
};

/// Every `parts`-th customer belongs to the same part.
Replicate replicateOf(std::size_t n, std::size_t parts,
                      const std::function<stats::PurchaseHistory(std::size_t)>& of)
{
    std::vector<Sums> sums(parts);
    for (std::size_t i = 0; i < n; ++i)
        sums[i % parts].add(of(i));
    Replicate replicate;
    Sums all;
    for (const Sums& part : sums) {
        all.add(part);
        if (parts > 1)
            replicate.parts.push_back(part.traits());
    }
    replicate.whole = all.traits();
    return replicate;
}

using Limits = std::array<double, 2>;

Limits percentiles(const std::vector<Replicate>& made, std::size_t trait)
{
    std::vector<double> seen;
    for (const Replicate& replicate : made)
        seen.push_back(replicate.whole[trait]);
    constexpr Limits ends{0.05, 0.95};
    const std::vector<double> q = stats::quantiles(seen, ends);
    return {q[0], q[1]};
}

/// Of a further replicate, by the mean of these and by the variance of their parts.
Limits normalLimits(const std::vector<Replicate>& made, std::size_t trait)
{
    const auto replicates = static_cast<double>(made.size());
    const auto meanOf = [&](const auto& value) {
        double sum = 0;
        for (const Replicate& replicate : made)
            sum += value(replicate);
        return sum / replicates;
    };
    const double mean = meanOf([&](const Replicate& of) { return of.whole[trait]; });
    double variance = 0; // of a part
    const std::size_t parts = made.front().parts.size();
    for (std::size_t g = 0; g < parts; ++g) {
        const double ofPart = meanOf([&](const Replicate& of) { return of.parts[g][trait]; });
        for (const Replicate& replicate : made)
            variance += std::pow(replicate.parts[g][trait] - ofPart, 2);
    }
    variance /= (replicates - 1) * static_cast<double>(parts);
    const double off =
        stats::normalWidth(0.9) * std::sqrt(variance / static_cast<double>(parts) * (1 + 1 / replicates));
    return {mean - off, mean + off};
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
    // As many replicates as tell a 5 % point.
    constexpr std::size_t many = 100'000;
    const std::size_t replicates = n > many ? 10 : std::clamp<std::size_t>(4'000'000 / n, 40, 100);
    const std::size_t parts = n > many ? 64 : 1;
    std::vector<Replicate> made(replicates);
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, replicates, [&](std::size_t k) {
        if (stopped || !progress.shouldContinue(double(done) / double(replicates))) {
            stopped = true;
            return;
        }
        const stats::Simulator simulator(results.transactions->model, {1, 2, 1},
                                         static_cast<std::uint64_t>(results.settings.randomSeed) * 1'000'003 +
                                             k);
        made[k] = replicateOf(n, parts, [&](std::size_t i) { return simulator.history(i, summary.T[i]); });
        ++done;
    });
    if (stopped || !progress.shouldContinue(1))
        return std::nullopt;

    PredictiveCheck check;
    check.replicates = static_cast<int>(replicates);
    const Traits actual =
        replicateOf(n, 1, [&](std::size_t i) {
            return stats::PurchaseHistory{double(summary.x[i]), summary.t_x[i], summary.T[i]};
        }).whole;
    for (std::size_t t = 0; t < traitCount; ++t) {
        const auto [low, high] = parts > 1 ? normalLimits(made, t) : percentiles(made, t);
        check.traits.push_back({populationTraits[t], actual[t], low, high});
    }
    return check;
}

} // namespace kiymet::analysis
