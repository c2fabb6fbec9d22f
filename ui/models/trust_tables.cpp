// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust_tables.h"

#include "words/trust_words.h"
#include "words/words.h"

#include <QCoreApplication>

#include <cmath>

namespace kiymet::ui {

namespace {

using analysis::Margin;

class TrustTables {
    Q_DECLARE_TR_FUNCTIONS(TrustTables)
public:
    static ChartTable margins(const analysis::Results& results, const analysis::Bootstrap* bootstrap);
    static ChartTable population(const analysis::PredictiveCheck& check);
    static ChartTable holdout(const analysis::Holdout& holdout);
};

QString wholeNumber(double value)
{
    return words::number(value, 0);
}

QString wholeMoney(double value)
{
    return words::wholeMoney(value);
}

QString plainNumber(double value)
{
    return words::significant(value);
}

Cell figure(double value, QString (*text)(double))
{
    return std::isnan(value) ? Cell{words::none(), {}, {}} : Cell{text(value), value, {}};
}

ChartTable TrustTables::margins(const analysis::Results& results, const analysis::Bootstrap* bootstrap)
{
    ChartTable table;
    const analysis::Margins* margins = results.margins.get();
    if (!margins)
        return table;
    table.titles << tr("Figure") << tr("Estimate") << tr("From") << tr("To");
    if (bootstrap)
        table.titles << tr("Bootstrap from") << tr("Bootstrap to");
    const auto add = [&](const QString& name, const Margin& delta, const Margin* drawn,
                         QString (*text)(double)) {
        std::vector<Cell> row{
            {name, {}, {}}, figure(delta.value, text), figure(delta.low, text), figure(delta.high, text)};
        if (bootstrap) {
            row.push_back(figure(drawn ? drawn->low : std::nan(""), text));
            row.push_back(figure(drawn ? drawn->high : std::nan(""), text));
        }
        table.rows.push_back(std::move(row));
    };
    const auto at = [](const std::vector<Margin>* of, std::size_t i) {
        return of && i < of->size() ? &(*of)[i] : nullptr;
    };
    if (results.spend)
        add(tr("Total CLTV"), margins->cltv, bootstrap ? &bootstrap->cltv : nullptr, wholeMoney);
    add(tr("Purchases of all in 24 weeks"), margins->sales6Month,
        bootstrap ? &bootstrap->sales6Month : nullptr, wholeNumber);
    for (std::size_t g = 0; results.spend && g < margins->segments.size(); ++g)
        add(tr("CLTV of segment %1").arg(analysis::Segments::label(static_cast<int>(g))),
            margins->segments[g], at(bootstrap ? &bootstrap->segments : nullptr, g), wholeMoney);
    const auto names = stats::parameterNames(results.transactions->model.kind);
    const auto parameter = [](const QString& model, const char* symbol) {
        return tr("%1: %2", "model and its parameter").arg(model, QLatin1String(symbol));
    };
    const QString model = words::name(results.transactions->model.kind);
    for (std::size_t i = 0; i < margins->transactions.size(); ++i)
        if (i < stats::traits(results.transactions->model.kind).dropoutAt ||
            results.transactions->model.hasDropout())
            add(parameter(model, names[i].data()), margins->transactions[i],
                at(bootstrap ? &bootstrap->transactions : nullptr, i), plainNumber);
    const char* const ofSpend[] = {"p", "q", "v"};
    for (std::size_t i = 0; i < margins->spend.size(); ++i)
        add(parameter(QStringLiteral("Gamma-Gamma"), ofSpend[i]), margins->spend[i],
            at(bootstrap ? &bootstrap->spend : nullptr, i), plainNumber);
    return table;
}

ChartTable TrustTables::population(const analysis::PredictiveCheck& check)
{
    ChartTable table;
    table.titles << tr("Respect") << tr("In the file") << tr("By the model, from") << tr("By the model, to")
                 << tr("Agrees");
    for (const auto& trait : check.traits) {
        const auto cell = [&](double value) { return Cell{words::value(trait.trait, value), value, {}}; };
        table.rows.push_back({{words::name(trait.trait), {}, {}},
                              cell(trait.actual),
                              cell(trait.low),
                              cell(trait.high),
                              {trait.within() ? tr("yes") : tr("no"), {}, {}}});
    }
    return table;
}

ChartTable TrustTables::holdout(const analysis::Holdout& holdout)
{
    ChartTable table;
    table.titles << tr("Model") << tr("Purchases expected") << tr("Purchases made") << tr("MAE") << tr("RMSE")
                 << tr("Bias") << tr("Rank correlation");
    const auto three = [](double value) { return words::number(value, 3); };
    for (const analysis::HoldoutModel& model : holdout.models)
        table.rows.push_back({{words::name(model.fit.model.kind), {}, {}},
                              figure(model.predictedPurchases, wholeNumber),
                              figure(holdout.actualPurchases, wholeNumber),
                              figure(model.mae, three),
                              figure(model.rmse, three),
                              figure(model.bias, three),
                              figure(model.rankCorrelation, three)});
    return table;
}

} // namespace

ChartTable marginsTable(const analysis::Results& results, const analysis::Bootstrap* bootstrap)
{
    return TrustTables::margins(results, bootstrap);
}

ChartTable populationTable(const analysis::PredictiveCheck& check)
{
    return TrustTables::population(check);
}

ChartTable holdoutTable(const analysis::Holdout& holdout)
{
    return TrustTables::holdout(holdout);
}

} // namespace kiymet::ui
