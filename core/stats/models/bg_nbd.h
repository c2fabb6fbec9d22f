// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/latent_traits.h"
#include "stats/models/purchase_history.h"

#include <span>

namespace kiymet::stats {

class Random;

/// Parameters of the BG/NBD model of Fader, Hardie and Lee (2005, Marketing Science 24(2)). Purchase rates
/// are Gamma(r, alpha), alpha in the time unit of t_x and T; dropout probabilities are Beta(a, b).
/// a = 0 means the NBD without dropout, the limit a -> 0, whatever b is.
struct BgNbd {
    double r = 0;
    double alpha = 0;
    double a = 0;
    double b = 0;
    bool operator==(const BgNbd&) const = default;
};

/// Natural logarithm of the likelihood, eq. (6).
double logLikelihood(const BgNbd& model, const PurchaseHistory& history);
/// ln P(alive | x, t_x, T); 0 for x = 0 (Fader, Hardie, Lee; Hardie's note 021).
double lnProbabilityAlive(const BgNbd& model, const PurchaseHistory& history);
double probabilityAlive(const BgNbd& model, const PurchaseHistory& history);
/// E[Y(t) | alive at T, x, T]: expected purchases in (T, T + t], eq. (10) without P(alive). t >= 0.
double expectedPurchasesIfAlive(const BgNbd& model, double x, double T, double t);
/// The same for several horizons of one customer, ascending, which share their sums: the hot path of the
/// forecast. out[i] belongs to horizons[i]; both spans have the same length.
void expectedPurchasesIfAlive(const BgNbd& model, double x, double T, std::span<const double> horizons,
                              std::span<double> out);
/// E[Y(t) | x, t_x, T], eq. (10).
double expectedPurchases(const BgNbd& model, const PurchaseHistory& history, double t);
/// E[X(t)] of a randomly chosen new customer, eq. (9).
double expectedPurchasesOfNewCustomer(const BgNbd& model, double t);
/// P(X(t) = n) of a randomly chosen new customer, eq. (8).
double probabilityOfPurchases(const BgNbd& model, double t, double n);

/// Random numbers of one customer.
DropoutDraw drawDropout(const BgNbd& model, Random& random);
/// Given x and that the customer is still there.
LatentTraits drawLatentTraits(const BgNbd& model, double x, Random& random);

} // namespace kiymet::stats
