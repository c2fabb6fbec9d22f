// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures/cltv_figures.h"

#include "stats/math/quantiles.h"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>

namespace kiymet::analysis {

namespace {

std::vector<double> finite(const std::vector<double>& values)
{
    std::vector<double> kept;
    kept.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(kept),
                 [](double value) { return std::isfinite(value); });
    return kept;
}

/// At i % of the customers, from the best on; between two customers along a straight line.
void addShares(CltvFigures& figures, const std::vector<double>& cltv)
{
    std::vector<double> falling = finite(cltv);
    if (falling.empty())
        return;
    tbb::parallel_sort(falling.begin(), falling.end(), std::greater<>());

    constexpr int points = 100;
    const double customers = static_cast<double>(falling.size());
    std::vector<double>& shares = figures.shareOfBest;
    double sum = 0; // of the best `taken`
    std::size_t taken = 0;
    for (int i = 0; i <= points; ++i) {
        const double wanted = customers * i / points;
        const auto whole = std::min(static_cast<std::size_t>(wanted), falling.size());
        for (; taken < whole; ++taken)
            sum += falling[taken];
        const double part = whole < falling.size() ? (wanted - double(whole)) * falling[whole] : 0;
        shares.push_back(sum + part);
        const auto last = std::min(static_cast<std::size_t>(std::ceil(wanted)), falling.size());
        figures.leastOfBest.push_back(falling[std::max<std::size_t>(last, 1) - 1]);
    }
    const double total = shares.back();
    if (!(total > 0)) {
        shares.clear();
        return;
    }
    for (double& share : shares)
        share /= total;
}

/// The least of 1, 2, 2.5, 5 times a power of ten that is not below.
double roundedUp(double width)
{
    const double power = std::pow(10, std::floor(std::log10(width)));
    for (const double step : {1.0, 2.0, 2.5, 5.0})
        if (step * power >= width * (1 - 1e-9))
            return step * power;
    return 10 * power;
}

Density density(const std::vector<double>& first, const std::vector<double>& second)
{
    constexpr double most = 50; // cells each way
    Density result;
    const auto cell = [](const std::vector<double>& values) {
        const double at = 0.999;
        const std::vector<double> kept = finite(values);
        const double end = kept.empty() ? 0 : stats::quantiles(kept, std::span(&at, 1)).front();
        return std::pair(end > 0 ? roundedUp(end / most) : 1.0, end);
    };
    const auto [width, right] = cell(first);
    const auto [height, top] = cell(second);
    const auto cells = [](double end, double size) {
        return static_cast<std::size_t>(std::max(0.0, std::floor(end / size))) + 1;
    };
    result.width = width;
    result.height = height;
    result.columns = cells(right, width);
    result.rows = cells(top, height);
    result.counts.assign(result.columns * result.rows, 0);
    for (std::size_t i = 0; i < first.size(); ++i) {
        const double column = std::floor(first[i] / width);
        const double row = std::floor(second[i] / height);
        if (column >= 0 && row >= 0 && column < static_cast<double>(result.columns) &&
            row < static_cast<double>(result.rows))
            ++result
                  .counts[static_cast<std::size_t>(row) * result.columns + static_cast<std::size_t>(column)];
        else
            ++result.beyond;
    }
    return result;
}

/// What is binned: from where on, to where, and how wide a bar is.
struct Bars {
    double low = 0;
    double high = 0;
    double width = 0;
};

/// `places`: values, or their logarithms.
Bars barsFor(const std::vector<double>& places, HistogramShape shape)
{
    const std::array<double, 4> at{0.25, 0.75, 0.99, 0.001};
    const std::vector<double> q = stats::quantiles(places, at);
    Bars bars{0, q[2], 0};
    if (shape.logarithmic) {
        const auto [least, greatest] = std::minmax_element(places.begin(), places.end());
        bars = {places.size() < 1000 ? *least : q[3], *greatest, 0};
    }
    const double range = bars.high - bars.low;
    if (!(range > 0)) {
        bars.width = 1;
    } else if (shape.bars > 0) {
        bars.width = range / shape.bars;
        bars.high -= bars.width / 2; // the last value is in the last bar, not in one of its own
    } else {
        const double rule = 2 * (q[1] - q[0]) / std::cbrt(static_cast<double>(places.size()));
        bars.width = roundedUp(std::clamp(rule, range / 60, range / 5));
    }
    if (shape.bars == 0)
        bars.low = std::floor(bars.low / bars.width) * bars.width;
    return bars;
}

} // namespace

CltvFigures cltvFigures(const Forecast& forecast)
{
    CltvFigures figures;
    addShares(figures, forecast.cltv);
    figures.sales = density(forecast.sales3Month, forecast.sales6Month);
    return figures;
}

Histogram cltvHistogram(const Forecast& forecast, HistogramShape shape)
{
    Histogram histogram;
    histogram.logarithmic = shape.logarithmic;
    std::vector<double> places = finite(forecast.cltv);
    if (shape.logarithmic) {
        const auto positive = std::partition(places.begin(), places.end(), [](double v) { return v > 0; });
        histogram.below = static_cast<std::uint64_t>(places.end() - positive);
        places.erase(positive, places.end());
        std::transform(places.begin(), places.end(), places.begin(),
                       [](double value) { return std::log10(value); });
    }
    if (places.empty())
        return histogram;
    const Bars bars = barsFor(places, shape);
    histogram.start = bars.low;
    histogram.width = bars.width;
    const double count = std::floor(std::max(bars.high - bars.low, 0.0) / bars.width);
    histogram.counts.assign(static_cast<std::size_t>(count) + 1, 0);
    // With a number of bars, rounding must not push the greatest one out.
    const double end = bars.high + (shape.bars > 0 ? bars.width : 0);
    for (const double place : places) {
        double bar = std::floor((place - bars.low) / bars.width);
        if (bar > count && place <= end)
            bar = count;
        if (bar < 0 && shape.logarithmic)
            ++histogram.below;
        else if (bar <= count)
            ++histogram.counts[static_cast<std::size_t>(std::max(bar, 0.0))];
        else
            ++histogram.above;
    }
    return histogram;
}

} // namespace kiymet::analysis
