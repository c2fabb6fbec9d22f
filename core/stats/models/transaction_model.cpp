// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/models/transaction_model.h"

#include <boost/math/quadrature/exp_sinh.hpp>

#include <algorithm>
#include <cmath>

namespace kiymet::stats {

namespace {

/// The row whose formulas hold for these parameters: without dropout that of the limit.
const ModelTraits& rowOf(const TransactionModel& model)
{
    const ModelTraits& row = traits(model.kind);
    return model.hasDropout() ? row : traits(row.withoutDropout);
}

} // namespace

double TransactionModel::firstOfDropout() const
{
    const ModelTraits& row = traits(kind);
    return row.dropout == DropoutLaw::None ? 0 : parameters[row.dropoutAt];
}

double TransactionModel::secondOfDropout() const
{
    const ModelTraits& row = traits(kind);
    return row.dropout == DropoutLaw::None ? 0 : parameters[row.dropoutAt + 1];
}

bool TransactionModel::isIdentified(std::size_t parameter) const
{
    const ModelTraits& row = traits(kind);
    return row.dropout == DropoutLaw::None || parameter != row.dropoutAt + 1 || hasDropout();
}

std::string_view name(TransactionModelKind kind)
{
    return traits(kind).name;
}

std::string_view title(TransactionModelKind kind)
{
    return traits(kind).title;
}

std::optional<TransactionModelKind> transactionModel(std::string_view wanted)
{
    const auto at = std::find_if(allTransactionModels.begin(), allTransactionModels.end(),
                                 [&](TransactionModelKind kind) { return name(kind) == wanted; });
    return at != allTransactionModels.end() ? std::optional(*at) : std::nullopt;
}

std::vector<std::string_view> parameterNames(TransactionModelKind kind)
{
    std::vector<std::string_view> names;
    for (const ParameterTraits& parameter : traits(kind).parameters)
        names.push_back(parameter.symbol);
    return names;
}

double logLikelihood(const TransactionModel& model, const PurchaseHistory& history)
{
    return rowOf(model).formulas.logLikelihood(model.parameters, history);
}

double probabilityAlive(const TransactionModel& model, const PurchaseHistory& history)
{
    return rowOf(model).formulas.probabilityAlive(model.parameters, history);
}

double lnProbabilityAlive(const TransactionModel& model, const PurchaseHistory& history)
{
    return rowOf(model).formulas.lnProbabilityAlive(model.parameters, history);
}

double expectedPurchasesIfAlive(const TransactionModel& model, double x, double T, double t)
{
    return rowOf(model).formulas.expectedPurchasesIfAlive(model.parameters, x, T, t);
}

void expectedPurchasesIfAlive(const TransactionModel& model, double x, double T,
                              std::span<const double> horizons, std::span<double> out)
{
    rowOf(model).formulas.expectedPurchasesIfAliveAt(model.parameters, x, T, horizons, out);
}

double expectedPurchases(const TransactionModel& model, const PurchaseHistory& history, double t)
{
    return rowOf(model).formulas.expectedPurchases(model.parameters, history, t);
}

double expectedPurchasesOfNewCustomer(const TransactionModel& model, double t)
{
    return rowOf(model).formulas.expectedPurchasesOfNewCustomer(model.parameters, t);
}

double probabilityOfPurchases(const TransactionModel& model, double t, double n)
{
    return rowOf(model).formulas.probabilityOfPurchases(model.parameters, t, n);
}

double discountedExpectedResidualTransactions(const TransactionModel& model, const PurchaseHistory& history,
                                              double delta)
{
    if (const auto closed = rowOf(model).discountedResidual)
        return closed(model.parameters, history, delta);
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

DropoutDraw drawDropout(const TransactionModel& model, Random& random)
{
    return rowOf(model).formulas.drawDropout(model.parameters, random);
}

LatentTraits drawLatentTraits(const TransactionModel& model, double x, Random& random)
{
    return rowOf(model).formulas.drawLatentTraits(model.parameters, x, random);
}

} // namespace kiymet::stats
