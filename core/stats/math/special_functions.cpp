// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/math/special_functions.h"

#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/beta.hpp>

#include <array>
#include <cmath>
#include <cstddef>

namespace kiymet::stats {

namespace {

namespace policies = boost::math::policies;
/// Out-of-range results are 0 or infinity here, never an exception.
using Policy = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::evaluation_error<policies::ignore_error>>;

/// From here on nine terms of the Stirling series are exact to rounding, for all three functions and for
/// their derivatives (which is what a difference over a tiny n is).
constexpr double stirlingFrom = 12;
/// Up to here a product or sum over a whole n is as fast as the asymptotic form, and exact.
constexpr double directUpTo = 16;

constexpr int stirlingTerms = 9;
using StirlingSeries = std::array<double, stirlingTerms>;

/// ln Gamma(z) = (z - 1/2) ln z - z + ln(2 pi)/2 + w P(w^2), w = 1/z (DLMF 5.11.1).
constexpr StirlingSeries lnGammaSeries{1.0 / 12,    -1.0 / 360,       1.0 / 1260,
                                       -1.0 / 1680, 1.0 / 1188,       -691.0 / 360360,
                                       1.0 / 156,   -3617.0 / 122400, 43867.0 / 244188};
/// psi(z) = ln z - w/2 - w^2 P(w^2) (DLMF 5.11.2).
constexpr StirlingSeries digammaSeries{1.0 / 12,       -1.0 / 120, 1.0 / 252,      -1.0 / 240,     1.0 / 132,
                                       -691.0 / 32760, 1.0 / 12,   -3617.0 / 8160, 43867.0 / 14364};
/// psi'(z) = w + w^2/2 + w^3 P(w^2), the derivative of the above; the coefficients are Bernoulli numbers.
constexpr StirlingSeries trigammaSeries{1.0 / 6,       -1.0 / 30, 1.0 / 42,      -1.0 / 30,    5.0 / 66,
                                        -691.0 / 2730, 7.0 / 6,   -3617.0 / 510, 43867.0 / 798};

/// A polynomial P at u and its divided difference (P(u) - P(v)) / (u - v), both by Horner's rule, so that
/// no difference is ever taken.
struct Divided {
    double atU;
    double difference;
};
Divided divided(const StirlingSeries& p, double u, double v)
{
    double atU = p.back();
    double atV = p.back();
    double difference = 0;
    for (int i = stirlingTerms - 2; i >= 0; --i) {
        const double c = p[std::size_t(i)];
        difference = difference * u + atV;
        atU = atU * u + c;
        atV = atV * v + c;
    }
    return {atU, difference};
}

/// 1/z - 1/(z + n) without the difference.
double reciprocalDifference(double z, double n)
{
    return n / (z + n) / z;
}

/// How often z must be raised by one to reach the Stirling range.
int stepsToStirling(double z)
{
    return z < stirlingFrom ? int(std::ceil(stirlingFrom - z)) : 0;
}

bool isSmallWhole(double n)
{
    return n <= directUpTo && n == std::floor(n);
}

/// Correction part of ln Gamma in Stirling's formula, its difference from z to z + n; z >= stirlingFrom.
double stirlingCorrection(double z, double n)
{
    const double w = 1 / z;
    const double u = 1 / (z + n);
    const auto [p, q] = divided(lnGammaSeries, u * u, w * w);
    return -reciprocalDifference(z, n) * (p + w * (u + w) * q);
}

double lnRisingFactorialStirling(double z, double n)
{
    // z (log1p(n/z) - n/z) cancels, but to an error below n 2^-53, and n ln(z + n) is larger than n.
    const double ratio = n / z;
    const double logarithm = std::log1p(ratio);
    return n * std::log(z + n) + z * (logarithm - ratio) - 0.5 * logarithm + stirlingCorrection(z, n);
}

} // namespace

double lnOnePlusRatio(double n, double z)
{
    const double ratio = n / z;
    return std::isinf(ratio) ? std::log(n) - std::log(z) : std::log1p(ratio);
}

double lnRisingFactorial(double z, double n)
{
    if (n == 0)
        return 0;
    if (isSmallWhole(n)) {
        // One logarithm of the product: near 1 it keeps what a sum of logarithms cancels.
        double sum = 0;
        double product = 1;
        for (int j = 0; j < int(n); ++j) {
            const double next = product * (z + j);
            if (next > 1e290 || next < 1e-290) {
                sum += std::log(product);
                product = z + j;
            } else {
                product = next;
            }
        }
        return sum + std::log(product);
    }
    const int steps = stepsToStirling(z);
    double shift = 0;
    for (int j = 0; j < steps; ++j)
        shift += lnOnePlusRatio(n, z + j);
    return lnRisingFactorialStirling(z + steps, n) - shift;
}

double digammaDifference(double z, double n)
{
    if (n == 0)
        return 0;
    double sum = 0;
    if (isSmallWhole(n)) {
        for (int j = int(n) - 1; j >= 0; --j)
            sum += 1 / (z + j);
        return sum;
    }
    const int steps = stepsToStirling(z);
    const double Z = z + steps;
    const double w = 1 / Z;
    const double u = 1 / (Z + n);
    const auto [p, q] = divided(digammaSeries, u * u, w * w);
    // w^2 P(w^2) - u^2 P(u^2) = (w^2 - u^2) (P(u^2) + w^2 P[u^2, w^2])
    sum = std::log1p(n / Z) + reciprocalDifference(Z, n) * (0.5 + (w + u) * (p + w * w * q));
    for (int j = steps - 1; j >= 0; --j)
        sum += reciprocalDifference(z + j, n);
    return sum;
}

double trigammaDifference(double z, double n)
{
    if (n == 0)
        return 0;
    double sum = 0;
    if (isSmallWhole(n)) {
        for (int j = int(n) - 1; j >= 0; --j)
            sum += 1 / (z + j) / (z + j);
        return sum;
    }
    const int steps = stepsToStirling(z);
    const double Z = z + steps;
    const double w = 1 / Z;
    const double u = 1 / (Z + n);
    const auto [p, q] = divided(trigammaSeries, u * u, w * w);
    // w^3 P(w^2) - u^3 P(u^2) = (w - u) ((w^2 + w u + u^2) P(u^2) + w^3 (w + u) P[u^2, w^2])
    sum = reciprocalDifference(Z, n) *
          (1 + 0.5 * (w + u) + (w * w + w * u + u * u) * p + w * w * w * (w + u) * q);
    for (int j = steps - 1; j >= 0; --j)
        sum += reciprocalDifference(z + j, n) * (1 / (z + j) + 1 / (z + j + n));
    return sum;
}

double lnBetaRatio(double a, double b, double x)
{
    if (a == 0 || x == 0)
        return 0;
    double sum = 0;
    const double direct = x <= directUpTo ? x : stepsToStirling(b);
    for (double j = direct - 1; j >= 0; --j)
        sum += lnOnePlusRatio(a, b + j);
    if (direct < x) {
        // Mixed second difference of Stirling's formula, with n = x - direct and B = b + direct:
        // ln[Gamma(B+n) Gamma(B+a) / (Gamma(B) Gamma(B+n+a))] has no cancelling terms in this form.
        const double B = b + direct;
        const double n = x - direct;
        const double overlap = a / (B + a) * (n / (B + n));
        double mixed;
        if (overlap < 1e-17) // the product with B must not be lost to underflow
            mixed = -(B - 0.5) / (B + a) * a * (n / (B + n));
        else if (overlap < 0.5)
            mixed = (B - 0.5) * std::log1p(-overlap);
        else
            mixed = (B - 0.5) * std::log(B / (B + a) * ((B + a + n) / (B + n)));
        sum += n * lnOnePlusRatio(a, B + n) + a * lnOnePlusRatio(n, B + a) + mixed +
               (stirlingCorrection(B + n, a) - stirlingCorrection(B, a));
    }
    return -sum;
}

double lnNbdProbability(double r, double alpha, double t, double n)
{
    const double lnNone = -r * lnOnePlusRatio(t, alpha);
    if (n == 0)
        return lnNone;
    // (r)_n / n! = r/n (r+1)_{n-1} / (n-1)!, a beta ratio upside down.
    return std::log(r / n) - lnBetaRatio(r, 1, n - 1) + lnNone - n * lnOnePlusRatio(alpha, t);
}

double nbdTail(double r, double alpha, double t, double n)
{
    if (n <= 0)
        return 1;
    if (t <= 0)
        return 0;
    if (n == 1)
        return -std::expm1(-r * lnOnePlusRatio(t, alpha));
    // The smaller of t/(alpha+t) and its complement is the one that keeps its digits.
    const double tail = t <= alpha ? boost::math::ibeta(n, r, t / (alpha + t), Policy())
                                   : boost::math::ibetac(r, n, alpha / (alpha + t), Policy());
    return std::isnan(tail) ? 0 : tail;
}

} // namespace kiymet::stats
