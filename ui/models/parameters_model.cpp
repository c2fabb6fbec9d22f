// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parameters_model.h"

#include "words/formats.h"

namespace kiymet::ui {

namespace {

/// Of a parameter of a transaction model, marked for translation.
const char* meaning(std::string_view parameter)
{
    if (parameter == "r")
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "shape of the purchase rates");
    if (parameter == "alpha")
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "scale of the purchase rates, in time units");
    if (parameter == "a")
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "dropout, first parameter");
    if (parameter == "b")
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "dropout, second parameter");
    if (parameter == "s")
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel", "shape of the rates of dropout");
    if (parameter == "beta")
        return QT_TRANSLATE_NOOP("kiymet::ui::ParametersModel",
                                 "scale of the rates of dropout, in time units");
    return "";
}

} // namespace

void ParametersModel::setResults(const analysis::Results* results)
{
    beginResetModel();
    m_rows.clear();
    if (results && results->transactions) {
        const stats::TransactionFit& fit = *results->transactions;
        const bool dropout = fit.boundary != stats::TransactionBoundary::NoDropout;
        const auto error = [&fit](std::size_t i) {
            return fit.standardErrors ? std::optional((*fit.standardErrors)[i]) : std::nullopt;
        };
        const auto names = stats::parameterNames(fit.model.kind);
        for (std::size_t i = 0; i < names.size(); ++i)
            m_rows.push_back({false, names[i].data(), meaning(names[i]), fit.model.parameters[i],
                              i < 3 || dropout, error(i)});
    }
    if (results && results->spend) {
        const stats::GammaGammaFit& fit = *results->spend;
        const auto error = [&fit](std::size_t i) {
            return fit.standardErrors ? std::optional((*fit.standardErrors)[i]) : std::nullopt;
        };
        m_rows.push_back(
            {true, "p", QT_TR_NOOP("shape of a customer's values"), fit.parameters.p, true, error(0)});
        m_rows.push_back({true, "q", QT_TR_NOOP("shape of the differences between customers"),
                          fit.parameters.q, true, error(1)});
        m_rows.push_back(
            {true, "v", QT_TR_NOOP("scale of the values, in money"), fit.parameters.v, true, error(2)});
    }
    endResetModel();
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
        return {parameter.spend ? tr("Gamma-Gamma (value)") : tr("BG/NBD (purchases)"), {}, {}};
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
    return column == Value || column == StandardError;
}

} // namespace kiymet::ui
