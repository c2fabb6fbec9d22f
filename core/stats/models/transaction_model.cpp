// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/models/transaction_model.h"

#include <boost/math/quadrature/exp_sinh.hpp>

#include <algorithm>
#include <cmath>

namespace kiymet::stats {

namespace {

using Kind = TransactionModelKind;

/// Calls `function` with the model as its own type. The NBD, and any model without dropout, is BG/NBD's
/// limit.
template<typename Function>
auto with(const TransactionModel& model, const Function& function)
{
    const auto& [r, alpha, third, fourth] = model.parameters;
    if (model.hasDropout())
        switch (model.kind) {
        case Kind::BgNbd:
            return function(BgNbd{r, alpha, third, fourth});
        case Kind::MbgNbd:
            return function(MbgNbd{r, alpha, third, fourth});
        case Kind::ParetoNbd:
            return function(ParetoNbd{r, alpha, third, fourth});
        case Kind::Nbd:
            break;
        }
    return function(BgNbd{r, alpha, 0, 0});
}

} // namespace

std::string_view name(TransactionModelKind kind)
{
    switch (kind) {
    case Kind::BgNbd:
        return "bg_nbd";
    case Kind::MbgNbd:
        return "mbg_nbd";
    case Kind::ParetoNbd:
        return "pareto_nbd";
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
    case Kind::MbgNbd:
        return "MBG/NBD";
    case Kind::ParetoNbd:
        return "Pareto/NBD";
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
    static constexpr std::array<std::string_view, 4> pareto{"r", "alpha", "s", "beta"};
    switch (kind) {
    case Kind::BgNbd:
    case Kind::MbgNbd:
        return beta;
    case Kind::ParetoNbd:
        return pareto;
    case Kind::Nbd:
        return std::span(beta).first(2);
    }
    return {};
}

double logLikelihood(const TransactionModel& model, const PurchaseHistory& history)
{
    return with(model, [&](const auto& typed) { return logLikelihood(typed, history); });
}

double probabilityAlive(const TransactionModel& model, const PurchaseHistory& history)
{
    return with(model, [&](const auto& typed) { return probabilityAlive(typed, history); });
}

double lnProbabilityAlive(const TransactionModel& model, const PurchaseHistory& history)
{
    return with(model, [&](const auto& typed) { return lnProbabilityAlive(typed, history); });
}

double expectedPurchasesIfAlive(const TransactionModel& model, double x, double T, double t)
{
    return with(model, [&](const auto& typed) { return expectedPurchasesIfAlive(typed, x, T, t); });
}

void expectedPurchasesIfAlive(const TransactionModel& model, double x, double T,
                              std::span<const double> horizons, std::span<double> out)
{
    with(model, [&](const auto& typed) { expectedPurchasesIfAlive(typed, x, T, horizons, out); });
}

double expectedPurchases(const TransactionModel& model, const PurchaseHistory& history, double t)
{
    return with(model, [&](const auto& typed) { return expectedPurchases(typed, history, t); });
}

double expectedPurchasesOfNewCustomer(const TransactionModel& model, double t)
{
    return with(model, [&](const auto& typed) { return expectedPurchasesOfNewCustomer(typed, t); });
}

double probabilityOfPurchases(const TransactionModel& model, double t, double n)
{
    return with(model, [&](const auto& typed) { return probabilityOfPurchases(typed, t, n); });
}

double discountedExpectedResidualTransactions(const TransactionModel& model, const PurchaseHistory& history,
                                              double delta)
{
    const auto& [r, alpha, third, fourth] = model.parameters;
    if (!model.hasDropout()) // for ever at the rate (r + x) / (alpha + T)
        return (r + history.x) / (alpha + history.T) / delta;
    if (model.kind == Kind::ParetoNbd)
        return discountedExpectedResidualTransactions(ParetoNbd{r, alpha, third, fourth}, history, delta);
    boost::math::quadrature::exp_sinh<double> integrator;
    constexpr double tolerance = 1e-11;
    const double ifAlive = integrator.integrate(
        [&](double u) {
            constexpr double nothingLeft = 700; // exp(-u) is beyond all doubles
            return u > nothingLeft
                       ? 0.0
                       : std::exp(-u) * expectedPurchasesIfAlive(model, history.x, history.T, u / delta);
        },
        tolerance);
    return probabilityAlive(model, history) * ifAlive;
}

} // namespace kiymet::stats
