// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/transaction_fitter.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiymet::stats {

namespace {

using Eigen::VectorXd;

/// Mean negative log-likelihood + penalty * sum of squares, in `parameters` logarithms.
ObjectiveValue penalised(const LikelihoodDerivatives& d, const VectorXd& logs, double customers,
                         double penalty)
{
    const Eigen::Index n = logs.size();
    ObjectiveValue result;
    const VectorXd squares = (2 * logs.array()).exp();
    result.value = -d.logLikelihood / customers + penalty * squares.sum();
    result.gradient = -d.gradient.head(n) / customers + 2 * penalty * squares;
    result.hessian = -d.hessian.topLeftCorner(n, n) / customers;
    result.hessian.diagonal() += 4 * penalty * squares;
    return result;
}

ModelParameters parametersAt(const VectorXd& values)
{
    ModelParameters parameters{};
    std::copy(values.begin(), values.end(), parameters.begin());
    return parameters;
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

} // namespace

TransactionFitter::TransactionFitter(TransactionModelKind kind, const Patterns& patterns, double penalty,
                                     const Progress& progress)
    : m_model(traits(kind))
    , m_patterns(patterns)
    , m_likelihood(m_model.fit->likelihood(patterns, patterns.maxT))
    , m_penalty(penalty)
    , m_progress(progress)
    , m_zeroRecencyRepeaters(hasZeroRecencyRepeaters(patterns))
{
}

bool TransactionFitter::isUnbounded(const VectorXd& logs) const
{
    return m_zeroRecencyRepeaters && logs[rateScale()] < std::log(tinyParameter);
}

Eigen::Index TransactionFitter::rateScale() const
{
    return static_cast<Eigen::Index>(m_model.rates) + 1;
}

TransactionBoundary TransactionFitter::boundaryOf(const VectorXd& logs) const
{
    if (logs[rateScale() - 1] > std::log(hugeParameter))
        return TransactionBoundary::HomogeneousRates;
    const auto first = static_cast<Eigen::Index>(m_model.dropoutAt);
    return logs.size() > first ? m_model.fit->dropoutBoundary(logs[first], logs[first + 1])
                               : TransactionBoundary::None;
}

MinimiserOptions TransactionFitter::base() const
{
    MinimiserOptions options;
    options.iterationLimit = 200;
    options.initialRadius = 1.5;
    options.progress = m_progress;
    return options;
}

FitCandidate TransactionFitter::withoutDropout()
{
    double time = 0;
    for (const auto& age : m_patterns.ages)
        time += age.customers * age.T / m_patterns.maxT;
    VectorXd start = VectorXd::Zero(static_cast<Eigen::Index>(m_model.dropoutAt));
    start[rateScale()] = std::log(std::max(time, 1e-12) / m_patterns.purchases);
    MinimiserOptions options = base();
    options.leavesDomain = [this](const VectorXd& logs, const ObjectiveValue&) {
        return boundaryOf(logs) != TransactionBoundary::None;
    };
    const auto likelihood = [this](const VectorXd& logs) {
        ModelParameters parameters{};
        std::transform(logs.begin(), logs.end(), parameters.begin(),
                       [](double log) { return std::exp(log); });
        return m_likelihood->withoutDropout(parameters);
    };
    const Minimum minimum = minimise(
        [&](const VectorXd& logs) {
            return penalised(likelihood(logs), logs, m_patterns.customers, m_penalty);
        },
        start, options);
    FitCandidate candidate;
    candidate.logs = minimum.point;
    candidate.objective = minimum.at.value;
    candidate.exit = minimum.exit;
    candidate.iterations = minimum.iterations;
    candidate.boundary = boundaryOf(minimum.point);
    candidate.at = likelihood(minimum.point);
    return candidate;
}

ObjectiveValue TransactionFitter::objective(const VectorXd& logs)
{
    const VectorXd p = logs.array().exp();
    if (!p.allFinite() || p.minCoeff() < 1e-280)
        return {std::numeric_limits<double>::quiet_NaN(), VectorXd::Zero(logs.size()),
                Eigen::MatrixXd::Zero(logs.size(), logs.size())};
    return penalised(m_likelihood->withDropout(parametersAt(p)), logs, m_patterns.customers, m_penalty);
}

FitCandidate TransactionFitter::dropout(const VectorXd& start, double limit)
{
    const auto first = static_cast<Eigen::Index>(m_model.dropoutAt);
    MinimiserOptions options = base();
    options.leavesDomain = [&](const VectorXd& logs, const ObjectiveValue& at) {
        if (boundaryOf(logs) != TransactionBoundary::None || isUnbounded(logs))
            return true;
        // Almost no dropout, still no better than none, and falling that way.
        return m_model.fit->lnLittleDropout(logs[first], logs[first + 1]) < std::log(1e-3) &&
               at.value >= limit && at.gradient[first] > 0;
    };
    const Objective objective = [this](const VectorXd& logs) { return this->objective(logs); };
    Minimum minimum = m_model.fit->minimise ? m_model.fit->minimise(objective, start, first + 1, options)
                                            : minimise(objective, start, options);
    if (minimum.exit != FitExit::Cancelled && isUnbounded(minimum.point)) {
        FitCandidate nowhere;
        nowhere.logs = VectorXd::Zero(minimum.point.size());
        nowhere.exit = FitExit::NoStep;
        nowhere.iterations = minimum.iterations;
        nowhere.unbounded = true;
        return nowhere;
    }
    const TransactionBoundary edge = boundaryOf(minimum.point);
    if (minimum.exit == FitExit::Boundary && edge != TransactionBoundary::None &&
        edge != TransactionBoundary::NoDropout) {
        const std::vector<std::size_t> diverging = divergingParameters(m_model, edge);
        options.leavesDomain = nullptr;
        const int iterations = minimum.iterations;
        minimum = minimiseWithFixed(objective, minimum.point, {diverging.begin(), diverging.end()}, options);
        minimum.iterations += iterations;
        if (minimum.exit != FitExit::Cancelled)
            minimum.exit = FitExit::Boundary;
    }
    FitCandidate candidate;
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

std::optional<VectorXd> TransactionFitter::dropoutAscentStart(const FitCandidate& limit)
{
    ModelParameters parameters{};
    std::transform(limit.logs.begin(), limit.logs.end(), parameters.begin(),
                   [](double log) { return std::exp(log); });
    const auto wanted = m_likelihood->dropoutAscentStart(parameters);
    if (!wanted)
        return std::nullopt;
    VectorXd start(limit.logs.size() + 2);
    start << limit.logs, std::log((*wanted)[0]), std::log((*wanted)[1]);
    return start;
}

LikelihoodDerivatives TransactionFitter::at(const VectorXd& logs)
{
    const VectorXd p = logs.array().exp();
    return m_likelihood->withDropout(parametersAt(p));
}

} // namespace kiymet::stats
