// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/minimiser.h"
#include "stats/fit/patterns.h"
#include "stats/fit/transaction_likelihood.h"
#include "stats/models/transaction_model.h"

#include <array>
#include <optional>

namespace kiymet::stats {

/// A named edge of the parameter space on which the optimum lies.
enum class TransactionBoundary {
    None,
    NoDropout,          ///< a -> 0 (s -> 0): the NBD; the third parameter is 0, the fourth not identified
    HomogeneousRates,   ///< r, alpha -> infinity with r / alpha fixed: everybody buys at the same rate
    HomogeneousDropout, ///< a, b -> infinity with a / b fixed: the same chance of dropout for everybody
    ImmediateDropout,   ///< a / b -> infinity: everybody is gone after the first repeat purchase
    PolarisedDropout,   ///< a, b -> 0 with a / b fixed: a share is gone after the first one, the others never
                        ///< leave
};
std::string_view name(TransactionBoundary boundary);

/// A fitted transaction model, whichever it is.
struct TransactionFit {
    TransactionModel model;
    /// In the order of parameterNames(model.kind), from the inverse Hessian of the unpenalised
    /// log-likelihood, delta method; none when penalised, on a boundary, or where that Hessian is not
    /// negative definite.
    std::optional<std::array<double, 4>> standardErrors;
    /// Covariance of the logarithms of the parameters, in the same order and under the same conditions; rows
    /// and columns past the number of parameters are 0.
    std::optional<std::array<std::array<double, 4>, 4>> logCovariance;
    double logLikelihood = 0; ///< unpenalised, in the time unit of the patterns, all customers
    double objective = 0;     ///< what was minimised: see fitTransactionModel
    double penalty = 0;
    FitExit exit = FitExit::NotFinite;
    TransactionBoundary boundary = TransactionBoundary::None;
    int iterations = 0;
    double customers = 0;
    std::size_t patterns = 0;
    /// The best NBD without dropout (same penalty), for comparison.
    TransactionModel nbd;
    double nbdLogLikelihood = 0;
    bool operator==(const TransactionFit&) const = default;
};

struct TransactionFitOptions {
    double penalty = 0;
    /// Where to start, instead of looking for a start: a refit of nearly the same customers ends in a few
    /// steps. Its kind must be the one that is fitted. One that leads nowhere is passed over; from one
    /// without dropout the NBD is the answer where the slope at no dropout is against it however it is
    /// spread, without a look further away.
    std::optional<TransactionModel> start;
    Progress progress;
};

/// At a point, times in the unit of the patterns; without dropout derivatives in r and alpha only.
LikelihoodDerivatives transactionLikelihood(const Patterns& patterns, const TransactionModel& model);

/// Minimises, as the Python package lifetimes does, mean negative log-likelihood with time divided by
/// max T, plus penalty * (sum of squared parameters, those that are times divided by max T), exactly: over
/// the logarithms of the parameters by Newton steps. Where the NBD without dropout is not beaten and the
/// slope where dropout begins is against it however it is spread, the NBD is the answer (boundary NoDropout).
/// Needs at least two customers and one purchase; without, exit is NotFinite. For other weights of the same
/// customers (bootstrap) see `reweighted` in patterns.h.
TransactionFit fitTransactionModel(TransactionModelKind kind, const Patterns& patterns,
                                   const TransactionFitOptions& options = {});

} // namespace kiymet::stats
