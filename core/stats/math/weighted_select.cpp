// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/math/weighted_select.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace kiymet::stats {

namespace {

double medianOf(double a, double b, double c)
{
    return std::max(std::min(a, b), std::min(std::max(a, b), c));
}

/// Near the middle, for a few or for many values; one of them.
double pivotOf(std::span<const WeightedValue> values)
{
    const auto at = [&](std::size_t eighth) { return values[eighth * (values.size() - 1) / 8].value; };
    constexpr std::size_t many = 128;
    if (values.size() < many)
        return medianOf(at(0), at(4), at(8));
    return medianOf(medianOf(at(0), at(1), at(2)), medianOf(at(3), at(4), at(5)),
                    medianOf(at(6), at(7), at(8)));
}

/// Brings those that `isBelow` names to the front; their number and their weights. Always moves: a branch
/// would be foreseen in half of the cases.
template<typename Predicate>
std::pair<std::size_t, std::uint64_t> partitionBy(std::span<WeightedValue> values, const Predicate& isBelow)
{
    std::size_t count = 0;
    std::uint64_t weight = 0;
    for (WeightedValue& one : values) {
        const bool below = isBelow(one.value);
        const WeightedValue moved = one;
        one = values[count];
        values[count] = moved;
        count += below ? 1 : 0;
        weight += below ? moved.weight : 0;
    }
    return {count, weight};
}

} // namespace

double selectByWeight(std::span<WeightedValue> values, std::uint64_t target)
{
    double largest = std::numeric_limits<double>::quiet_NaN();
    while (!values.empty()) {
        const double pivot = pivotOf(values);
        const auto [below, weightBelow] =
            partitionBy(values, [pivot](double value) { return value < pivot; });
        if (weightBelow >= target) {
            values = values.first(below);
            continue;
        }
        target -= weightBelow;
        values = values.subspan(below);
        const auto [equal, weightEqual] =
            partitionBy(values, [pivot](double value) { return value <= pivot; });
        if (weightEqual >= target)
            return pivot;
        target -= weightEqual;
        largest = pivot;
        values = values.subspan(equal);
    }
    return largest;
}

} // namespace kiymet::stats
