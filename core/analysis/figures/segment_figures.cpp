// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures/segment_figures.h"

#include "stats/math/quantiles.h"

#include <tbb/parallel_for.h>

#include <array>
#include <limits>

namespace kiymet::analysis {

namespace {

SegmentFigures::Box quantilesOf(const std::vector<double>& values)
{
    if (values.empty()) {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        return {none, none, none, none, none};
    }
    const std::array<double, 5> at{0.05, 0.25, 0.5, 0.75, 0.95};
    const std::vector<double> q = stats::quantiles(values, at);
    return {q[0], q[1], q[2], q[3], q[4]};
}

// Places in Segments::Figures.
constexpr std::size_t sales3Month = 4, sales6Month = 5, averageValue = 6, cltv = 7;

} // namespace

double figureOf(const Segments::Figures& segment, SegmentFigure figure)
{
    switch (figure) {
    case SegmentFigure::Customers:
        return static_cast<double>(segment.customers);
    case SegmentFigure::TotalCltv:
        return segment.sum[cltv];
    case SegmentFigure::MeanCltv:
        return segment.mean[cltv];
    case SegmentFigure::Sales3Month:
        return segment.mean[sales3Month];
    case SegmentFigure::Sales6Month:
        return segment.mean[sales6Month];
    case SegmentFigure::AverageValue:
        return segment.mean[averageValue];
    }
    return 0;
}

bool isMoney(SegmentFigure figure)
{
    return figure == SegmentFigure::TotalCltv || figure == SegmentFigure::MeanCltv ||
           figure == SegmentFigure::AverageValue;
}

bool isSpread(SegmentFigure figure)
{
    return figure != SegmentFigure::Customers && figure != SegmentFigure::TotalCltv;
}

const SegmentFigures::Box& boxOf(const SegmentFigures::Boxes& boxes, SegmentFigure figure)
{
    switch (figure) {
    case SegmentFigure::Sales3Month:
        return boxes.sales3Month;
    case SegmentFigure::Sales6Month:
        return boxes.sales6Month;
    case SegmentFigure::AverageValue:
        return boxes.averageValue;
    case SegmentFigure::Customers:
    case SegmentFigure::TotalCltv:
    case SegmentFigure::MeanCltv:
        break;
    }
    return boxes.cltv;
}

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
            figures.of[g].*boxes[column] = quantilesOf(values[g]);
    });
    return figures;
}

} // namespace kiymet::analysis
