// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures/segment_figures.h"
#include "report/report.h"
#include "report/report_charts.h"

#include <QSizeF>

namespace kiymet::report {

using analysis::SegmentFigure;

/// One bar a segment, with its figure above.
Drawing segmentBars(const analysis::Results& results, SegmentFigure figure, QSizeF size);
/// One box a segment for a figure that is spread. The results have SegmentFigures of the same segments.
Drawing segmentBoxes(const analysis::Results& results, SegmentFigure figure, QSizeF size);
bool hasBoxes(const analysis::Results& results);
/// What the bars of a figure show.
QString barTitle(SegmentFigure figure);
/// What the parts of a box mean.
QString boxLegend();

/// All charts of the Segments page on A4, two a page, in the language and conventions of the options; of
/// these the sections, note, logo and lists do not count.
Report makeSegmentCharts(const analysis::Results& results, const Options& options);

} // namespace kiymet::report
