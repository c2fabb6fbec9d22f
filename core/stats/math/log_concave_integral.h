// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/math/gauss_legendre.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace kiymet::stats {

/// Value and slope of a function at a point.
struct ValueAndSlope {
    double value;
    double slope;
};

/// ln of the integral of e^h over [low, high] for a concave h, given as x -> ValueAndSlope, that is analytic
/// where |Im x| < pi. Gauss-Legendre with 16 points on pieces of length 2 over which h falls by 20 on
/// average: errors are those of h.
template<typename Function>
double lnLogConcaveIntegral(const Function& h, double low, double high)
{
    constexpr double negligible = 42;

    ValueAndSlope left = h(low);
    ValueAndSlope right = h(high);
    double peak = low;
    double top = left.value;
    if (left.slope > 0 && right.slope >= 0) {
        peak = high;
        top = right.value;
    } else if (left.slope > 0) {
        double a = low;
        double b = high;
        for (int i = 0; i < 200 && b - a > 1e-3 * std::min(1.0, high - low); ++i) {
            const double x = 0.5 * (a + b);
            (h(x).slope > 0 ? a : b) = x;
        }
        peak = 0.5 * (a + b);
        top = h(peak).value;
    }
    // A concave function lies below its tangents: Newton's method from outside stays outside.
    for (int i = 0; i < 1000 && top - right.value > 1.5 * negligible; ++i) {
        high += (top - right.value - negligible) / right.slope;
        right = h(high);
    }
    for (int i = 0; i < 1000 && top - left.value > 1.5 * negligible; ++i) {
        low += (top - left.value - negligible) / left.slope;
        left = h(low);
    }
    const double fall = (top - left.value) + (top - right.value);
    const double pieces = std::max(1.0, std::ceil(std::max((high - low) / 2, fall / 20)));
    const double step = (high - low) / pieces;
    double sum = 0;
    for (double i = 0; i < pieces; ++i)
        for (std::size_t j = 0; j < gaussPoints / 2; ++j)
            sum += gaussWeights[j] * (std::exp(h(low + step * (i + gaussNodes[j])).value - top) +
                                      std::exp(h(low + step * (i + 1 - gaussNodes[j])).value - top));
    return std::log(sum * step) + top;
}

} // namespace kiymet::stats
