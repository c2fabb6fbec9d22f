// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outcome_panel.h"

#include "analysis/figures/segment_figures.h"
#include "charts/bar_chart.h"
#include "charts/colours.h"
#include "charts/histogram_chart.h"
#include "help/what_is.h"
#include "pages/currency.h"
#include "pages/panel_parts.h"
#include "words/formats.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kiymet::ui {

OutcomePanel::OutcomePanel(QWidget* parent)
    : QWidget(parent)
    , m_total(paragraph(this))
    , m_cltv(new HistogramChart(this))
    , m_customers(new BarChart(this))
    , m_segmentTotals(new BarChart(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_total->setFont(large);
    auto* segments = new QHBoxLayout;
    segments->addWidget(m_customers);
    segments->addWidget(m_segmentTotals);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_total);
    layout->addWidget(m_cltv, 5);
    layout->addLayout(segments, 4);
    setHelp(m_cltv, QStringLiteral("cltv#distribution"));
    setHelp(m_customers, QStringLiteral("figures#segment"));
    setHelp(m_segmentTotals, QStringLiteral("figures#total_cltv"));
}

void OutcomePanel::showResults(const analysis::Results* results)
{
    nameCharts();
    if (!results || !results->forecast || !results->segments || !results->cltvHistogram) {
        m_total->clear();
        m_cltv->setHistogram(nullptr, {});
        m_customers->setBars({}, {});
        m_segmentTotals->setBars({}, {});
        return;
    }
    const int months = results->settings.valueMonths;
    m_total->setText(tr("CLTV of all customers over %n month(s): %1", nullptr, months)
                         .arg(words::wholeMoney(results->forecast->totalCltv)));
    m_cltv->setHistogram(results->cltvHistogram,
                         {.title = tr("CLTV distribution"),
                          .value = withCurrency(tr("CLTV of a customer")),
                          .count = tr("Customers"),
                          .text = [](double value) { return words::wholeMoney(value); },
                          .fullText = [](double value) { return words::money(value); }});
    showSegments(*results);
}

void OutcomePanel::nameCharts()
{
    m_cltv->setAccessibleName(tr("CLTV distribution"));
    m_customers->setAccessibleName(tr("Customers by segment"));
    m_segmentTotals->setAccessibleName(tr("Total CLTV by segment"));
}

void OutcomePanel::showSegments(const analysis::Results& results)
{
    const bool millions = results.forecast->totalCltv >= 1e7;
    const double unit = millions ? 1e6 : 1e3;
    std::vector<BarChart::Bar> customers, totals;
    for (std::size_t i = 0; i < results.segments->figures.size(); ++i) {
        const int group = static_cast<int>(i);
        const QString name = analysis::Segments::label(group);
        const analysis::Segments::Figures& figures = results.segments->figures[i];
        customers.push_back({name, static_cast<double>(figures.customers), segmentColour(group)});
        totals.push_back(
            {name, analysis::figureOf(figures, analysis::SegmentFigure::TotalCltv), segmentColour(group)});
    }
    m_customers->setBars(std::move(customers), {.title = tr("Customers by segment"),
                                                .category = {},
                                                .value = {},
                                                .text = [](double n) { return words::number(n, 0); }});
    m_segmentTotals->setBars(
        std::move(totals),
        {.title = millions ? tr("CLTV by segment, millions") : tr("CLTV by segment, thousands"),
         .category = {},
         .value = {},
         .text = [unit](double v) { return words::number(v / unit, v == 0 || v >= 100 * unit ? 0 : 1); }});
}

} // namespace kiymet::ui
