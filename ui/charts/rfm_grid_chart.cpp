// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rfm_grid_chart.h"

#include "charts/colours.h"
#include "words/formats.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

namespace {

/// Black or white, whichever has the higher contrast (WCAG 2, relative luminance).
QColor readableOn(const QColor& colour)
{
    const auto linear = [](float channel) {
        const double c = double(channel);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double luminance =
        0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    return luminance > 0.179 ? Qt::black : Qt::white;
}

/// The name in one line or, above the figure, in two; shortened where that is not enough.
QString nameIn(const QRectF& box, const QString& name, const QFontMetrics& metrics)
{
    const int width = static_cast<int>(box.width());
    qsizetype space = name.lastIndexOf(u' ');
    if (metrics.horizontalAdvance(name) <= width || space < 0 || box.height() < 3 * metrics.height())
        return metrics.elidedText(name, Qt::ElideRight, width);
    // As many words above as there is room for.
    while (space > 0 && metrics.horizontalAdvance(name.left(space)) > width &&
           name.lastIndexOf(u' ', space - 1) > 0)
        space = name.lastIndexOf(u' ', space - 1);
    return metrics.elidedText(name.left(space), Qt::ElideRight, width) + u'\n' +
           metrics.elidedText(name.mid(space + 1), Qt::ElideRight, width);
}

} // namespace

RfmGridChart::RfmGridChart(QWidget* parent) : ChartView(parent)
{
    setZoomable(false);
}

void RfmGridChart::setCells(int levels, std::vector<Cell> cells, Words words)
{
    m_levels = levels;
    m_cells = std::move(cells);
    m_words = std::move(words);
    setTitle(m_words.title);
    if (m_cells.empty()) {
        clear();
        return;
    }
    if (m_selected >= static_cast<int>(m_cells.size()))
        m_selected = -1;
    ChartAxis scores;
    scores.low = 0.5;
    scores.high = levels + 0.5;
    scores.grid = false;
    for (int score = 1; score <= levels; ++score)
        scores.places.emplace_back(score, words::count(static_cast<std::uint64_t>(score)));
    ChartAxis recency = scores;
    scores.title = m_words.frequency;
    recency.title = m_words.recency;
    setAxes(std::move(scores), std::move(recency));
}

void RfmGridChart::select(int cell)
{
    m_selected = cell;
    repaintPlot();
}

int RfmGridChart::heightForLines(int lines) const
{
    constexpr int rows = 5;
    constexpr int around = 8; // of the lines in a cell: see paintPlot()
    const int line = fontMetrics().height();
    return rows * (lines * line + around) + 3 * line +
           38; // title, scores and their title with what parts them
}

void RfmGridChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    double highest = 0;
    for (const Cell& cell : m_cells)
        if (std::isfinite(cell.value))
            highest = std::max(highest, cell.value);
    const QColor base = palette().color(QPalette::Base);
    const QColor accent = palette().color(QPalette::Highlight);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        const double x = static_cast<double>(i % static_cast<std::size_t>(m_levels)) + 1;
        const double y = static_cast<double>(i / static_cast<std::size_t>(m_levels)) + 1;
        const QRectF box = map.between(x - 0.5, y - 0.5, x + 0.5, y + 0.5).adjusted(1, 1, -1, -1);
        // By the root: a few large cells would leave the others without a shade.
        const double share =
            highest > 0 && std::isfinite(cell.value) ? std::sqrt(std::max(0.0, cell.value) / highest) : 0;
        const QColor shade = mixed(base, accent, 0.08 + 0.82 * share);
        painter.fillRect(box, shade);
        painter.setPen(readableOn(shade));
        const QRectF inner = box.adjusted(4, 3, -4, -3);
        painter.drawText(inner, Qt::AlignHCenter | Qt::AlignTop,
                         nameIn(inner, cell.segment, painter.fontMetrics()));
        painter.drawText(inner, Qt::AlignHCenter | Qt::AlignBottom, cell.figure);
        if (static_cast<int>(i) == m_selected) {
            painter.setPen(QPen(palette().color(QPalette::Text), 3));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.adjusted(1, 1, -1, -1));
        }
    }
}

int RfmGridChart::cellAt(const QPointF& place) const
{
    if (m_cells.empty() || !map().area().contains(place))
        return -1;
    const QPointF value = map().valueAt(place);
    const int column = std::clamp(static_cast<int>(std::round(value.x())), 1, m_levels);
    const int row = std::clamp(static_cast<int>(std::round(value.y())), 1, m_levels);
    return (row - 1) * m_levels + column - 1;
}

QString RfmGridChart::hoverText(const QPointF& place) const
{
    const int cell = cellAt(place);
    return cell < 0 ? QString() : m_cells[static_cast<std::size_t>(cell)].tip;
}

bool RfmGridChart::isClickable(const QPointF& place) const
{
    return cellAt(place) >= 0;
}

void RfmGridChart::clicked(const QPointF& place)
{
    const int cell = cellAt(place);
    if (cell < 0)
        return;
    select(cell);
    Q_EMIT cellSelected(cell);
}

void RfmGridChart::keyPressEvent(QKeyEvent* event)
{
    if (m_cells.empty()) {
        ChartView::keyPressEvent(event);
        return;
    }
    const int at = std::max(m_selected, 0);
    int column = at % m_levels;
    int row = at / m_levels;
    switch (event->key()) {
    case Qt::Key_Left:
        --column;
        break;
    case Qt::Key_Right:
        ++column;
        break;
    case Qt::Key_Up:
        ++row;
        break;
    case Qt::Key_Down:
        --row;
        break;
    default:
        ChartView::keyPressEvent(event);
        return;
    }
    select(std::clamp(row, 0, m_levels - 1) * m_levels + std::clamp(column, 0, m_levels - 1));
    Q_EMIT cellSelected(m_selected);
}

ChartTable RfmGridChart::figures() const
{
    ChartTable table;
    table.titles = {m_words.recency, m_words.frequency, tr("Segment"), m_words.value};
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const auto score = [](std::size_t n) {
            return ui::Cell{words::count(n), static_cast<qulonglong>(n), {}};
        };
        const auto levels = static_cast<std::size_t>(m_levels);
        table.rows.push_back({score(i / levels + 1),
                              score(i % levels + 1),
                              {m_cells[i].segment, {}, {}},
                              {m_cells[i].figure, m_cells[i].value, {}}});
    }
    return table;
}

} // namespace kiymet::ui
