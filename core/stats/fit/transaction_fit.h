// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/minimiser.h"
#include "stats/fit/patterns.h"
#include "stats/fit/transaction_boundary.h"
#include "stats/fit/transaction_fit_options.h"
#include "stats/fit/transaction_likelihood.h"
#include "stats/models/transaction_model.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace kiymet::stats {

/// A fitted transaction model, whichever it is.
struct TransactionFit {
    TransactionModel model;
    /// In the order of the parameters, from the inverse Hessian of the unpenalised
    /// log-likelihood, delta method; none when penalised, on a boundary, or where that Hessian is not
    /// negative definite.
    std::optional<ModelParameters> standardErrors;
    /// Covariance of the logarithms of the parameters, in the same order and under the same conditions; rows
    /// and columns past the number of parameters are 0.
    std::optional<std::array<ModelParameters, maxParameters>> logCovariance;
    double logLikelihood = 0; ///< unpenalised, in the time unit of the patterns, all customers
    double objective = 0;     ///< what was minimised: see fitTransactionModel
    double penalty = 0;
    FitExit exit = FitExit::NotFinite;
    TransactionBoundary boundary = TransactionBoundary::None;
    int iterations = 0;
    double customers = 0;
    std::size_t patterns = 0;
    /// The best fit of the limit without dropout (same penalty), for comparison.
    TransactionModel withoutDropout;
    double withoutDropoutLogLikelihood = 0;
    bool operator==(const TransactionFit&) const = default;
};

/// The parameters that the data decide, ascending: without those that a boundary holds, and without dropout
/// where there is none.
std::vector<std::size_t> freeParameters(const TransactionFit& fit);

/// At a point, times in the unit of the patterns; without dropout derivatives in the other parameters only.
LikelihoodDerivatives transactionLikelihood(const Patterns& patterns, const TransactionModel& model);

/// Minimises, as the Python package lifetimes does, mean negative log-likelihood with time divided by
/// max T, plus penalty * (sum of squared parameters, those that are times divided by max T), exactly: over
/// the logarithms of the parameters by Newton steps. Where the limit without dropout is not beaten and the
/// slope where dropout begins is against it however it is spread, the limit is the answer (boundary
/// NoDropout).
/// Needs at least two customers and one purchase; without, exit is NotFinite. For other weights of the same
/// customers (bootstrap) see `reweighted` in patterns.h.
TransactionFit fitTransactionModel(TransactionModelKind kind, const Patterns& patterns,
                                   const TransactionFitOptions& options = {});

} // namespace kiymet::stats
