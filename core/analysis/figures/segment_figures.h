// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

namespace kiymet::analysis {

/// What is told of the customers of a CLTV segment.
enum class SegmentFigure { Customers, TotalCltv, MeanCltv, Sales3Month, Sales6Month, AverageValue };
/// Customers and purchases are counts, the others money. Mean CLTV, purchases (within 84 and 168 days) and
/// average value are means over the segment.
double figureOf(const Segments::Figures& segment, SegmentFigure figure);
bool isMoney(SegmentFigure figure);
/// Whether the figure is spread within a segment: not so for numbers and totals.
bool isSpread(SegmentFigure figure);
/// The quantiles of a figure that is spread.
const SegmentFigures::Box& boxOf(const SegmentFigures::Boxes& boxes, SegmentFigure figure);

/// Quantiles of the forecasts within each segment. Customers without a segment are in none of them.
SegmentFigures segmentFigures(const Forecast& forecast, const Segments& segments);

} // namespace kiymet::analysis
