// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/models/pareto_nbd.h"

#include "stats/kernels/pareto_kernel.h"
#include "stats/math/log_concave_integral.h"
#include "stats/math/random.h"
#include "stats/math/special_functions.h"
#include "stats/models/beta_dropout.h"
#include "stats/models/bg_nbd.h"

#include <cmath>
#include <limits>

namespace kiymet::stats {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// ln of the odds J of having left, but for its factor ((beta+T)/(beta+t_x))^s; -infinity where T = t_x.
double lnOddsBut(const ParetoNbd& model, const PurchaseHistory& history, double lnBeta)
{
    if (!(history.T > history.t_x))
        return -infinity;
    const double k = model.r + history.x;
    const double lnAlpha = lnOnePlusRatio(history.T - history.t_x, model.alpha + history.t_x);
    ParetoMoments moments;
    paretoKernel().moments({k, model.alpha, model.s, model.beta, history.t_x, lnAlpha, lnBeta,
                            model.alpha / (model.alpha + history.T), model.beta / (model.beta + history.T)},
                           moments);
    return std::log(model.s) + k * lnAlpha + moments.lnIntegral;
}

double lnBetaRatioOfTimes(const ParetoNbd& model, const PurchaseHistory& history)
{
    return lnOnePlusRatio(history.T - history.t_x, model.beta + history.t_x);
}

DropoutOdds oddsOf(const ParetoNbd& model, const PurchaseHistory& history)
{
    const double lnBeta = lnBetaRatioOfTimes(model, history);
    return {1, lnOddsBut(model, history, lnBeta) + model.s * lnBeta};
}

/// int_0^t ((base)/(base+u))^s du: the time a customer of age base - beta will still be there within t.
double remainingTime(double s, double base, double t)
{
    const double L = lnOnePlusRatio(t, base);
    const double z = (s - 1) * L;
    return base * L * (z == 0 ? 1 : -std::expm1(-z) / z);
}

/// ln((base + t e^x) / (base + t)) for x <= 0, where the difference t - t e^x is small and where it is not.
double lnPart(double base, double t, double x)
{
    const double less = t / (base + t) * std::expm1(x);
    return less > -0.5 ? std::log1p(less) : std::log((base + t * std::exp(x)) / (base + t));
}

/// ln int_0^inf e^(-z v) (1+v)^-s dv, in ln(1+v).
double lnDiscountedTime(double s, double z)
{
    const auto h = [=](double w) {
        const double e = std::expm1(w);
        return ValueAndSlope{-z * e + (1 - s) * w, -z * (1 + e) + (1 - s)};
    };
    return lnLogConcaveIntegral(h, 0, lnOnePlusRatio(2000, z));
}

} // namespace

double logLikelihood(const ParetoNbd& model, const PurchaseHistory& history)
{
    const double noDropout = logLikelihood(BgNbd{model.r, model.alpha, 0, 0}, history);
    const double lnBeta = lnBetaRatioOfTimes(model, history);
    const double gone = lnOddsBut(model, history, lnBeta);
    const double lnOdds = gone + model.s * lnBeta;
    // (beta/(beta+T))^s (1 + J); where J is large, by its own size, with (beta/(beta+t_x))^s.
    if (lnOdds > 0)
        return noDropout - model.s * lnOnePlusRatio(history.t_x, model.beta) + gone +
               std::log1p(std::exp(-lnOdds));
    return noDropout - model.s * lnOnePlusRatio(history.T, model.beta) + std::log1p(std::exp(lnOdds));
}

double lnProbabilityAlive(const ParetoNbd& model, const PurchaseHistory& history)
{
    return -log1pOdds(oddsOf(model, history));
}

double probabilityAlive(const ParetoNbd& model, const PurchaseHistory& history)
{
    return probabilityFromOdds(oddsOf(model, history));
}

double expectedPurchasesIfAlive(const ParetoNbd& model, double x, double T, double t)
{
    return (model.r + x) / (model.alpha + T) * remainingTime(model.s, model.beta + T, t);
}

void expectedPurchasesIfAlive(const ParetoNbd& model, double x, double T, std::span<const double> horizons,
                              std::span<double> out)
{
    for (std::size_t i = 0; i < horizons.size(); ++i)
        out[i] = expectedPurchasesIfAlive(model, x, T, horizons[i]);
}

double expectedPurchases(const ParetoNbd& model, const PurchaseHistory& history, double t)
{
    const double alive = probabilityAlive(model, history);
    return alive > 0 ? alive * expectedPurchasesIfAlive(model, history.x, history.T, t) : 0;
}

double expectedPurchasesOfNewCustomer(const ParetoNbd& model, double t)
{
    return model.r / model.alpha * remainingTime(model.s, model.beta, t);
}

double probabilityOfPurchases(const ParetoNbd& model, double t, double n)
{
    if (!(t > 0))
        return n == 0 ? 1 : 0;
    // Leaving at tau = t e^x, against being there at t: s t/(beta+t) int e^h dx.
    const auto h = [&](double x) {
        const double tau = t * std::exp(x);
        return ValueAndSlope{(n + 1) * x - (model.r + n) * lnPart(model.alpha, t, x) -
                                 (model.s + 1) * lnPart(model.beta, t, x),
                             (n + 1) - (model.r + n) * (tau / (model.alpha + tau)) -
                                 (model.s + 1) * (tau / (model.beta + tau))};
    };
    const double lnSince = lnOnePlusRatio(t, model.beta);
    const double highest = (model.r + n) * lnOnePlusRatio(t, model.alpha) + (model.s + 1) * lnSince;
    const double lnGone = std::log(model.s) - lnOnePlusRatio(model.beta, t) +
                          lnLogConcaveIntegral(h, -(highest + 60) / (n + 1), 0);
    const double lnThere = lnNbdProbability(model.r, model.alpha, t, n) - model.s * lnSince;
    return std::exp(lnThere +
                    (lnGone > 0 ? lnGone + std::log1p(std::exp(-lnGone)) : std::log1p(std::exp(lnGone))));
}

double discountedExpectedResidualTransactions(const ParetoNbd& model, const PurchaseHistory& history,
                                              double delta)
{
    const double age = model.beta + history.T;
    const double ln = std::log(model.r + history.x) - std::log(model.alpha + history.T) + std::log(age) +
                      lnDiscountedTime(model.s, delta * age) + lnProbabilityAlive(model, history);
    return std::exp(ln);
}

double lnTricomi(double s, double z)
{
    return (1 - s) * std::log(z) + lnDiscountedTime(s, z);
}

DropoutDraw drawDropout(const ParetoNbd& model, Random& random)
{
    DropoutDraw draw;
    draw.time = random.exponential() * (model.beta / std::exp(random.lnGamma(model.s)));
    return draw;
}

LatentTraits drawLatentTraits(const ParetoNbd& model, double x, Random& random)
{
    LatentTraits latent;
    latent.rate = random.gamma(model.r + x);
    latent.stay = random.exponential() / std::exp(random.lnGamma(model.s));
    return latent;
}

} // namespace kiymet::stats
