// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"
#include "stats/simulator.h"

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

/// Customers of a world, up to the segments, with the exact fits of its own kind of model, and what they do
/// afterwards.
struct Drawn {
    analysis::Results results;
    struct Future {
        double purchases = 0;
        double value = 0; ///< discounted as the CLTV
    };
    std::vector<Future> futures;
};
Drawn draw(const World& world, std::size_t customers, std::uint64_t seed);

/// How often what is true lay within the interval.
struct Hits {
    std::string of;
    double within = 0;
    double tried = 0;
    double share() const { return tried > 0 ? within / tried : 0; }
};
struct CoverageOptions {
    int sets = 100;
    std::size_t customers = 2000;
    int futures = 40;   ///< customers of a set whose outcomes are looked at
    int replicates = 0; ///< of the bootstrap; 0: the delta method only
    std::uint64_t seed = 1;
};
struct Coverage {
    std::vector<Hits> parameters, totals, outcomes, bootstrap;
    int boundary = 0; ///< sets whose optimum lies on a boundary; they are left out
};
/// Intervals at 90 % of data sets of a world against the truth. Outcomes: purchases are whole, so that their
/// range holds 90 % or more; customers who buy nothing with more than 90 % are counted apart, since any range
/// that holds nothing holds more of theirs.
Coverage coverage(const World& world, const CoverageOptions& options);

} // namespace kiymet::test
