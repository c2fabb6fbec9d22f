// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures/segment_figures.h"
#include "charts/colours.h"
#include "models/rfm_cross_model.h"
#include "models/rfm_scores_model.h"
#include "models/rfm_segments_model.h"
#include "report/report_charts.h"
#include "report/report_sections.h"
#include "words/words.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace kiymet::report {

namespace {

using analysis::RfmSegment;

class RfmSections {
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static void rfm(const Content& content);
    static void top(const Content& content);
    static void actions(const Content& content);

private:
    static void levels(const Content& content);
    static void cross(const Content& content);
    static void lists(const Content& content);
};

QString idOf(const analysis::Results& results, std::size_t customer)
{
    const std::string_view id = (*results.summary->ids)[customer];
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

void RfmSections::levels(const Content& content)
{
    ui::RfmScoresModel model;
    model.setRfm(content.results.rfm);
    using Column = ui::RfmScoresModel::Column;
    std::vector<int> columns{Column::Score, Column::Recency, Column::RecencyCustomers, Column::Frequency,
                             Column::FrequencyCustomers};
    if (content.results.rfm->hasMonetary())
        columns.insert(columns.end(), {Column::Monetary, Column::MonetaryCustomers});
    content.flow.heading(tr("What the scores mean"), 2);
    content.flow.table(tableOf(model, columns));
}

void RfmSections::cross(const Content& content)
{
    if (!content.results.rfmWorth)
        return;
    content.flow.heading(tr("RFM segments against CLTV segments"), 2);
    content.flow.need(pt(210));
    content.flow.text(
        tr("Numbers of customers: who is among the best in both, and who is valuable and about to "
           "be lost."));
    ui::RfmCrossModel model;
    model.setWorth(content.results.rfmWorth);
    std::vector<int> columns(static_cast<std::size_t>(model.columnCount()));
    std::iota(columns.begin(), columns.end(), 0);
    content.flow.table(tableOf(model, columns));
}

void RfmSections::rfm(const Content& content)
{
    const analysis::Results& results = content.results;
    Flow& flow = content.flow;
    if (!results.rfm) {
        flow.text(tr("RFM was not computed."));
        return;
    }
    const analysis::Rfm& rfm = *results.rfm;
    const double height = pt(250);
    flow.need(height + pt(40));
    flow.text(tr(
        "Customers get scores for recency (how lately), frequency (how often) and monetary value (how much), "
        "on figures that are not capped. Their segment follows from the place in the grid of recency and "
        "frequency."));
    const int levels = rfm.map.levels();
    ui::ChartAxis x;
    x.title = rfm.monetaryInGrid ? tr("Frequency and monetary score (%1: often and much)").arg(levels)
                                 : tr("Frequency score (%1: often)").arg(levels);
    x.low = 0.5;
    x.high = levels + 0.5;
    x.grid = false;
    ui::ChartAxis y = x;
    y.title = tr("Recency score (%1: lately)").arg(levels);
    std::vector<GridCell> cells;
    for (std::size_t i = 0; i < rfm.ofCells.size(); ++i)
        cells.push_back({words::name(rfm.map.at(i)), words::count(rfm.ofCells[i].customers),
                         static_cast<double>(rfm.ofCells[i].customers)});
    for (int score = 1; score <= levels; ++score) {
        x.places.emplace_back(score, words::count(static_cast<std::uint64_t>(score)));
        y.places.emplace_back(score, words::count(static_cast<std::uint64_t>(score)));
    }
    flow.drawing(height, grid(levels, std::move(cells),
                              settle(tr("How many customers are in which cell of the grid"), x, y,
                                     {fullWidth, height})));
    ui::RfmSegmentsModel model;
    model.setRfm(results.rfm, results.rfmWorth);
    using Column = ui::RfmSegmentsModel::Column;
    std::vector<int> columns{Column::Segment, Column::Customers, Column::Share, Column::Recency,
                             Column::Frequency};
    if (rfm.hasMonetary())
        columns.push_back(Column::Monetary);
    if (results.rfmWorth)
        columns.push_back(Column::Cltv);
    flow.heading(tr("The segments"), 2);
    flow.table(tableOf(model, columns));
    writeFindings(content, {analysis::Stage::Rfm});
    RfmSections::levels(content);
    cross(content);
}

void RfmSections::top(const Content& content)
{
    const analysis::Results& results = content.results;
    const std::vector<std::uint32_t>& top = *results.top;
    const analysis::Forecast& forecast = *results.forecast;
    // A longer list is for a file, not for paper.
    const std::size_t shown = std::min<std::size_t>(top.size(), 20);
    double sum = 0;
    Table table;
    table.points = 7;
    table.columns = {{tr("Place"), true},
                     {tr("Customer"), false, true},
                     {tr("Orders"), true},
                     {tr("Average value so far"), true},
                     {tr("Expected purchases, 6 months"), true},
                     {tr("Expected average value"), true},
                     {tr("CLTV"), true},
                     {tr("RFM segment"), false}};
    for (std::size_t i = 0; i < shown; ++i) {
        const std::size_t customer = top[i];
        sum += forecast.cltv[customer];
        table.rows.push_back(
            {words::count(i + 1), idOf(results, customer), words::count(results.summary->orders[customer]),
             words::money(results.summary->m[customer]), words::number(forecast.sales6Month[customer], 2),
             words::money(forecast.averageValue[customer]), words::money(forecast.cltv[customer]),
             results.rfm ? words::name(results.rfm->segment(customer)) : words::none()});
    }
    content.flow.need(pt(200));
    content.flow.text(
        tr("The %n customer(s) with the highest CLTV hold %1 of the total.", nullptr, static_cast<int>(shown))
            .arg(words::percent(forecast.totalCltv > 0 ? sum / forecast.totalCltv : 0, 2)));
    content.flow.table(table);
}

void RfmSections::lists(const Content& content)
{
    if (content.options.lists.empty())
        return;
    content.flow.heading(tr("Target lists"), 2);
    Table table;
    table.columns = {{tr("List"), false},
                     {tr("Customers"), true},
                     {tr("Expected value"), true},
                     {tr("Share of all"), true}};
    for (const ListLine& list : content.options.lists)
        table.rows.push_back({list.name, words::count(list.customers), words::wholeMoney(list.cltv),
                              words::percent(list.cltvShare)});
    content.flow.table(table);
}

void RfmSections::actions(const Content& content)
{
    const analysis::Results& results = content.results;
    const auto& own = content.options.actions;
    const int months = results.settings.valueMonths;
    const auto& figures = results.segments->figures;
    const int groups = static_cast<int>(figures.size());
    content.flow.text(tr("Suggestions to start from, unless they were put in the analyst's own words."));
    Table table;
    table.columns = {{tr("Segment"), false},
                     {tr("Customers"), true},
                     {tr("Expected value, %n month(s)", nullptr, months), true},
                     {tr("Action"), false}};
    for (int group = 0; group < groups; ++group) {
        const auto& of = figures[static_cast<std::size_t>(group)];
        table.rows.push_back({analysis::Segments::label(group), words::count(of.customers),
                              words::wholeMoney(analysis::figureOf(of, analysis::SegmentFigure::TotalCltv)),
                              words::action(own, group, groups)});
        table.marks.push_back(ui::segmentColour(group));
    }
    content.flow.heading(tr("For CLTV segments"), 2);
    content.flow.table(table);
    if (results.rfm) {
        table.rows.clear();
        table.marks.clear();
        for (const RfmSegment segment : analysis::rfmSegments()) {
            const double cltv = results.rfmWorth
                                    ? results.rfmWorth->ofSegments[static_cast<std::size_t>(segment)].cltv
                                    : std::nan("");
            table.rows.push_back({words::name(segment), words::count(results.rfm->of(segment).customers),
                                  words::wholeMoney(cltv), words::action(own, segment)});
        }
        content.flow.heading(tr("For RFM segments"), 2);
        content.flow.table(table);
    }
    lists(content);
}

} // namespace

void writeRfm(const Content& content)
{
    RfmSections::rfm(content);
}

void writeTop(const Content& content)
{
    RfmSections::top(content);
}

void writeActions(const Content& content)
{
    RfmSections::actions(content);
}

} // namespace kiymet::report
