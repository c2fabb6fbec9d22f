// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/validation_panel.h"

#include "charts/comparison_chart.h"
#include "charts/curve_chart.h"
#include "charts/ticks.h"
#include "models/chart_table_model.h"
#include "models/number_locale.h"
#include "pages/panel_parts.h"
#include "tables/table_view.h"
#include "words/trust_words.h"
#include "words/words.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

using analysis::Holdout;
using analysis::HoldoutModel;

namespace {

QString roundedNumber(double value)
{
    return words::number(value, 0);
}

QString dayText(double day)
{
    return words::date(QDate(1970, 1, 1).addDays(std::llround(day)));
}

} // namespace

ValidationPanel::ValidationPanel(TrustFigures& figures, QWidget* parent)
    : QWidget(parent)
    , m_figures(figures)
    , m_body(new QWidget)
    , m_none(paragraph(this))
    , m_dateLabel(new QLabel(this))
    , m_date(new QDateEdit(this))
    , m_words(paragraph(this))
    , m_cumulative(new CurveChart(this))
    , m_weekly(new CurveChart(this))
    , m_frequency(new ComparisonChart(this))
    , m_gain(new CurveChart(this))
    , m_datesTitle(heading(this))
    , m_datesTable(new TableView(this))
    , m_dates(new ChartTableModel({}, this))
{
    m_dateLabel->setBuddy(m_date);
    m_date->setKeyboardTracking(false);
    m_date->setCalendarPopup(true);
    showWhole(m_datesTable, m_dates);
    auto* content = new QWidget;
    auto* outer = new QVBoxLayout(content);
    outer->setSpacing(8);
    outer->addWidget(m_none);
    outer->addWidget(m_body);
    outer->addStretch(1);
    auto* all = new QVBoxLayout(m_body);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->addWidget(m_dateLabel);
    row->addWidget(m_date);
    row->addStretch(1);
    all->addLayout(row);
    all->addWidget(m_words);
    auto* grid = new QGridLayout;
    grid->addWidget(m_cumulative, 0, 0);
    grid->addWidget(m_weekly, 0, 1);
    grid->addWidget(m_frequency, 1, 0);
    grid->addWidget(m_gain, 1, 1);
    for (const int i : {0, 1}) {
        grid->setColumnStretch(i, 1);
        grid->setRowMinimumHeight(i, 240);
    }
    all->addLayout(grid);
    all->addWidget(m_datesTitle);
    all->addWidget(m_datesTable);
    scrollIn(this, content);
    connect(m_date, &QDateEdit::dateChanged, &m_figures, &TrustFigures::setSplit);
    connect(&m_figures, &TrustFigures::runningChanged, this, [this] {
        if (m_figures.isRunning(TrustFigures::Job::Validation) && !m_figures.holdout())
            m_words->setText(tr("The models are being fitted to what happened before that day."));
    });
}

void ValidationPanel::refresh(const analysis::Results* results)
{
    m_dateLabel->setText(tr("Last day the model sees:"));
    m_date->setAccessibleName(tr("Last day the model sees"));
    m_date->setToolTip(
        tr("The model is fitted to the purchases up to this day; those after it are the test."));
    m_cumulative->setAccessibleName(tr("Purchases up to each week, made and expected"));
    m_weekly->setAccessibleName(tr("Purchases of each week, made and expected"));
    m_frequency->setAccessibleName(tr("Later purchases by earlier ones, made and expected"));
    m_gain->setAccessibleName(tr("Share of later value caught by the best customers"));
    m_datesTable->setAccessibleName(tr("Errors at other dates"));
    m_datesTitle->setText(tr("The same at other dates"));
    showDate(results);
    showWords(results);
    const Holdout* holdout = m_figures.holdout();
    for (QWidget* chart : {static_cast<QWidget*>(m_cumulative), static_cast<QWidget*>(m_weekly),
                           static_cast<QWidget*>(m_frequency), static_cast<QWidget*>(m_gain)})
        chart->setVisible(holdout);
    if (holdout && results)
        showCharts(*results);
    showOtherDates();
}

void ValidationPanel::showDate(const analysis::Results* results)
{
    const bool log = m_figures.isLog();
    m_body->setVisible(log);
    m_none->setVisible(!log && results);
    m_none->setText(words::whatCannotBeChecked());
    if (!log)
        return;
    const QSignalBlocker quiet(m_date);
    m_date->setLocale(numberLocale());
    m_date->setDisplayFormat(words::dataLocale().convention == words::DataLocale::Convention::Turkish
                                 ? QStringLiteral("dd.MM.yyyy")
                                 : QStringLiteral("d MMM yyyy"));
    if (results && results->summary && results->summary->analysisDate.isValid())
        m_date->setMaximumDate(results->summary->analysisDate.addDays(-1));
    if (m_figures.split().isValid())
        m_date->setDate(m_figures.split());
}

void ValidationPanel::showWords(const analysis::Results* results)
{
    const Holdout* holdout = m_figures.holdout();
    if (!holdout || !results) {
        m_words->setText(m_figures.nothingToValidate() ? words::nothingToValidate()
                         : m_figures.isRunning(TrustFigures::Job::Validation)
                             ? tr("The models are being fitted to what happened before that day.")
                             : QString());
        return;
    }
    m_words->setText(words::holdoutSentences(*holdout, results->settings).join(u' '));
}

void ValidationPanel::showCharts(const analysis::Results& results)
{
    const Holdout& holdout = *m_figures.holdout();
    const bool allOrders = results.settings.modelFrequency == analysis::FrequencyMeaning::AllOrders;
    const QString purchases = allOrders ? tr("Purchases (all orders)") : tr("Repeat purchases");
    const auto track = [&](CurveChart* chart, const QString& title, double Holdout::Week::*actual,
                           double Holdout::Week::*expected) {
        CurveChart::Curve made{tr("made"), {}};
        CurveChart::Curve foretold{tr("expected by the model"), {}, true};
        double highest = 0;
        for (const Holdout::Week& week : holdout.weeks) {
            if (actual == &Holdout::Week::actual && !holdout.isWhole(week))
                continue;
            made.points.emplace_back(week.firstDay, week.*actual);
            foretold.points.emplace_back(week.firstDay, week.*expected);
            highest = std::max({highest, week.*actual, week.*expected});
        }
        if (made.points.size() < 2) {
            chart->setCurves({}, {}, {}, {}, {});
            return;
        }
        ChartAxis x{.title = tr("Week beginning"),
                    .low = made.points.front().x(),
                    .high = made.points.back().x(),
                    .text = dayText,
                    .places = {}};
        for (const double day : dayTicks(x.low, x.high, 4))
            x.places.emplace_back(day, dayText(day));
        ChartAxis y{
            .title = purchases, .high = std::max(1.0, highest * 1.05), .text = roundedNumber, .places = {}};
        const auto split = static_cast<double>(QDate(1970, 1, 1).daysTo(holdout.split));
        const auto& weeks = holdout.weeks;
        chart->setCurves(
            {std::move(made), std::move(foretold)}, {{split, tr("split")}}, std::move(x), std::move(y),
            {title, [weeks, actual, expected](double day, double) {
                 const auto at = std::min_element(weeks.begin(), weeks.end(), [&](auto& l, auto& r) {
                     return std::abs(l.firstDay - day) < std::abs(r.firstDay - day);
                 });
                 return tr("Week of %1: %2 made, %3 expected")
                     .arg(dayText(at->firstDay), roundedNumber((*at).*actual),
                          roundedNumber((*at).*expected));
             }});
        chart->setAccessibleDescription(m_words->text());
    };
    track(m_cumulative, tr("Purchases so far (dashed: expected)"), &Holdout::Week::actualSum,
          &Holdout::Week::expectedSum);
    track(m_weekly, tr("Purchases a week (dashed: expected)"), &Holdout::Week::actual,
          &Holdout::Week::expected);

    const HoldoutModel& model = holdout.models[holdout.chosen];
    std::vector<ComparisonChart::Pair> pairs;
    for (std::size_t i = 0; i < holdout.classes.size(); ++i) {
        const QString number = words::count(holdout.classes[i].x);
        pairs.push_back({holdout.classes[i].x < 7 ? number : tr("%1+", "so many or more").arg(number),
                         holdout.classes[i].meanActual, model.byFrequency[i]});
    }
    m_frequency->setPairs(std::move(pairs), {.title = tr("Mean purchases after the split"),
                                             .category = tr("Purchases before it"),
                                             .value = tr("Purchases a customer"),
                                             .actual = tr("made"),
                                             .expected = tr("expected by the model"),
                                             .text = [](double value) { return words::number(value, 2); }});

    CurveChart::Curve caught{tr("ranked by the model"), {}};
    CurveChart::Curve best{tr("ranked by what they really brought"), {}, true};
    for (std::size_t i = 0; i < holdout.gain.size(); ++i) {
        caught.points.emplace_back(0.01 * double(i), holdout.gain[i]);
        best.points.emplace_back(0.01 * double(i), holdout.bestGain[i]);
    }
    const auto percent = [](double value) { return words::percent(value, 0); };
    if (caught.points.empty()) {
        m_gain->setCurves({}, {}, {}, {}, {});
        return;
    }
    m_gain->setCurves(
        {std::move(caught), std::move(best)}, {{0.1, tr("best tenth")}},
        {.title = tr("Customers, best first"), .text = percent, .places = {}},
        {.title = holdout.valued ? tr("Share of later value") : tr("Share of later purchases"),
         .high = 1.04,
         .text = percent,
         .places = {}},
        {tr("What the best brought (dashed: the really best)"), [](double x, double y) {
             return tr("The best %1 by the model brought %2").arg(words::percent(x, 0), words::percent(y, 1));
         }});
}

void ValidationPanel::showOtherDates()
{
    const auto& others = m_figures.otherSplits();
    m_datesTitle->setVisible(!others.empty());
    m_datesTable->setVisible(!others.empty());
    ChartTable table;
    table.titles << tr("Last day seen") << tr("Customers") << tr("Purchases made") << tr("Purchases expected")
                 << tr("Off by") << tr("MAE") << tr("RMSE") << tr("Rank correlation");
    for (const Holdout& other : others) {
        const HoldoutModel& model = other.models[other.chosen];
        const double off =
            other.actualPurchases > 0 ? model.predictedPurchases / other.actualPurchases - 1 : std::nan("");
        const auto figure = [](double value, int decimals) {
            return std::isnan(value) ? Cell{words::none(), {}, {}}
                                     : Cell{words::number(value, decimals), value, {}};
        };
        table.rows.push_back({{words::date(other.split), other.split, {}},
                              figure(other.customers, 0),
                              figure(other.actualPurchases, 0),
                              figure(model.predictedPurchases, 0),
                              {std::isnan(off) ? words::none() : words::percent(off), off, {}},
                              figure(model.mae, 3),
                              figure(model.rmse, 3),
                              figure(model.rankCorrelation, 2)});
    }
    m_dates->setTable(std::move(table));
    m_datesTable->resizeColumnsToContents();
    fitHeight(m_datesTable);
}

} // namespace kiymet::ui
