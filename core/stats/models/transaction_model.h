// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/bg_nbd.h"
#include "stats/models/mbg_nbd.h"
#include "stats/models/pareto_nbd.h"
#include "stats/models/purchase_history.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace kiymet::stats {

enum class TransactionModelKind {
    BgNbd,     ///< r, alpha, a, b: Fader, Hardie and Lee (2005)
    MbgNbd,    ///< r, alpha, a, b: Batislam, Denizel and Filiztekin (2007)
    ParetoNbd, ///< r, alpha, s, beta: Schmittlein, Morrison and Colombo (1987)
    Nbd,       ///< r, alpha: Ehrenberg (1959), nobody ever leaves
};
inline constexpr std::array allTransactionModels{TransactionModelKind::BgNbd, TransactionModelKind::MbgNbd,
                                                 TransactionModelKind::ParetoNbd, TransactionModelKind::Nbd};
/// Stable identifier as in settings and files: bg_nbd, mbg_nbd, pareto_nbd, nbd.
std::string_view name(TransactionModelKind kind);
/// As the papers write it, in every language: BG/NBD, MBG/NBD, Pareto/NBD, NBD.
std::string_view title(TransactionModelKind kind);
/// The model of this identifier; none when there is no such model.
std::optional<TransactionModelKind> transactionModel(std::string_view name);
/// Names of the parameters in the order of the papers, two or four of them: r, alpha, a, b or r, alpha, s,
/// beta.
std::span<const std::string_view> parameterNames(TransactionModelKind kind);

/// A transaction model with its parameters, whichever it is: what a fit gives and a forecast takes.
/// r, alpha (and beta) are in the time unit of the histories. Where the third parameter (a, s) is 0 there is
/// no dropout, and the fourth means nothing.
struct TransactionModel {
    TransactionModelKind kind = TransactionModelKind::BgNbd;
    std::array<double, 4> parameters{}; ///< in the order of parameterNames; 0 past their number

    TransactionModel() = default;
    TransactionModel(TransactionModelKind which, const std::array<double, 4>& values)
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

    double r() const { return parameters[0]; }
    double alpha() const { return parameters[1]; }
    /// False for the NBD and where a model has met its limit of no dropout. P(alive) is 1 then.
    bool hasDropout() const { return kind != TransactionModelKind::Nbd && parameters[2] > 0; }
    std::size_t parameterCount() const { return parameterNames(kind).size(); }
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

} // namespace kiymet::stats
