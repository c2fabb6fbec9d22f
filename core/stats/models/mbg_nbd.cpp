// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/models/mbg_nbd.h"

#include "stats/math/random.h"
#include "stats/math/special_functions.h"
#include "stats/models/beta_dropout.h"
#include "stats/models/bg_nbd.h"

#include <cmath>

namespace kiymet::stats {

namespace {

DropoutOdds dropoutOdds(const MbgNbd& model, const PurchaseHistory& history)
{
    return {model.a / (model.b + history.x),
            (model.r + history.x) * lnOnePlusRatio(history.T - history.t_x, model.alpha + history.t_x)};
}

BgNbd withoutDropout(const MbgNbd& model)
{
    return {model.r, model.alpha, 0, 0};
}

} // namespace

double logLikelihood(const MbgNbd& model, const PurchaseHistory& history)
{
    const double noDropout = logLikelihood(withoutDropout(model), history);
    if (model.a == 0)
        return noDropout;
    return noDropout + lnBetaRatio(model.a, model.b, history.x + 1) + log1pOdds(dropoutOdds(model, history));
}

double lnProbabilityAlive(const MbgNbd& model, const PurchaseHistory& history)
{
    return model.a == 0 ? 0 : -log1pOdds(dropoutOdds(model, history));
}

double probabilityAlive(const MbgNbd& model, const PurchaseHistory& history)
{
    return model.a == 0 ? 1 : probabilityFromOdds(dropoutOdds(model, history));
}

double expectedPurchasesIfAlive(const MbgNbd& model, double x, double T, double t)
{
    return expectedFurtherPurchases(model.r + x, model.a, model.b + x + 1, t / (model.alpha + T));
}

void expectedPurchasesIfAlive(const MbgNbd& model, double x, double T, std::span<const double> horizons,
                              std::span<double> out)
{
    expectedFurtherPurchases(model.r + x, model.a, model.b + x + 1, model.alpha + T, horizons, out);
}

double expectedPurchases(const MbgNbd& model, const PurchaseHistory& history, double t)
{
    const double alive = probabilityAlive(model, history);
    return alive > 0 ? alive * expectedPurchasesIfAlive(model, history.x, history.T, t) : 0;
}

double expectedPurchasesOfNewCustomer(const MbgNbd& model, double t)
{
    // Whoever stays after the first purchase is alive, and has shown it once.
    const double stays = model.a == 0 ? 1 : model.b / (model.a + model.b);
    return stays * expectedFurtherPurchases(model.r, model.a, model.b + 1, t / model.alpha);
}

double probabilityOfPurchases(const MbgNbd& model, double t, double n)
{
    const double nbd = probabilityOfPurchases(withoutDropout(model), t, n);
    if (model.a == 0)
        return nbd;
    // B(a, b+n+1) / B(a, b): alive after n repeat purchases; B(a+1, b+n) / B(a, b): gone right after the
    // last.
    const double stillAlive = std::exp(lnBetaRatio(model.a, model.b, n + 1)) * nbd;
    const double droppedOut =
        std::exp(lnBetaRatio(model.a, model.b, n)) * (model.a / (model.a + (model.b + n)));
    return stillAlive + droppedOut * nbdTail(model.r, model.alpha, t, n);
}

DropoutDraw drawDropout(const MbgNbd& model, Random& random)
{
    DropoutDraw draw;
    draw.chance = random.beta(model.a, model.b);
    if (random.uniform() < draw.chance)
        draw.time = -1; // after the first purchase already
    return draw;
}

LatentTraits drawLatentTraits(const MbgNbd& model, double x, Random& random)
{
    LatentTraits latent;
    latent.rate = random.gamma(model.r + x);
    latent.lastPurchase = drawLastPurchase(random.beta(model.a, model.b + x + 1), random);
    return latent;
}

} // namespace kiymet::stats
