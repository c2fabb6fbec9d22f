// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/segment_chart.h"

#include "charts/colours.h"
#include "models/number_locale.h"
#include "words/formats.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsSimpleTextItem>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace kiymet::ui {

namespace {

constexpr std::size_t cltv = 7; // place in Segments::Figures

} // namespace

SegmentChart::SegmentChart(QWidget* parent) : ChartView(parent)
{
    connect(chart(), &QChart::plotAreaChanged, this, &SegmentChart::placeLabels);
}

void SegmentChart::setSegments(const analysis::Segments* segments, Figure figure, const QString& title,
                               const QString& valueTitle)
{
    removeLabels();
    clear();
    chart()->setLocale(numberLocale());
    chart()->setTitle(title);
    if (!segments || segments->figures.empty()) {
        usePalette();
        return;
    }

    // A bar set has one colour: each segment is a set of its own, empty but for its own place.
    auto* series = new QStackedBarSeries;
    series->setBarWidth(0.7);
    QStringList categories;
    double highest = 0;
    for (std::size_t i = 0; i < segments->figures.size(); ++i) {
        const analysis::Segments::Figures& figures = segments->figures[i];
        const double value = figure == Customers ? static_cast<double>(figures.customers) : figures.sum[cltv];
        highest = std::max(highest, value);
        const QString letter = analysis::Segments::label(static_cast<int>(i));
        categories << letter;
        auto* bar = new QBarSet(letter);
        for (std::size_t place = 0; place < segments->figures.size(); ++place)
            *bar << (place == i ? value : 0);
        bar->setColor(segmentColour(static_cast<int>(i)));
        bar->setBorderColor(Qt::transparent);
        series->append(bar);
        const QString text = figure == Customers ? words::count(figures.customers) : words::wholeMoney(value);
        m_labels.append({new QGraphicsSimpleTextItem(text, chart()), value});
    }
    chart()->addSeries(series);

    auto* places = new QBarCategoryAxis;
    places->append(categories);
    places->setGridLineVisible(false);
    chart()->addAxis(places, Qt::AlignBottom);
    series->attachAxis(places);

    auto* values = new QValueAxis;
    values->setLabelFormat(QStringLiteral("%.0f"));
    values->setTitleText(valueTitle);
    chart()->addAxis(values, Qt::AlignLeft);
    series->attachAxis(values);
    values->setRange(0, highest > 0 ? highest * 1.12 : 1); // room for the figure above the highest bar
    values->applyNiceNumbers();
    usePalette();
    placeLabels();
}

void SegmentChart::removeLabels()
{
    for (const Label& label : std::as_const(m_labels))
        delete label.item;
    m_labels.clear();
}

void SegmentChart::placeLabels()
{
    if (chart()->series().isEmpty())
        return;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const QPointF top = chart()->mapToPosition({static_cast<double>(i), m_labels[i].value});
        const QRectF box = m_labels[i].item->boundingRect();
        m_labels[i].item->setPos(top.x() - box.width() / 2, top.y() - box.height() - 2);
        m_labels[i].item->setZValue(20); // above the series
    }
}

void SegmentChart::colourSeries()
{
    for (const Label& label : std::as_const(m_labels)) {
        label.item->setBrush(palette().color(QPalette::Text));
        label.item->setFont(font());
    }
}

} // namespace kiymet::ui
