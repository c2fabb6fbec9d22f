// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/transaction_fitter.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiymet::stats {

namespace {

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
/// Polarised dropout in Pareto/NBD. Those who stay leave at a rate s/beta that falls with 1/ln beta only: it
/// lies far out, at the end of a bent valley in which s ln beta stays the same.
constexpr double lnBetaPolarised = -460;
constexpr double lnBetaValley = -30;

/// ln of how much dropout there is, for little of it: the mean chance of leaving at a chance to leave, or
/// within the longest history.
double lnLittleDropout(TransactionModelKind kind, const Eigen::VectorXd& logs)
{
    if (kind == TransactionModelKind::ParetoNbd)
        return logs[2] + (logs[3] > 30 ? -logs[3] : std::log(std::log1p(std::exp(-logs[3]))));
    return logs[2] - std::log(std::exp(logs[2]) + std::exp(logs[3]));
}

TransactionBoundary boundaryOf(TransactionModelKind kind, const Eigen::VectorXd& logs)
{
    if (logs[0] > std::log(huge))
        return TransactionBoundary::HomogeneousRates;
    if (logs.size() < 4)
        return TransactionBoundary::None;
    // ln of the mean chance of dropout against that of staying, or of the mean rate of dropout
    const double odds = logs[2] - logs[3];
    if (kind == TransactionModelKind::ParetoNbd) {
        if (lnLittleDropout(kind, logs) < std::log(tiny))
            return TransactionBoundary::NoDropout;
        if (odds > -std::log(tiny) && logs[2] > 0)
            return TransactionBoundary::ImmediateDropout;
        if (logs[2] > std::log(huge))
            return TransactionBoundary::HomogeneousDropout;
        if (logs[3] <= lnBetaPolarised)
            return TransactionBoundary::PolarisedDropout;
        return TransactionBoundary::None;
    }
    if (odds < std::log(tiny))
        return TransactionBoundary::NoDropout;
    if (odds > -std::log(tiny))
        return TransactionBoundary::ImmediateDropout;
    const double sum = std::max(logs[2], logs[3]);
    if (sum > std::log(huge))
        return TransactionBoundary::HomogeneousDropout;
    if (sum < std::log(tiny))
        return TransactionBoundary::PolarisedDropout;
    return TransactionBoundary::None;
}

/// The coordinates that stand for a limit on this boundary; the others have values there.
std::vector<Eigen::Index> divergingParameters(TransactionBoundary boundary)
{
    switch (boundary) {
    case TransactionBoundary::HomogeneousRates:
        return {0};
    case TransactionBoundary::HomogeneousDropout:
    case TransactionBoundary::PolarisedDropout:
        return {3};
    case TransactionBoundary::ImmediateDropout:
        return {2, 3};
    case TransactionBoundary::None:
    case TransactionBoundary::NoDropout:
        break;
    }
    return {};
}

/// Of somebody with purchases and no time between the first and the last the likelihood is alpha^r /
/// (alpha + t_x)^(r + x) and some: without end for alpha -> 0, whatever others say when r -> 0 as well.
/// There may be an optimum all the same; where there is none the way leads here.
bool hasZeroRecencyRepeaters(const Patterns& patterns)
{
    if (patterns.recencies.empty() || patterns.recencies.front() > 0)
        return false;
    return std::any_of(patterns.groups.begin(), patterns.groups.end(), [&](const Patterns::Group& group) {
        return group.x > 0 && patterns.t_x[group.begin] == 0; // sorted by t_x
    });
}

/// Of Pareto/NBD: once in the valley towards polarised dropout, from its end, where that is lower and still
/// falls outwards; step by step the way there takes hundreds.
Minimum minimiseAlongValley(const Objective& objective, const Vector4d& start,
                            const MinimiserOptions& options)
{
    MinimiserOptions untilValley = options;
    untilValley.leavesDomain = [&](const Eigen::VectorXd& logs, const ObjectiveValue& at) {
        return logs[3] < lnBetaValley || options.leavesDomain(logs, at);
    };
    Minimum minimum = minimise(objective, start, untilValley);
    if (minimum.exit != FitExit::Boundary || options.leavesDomain(minimum.point, minimum.at))
        return minimum;
    Eigen::VectorXd end = minimum.point;
    end[3] = lnBetaPolarised;
    end[2] += std::log(minimum.point[3] / end[3]);
    MinimiserOptions inside = options;
    inside.leavesDomain = nullptr;
    Minimum there = minimiseWithFixed(objective, end, {3}, inside);
    const bool lower = there.at.value <= minimum.at.value && there.at.gradient[3] >= 0;
    if (!lower && there.exit != FitExit::Cancelled) {
        const int iterations = minimum.iterations + there.iterations;
        there = minimise(objective, minimum.point, options);
        there.iterations += iterations;
        return there;
    }
    there.iterations += minimum.iterations;
    if (there.exit != FitExit::Cancelled)
        there.exit = FitExit::Boundary;
    return there;
}

} // namespace

bool isTime(TransactionModelKind kind, Eigen::Index i)
{
    switch (kind) {
    case TransactionModelKind::BgNbd:
    case TransactionModelKind::MbgNbd:
    case TransactionModelKind::Nbd:
        return i == 1;
    case TransactionModelKind::ParetoNbd:
        return i == 1 || i == 3;
    }
    return false;
}

TransactionFitter::TransactionFitter(TransactionModelKind kind, const Patterns& patterns, double penalty,
                                     const Progress& progress)
    : m_kind(kind)
    , m_patterns(patterns)
    , m_likelihood(makeLikelihood(kind, patterns, patterns.maxT))
    , m_penalty(penalty)
    , m_progress(progress)
    , m_zeroRecencyRepeaters(hasZeroRecencyRepeaters(patterns))
{
}

bool TransactionFitter::isUnbounded(const Eigen::VectorXd& logs) const
{
    return m_zeroRecencyRepeaters && logs[1] < std::log(tiny);
}

MinimiserOptions TransactionFitter::base() const
{
    MinimiserOptions options;
    options.iterationLimit = 200;
    options.initialRadius = 1.5;
    options.progress = m_progress;
    return options;
}

FitCandidate TransactionFitter::nbd()
{
    double time = 0;
    for (const auto& age : m_patterns.ages)
        time += age.customers * age.T / m_patterns.maxT;
    Eigen::VectorXd start(2);
    start << 0, std::log(std::max(time, 1e-12) / m_patterns.purchases);
    MinimiserOptions options = base();
    options.leavesDomain = [this](const Eigen::VectorXd& logs, const ObjectiveValue&) {
        return boundaryOf(m_kind, logs) != TransactionBoundary::None;
    };
    LikelihoodDerivatives last;
    const Minimum minimum = minimise(
        [&](const Eigen::VectorXd& logs) {
            last = m_likelihood->nbd(std::exp(logs[0]), std::exp(logs[1]));
            return penalised(last, logs, m_patterns.customers, m_penalty);
        },
        start, options);
    FitCandidate candidate;
    candidate.logs << minimum.point, -std::numeric_limits<double>::infinity(), 0;
    candidate.objective = minimum.at.value;
    candidate.exit = minimum.exit;
    candidate.iterations = minimum.iterations;
    candidate.boundary = boundaryOf(m_kind, minimum.point);
    candidate.at = m_likelihood->nbd(std::exp(minimum.point[0]), std::exp(minimum.point[1]));
    return candidate;
}

ObjectiveValue TransactionFitter::objective(const Eigen::VectorXd& logs)
{
    const Eigen::Vector4d p = logs.array().exp();
    if (!p.allFinite() || p.minCoeff() < 1e-280)
        return {std::numeric_limits<double>::quiet_NaN(), Eigen::VectorXd::Zero(4),
                Eigen::MatrixXd::Zero(4, 4)};
    return penalised(m_likelihood->withDropout(p[0], p[1], p[2], p[3]), logs, m_patterns.customers,
                     m_penalty);
}

FitCandidate TransactionFitter::dropout(const Vector4d& start, double limit)
{
    MinimiserOptions options = base();
    options.leavesDomain = [&](const Eigen::VectorXd& logs, const ObjectiveValue& at) {
        if (boundaryOf(m_kind, logs) != TransactionBoundary::None || isUnbounded(logs))
            return true;
        // Almost no dropout, still no better than none, and falling that way.
        return lnLittleDropout(m_kind, logs) < std::log(1e-3) && at.value >= limit && at.gradient[2] > 0;
    };
    const Objective objective = [this](const Eigen::VectorXd& logs) { return this->objective(logs); };
    Minimum minimum = m_kind == TransactionModelKind::ParetoNbd
                          ? minimiseAlongValley(objective, start, options)
                          : minimise(objective, start, options);
    if (minimum.exit != FitExit::Cancelled && isUnbounded(minimum.point)) {
        FitCandidate nowhere;
        nowhere.exit = FitExit::NoStep;
        nowhere.iterations = minimum.iterations;
        nowhere.unbounded = true;
        return nowhere;
    }
    if (const std::vector<Eigen::Index> far = divergingParameters(boundaryOf(m_kind, minimum.point));
        minimum.exit == FitExit::Boundary && !far.empty()) {
        options.leavesDomain = nullptr;
        const int iterations = minimum.iterations;
        minimum = minimiseWithFixed(objective, minimum.point, far, options);
        minimum.iterations += iterations;
        if (minimum.exit != FitExit::Cancelled)
            minimum.exit = FitExit::Boundary;
    }
    FitCandidate candidate;
    candidate.logs = minimum.point;
    candidate.objective = minimum.at.value;
    candidate.exit = minimum.exit;
    candidate.iterations = minimum.iterations;
    candidate.boundary = boundaryOf(m_kind, minimum.point);
    if (candidate.exit == FitExit::Boundary && candidate.boundary == TransactionBoundary::None)
        candidate.boundary = TransactionBoundary::NoDropout;
    if (candidate.boundary != TransactionBoundary::None && converged(candidate.exit))
        candidate.exit = FitExit::Boundary;
    return candidate;
}

std::optional<Vector4d> TransactionFitter::dropoutAscentStart(const FitCandidate& nbd)
{
    const auto wanted = m_likelihood->dropoutAscentStart(std::exp(nbd.logs[0]), std::exp(nbd.logs[1]));
    if (!wanted)
        return std::nullopt;
    return Vector4d(nbd.logs[0], nbd.logs[1], std::log((*wanted)[0]), std::log((*wanted)[1]));
}

LikelihoodDerivatives TransactionFitter::at(const Vector4d& logs)
{
    const Vector4d p = logs.array().exp();
    return m_likelihood->withDropout(p[0], p[1], p[2], p[3]);
}

} // namespace kiymet::stats
