// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace kiymet::stats {

/// A value that counts `weight` times. Whole weights add up to the same in any order.
struct WeightedValue {
    double value = 0;
    std::uint64_t weight = 0;
};

/// The smallest of the values at and below which weights of `target` or more lie: an order statistic where
/// all weights are 1. `target` > 0; the largest value where the weights do not come to it, NaN for no values.
/// No value is NaN. O(n) on average; reorders the values.
double selectByWeight(std::span<WeightedValue> values, std::uint64_t target);

} // namespace kiymet::stats
