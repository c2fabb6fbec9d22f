// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/math/box_plot.h"

#include "stats/math/quantiles.h"

#include <algorithm>
#include <array>

namespace kiymet::stats {

BoxPlot boxPlot(std::span<const double> values)
{
    BoxPlot box;
    if (values.empty())
        return box;
    const std::array<double, 5> at{0, 0.25, 0.5, 0.75, 1};
    const auto q = quantiles(values, at);
    box.count = values.size();
    box.min = q[0];
    box.q1 = q[1];
    box.median = q[2];
    box.q3 = q[3];
    box.max = q[4];
    const double reach = 1.5 * (box.q3 - box.q1);
    const double low = box.q1 - reach;
    const double high = box.q3 + reach;
    // A whisker has no length where no value lies between the box and its reach.
    box.lowWhisker = box.q1;
    box.highWhisker = box.q3;
    for (const double value : values) {
        if (value < low)
            ++box.below;
        else if (value > high)
            ++box.above;
        else {
            box.lowWhisker = std::min(box.lowWhisker, value);
            box.highWhisker = std::max(box.highWhisker, value);
        }
    }
    return box;
}

} // namespace kiymet::stats
