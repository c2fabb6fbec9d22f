// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures/value_totals.h"

#include "analysis/stages/forecast.h"
#include "analysis/stages/summarise.h"
#include "stats/models/discounted_value.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace kiymet::analysis {

ValueTotals::ValueTotals(const CustomerSummary& summary, const Segments* segments, const Settings& settings)
    : m_monthLength(valueMonth(settings.timeUnit))
    , m_halfYear(168 / daysIn(settings.timeUnit))
    , m_months(settings.valueMonths)
    , m_rate(settings.valueDiscountRate)
    , m_margin(settings.valueMargin)
    , m_segments(segments ? static_cast<std::size_t>(segments->count) : 0)
{
    const std::vector<std::uint32_t>& counts = summary.spendCounts();
    // Who never paid (x > 0, m = 0) is valued as one of whom nothing is known, as in the forecast.
    const auto spendX = [&](std::uint32_t i) { return counts[i] > 0 && summary.m[i] > 0 ? counts[i] : 0U; };
    const auto segment = [&](std::uint32_t i) { return segments ? segments->of[i] : std::int8_t{-1}; };
    const auto key = [&](std::uint32_t i) {
        return std::tuple(summary.x[i], summary.ageOf[i], summary.t_x[i], spendX(i), segment(i));
    };
    std::vector<std::uint32_t> order(summary.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t l, std::uint32_t r) {
        const auto left = key(l);
        const auto right = key(r);
        return left != right ? left < right : l < r; // the same sums whatever the sort does
    });
    for (std::size_t k = 0; k < order.size(); ++k) {
        const std::uint32_t i = order[k];
        const std::uint32_t former = k > 0 ? order[k - 1] : 0;
        if (k == 0 || summary.x[i] != summary.x[former] || summary.ageOf[i] != summary.ageOf[former])
            m_pairs.push_back({double(summary.x[i]), summary.T[i]});
        if (k == 0 || key(i) != key(former))
            m_cells.push_back({static_cast<std::uint32_t>(m_pairs.size() - 1), summary.t_x[i], spendX(i),
                               segment(i), 0, 0});
        m_cells.back().customers += 1;
        m_cells.back().value += spendX(i) * summary.m[i];
    }
}

TotalsOfValue ValueTotals::operator()(const stats::TransactionModel& model,
                                      const stats::GammaGamma* spend) const
{
    // Months and the half year, ascending; the half year lies among the months or behind them.
    std::vector<double> horizons;
    for (int month = 1; month <= m_months; ++month)
        horizons.push_back(month * m_monthLength);
    const auto at = static_cast<std::size_t>(std::lower_bound(horizons.begin(), horizons.end(), m_halfYear) -
                                             horizons.begin());
    horizons.insert(horizons.begin() + static_cast<std::ptrdiff_t>(at), m_halfYear);
    std::vector<double> expected(horizons.size());
    std::vector<double> months(horizons.size() - 1);
    double discounted = 0;
    double halfYear = 0;
    const auto expect = [&](double x, double T) {
        stats::expectedPurchasesIfAlive(model, x, T, horizons, expected);
        halfYear = expected[at];
        std::copy(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(at), months.begin());
        std::copy(expected.begin() + static_cast<std::ptrdiff_t>(at) + 1, expected.end(),
                  months.begin() + static_cast<std::ptrdiff_t>(at));
        discounted = stats::discountedPurchases(months, m_rate);
    };
    // Without dropout everything is proportional to the rate.
    const bool dropout = model.hasDropout();
    double perRateDiscounted = 0;
    double perRateHalfYear = 0;
    if (!dropout) {
        expect(0, 0);
        const double rate = model.r() / model.alpha();
        perRateDiscounted = discounted / rate;
        perRateHalfYear = halfYear / rate;
    }

    TotalsOfValue totals;
    totals.segments.assign(m_segments, 0);
    std::size_t former = m_pairs.size();
    double alive = 1;
    double aliveAt = -1;
    for (const Cell& cell : m_cells) {
        const Pair& pair = m_pairs[cell.pair];
        if (cell.pair != former) {
            former = cell.pair;
            aliveAt = -1;
            if (dropout) {
                expect(pair.x, pair.T);
            } else {
                const double rate = (model.r() + pair.x) / (model.alpha() + pair.T);
                discounted = perRateDiscounted * rate;
                halfYear = perRateHalfYear * rate;
            }
        }
        if (dropout && cell.t_x != aliveAt) {
            aliveAt = cell.t_x;
            alive = stats::probabilityAlive(model, {pair.x, cell.t_x, pair.T});
        }
        totals.sales6Month += cell.customers * alive * halfYear;
        if (!spend)
            continue;
        const double mean = cell.value > 0 ? cell.value / (cell.customers * cell.spendX) : 0;
        const double worth = stats::expectedAverageValue(*spend, cell.spendX, mean);
        if (!std::isfinite(worth))
            continue;
        const double cltv = cell.customers * alive * discounted * worth * m_margin;
        totals.cltv += cltv;
        if (cell.segment >= 0 && static_cast<std::size_t>(cell.segment) < m_segments)
            totals.segments[static_cast<std::size_t>(cell.segment)] += cltv;
    }
    if (!spend) {
        totals.cltv = std::numeric_limits<double>::quiet_NaN();
        totals.segments.assign(m_segments, totals.cltv);
    }
    return totals;
}

} // namespace kiymet::analysis
