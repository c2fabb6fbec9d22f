// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cltv_page.h"

#include "charts/curve_chart.h"
#include "charts/density_chart.h"
#include "charts/histogram_chart.h"
#include "help/what_is.h"
#include "models/number_locale.h"
#include "pages/currency.h"
#include "words/formats.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

CltvPage::CltvPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_totals(new QLabel(this))
    , m_meaning(new QLabel(this))
    , m_scaleLabel(new QLabel(this))
    , m_scale(new QComboBox(this))
    , m_barsLabel(new QLabel(this))
    , m_bars(new QSpinBox(this))
    , m_rule(new QLabel(this))
    , m_chart(new HistogramChart(this))
    , m_shares(new CurveChart(this))
    , m_sales(new DensityChart(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_totals->setFont(large);
    for (QLabel* label : {m_totals, m_meaning, m_rule}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_scaleLabel->setBuddy(m_scale);
    m_scale->addItems({QString(), QString()});
    m_barsLabel->setBuddy(m_bars);
    constexpr int fewestBars = 5; // one below stands for the rule
    m_bars->setRange(fewestBars - 1, 200);
    m_bars->setValue(m_bars->minimum());

    auto* controls = new QHBoxLayout;
    controls->addWidget(m_scaleLabel);
    controls->addWidget(m_scale);
    controls->addSpacing(12);
    controls->addWidget(m_barsLabel);
    controls->addWidget(m_bars);
    controls->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addLayout(controls);
    left->addWidget(m_chart, 1);
    left->addWidget(m_rule);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_shares, 1);
    right->addWidget(m_sales, 1);
    m_charts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_charts->setSpacing(12);
    m_charts->addLayout(left, 11);
    m_charts->addLayout(right, 9);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_totals);
    layout->addLayout(m_charts, 1);
    layout->addWidget(m_meaning);

    connect(m_scale, &QComboBox::currentIndexChanged, this, &CltvPage::bin);
    connect(m_bars, &QSpinBox::valueChanged, this, &CltvPage::bin);
    const auto ask = [this](std::vector<analysis::CustomerFilter::Range> ranges) {
        analysis::CustomerFilter filter;
        filter.ranges = std::move(ranges);
        Q_EMIT customersWanted(filter);
    };
    using analysis::CustomerFigure;
    connect(m_chart, &HistogramChart::rangeClicked, this, [ask](double low, double high) {
        ask({{CustomerFigure::Cltv, low, high, false}});
    });
    connect(m_shares, &CurveChart::placeClicked, this, [this, ask](double percent) {
        const analysis::CltvFigures* figures = results() ? results()->cltvFigures.get() : nullptr;
        const auto place = static_cast<std::size_t>(std::clamp(std::lround(percent), 1L, 100L));
        if (figures && place < figures->leastOfBest.size())
            ask({{CustomerFigure::Cltv, figures->leastOfBest[place], {}, false}});
    });
    connect(m_sales, &DensityChart::cellClicked, this,
            [ask](double low3, double high3, double low6, double high6) {
                ask({{CustomerFigure::Sales3Month, low3, high3, false},
                     {CustomerFigure::Sales6Month, low6, high6, false}});
            });
    setHelp(m_scale, QStringLiteral("cltv#distribution"));
    setHelp(m_bars, QStringLiteral("cltv#distribution"));
    setHelp(m_chart, QStringLiteral("cltv#distribution"));
    setHelp(m_shares, QStringLiteral("cltv#share"));
    setHelp(m_sales, QStringLiteral("cltv#horizons"));
    refresh();
}

void CltvPage::arrange(int width)
{
    m_charts->setDirection(isNarrow(width) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString CltvPage::title() const
{
    return tr("CLTV");
}

analysis::HistogramShape CltvPage::shape() const
{
    return {m_scale->currentIndex() == 1, m_bars->value() == m_bars->minimum() ? 0 : m_bars->value()};
}

void CltvPage::takeResults()
{
    bin();
}

void CltvPage::bin()
{
    const std::shared_ptr<const analysis::Forecast> forecast = results() ? results()->forecast : nullptr;
    const analysis::HistogramShape wanted = shape();
    if (!forecast || (forecast == m_binned && wanted == m_binnedShape)) {
        m_binning.cancel();
        if (!forecast)
            m_histogram.reset();
        m_binned = forecast;
        showHistogram();
        return;
    }
    if (wanted == analysis::HistogramShape{} && results()->cltvHistogram) {
        // The run has made this one.
        m_binning.cancel();
        m_histogram = results()->cltvHistogram;
        m_binned = forecast;
        m_binnedShape = wanted;
        showHistogram();
        return;
    }
    m_binning.run(
        [forecast, wanted](const Progress&) {
            return std::make_shared<const analysis::Histogram>(analysis::cltvHistogram(*forecast, wanted));
        },
        [this, forecast, wanted](std::shared_ptr<const analysis::Histogram> histogram) {
            m_histogram = std::move(histogram);
            m_binned = forecast;
            m_binnedShape = wanted;
            showHistogram();
        });
}

void CltvPage::refresh()
{
    m_scaleLabel->setText(tr("&Scale:"));
    m_scale->setAccessibleName(tr("Scale"));
    m_scale->setItemText(0, tr("linear"));
    m_scale->setItemText(1, tr("logarithmic"));
    m_barsLabel->setText(tr("&Bars:"));
    m_bars->setAccessibleName(tr("Bars"));
    m_bars->setSpecialValueText(tr("by rule", "number of bars"));
    m_bars->setToolTip(
        tr("By rule: as wide as Freedman and Diaconis have it (twice the range of the middle "
           "half, divided by the cube root of the number of customers), at least a 60th of the "
           "range, and a round number."));
    m_chart->setAccessibleName(tr("CLTV distribution"));
    m_shares->setAccessibleName(tr("Share of the best customers"));
    m_sales->setAccessibleName(tr("Expected purchases in 3 and in 6 months"));
    showTotals();
    showHistogram();
    showShares();
    showSales();
}

void CltvPage::showTotals()
{
    if (!results() || !results()->forecast || !results()->summary) {
        m_totals->clear();
        m_meaning->clear();
        return;
    }
    const analysis::Settings& settings = results()->settings;
    const analysis::Forecast& forecast = *results()->forecast;
    const int months = settings.valueMonths;
    m_totals->setText(
        tr("%1 customers are worth %2 over the next %n month(s).", nullptr, months)
            .arg(words::count(results()->summary->size()), words::wholeMoney(forecast.totalCltv)));

    const QString discounted =
        tr("Discounted to today by %1 a month.").arg(words::percent(settings.valueDiscountRate));
    QString month;
    switch (settings.timeUnit) {
    case analysis::TimeUnit::Day:
        month = tr("%n month(s) of the CLTV are %1 days (30 each).", nullptr, months)
                    .arg(words::count(static_cast<std::uint64_t>(30 * months)));
        break;
    case analysis::TimeUnit::Week:
        month = tr("%n month(s) of the CLTV are %1 weeks (4.345 each).", nullptr, months)
                    .arg(words::number(4.345 * months, 2));
        break;
    case analysis::TimeUnit::Month:
        month = tr("A month of the CLTV is a calendar month on average.");
        break;
    }
    const QString meaning =
        settings.valueMargin == 1.0
            ? tr("CLTV is revenue, not profit.")
            : tr("CLTV is revenue times a margin of %1.").arg(words::percent(settings.valueMargin));
    const QString purchases =
        tr("Expected purchases of all customers: %1 in 3 months (84 days), %2 in 6 months (168 days).")
            .arg(words::number(forecast.totalSales3Month, 0), words::number(forecast.totalSales6Month, 0));
    m_meaning->setText(QStringList{purchases, month, discounted, meaning}.join(QLatin1Char(' ')));
}

void CltvPage::showHistogram()
{
    if (!m_histogram || !results()) {
        m_chart->setHistogram(nullptr, {});
        m_chart->setAccessibleDescription({});
        m_rule->clear();
        return;
    }
    const int months = results()->settings.valueMonths;
    m_chart->setHistogram(
        m_histogram,
        {.title = tr("How many customers are worth how much over the next %n month(s)", nullptr, months),
         .value = withCurrency(tr("CLTV of a customer over %n month(s)", nullptr, months)),
         .count = tr("Customers"),
         .text =
             [](double value) {
                 return std::abs(value) < 1 && value != 0 ? words::money(value) : words::wholeMoney(value);
             },
         .fullText = [](double value) { return words::money(value); }});
    QStringList sentences;
    if (!m_histogram->counts.empty()) {
        const bool byRule = m_binnedShape.bars == 0;
        if (m_histogram->logarithmic)
            sentences << (byRule
                              ? tr("Each bar ends at %1 times its beginning (rule of Freedman and Diaconis).")
                              : tr("Each bar ends at %1 times its beginning."))
                             .arg(words::significant(std::pow(10, m_histogram->width), 3));
        else
            sentences << (byRule ? tr("A bar is %1 wide (rule of Freedman and Diaconis).")
                                 : tr("A bar is %1 wide."))
                             .arg(words::money(m_histogram->width));
    }
    if (const std::uint64_t above = m_histogram->above)
        sentences << tr("%1 customer(s) beyond the last bar are not drawn.", nullptr, static_cast<int>(above))
                         .arg(words::count(above));
    if (const std::uint64_t below = m_histogram->below)
        sentences << tr("%1 customer(s) worth less than the first bar are not drawn.", nullptr,
                        static_cast<int>(below))
                         .arg(words::count(below));
    m_rule->setText(sentences.join(QLatin1Char(' ')));
    const auto highest = std::max_element(m_histogram->counts.begin(), m_histogram->counts.end());
    m_chart->setAccessibleDescription(
        highest == m_histogram->counts.end()
            ? QString()
            : tr("Most customers, %1, are worth %2 to %3.")
                  .arg(words::count(*highest),
                       words::money(m_histogram->edge(
                           static_cast<std::size_t>(highest - m_histogram->counts.begin()))),
                       words::money(m_histogram->edge(
                           static_cast<std::size_t>(highest - m_histogram->counts.begin()) + 1))));
}

void CltvPage::showShares()
{
    const analysis::CltvFigures* figures = results() ? results()->cltvFigures.get() : nullptr;
    if (!figures || figures->shareOfBest.empty()) {
        m_shares->setCurves({}, {}, {}, {}, {});
        m_shares->setAccessibleDescription({});
        return;
    }
    CurveChart::Curve curve{tr("Share of the CLTV"), {}, false};
    for (std::size_t i = 0; i < figures->shareOfBest.size(); ++i)
        curve.points.emplace_back(static_cast<double>(i), figures->shareOfBest[i]);
    CurveChart::Curve equal{tr("If all were worth the same"), {{0, 0}, {100, 1}}, true};
    ChartAxis customers;
    customers.title = tr("Customers, the best first");
    customers.high = 100;
    customers.text = [](double percent) { return words::percent(percent / 100, 0); };
    ChartAxis shares;
    shares.title = tr("Share of the CLTV");
    shares.high = 1.03; // the name of 100% stays clear of the title
    shares.text = [](double share) { return words::percent(share, 0); };
    const QString best = tr("The best %1 of the customers hold %2 of the value")
                             .arg(words::percent(0.1, 0), words::percent(figures->shareOfBest[10]));
    m_shares->setCurves({std::move(curve), std::move(equal)},
                        {{10, words::percent(figures->shareOfBest[10])}}, std::move(customers),
                        std::move(shares), {best, [](double x, double y) {
                                                return tr("The best %1 of the customers hold %2 of the value")
                                                    .arg(words::percent(x / 100), words::percent(y));
                                            }});
    m_shares->setAccessibleDescription(
        tr("%1; the best %2 hold %3.")
            .arg(best, words::percent(0.5, 0), words::percent(figures->shareOfBest[50])));
}

void CltvPage::showSales()
{
    const auto figures = results() ? results()->cltvFigures : nullptr;
    const auto density =
        figures ? std::shared_ptr<const analysis::Density>(figures, &figures->sales) : nullptr;
    m_sales->setDensity(density, {.title = tr("Expected purchases of a customer in 3 and in 6 months"),
                                  .first = tr("In 3 months (84 days)"),
                                  .second = tr("In 6 months (168 days)"),
                                  .count = tr("Customers"),
                                  .text = [](double value) { return words::significant(value, 3); },
                                  .line = tr("The line: twice as many in twice the time"),
                                  .slope = 2});
    m_sales->setAccessibleDescription(
        results() && results()->forecast
            ? tr("On average %1 purchases a customer in 3 months and %2 in 6.")
                  .arg(words::number(results()->forecast->totalSales3Month /
                                         std::max(1.0, double(results()->summary->size())),
                                     2),
                       words::number(results()->forecast->totalSales6Month /
                                         std::max(1.0, double(results()->summary->size())),
                                     2))
            : QString());
}

} // namespace kiymet::ui
