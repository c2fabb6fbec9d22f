// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/distribution_chart.h"

#include "words/formats.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

void DistributionChart::setCurve(Curve curve, Words words)
{
    m_curve = std::move(curve);
    m_words = std::move(words);
    setTitle(m_words.title);
    if (m_curve.at.size() < 2) {
        m_curve = {};
        clear();
        return;
    }
    ChartAxis values;
    values.title = m_words.value;
    values.text = m_words.text;
    values.grid = false;
    values.low = 0;
    values.high = m_curve.at.back() + m_curve.at.front();
    ChartAxis densities;
    densities.title = m_words.density;
    // A density that grows without bound at an end would leave nothing to see of the rest.
    const std::size_t skipped = m_curve.at.size() / 50;
    const auto first = m_curve.density.begin() + static_cast<std::ptrdiff_t>(skipped);
    const auto last = m_curve.density.end() - static_cast<std::ptrdiff_t>(skipped);
    densities.high = *std::max_element(first, last) * 1.1;
    densities.text = [](double value) { return words::significant(value, 3); };
    setAxes(std::move(values), std::move(densities));
}

void DistributionChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    QPolygonF line;
    for (std::size_t i = 0; i < m_curve.at.size(); ++i)
        line << map.at(m_curve.at[i], m_curve.density[i]);
    QPolygonF ground = line;
    ground << QPointF(line.last().x(), map.y(0)) << QPointF(line.first().x(), map.y(0));
    QColor colour = palette().color(QPalette::Highlight);
    painter.setPen(QPen(colour, 2));
    painter.drawPolyline(line);
    colour.setAlphaF(0.25F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(ground);

    if (!m_curve.mean || *m_curve.mean >= axisX().high)
        return;
    const double x = map.x(*m_curve.mean);
    const QString text = tr("mean %1").arg(m_words.text(*m_curve.mean));
    const QFontMetricsF metrics(font());
    painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DashLine));
    painter.drawLine(QPointF(x, map.area().top()), QPointF(x, map.area().bottom()));
    const bool atRight = x + metrics.horizontalAdvance(text) + 8 < map.area().right();
    painter.drawText(QPointF(atRight ? x + 5 : x - 5 - metrics.horizontalAdvance(text),
                             map.area().top() + metrics.ascent() + 3),
                     text);
}

QString DistributionChart::hoverText(const QPointF& place) const
{
    if (m_curve.at.empty())
        return {};
    const double value = map().valueAt(place).x();
    const auto at = std::lower_bound(m_curve.at.begin(), m_curve.at.end(), value);
    const auto i = static_cast<std::size_t>(
        std::min(at - m_curve.at.begin(), static_cast<std::ptrdiff_t>(m_curve.at.size()) - 1));
    return tr("Up to %1: %2 of the customers")
        .arg(m_words.text(m_curve.at[i]), words::probability(m_curve.share[i]));
}

ChartTable DistributionChart::figures() const
{
    ChartTable table;
    table.titles = {m_words.value, m_words.density, tr("Share of customers up to there")};
    for (std::size_t i = 0; i < m_curve.at.size(); ++i)
        table.rows.push_back({{words::significant(m_curve.at[i]), m_curve.at[i], {}},
                              {words::significant(m_curve.density[i]), m_curve.density[i], {}},
                              {words::percent(m_curve.share[i]), m_curve.share[i], {}}});
    return table;
}

} // namespace kiymet::ui
