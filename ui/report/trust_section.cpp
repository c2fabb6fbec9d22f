// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/colours.h"
#include "charts/ticks.h"
#include "models/trust_tables.h"
#include "report/report_charts.h"
#include "report/report_sections.h"
#include "words/trust_words.h"
#include "words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace kiymet::report {

namespace {

using analysis::Holdout;

class TrustSection {
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static void write(const Content& content);

private:
    static void margins(const Content& content);
    static void validation(const Content& content);
    static void population(const Content& content);
    static void tracking(const Content& content, const Holdout& holdout);
    static void byFrequencyAndGain(const Content& content, const Holdout& holdout);
};

constexpr double chartHeight = pt(140);

Table whole(const ui::ChartTable& figures)
{
    Table table;
    for (const QString& title : figures.titles) {
        const std::size_t column = table.columns.size();
        table.columns.push_back({title, !figures.rows.empty() && figures.rows.front()[column].raw.isValid()});
    }
    for (const std::vector<ui::Cell>& row : figures.rows) {
        std::vector<QString>& cells = table.rows.emplace_back();
        for (const ui::Cell& cell : row)
            cells.push_back(cell.text);
    }
    return table;
}

QString wholeNumber(double value)
{
    return words::number(value, 0);
}

QString wholePercent(double value)
{
    return words::percent(value, 0);
}

void TrustSection::margins(const Content& content)
{
    const analysis::Results& results = content.results;
    const analysis::Settings& settings = results.settings;
    const analysis::Bootstrap* bootstrap =
        content.options.evidence.bootstrap ? &*content.options.evidence.bootstrap : nullptr;
    Flow& flow = content.flow;
    const QString level = words::percent(settings.intervalsLevel, 0);
    flow.heading(tr("Error of the estimate"), 2);
    if (!results.margins) {
        flow.text(tr("The margins of this analysis have not been computed."));
        return;
    }
    flow.need(pt(70));
    flow.text(tr("Were the models right, the true figure would lie between these two with %1 certainty. The "
                 "margins come from the delta method: from the curvature of the likelihood at its optimum.")
                  .arg(level));
    flow.table(whole(ui::marginsTable(results, bootstrap)));
    if (const QString distortions = words::text(results.margins->distortions); !distortions.isEmpty())
        flow.bullet(distortions, ui::attentionColour());
    if (bootstrap)
        flow.bullet(tr("Bootstrap: %1").arg(words::text(*bootstrap)));
    flow.bullet(
        tr("These are margins of parameters and sums. What a single customer will really bring strays "
           "much further."));
}

void TrustSection::population(const Content& content)
{
    const auto& check = content.options.evidence.check;
    if (!check)
        return;
    Flow& flow = content.flow;
    flow.heading(tr("Customers made up by the model beside those of the file"), 2);
    flow.need(pt(60));
    flow.text(tr("In %n replicate(s) the fitted model made up as many customers, of the same ages; the "
                 "columns from "
                 "and to hold the middle %1 of what it showed.",
                 nullptr, check->replicates)
                  .arg(words::percent(0.9, 0)));
    flow.table(whole(ui::populationTable(*check)));
}

/// Cumulative and week by week, side by side.
void TrustSection::tracking(const Content& content, const Holdout& holdout)
{
    if (holdout.weeks.size() < 2)
        return;
    const bool allOrders = content.results.settings.modelFrequency == analysis::FrequencyMeaning::AllOrders;
    const auto track = [&](const QString& title, double Holdout::Week::*actual,
                           double Holdout::Week::*expected) {
        Curve made{{}, accent, false, false};
        Curve foretold{{}, ui::attentionColour(), true, false};
        double highest = 1;
        for (const Holdout::Week& week : holdout.weeks) {
            if (actual == &Holdout::Week::actual && !holdout.isWhole(week))
                continue;
            made.points.emplace_back(week.firstDay, week.*actual);
            foretold.points.emplace_back(week.firstDay, week.*expected);
            highest = std::max({highest, week.*actual, week.*expected});
        }
        ui::ChartAxis x;
        x.title = tr("Week beginning");
        x.low = holdout.weeks.front().firstDay;
        x.high = holdout.weeks.back().firstDay;
        for (const double day : ui::dayTicks(x.low, x.high, 4))
            x.places.emplace_back(day, words::date(QDate(1970, 1, 1).addDays(std::llround(day))));
        x.grid = false;
        ui::ChartAxis y;
        y.title = allOrders ? tr("Purchases (all orders)") : tr("Repeat purchases");
        y.high = 1.05 * highest;
        y.text = wholeNumber;
        const auto split = static_cast<double>(QDate(1970, 1, 1).daysTo(holdout.split));
        std::vector<Curve> all{std::move(made), std::move(foretold)};
        all.push_back({{{split, 0}, {split, y.high}}, faintInk, true, false});
        return curves(std::move(all), settle(title, x, y, {halfWidth, chartHeight}));
    };
    Flow& flow = content.flow;
    flow.need(chartHeight + pt(24));
    flow.text(tr("Purchases made (solid) and expected (dashed); the upright line is the last day the model "
                 "saw."),
              {8.5, false, faintInk});
    flow.drawings(chartHeight,
                  {track(tr("Purchases so far"), &Holdout::Week::actualSum, &Holdout::Week::expectedSum),
                   track(tr("Purchases a week"), &Holdout::Week::actual, &Holdout::Week::expected)});
}

void TrustSection::byFrequencyAndGain(const Content& content, const Holdout& holdout)
{
    std::vector<double> actual;
    ui::ChartAxis x;
    x.title = tr("Purchases before the split");
    x.low = -0.6;
    x.high = static_cast<double>(holdout.classes.size()) - 0.4;
    x.grid = false;
    ui::ChartAxis y;
    y.title = tr("Purchases a customer");
    y.text = [](double value) { return words::significant(value, 2); };
    y.high = 0;
    const std::vector<double>& expected = holdout.models[holdout.chosen].byFrequency;
    for (std::size_t i = 0; i < holdout.classes.size(); ++i) {
        const QString number = words::count(holdout.classes[i].x);
        x.places.emplace_back(double(i),
                              holdout.classes[i].x < 7 ? number : tr("%1+", "so many or more").arg(number));
        actual.push_back(holdout.classes[i].meanActual);
        y.high = std::max({y.high, actual.back(), expected[i]});
    }
    y.high *= 1.08;
    std::vector<Drawing> row{
        comparison(std::move(actual), expected, tr("made"), tr("expected by the model"),
                   settle(tr("Mean purchases after the split"), x, y, {halfWidth, chartHeight}))};
    if (!holdout.gain.empty()) {
        Curve caught{{}, accent, false, false};
        Curve best{{}, ui::attentionColour(), true, false};
        for (std::size_t i = 0; i < holdout.gain.size(); ++i) {
            caught.points.emplace_back(0.01 * double(i), holdout.gain[i]);
            best.points.emplace_back(0.01 * double(i), holdout.bestGain[i]);
        }
        ui::ChartAxis customers;
        customers.title = tr("Customers, best first");
        customers.text = wholePercent;
        ui::ChartAxis share;
        share.title = holdout.valued ? tr("Share of later value") : tr("Share of later purchases");
        share.high = 1.04;
        share.text = wholePercent;
        row.push_back(curves({std::move(caught), std::move(best)},
                             settle(tr("What the best brought (dashed: the really best)"), customers, share,
                                    {halfWidth, chartHeight})));
    } else {
        row.push_back([](QPainter&, const QRectF&) {});
    }
    content.flow.gap(4);
    content.flow.drawings(chartHeight, std::move(row));
}

void TrustSection::validation(const Content& content)
{
    Flow& flow = content.flow;
    const analysis::Evidence& evidence = content.options.evidence;
    if (!content.results.input->isLog()) {
        flow.heading(tr("What cannot be checked"), 2);
        flow.text(words::whatCannotBeChecked());
        return;
    }
    if (!evidence.validated)
        return;
    flow.heading(tr("The forecast against what happened"), 2);
    if (!evidence.holdout) {
        flow.text(words::nothingToValidate());
        return;
    }
    const Holdout& holdout = *evidence.holdout;
    flow.text(tr("The models saw the purchases up to %1; those from then on to %2 are the test.")
                  .arg(words::date(holdout.split), words::date(holdout.end)) +
              u' ' + words::holdoutSentences(holdout, content.results.settings).join(u' '));
    flow.table(whole(ui::holdoutTable(holdout)));
    tracking(content, holdout);
    byFrequencyAndGain(content, holdout);
}

void TrustSection::write(const Content& content)
{
    const analysis::Results& results = content.results;
    Flow& flow = content.flow;
    for (const QString& sentence : words::trustSentences(results, content.options.evidence))
        flow.bullet(sentence);
    flow.gap(3);
    flow.text(words::newCustomer(results));
    margins(content);
    validation(content);
    population(content);
    flow.heading(tr("To get the same figures again"), 2);
    flow.text(tr("Seed of the random numbers: %1. Level of the margins and ranges: %2. The same file, "
                 "settings and seed give the same figures on any computer.")
                  .arg(QString::number(results.settings.randomSeed),
                       words::percent(results.settings.intervalsLevel, 0)));
}

} // namespace

void writeTrust(const Content& content)
{
    TrustSection::write(content);
}

} // namespace kiymet::report
