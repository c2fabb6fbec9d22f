// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/future_outcomes.h"

#include "stats/quantiles.h"
#include "stats/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace kiymet::stats {

namespace {

/// How a customer goes on: a rate of purchases, and how leaving happens.
struct Future {
    double rate = 0;
    double dropout = 0; ///< chance after each purchase
    double end = std::numeric_limits<double>::infinity();
};

Future drawFuture(const TransactionModel& model, const PurchaseHistory& history, Random& random)
{
    Future future;
    future.rate = std::exp(random.lnGamma(model.r() + history.x)) / (model.alpha() + history.T);
    if (!model.hasDropout())
        return future;
    const double third = model.parameters[2];
    const double fourth = model.parameters[3];
    switch (model.kind) {
    case TransactionModelKind::BgNbd:
        future.dropout = random.beta(third, fourth + history.x);
        break;
    case TransactionModelKind::MbgNbd:
        future.dropout = random.beta(third, fourth + history.x + 1);
        break;
    case TransactionModelKind::ParetoNbd:
        future.end = random.exponential() * (fourth + history.T) / std::exp(random.lnGamma(third));
        break;
    case TransactionModelKind::Nbd:
        break;
    }
    return future;
}

/// Share of an ascending sample that lies within [low, high].
double shareWithin(const std::vector<double>& sorted, double low, double high)
{
    const auto begin = std::lower_bound(sorted.begin(), sorted.end(), low);
    const auto end = std::upper_bound(sorted.begin(), sorted.end(), high);
    return static_cast<double>(end - begin) / static_cast<double>(sorted.size());
}

} // namespace

FutureOutcomes::FutureOutcomes(std::vector<DrawnModels> models, const Options& options)
    : m_models(std::move(models)), m_options(options)
{
    for (int month = 1; month <= options.horizon.months; ++month)
        m_discounts.push_back(options.margin / std::pow(1 + options.horizon.monthlyRate, month));
}

OutcomeRange FutureOutcomes::of(std::uint64_t index, const PurchaseHistory& history, double spendX,
                                double m) const
{
    constexpr std::uint64_t purpose = 0x667574757265; // a stream of its own
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Random random(m_options.seed, index, purpose);
    const double length = m_options.horizon.monthLength;
    const double horizon = length * static_cast<double>(m_discounts.size());
    const bool valued = !m_models.empty() && m_models.front().spend && !std::isnan(m);

    const auto draws = static_cast<std::size_t>(m_options.draws);
    std::vector<double> counts(draws);
    std::vector<double> values(draws);
    std::vector<std::uint32_t> inMonth(m_discounts.size());
    double alive = 1;
    std::size_t former = m_models.size();
    for (std::size_t d = 0; d < draws; ++d) {
        const std::size_t at = d * m_models.size() / draws;
        const TransactionModel& model = m_models[at].transactions;
        if (at != former) {
            alive = probabilityAlive(model, history);
            former = at;
        }
        if (!(random.uniform() < alive))
            continue;
        const Future future = drawFuture(model, history, random);
        const double end = std::min(horizon, future.end);
        std::fill(inMonth.begin(), inMonth.end(), 0U);
        double count = 0;
        for (double time = random.exponential() / future.rate; time <= end;
             time += random.exponential() / future.rate) {
            count += 1;
            ++inMonth[std::min(static_cast<std::size_t>(time / length), inMonth.size() - 1)];
            if (future.dropout > 0 && random.uniform() < future.dropout)
                break;
        }
        counts[d] = count;
        if (count == 0 || !valued)
            continue;
        const GammaGamma& spend = *m_models[at].spend;
        // Logarithms: a tiny shape makes draws that underflow.
        const double lnScale = std::log(spend.v + spendX * m) - random.lnGamma(spend.p * spendX + spend.q);
        double value = 0;
        for (std::size_t month = 0; month < inMonth.size(); ++month)
            if (inMonth[month] > 0)
                value += m_discounts[month] * std::exp(random.lnGamma(spend.p * inMonth[month]) + lnScale);
        values[d] = value;
    }

    OutcomeRange range;
    std::sort(counts.begin(), counts.end());
    std::sort(values.begin(), values.end());
    const double tail = (1 - m_options.level) / 2;
    const auto nothing =
        static_cast<double>(std::upper_bound(counts.begin(), counts.end(), 0.0) - counts.begin());
    const auto all = static_cast<double>(draws);
    range.noPurchase = nothing / all;
    const bool fromZero = range.noPurchase > tail;
    range.purchasesLow = fromZero ? 0 : counts[static_cast<std::size_t>(tail * all)];
    // Of what lies below the low end nothing is covered; the high end makes up for it.
    const auto below = static_cast<std::size_t>(
        std::lower_bound(counts.begin(), counts.end(), range.purchasesLow) - counts.begin());
    const auto covered = static_cast<std::size_t>(std::ceil(m_options.level * all));
    range.purchasesHigh = counts[std::min(draws, below + covered) - 1];
    range.purchasesCovered = shareWithin(counts, range.purchasesLow, range.purchasesHigh);
    if (!valued) {
        range.valueLow = range.valueHigh = range.valueCovered = none;
        return range;
    }
    range.valueLow = fromZero ? 0 : quantileOfSorted(values, tail);
    range.valueHigh = quantileOfSorted(values, fromZero ? m_options.level : 1 - tail);
    range.valueCovered = shareWithin(values, range.valueLow, range.valueHigh);
    return range;
}

} // namespace kiymet::stats
