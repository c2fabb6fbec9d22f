// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/model_json.h"

#include <cmath>
#include <string_view>

namespace kiymet::files {

namespace {

QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonValue word(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Values by the names of the parameters, in the order of the papers.
template<std::size_t N>
QJsonObject named(const std::array<const char*, N>& names, const std::array<double, N>& values)
{
    QJsonObject object;
    for (std::size_t i = 0; i < N; ++i)
        object.insert(QLatin1String(names[i]), number(values[i]));
    return object;
}

template<std::size_t N>
QJsonValue standardErrors(const std::array<const char*, N>& names,
                          const std::optional<std::array<double, N>>& errors)
{
    return errors ? QJsonValue(named(names, *errors)) : QJsonValue();
}

/// What both fits have.
template<typename Fit, typename Boundary>
QJsonObject common(const char* model, const Fit& fit, Boundary none)
{
    QJsonObject object;
    object.insert(QLatin1String("model"), QLatin1String(model));
    object.insert(QLatin1String("log_likelihood"), number(fit.logLikelihood));
    object.insert(QLatin1String("objective"), number(fit.objective));
    object.insert(QLatin1String("penalty"), number(fit.penalty));
    object.insert(QLatin1String("converged"), stats::converged(fit.exit));
    object.insert(QLatin1String("exit"), word(stats::name(fit.exit)));
    object.insert(QLatin1String("iterations"), fit.iterations);
    object.insert(QLatin1String("customers"), number(fit.customers));
    object.insert(QLatin1String("patterns"), QJsonValue());
    object.insert(QLatin1String("boundary"),
                  fit.boundary == none ? QJsonValue() : word(stats::name(fit.boundary)));
    return object;
}

QJsonValue transactionFit(const stats::TransactionFit* fit)
{
    if (!fit)
        return {};
    const auto names = stats::parameterNames(fit->model.kind);
    QJsonObject object = common(stats::name(fit->model.kind).data(), *fit, stats::TransactionBoundary::None);
    QJsonObject parameters;
    QJsonObject errors;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool identified = fit->model.isIdentified(i);
        const QLatin1String name(names[i].data());
        parameters.insert(name, identified ? number(fit->model.parameters[i]) : QJsonValue());
        if (fit->standardErrors)
            errors.insert(name, number((*fit->standardErrors)[i]));
    }
    object.insert(QLatin1String("parameters"), parameters);
    object.insert(QLatin1String("standard_errors"), fit->standardErrors ? QJsonValue(errors) : QJsonValue());
    object.insert(QLatin1String("patterns"), static_cast<qint64>(fit->patterns));
    return object;
}

QJsonValue spendFit(const stats::GammaGammaFit* fit)
{
    if (!fit)
        return {};
    constexpr std::array<const char*, 3> names{"p", "q", "v"};
    const stats::GammaGamma& model = fit->parameters;
    QJsonObject object = common("gamma_gamma", *fit, stats::SpendBoundary::None);
    object.insert(QLatin1String("parameters"), named(names, {model.p, model.q, model.v}));
    object.insert(QLatin1String("standard_errors"), standardErrors(names, fit->standardErrors));
    return object;
}

QJsonValue newCustomer(const analysis::Forecast* forecast)
{
    if (!forecast)
        return {};
    const analysis::NewCustomer& customer = forecast->newCustomer;
    return QJsonObject{{QStringLiteral("exp_sales_3_month"), number(customer.sales3Month)},
                       {QStringLiteral("exp_sales_6_month"), number(customer.sales6Month)},
                       {QStringLiteral("exp_average_value"), number(customer.averageValue)},
                       {QStringLiteral("cltv"), number(customer.cltv)}};
}

QJsonObject seconds(const analysis::Seconds& of, double write)
{
    return {{QStringLiteral("read"), of.read},
            {QStringLiteral("clean"), of.clean},
            {QStringLiteral("cap"), of.cap},
            {QStringLiteral("summarise"), of.summarise},
            {QStringLiteral("fit_transactions"), of.fitTransactions},
            {QStringLiteral("fit_spend"), of.fitSpend},
            {QStringLiteral("forecast"), of.forecast},
            {QStringLiteral("segment"), of.segment},
            {QStringLiteral("rfm"), of.rfm},
            {QStringLiteral("write"), write}};
}

} // namespace

QJsonObject modelJson(const analysis::Results& results, double writeSeconds)
{
    const QDate date = results.summary ? results.summary->analysisDate : QDate();
    return {{QStringLiteral("transaction"), transactionFit(results.transactions.get())},
            {QStringLiteral("spend"), spendFit(results.spend.get())},
            {QStringLiteral("new_customer"), newCustomer(results.forecast.get())},
            {QStringLiteral("analysis_date"),
             date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("settings"), analysis::toJson(results.settings)},
            {QStringLiteral("seconds"), seconds(results.seconds, writeSeconds)}};
}

} // namespace kiymet::files
