// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/transaction_likelihood.h"

#include <vector>

namespace kiymet::stats {

/// The likelihood of BG/NBD (Fader, Hardie and Lee 2005, eq. 6) and of MBG/NBD (Batislam, Denizel and
/// Filiztekin 2007), which differ in the first chance to leave: with n = x or x + 1 such chances, those of
/// the NBD without dropout times B(a, b+n)/B(a, b) (1 + [n>0] a/(b+n-1) ((alpha+T)/(alpha+t_x))^(r+x)).
class BetaDropoutLikelihood final : public TransactionLikelihood {
public:
    enum Chances : std::uint32_t {
        FromRepeat = 0, ///< BG/NBD: one may leave after each repeat purchase
        FromFirst = 1,  ///< MBG/NBD: after the first purchase too
    };
    BetaDropoutLikelihood(const Patterns& patterns, double unit, Chances chances);

    LikelihoodDerivatives withDropout(double r, double alpha, double a, double b) override;
    std::optional<std::array<double, 2>> dropoutAscentStart(double r, double alpha) override;

private:
    /// For each group of the patterns the sum of ((alpha + T)/(alpha + t_x))^(r + x), which dropoutSlope
    /// wants.
    std::vector<double> dropoutOdds(double r, double alpha);
    /// b times the slope of the log-likelihood in a at a = 0+, from the odds at (r, alpha): the sum over
    /// customers of -sum_{j<n} 1/(b+j) + [n>0] ((alpha+T)/(alpha+t_x))^(r+x) / (b+n-1). Cheap, so that many b
    /// can be tried.
    double dropoutSlope(const std::vector<double>& odds, double b) const;

    std::uint32_t m_extra; ///< n - x
    std::vector<Chunk> m_chunks;
};

} // namespace kiymet::stats
