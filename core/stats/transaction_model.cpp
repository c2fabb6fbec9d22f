// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/transaction_model.h"

#include <algorithm>

namespace kiymet::stats {

namespace {

using Kind = TransactionModelKind;

/// Of the Beta dropout; the NBD is its limit a = 0.
BgNbd bgNbd(const TransactionModel& model)
{
    return {model.r(), model.alpha(), model.hasDropout() ? model.parameters[2] : 0, model.parameters[3]};
}

} // namespace

std::string_view name(TransactionModelKind kind)
{
    switch (kind) {
    case Kind::BgNbd:
        return "bg_nbd";
    case Kind::Nbd:
        return "nbd";
    }
    return "";
}

std::string_view title(TransactionModelKind kind)
{
    switch (kind) {
    case Kind::BgNbd:
        return "BG/NBD";
    case Kind::Nbd:
        return "NBD";
    }
    return "";
}

std::optional<TransactionModelKind> transactionModel(std::string_view wanted)
{
    const auto at = std::find_if(allTransactionModels.begin(), allTransactionModels.end(),
                                 [&](Kind kind) { return name(kind) == wanted; });
    return at != allTransactionModels.end() ? std::optional(*at) : std::nullopt;
}

std::span<const std::string_view> parameterNames(TransactionModelKind kind)
{
    static constexpr std::array<std::string_view, 4> beta{"r", "alpha", "a", "b"};
    switch (kind) {
    case Kind::BgNbd:
        return beta;
    case Kind::Nbd:
        return std::span(beta).first(2);
    }
    return {};
}

double logLikelihood(const TransactionModel& model, const PurchaseHistory& history)
{
    return logLikelihood(bgNbd(model), history);
}

double probabilityAlive(const TransactionModel& model, const PurchaseHistory& history)
{
    return probabilityAlive(bgNbd(model), history);
}

double lnProbabilityAlive(const TransactionModel& model, const PurchaseHistory& history)
{
    return lnProbabilityAlive(bgNbd(model), history);
}

double expectedPurchasesIfAlive(const TransactionModel& model, double x, double T, double t)
{
    return expectedPurchasesIfAlive(bgNbd(model), x, T, t);
}

void expectedPurchasesIfAlive(const TransactionModel& model, double x, double T,
                              std::span<const double> horizons, std::span<double> out)
{
    expectedPurchasesIfAlive(bgNbd(model), x, T, horizons, out);
}

double expectedPurchases(const TransactionModel& model, const PurchaseHistory& history, double t)
{
    return expectedPurchases(bgNbd(model), history, t);
}

double expectedPurchasesOfNewCustomer(const TransactionModel& model, double t)
{
    return expectedPurchasesOfNewCustomer(bgNbd(model), t);
}

double probabilityOfPurchases(const TransactionModel& model, double t, double n)
{
    return probabilityOfPurchases(bgNbd(model), t, n);
}

} // namespace kiymet::stats
