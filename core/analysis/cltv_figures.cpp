// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cltv_figures.h"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace kiymet::analysis {

namespace {

/// At i % of the customers, from the best on; between two customers along a straight line.
std::vector<double> shareOfBest(const std::vector<double>& cltv)
{
    std::vector<double> falling;
    falling.reserve(cltv.size());
    std::copy_if(cltv.begin(), cltv.end(), std::back_inserter(falling),
                 [](double value) { return std::isfinite(value); });
    if (falling.empty())
        return {};
    tbb::parallel_sort(falling.begin(), falling.end(), std::greater<>());

    constexpr int points = 100;
    const double customers = static_cast<double>(falling.size());
    std::vector<double> shares;
    shares.reserve(points + 1);
    double sum = 0; // of the best `taken`
    std::size_t taken = 0;
    for (int i = 0; i <= points; ++i) {
        const double wanted = customers * i / points;
        const auto whole = std::min(static_cast<std::size_t>(wanted), falling.size());
        for (; taken < whole; ++taken)
            sum += falling[taken];
        const double part = whole < falling.size() ? (wanted - double(whole)) * falling[whole] : 0;
        shares.push_back(sum + part);
    }
    const double total = shares.back();
    if (!(total > 0))
        return {};
    for (double& share : shares)
        share /= total;
    return shares;
}

} // namespace

CltvFigures cltvFigures(const Forecast& forecast)
{
    return {shareOfBest(forecast.cltv)};
}

} // namespace kiymet::analysis
