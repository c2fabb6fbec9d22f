// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/latent_traits.h"
#include "stats/models/purchase_history.h"

#include <span>

namespace kiymet::stats {

class Random;

/// Parameters of the modified BG/NBD model of Batislam, Denizel and Filiztekin (2007, IJRM 24): as BG/NBD,
/// but a customer may leave after the first purchase already, so that P(alive) of a one-time buyer is
/// below 1. a = 0 means the NBD without dropout, the limit a -> 0, whatever b is.
struct MbgNbd {
    double r = 0;
    double alpha = 0;
    double a = 0;
    double b = 0;
    bool operator==(const MbgNbd&) const = default;
};

/// ln of B(a,b+x+1)/B(a,b) G(k) alpha^r/(G(r)(alpha+T)^k) + B(a+1,b+x)/B(a,b) G(k)
/// alpha^r/(G(r)(alpha+t_x)^k), k = r + x, for all x >= 0 (Batislam et al.).
double logLikelihood(const MbgNbd& model, const PurchaseHistory& history);
/// ln P(alive | x, t_x, T) = -ln(1 + a/(b+x) ((alpha+T)/(alpha+t_x))^k).
double lnProbabilityAlive(const MbgNbd& model, const PurchaseHistory& history);
double probabilityAlive(const MbgNbd& model, const PurchaseHistory& history);
/// E[Y(t) | alive at T, x, T] (Wagner and Hoppe 2008, IJRM 25). t >= 0.
double expectedPurchasesIfAlive(const MbgNbd& model, double x, double T, double t);
/// The same for several ascending horizons of one customer.
void expectedPurchasesIfAlive(const MbgNbd& model, double x, double T, std::span<const double> horizons,
                              std::span<double> out);
/// E[Y(t) | x, t_x, T].
double expectedPurchases(const MbgNbd& model, const PurchaseHistory& history, double t);
/// E[X(t)] of a randomly chosen new customer (Wagner and Hoppe 2008).
double expectedPurchasesOfNewCustomer(const MbgNbd& model, double t);
/// P(X(t) = n) of a randomly chosen new customer (Batislam et al.).
double probabilityOfPurchases(const MbgNbd& model, double t, double n);

/// Random numbers of one customer; a > 0.
DropoutDraw drawDropout(const MbgNbd& model, Random& random);
/// Given x and that the customer is still there.
LatentTraits drawLatentTraits(const MbgNbd& model, double x, Random& random);

} // namespace kiymet::stats
