// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/segments_page.h"

#include "charts/segment_chart.h"
#include "pages/currency.h"
#include "pages/table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace kiymet::ui {

SegmentsPage::SegmentsPage(QWidget* parent)
    : Page(parent)
    , m_about(new QLabel(this))
    , m_customers(new SegmentChart(this))
    , m_cltv(new SegmentChart(this))
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
    m_customers->setSegments(segments, SegmentChart::Customers, tr("How many customers each segment has"),
                             tr("Customers"));
    m_cltv->setSegments(segments, SegmentChart::TotalCltv, tr("How much each segment is worth"),
                        withCurrency(tr("Total CLTV over %n month(s)", nullptr, months)));
}

} // namespace kiymet::ui
