// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parameters_model.h"

#include "analysis/figures/model_figures.h"
#include "words/formats.h"

#include <algorithm>
#include <span>

namespace kiymet::ui {

namespace {

/// Of a parameter of a transaction model, marked for translation.
const char* words(stats::ParameterMeaning meaning)
{
    switch (meaning) {
    case stats::ParameterMeaning::RateShape:
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "shape of the purchase rates");
    case stats::ParameterMeaning::RateScale:
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "scale of the purchase rates, in time units");
    case stats::ParameterMeaning::DropoutFirst:
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "dropout, first parameter");
    case stats::ParameterMeaning::DropoutSecond:
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "dropout, second parameter");
    case stats::ParameterMeaning::DropoutRateShape:
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "shape of the rates of dropout");
    case stats::ParameterMeaning::DropoutRateScale:
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel",
                                 "scale of the rates of dropout, in time units");
    }
    return "";
}

} // namespace

void ParametersModel::setResults(const analysis::Results* results)
{
    beginResetModel();
    m_rows.clear();
    const analysis::ModelComparison* other = results ? results->modelComparison.get() : nullptr;
    if (results && results->transactions) {
        const stats::TransactionFit& fit = *results->transactions;
        const std::span<const stats::ParameterTraits> parameters = stats::traits(fit.model.kind).parameters;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            Row row{QLatin1String(stats::title(fit.model.kind).data()), parameters[i].symbol.data(),
                    words(parameters[i].meaning), fit.model.parameters[i], fit.model.isIdentified(i)};
            if (fit.standardErrors)
                row.standardError = (*fit.standardErrors)[i];
            if (other && other->unpenalised && other->unpenalised->model.isIdentified(i))
                row.unpenalised = other->unpenalised->model.parameters[i];
            m_rows.push_back(row);
        }
    }
    if (results && results->spend) {
        const auto add = [&](const char* symbol, const char* meaning, double stats::GammaGamma::*member,
                             std::size_t i) {
            const stats::GammaGammaFit& fit = *results->spend;
            Row row{QStringLiteral("Gamma-Gamma"), symbol, meaning, fit.parameters.*member};
            if (fit.standardErrors)
                row.standardError = (*fit.standardErrors)[i];
            if (other && other->unpenalisedSpend)
                row.unpenalised = other->unpenalisedSpend->parameters.*member;
            m_rows.push_back(row);
        };
        add("p", QT_TR_NOOP("shape of a customer's values"), &stats::GammaGamma::p, 0);
        add("q", QT_TR_NOOP("shape of the differences between customers"), &stats::GammaGamma::q, 1);
        add("v", QT_TR_NOOP("scale of the values, in money"), &stats::GammaGamma::v, 2);
    }
    endResetModel();
}

bool ParametersModel::hasUnpenalised() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.unpenalised; });
}

int ParametersModel::rows() const
{
    return static_cast<int>(m_rows.size());
}

int ParametersModel::columns() const
{
    return Count;
}

Cell ParametersModel::cell(int row, int column) const
{
    const Row& parameter = m_rows[static_cast<std::size_t>(row)];
    switch (static_cast<Column>(column)) {
    case Model:
        return {parameter.model, {}, {}};
    case Parameter:
        return {QString::fromLatin1(parameter.symbol), {}, {}};
    case Value:
        if (!parameter.identified)
            return {
                tr("not identified"), {}, tr("Without dropout this parameter has no influence on anything.")};
        return {words::significant(parameter.value), parameter.value, {}};
    case StandardError:
        if (!parameter.standardError)
            return {tr("none"),
                    {},
                    tr("A penalised fit, or one on a boundary, has no standard errors of this kind.")};
        return {words::significant(*parameter.standardError, 3), *parameter.standardError, {}};
    case Unpenalised:
        if (!parameter.unpenalised)
            return {};
        return {words::significant(*parameter.unpenalised), *parameter.unpenalised, {}};
    case Meaning:
        return {tr(parameter.meaning), {}, {}};
    case Count:
        break;
    }
    return {};
}

QString ParametersModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Model:
        return tr("Model");
    case Parameter:
        return tr("Parameter");
    case Value:
        return tr("Value");
    case StandardError:
        return tr("Standard error");
    case Unpenalised:
        return tr("Without penalty");
    case Meaning:
        return tr("Meaning");
    case Count:
        break;
    }
    return {};
}

QString ParametersModel::titleTip(int column) const
{
    return column == StandardError ? tr("From the curvature of the log-likelihood at its maximum.")
                                   : QString();
}

bool ParametersModel::isFigure(int column) const
{
    return column == Value || column == StandardError || column == Unpenalised;
}

} // namespace kiymet::ui
