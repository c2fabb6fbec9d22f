// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/gamma_gamma_fit.h"

#include "stats/fit/gamma_gamma_likelihood.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <boost/math/special_functions/digamma.hpp>
#include <cmath>
#include <limits>
#include <vector>

namespace kiymet::stats {

std::string_view name(SpendBoundary boundary)
{
    switch (boundary) {
    case SpendBoundary::None:
        return "";
    case SpendBoundary::HomogeneousCustomers:
        return "equal_customers";
    case SpendBoundary::HomogeneousValues:
        return "equal_values";
    }
    return "";
}

namespace {

/// A parameter this large stands for its limit.
constexpr double huge = 1e7;
/// Those that may diverge: p (homogeneous values), q (homogeneous customers); v follows q.
constexpr std::array<Eigen::Index, 2> mayDiverge{0, 1};

SpendBoundary boundaryOf(const Eigen::VectorXd& logs)
{
    if (logs[0] > std::log(huge))
        return SpendBoundary::HomogeneousValues;
    if (logs[1] > std::log(huge))
        return SpendBoundary::HomogeneousCustomers;
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
    const SpendLikelihood likelihood(totals);
    const auto n = static_cast<double>(totals.S.size());
    MinimiserOptions options;
    options.iterationLimit = 200;
    options.initialRadius = 1.5;
    options.progress = progress;
    // The coordinates that are out there already are held; any other may follow.
    std::vector<Eigen::Index> held;
    options.leavesDomain = [&held](const Eigen::VectorXd& logs, const ObjectiveValue&) {
        return std::any_of(mayDiverge.begin(), mayDiverge.end(), [&](Eigen::Index i) {
            return logs[i] > std::log(huge) && std::find(held.begin(), held.end(), i) == held.end();
        });
    };
    const Objective objective = [&](const Eigen::VectorXd& logs) {
        const Eigen::VectorXd p = logs.array().exp();
        if (!p.allFinite() || p.minCoeff() < 1e-280)
            return ObjectiveValue{std::numeric_limits<double>::quiet_NaN(), Eigen::VectorXd::Zero(3),
                                  Eigen::MatrixXd::Zero(3, 3)};
        const SpendDerivatives d = likelihood(p[0], p[1], p[2]);
        const Eigen::VectorXd squares = p.array().square();
        ObjectiveValue result{-d.logLikelihood / n + penalty * squares.sum(),
                              -d.gradient / n + 2 * penalty * squares, -d.hessian / n};
        result.hessian.diagonal() += 4 * penalty * squares;
        return result;
    };
    Minimum minimum = minimise(objective, start, options);
    while (minimum.exit == FitExit::Boundary && held.size() < mayDiverge.size()) {
        for (const Eigen::Index i : mayDiverge)
            if (minimum.point[i] > std::log(huge) && std::find(held.begin(), held.end(), i) == held.end())
                held.push_back(i);
        const int iterations = minimum.iterations;
        minimum = minimiseWithFixed(objective, minimum.point, held, options);
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
    constexpr std::array<std::array<double, 2>, 7> shapes{
        {{3, 3}, {0.3, 0.3}, {0.3, 10}, {3, 0.2}, {30, 1}, {30, 30}, {0.3, 1000}}};
    // Of few customers the best start need not lead to the best optimum, and a fit costs next to nothing.
    const std::size_t tried = totals.S.size() < 300 ? shapes.size() : 3;
    const SpendLikelihood likelihood(totals);
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
        const double value = -likelihood(p, q, v).logLikelihood / n + penalty * (p * p + q * q + v * v);
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
