// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/colours.h"
#include "models/segments_model.h"
#include "report/report_charts.h"
#include "report/report_sections.h"
#include "report/segment_charts.h"
#include "words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace kiymet::report {

namespace {

class ValueSections {
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static void cltv(const Content& content);
    static void segments(const Content& content);

private:
    static QString meaningOfMonths(const analysis::Settings& settings);
    static void distribution(const Content& content);
    static void shares(const Content& content);
};

QString ValueSections::meaningOfMonths(const analysis::Settings& settings)
{
    const int months = settings.valueMonths;
    switch (settings.timeUnit) {
    case analysis::TimeUnit::Day:
        return tr("%n month(s) of the CLTV are %1 days (30 each).", nullptr, months)
            .arg(words::number(30 * months, 0));
    case analysis::TimeUnit::Week:
        return tr("%n month(s) of the CLTV are %1 weeks (4.345 each).", nullptr, months)
            .arg(words::number(4.345 * months, 2));
    case analysis::TimeUnit::Month:
        break;
    }
    return tr("A month of the CLTV is a calendar month on average.");
}

void ValueSections::distribution(const Content& content)
{
    const analysis::Results& results = content.results;
    if (!results.cltvHistogram || results.cltvHistogram->counts.empty())
        return;
    const analysis::Histogram& figures = *results.cltvHistogram;
    const int months = results.settings.valueMonths;
    ui::ChartAxis x;
    x.title = withCurrency(tr("CLTV of a customer over %n month(s)", nullptr, months));
    x.low = figures.width > 0 ? figures.edge(0) : figures.start - 0.5;
    x.high = figures.width > 0 ? figures.edge(figures.counts.size()) : figures.start + 0.5;
    x.text = [](double value) {
        return std::abs(value) < 1 && value != 0 ? words::money(value) : words::wholeMoney(value);
    };
    x.grid = false;
    ui::ChartAxis y;
    y.title = tr("Customers");
    y.text = [](double value) { return words::number(value, 0); };
    y.high = std::max(
        1.0, 1.05 * static_cast<double>(*std::max_element(figures.counts.begin(), figures.counts.end())));
    const double height = pt(175);
    content.flow.drawing(height, histogram(figures, settle(tr("How many customers are worth how much"), x, y,
                                                           {fullWidth, height})));
    if (figures.above > 0)
        content.flow.text(
            tr("%1 customer(s) beyond the last bar are not drawn.", nullptr, static_cast<int>(figures.above))
                .arg(words::count(figures.above)),
            {8.5, false, faintInk});
}

void ValueSections::shares(const Content& content)
{
    const analysis::CltvFigures* figures = content.results.cltvFigures.get();
    if (!figures || figures->shareOfBest.size() != 101)
        return;
    Curve shares{{}, accent, false, true};
    for (std::size_t i = 0; i < figures->shareOfBest.size(); ++i)
        shares.points.emplace_back(static_cast<double>(i), figures->shareOfBest[i]);
    ui::ChartAxis x;
    x.title = tr("Customers, the best first");
    x.high = 100;
    x.text = [](double percent) { return words::percent(percent / 100, 0); };
    ui::ChartAxis y;
    y.title = tr("Share of the CLTV");
    y.high = 1;
    y.text = [](double share) { return words::percent(share, 0); };
    const double height = pt(175);
    const QString note =
        tr("The best %1 hold %2").arg(words::percent(0.1, 0), words::percent(figures->shareOfBest[10]));
    content.flow.drawing(height,
                         curves({std::move(shares), {{{0, 0}, {100, 1}}, faintInk, true, false}},
                                settle(tr("How the value is shared: the best customers' part of the total"),
                                       x, y, {fullWidth, height}),
                                MarkedPoint{{10, figures->shareOfBest[10]}, note}));
    Table table;
    table.stretched = false;
    table.columns = {
        {tr("The best"), true}, {tr("Share of the CLTV"), true}, {tr("The last of them is worth"), true}};
    for (const std::size_t i :
         {std::size_t{1}, std::size_t{5}, std::size_t{10}, std::size_t{20}, std::size_t{50}})
        table.rows.push_back(
            {words::percent(static_cast<double>(i) / 100, 0), words::percent(figures->shareOfBest[i]),
             figures->leastOfBest.size() > i ? words::money(figures->leastOfBest[i]) : words::none()});
    content.flow.table(table);
}

void ValueSections::cltv(const Content& content)
{
    const analysis::Results& results = content.results;
    const analysis::Settings& settings = results.settings;
    const analysis::Forecast& forecast = *results.forecast;
    std::size_t known = 0;
    for (const double cltv : forecast.cltv)
        known += std::isfinite(cltv) ? 1U : 0U;
    const auto customers = static_cast<double>(results.summary->size());

    Table table;
    table.header = false;
    table.stretched = false;
    table.points = 9;
    table.columns = {{{}, false}, {{}, true}};
    table.rows = {
        {tr("Total CLTV over %n month(s)", nullptr, settings.valueMonths), words::money(forecast.totalCltv)},
        {tr("Mean CLTV of a customer"),
         words::money(known > 0 ? forecast.totalCltv / double(known) : std::nan(""))},
        {tr("Expected purchases of a customer in 3 months (84 days)"),
         words::number(forecast.totalSales3Month / customers, 3)},
        {tr("Expected purchases of a customer in 6 months (168 days)"),
         words::number(forecast.totalSales6Month / customers, 3)},
        {tr("CLTV of a new customer"), words::money(forecast.newCustomer.cltv)}};
    if (known < results.summary->size())
        table.rows.push_back({tr("Customers without a CLTV"), words::count(results.summary->size() - known)});
    content.flow.table(table);
    content.flow.text(QStringList{
        settings.valueMargin == 1.0
            ? tr("CLTV is revenue, not profit.")
            : tr("CLTV is revenue times a margin of %1.").arg(words::percent(settings.valueMargin)),
        tr("It is discounted to the analysis date by %1 a month.")
            .arg(words::percent(settings.valueDiscountRate)),
        meaningOfMonths(settings), tr("Expected purchases count a month as 4 weeks, as the course has it.")}
                          .join(u' '));
    distribution(content);
    shares(content);
}

void ValueSections::segments(const Content& content)
{
    const analysis::Results& results = content.results;
    Flow& flow = content.flow;
    const auto& figures = results.segments->figures;
    flow.text(
        tr("Customers are ordered by CLTV and divided into %n group(s) of about equal size: A holds the most "
           "valuable ones.",
           nullptr, results.segments->count));
    ui::SegmentsModel model;
    model.setSegments(results.segments);
    using Column = ui::SegmentsModel::Column;
    Table table = tableOf(model, {Column::Segment, Column::Customers, Column::CltvMean, Column::CltvSum,
                                  Column::Sales3Month, Column::Sales6Month, Column::AverageValue});
    for (std::size_t i = 0; i < figures.size(); ++i)
        table.marks.push_back(ui::segmentColour(static_cast<int>(i)));
    flow.table(table);
    writeFindings(content, {analysis::Stage::Segment});

    const QSizeF size(halfWidth, pt(170));
    flow.drawings(size.height(), {segmentBars(results, SegmentFigure::Customers, size),
                                  segmentBars(results, SegmentFigure::TotalCltv, size)});
    if (!hasBoxes(results))
        return;
    flow.drawings(size.height(), {segmentBoxes(results, SegmentFigure::MeanCltv, size),
                                  segmentBoxes(results, SegmentFigure::Sales6Month, size)});
    flow.text(boxLegend(), {8.5, false, faintInk});
}

} // namespace

void writeCltv(const Content& content)
{
    ValueSections::cltv(content);
}

void writeSegments(const Content& content)
{
    ValueSections::segments(content);
}

} // namespace kiymet::report
