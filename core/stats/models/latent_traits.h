// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

// What the models draw of a single customer.
namespace kiymet::stats {

/// How a new customer leaves. Purchases come at a rate ~ Gamma(r, alpha) in every model.
struct DropoutDraw {
    double chance = 0; ///< of leaving after a repeat purchase
    /// When the customer leaves, whatever is bought; negative: before anything is.
    double time = std::numeric_limits<double>::infinity();
    int phases = 1; ///< exponential phases of a waiting time: 1 for Poisson purchases, k for Erlang-k
};

/// How a customer of known history who is still there goes on, whatever the age T.
struct LatentTraits {
    double rate = 0; ///< but for 1 / (alpha + T)
    /// Number of the future purchase after which the customer leaves.
    double lastPurchase = std::numeric_limits<double>::infinity();
    /// Time until the customer leaves, but for the scale of the rates of dropout + T.
    double stay = std::numeric_limits<double>::infinity();
    int firstPhases = 1; ///< exponential phases until the first future purchase
    int phases = 1;      ///< and between two of them
};

} // namespace kiymet::stats
