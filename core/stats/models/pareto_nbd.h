// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/latent_traits.h"
#include "stats/models/purchase_history.h"

#include <span>

namespace kiymet::stats {

class Random;

/// Parameters of the Pareto/NBD model of Schmittlein, Morrison and Colombo (1987, Management Science 33).
/// Purchase rates are Gamma(r, alpha); rates of dropout are Gamma(s, beta), so that the time of leaving is
/// Pareto; alpha and beta in the time unit of t_x and T. s = 0 means the NBD without dropout, the limit
/// s -> 0, whatever beta is; the functions below want s > 0 and beta > 0.
struct ParetoNbd {
    double r = 0;
    double alpha = 0;
    double s = 0;
    double beta = 0;
    bool operator==(const ParetoNbd&) const = default;
};

/// Natural logarithm of the likelihood (Fader and Hardie 2005, note 009, eqs. 18 to 20).
double logLikelihood(const ParetoNbd& model, const PurchaseHistory& history);
/// ln P(alive | x, t_x, T) (note 009, eqs. 36 and 37).
double lnProbabilityAlive(const ParetoNbd& model, const PurchaseHistory& history);
double probabilityAlive(const ParetoNbd& model, const PurchaseHistory& history);
/// E[Y(t) | alive at T, x, T], eq. (41) without P(alive). t >= 0.
double expectedPurchasesIfAlive(const ParetoNbd& model, double x, double T, double t);
/// The same for several horizons of one customer.
void expectedPurchasesIfAlive(const ParetoNbd& model, double x, double T, std::span<const double> horizons,
                              std::span<double> out);
/// E[Y(t) | x, t_x, T], eq. (41).
double expectedPurchases(const ParetoNbd& model, const PurchaseHistory& history, double t);
/// E[X(t)] of a randomly chosen new customer, eq. (27).
double expectedPurchasesOfNewCustomer(const ParetoNbd& model, double t);
/// P(X(t) = n) of a randomly chosen new customer: still there at t, or gone before, which is an integral over
/// the time of leaving (Fader and Hardie 2006, note 012).
double probabilityOfPurchases(const ParetoNbd& model, double t, double n);

/// Random numbers of one customer.
DropoutDraw drawDropout(const ParetoNbd& model, Random& random);
/// Given x and that the customer is still there.
LatentTraits drawLatentTraits(const ParetoNbd& model, double x, Random& random);

/// Purchases after T discounted at the continuous rate delta > 0 per time unit, without end (DERT; Fader,
/// Hardie and Lee 2005, JMR 42, eq. 2).
double discountedExpectedResidualTransactions(const ParetoNbd& model, const PurchaseHistory& history,
                                              double delta);

/// ln Psi(s, s; z), Tricomi's confluent hypergeometric function of the second kind, of the DERT. s > 0, z >
/// 0.
double lnTricomi(double s, double z);

} // namespace kiymet::stats
