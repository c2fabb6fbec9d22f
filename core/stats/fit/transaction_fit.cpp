// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/transaction_fit.h"

#include "stats/fit/dropout_search.h"

#include <Eigen/Cholesky>

#include <cmath>
#include <memory>

namespace kiymet::stats {

std::string_view name(TransactionBoundary boundary)
{
    switch (boundary) {
    case TransactionBoundary::None:
        return "";
    case TransactionBoundary::NoDropout:
        return "no_dropout";
    case TransactionBoundary::HomogeneousRates:
        return "equal_rates";
    case TransactionBoundary::HomogeneousDropout:
        return "equal_dropout";
    case TransactionBoundary::ImmediateDropout:
        return "certain_dropout";
    case TransactionBoundary::PolarisedDropout:
        return "all_or_nothing";
    }
    return "";
}

namespace {

/// Standard errors and the covariance of the logarithms from the Hessian in the logarithms.
void setErrors(const Eigen::Matrix4d& hessian, TransactionFit& fit)
{
    const auto n = static_cast<Eigen::Index>(fit.model.parameterCount());
    const Eigen::MatrixXd information = -hessian.topLeftCorner(n, n);
    const Eigen::LLT<Eigen::MatrixXd> factor(information);
    if (factor.info() != Eigen::Success)
        return;
    const Eigen::MatrixXd covariance = factor.solve(Eigen::MatrixXd::Identity(n, n));
    std::array<double, 4> errors{};
    std::array<std::array<double, 4>, 4> logs{};
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

LikelihoodDerivatives transactionLikelihood(const Patterns& patterns, const TransactionModel& model)
{
    const std::unique_ptr<TransactionLikelihood> likelihood = makeLikelihood(model.kind, patterns, 1);
    const auto& [r, alpha, third, fourth] = model.parameters;
    return model.hasDropout() ? likelihood->withDropout(r, alpha, third, fourth) : likelihood->nbd(r, alpha);
}

TransactionFit fitTransactionModel(TransactionModelKind kind, const Patterns& patterns,
                                   const TransactionFitOptions& options)
{
    TransactionFit fit;
    fit.model.kind = kind;
    fit.nbd.kind = TransactionModelKind::Nbd;
    fit.penalty = options.penalty;
    fit.customers = patterns.customers;
    fit.patterns = patterns.size();
    if (patterns.customers < 2 || patterns.purchases <= 0 || !(patterns.maxT > 0))
        return fit;

    TransactionFitter fitter(kind, patterns, options.penalty, options.progress);
    const FitCandidate nbd = fitter.nbd();
    // The log-likelihood in the time unit of the patterns: a density in time has the dimension 1 / time^x.
    const double units = patterns.purchases * std::log(patterns.maxT);
    fit.nbd.parameters = {std::exp(nbd.logs[0]), std::exp(nbd.logs[1]) * patterns.maxT, 0, 0};
    fit.nbdLogLikelihood = nbd.at.logLikelihood - units;
    fit.exit = nbd.exit;
    fit.iterations = nbd.iterations;
    if (nbd.exit == FitExit::Cancelled || nbd.exit == FitExit::NotFinite)
        return fit;

    FitCandidate best;
    best.boundary = TransactionBoundary::NoDropout;
    if (kind != TransactionModelKind::Nbd) {
        best = searchDropout(kind, patterns, options, fitter, nbd);
        fit.iterations += best.iterations;
        if (best.exit == FitExit::Cancelled) {
            fit.exit = FitExit::Cancelled;
            return fit;
        }
    }

    LikelihoodDerivatives at = nbd.at;
    if (best.boundary == TransactionBoundary::NoDropout) {
        fit.model.parameters = fit.nbd.parameters;
        fit.logLikelihood = fit.nbdLogLikelihood;
        fit.objective = nbd.objective;
        fit.boundary = nbd.boundary;
        if (best.unbounded) {
            fit.exit = FitExit::NoStep;
            fit.boundary = TransactionBoundary::None;
        } else if (kind != TransactionModelKind::Nbd && nbd.boundary != TransactionBoundary::HomogeneousRates)
            fit.boundary = TransactionBoundary::NoDropout;
        if (fit.boundary != TransactionBoundary::None && converged(nbd.exit))
            fit.exit = FitExit::Boundary;
    } else {
        const Eigen::Vector4d scaled = best.logs.array().exp();
        for (Eigen::Index i = 0; i < 4; ++i)
            fit.model.parameters[static_cast<std::size_t>(i)] =
                isTime(kind, i) ? scaled[i] * patterns.maxT : scaled[i];
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
