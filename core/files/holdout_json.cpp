// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/holdout_json.h"

#include <QJsonArray>

#include <cmath>
#include <string_view>

namespace kiymet::files {

namespace {

using analysis::Holdout;
using analysis::HoldoutModel;

QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QString word(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonObject errors(const HoldoutModel& model)
{
    return {{QStringLiteral("mae"), number(model.mae)},
            {QStringLiteral("rmse"), number(model.rmse)},
            {QStringLiteral("bias"), number(model.bias)},
            {QStringLiteral("rank_correlation"), number(model.rankCorrelation)},
            {QStringLiteral("predicted_total"), number(model.predictedPurchases)}};
}

QJsonObject modelObject(const HoldoutModel& model, const Holdout& holdout)
{
    QJsonObject object = errors(model);
    QJsonObject parameters;
    const auto names = stats::parameterNames(model.fit.model.kind);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool identified = model.fit.model.isIdentified(i);
        parameters.insert(word(names[i]), identified ? number(model.fit.model.parameters[i]) : QJsonValue());
    }
    object.insert(QStringLiteral("parameters"), parameters);
    object.insert(QStringLiteral("log_likelihood"), number(model.fit.logLikelihood));
    object.insert(QStringLiteral("exit"), word(stats::name(model.fit.exit)));
    QJsonArray classes;
    for (std::size_t i = 0; i < holdout.classes.size(); ++i) {
        const Holdout::Class& of = holdout.classes[i];
        const bool last = of.x == 7; // and more
        classes.append(QJsonObject{{QStringLiteral("x"), last ? QJsonValue(QStringLiteral("7+"))
                                                              : QJsonValue(static_cast<int>(of.x))},
                                   {QStringLiteral("customers"), of.customers},
                                   {QStringLiteral("mean_predicted"), number(model.byFrequency[i])},
                                   {QStringLiteral("mean_actual"), number(of.meanActual)}});
    }
    object.insert(QStringLiteral("by_frequency"), classes);
    return object;
}

QJsonArray numbers(const std::vector<double>& values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(number(value));
    return array;
}

QJsonArray weeksOf(const Holdout& holdout)
{
    QJsonArray weeks;
    for (const Holdout::Week& week : holdout.weeks)
        weeks.append(QJsonObject{
            {QStringLiteral("first_day"), QDate(1970, 1, 1).addDays(week.firstDay).toString(Qt::ISODate)},
            {QStringLiteral("actual"), week.actual},
            {QStringLiteral("expected"), number(week.expected)},
            {QStringLiteral("actual_cumulative"), week.actualSum},
            {QStringLiteral("expected_cumulative"), number(week.expectedSum)}});
    return weeks;
}

} // namespace

QJsonObject holdoutJson(const Holdout& holdout, const std::vector<Holdout>& repeated)
{
    QJsonObject models;
    for (const HoldoutModel& model : holdout.models)
        models.insert(word(stats::name(model.fit.model.kind)), modelObject(model, holdout));
    QJsonArray others;
    for (const Holdout& other : repeated) {
        QJsonObject object = errors(other.models[other.chosen]);
        object.insert(QStringLiteral("split"), other.split.toString(Qt::ISODate));
        object.insert(QStringLiteral("customers"), other.customers);
        object.insert(QStringLiteral("actual_total"), other.actualPurchases);
        others.append(object);
    }
    return {
        {QStringLiteral("split"), holdout.split.toString(Qt::ISODate)},
        {QStringLiteral("end"), holdout.end.toString(Qt::ISODate)},
        {QStringLiteral("horizon"), holdout.duration},
        {QStringLiteral("customers"), holdout.customers},
        {QStringLiteral("actual_total"), holdout.actualPurchases},
        {QStringLiteral("actual_value"), number(holdout.actualValue)},
        {QStringLiteral("predicted_value"), holdout.valued ? number(holdout.predictedValue) : QJsonValue()},
        {QStringLiteral("chosen"), word(stats::name(holdout.models[holdout.chosen].fit.model.kind))},
        {QStringLiteral("models"), models},
        {QStringLiteral("top_decile_caught"), number(holdout.topDecile)},
        {QStringLiteral("gain"), numbers(holdout.gain)},
        {QStringLiteral("gain_at_best"), numbers(holdout.bestGain)},
        {QStringLiteral("coverage"),
         QJsonObject{{QStringLiteral("level"), holdout.level},
                     {QStringLiteral("customers"), holdout.tried},
                     {QStringLiteral("purchases"), number(holdout.purchasesCovered)},
                     {QStringLiteral("value"), number(holdout.valueCovered)},
                     {QStringLiteral("purchases_claimed"), number(holdout.purchasesClaimed)},
                     {QStringLiteral("value_claimed"), number(holdout.valueClaimed)}}},
        {QStringLiteral("weeks"), weeksOf(holdout)},
        {QStringLiteral("repeated"), others}};
}

} // namespace kiymet::files
