// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/segment_figures.h"

#include "stats/quantiles.h"

#include <tbb/parallel_for.h>

#include <array>
#include <limits>

namespace kiymet::analysis {

namespace {

SegmentFigures::Box boxOf(const std::vector<double>& values)
{
    if (values.empty()) {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        return {none, none, none, none, none};
    }
    const std::array<double, 5> at{0.05, 0.25, 0.5, 0.75, 0.95};
    const std::vector<double> q = stats::quantiles(values, at);
    return {q[0], q[1], q[2], q[3], q[4]};
}

} // namespace

SegmentFigures segmentFigures(const Forecast& forecast, const Segments& segments)
{
    SegmentFigures figures;
    const std::size_t groups = segments.figures.size();
    figures.of.resize(groups);
    const std::array columns{&forecast.sales3Month, &forecast.sales6Month, &forecast.averageValue,
                             &forecast.cltv};
    using Boxes = SegmentFigures::Boxes;
    constexpr std::array boxes{&Boxes::sales3Month, &Boxes::sales6Month, &Boxes::averageValue, &Boxes::cltv};
    tbb::parallel_for(std::size_t{0}, columns.size(), [&](std::size_t column) {
        std::vector<std::vector<double>> values(groups);
        for (std::size_t g = 0; g < groups; ++g)
            values[g].reserve(segments.figures[g].customers);
        for (std::size_t i = 0; i < segments.of.size(); ++i)
            if (segments.of[i] >= 0)
                values[static_cast<std::size_t>(segments.of[i])].push_back((*columns[column])[i]);
        for (std::size_t g = 0; g < groups; ++g)
            figures.of[g].*boxes[column] = boxOf(values[g]);
    });
    return figures;
}

} // namespace kiymet::analysis
