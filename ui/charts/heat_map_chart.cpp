// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heat_map_chart.h"

#include "charts/colours.h"
#include "charts/ticks.h"
#include "words/formats.h"

#include <QMetaMethod>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

namespace {

/// The part of the plot that the scale takes, in columns a column.
constexpr double scaleRoom = 0.22;

} // namespace

HeatMapChart::HeatMapChart(QWidget* parent) : ChartView(parent)
{
    setZoomable(false);
}

void HeatMapChart::setMap(Map map, Words words)
{
    m_map = std::move(map);
    m_words = std::move(words);
    setTitle(m_words.title);
    if (columns() == 0 || rows() == 0) {
        m_map = {};
        clear();
        return;
    }
    lay();
}

void HeatMapChart::lay()
{
    ChartAxis across;
    across.title = m_words.column;
    across.grid = false;
    across.low = 0;
    across.high = double(columns()) * (1 + scaleRoom);
    // As many names as fit, the last one always.
    int widest = 1;
    for (const QString& name : m_map.columns)
        widest = std::max(widest, fontMetrics().horizontalAdvance(name + QStringLiteral("  ")));
    const double room = std::max(1.0, width() * 0.7 / double(columns()));
    const auto step = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(widest / room)));
    for (std::size_t i = (columns() - 1) % step; i < columns(); i += step)
        across.places.emplace_back(double(i) + 0.5, m_map.columns[i]);
    ChartAxis up;
    up.title = m_words.row;
    up.text = m_words.rowText;
    up.grid = false;
    up.low = m_map.rowEdges.front();
    up.high = m_map.rowEdges.back();
    setAxes(std::move(across), std::move(up));
}

void HeatMapChart::resizeEvent(QResizeEvent* event)
{
    ChartView::resizeEvent(event);
    if (!isEmpty())
        lay();
}

double HeatMapChart::share(double value) const
{
    return m_map.high > m_map.low ? (value - m_map.low) / (m_map.high - m_map.low) : 0.5;
}

void HeatMapChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false); // no seams between cells
    for (std::size_t row = 0; row < rows(); ++row)
        for (std::size_t column = 0; column < columns(); ++column) {
            const double value = m_map.values[at({row, column})];
            if (std::isnan(value))
                continue;
            const QRectF cell =
                map.between(double(column), m_map.rowEdges[row], double(column + 1), m_map.rowEdges[row + 1]);
            painter.fillRect(QRectF(QPointF(std::round(cell.left()), std::round(cell.top())),
                                    QPointF(std::round(cell.right()), std::round(cell.bottom()))),
                             scaleColour(share(value)));
        }
    painter.restore();
    paintScale(painter, map);
}

void HeatMapChart::paintScale(QPainter& painter, const ChartMap& map) const
{
    const double room = double(columns()) * scaleRoom;
    const QFontMetricsF metrics(font());
    const double left = map.x(double(columns()) + room * 0.2);
    const QRectF bar(left, map.area().top() + metrics.height(), std::max(8.0, map.area().width() * 0.025),
                     map.area().height() - 2 * metrics.height());
    if (bar.height() <= 0)
        return;
    QLinearGradient colours(bar.bottomLeft(), bar.topLeft());
    for (int i = 0; i <= 18; ++i)
        colours.setColorAt(i / 18.0, scaleColour(i / 18.0));
    painter.fillRect(bar, colours);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawRect(bar);
    const auto ticks = linearTicks(m_map.low, m_map.high, 6);
    for (const double tick : ticks) {
        const double y = bar.bottom() - share(tick) * bar.height();
        painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 4, y));
        painter.drawText(QPointF(bar.right() + 7, y + metrics.ascent() / 2 - 1), m_words.text(tick));
    }
}

std::optional<HeatMapChart::Cell> HeatMapChart::cellAt(const QPointF& place) const
{
    const QPointF value = map().valueAt(place);
    if (!(value.x() >= 0) || value.x() >= double(columns()) || rows() == 0 ||
        value.y() < m_map.rowEdges.front() || value.y() > m_map.rowEdges.back())
        return std::nullopt;
    const auto edge = std::upper_bound(m_map.rowEdges.begin(), m_map.rowEdges.end() - 1, value.y());
    return Cell{static_cast<std::size_t>(edge - m_map.rowEdges.begin()) - 1,
                static_cast<std::size_t>(value.x())};
}

QString HeatMapChart::hoverText(const QPointF& place) const
{
    const auto cell = cellAt(place);
    if (!cell)
        return {};
    const double value = m_map.values[at(*cell)];
    const double customers = m_map.customers.empty() ? 0 : m_map.customers[at(*cell)];
    QStringList lines{tr("%1: %2", "axis, value").arg(m_words.column, m_map.columns[cell->column]),
                      tr("%1: %2 to %3", "axis, range")
                          .arg(m_words.row, m_words.rowText(m_map.rowEdges[cell->row]),
                               m_words.rowText(m_map.rowEdges[cell->row + 1])),
                      std::isnan(value) ? tr("Nobody can be here.")
                                        : tr("%1: %2", "axis, value").arg(m_words.value, m_words.text(value)),
                      tr("%1 customer(s) of the file are here", nullptr, static_cast<int>(customers))
                          .arg(words::number(customers, 0))};
    return lines.join(u'\n');
}

bool HeatMapChart::isClickable(const QPointF& place) const
{
    const auto cell = cellAt(place);
    return cell && !m_map.customers.empty() && m_map.customers[at(*cell)] > 0 &&
           isSignalConnected(QMetaMethod::fromSignal(&HeatMapChart::cellClicked));
}

void HeatMapChart::clicked(const QPointF& place)
{
    if (isClickable(place)) {
        const auto cell = cellAt(place);
        Q_EMIT cellClicked(static_cast<int>(cell->row), static_cast<int>(cell->column));
    }
}

ChartTable HeatMapChart::figures() const
{
    ChartTable table;
    table.titles = {m_words.column, tr("%1, from").arg(m_words.row), tr("%1, to").arg(m_words.row),
                    m_words.value, tr("Customers")};
    const auto number = [](double value, const std::function<QString(double)>& text) {
        return ui::Cell{text(value), value, {}};
    };
    for (std::size_t column = 0; column < columns(); ++column)
        for (std::size_t row = 0; row < rows(); ++row) {
            const double value = m_map.values[at({row, column})];
            if (std::isnan(value))
                continue;
            const double customers = m_map.customers.empty() ? 0 : m_map.customers[at({row, column})];
            table.rows.push_back({{m_map.columns[column], {}, {}},
                                  number(m_map.rowEdges[row], m_words.rowText),
                                  number(m_map.rowEdges[row + 1], m_words.rowText),
                                  number(value, m_words.text),
                                  {words::number(customers, 0), customers, {}}});
        }
    return table;
}

} // namespace kiymet::ui
