// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/models/bg_nbd.h"

#include "stats/math/random.h"
#include "stats/math/special_functions.h"
#include "stats/models/beta_dropout.h"

#include <cmath>

namespace kiymet::stats {

namespace {

/// a/(b+x-1) ((alpha+T)/(alpha+t_x))^k, the ratio of the two terms of eq. (6). x > 0, a > 0.
DropoutOdds dropoutOdds(const BgNbd& model, const PurchaseHistory& history)
{
    // b + (x - 1), not (b + x) - 1: b may be below 2^-53.
    return {model.a / (model.b + (history.x - 1)),
            (model.r + history.x) * lnOnePlusRatio(history.T - history.t_x, model.alpha + history.t_x)};
}

} // namespace

double logLikelihood(const BgNbd& model, const PurchaseHistory& history)
{
    const double age = model.alpha + history.T;
    const double noDropout = lnRisingFactorial(model.r, history.x) -
                             model.r * lnOnePlusRatio(history.T, model.alpha) -
                             (history.x > 0 ? history.x * std::log(age) : 0.0);
    if (model.a == 0 || history.x == 0)
        return noDropout;
    return noDropout + lnBetaRatio(model.a, model.b, history.x) + log1pOdds(dropoutOdds(model, history));
}

double lnProbabilityAlive(const BgNbd& model, const PurchaseHistory& history)
{
    if (model.a == 0 || history.x == 0)
        return 0;
    return -log1pOdds(dropoutOdds(model, history));
}

double probabilityAlive(const BgNbd& model, const PurchaseHistory& history)
{
    if (model.a == 0 || history.x == 0)
        return 1;
    return probabilityFromOdds(dropoutOdds(model, history));
}

double expectedPurchasesIfAlive(const BgNbd& model, double x, double T, double t)
{
    return expectedFurtherPurchases(model.r + x, model.a, model.b + x, t / (model.alpha + T));
}

void expectedPurchasesIfAlive(const BgNbd& model, double x, double T, std::span<const double> horizons,
                              std::span<double> out)
{
    expectedFurtherPurchases(model.r + x, model.a, model.b + x, model.alpha + T, horizons, out);
}

double expectedPurchases(const BgNbd& model, const PurchaseHistory& history, double t)
{
    const double alive = probabilityAlive(model, history);
    return alive > 0 ? alive * expectedPurchasesIfAlive(model, history.x, history.T, t) : 0;
}

double expectedPurchasesOfNewCustomer(const BgNbd& model, double t)
{
    return expectedFurtherPurchases(model.r, model.a, model.b, t / model.alpha);
}

double probabilityOfPurchases(const BgNbd& model, double t, double n)
{
    if (!(t > 0))
        return n == 0 ? 1 : 0;
    const double lnNbd = lnNbdProbability(model.r, model.alpha, t, n);
    if (n == 0)
        return std::exp(lnNbd);
    if (model.a == 0)
        return std::exp(lnNbd);
    const double stillAlive = std::exp(lnBetaRatio(model.a, model.b, n) + lnNbd);
    // B(a+1, b+n-1) / B(a, b): dropped out right after the n-th purchase.
    const double droppedOut =
        std::exp(lnBetaRatio(model.a, model.b, n - 1)) * (model.a / (model.a + (model.b + (n - 1))));
    return stillAlive + droppedOut * nbdTail(model.r, model.alpha, t, n);
}

DropoutDraw drawDropout(const BgNbd& model, Random& random)
{
    DropoutDraw draw;
    if (model.a > 0)
        draw.chance = random.beta(model.a, model.b);
    return draw;
}

LatentTraits drawLatentTraits(const BgNbd& model, double x, Random& random)
{
    LatentTraits latent;
    latent.rate = random.gamma(model.r + x);
    if (model.a > 0)
        latent.lastPurchase = drawLastPurchase(random.beta(model.a, model.b + x), random);
    return latent;
}

} // namespace kiymet::stats
