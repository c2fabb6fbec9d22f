// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

namespace kiymet::analysis {

/// Figures of the CLTV page's charts. Customers without a CLTV are not in them.
CltvFigures cltvFigures(const Forecast& forecast);

/// How a histogram is wanted.
struct HistogramShape {
    bool logarithmic = false; ///< bars of equal ratio; customers worth 0 are below the first
    /// 0: by the rule of Freedman and Diaconis (1981), a width of 2 IQR / n^(1/3) (of the logarithms where
    /// logarithmic), kept between a 60th and a 5th of the range and made a round number.
    int bars = 0;
    bool operator==(const HistogramShape&) const = default;
};
/// Of the CLTV of all who have one. The linear one ends with the bar of the 99 % quantile, whatever lies
/// above is counted in `above`: a long tail would squeeze everything else into the first bar. The logarithmic
/// one begins at the 0.1 % quantile of the positive ones and ends at the greatest.
Histogram cltvHistogram(const Forecast& forecast, HistogramShape shape = {});

} // namespace kiymet::analysis
