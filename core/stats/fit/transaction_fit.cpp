// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/transaction_fit.h"

#include "stats/fit/dropout_search.h"
#include "stats/fit/fit_traits.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <memory>

namespace kiymet::stats {

namespace {

/// Standard errors and the covariance of the logarithms from the Hessian in the logarithms.
void setErrors(const ParameterMatrix& hessian, TransactionFit& fit)
{
    const auto n = static_cast<Eigen::Index>(fit.model.parameterCount());
    const Eigen::MatrixXd information = -hessian.topLeftCorner(n, n);
    const Eigen::LLT<Eigen::MatrixXd> factor(information);
    if (factor.info() != Eigen::Success)
        return;
    const Eigen::MatrixXd covariance = factor.solve(Eigen::MatrixXd::Identity(n, n));
    ModelParameters errors{};
    std::array<ModelParameters, maxParameters> logs{};
    for (Eigen::Index i = 0; i < n; ++i) {
        const double variance = covariance(i, i);
        if (!(variance > 0) || !std::isfinite(variance))
            return;
        const auto row = static_cast<std::size_t>(i);
        errors[row] = fit.model.parameters[row] * std::sqrt(variance);
        for (Eigen::Index j = 0; j < n; ++j)
            logs[row][static_cast<std::size_t>(j)] = covariance(i, j);
    }
    fit.standardErrors = errors;
    fit.logCovariance = logs;
}

} // namespace

std::vector<std::size_t> freeParameters(const TransactionFit& fit)
{
    const ModelTraits& model = traits(fit.model.kind);
    const std::vector<std::size_t> held = divergingParameters(model, fit.boundary);
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < (fit.model.hasDropout() ? model.parameters.size() : model.dropoutAt); ++i)
        if (std::find(held.begin(), held.end(), i) == held.end())
            free.push_back(i);
    return free;
}

LikelihoodDerivatives transactionLikelihood(const Patterns& patterns, const TransactionModel& model)
{
    const std::unique_ptr<TransactionLikelihood> likelihood = traits(model.kind).fit->likelihood(patterns, 1);
    return model.hasDropout() ? likelihood->withDropout(model.parameters)
                              : likelihood->withoutDropout(model.parameters);
}

TransactionFit fitTransactionModel(TransactionModelKind kind, const Patterns& patterns,
                                   const TransactionFitOptions& options)
{
    const ModelTraits& model = traits(kind);
    TransactionFit fit;
    fit.model.kind = kind;
    fit.withoutDropout.kind = model.withoutDropout;
    fit.penalty = options.penalty;
    fit.customers = patterns.customers;
    fit.patterns = patterns.size();
    if (patterns.customers < 2 || patterns.purchases <= 0 || !(patterns.maxT > 0))
        return fit;

    TransactionFitter fitter(kind, patterns, options.penalty, options.progress);
    const FitCandidate limit = fitter.withoutDropout();
    const auto unitOf = [&](std::size_t i) { return model.parameters[i].isTime ? patterns.maxT : 1; };
    // The log-likelihood in the time unit of the patterns: a density in time has the dimension 1 / time^x.
    const double units = patterns.purchases * std::log(patterns.maxT);
    for (std::size_t i = 0; i < model.dropoutAt; ++i)
        fit.withoutDropout.parameters[i] = std::exp(limit.logs[static_cast<Eigen::Index>(i)]) * unitOf(i);
    fit.withoutDropoutLogLikelihood = limit.at.logLikelihood - units;
    fit.exit = limit.exit;
    fit.iterations = limit.iterations;
    if (limit.exit == FitExit::Cancelled || limit.exit == FitExit::NotFinite)
        return fit;

    FitCandidate best;
    best.boundary = TransactionBoundary::NoDropout;
    if (model.dropout != DropoutLaw::None) {
        best = searchDropout(kind, patterns, options, fitter, limit);
        fit.iterations += best.iterations;
        if (best.exit == FitExit::Cancelled) {
            fit.exit = FitExit::Cancelled;
            return fit;
        }
    }

    LikelihoodDerivatives at = limit.at;
    if (best.boundary == TransactionBoundary::NoDropout) {
        fit.model.parameters = fit.withoutDropout.parameters;
        fit.logLikelihood = fit.withoutDropoutLogLikelihood;
        fit.objective = limit.objective;
        fit.boundary = limit.boundary;
        if (best.unbounded) {
            fit.exit = FitExit::NoStep;
            fit.boundary = TransactionBoundary::None;
        } else if (model.dropout != DropoutLaw::None &&
                   limit.boundary != TransactionBoundary::HomogeneousRates)
            fit.boundary = TransactionBoundary::NoDropout;
        if (fit.boundary != TransactionBoundary::None && converged(limit.exit))
            fit.exit = FitExit::Boundary;
    } else {
        const Eigen::VectorXd scaled = best.logs.array().exp();
        for (std::size_t i = 0; i < model.parameters.size(); ++i)
            fit.model.parameters[i] = scaled[static_cast<Eigen::Index>(i)] * unitOf(i);
        at = fitter.at(best.logs);
        fit.logLikelihood = at.logLikelihood - units;
        fit.objective = best.objective;
        fit.exit = best.exit;
        fit.boundary = best.boundary;
    }
    if (options.penalty == 0 && fit.boundary == TransactionBoundary::None && converged(fit.exit))
        setErrors(at.hessian, fit);
    return fit;
}

} // namespace kiymet::stats
