// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace kiymet::stats {

/// What a box plot draws (Tukey 1977, with quartiles of type 7): a box from q1 to q3 with the median in it,
/// whiskers to the outermost values within 1.5 (q3 - q1) of the box, and what lies beyond.
struct BoxPlot {
    std::uint64_t count = 0;
    double min = 0, lowWhisker = 0, q1 = 0, median = 0, q3 = 0, highWhisker = 0, max = 0;
    std::uint64_t below = 0; ///< values below the low whisker
    std::uint64_t above = 0;
    bool operator==(const BoxPlot&) const = default;
};

/// Of finite values; all zero without any.
BoxPlot boxPlot(std::span<const double> values);

} // namespace kiymet::stats
