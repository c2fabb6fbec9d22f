// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/dropout_kernel.h"
#include "stats/patterns.h"

#include <Eigen/Core>

#include <vector>

namespace kiymet::stats {

/// Total log-likelihood with gradient and Hessian in (ln r, ln alpha, ln a, ln b).
struct LikelihoodDerivatives {
    double logLikelihood = 0;
    Eigen::Vector4d gradient = Eigen::Vector4d::Zero();
    Eigen::Matrix4d hessian = Eigen::Matrix4d::Zero();
};

/// The likelihood of BG/NBD (Fader, Hardie and Lee 2005, eq. 6) over patterns whose times are divided by
/// `unit`; alpha is in that unit too. Keeps the tables of a pass, so that passes do not allocate; the
/// patterns must outlive it.
class BgNbdLikelihood {
public:
    BgNbdLikelihood(const Patterns& patterns, double unit);

    /// The NBD without dropout: derivatives in the first two parameters.
    LikelihoodDerivatives nbd(double r, double alpha);
    /// All four parameters, a > 0 and b > 0.
    LikelihoodDerivatives bgNbd(double r, double alpha, double a, double b);

    /// For each group of the patterns the sum of ((alpha + T)/(alpha + t_x))^(r + x), which dropoutSlope
    /// wants.
    std::vector<double> dropoutOdds(double r, double alpha);
    /// b times the slope of the log-likelihood in a at a = 0+, from the odds at (r, alpha): the sum over
    /// customers of -sum_{j<x} 1/(b+j) + [x>0] ((alpha+T)/(alpha+t_x))^(r+x) / (b+x-1). Cheap, so that many b
    /// can be tried.
    double dropoutSlope(const std::vector<double>& odds, double b) const;

private:
    struct Chunk {
        std::size_t group;
        std::size_t begin;
        std::size_t end;
    };

    template<typename Body>
    LikelihoodDerivatives reduce(const Body& body) const;

    const Patterns& m_patterns;
    std::vector<double> m_recencies;
    std::vector<double> m_ages;
    std::vector<TimeTerm> m_recencyTerms;
    std::vector<TimeTerm> m_ageTerms;
    std::vector<Chunk> m_chunks;
};

} // namespace kiymet::stats
