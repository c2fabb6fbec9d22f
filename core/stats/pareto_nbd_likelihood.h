// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/transaction_likelihood.h"

#include <vector>

namespace kiymet::stats {

/// The likelihood of Pareto/NBD (Schmittlein, Morrison and Colombo 1987; Fader and Hardie's note 009): that
/// of the NBD without dropout times (beta/(beta+T))^s (1 + J), J the odds of having left (pareto_kernel.h).
class ParetoNbdLikelihood final : public TransactionLikelihood {
public:
    ParetoNbdLikelihood(const Patterns& patterns, double unit);

    LikelihoodDerivatives withDropout(double r, double alpha, double s, double beta) override;
    std::optional<std::array<double, 2>> dropoutWanted(double r, double alpha) override;

private:
    /// Slope of the log-likelihood in s at s = 0+; the terms of alpha are set.
    double dropoutSlope(double r, double alpha, double beta);
    void setBetaTerms(double beta);

    std::vector<TimeTerm> m_recencyBeta;
    std::vector<TimeTerm> m_ageBeta;
    std::vector<Chunk> m_chunks;
};

} // namespace kiymet::stats
