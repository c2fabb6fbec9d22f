// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/bar_chart.h"

#include "charts/categories.h"

#include <QMetaMethod>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

BarChart::BarChart(QWidget* parent) : ChartView(parent)
{
    setZoomable(false);
    const auto keepRoom = [this] {
        if (isEmpty())
            return;
        ChartAxis values = valueAxis();
        if (values.high != axisY().high || values.low != axisY().low)
            setAxes(axisX(), std::move(values));
    };
    // Queued as in ChartView.
    connect(chart(), &QChart::plotAreaChanged, this, keepRoom, Qt::QueuedConnection);
}

void BarChart::setBars(std::vector<Bar> bars, Words words)
{
    m_bars = std::move(bars);
    m_words = std::move(words);
    setTitle(m_words.title);
    if (m_bars.empty()) {
        clear();
        return;
    }
    QStringList names;
    for (const Bar& bar : m_bars)
        names << bar.name;
    setAxes(categoryAxis(m_words.category, names), valueAxis());
}

/// However low the plot is, the figure above the highest bar has its room in it.
ChartAxis BarChart::valueAxis() const
{
    const double figure = QFontMetricsF(font()).height() + 6;
    const double height = chart()->plotArea().height();
    const double share = height > 0 ? std::min(0.5, figure / height) : 0;
    const double whole = 1 + std::max(0.12, share / (1 - share));
    ChartAxis values;
    values.title = m_words.value;
    values.text = m_words.text;
    values.high = 0;
    for (const Bar& bar : m_bars)
        if (std::isfinite(bar.value)) {
            values.high = std::max(values.high, bar.value * whole);
            values.low = std::min(values.low, bar.value * whole);
        }
    return values;
}

void BarChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    const QColor text = palette().color(QPalette::Text);
    const QFontMetricsF metrics(painter.font());
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        if (!std::isfinite(bar.value))
            continue;
        const double place = static_cast<double>(i);
        const QRectF box = map.between(place - 0.35, 0, place + 0.35, bar.value);
        painter.fillRect(box, bar.colour.isValid() ? bar.colour : palette().color(QPalette::Highlight));
        const QString figure = m_words.text(bar.value);
        painter.setPen(text);
        painter.drawText(QPointF(map.x(place) - metrics.horizontalAdvance(figure) / 2,
                                 bar.value < 0 ? box.bottom() + metrics.ascent() + 2 : box.top() - 4),
                         figure);
    }
}

int BarChart::barAt(const QPointF& place) const
{
    return categoryAt(map().valueAt(place).x(), m_bars.size());
}

QString BarChart::hoverText(const QPointF& place) const
{
    const int bar = barAt(place);
    if (bar < 0)
        return {};
    const Bar& at = m_bars[static_cast<std::size_t>(bar)];
    return tr("%1: %2", "category, figure").arg(at.name, m_words.text(at.value));
}

bool BarChart::isClickable(const QPointF& place) const
{
    return barAt(place) >= 0 && isSignalConnected(QMetaMethod::fromSignal(&BarChart::barClicked));
}

void BarChart::clicked(const QPointF& place)
{
    if (isClickable(place))
        Q_EMIT barClicked(barAt(place));
}

ChartTable BarChart::figures() const
{
    ChartTable table;
    table.titles = {m_words.category.isEmpty() ? tr("Group") : m_words.category, m_words.value};
    for (const Bar& bar : m_bars)
        table.rows.push_back({{bar.name, {}, {}}, {m_words.text(bar.value), bar.value, {}}});
    return table;
}

} // namespace kiymet::ui
