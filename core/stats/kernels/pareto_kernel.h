// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

// The inner loop of the Pareto/NBD likelihood. Plain types and no library templates, as in dropout_kernel.h:
// the file that implements it is compiled a second time for processors with AVX2.
namespace kiymet::stats {

/// One history for the integral
///     I = int_{t_x}^{T} ((alpha+t_x)/(alpha+u))^k ((beta+t_x)/(beta+u))^s (beta+t_x)/(beta+u) du /
///     (beta+t_x)
/// of the times u at which the customer may have left, t_x < T. The odds of having left are
///     J = s ((alpha+T)/(alpha+t_x))^k ((beta+T)/(beta+t_x))^s I,
/// and P(alive) = 1 / (1 + J): eqs. (18) to (20) and (36) of Fader and Hardie's note 009, with their 2F1 as
/// the integral it stands for.
struct ParetoHistory {
    double k; ///< r + x
    double alpha;
    double s;
    double beta;
    double t_x;
    double lnAlpha; ///< ln((alpha + T) / (alpha + t_x)) > 0
    double lnBeta;  ///< ln((beta + T) / (beta + t_x)) > 0
    double alphaT;  ///< alpha / (alpha + T)
    double betaT;   ///< beta / (beta + T)
};

/// ln I, and the means over the integrand, as a density of u, of what its derivatives in the logarithms of
/// the parameters are made of: A = ln((alpha+T)/(alpha+u)), B likewise with beta, p = alpha/(alpha+u) less
/// alpha/(alpha+T), q likewise with beta, F = s q + beta/(beta+u).
struct ParetoMoments {
    double lnIntegral = 0;
    double A = 0, B = 0, p = 0, q = 0, F = 0;
    double dp = 0, dF = 0; ///< derivatives of p in ln alpha and of F in ln beta, means
    double AA = 0, AB = 0, Ap = 0, AF = 0, BB = 0, Bp = 0, BF = 0, pp = 0, pF = 0, FF = 0;
};

struct ParetoKernel {
    void (*moments)(const ParetoHistory& history, ParetoMoments& moments);
};

/// The best one for this processor.
const ParetoKernel& paretoKernel();

} // namespace kiymet::stats
