// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace kiymet::ui {

/// One axis of a chart: what it measures, from where to where, and how its values are written.
struct ChartAxis {
    QString title; ///< with the unit
    double low = 0;
    double high = 1;
    bool logarithmic = false; ///< low > 0
    /// How a value is written at the axis: words::count, words::wholeMoney ...
    std::function<QString(double)> text;
    /// Where not empty, the only places that are named: categories.
    std::vector<std::pair<double, QString>> places;
    bool grid = true;
};

/// Where values lie on the screen or on paper.
class ChartMap {
public:
    ChartMap(const QRectF& area, const ChartAxis& x, const ChartAxis& y);
    double x(double value) const; ///< clamped to a little beyond the area
    double y(double value) const;
    QPointF at(double valueX, double valueY) const { return {x(valueX), y(valueY)}; }
    QRectF between(double x0, double y0, double x1, double y1) const
    {
        return QRectF(at(x0, y0), at(x1, y1)).normalized();
    }
    QPointF valueAt(const QPointF& place) const;
    const QRectF& area() const { return m_area; }

private:
    QRectF m_area;
    ChartAxis m_x, m_y;
};

/// Where a value lies along an axis that Qt Charts takes for a straight one: of a logarithmic axis the
/// decimal logarithm.
double onAxis(double value, const ChartAxis& axis);
double fromAxis(double place, const ChartAxis& axis);

} // namespace kiymet::ui
