// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/customers/customer_selection.h"
#include "analysis/figures/model_figures.h"
#include "models/parameters_model.h"
#include "report/report_charts.h"
#include "report/report_sections.h"
#include "words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace kiymet::report {

namespace {

class ModelSection {
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static void write(const Content& content);

private:
    static void health(const Content& content);
    static void charts(const Content& content);
};

void ModelSection::health(const Content& content)
{
    const analysis::Results& results = content.results;
    Flow& flow = content.flow;
    flow.heading(tr("Health of the fits"), 2);
    if (results.transactions) {
        const stats::TransactionFit& fit = *results.transactions;
        flow.bullet(tr("%1: %2 Log-likelihood %3, on %4 customers; penalty %5.")
                        .arg(words::name(fit.model.kind), words::name(fit.exit),
                             words::number(fit.logLikelihood, 1), words::number(fit.customers, 0),
                             words::significant(fit.penalty)));
        if (fit.boundary != stats::TransactionBoundary::None)
            flow.bullet(tr("Its optimum lies on an edge of the model: %1.").arg(words::name(fit.boundary)));
    }
    if (results.spend) {
        const stats::GammaGammaFit& fit = *results.spend;
        flow.bullet(tr("%1: %2 Log-likelihood %3, on %4 customers; penalty %5.")
                        .arg(QStringLiteral("Gamma-Gamma"), words::name(fit.exit),
                             words::number(fit.logLikelihood, 1), words::number(fit.customers, 0),
                             words::significant(fit.penalty)));
        if (fit.boundary != stats::SpendBoundary::None)
            flow.bullet(tr("Its optimum lies on an edge of the model: %1.").arg(words::name(fit.boundary)));
    }
    writeFindings(content,
                  {analysis::Stage::FitTransactions, analysis::Stage::FitSpend, analysis::Stage::Forecast},
                  true);
    if (!analysis::aliveIsIdentified(results))
        flow.bullet(
            tr("Who is still active cannot be told from this file: the chance of being active (P(alive)) is "
               "not shown for single customers."));
}

void ModelSection::charts(const Content& content)
{
    const analysis::Results& results = content.results;
    if (!results.modelFigures)
        return;
    const analysis::PurchaseCounts& counts = results.modelFigures->counts;
    const bool allOrders = results.settings.modelFrequency == analysis::FrequencyMeaning::AllOrders;
    ui::ChartAxis x;
    x.title = allOrders ? tr("Purchases (all orders)") : tr("Repeat purchases");
    x.low = -0.6;
    x.high = static_cast<double>(counts.actual.size()) - 0.4;
    x.grid = false;
    ui::ChartAxis y;
    y.title = tr("Customers");
    y.text = [](double value) { return words::number(value, 0); };
    for (std::size_t i = 0; i < counts.actual.size(); ++i) {
        const QString number = words::count(i);
        x.places.emplace_back(
            double(i), i + 1 < counts.actual.size() ? number : tr("%1+", "so many or more").arg(number));
        y.high = std::max({y.high, counts.actual[i], counts.expected[i]});
    }
    y.high *= 1.08;
    const double height = pt(165);
    content.flow.heading(tr("Does the model fit?"), 2);
    content.flow.need(height + pt(24));
    content.flow.text(tr("Where the points lie on the bars, the model describes these customers well."));
    content.flow.drawing(
        height, comparison(counts.actual, counts.expected, tr("in the file"), tr("expected by the model"),
                           settle(tr("Customers by number of purchases"), x, y, {fullWidth, height})));

    const auto curve = [&](const analysis::Heterogeneity& trait, const QString& title, const QString& value,
                           std::function<QString(double)> text) -> Drawing {
        ui::ChartAxis across;
        across.title = value;
        across.low = trait.at.front();
        across.high = trait.at.back();
        across.text = std::move(text);
        across.grid = false;
        ui::ChartAxis up;
        up.title = tr("How common (density)");
        up.high = 0;
        Curve line{{}, accent, false, true};
        for (std::size_t i = 0; i < trait.at.size(); ++i)
            if (std::isfinite(trait.density[i]))
                line.points.emplace_back(trait.at[i], trait.density[i]);
        for (const QPointF& point : line.points)
            up.high = std::max(up.high, point.y());
        up.high *= 1.05;
        std::vector<Curve> all{std::move(line)};
        if (trait.mean)
            all.push_back({{{*trait.mean, 0}, {*trait.mean, up.high}}, ink, true, false});
        return curves(std::move(all), settle(title, across, up, {halfWidth, pt(140)}));
    };
    std::vector<Drawing> row;
    if (const auto& rates = results.modelFigures->rates; !rates.at.empty())
        row.push_back(curve(rates, tr("How often customers buy"), tr("Purchases a year while a customer"),
                            [](double value) { return words::significant(value, 3); }));
    if (const auto& values = results.modelFigures->values; !values.at.empty())
        row.push_back(curve(values, tr("What customers spend"),
                            withCurrency(tr("Average value of a purchase")),
                            [](double value) { return words::wholeMoney(value); }));
    if (row.empty())
        return;
    if (row.size() == 1)
        row.push_back([](QPainter&, const QRectF&) {});
    content.flow.need(pt(162));
    content.flow.text(tr("How customers differ, by the models; the dashed line is the mean."),
                      {8.5, false, faintInk});
    content.flow.drawings(pt(140), std::move(row));
}

void ModelSection::write(const Content& content)
{
    content.flow.text(
        tr("A transaction model tells how often customers come, and whether they still do; a spend model "
           "tells what a purchase is worth. Both are fitted to the capped figures."));
    ui::ParametersModel parameters;
    parameters.setResults(&content.results);
    using Column = ui::ParametersModel::Column;
    std::vector<int> columns{Column::Model, Column::Parameter, Column::Value, Column::StandardError};
    if (parameters.hasUnpenalised())
        columns.push_back(Column::Unpenalised);
    columns.push_back(Column::Meaning);
    content.flow.heading(tr("Parameters"), 2);
    content.flow.table(tableOf(parameters, columns));
    health(content);
    charts(content);
}

} // namespace

void writeModel(const Content& content)
{
    ModelSection::write(content);
}

} // namespace kiymet::report
