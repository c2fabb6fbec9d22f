// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/transaction_likelihood.h"
#include "stats/kernels/pareto_kernel.h"

#include <optional>
#include <vector>

namespace kiymet::stats {

/// The likelihood of Pareto/NBD (Schmittlein, Morrison and Colombo 1987; Fader and Hardie's note 009): that
/// of the NBD without dropout times (beta/(beta+T))^s (1 + J), J the odds of having left (pareto_kernel.h).
class ParetoNbdLikelihood final : public TransactionLikelihood {
public:
    ParetoNbdLikelihood(const Patterns& patterns, double unit);

    LikelihoodDerivatives withDropout(double r, double alpha, double s, double beta) override;
    std::optional<std::array<double, 2>> dropoutAscentStart(double r, double alpha) override;

private:
    /// What of a pattern's integral at s = 0 does not depend on beta. With the measure
    /// ((alpha+T)/(alpha+u))^k / (alpha+u) du over [t_x, T] the integral is that of (alpha+u)/(beta+u).
    struct Silence {
        double mass = 0; ///< of the measure
        double mean = 0; ///< of u
    };
    std::vector<Silence> silences(double r, double alpha) const;
    /// Slope of the log-likelihood in s at s = 0+; the terms of alpha are set. With `silences` one from
    /// above, at a fraction of the cost.
    double dropoutSlope(double r, double alpha, double beta, const std::vector<Silence>* silences = nullptr);
    /// The integral from above: (alpha+u)/(beta+u) at the mean where it is concave (beta >= alpha), the chord
    /// from t_x to T where it is convex. None where that is too far from the truth.
    static std::optional<double> integralAtMost(const Silence& silence, double alpha, double beta, double t_x,
                                                double T);
    void setBetaTerms(double beta);
    /// Pattern i, k = r + x; the terms of alpha and beta are set. None without a time to have left in.
    std::optional<ParetoHistory> historyOf(std::size_t i, double k, double alpha, double s,
                                           double beta) const;

    std::vector<TimeTerm> m_recencyBeta;
    std::vector<TimeTerm> m_ageBeta;
    std::vector<Chunk> m_chunks;
};

} // namespace kiymet::stats
