// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/intervals/limit_search.h"

#include "stats/math/weighted_select.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace kiymet::stats {

namespace {

class LimitSearch {
public:
    static std::vector<Limit> limits(const std::vector<Bought>& bought, std::uint64_t target,
                                     std::span<const double> spent)
    {
        LimitSearch search(target, spent);
        search.solve(bought, 0, 0, spent.size());
        return std::move(search.m_limits);
    }

private:
    LimitSearch(std::uint64_t target, std::span<const double> spent)
        : m_target(target), m_spent(spent), m_limits(spent.size())
    {
    }

    static double valueOf(const Bought& one, double spent) { return one.worth * (one.v + spent); }

    /// For the customers [first, last), of futures among which the limits are; weights of `below` have been
    /// left out below them.
    void solve(std::span<const Bought> bought, std::uint64_t below, std::size_t first, std::size_t last)
    {
        if (m_spent[first] == m_spent[last - 1]) { // all who never came again, say
            std::fill(m_limits.begin() + static_cast<std::ptrdiff_t>(first),
                      m_limits.begin() + static_cast<std::ptrdiff_t>(last),
                      limitOf(bought, below, m_spent[first]));
            return;
        }
        constexpr std::size_t fewCustomers = 4;
        constexpr std::size_t fewFutures = 24;
        if (last - first < fewCustomers || bought.size() <= fewFutures) {
            for (std::size_t i = first; i < last; ++i)
                m_limits[i] = limitOf(bought, below, m_spent[i]);
            return;
        }
        std::vector<Bought> kept;
        below += leaveOut(bought, m_target - below, m_spent[first], m_spent[last - 1], kept);
        const std::size_t middle = (first + last) / 2;
        solve(kept, below, first, middle);
        solve(kept, below, middle, last);
    }

    Limit limitOf(std::span<const Bought> bought, std::uint64_t below, double spent)
    {
        m_values.clear();
        for (const Bought& one : bought)
            m_values.push_back({valueOf(one, spent), one.weight});
        Limit limit{selectByWeight(m_values, m_target - below), below, below};
        for (const Bought& one : bought) {
            const double value = valueOf(one, spent);
            limit.below += value < limit.value ? one.weight : 0;
            limit.upTo += value <= limit.value ? one.weight : 0;
        }
        return limit;
    }

    /// In units of (v + spent) of some v the value of a future lies between its values for the one who spent
    /// least and the one who spent most. What lies below, or above, the limit for both, does so for all.
    /// Weights of what is left out below.
    std::uint64_t leaveOut(std::span<const Bought> bought, std::uint64_t target, double least, double most,
                           std::vector<Bought>& kept)
    {
        const double v = bought.front().v;
        const double perLeast = 1 / (v + least);
        const double perMost = 1 / (v + most);
        const auto bounds = [&](const Bought& one) {
            const double atLeast = valueOf(one, least) * perLeast;
            const double atMost = valueOf(one, most) * perMost;
            return std::pair(std::min(atLeast, atMost), std::max(atLeast, atMost));
        };
        const auto limitOfBounds = [&](auto which) {
            m_values.clear();
            for (const Bought& one : bought)
                m_values.push_back({which(bounds(one)), one.weight});
            return selectByWeight(m_values, target);
        };
        constexpr double rounding = 1e-12;
        const double low = (1 - rounding) * limitOfBounds([](const auto& of) { return of.first; });
        const double high = (1 + rounding) * limitOfBounds([](const auto& of) { return of.second; });
        std::uint64_t below = 0;
        for (const Bought& one : bought) {
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
    std::vector<Limit> m_limits;
    std::vector<WeightedValue> m_values;
};

} // namespace

std::vector<Limit> limitsOf(const std::vector<Bought>& bought, std::uint64_t target,
                            std::span<const double> spent)
{
    return LimitSearch::limits(bought, target, spent);
}

} // namespace kiymet::stats
