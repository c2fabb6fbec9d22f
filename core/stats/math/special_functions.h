// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Differences of gamma functions that keep their relative accuracy where the difference of two
/// log-gammas loses it (huge z, tiny n). Subtracting lgamma values of arguments near 1e8 has an absolute
/// error of 1e-6 a customer; a maximiser then finds a false maximum.
namespace kiymet::stats {

/// ln(1 + n/z) for n >= 0, z > 0, also where n/z overflows.
double lnOnePlusRatio(double n, double z);

/// ln[Gamma(z + n) / Gamma(z)], the logarithm of the rising factorial (z)_n. Domain: z > 0, n >= 0, n real.
double lnRisingFactorial(double z, double n);
/// psi(z + n) - psi(z) >= 0. Domain as above.
double digammaDifference(double z, double n);
/// psi'(z) - psi'(z + n) >= 0. Domain as above.
double trigammaDifference(double z, double n);

/// ln[B(a, b + x) / B(a, b)] = -sum_{j<x} log1p(a / (b + j)) for a >= 0, b > 0, whole x >= 0.
/// 0 for a = 0. Accurate for tiny and huge a and b; b < 2^-53 included.
double lnBetaRatio(double a, double b, double x);

/// ln P(N = n) of a negative binomial count N over time t > 0 with shape r and rate alpha, n whole.
double lnNbdProbability(double r, double alpha, double t, double n);

/// Regularised incomplete beta tail of the NBD: P(N >= n) for a negative binomial count N over time t with
/// shape r and rate alpha, that is I_{t/(alpha+t)}(n, r); 1 for n = 0.
double nbdTail(double r, double alpha, double t, double n);

} // namespace kiymet::stats
