// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/simulation/simulator.h"

#include "stats/math/random.h"

#include <algorithm>
#include <cmath>

namespace kiymet::stats {

namespace {

enum Purpose : std::uint64_t { TransactionStream, SpendStream };

/// Calls `purchase` with the time of each repeat purchase within (0, T], ascending.
template<typename Callback>
void purchasesWithin(const TransactionModel& model, Random random, double T, Callback purchase)
{
    // The rate may be below the smallest double (r near 0); the waiting time is then infinite, as it should
    // be.
    const double rate = std::exp(random.lnGamma(model.r())) / model.alpha();
    const DropoutDraw dropout = drawDropout(model, random);
    const double end = std::min(T, dropout.time);
    double time = 0;
    for (;;) {
        time += random.erlang(dropout.phases) / rate;
        if (!(time <= end))
            return;
        purchase(time);
        if (random.uniform() < dropout.chance)
            return;
    }
}

/// The values of one customer's transactions, one after the other.
class Spend {
public:
    Spend(const GammaGamma& model, Random random)
        : m_random(random)
        , m_p(model.p)
        , m_lnScale(std::log(model.v) - m_random.lnGamma(model.q))
        , m_scale(std::exp(m_lnScale))
    {
    }
    double next()
    {
        // Shapes below 1 in logarithms: a draw that underflows times a scale that overflows is still a
        // number.
        return m_p >= 1 ? m_random.gamma(m_p) * m_scale : std::exp(m_random.lnGamma(m_p) + m_lnScale);
    }

private:
    Random m_random;
    double m_p;
    double m_lnScale; // -ln nu
    double m_scale;
};

} // namespace

Simulator::Simulator(const TransactionModel& transactions, const GammaGamma& spend, std::uint64_t seed)
    : m_transactions(transactions), m_spend(spend), m_seed(seed)
{
}

SimulatedCustomer Simulator::customer(std::uint64_t index, double T) const
{
    SimulatedCustomer result;
    result.T = T;
    purchasesWithin(m_transactions, Random(m_seed, index, TransactionStream), T,
                    [&result](double time) { result.purchases.push_back(time); });
    Spend spend(m_spend, Random(m_seed, index, SpendStream));
    result.values.resize(result.purchases.size() + 1);
    for (double& value : result.values)
        value = spend.next();
    return result;
}

PurchaseHistory Simulator::history(std::uint64_t index, double T) const
{
    PurchaseHistory result{0, 0, T};
    purchasesWithin(m_transactions, Random(m_seed, index, TransactionStream), T, [&result](double time) {
        result.x += 1;
        result.t_x = time;
    });
    return result;
}

Simulator::Summary Simulator::summary(std::uint64_t index, double T) const
{
    const PurchaseHistory purchases = history(index, T);
    Summary result{purchases.x, purchases.t_x, T, 0};
    if (result.x > 0) {
        Spend spend(m_spend, Random(m_seed, index, SpendStream));
        spend.next(); // the first purchase, which m leaves out
        double sum = 0;
        for (double k = 0; k < result.x; k += 1)
            sum += spend.next();
        result.m = sum / result.x;
    }
    return result;
}

} // namespace kiymet::stats
