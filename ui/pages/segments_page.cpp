// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/segments_page.h"

#include "charts/bar_chart.h"
#include "charts/colours.h"
#include "pages/currency.h"
#include "tables/table_view.h"
#include "words/formats.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace kiymet::ui {

SegmentsPage::SegmentsPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_about(new QLabel(this))
    , m_customers(new BarChart(this))
    , m_cltv(new BarChart(this))
    , m_table(new TableView(this))
{
    m_about->setWordWrap(true);
    m_table->setSource(&m_segments);
    m_table->setSortable(true);
    m_table->verticalHeader()->hide();
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_table->shareWidth();

    auto* charts = new QHBoxLayout;
    charts->setSpacing(12);
    charts->addWidget(m_customers);
    charts->addWidget(m_cltv);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addLayout(charts, 1);
    layout->addWidget(m_table);
    refresh();
}

QString SegmentsPage::title() const
{
    return tr("Segments");
}

void SegmentsPage::takeResults()
{
    m_segments.setSegments(results() ? results()->segments : nullptr);
}

void SegmentsPage::refresh()
{
    m_customers->setAccessibleName(tr("Customers by segment"));
    m_cltv->setAccessibleName(tr("Total CLTV by segment"));
    m_table->setAccessibleName(tr("Segments"));
    m_segments.retranslate();
    const analysis::Segments* segments = results() ? results()->segments.get() : nullptr;
    const int months = results() ? results()->settings.valueMonths : 0;
    m_about->setText(segments
                         ? tr("Customers are ordered by CLTV and divided into %n group(s) of about equal "
                              "size: A holds the most valuable ones.",
                              nullptr, segments->count)
                         : QString());
    std::vector<BarChart::Bar> customers, totals;
    for (std::size_t i = 0; segments && i < segments->figures.size(); ++i) {
        const int group = static_cast<int>(i);
        const QString name = analysis::Segments::label(group);
        customers.push_back(
            {name, static_cast<double>(segments->figures[i].customers), segmentColour(group)});
        totals.push_back({name, segments->figures[i].sum[7], segmentColour(group)});
    }
    m_customers->setBars(std::move(customers), {.title = tr("How many customers each segment has"),
                                                .category = tr("Segment"),
                                                .value = tr("Customers"),
                                                .text = [](double n) { return words::number(n, 0); }});
    m_cltv->setBars(std::move(totals),
                    {.title = tr("How much each segment is worth"),
                     .category = tr("Segment"),
                     .value = withCurrency(tr("Total CLTV over %n month(s)", nullptr, months)),
                     .text = [](double v) { return words::wholeMoney(v); }});
}

} // namespace kiymet::ui
