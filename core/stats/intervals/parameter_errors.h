// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/gamma_gamma_fit.h"
#include "stats/fit/patterns.h"
#include "stats/fit/transaction_fit.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kiymet::stats {

/// How far the parameters of a fit may be from those that an endless number of such customers would give:
/// the covariance of their logarithms, in the order of the papers, 0 past their number. What a boundary holds
/// (the dropout where there is none, a parameter that stands for infinity) has rows and columns of 0: it is
/// taken as known.
///
/// Without a penalty it is the inverse of the observed information. With one it is the sandwich
/// H^-1 J H^-1 (Huber 1967; White 1982, Econometrica 50) of the penalised objective, H its Hessian and J
/// the sum of the squared scores of the customers: it says how the distorted estimate scatters, and nothing
/// of how far the penalty moves it. None where the fit did not converge or H is not positive definite.
std::optional<ParameterMatrix> logCovariance(const TransactionFit& fit, const Patterns& patterns);
/// The same of p, q, v; `x` and `m` are those of the fit.
std::optional<Eigen::Matrix3d> logCovariance(const GammaGammaFit& fit, std::span<const std::uint32_t> x,
                                             std::span<const double> m);

/// Half the width of the central interval of a normal distribution that holds `level`, in standard
/// deviations: 1.645 for 0.9. 0 < level < 1.
double normalWidth(double level);

/// Both models with parameters as they may be.
struct DrawnModels {
    TransactionModel transactions;
    std::optional<GammaGamma> spend;
};

/// `count` draws around the fits from normal distributions of the logarithms with these covariances; where
/// one is none, the parameters of that fit in every draw. Draw i depends on (seed, i) alone.
std::vector<DrawnModels> drawModels(const TransactionFit& transactions,
                                    const std::optional<ParameterMatrix>& covariance,
                                    const GammaGammaFit* spend,
                                    const std::optional<Eigen::Matrix3d>& spendCovariance, int count,
                                    std::uint64_t seed);

} // namespace kiymet::stats
