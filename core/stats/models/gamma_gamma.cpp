// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/models/gamma_gamma.h"

#include "stats/math/special_functions.h"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiymet::stats {

namespace {

/// p x + q - 1, rounded once: near 0 the digits of the plain sum are those of the rounding of q - 1.
double shapeBeyondOne(double p, double q, double x)
{
    const double difference = q - 1;
    const double lost = difference > -0.5 ? 0 : (q - (difference + 1)); // q - 1 is exact for q >= 1/2
    return std::fma(p, x, difference) + lost;
}

} // namespace

double logLikelihood(const GammaGamma& model, double x, double m)
{
    const auto [p, q, v] = model;
    const double shape = p * x;
    const double total = x * m;
    // v^q (x m)^px / (v + x m)^(px+q), each power of a ratio below one.
    const double larger = std::max(shape, q);
    const double smaller = std::min(shape, q);
    const double minusLnBeta = lnRisingFactorial(larger, smaller) - boost::math::lgamma(smaller);
    return minusLnBeta - q * lnOnePlusRatio(total, v) - shape * lnOnePlusRatio(v, total) - std::log(m);
}

double populationMean(const GammaGamma& model)
{
    return expectedAverageValue(model, 0, 0);
}

double expectedAverageValue(const GammaGamma& model, double x, double m)
{
    const auto [p, q, v] = model;
    const double shape = shapeBeyondOne(p, q, x);
    if (!(shape > 0))
        return std::numeric_limits<double>::infinity();
    return p * (v + x * m) / shape;
}

} // namespace kiymet::stats
