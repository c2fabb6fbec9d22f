// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/curve_chart.h"

#include <QChart>
#include <QMetaMethod>
#include <QPainter>

#include <algorithm>

namespace kiymet::ui {

namespace {

/// On the straight line between the two points around.
double valueAt(const std::vector<QPointF>& points, double x)
{
    const auto above = std::lower_bound(points.begin(), points.end(), x,
                                        [](const QPointF& point, double at) { return point.x() < at; });
    if (above == points.begin())
        return points.front().y();
    if (above == points.end())
        return points.back().y();
    const QPointF& right = *above;
    const QPointF& left = *(above - 1);
    const double share = right.x() > left.x() ? (x - left.x()) / (right.x() - left.x()) : 0;
    return left.y() + share * (right.y() - left.y());
}

} // namespace

CurveChart::CurveChart(QWidget* parent) : ChartView(parent)
{
    chart()->setMargins(QMargins(6, 4, 24, 4)); // room for the name of the last place: 100%
}

void CurveChart::setCurves(std::vector<Curve> curves, std::vector<Mark> marks, ChartAxis x, ChartAxis y,
                           Words words)
{
    m_curves = std::move(curves);
    m_marks = std::move(marks);
    m_words = std::move(words);
    setTitle(m_words.title);
    if (m_curves.empty() || m_curves.front().points.empty()) {
        m_curves.clear();
        m_marks.clear();
        clear();
        return;
    }
    setAxes(std::move(x), std::move(y));
}

void CurveChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    const QColor text = palette().color(QPalette::Text);
    QColor quiet = text;
    quiet.setAlphaF(0.55F);
    for (auto curve = m_curves.rbegin(); curve != m_curves.rend(); ++curve) {
        painter.setPen(curve->muted ? QPen(quiet, 1.2, Qt::DashLine)
                                    : QPen(palette().color(QPalette::Highlight), 2.2));
        QPolygonF line;
        for (const QPointF& point : curve->points)
            line << map.at(point.x(), point.y());
        painter.drawPolyline(line);
    }
    const QFontMetricsF metrics(painter.font());
    for (const Mark& mark : m_marks) {
        const double x = map.x(mark.x);
        if (x < map.area().left() || x > map.area().right())
            continue;
        painter.setPen(QPen(quiet, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, map.area().top()), QPointF(x, map.area().bottom()));
        const QPointF at = map.at(mark.x, valueAt(m_curves.front().points, mark.x));
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawEllipse(at, 4, 4);
        painter.setPen(text);
        const double width = metrics.horizontalAdvance(mark.text);
        const bool left = x + 6 + width > map.area().right();
        const double y = std::min(at.y() + metrics.height() + 2, map.area().bottom() - metrics.descent() - 2);
        painter.drawText(QPointF(left ? x - 8 - width : x + 8, y), mark.text);
    }
}

QString CurveChart::hoverText(const QPointF& place) const
{
    if (m_curves.empty() || !m_words.hover)
        return {};
    const double x = map().valueAt(place).x();
    const auto& points = m_curves.front().points;
    if (x < points.front().x() || x > points.back().x())
        return {};
    return m_words.hover(x, valueAt(points, x));
}

bool CurveChart::isClickable(const QPointF& place) const
{
    if (m_curves.empty() || !isSignalConnected(QMetaMethod::fromSignal(&CurveChart::placeClicked)))
        return false;
    const double x = map().valueAt(place).x();
    return x >= m_curves.front().points.front().x() && x <= m_curves.front().points.back().x();
}

void CurveChart::clicked(const QPointF& place)
{
    if (isClickable(place))
        Q_EMIT placeClicked(map().valueAt(place).x());
}

ChartTable CurveChart::figures() const
{
    ChartTable table;
    table.titles << axisX().title;
    if (m_curves.empty())
        return table;
    for (const Curve& curve : m_curves)
        table.titles << (curve.name.isEmpty() ? axisY().title : curve.name);
    for (const QPointF& point : m_curves.front().points) {
        std::vector<Cell> row{{axisX().text(point.x()), point.x(), {}}};
        for (const Curve& curve : m_curves) {
            const double value = valueAt(curve.points, point.x());
            row.push_back({axisY().text(value), value, {}});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace kiymet::ui
