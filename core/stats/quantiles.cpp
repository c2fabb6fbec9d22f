// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/quantiles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace kiymet::stats {

namespace {

/// Where a quantile lies: between order statistics `low` and `low` + 1, at `weight`.
struct Place {
    std::size_t low = 0;
    double weight = 0;
};

Place placeOf(double probability, std::size_t n)
{
    const double at = probability * static_cast<double>(n - 1);
    const double low = std::floor(at);
    return {static_cast<std::size_t>(low), at - low};
}

/// As numpy: from the nearer end, so that weight 1 gives the upper value exactly.
double interpolate(double a, double b, double weight)
{
    const double difference = b - a;
    return weight < 0.5 ? a + difference * weight : b - difference * (1 - weight);
}

} // namespace

double quantileOfSorted(std::span<const double> sorted, double probability)
{
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const Place place = placeOf(probability, sorted.size());
    return interpolate(sorted[place.low], sorted[std::min(place.low + 1, sorted.size() - 1)], place.weight);
}

std::vector<double> quantiles(std::span<const double> values, std::span<const double> probabilities)
{
    std::vector<double> result(probabilities.size(), std::numeric_limits<double>::quiet_NaN());
    if (values.empty())
        return result;
    // Selection in ascending order, each within what the one before left above it.
    std::vector<std::size_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t l, std::size_t r) { return probabilities[l] < probabilities[r]; });
    std::vector<double> work(values.begin(), values.end());
    auto from = work.begin();
    for (const std::size_t i : order) {
        const Place place = placeOf(probabilities[i], work.size());
        const auto low = work.begin() + static_cast<std::ptrdiff_t>(place.low);
        if (low >= from) {
            std::nth_element(from, low, work.end());
            from = low;
        }
        const double a = *low;
        const double b = low + 1 == work.end() ? a : *std::min_element(low + 1, work.end());
        result[i] = interpolate(a, b, place.weight);
    }
    return result;
}

} // namespace kiymet::stats
