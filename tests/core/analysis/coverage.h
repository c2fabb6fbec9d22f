// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "stats/simulation/simulator.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiymet::test {

/// A world whose parameters are known, from which data sets are drawn.
struct World {
    const char* name = "";
    stats::TransactionModel transactions;
    stats::GammaGamma spend;
    double shortest = 30; ///< T of the customers is spread evenly over these weeks
    double longest = 90;
};
/// Two of BG/NBD, one of each other model.
const std::vector<World>& worlds();

/// Customers of a world, up to the segments, with the exact fits of a model (of the world's own kind, unless
/// told), and what they do afterwards.
struct Drawn {
    analysis::Results results;
    struct Future {
        double purchases = 0;
        double value = 0; ///< discounted as the CLTV
    };
    std::vector<Future> futures;
};
Drawn draw(const World& world, std::size_t customers, std::uint64_t seed,
           std::optional<stats::TransactionModelKind> fitted = std::nullopt);

/// How often what is true lay within the interval, and how often the interval claims to hold it.
struct Hits {
    std::string of;
    double within = 0;
    double tried = 0;
    double claimed = 0; ///< sum of the chances that the intervals claim
    double share() const { return tried > 0 ? within / tried : 0; }
    double claimedShare() const { return tried > 0 ? claimed / tried : 0; }
};
/// The kinds of hits of `Coverage::outcomes`, in that order.
enum class OutcomeOf {
    Value,          ///< customers whose chance of nothing is at most the level
    Purchases,      ///< the same
    ValueOfNothing, ///< the others: any range that holds nothing holds more of theirs than the level
    PurchasesOfNothing,
    ValueOfAll,
    PurchasesOfAll,
    /// All customers, at limits that are drawn: a hit counts level / covered where the range holds more
    /// than the level, as if a chance of so much had put what is to spare outside. What is right about the
    /// future comes to the level exactly, whole numbers or not.
    ValueOfAllDrawn,
    PurchasesOfAllDrawn,
    Number
};
struct CoverageOptions {
    int sets = 100;
    std::size_t customers = 2000;
    /// Another kind of model than the world's: parameters and totals are not looked at then, and outcomes
    /// tell how it misleads.
    std::optional<stats::TransactionModelKind> fitted = std::nullopt;
    int futures = 40;   ///< customers of a set whose outcomes are looked at
    int replicates = 0; ///< of the bootstrap; 0: the delta method only
    std::uint64_t seed = 1;
};
struct Coverage {
    std::vector<Hits> parameters, totals, outcomes, bootstrap;
    const Hits& outcome(OutcomeOf of) const { return outcomes[static_cast<std::size_t>(of)]; }
    int boundary = 0; ///< sets whose optimum lies on a boundary; they are left out
};
/// Intervals at 90 % of data sets of a world against the truth. Outcomes: see OutcomeOf.
Coverage coverage(const World& world, const CoverageOptions& options);

} // namespace kiymet::test
