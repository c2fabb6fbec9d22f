// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_map.h"

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

double onAxis(double value, const ChartAxis& axis)
{
    return axis.logarithmic ? std::log10(std::max(value, 1e-300)) : value;
}

double fromAxis(double place, const ChartAxis& axis)
{
    return axis.logarithmic ? std::pow(10, place) : place;
}

ChartMap::ChartMap(const QRectF& area, const ChartAxis& x, const ChartAxis& y) : m_area(area), m_x(x), m_y(y)
{
}

double ChartMap::x(double value) const
{
    const double low = onAxis(m_x.low, m_x);
    const double share = (onAxis(value, m_x) - low) / (onAxis(m_x.high, m_x) - low);
    return m_area.left() + std::clamp(share, -0.1, 1.1) * m_area.width();
}

double ChartMap::y(double value) const
{
    const double low = onAxis(m_y.low, m_y);
    const double share = (onAxis(value, m_y) - low) / (onAxis(m_y.high, m_y) - low);
    return m_area.bottom() - std::clamp(share, -0.1, 1.1) * m_area.height();
}

QPointF ChartMap::valueAt(const QPointF& place) const
{
    const auto value = [](double share, const ChartAxis& axis) {
        const double low = onAxis(axis.low, axis);
        return fromAxis(low + share * (onAxis(axis.high, axis) - low), axis);
    };
    return {value((place.x() - m_area.left()) / m_area.width(), m_x),
            value((m_area.bottom() - place.y()) / m_area.height(), m_y)};
}

} // namespace kiymet::ui
