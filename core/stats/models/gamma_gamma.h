// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiymet::stats {

/// Parameters of the Gamma-Gamma spend model (Fader and Hardie 2013, note 025): a transaction's value is
/// Gamma(p, nu), nu is Gamma(q, v) over customers; v in money.
struct GammaGamma {
    double p = 0;
    double q = 0;
    double v = 0;
    bool operator==(const GammaGamma&) const = default;
};

/// ln of the likelihood of an average m > 0 over x > 0 transactions, eq. (1a).
double logLikelihood(const GammaGamma& model, double x, double m);
/// E[M] = p v / (q - 1) over the population; infinity for q <= 1, where it does not exist.
double populationMean(const GammaGamma& model);
/// E[M | x, m] = p (v + x m) / (p x + q - 1), eq. (5); the population mean for x = 0; infinity where
/// p x + q <= 1.
double expectedAverageValue(const GammaGamma& model, double x, double m);

} // namespace kiymet::stats
