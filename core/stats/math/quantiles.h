// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace kiymet::stats {

/// Sample quantiles of type 7 (Hyndman and Fan 1996): linear interpolation between the order statistics at
/// (n - 1) p, with the rounding of numpy and pandas. In the order of `probabilities`, each within [0, 1]; NaN
/// for no values. `values` need no order and must hold no NaN. O(n) for a few probabilities.
std::vector<double> quantiles(std::span<const double> values, std::span<const double> probabilities);

/// The same of values that are sorted.
double quantileOfSorted(std::span<const double> sorted, double probability);

} // namespace kiymet::stats
