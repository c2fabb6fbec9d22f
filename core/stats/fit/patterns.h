// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kiymet::stats {

/// The distinct (x, t_x, T) of a population with their numbers of customers: all that a transaction
/// model's likelihood sees. Sorted by x, then t_x, then T, so that what depends on x alone, t_x alone or T
/// alone is a small table. The result depends on the multiset of customers only, not on their order.
struct Patterns {
    /// One run of equal x: patterns [begin, end), `customers` in all.
    struct Group {
        std::uint32_t x = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
        double customers = 0;
    };
    /// What the NBD needs: a distinct T, with customers and purchases at it.
    struct AgeTotal {
        double T = 0;
        double customers = 0;
        double purchases = 0;
    };

    std::vector<Group> groups;         ///< ascending x
    std::vector<double> recencies;     ///< distinct t_x, ascending
    std::vector<AgeTotal> ages;        ///< distinct T, ascending
    std::vector<std::uint32_t> t_x;    ///< per pattern: index into recencies
    std::vector<std::uint32_t> T;      ///< per pattern: index into ages
    std::vector<std::uint32_t> weight; ///< per pattern: customers
    double customers = 0;
    double purchases = 0; ///< sum of x
    double maxT = 0;

    std::size_t size() const { return weight.size(); }
};

/// Spans of equal length, one entry a customer; x whole, 0 <= t_x <= T finite, t_x = 0 where x = 0.
/// `ageOfCustomer`, where given, gets for each customer the index of T in `ages`.
Patterns makePatterns(std::span<const std::uint32_t> x, std::span<const double> t_x,
                      std::span<const double> T, std::vector<std::uint32_t>* ageOfCustomer = nullptr);

/// Every step-th pattern with its weight: a sample over the whole range of x, for a first guess of a fit. Its
/// maxT is that of all.
Patterns everyNth(const Patterns& patterns, std::size_t step);

/// The same patterns with other numbers of customers, one a pattern: a resample (bootstrap), or a part of the
/// customers (cross-validation). Patterns of weight 0 are left out; maxT stays, and with it the scale in
/// which a penalty is meant.
Patterns reweighted(const Patterns& patterns, std::span<const std::uint32_t> weights);

} // namespace kiymet::stats
