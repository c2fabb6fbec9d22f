// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"

namespace kiymet::analysis {

/// Quantiles of the forecasts within each segment. Customers without a segment are in none of them.
SegmentFigures segmentFigures(const Forecast& forecast, const Segments& segments);

} // namespace kiymet::analysis
