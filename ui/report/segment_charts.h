// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"
#include "report/report_charts.h"

#include <QSizeF>

namespace kiymet::report {

/// What the charts of CLTV segments show.
enum class SegmentFigure { Customers, TotalCltv, MeanCltv, Sales3Month, Sales6Month, AverageValue };

/// One bar a segment, with its figure above.
Drawing segmentBars(const analysis::Results& results, SegmentFigure figure, QSizeF size);
/// Whether the figure is spread within a segment: not so for numbers and totals.
bool isSpread(SegmentFigure figure);
/// One box a segment for such a figure. The results have SegmentFigures of the same segments.
Drawing segmentBoxes(const analysis::Results& results, SegmentFigure figure, QSizeF size);
bool hasBoxes(const analysis::Results& results);
/// What the parts of a box mean.
QString boxLegend();

/// All charts of the Segments page on A4, two a page, in the language and conventions of the options; of
/// these the sections, note, logo and lists do not count.
Report makeSegmentCharts(const analysis::Results& results, const Options& options);

} // namespace kiymet::report
