// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/intervals/weighted_quantiles.h"

#include "stats/math/weighted_select.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace kiymet::stats {

namespace {

class QuantileSearch {
public:
    static std::vector<WeightedQuantile> quantiles(const std::vector<PurchaseDraw>& bought,
                                                   std::uint64_t target, std::span<const double> spent)
    {
        QuantileSearch search(target, spent);
        search.solve(bought, 0, 0, spent.size());
        return std::move(search.m_quantiles);
    }

private:
    QuantileSearch(std::uint64_t target, std::span<const double> spent)
        : m_target(target), m_spent(spent), m_quantiles(spent.size())
    {
    }

    static double valueOf(const PurchaseDraw& one, double spent) { return one.worth * (one.v + spent); }

    /// For the customers [first, last), of futures among which the limits are; weights of `below` have been
    /// left out below them.
    void solve(std::span<const PurchaseDraw> bought, std::uint64_t below, std::size_t first, std::size_t last)
    {
        if (m_spent[first] == m_spent[last - 1]) { // all who never came again, say
            std::fill(m_quantiles.begin() + static_cast<std::ptrdiff_t>(first),
                      m_quantiles.begin() + static_cast<std::ptrdiff_t>(last),
                      quantileOf(bought, below, m_spent[first]));
            return;
        }
        constexpr std::size_t fewCustomers = 4;
        constexpr std::size_t fewFutures = 24;
        if (last - first < fewCustomers || bought.size() <= fewFutures) {
            for (std::size_t i = first; i < last; ++i)
                m_quantiles[i] = quantileOf(bought, below, m_spent[i]);
            return;
        }
        std::vector<PurchaseDraw> kept;
        below += leaveOut(bought, m_target - below, m_spent[first], m_spent[last - 1], kept);
        const std::size_t middle = (first + last) / 2;
        solve(kept, below, first, middle);
        solve(kept, below, middle, last);
    }

    WeightedQuantile quantileOf(std::span<const PurchaseDraw> bought, std::uint64_t below, double spent)
    {
        m_values.clear();
        for (const PurchaseDraw& one : bought)
            m_values.push_back({valueOf(one, spent), one.weight});
        WeightedQuantile limit{selectByWeight(m_values, m_target - below), below, below};
        for (const PurchaseDraw& one : bought) {
            const double value = valueOf(one, spent);
            limit.below += value < limit.value ? one.weight : 0;
            limit.upTo += value <= limit.value ? one.weight : 0;
        }
        return limit;
    }

    /// In units of (v + spent) of some v the value of a future lies between its values for the one who spent
    /// least and the one who spent most. What lies below, or above, the limit for both, does so for all.
    /// Weights of what is left out below.
    std::uint64_t leaveOut(std::span<const PurchaseDraw> bought, std::uint64_t target, double least,
                           double most, std::vector<PurchaseDraw>& kept)
    {
        const double v = bought.front().v;
        const double perLeast = 1 / (v + least);
        const double perMost = 1 / (v + most);
        const auto bounds = [&](const PurchaseDraw& one) {
            const double atLeast = valueOf(one, least) * perLeast;
            const double atMost = valueOf(one, most) * perMost;
            return std::pair(std::min(atLeast, atMost), std::max(atLeast, atMost));
        };
        const auto quantileOfBounds = [&](auto which) {
            m_values.clear();
            for (const PurchaseDraw& one : bought)
                m_values.push_back({which(bounds(one)), one.weight});
            return selectByWeight(m_values, target);
        };
        constexpr double rounding = 1e-12;
        const double low = (1 - rounding) * quantileOfBounds([](const auto& of) { return of.first; });
        const double high = (1 + rounding) * quantileOfBounds([](const auto& of) { return of.second; });
        std::uint64_t below = 0;
        for (const PurchaseDraw& one : bought) {
            const auto [itsLow, itsHigh] = bounds(one);
            if (itsHigh < low)
                below += one.weight;
            else if (!(itsLow > high))
                kept.push_back(one);
        }
        return below;
    }

    std::uint64_t m_target;
    std::span<const double> m_spent;
    std::vector<WeightedQuantile> m_quantiles;
    std::vector<WeightedValue> m_values;
};

} // namespace

std::vector<WeightedQuantile> valueQuantiles(const std::vector<PurchaseDraw>& bought, std::uint64_t target,
                                             std::span<const double> spent)
{
    return QuantileSearch::quantiles(bought, target, spent);
}

} // namespace kiymet::stats
