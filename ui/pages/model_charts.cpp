// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/model_charts.h"

#include "analysis/customers/customer_selection.h"
#include "charts/comparison_chart.h"
#include "charts/distribution_chart.h"
#include "charts/heat_map_chart.h"
#include "pages/currency.h"
#include "words/words.h"

#include <QGridLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

namespace {

using analysis::CustomerFigure;
using analysis::CustomerFilter;
using analysis::TimeUnit;

QLabel* explanation(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumSize(1, 1); // else it asks for the height of its narrowest form
    return label;
}

QString plainNumber(double value)
{
    return words::significant(value, 4);
}

} // namespace

ModelCharts::ModelCharts(QWidget* parent)
    : QTabWidget(parent)
    , m_counts(new ComparisonChart(this))
    , m_countsWords(explanation(this))
    , m_expected(new HeatMapChart(this))
    , m_expectedWords(explanation(this))
    , m_alive(new HeatMapChart(this))
    , m_alivePlace(placeFor(m_alive))
    , m_aliveWords(explanation(this))
    , m_rates(new DistributionChart(this))
    , m_ratesPlace(placeFor(m_rates))
    , m_dropout(new DistributionChart(this))
    , m_dropoutPlace(placeFor(m_dropout))
    , m_values(new DistributionChart(this))
    , m_valuesPlace(placeFor(m_values))
    , m_differencesWords(explanation(this))
{
    setDocumentMode(true);
    setUsesScrollButtons(true);
    const auto alone = [this](QWidget* chart, QLabel* words) {
        auto* page = new QWidget(this);
        auto* layout = new QVBoxLayout(page);
        layout->addWidget(chart, 1);
        layout->addWidget(words);
        addTab(page, QString());
    };
    alone(m_counts, m_countsWords);
    alone(m_expected, m_expectedWords);
    alone(m_alivePlace.stack, m_aliveWords);
    auto* differences = new QWidget(this);
    auto* grid = new QGridLayout(differences);
    grid->addWidget(m_ratesPlace.stack, 0, 0);
    grid->addWidget(m_dropoutPlace.stack, 0, 1);
    grid->addWidget(m_valuesPlace.stack, 1, 0);
    grid->addWidget(m_differencesWords, 1, 1);
    for (const int i : {0, 1}) {
        grid->setRowStretch(i, 1);
        grid->setColumnStretch(i, 1);
    }
    addTab(differences, QString());

    connect(m_counts, &ComparisonChart::pairClicked, this, &ModelCharts::wantCount);
    for (HeatMapChart* map : {m_expected, m_alive})
        connect(map, &HeatMapChart::cellClicked, this, &ModelCharts::wantCells);
}

void ModelCharts::arrange(bool narrow)
{
    // In a narrow chart the title below takes three lines, and Qt shortens what leaves the plot no height.
    for (DistributionChart* chart : {m_rates, m_dropout, m_values})
        chart->setMinimumHeight(narrow ? 8 * fontMetrics().height() + 68 : 180);
}

void ModelCharts::addFront(QWidget* page)
{
    insertTab(m_front++, page, QString());
    setCurrentIndex(0);
}

ModelCharts::Place ModelCharts::placeFor(ChartView* chart)
{
    Place place{new QStackedWidget(this), explanation(this)};
    place.note->setAlignment(Qt::AlignCenter);
    place.note->setMargin(24);
    place.stack->addWidget(chart);
    place.stack->addWidget(place.note);
    return place;
}

void ModelCharts::setFigures(SharedResults results)
{
    m_results = results && results->modelFigures ? std::move(results) : nullptr;
}

void ModelCharts::refresh()
{
    setTabText(m_front, tr("Purchases"));
    setTabText(m_front + 1, tr("Expected purchases", "name of a tab"));
    setTabText(m_front + 2, tr("P(alive)", "name of a tab"));
    setTabText(m_front + 3, tr("Differences"));
    m_counts->setAccessibleName(tr("Customers by number of purchases"));
    m_expected->setAccessibleName(tr("Expected purchases by frequency and recency"));
    m_alive->setAccessibleName(tr("P(alive) by frequency and recency"));
    m_rates->setAccessibleName(tr("Purchase rates of the customers"));
    m_dropout->setAccessibleName(tr("Dropout of the customers"));
    m_values->setAccessibleName(tr("Average values of the customers"));
    refreshCounts();
    refreshMaps();
    refreshDifferences();
}

/// What x counts, by the settings the figures are of.
QString ModelCharts::purchasesTitle() const
{
    return m_results->settings.modelFrequency == analysis::FrequencyMeaning::AllOrders
               ? tr("Purchases (all orders)")
               : tr("Repeat purchases");
}

void ModelCharts::refreshCounts()
{
    if (!m_results) {
        m_counts->setPairs({}, {});
        m_counts->setAccessibleDescription({});
        m_countsWords->clear();
        return;
    }
    const analysis::PurchaseCounts& counts = m_results->modelFigures->counts;
    std::vector<ComparisonChart::Pair> pairs;
    std::size_t worst = 0;
    for (std::size_t i = 0; i < counts.actual.size(); ++i) {
        const QString number = words::count(i);
        pairs.push_back({i + 1 < counts.actual.size() ? number : tr("%1+", "so many or more").arg(number),
                         counts.actual[i], counts.expected[i]});
        const auto gap = [&](std::size_t at) { return std::abs(counts.actual[at] - counts.expected[at]); };
        if (gap(i) > gap(worst))
            worst = i;
    }
    const QString name = pairs[worst].name;
    m_counts->setPairs(std::move(pairs), {.title = tr("Customers by number of purchases"),
                                          .category = purchasesTitle(),
                                          .value = tr("Customers"),
                                          .actual = tr("in the file"),
                                          .expected = tr("expected by the model"),
                                          .text = [](double value) { return words::number(value, 0); }});
    QStringList sentences{
        tr("Where the points lie on the bars, the model fits. The largest gap is at %1: %2 customers in the "
           "file, %3 by the model.")
            .arg(name, words::number(counts.actual[worst], 0), words::number(counts.expected[worst], 0))};
    const auto least = static_cast<std::size_t>(
        std::find_if(counts.actual.begin(), counts.actual.end(), [](double n) { return n > 0; }) -
        counts.actual.begin());
    const bool allOrders = m_results->settings.modelFrequency == analysis::FrequencyMeaning::AllOrders;
    if (allOrders && least > 0)
        sentences << tr("The first order counts as a repeat purchase here, so that nobody has 0. The model "
                        "does not know that, and expects customers without any.");
    if (least > (allOrders ? 1 : 0))
        sentences << tr("Nobody in the file has fewer than %1: the customers are selected, and the model "
                        "expects those who are missing.")
                         .arg(words::count(least));
    m_countsWords->setText(sentences.join(u' '));
    m_counts->setAccessibleDescription(m_countsWords->text());
}

void ModelCharts::refreshMaps()
{
    if (!m_results) {
        m_expected->setMap({}, {});
        m_alive->setMap({}, {});
        m_alivePlace.stack->setCurrentIndex(0);
        for (QLabel* label : {m_expectedWords, m_aliveWords})
            label->clear();
        return;
    }
    const analysis::CustomerGrid& grid = m_results->modelFigures->grid;
    HeatMapChart::Map map;
    for (std::size_t i = 0; i < grid.columns(); ++i) {
        const std::uint32_t low = grid.frequencyEdges[i];
        const std::uint32_t high = grid.frequencyEdges[i + 1] - 1;
        const QString from = words::count(low);
        map.columns.push_back(i + 1 == grid.columns() ? tr("%1+", "so many or more").arg(from)
                              : low == high           ? from
                                                      : tr("%1–%2", "range").arg(from, words::count(high)));
    }
    map.rowEdges = grid.recencyEdges;
    map.customers.assign(grid.customers.begin(), grid.customers.end());
    const auto unit = m_results->settings.timeUnit;
    const QString row = unit == TimeUnit::Day    ? tr("Days from first to last purchase")
                        : unit == TimeUnit::Week ? tr("Weeks from first to last purchase")
                                                 : tr("Months from first to last purchase");
    const int age = static_cast<int>(std::lround(grid.age));
    const QString ago = unit == TimeUnit::Day    ? tr("%n day(s) ago", nullptr, age)
                        : unit == TimeUnit::Week ? tr("%n week(s) ago", nullptr, age)
                                                 : tr("%n month(s) ago", nullptr, age);
    const QString read =
        tr("The colours are for a customer whose first purchase was %1, as that of the oldest "
           "in the file. A click on a cell lists its customers.")
            .arg(ago);
    HeatMapChart::Words words{.title = tr("Expected purchases over the next 24 weeks"),
                              .column = purchasesTitle(),
                              .row = row,
                              .value = tr("Expected purchases"),
                              .rowText = [](double value) { return words::number(value, 0); },
                              .text = plainNumber};

    HeatMapChart::Map expected = map;
    expected.values = grid.expected;
    expected.high = 0;
    for (const double value : grid.expected)
        if (std::isfinite(value))
            expected.high = std::max(expected.high, value);
    m_expected->setMap(std::move(expected), words);
    m_expectedWords->setText(
        m_results->transactions && !m_results->transactions->model.hasDropout()
            ? tr("Without dropout only the number of purchases counts, not when the last "
                 "one was.") +
                  u' ' + read
            : read);
    m_expected->setAccessibleDescription(m_expectedWords->text());

    if (!analysis::aliveIsIdentified(*m_results)) {
        m_alive->setMap({}, {});
        m_alivePlace.note->setText(
            tr("P(alive) cannot be told from this file.") + u'\n' +
            (m_results->transactions && !m_results->transactions->model.hasDropout()
                 ? tr("The model knows no dropout, so that everybody would be called active, whatever the "
                      "truth. That is no finding about the customers.")
                 : tr("It holds selected customers only: whoever left is not in it. What the model says of "
                      "dropout comes from its assumptions, not from these customers.")));
        m_alivePlace.stack->setCurrentIndex(1);
        m_aliveWords->clear();
        return;
    }
    words.title = tr("P(alive): the chance that a customer is still active");
    words.value = tr("P(alive)");
    words.text = [](double value) { return words::probability(value); };
    map.values = grid.alive;
    m_alive->setMap(std::move(map), std::move(words));
    m_alivePlace.stack->setCurrentIndex(0);
    m_aliveWords->setText(tr("Many purchases long ago are a worse sign than few purchases long ago: who "
                             "bought often and stopped "
                             "has probably left.") +
                          u' ' + read);
    m_alive->setAccessibleDescription(m_aliveWords->text());
}

void ModelCharts::showCurve(DistributionChart* chart, const Place& place,
                            const analysis::Heterogeneity& trait, const QString& title, const QString& value,
                            const QString& density, const std::function<QString(double)>& text,
                            const QString& note)
{
    chart->setCurve({trait.at, trait.density, trait.share, trait.mean},
                    {.title = title, .value = value, .density = density, .text = text});
    chart->setAccessibleDescription(
        trait.mean ? tr("%1: mean %2", "chart, figure").arg(title, text(*trait.mean)) : title);
    place.note->setText(trait.everybody
                            ? title + u'\n' + tr("The same for everybody: %1.").arg(text(*trait.everybody))
                            : title + u'\n' + note);
    place.stack->setCurrentIndex(trait.at.empty() ? 1 : 0);
}

void ModelCharts::refreshDifferences()
{
    if (!m_results) {
        for (DistributionChart* chart : {m_rates, m_dropout, m_values})
            chart->setCurve({}, {});
        for (const Place& place : {m_ratesPlace, m_dropoutPlace, m_valuesPlace})
            place.stack->setCurrentIndex(0);
        m_differencesWords->clear();
        return;
    }
    const analysis::ModelFigures& figures = *m_results->modelFigures;
    const QString density = tr("How common (density)");
    showCurve(m_rates, m_ratesPlace, figures.rates, tr("How often customers buy"),
              tr("Purchases a year while a customer"), density, plainNumber, {});
    const bool inTime =
        m_results->transactions &&
        stats::traits(m_results->transactions->model.kind).dropout == stats::DropoutLaw::InTime;
    if (figures.dropout.everybody == 0.0) {
        m_dropout->setCurve({}, {});
        m_dropoutPlace.note->setText(tr("How easily customers leave") + u'\n' +
                                     tr("The model has no dropout: nobody ever leaves in it."));
        m_dropoutPlace.stack->setCurrentIndex(1);
    } else if (inTime) {
        showCurve(m_dropout, m_dropoutPlace, figures.dropout, tr("How easily customers leave"),
                  tr("Dropout rate a time unit"), density, plainNumber, {});
    } else {
        showCurve(
            m_dropout, m_dropoutPlace, figures.dropout, tr("How easily customers leave"),
            tr("Chance of leaving after a purchase"), density,
            [](double value) { return words::percent(value); },
            tr("Some leave at the first chance, the others never do."));
    }
    showCurve(
        m_values, m_valuesPlace, figures.values, tr("What customers spend"),
        withCurrency(tr("Average value of a customer's purchases")), density,
        [](double value) { return words::wholeMoney(value); }, tr("There is no spend model to draw."));
    m_differencesWords->setText(
        tr("The models say how customers differ before a single one is known. A forecast for a customer is a "
           "compromise between these curves and the customer's own purchases: the fewer purchases, the more "
           "the curves count. The dashed line is the mean."));
}

void ModelCharts::wantCells(int row, int column)
{
    if (!m_results)
        return;
    const analysis::CustomerGrid& grid = m_results->modelFigures->grid;
    const auto r = static_cast<std::size_t>(row);
    const auto c = static_cast<std::size_t>(column);
    CustomerFilter::Range frequency;
    frequency.figure = CustomerFigure::Frequency;
    frequency.low = grid.frequencyEdges[c];
    if (c + 1 < grid.columns())
        frequency.high = grid.frequencyEdges[c + 1];
    CustomerFilter::Range recency;
    recency.figure = CustomerFigure::Recency;
    recency.low = grid.recencyEdges[r];
    if (r + 1 < grid.rows())
        recency.high = grid.recencyEdges[r + 1];
    CustomerFilter filter;
    filter.ranges = {frequency, recency};
    Q_EMIT customersWanted(filter);
}

void ModelCharts::wantCount(int bar)
{
    if (!m_results)
        return;
    const std::size_t bars = m_results->modelFigures->counts.actual.size();
    CustomerFilter::Range frequency;
    frequency.figure = CustomerFigure::Frequency;
    frequency.low = bar;
    if (static_cast<std::size_t>(bar) + 1 < bars)
        frequency.high = bar + 1;
    CustomerFilter filter;
    filter.ranges = {frequency};
    Q_EMIT customersWanted(filter);
}

} // namespace kiymet::ui
