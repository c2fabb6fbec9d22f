// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/bg_nbd.h"
#include "stats/gamma_gamma.h"

#include <cstdint>
#include <vector>

namespace kiymet::stats {

/// A simulated customer of a BG/NBD + Gamma-Gamma world. The first purchase is at time 0 of the customer;
/// `purchases` are the times of the repeat purchases within (0, T], ascending.
struct SimulatedCustomer {
    double T = 0;
    std::vector<double> purchases;
    /// Value of each transaction, the first one included: purchases.size() + 1 values.
    std::vector<double> values;
};

/// Draws of a customer depend on (seed, index) alone, so that any part of a population can be made on its
/// own and in parallel, and are the same on every platform (no std distribution is used).
class Simulator {
public:
    Simulator(const BgNbd& transactions, const GammaGamma& spend, std::uint64_t seed);
    SimulatedCustomer customer(std::uint64_t index, double T) const;
    /// The same customer as (x, t_x, m of the repeat purchases), without keeping the purchases.
    struct Summary {
        double x = 0;
        double t_x = 0;
        double T = 0;
        double m = 0;
    };
    Summary summary(std::uint64_t index, double T) const;

private:
    BgNbd m_transactions;
    GammaGamma m_spend;
    std::uint64_t m_seed;
};

} // namespace kiymet::stats
