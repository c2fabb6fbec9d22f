// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/rfm/quantile_segments.h"

#include "stats/math/quantiles.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace kiymet::stats {

QuantileSegments quantileSegments(std::span<const double> values, int count)
{
    QuantileSegments result;
    result.groups.assign(values.size(), -1);
    std::vector<double> known;
    known.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(known),
                 [](double v) { return !std::isnan(v); });
    if (known.empty())
        return result;

    std::vector<double> probabilities;
    for (int i = 0; i <= count; ++i)
        probabilities.push_back(static_cast<double>(i) / count);
    result.edges = quantiles(known, probabilities);
    result.edges.erase(std::unique(result.edges.begin(), result.edges.end()), result.edges.end());
    // All values equal: one group between an edge and itself.
    if (result.edges.size() == 1)
        result.edges.push_back(result.edges.front());
    result.count = static_cast<int>(result.edges.size()) - 1;

    const std::span<const double> inner = std::span(result.edges).subspan(1, result.edges.size() - 2);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        // The number of inner edges below the value: an edge belongs to the group under it. Counted, not
        // searched: a search has a branch that the processor cannot foresee.
        int below = 0;
        for (const double edge : inner)
            below += values[i] > edge ? 1 : 0;
        result.groups[i] = static_cast<std::int8_t>(result.count - 1 - below);
    }
    return result;
}

} // namespace kiymet::stats
