// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/gamma_gamma.h"
#include "stats/models/purchase_history.h"
#include "stats/models/transaction_model.h"

#include <cstdint>
#include <vector>

namespace kiymet::stats {

/// A simulated customer of a world of one of the transaction models and Gamma-Gamma. The first purchase is at
/// time 0 of the customer; `purchases` are the times of the repeat purchases within (0, T], ascending.
struct SimulatedCustomer {
    double T = 0;
    std::vector<double> purchases;
    /// Value of each transaction, the first one included: purchases.size() + 1 values.
    std::vector<double> values;
};

/// Draws of a customer depend on (seed, index) alone, so that any part of a population can be made on its
/// own and in parallel. No std distribution is used, so platforms differ at most by the rounding of log and
/// exp. Purchases and spend have streams of their own: another spend model leaves the purchases as they are.
///
/// The story is that of the papers: purchases at rate lambda ~ Gamma(r, alpha). In BG/NBD the customer leaves
/// for good after each repeat purchase (not after the first one) with probability p ~ Beta(a, b), in MBG/NBD
/// after the first one too; in Pareto/NBD at rate mu ~ Gamma(s, beta); never with a = 0 (s = 0) and in the
/// NBD. Each transaction's value is Gamma(p, nu), nu ~ Gamma(q, v). Domain: r, alpha, b (beta), p, q, v > 0,
/// a (s) >= 0 and T >= 0; T may differ from customer to customer. Time and memory grow with the purchases
/// made: lambda T of them without dropout.
class Simulator {
public:
    Simulator(const TransactionModel& transactions, const GammaGamma& spend, std::uint64_t seed);
    /// A value is infinite where the draw is above the largest double, which takes q near 0.
    SimulatedCustomer customer(std::uint64_t index, double T) const;
    /// The same customer as (x, t_x, m of the repeat purchases), without keeping the purchases; m = 0 for x =
    /// 0.
    struct Summary {
        double x = 0;
        double t_x = 0;
        double T = 0;
        double m = 0;
    };
    Summary summary(std::uint64_t index, double T) const;
    /// The same customer's purchases alone, several times as fast where there are many.
    PurchaseHistory history(std::uint64_t index, double T) const;

private:
    TransactionModel m_transactions;
    GammaGamma m_spend;
    std::uint64_t m_seed;
};

} // namespace kiymet::stats
