// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/gamma_gamma_likelihood.h"

#include "stats/math/special_functions.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_reduce.h>

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace kiymet::stats {

/// Sums over customers that depend on v alone, with y = S / v: plain and times x.
struct ScaleSums {
    double L = 0;         ///< ln(1 + y)
    double xM = 0;        ///< x ln(1 + 1/y)
    double P = 0;         ///< y / (1 + y)
    double xC = 0;        ///< x / (1 + y)
    double R = 0, xR = 0; ///< y / (1 + y)^2
    void operator+=(const ScaleSums& o)
    {
        L += o.L;
        xM += o.xM;
        P += o.P;
        xC += o.xC;
        R += o.R;
        xR += o.xR;
    }
};

namespace {

/// The sums of a run of equal x, without x.
struct RunSums {
    double L = 0, M = 0, P = 0, C = 0, R = 0;
};

/// A sum of logarithms is the logarithm of a product, taken before it can overflow or vanish: one logarithm
/// for `factors` customers.
RunSums sumRun(const double* S, std::size_t n, double rate, std::size_t factors)
{
    constexpr std::size_t lanes = 4;
    double p[lanes] = {}, c[lanes] = {}, r[lanes] = {};
    RunSums sums;
    std::size_t i = 0;
    while (i + lanes <= n) {
        double whole[lanes] = {1, 1, 1, 1};
        double share[lanes] = {1, 1, 1, 1};
        for (std::size_t f = 0; f < factors && i + lanes <= n; ++f, i += lanes)
            for (std::size_t j = 0; j < lanes; ++j) {
                const double y = S[i + j] * rate;
                const double rest = 1 / (1 + y);
                const double part = y * rest;
                whole[j] *= 1 + y;
                share[j] *= part;
                p[j] += part;
                c[j] += rest;
                r[j] += part * rest;
            }
        for (std::size_t j = 0; j < lanes; ++j) {
            sums.L += std::log(whole[j]);
            sums.M -= std::log(share[j]);
        }
    }
    for (; i < n; ++i) {
        const double y = S[i] * rate;
        const double rest = 1 / (1 + y);
        sums.L += std::log1p(y);
        sums.M += std::log1p(1 / y);
        p[0] += y * rest;
        c[0] += rest;
        r[0] += y * rest * rest;
    }
    sums.P = (p[0] + p[1]) + (p[2] + p[3]);
    sums.C = (c[0] + c[1]) + (c[2] + c[3]);
    sums.R = (r[0] + r[1]) + (r[2] + r[3]);
    return sums;
}

/// As sumRun, for y so small or so large that 1 + y loses one of the two.
RunSums sumExtremeRun(const double* S, std::size_t n, double rate)
{
    RunSums sums;
    for (std::size_t i = 0; i < n; ++i) {
        const double y = S[i] * rate;
        const double rest = 1 / (1 + y);
        sums.L += std::log1p(y);
        sums.M += std::log1p(1 / y);
        sums.P += y * rest;
        sums.C += rest;
        sums.R += y * rest * rest;
    }
    return sums;
}

/// psi'(z) by recurrence to z >= 12 and the asymptotic series (Abramowitz and Stegun 6.4.12). Boost's differs
/// in the last digits, and with it the spend parameters in files that people have.
double trigamma(double z)
{
    double sum = 0;
    for (; z < 12; ++z)
        sum += 1 / (z * z);
    const double w = 1 / (z * z);
    return sum + 1 / z + w / 2 +
           w / z *
               (1.0 / 6 -
                w * (1.0 / 30 -
                     w * (1.0 / 42 - w * (1.0 / 30 - w * (5.0 / 66 - w * (691.0 / 2730 - w * (7.0 / 6)))))));
}

} // namespace

SpendTotals makeTotals(std::span<const std::uint32_t> x, std::span<const double> m, std::size_t step)
{
    SpendTotals totals;
    // A counting sort by x: nearly every file has few distinct x; a huge one goes into a sorted rest.
    constexpr std::uint32_t mostCounted = 1 << 16;
    std::uint32_t counted = 1; // x is below, or in the rest
    for (std::size_t i = 0; i < x.size(); i += step)
        counted = std::max(counted, std::min(x[i], mostCounted - 1) + 1);
    std::vector<std::size_t> begin(std::size_t{counted} + 2, 0);
    std::vector<std::pair<std::uint32_t, double>> rest;
    const auto used = [&](std::size_t i) { return x[i] > 0 && m[i] > 0; };
    for (std::size_t i = 0; i < x.size(); i += step)
        if (used(i)) {
            if (x[i] < counted)
                ++begin[x[i] + 1];
            else
                rest.emplace_back(x[i], x[i] * m[i]);
        }
    for (std::size_t i = 1; i < begin.size(); ++i)
        begin[i] += begin[i - 1];
    const std::size_t low = begin.back();
    totals.S.resize(low + rest.size());
    std::vector<std::size_t> at(begin.begin(), begin.end() - 1);
    for (std::size_t i = 0; i < x.size(); i += step)
        if (used(i) && x[i] < counted)
            totals.S[at[x[i]]++] = x[i] * m[i];
    for (std::uint32_t value = 1; value < counted; ++value)
        if (begin[value + 1] > begin[value])
            totals.groups.push_back({value, begin[value], begin[value + 1]});
    std::stable_sort(rest.begin(), rest.end(),
                     [](const auto& l, const auto& r) { return l.first < r.first; });
    for (std::size_t i = 0; i < rest.size(); ++i) {
        totals.S[low + i] = rest[i].second;
        if (i == 0 || rest[i].first != rest[i - 1].first)
            totals.groups.push_back({rest[i].first, low + i, low + i});
        ++totals.groups.back().end;
    }

    for (const SpendTotals::Group& group : totals.groups) {
        const double purchases = group.x;
        double lnS = 0;
        for (std::size_t i = group.begin; i < group.end; ++i) {
            lnS += std::log(totals.S[i]);
            totals.value += totals.S[i];
            totals.largest = std::max(totals.largest, totals.S[i]);
            totals.smallest = std::min(totals.smallest, totals.S[i]);
        }
        const auto n = static_cast<double>(group.end - group.begin);
        totals.transactions += n * purchases;
        totals.lnM += lnS - n * std::log(purchases);
    }
    return totals;
}

SpendLikelihood::SpendLikelihood(const SpendTotals& totals) : m_totals(totals)
{
    constexpr std::size_t chunk = 4096;
    for (const auto& group : totals.groups)
        for (std::size_t begin = group.begin; begin < group.end; begin += chunk)
            m_chunks.push_back({group.x, begin, std::min(begin + chunk, group.end)});
}

SpendDerivatives SpendLikelihood::operator()(double p, double q, double v) const
{
    const ScaleSums s = sums(v);
    SpendDerivatives d;
    d.logLikelihood = -m_totals.lnM - p * s.xM - q * s.L;
    d.gradient[0] = -p * s.xM;
    d.gradient[1] = -q * s.L;
    d.gradient[2] = q * s.P - p * s.xC;
    d.hessian(0, 0) = d.gradient[0];
    d.hessian(1, 1) = d.gradient[1];
    d.hessian(0, 2) = -p * s.xC;
    d.hessian(1, 2) = q * s.P;
    d.hessian(2, 2) = -p * s.xR - q * s.R;
    for (const auto& group : m_totals.groups) {
        const auto n = static_cast<double>(group.end - group.begin);
        const double px = p * group.x;
        const double rise = px * digammaDifference(px, q);
        const double up = q * digammaDifference(q, px);
        const double slope = trigammaDifference(px, q); // psi'(px) - psi'(px + q)
        d.logLikelihood += n * (px > q ? lnRisingFactorial(px, q) - boost::math::lgamma(q)
                                       : lnRisingFactorial(q, px) - boost::math::lgamma(px));
        d.gradient[0] += n * rise;
        d.gradient[1] += n * up;
        d.hessian(0, 0) += n * (rise - px * px * slope);
        d.hessian(1, 1) += n * (up - q * q * trigammaDifference(q, px));
        d.hessian(0, 1) += n * px * q * trigamma(px + q);
    }
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < i; ++j)
            d.hessian(i, j) = d.hessian(j, i);
    return d;
}

ScaleSums SpendLikelihood::sums(double v) const
{
    const double rate = 1 / v;
    const double largest = m_totals.largest * rate;
    const double smallest = m_totals.smallest * rate;
    const bool extreme = largest < 1e-2 || smallest > 1e2;
    const double widest = std::max(std::log1p(largest), std::log1p(1 / smallest));
    const auto factors = static_cast<std::size_t>(std::clamp(std::floor(650 / widest), 1.0, 32.0));
    // A pass over a small file is over before a second core has woken up.
    constexpr std::size_t small = 1 << 15;
    const std::size_t grain = m_totals.S.size() < small ? std::max(m_chunks.size(), std::size_t{1}) : 4;
    return tbb::parallel_deterministic_reduce(
        tbb::blocked_range<std::size_t>(0, m_chunks.size(), grain), ScaleSums{},
        [&](const tbb::blocked_range<std::size_t>& range, ScaleSums sum) {
            for (std::size_t c = range.begin(); c < range.end(); ++c) {
                const Chunk& chunk = m_chunks[c];
                const double* S = &m_totals.S[chunk.begin];
                const std::size_t n = chunk.end - chunk.begin;
                const RunSums run = extreme ? sumExtremeRun(S, n, rate) : sumRun(S, n, rate, factors);
                const double x = chunk.x;
                sum += {run.L, x * run.M, run.P, x * run.C, run.R, x * run.R};
            }
            return sum;
        },
        [](ScaleSums left, const ScaleSums& right) {
            left += right;
            return left;
        });
}

SpendDerivatives gammaGammaLikelihood(std::span<const std::uint32_t> x, std::span<const double> m,
                                      const GammaGamma& parameters)
{
    const SpendTotals totals = makeTotals(x, m, 1);
    return SpendLikelihood(totals)(parameters.p, parameters.q, parameters.v);
}

} // namespace kiymet::stats
