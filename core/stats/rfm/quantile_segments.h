// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kiymet::stats {

/// Groups of a ranking value between its quantiles.
struct QuantileSegments {
    std::vector<double> edges;       ///< ascending, count + 1; lowest and highest value at the ends
    std::vector<std::int8_t> groups; ///< per value: 0 the highest ... count - 1 the lowest; -1 for NaN
    int count = 0;                   ///< groups left after coinciding edges were merged
};

/// Right-closed intervals between the type-7 quantiles at i / count, the lowest value included (pandas'
/// qcut). Equal values stay together; edges that coincide are one, and its groups are merged. 2 <= count <=
/// 100.
QuantileSegments quantileSegments(std::span<const double> values, int count);

} // namespace kiymet::stats
