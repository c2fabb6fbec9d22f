// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// The inner loops of the BG/NBD likelihood. Plain pointers and no library templates:
// the file that implements it is compiled a second time for processors with AVX2, and an inline function
// shared with the rest of the program must not come from there.
namespace kiymet::stats {

/// What the likelihood needs of a time tau, made once a pass: L = log1p(tau / alpha), P = tau / (alpha +
/// tau).
struct TimeTerm {
    double L;
    double P;
};

/// Weighted sums over patterns; with u = c + k (L_T - L_tx), D = L_T - L_tx, Q = P_T - P_tx and w the
/// logistic function of u: derivatives of softplus(u) in every parameter are made of these.
struct DropoutSums {
    double softplus = 0; ///< sum of ln(1 + e^u)
    double w = 0, wD = 0, wQ = 0;
    double wR = 0;                                           ///< w Q (1 - P_T - P_tx)
    double v = 0, vD = 0, vQ = 0, vDD = 0, vDQ = 0, vQQ = 0; ///< v = w (1 - w)
};

struct DropoutKernel {
    /// The terms of n times at one alpha.
    void (*terms)(const double* times, std::size_t n, double alpha, TimeTerm* terms);
    /// Adds the sums over n patterns of one x.
    void (*sums)(const std::uint32_t* t_x, const std::uint32_t* T, const std::uint32_t* weight, std::size_t n,
                 const TimeTerm* recencies, const TimeTerm* ages, double c, double k, DropoutSums& sums);
};

/// The best one for this processor.
const DropoutKernel& dropoutKernel();

} // namespace kiymet::stats
