// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "charts/chart_map.h"
#include "report/report_flow.h"

#include <optional>
#include <vector>

/// The charts of a report as vectors: drawn from the figures that the pages' charts are drawn from, without a
/// window, and in the conventions in force when they are made.
namespace kiymet::report {

inline constexpr double fullWidth = textWidth;
inline constexpr double halfWidth = (textWidth - pt(14)) / 2;

/// What stands around a plot: a title above, two axes whose places are named. Made by `settle`.
struct Frame {
    QStringList title;
    ui::ChartAxis x, y;
};
/// Names the places of both axes for a drawing of this size.
Frame settle(const QString& title, ui::ChartAxis x, ui::ChartAxis y, QSizeF size);
/// Draws it, and says where values lie.
ui::ChartMap draw(QPainter& painter, const QRectF& where, const Frame& frame);

/// Bars of a histogram; those outside the limits in another colour, the limits as dashed lines with their
/// names.
struct Limits {
    double low = 0, high = 0;
    QString lowText, highText;
};
Drawing histogram(const analysis::Histogram& figures, const Frame& frame, std::optional<Limits> limits = {});

struct Bar {
    double value = 0;
    QString text; ///< above the bar
    QColor colour;
};
/// One bar for each category; the frame's x axis has them at 0, 1, ...
Drawing bars(std::vector<Bar> bars, const Frame& frame);

struct BoxMark {
    analysis::SegmentFigures::Box box;
    double mean = 0;
    QColor colour;
};
Drawing boxes(std::vector<BoxMark> boxes, const Frame& frame);

struct Curve {
    std::vector<QPointF> points;
    QColor colour;
    bool dashed = false;
    bool filled = false;
};
/// Curves; `note` beside the point that is marked.
struct MarkedPoint {
    QPointF at;
    QString note;
};
Drawing curves(std::vector<Curve> curves, const Frame& frame, std::optional<MarkedPoint> marked = {});

/// Bars for what is, points on a line for what is expected, with a legend.
Drawing comparison(std::vector<double> actual, std::vector<double> expected, const QString& actualName,
                   const QString& expectedName, const Frame& frame);

/// The grid of RFM: row by row from the lowest recency score, columns to the right.
struct GridCell {
    QString name;
    QString figure;
    double value = 0;
};
Drawing grid(int levels, std::vector<GridCell> cells, const Frame& frame);

} // namespace kiymet::report
