// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/transaction_likelihood.h"

#include <vector>

namespace kiymet::stats {

/// The likelihood of BG/NBD (Fader, Hardie and Lee 2005, eq. 6).
class BetaDropoutLikelihood final : public TransactionLikelihood {
public:
    BetaDropoutLikelihood(const Patterns& patterns, double unit);

    LikelihoodDerivatives withDropout(double r, double alpha, double a, double b) override;
    std::optional<std::array<double, 2>> dropoutWanted(double r, double alpha) override;

private:
    /// For each group of the patterns the sum of ((alpha + T)/(alpha + t_x))^(r + x), which dropoutSlope
    /// wants.
    std::vector<double> dropoutOdds(double r, double alpha);
    /// b times the slope of the log-likelihood in a at a = 0+, from the odds at (r, alpha): the sum over
    /// customers of -sum_{j<x} 1/(b+j) + [x>0] ((alpha+T)/(alpha+t_x))^(r+x) / (b+x-1). Cheap, so that many b
    /// can be tried.
    double dropoutSlope(const std::vector<double>& odds, double b) const;

    std::vector<Chunk> m_chunks;
};

} // namespace kiymet::stats
