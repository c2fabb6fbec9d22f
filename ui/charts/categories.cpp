// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/categories.h"

#include <cmath>

namespace kiymet::ui {

ChartAxis categoryAxis(const QString& title, const QStringList& names)
{
    ChartAxis axis;
    axis.title = title;
    axis.low = -0.5;
    axis.high = static_cast<double>(names.size()) - 0.5;
    axis.grid = false;
    for (qsizetype i = 0; i < names.size(); ++i)
        axis.places.emplace_back(static_cast<double>(i), names[i]);
    return axis;
}

int categoryAt(double value, std::size_t categories)
{
    const double nearest = std::round(value);
    return nearest >= 0 && nearest < static_cast<double>(categories) ? static_cast<int>(nearest) : -1;
}

} // namespace kiymet::ui
