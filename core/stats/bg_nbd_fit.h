// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/bg_nbd.h"
#include "stats/bg_nbd_likelihood.h"
#include "stats/minimiser.h"
#include "stats/patterns.h"

#include <array>
#include <optional>

namespace kiymet::stats {

/// A named edge of the parameter space on which the optimum lies.
enum class TransactionBoundary {
    None,
    NoDropout,      ///< a -> 0: the NBD; a is 0 and b not identified
    EqualRates,     ///< r, alpha -> infinity with r / alpha fixed: everybody buys at the same rate
    EqualDropout,   ///< a, b -> infinity with a / b fixed: the same chance of dropout for everybody
    CertainDropout, ///< a / b -> infinity: everybody is gone after the first repeat purchase
    AllOrNothing, ///< a, b -> 0 with a / b fixed: a share is gone after the first one, the others never leave
};
std::string_view name(TransactionBoundary boundary);

struct BgNbdFit {
    BgNbd parameters;
    /// Of r, alpha, a, b from the inverse Hessian of the unpenalised log-likelihood, delta method; none when
    /// penalised, on a boundary, or where that Hessian is not negative definite.
    std::optional<std::array<double, 4>> standardErrors;
    double logLikelihood = 0; ///< unpenalised, in the time unit of the patterns, all customers
    double objective = 0;     ///< what was minimised: see fitBgNbd
    double penalty = 0;
    FitExit exit = FitExit::NotFinite;
    TransactionBoundary boundary = TransactionBoundary::None;
    int iterations = 0;
    double customers = 0;
    std::size_t patterns = 0;
    /// Log-likelihood of the best NBD without dropout (same penalty), for comparison.
    BgNbd nbd;
    double nbdLogLikelihood = 0;
    bool operator==(const BgNbdFit&) const = default;
};

/// At a point, times in the unit of the patterns; a = 0: the NBD, derivatives in r and alpha only.
LikelihoodDerivatives bgNbdLikelihood(const Patterns& patterns, const BgNbd& parameters);

/// Minimises, as the Python package lifetimes does, mean negative log-likelihood with time divided by
/// max T, plus penalty * (r^2 + (alpha / max T)^2 + a^2 + b^2), exactly: over (ln r, ln alpha, ln a, ln b)
/// by Newton steps. Where the NBD without dropout is not beaten and the slope at a = 0+ is against dropout
/// for every b, the NBD is the answer (boundary NoDropout).
/// Needs at least two customers and one purchase; without, exit is NotFinite.
BgNbdFit fitBgNbd(const Patterns& patterns, double penalty = 0, const Progress& progress = {});

} // namespace kiymet::stats
