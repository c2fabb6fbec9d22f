// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/bg_nbd.h"
#include "stats/models/mbg_nbd.h"
#include "stats/models/model_traits.h"
#include "stats/models/pareto_nbd.h"
#include "stats/models/purchase_history.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kiymet::stats {

/// Stable identifier as in settings and files: bg_nbd, mbg_nbd, pareto_nbd, nbd.
std::string_view name(TransactionModelKind kind);
/// As the papers write it, in every language: BG/NBD, MBG/NBD, Pareto/NBD, NBD.
std::string_view title(TransactionModelKind kind);
/// The model of this identifier; none when there is no such model.
std::optional<TransactionModelKind> transactionModel(std::string_view name);
/// Symbols of the parameters in the order of the papers: r, alpha, a, b or r, alpha, s, beta.
std::vector<std::string_view> parameterNames(TransactionModelKind kind);

/// A transaction model with its parameters, whichever it is: what a fit gives and a forecast takes.
/// Parameters that are times are in the time unit of the histories. Where the first parameter of dropout
/// (a, s) is 0 nobody leaves, and the second one means nothing.
struct TransactionModel {
    TransactionModelKind kind = TransactionModelKind::BgNbd;
    ModelParameters parameters{};

    TransactionModel() = default;
    TransactionModel(TransactionModelKind which, const ModelParameters& values)
        : kind(which), parameters(values)
    {
    }
    TransactionModel(const BgNbd& model)
        : kind(TransactionModelKind::BgNbd), parameters{model.r, model.alpha, model.a, model.b}
    {
    }

    TransactionModel(const MbgNbd& model)
        : kind(TransactionModelKind::MbgNbd), parameters{model.r, model.alpha, model.a, model.b}
    {
    }

    TransactionModel(const ParetoNbd& model)
        : kind(TransactionModelKind::ParetoNbd), parameters{model.r, model.alpha, model.s, model.beta}
    {
    }

    /// Shape and scale of the rates of purchases.
    double r() const { return parameters[traits(kind).rates]; }
    double alpha() const { return parameters[traits(kind).rates + 1]; }
    /// The two parameters of dropout: a, b or s, beta; 0 for a model without.
    double firstOfDropout() const;
    double secondOfDropout() const;
    /// False for the NBD and where a model has met its limit of no dropout. P(alive) is 1 then.
    bool hasDropout() const { return firstOfDropout() > 0; }
    std::size_t parameterCount() const { return traits(kind).parameters.size(); }
    /// False for the second parameter of dropout where there is none: it may be any number.
    bool isIdentified(std::size_t parameter) const;
    bool operator==(const TransactionModel&) const = default;
};

/// Natural logarithm of the likelihood of one history.
double logLikelihood(const TransactionModel& model, const PurchaseHistory& history);
/// P(alive | x, t_x, T) and its logarithm.
double probabilityAlive(const TransactionModel& model, const PurchaseHistory& history);
double lnProbabilityAlive(const TransactionModel& model, const PurchaseHistory& history);
/// E[Y(t) | alive at T, x, T]: expected purchases in (T, T + t]. Depends on x and T only. t >= 0.
double expectedPurchasesIfAlive(const TransactionModel& model, double x, double T, double t);
/// The same for several ascending horizons of one customer; both spans have the same length.
void expectedPurchasesIfAlive(const TransactionModel& model, double x, double T,
                              std::span<const double> horizons, std::span<double> out);
/// E[Y(t) | x, t_x, T].
double expectedPurchases(const TransactionModel& model, const PurchaseHistory& history, double t);
/// E[X(t)]: repeat purchases of a customer who has just made the first purchase, within t.
double expectedPurchasesOfNewCustomer(const TransactionModel& model, double t);
/// P(X(t) = n) of such a customer, n whole.
double probabilityOfPurchases(const TransactionModel& model, double t, double n);
/// Purchases after T, discounted at the continuous rate delta > 0 per time unit, without end (DERT). In
/// closed form for Pareto/NBD (Fader, Hardie and Lee 2005) and without dropout; for BG/NBD and MBG/NBD, where
/// none is known, P(alive) times the integral of exp(-u) E[Y(u / delta) | alive] over u > 0, which is the
/// same by parts.
double discountedExpectedResidualTransactions(const TransactionModel& model, const PurchaseHistory& history,
                                              double delta);

/// Random numbers of one customer: of a new one, and of one with x repeat purchases who is still there.
DropoutDraw drawDropout(const TransactionModel& model, Random& random);
LatentTraits drawLatentTraits(const TransactionModel& model, double x, Random& random);

} // namespace kiymet::stats
