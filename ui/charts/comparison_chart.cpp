// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/comparison_chart.h"

#include "charts/categories.h"
#include "charts/colours.h"
#include "words/formats.h"

#include <QMetaMethod>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

void ComparisonChart::setPairs(std::vector<Pair> pairs, Words words)
{
    m_pairs = std::move(pairs);
    m_words = std::move(words);
    setTitle(m_words.title);
    if (m_pairs.empty()) {
        clear();
        return;
    }
    QStringList names;
    ChartAxis values;
    values.title = m_words.value;
    values.text = m_words.text;
    values.high = 0;
    for (const Pair& pair : m_pairs) {
        names << pair.name;
        values.high = std::max({values.high, pair.actual, pair.expected});
    }
    values.high = values.high > 0 ? values.high * 1.08 : 1;
    setAxes(categoryAxis(m_words.category, names), std::move(values));
}

void ComparisonChart::paintPoint(QPainter& painter, const QPointF& place) const
{
    painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
    painter.setBrush(attentionColour());
    painter.drawEllipse(place, 5, 5);
}

void ComparisonChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    const double bottom = map.y(0);
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        if (!(m_pairs[i].actual > 0))
            continue;
        QRectF bar = map.between(double(i) - 0.4, 0, double(i) + 0.4, m_pairs[i].actual);
        // One alone is still to be seen.
        bar.setTop(std::min(bar.top(), bottom - 1));
        painter.fillRect(bar, palette().color(QPalette::Highlight));
    }
    QPolygonF line;
    for (std::size_t i = 0; i < m_pairs.size(); ++i)
        line << map.at(double(i), m_pairs[i].expected);
    painter.setPen(QPen(attentionColour(), 2));
    painter.drawPolyline(line);
    for (const QPointF& point : std::as_const(line))
        paintPoint(painter, point);
    paintLegend(painter, map);
}

void ComparisonChart::paintLegend(QPainter& painter, const ChartMap& map) const
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height() * 1.3;
    const double width =
        std::max(metrics.horizontalAdvance(m_words.actual), metrics.horizontalAdvance(m_words.expected)) + 26;
    // On the side with the lower bars.
    double highest[2] = {0, 0};
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        double& side = highest[2 * i < m_pairs.size() ? 0 : 1];
        side = std::max({side, m_pairs[i].actual, m_pairs[i].expected});
    }
    const double left = highest[1] > highest[0] ? map.area().left() + 12 : map.area().right() - width - 8;
    const QRectF box(left, map.area().top() + 6, width, 2 * line);
    painter.fillRect(box.adjusted(-4, -2, 4, 2), palette().color(QPalette::Base));
    painter.fillRect(QRectF(box.left(), box.top() + line / 2 - 5, 14, 10),
                     palette().color(QPalette::Highlight));
    paintPoint(painter, QPointF(box.left() + 7, box.top() + line * 1.5));
    painter.setPen(palette().color(QPalette::Text));
    const double base = line / 2 + metrics.ascent() / 2 - 1;
    painter.drawText(QPointF(box.left() + 22, box.top() + base), m_words.actual);
    painter.drawText(QPointF(box.left() + 22, box.top() + line + base), m_words.expected);
}

int ComparisonChart::pairAt(const QPointF& place) const
{
    return categoryAt(map().valueAt(place).x(), m_pairs.size());
}

QString ComparisonChart::hoverText(const QPointF& place) const
{
    const int pair = pairAt(place);
    if (pair < 0)
        return {};
    const Pair& at = m_pairs[static_cast<std::size_t>(pair)];
    const auto line = [](const QString& name, const QString& text) {
        return tr("%1: %2", "name, figure").arg(name, text);
    };
    return line(m_words.category, at.name) + u'\n' + line(m_words.actual, m_words.text(at.actual)) + u'\n' +
           line(m_words.expected, m_words.text(at.expected));
}

bool ComparisonChart::isClickable(const QPointF& place) const
{
    const int pair = pairAt(place);
    return pair >= 0 && m_pairs[static_cast<std::size_t>(pair)].actual > 0 &&
           isSignalConnected(QMetaMethod::fromSignal(&ComparisonChart::pairClicked));
}

void ComparisonChart::clicked(const QPointF& place)
{
    if (isClickable(place))
        Q_EMIT pairClicked(pairAt(place));
}

ChartTable ComparisonChart::figures() const
{
    ChartTable table;
    table.titles = {m_words.category, m_words.actual, m_words.expected};
    for (const Pair& pair : m_pairs)
        table.rows.push_back({{pair.name, {}, {}},
                              {m_words.text(pair.actual), pair.actual, {}},
                              {m_words.text(pair.expected), pair.expected, {}}});
    return table;
}

} // namespace kiymet::ui
