// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/gamma_gamma_fit.h"

#include "stats/special_functions.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_reduce.h>

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace kiymet::stats {

std::string_view name(SpendBoundary boundary)
{
    switch (boundary) {
    case SpendBoundary::None:
        return "";
    case SpendBoundary::EqualCustomers:
        return "equal_customers";
    case SpendBoundary::EqualValues:
        return "equal_values";
    }
    return "";
}

namespace {

using Eigen::Matrix3d;
using Eigen::Vector3d;

/// Total values S = x m of the customers with x > 0 and m > 0, in runs of equal x.
struct SpendTotals {
    struct Group {
        std::uint32_t x = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    std::vector<Group> groups;
    std::vector<double> S;
    double transactions = 0; ///< sum of x
    double lnM = 0;          ///< sum of ln m
    double value = 0;        ///< sum of S
    double largest = 0;
    double smallest = std::numeric_limits<double>::infinity();
};

SpendTotals makeTotals(std::span<const std::uint32_t> x, std::span<const double> m, std::size_t step)
{
    SpendTotals totals;
    // A counting sort by x: nearly every file has few distinct x; a huge one goes into a sorted rest.
    constexpr std::uint32_t counted = 1 << 16;
    std::vector<std::size_t> begin(counted + 2, 0);
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

struct Derivatives {
    double value = 0;
    double terms = 0; ///< size of those that cancel in the value
    Vector3d g = Vector3d::Zero();
    Matrix3d H = Matrix3d::Zero();
};

class Likelihood {
public:
    explicit Likelihood(const SpendTotals& totals) : m_totals(totals)
    {
        constexpr std::size_t chunk = 4096;
        for (const auto& group : totals.groups)
            for (std::size_t begin = group.begin; begin < group.end; begin += chunk)
                m_chunks.push_back({group.x, begin, std::min(begin + chunk, group.end)});
    }

    /// In (ln p, ln q, ln v), in the form in which the large terms cancel on paper, so that p or q may be
    /// large: ll = ln Gamma(px + q)/(Gamma(px) Gamma(q)) - ln m - px ln(1 + v/S) - q ln(1 + S/v).
    Derivatives operator()(double p, double q, double v) const
    {
        const ScaleSums s = sums(v);
        Derivatives d;
        d.value = -m_totals.lnM - p * s.xM - q * s.L;
        d.terms = std::abs(m_totals.lnM) + p * s.xM + q * s.L;
        d.g[0] = -p * s.xM;
        d.g[1] = -q * s.L;
        d.g[2] = q * s.P - p * s.xC;
        d.H(0, 0) = d.g[0];
        d.H(1, 1) = d.g[1];
        d.H(0, 2) = -p * s.xC;
        d.H(1, 2) = q * s.P;
        d.H(2, 2) = -p * s.xR - q * s.R;
        for (const auto& group : m_totals.groups) {
            const auto n = static_cast<double>(group.end - group.begin);
            const double px = p * group.x;
            const double rise = px * digammaDifference(px, q);
            const double up = q * digammaDifference(q, px);
            const double slope = trigammaDifference(px, q); // psi'(px) - psi'(px + q)
            d.value += n * (px > q ? lnRisingFactorial(px, q) - boost::math::lgamma(q)
                                   : lnRisingFactorial(q, px) - boost::math::lgamma(px));
            d.g[0] += n * rise;
            d.g[1] += n * up;
            d.H(0, 0) += n * (rise - px * px * slope);
            d.H(1, 1) += n * (up - q * q * trigammaDifference(q, px));
            d.H(0, 1) += n * px * q * trigamma(px + q);
        }
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < i; ++j)
                d.H(i, j) = d.H(j, i);
        return d;
    }

private:
    struct Chunk {
        std::uint32_t x;
        std::size_t begin;
        std::size_t end;
    };

    /// psi'(z) by recurrence to z >= 12 and the asymptotic series (Abramowitz and Stegun 6.4.12).
    static double trigamma(double z)
    {
        double sum = 0;
        for (; z < 12; ++z)
            sum += 1 / (z * z);
        const double w = 1 / (z * z);
        return sum + 1 / z + w / 2 +
               w / z *
                   (1.0 / 6 -
                    w * (1.0 / 30 - w * (1.0 / 42 - w * (1.0 / 30 - w * (5.0 / 66 - w * (691.0 / 2730 -
                                                                                         w * (7.0 / 6)))))));
    }

    ScaleSums sums(double v) const
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

    const SpendTotals& m_totals;
    std::vector<Chunk> m_chunks;
};

/// A parameter this large stands for its limit.
constexpr double huge = 1e7;
/// Those that may run away: p (equal values), q (equal customers); v follows q.
constexpr std::array<Eigen::Index, 2> freelyHuge{0, 1};

SpendBoundary boundaryOf(const Eigen::VectorXd& logs)
{
    if (logs[0] > std::log(huge))
        return SpendBoundary::EqualValues;
    if (logs[1] > std::log(huge))
        return SpendBoundary::EqualCustomers;
    return SpendBoundary::None;
}

/// The point with p and q no larger than told and the mean value where it was: a place to look from whether
/// the way to a boundary led past an optimum.
Eigen::VectorXd inward(Eigen::VectorXd logs, double most)
{
    const double p = std::max(0.0, logs[0] - std::log(most));
    const double q = std::max(0.0, logs[1] - std::log(most));
    logs[0] -= p;
    logs[1] -= q;
    logs[2] += p - q;
    return logs;
}

Minimum fitFrom(const SpendTotals& totals, const Eigen::VectorXd& start, double penalty,
                const Progress& progress)
{
    const Likelihood likelihood(totals);
    const auto n = static_cast<double>(totals.S.size());
    MinimiserOptions options;
    options.iterationLimit = 200;
    options.initialRadius = 1.5;
    options.progress = progress;
    // The coordinates that are out there already are held; any other may follow.
    std::vector<Eigen::Index> held;
    options.leavesDomain = [&held](const Eigen::VectorXd& logs, const ObjectiveValue&) {
        return std::any_of(freelyHuge.begin(), freelyHuge.end(), [&](Eigen::Index i) {
            return logs[i] > std::log(huge) && std::find(held.begin(), held.end(), i) == held.end();
        });
    };
    const Objective objective = [&](const Eigen::VectorXd& logs) {
        const Eigen::VectorXd p = logs.array().exp();
        if (!p.allFinite() || p.minCoeff() < 1e-280)
            return ObjectiveValue{std::numeric_limits<double>::quiet_NaN(), Eigen::VectorXd::Zero(3),
                                  Eigen::MatrixXd::Zero(3, 3)};
        const Derivatives d = likelihood(p[0], p[1], p[2]);
        const Eigen::VectorXd squares = p.array().square();
        ObjectiveValue result{-d.value / n + penalty * squares.sum(), -d.g / n + 2 * penalty * squares,
                              -d.H / n};
        result.hessian.diagonal() += 4 * penalty * squares;
        return result;
    };
    Minimum minimum = minimise(objective, start, options);
    while (minimum.exit == FitExit::Boundary && held.size() < freelyHuge.size()) {
        for (const Eigen::Index i : freelyHuge)
            if (minimum.point[i] > std::log(huge) && std::find(held.begin(), held.end(), i) == held.end())
                held.push_back(i);
        const int iterations = minimum.iterations;
        minimum = minimiseHolding(objective, minimum.point, held, options);
        minimum.iterations += iterations;
        if (minimum.exit != FitExit::Cancelled && minimum.exit != FitExit::Boundary)
            break;
    }
    if (!held.empty() && minimum.exit != FitExit::Cancelled)
        minimum.exit = FitExit::Boundary;
    return minimum;
}

/// The best optimum from the most promising of some starts. They differ in how much values and customers
/// differ, and share the mean of ln m, which exists whatever q is: E[ln m | x] = psi(p x) - ln x + ln v -
/// psi(q).
Minimum explore(const SpendTotals& totals, double penalty, const Progress& progress)
{
    constexpr std::array<std::array<double, 2>, 6> shapes{
        {{3, 3}, {0.3, 0.3}, {0.3, 10}, {3, 0.2}, {30, 1}, {30, 30}}};
    constexpr std::size_t tried = 3;
    const Likelihood likelihood(totals);
    const auto n = static_cast<double>(totals.S.size());
    std::vector<std::pair<double, Eigen::VectorXd>> ranked;
    for (const auto& [p, q] : shapes) {
        double lnV = totals.lnM / n + boost::math::digamma(q);
        for (const auto& group : totals.groups)
            lnV -= static_cast<double>(group.end - group.begin) / n *
                   (boost::math::digamma(p * group.x) - std::log(group.x));
        Eigen::VectorXd start(3);
        start << std::log(p), std::log(q), lnV;
        const double v = std::exp(lnV);
        const double value = -likelihood(p, q, v).value / n + penalty * (p * p + q * q + v * v);
        if (std::isfinite(value))
            ranked.emplace_back(value, start);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    Minimum best;
    int iterations = 0;
    for (std::size_t i = 0; i < std::min(ranked.size(), tried); ++i) {
        Minimum minimum = fitFrom(totals, ranked[i].second, penalty, progress);
        iterations += minimum.iterations;
        if (minimum.exit == FitExit::Cancelled)
            return minimum;
        if (i == 0 || minimum.at.value < best.at.value)
            best = std::move(minimum);
    }
    best.iterations = iterations;
    return best;
}

/// What the minimum says of the parameters; customers and penalty of the fit are known already.
void take(const Minimum& best, GammaGammaFit& fit)
{
    fit.exit = best.exit;
    if (best.exit == FitExit::Cancelled || best.exit == FitExit::NotFinite)
        return;
    fit.parameters = {std::exp(best.point[0]), std::exp(best.point[1]), std::exp(best.point[2])};
    fit.objective = best.at.value;
    fit.boundary = boundaryOf(best.point);
    const double squares = (2 * best.point.array()).exp().sum();
    fit.logLikelihood = -fit.customers * (best.at.value - fit.penalty * squares);
    if (fit.penalty == 0 && fit.boundary == SpendBoundary::None && converged(fit.exit)) {
        const Eigen::Matrix3d hessian = best.at.hessian * fit.customers;
        // What the data say nothing of (p and q of customers who bought once) is not to be told from
        // rounding.
        const double lowest = Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d>(hessian).eigenvalues()[0];
        const Eigen::LLT<Eigen::Matrix3d> information(hessian);
        if (information.info() == Eigen::Success &&
            lowest > 1e-13 * fit.customers * std::max(1.0, best.at.scale)) {
            const Eigen::Matrix3d covariance = information.solve(Eigen::Matrix3d::Identity());
            if (covariance.diagonal().minCoeff() > 0 && covariance.allFinite())
                fit.standardErrors = {fit.parameters.p * std::sqrt(covariance(0, 0)),
                                      fit.parameters.q * std::sqrt(covariance(1, 1)),
                                      fit.parameters.v * std::sqrt(covariance(2, 2))};
        }
    }
}

} // namespace

SpendDerivatives gammaGammaLikelihood(std::span<const std::uint32_t> x, std::span<const double> m,
                                      const GammaGamma& parameters)
{
    const SpendTotals totals = makeTotals(x, m, 1);
    const Derivatives d = Likelihood(totals)(parameters.p, parameters.q, parameters.v);
    return {d.value, d.g, d.H};
}

GammaGammaFit fitGammaGamma(std::span<const std::uint32_t> x, std::span<const double> m, double penalty,
                            const Progress& progress)
{
    GammaGammaFit fit;
    fit.penalty = penalty;
    const SpendTotals totals = makeTotals(x, m, 1);
    fit.customers = static_cast<double>(totals.S.size());
    if (totals.S.size() < 2)
        return fit;

    constexpr std::size_t sampleSize = 2000;
    constexpr double wellInside = 30;
    const std::size_t step = x.size() / sampleSize;
    const SpendTotals sample = step > 1 ? makeTotals(x, m, step) : SpendTotals{};
    const bool sampled = sample.S.size() > sampleSize / 4;
    Minimum best = explore(sampled ? sample : totals, penalty, progress);
    fit.iterations = best.iterations;
    const auto from = [&](const Eigen::VectorXd& start) {
        Minimum minimum = fitFrom(totals, start, penalty, progress);
        fit.iterations += minimum.iterations;
        return minimum;
    };
    if (sampled && best.exit != FitExit::Cancelled)
        best = from(inward(best.point, wellInside));
    if (best.exit == FitExit::Boundary || (best.exit != FitExit::Cancelled && !converged(best.exit))) {
        Minimum other = from(inward(best.point, wellInside));
        if (other.exit == FitExit::Cancelled || other.at.value < best.at.value)
            best = std::move(other);
    }
    take(best, fit);
    return fit;
}

struct SpendCustomers::Sorted {
    /// Customers with x > 0 and m > 0 by x, in the order of the spans within one x.
    std::vector<std::uint32_t> customer;
    std::vector<std::uint32_t> x;
    std::vector<double> S;
    std::vector<double> lnM;
};

SpendCustomers::SpendCustomers(std::span<const std::uint32_t> x, std::span<const double> m)
{
    auto sorted = std::make_unique<Sorted>();
    for (std::size_t i = 0; i < x.size(); ++i)
        if (x[i] > 0 && m[i] > 0)
            sorted->customer.push_back(static_cast<std::uint32_t>(i));
    std::stable_sort(sorted->customer.begin(), sorted->customer.end(),
                     [&](std::uint32_t l, std::uint32_t r) { return x[l] < x[r]; });
    for (const std::uint32_t i : sorted->customer) {
        sorted->x.push_back(x[i]);
        sorted->S.push_back(x[i] * m[i]);
        sorted->lnM.push_back(std::log(m[i]));
    }
    m_sorted = std::move(sorted);
}

SpendCustomers::~SpendCustomers() = default;

GammaGammaFit SpendCustomers::fitResample(std::span<const std::uint32_t> times, double penalty,
                                          const GammaGamma& start) const
{
    const Sorted& all = *m_sorted;
    SpendTotals totals;
    totals.S.reserve(all.S.size() + all.S.size() / 8);
    for (std::size_t i = 0; i < all.S.size(); ++i) {
        const std::uint32_t n = times[all.customer[i]];
        if (n == 0)
            continue;
        if (totals.groups.empty() || totals.groups.back().x != all.x[i])
            totals.groups.push_back({all.x[i], totals.S.size(), totals.S.size()});
        totals.S.insert(totals.S.end(), n, all.S[i]);
        totals.groups.back().end = totals.S.size();
        totals.lnM += n * all.lnM[i];
        totals.value += n * all.S[i];
        totals.transactions += double(n) * all.x[i];
        totals.largest = std::max(totals.largest, all.S[i]);
        totals.smallest = std::min(totals.smallest, all.S[i]);
    }
    GammaGammaFit fit;
    fit.penalty = penalty;
    fit.customers = static_cast<double>(totals.S.size());
    if (totals.S.size() < 2)
        return fit;
    Eigen::VectorXd point(3);
    point << std::log(start.p), std::log(start.q), std::log(start.v);
    const Minimum best = fitFrom(totals, point, penalty, {});
    fit.iterations = best.iterations;
    take(best, fit);
    return fit;
}

} // namespace kiymet::stats
