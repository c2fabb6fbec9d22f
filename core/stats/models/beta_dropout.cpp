// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/models/beta_dropout.h"

#include "stats/math/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace kiymet::stats {

namespace {

/// The expectation of eqs. (9) and (10) given alive, with k = r + x, B = b + x, y = t/(alpha+T):
///     S(k, a, B, y) = sum_{j>=1} P(N >= j) w_j = sum_{n>=1} P(N = n) W_n,
/// N negative binomial (shape k, P(N = 0) = (1+y)^-k), w_j = prod_{i<j-1} (B+i)/(a+B+i) the probability of
/// being alive for the j-th further purchase, W_n = w_1 + ... + w_n. Every term is positive, so nothing
/// cancels, and a = 1 and a + B = 1 are no exceptions, unlike in the printed form with 2F1.
/// Returns a negative value when the series is too long.
double purchaseSeries(double k, double a, double B, double y)
{
    constexpr int longest = 1200;
    const double z = y / (1 + y);
    const double lnNone = -k * std::log1p(y);
    if (lnNone < -600 || k * y + 40 * (1 + y) > longest)
        return -1;
    double probability = std::exp(lnNone);
    double w = 1;
    double W = 0;
    double sum = 0;
    for (int n = 1; n <= longest; ++n) {
        probability *= z * ((k + (n - 1)) / n);
        W += w;
        w *= (B + (n - 1)) / (a + (B + (n - 1)));
        const double term = probability * W;
        sum += term;
        // The ratio of successive terms is at most z (k + n)/n, which falls with n.
        const double ratio = z * (k + n) / n;
        if (ratio < 1 && term * ratio <= (1 - ratio) * sum * 1e-17)
            return sum;
    }
    return -1;
}

/// The same as an integral, S = E[(1 - (1 + p y)^-k) / p] over p ~ Beta(a, B), by the trapezoidal rule in
/// s = ln(p/(1-p)), where the integrand is analytic in |Im s| < pi and the rule converges exponentially.
/// Weights are normalised by their own sum. Where the tails have become exactly geometric they are added in
/// closed form; that makes tiny a and b as cheap as others.
double purchaseIntegral(double k, double a, double B, double y)
{
    const double mean = k * y;
    const auto purchases = [=](double p) {
        const double u = p * y;
        return u * (k + 1) < 1e-17 ? mean : -std::expm1(-k * std::log1p(u)) / p;
    };
    // The limits where p is 0 or 1: a tail's length 1/a would overflow there.
    if (std::max(a, B) < 1e-20)
        return mean * (B / (a + B)) + purchases(1) * (a / (a + B));
    if (a < 1e-100)
        return mean;
    B = std::max(B, 1e-300);
    // Values run from 1 (or less) at p = 1 to k y at p = 0; scaled so that neither end leaves the range.
    const double scale = (mean > 1e150 ? 1e150 : 1) / mean;
    const double width = std::sqrt(1 / a + 1 / B); // of ln(p/(1-p))
    const double centre = std::log(a) - std::log(B);
    if (width < 1e-8)
        return purchases(a / (a + B));
    const double h = std::min(0.2, 0.5 * width);
    constexpr double negligible = 1e-19;
    // Beyond these, p = e^s, (1-p)^B = 1 and the integrand's other factor is k y; and 1-p = e^-s, p^a = 1.
    const double left = -40 - std::max({0.0, std::log(a), std::log(B), std::log(y) + std::log1p(k)});
    const double right = 40 + std::log(std::max(1.0, a));

    struct Node {
        double slope; // d ln(weight) / ds
        double weight;
        double value;
    };
    const auto lnBeta = [=](double s) {
        // a ln p + B ln(1-p), with e^-|s| only.
        const double e = std::log1p(std::exp(-std::abs(s)));
        return s < 0 ? a * (s - e) - B * e : -a * e - B * (s + e);
    };
    const double lnPeak = lnBeta(centre);
    const auto node = [&](double s) {
        const double e = std::exp(-std::abs(s));
        const double larger = 1 / (1 + e);
        const double smaller = e / (1 + e);
        const double p = s < 0 ? smaller : larger;
        const double q = s < 0 ? larger : smaller;
        const double weight = std::exp(lnBeta(s) - lnPeak);
        return Node{a * q - B * p, weight, weight * (purchases(p) * scale)};
    };

    Node last = node(centre);
    double weights = last.weight;
    double sum = last.value;
    for (int j = 1;; ++j) {
        const double s = centre - (j - 1) * h;
        if (s <= left) {
            const double geometric = 1 / std::expm1(a * h);
            weights += last.weight * geometric;
            sum += last.value * geometric;
            break;
        }
        // From here to the left weight and value fall, ever faster (the value at one less).
        if (last.slope > 1.5 && last.value <= negligible * sum && last.weight <= negligible * weights)
            break;
        last = node(centre - j * h);
        weights += last.weight;
        sum += last.value;
    }
    last = node(centre);
    for (int j = 1;; ++j) {
        const double s = centre + (j - 1) * h;
        if (s >= right) {
            const double geometric = 1 / std::expm1(B * h);
            weights += last.weight * geometric;
            sum += last.value * geometric;
            break;
        }
        if (last.slope < -0.5 && last.value <= negligible * sum && last.weight <= negligible * weights)
            break;
        last = node(centre + j * h);
        weights += last.weight;
        sum += last.value;
    }
    return sum / weights / scale;
}

/// The series of purchaseSeries for eight ascending horizons t at once. Its coefficients are shared, and
/// (1+y)^-k is had as 1 / sum_n (k)_n/n! z^n from the same powers, so that no logarithm is needed. False
/// when that would take too long or overflow. Four terms at a time: the divisions then overlap, and the
/// horizons are the lanes of the vector instructions.
constexpr std::size_t lanes = 8;
constexpr int longestShared = 384;

constexpr auto reciprocals = [] {
    std::array<double, longestShared + 2> table{};
    for (int n = 1; n < longestShared + 2; ++n)
        table[std::size_t(n)] = 1.0 / n;
    return table;
}();

bool sharedSeries(double k, double a, double B, double age, const double* t, double* out)
{
    constexpr std::size_t block = 4;
    double z[lanes];
    double z4[lanes];
    double power[lanes];
    double one[lanes];
    double sum[lanes];
    for (std::size_t i = 0; i < lanes; ++i) {
        z[i] = t[i] / (age + t[i]);
        const double z2 = z[i] * z[i];
        z4[i] = z2 * z2;
        power[i] = z[i];
        one[i] = 1;
        sum[i] = 0;
    }
    const double zLast = z[lanes - 1];
    const double yLast = t[lanes - 1] / age;
    // (1+y)^k is the largest number that occurs, and k y the mean of N.
    if (!(k < 300) || !(yLast < 12) || !(k * yLast < 200))
        return false;
    double coefficient = 1; // (k)_n / n!
    double w = 1;
    double W = 0;
    for (int n = 1; n < longestShared; n += int(block)) {
        double alive[block];
        double c[block];
        double d[block];
        for (std::size_t m = 0; m < block; ++m) {
            const double before = n - 1 + int(m);
            alive[m] = (B + before) / (a + (B + before));
            c[m] = (k + before) * reciprocals[std::size_t(n) + m];
        }
        for (std::size_t m = 0; m < block; ++m) {
            coefficient *= c[m];
            W += w;
            w *= alive[m];
            c[m] = coefficient;
            d[m] = coefficient * W;
        }
        for (std::size_t i = 0; i < lanes; ++i) {
            one[i] += power[i] * (c[0] + z[i] * (c[1] + z[i] * (c[2] + z[i] * c[3])));
            sum[i] += power[i] * (d[0] + z[i] * (d[1] + z[i] * (d[2] + z[i] * d[3])));
            power[i] *= z4[i];
        }
        const double done = n + 3;
        const double ratio = zLast * (k + done) * reciprocals[std::size_t(n + 3)];
        // Here power is one ahead of the last term.
        if (ratio < 1 && d[3] * power[lanes - 1] * ratio <= (1 - ratio) * 1e-15 * zLast * sum[lanes - 1]) {
            for (std::size_t i = 0; i < lanes; ++i)
                out[i] = sum[i] / one[i];
            return true;
        }
    }
    return false;
}

} // namespace

double log1pOdds(const DropoutOdds& odds)
{
    const double u = std::log(odds.factor) + odds.exponent;
    return u > 0 ? u + std::log1p(std::exp(-u)) : std::log1p(std::exp(u));
}

double probabilityFromOdds(const DropoutOdds& odds)
{
    if (odds.exponent < 300 && odds.factor < 1e150)
        return 1 / (1 + odds.factor * std::exp(odds.exponent));
    return std::exp(-log1pOdds(odds));
}

double expectedFurtherPurchases(double k, double a, double B, double y)
{
    if (!(y > 0))
        return 0;
    if (a == 0)
        return k * y;
    y = std::min(y, std::numeric_limits<double>::max() / 4 / std::max(1.0, k));
    // Linear in k by now; smaller ones would underflow on the way.
    constexpr double linear = 1e-30;
    if (k < linear)
        return k / linear * expectedFurtherPurchases(linear, a, B, y);
    const double series = purchaseSeries(k, a, B, y);
    return series >= 0 ? series : purchaseIntegral(k, a, B, y);
}

void expectedFurtherPurchases(double k, double a, double B, double age, std::span<const double> horizons,
                              std::span<double> out)
{
    for (std::size_t begin = 0; begin < horizons.size(); begin += lanes) {
        const std::size_t count = std::min(lanes, horizons.size() - begin);
        double t[lanes];
        double values[lanes];
        for (std::size_t i = 0; i < lanes; ++i)
            t[i] = horizons[begin + std::min(i, count - 1)];
        if (a == 0 || !sharedSeries(k, a, B, age, t, values)) {
            for (std::size_t i = 0; i < count; ++i)
                values[i] = expectedFurtherPurchases(k, a, B, t[i] / age);
        }
        std::copy_n(values, count, out.begin() + std::ptrdiff_t(begin));
    }
}

double drawLastPurchase(double dropout, Random& random)
{
    return 1 + std::floor(std::log(random.uniform()) / std::log1p(-dropout));
}

} // namespace kiymet::stats
