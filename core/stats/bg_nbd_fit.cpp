// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bg_nbd_fit.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace kiymet::stats {

std::string_view name(TransactionBoundary boundary)
{
    switch (boundary) {
    case TransactionBoundary::None:
        return "";
    case TransactionBoundary::NoDropout:
        return "no_dropout";
    case TransactionBoundary::EqualRates:
        return "equal_rates";
    case TransactionBoundary::EqualDropout:
        return "equal_dropout";
    case TransactionBoundary::CertainDropout:
        return "certain_dropout";
    case TransactionBoundary::AllOrNothing:
        return "all_or_nothing";
    }
    return "";
}

namespace {

using Eigen::Matrix4d;
using Eigen::Vector4d;

/// Mean negative log-likelihood + penalty * sum of squares, in `parameters` logarithms.
ObjectiveValue penalised(const LikelihoodDerivatives& d, const Eigen::VectorXd& logs, double customers,
                         double penalty)
{
    const Eigen::Index n = logs.size();
    ObjectiveValue result;
    const Eigen::VectorXd squares = (2 * logs.array()).exp();
    result.value = -d.logLikelihood / customers + penalty * squares.sum();
    result.gradient = -d.gradient.head(n) / customers + 2 * penalty * squares;
    result.hessian = -d.hessian.topLeftCorner(n, n) / customers;
    result.hessian.diagonal() += 4 * penalty * squares;
    return result;
}

/// A point to which only a limit leads; in units of scaled time.
constexpr double huge = 1e7;
constexpr double tiny = 1e-9;

struct Candidate {
    Eigen::Vector4d logs = Eigen::Vector4d::Zero();
    double objective = std::numeric_limits<double>::infinity();
    FitExit exit = FitExit::NotFinite;
    LikelihoodDerivatives at;
    int iterations = 0;
    TransactionBoundary boundary = TransactionBoundary::None;
};

TransactionBoundary boundaryOf(const Eigen::VectorXd& logs)
{
    if (logs[0] > std::log(huge))
        return TransactionBoundary::EqualRates;
    if (logs.size() < 4)
        return TransactionBoundary::None;
    const double odds = logs[2] - logs[3]; // ln of the mean chance of dropout against that of staying
    if (odds < std::log(tiny))
        return TransactionBoundary::NoDropout;
    if (odds > -std::log(tiny))
        return TransactionBoundary::CertainDropout;
    const double sum = std::max(logs[2], logs[3]);
    if (sum > std::log(huge))
        return TransactionBoundary::EqualDropout;
    if (sum < std::log(tiny))
        return TransactionBoundary::AllOrNothing;
    return TransactionBoundary::None;
}

/// The coordinates that stand for a limit on this boundary; the others have values there.
std::vector<Eigen::Index> runaways(TransactionBoundary boundary)
{
    switch (boundary) {
    case TransactionBoundary::EqualRates:
        return {0};
    case TransactionBoundary::EqualDropout:
    case TransactionBoundary::AllOrNothing:
        return {3};
    case TransactionBoundary::CertainDropout:
        return {2, 3};
    case TransactionBoundary::None:
    case TransactionBoundary::NoDropout:
        break;
    }
    return {};
}

class Fitter {
public:
    Fitter(const Patterns& patterns, double penalty, const Progress& progress)
        : m_patterns(patterns)
        , m_likelihood(patterns, patterns.maxT)
        , m_penalty(penalty)
        , m_progress(progress)
    {
    }

    Candidate nbd()
    {
        double time = 0;
        for (const auto& age : m_patterns.ages)
            time += age.customers * age.T / m_patterns.maxT;
        Eigen::VectorXd start(2);
        start << 0, std::log(std::max(time, 1e-12) / m_patterns.purchases);
        MinimiserOptions options = base();
        options.leavesDomain = [](const Eigen::VectorXd& logs, const ObjectiveValue&) {
            return boundaryOf(logs) != TransactionBoundary::None;
        };
        LikelihoodDerivatives last;
        const Minimum minimum = minimise(
            [&](const Eigen::VectorXd& logs) {
                last = m_likelihood.nbd(std::exp(logs[0]), std::exp(logs[1]));
                return penalised(last, logs, m_patterns.customers, m_penalty);
            },
            start, options);
        Candidate candidate;
        candidate.logs << minimum.point, -std::numeric_limits<double>::infinity(), 0;
        candidate.objective = minimum.at.value;
        candidate.exit = minimum.exit;
        candidate.iterations = minimum.iterations;
        candidate.boundary = boundaryOf(minimum.point);
        candidate.at = m_likelihood.nbd(std::exp(minimum.point[0]), std::exp(minimum.point[1]));
        return candidate;
    }

    /// What is minimised, at a point in logarithms; not a number outside of what doubles hold.
    ObjectiveValue objective(const Eigen::VectorXd& logs)
    {
        const Eigen::Vector4d p = logs.array().exp();
        if (!p.allFinite() || p.minCoeff() < 1e-280)
            return {std::numeric_limits<double>::quiet_NaN(), Eigen::VectorXd::Zero(4),
                    Eigen::MatrixXd::Zero(4, 4)};
        return penalised(m_likelihood.bgNbd(p[0], p[1], p[2], p[3]), logs, m_patterns.customers, m_penalty);
    }

    /// From a start in logarithms; leaves early where dropout vanishes without beating `limit`, the
    /// objective of the NBD.
    Candidate dropout(const Vector4d& start, double limit)
    {
        MinimiserOptions options = base();
        options.leavesDomain = [&](const Eigen::VectorXd& logs, const ObjectiveValue& at) {
            if (boundaryOf(logs) != TransactionBoundary::None)
                return true;
            // Almost no dropout, still no better than none, and falling that way.
            const double meanDropout = logs[2] - std::log(std::exp(logs[2]) + std::exp(logs[3]));
            return meanDropout < std::log(1e-3) && at.value >= limit && at.gradient[2] > 0;
        };
        const Objective objective = [this](const Eigen::VectorXd& logs) { return this->objective(logs); };
        Minimum minimum = minimise(objective, start, options);
        if (const std::vector<Eigen::Index> far = runaways(boundaryOf(minimum.point));
            minimum.exit == FitExit::Boundary && !far.empty()) {
            options.leavesDomain = nullptr;
            const int iterations = minimum.iterations;
            minimum = minimiseHolding(objective, minimum.point, far, options);
            minimum.iterations += iterations;
            if (minimum.exit != FitExit::Cancelled)
                minimum.exit = FitExit::Boundary;
        }
        Candidate candidate;
        candidate.logs = minimum.point;
        candidate.objective = minimum.at.value;
        candidate.exit = minimum.exit;
        candidate.iterations = minimum.iterations;
        candidate.boundary = boundaryOf(minimum.point);
        if (candidate.exit == FitExit::Boundary && candidate.boundary == TransactionBoundary::None)
            candidate.boundary = TransactionBoundary::NoDropout;
        if (candidate.boundary != TransactionBoundary::None && converged(candidate.exit))
            candidate.exit = FitExit::Boundary;
        return candidate;
    }

    /// The b for which a little dropout raises the likelihood most, per unit of mean dropout; none when it
    /// lowers it for every b.
    std::optional<double> dropoutWanted(const Candidate& nbd)
    {
        const std::vector<double> odds =
            m_likelihood.dropoutOdds(std::exp(nbd.logs[0]), std::exp(nbd.logs[1]));
        std::optional<double> best;
        double most = 1e-9 * m_patterns.customers; // below it is rounding
        for (double lnB = std::log(1e-8); lnB <= std::log(1e8); lnB += 0.25) {
            const double b = std::exp(lnB);
            const double slope = m_likelihood.dropoutSlope(odds, b);
            if (slope > most) {
                most = slope;
                best = b;
            }
        }
        return best;
    }

private:
    MinimiserOptions base() const
    {
        MinimiserOptions options;
        options.iterationLimit = 200;
        options.initialRadius = 1.5;
        options.progress = m_progress;
        return options;
    }

    const Patterns& m_patterns;
    BgNbdLikelihood m_likelihood;
    double m_penalty;
    const Progress& m_progress;
};

/// Starts that differ in what they take the data for: a rate as of all the time, or as of the time until the
/// last purchase, since silence may be dropout; rates much alike or not; few who leave or many.
std::vector<Vector4d> starts(const Patterns& patterns, const Candidate& nbd)
{
    double untilLast = 0;
    for (const auto& group : patterns.groups)
        if (group.x > 0)
            for (std::size_t i = group.begin; i < group.end; ++i)
                untilLast += patterns.weight[i] * patterns.recencies[patterns.t_x[i]];
    double time = 0;
    for (const auto& age : patterns.ages)
        time += age.customers * age.T;
    const double slow = std::log(patterns.purchases * patterns.maxT / time);
    const double fast =
        std::max(slow, std::log(patterns.purchases * patterns.maxT / std::max(untilLast, 1e-3 * time)));
    std::vector<Vector4d> points;
    for (const double lnR : {std::log(0.3), std::log(2.0), std::min(nbd.logs[0], std::log(20.0))}) {
        points.emplace_back(lnR, lnR - slow, std::log(0.3), std::log(6.0));
        points.emplace_back(lnR, lnR - 0.5 * (slow + fast), std::log(0.5), std::log(2.0));
        points.emplace_back(lnR, lnR - fast, std::log(2.0), std::log(2.0));
        points.emplace_back(lnR, lnR - fast, std::log(0.3), std::log(0.3));
    }
    return points;
}

/// The best optimum from the most promising starts, on a sample where the file is large: a poor start then
/// costs little.
Candidate explore(const Patterns& patterns, double penalty, const Candidate& nbd, const Progress& progress)
{
    Fitter fitter(patterns, penalty, progress);
    std::vector<std::pair<double, Vector4d>> ranked;
    for (const Vector4d& start : starts(patterns, nbd))
        if (const double value = fitter.objective(start).value; std::isfinite(value))
            ranked.emplace_back(value, start);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    constexpr std::size_t tried = 2;
    Candidate best;
    for (std::size_t i = 0; i < std::min(ranked.size(), tried); ++i) {
        Candidate candidate = fitter.dropout(ranked[i].second, -std::numeric_limits<double>::infinity());
        if (candidate.exit == FitExit::Cancelled)
            return candidate;
        if (candidate.objective < best.objective)
            best = std::move(candidate);
    }
    return best;
}

std::optional<std::array<double, 4>> standardErrors(const Matrix4d& hessian, const Vector4d& parameters)
{
    const Eigen::LLT<Matrix4d> information(-hessian);
    if (information.info() != Eigen::Success)
        return std::nullopt;
    const Matrix4d covariance = information.solve(Matrix4d::Identity());
    std::array<double, 4> errors{};
    for (int i = 0; i < 4; ++i) {
        const double variance = covariance(i, i);
        if (!(variance > 0) || !std::isfinite(variance))
            return std::nullopt;
        errors[static_cast<std::size_t>(i)] = parameters[i] * std::sqrt(variance);
    }
    return errors;
}

} // namespace

LikelihoodDerivatives bgNbdLikelihood(const Patterns& patterns, const BgNbd& parameters)
{
    BgNbdLikelihood likelihood(patterns, 1);
    return parameters.a > 0 ? likelihood.bgNbd(parameters.r, parameters.alpha, parameters.a, parameters.b)
                            : likelihood.nbd(parameters.r, parameters.alpha);
}

BgNbdFit fitBgNbd(const Patterns& patterns, double penalty, const Progress& progress)
{
    BgNbdFit fit;
    fit.penalty = penalty;
    fit.customers = patterns.customers;
    fit.patterns = patterns.size();
    if (patterns.customers < 2 || patterns.purchases <= 0 || !(patterns.maxT > 0))
        return fit;

    Fitter fitter(patterns, penalty, progress);
    const Candidate nbd = fitter.nbd();
    // The log-likelihood in the time unit of the patterns: a density in time has the dimension 1 / time^x.
    const double units = patterns.purchases * std::log(patterns.maxT);
    fit.nbd = {std::exp(nbd.logs[0]), std::exp(nbd.logs[1]) * patterns.maxT, 0, 0};
    fit.nbdLogLikelihood = nbd.at.logLikelihood - units;
    if (nbd.exit == FitExit::Cancelled || nbd.exit == FitExit::NotFinite) {
        fit.exit = nbd.exit;
        return fit;
    }

    constexpr std::size_t sampleSize = 1000;
    const std::size_t step = patterns.size() / sampleSize;
    Candidate guess = step > 1 ? explore(everyNth(patterns, step), penalty, nbd, progress)
                               : explore(patterns, penalty, nbd, progress);
    Candidate best = guess;
    int iterations = nbd.iterations + guess.iterations;
    if (guess.exit != FitExit::Cancelled && (step > 1 || guess.boundary == TransactionBoundary::NoDropout)) {
        // Where the sample shows no dropout from far starts, all customers are asked once more, from one in
        // a hundred leaving after a purchase; where it lies on another boundary, from well within it.
        Vector4d start(nbd.logs[0], nbd.logs[1], std::log(0.02), std::log(2.0));
        if (guess.boundary != TransactionBoundary::NoDropout) {
            const double far = std::log(1e4);
            start = guess.logs.cwiseMin(far).cwiseMax(-far);
            start[1] += start[0] - guess.logs[0]; // the rate stays
        }
        best = fitter.dropout(start, nbd.objective);
        iterations += best.iterations;
        if (step <= 1 && guess.objective < best.objective && best.exit != FitExit::Cancelled)
            best = guess;
    }
    const auto beatsNbd = [&](const Candidate& candidate) {
        return candidate.boundary != TransactionBoundary::NoDropout &&
               candidate.objective < nbd.objective - 1e-13 * std::abs(nbd.objective);
    };
    if (best.exit != FitExit::Cancelled && !beatsNbd(best)) {
        if (const std::optional<double> b = fitter.dropoutWanted(nbd)) {
            const double a = 0.01 * std::min(*b, 1.0);
            best =
                fitter.dropout(Vector4d(nbd.logs[0], nbd.logs[1], std::log(a), std::log(*b)), nbd.objective);
            iterations += best.iterations;
        }
    }
    fit.iterations = iterations;
    if (best.exit == FitExit::Cancelled) {
        fit.exit = FitExit::Cancelled;
        return fit;
    }

    if (!beatsNbd(best)) {
        fit.parameters = fit.nbd;
        fit.logLikelihood = fit.nbdLogLikelihood;
        fit.objective = nbd.objective;
        fit.boundary = nbd.boundary == TransactionBoundary::EqualRates ? TransactionBoundary::EqualRates
                                                                       : TransactionBoundary::NoDropout;
        fit.exit = converged(nbd.exit) ? FitExit::Boundary : nbd.exit;
        return fit;
    }

    const Vector4d scaled = best.logs.array().exp();
    fit.parameters = {scaled[0], scaled[1] * patterns.maxT, scaled[2], scaled[3]};
    BgNbdLikelihood likelihood(patterns, patterns.maxT);
    const LikelihoodDerivatives at = likelihood.bgNbd(scaled[0], scaled[1], scaled[2], scaled[3]);
    fit.logLikelihood = at.logLikelihood - units;
    fit.objective = best.objective;
    fit.exit = best.exit;
    fit.boundary = best.boundary;
    if (penalty == 0 && fit.boundary == TransactionBoundary::None && converged(fit.exit))
        fit.standardErrors = standardErrors(
            at.hessian, Vector4d(fit.parameters.r, fit.parameters.alpha, fit.parameters.a, fit.parameters.b));
    return fit;
}

} // namespace kiymet::stats
