// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

// How FutureOutcomes finds the ends of its ranges of value.
namespace kiymet::stats {

/// A simulated future in which something is bought.
struct PurchaseDraw {
    double worth = 0; ///< at scale 1
    double v = 0;     ///< of the spend model: the scale is this and what the customer has spent
    std::uint64_t weight = 0;
};

/// The value at and below which a weight lies, and the weights below it and up to it.
struct WeightedQuantile {
    double value = 0;
    std::uint64_t below = 0;
    std::uint64_t upTo = 0;
};

/// Quantiles of the value for customers of the same history, who differ in what they have spent: one for
/// each, where a weight of `target` is reached. `bought`: all futures that have a worth; `spent` ascending.
std::vector<WeightedQuantile> valueQuantiles(const std::vector<PurchaseDraw>& bought, std::uint64_t target,
                                             std::span<const double> spent);

} // namespace kiymet::stats
