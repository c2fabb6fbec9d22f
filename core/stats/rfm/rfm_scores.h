// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace kiymet::stats {

/// Scores 1 ... levels of a figure, and where one score ends and the next begins.
struct Scores {
    std::vector<std::uint8_t> of; ///< per value
    /// levels + 1, ascending: lowest and highest value at the ends. Of ranks (1 ... n) where ranks were
    /// scored. Some may coincide: the score between them then has nobody.
    std::vector<double> edges;
};

/// Which end of a figure gets the highest score: the high one of order counts, the low
/// one of days since the last order.
enum class ScoreDirection { HigherIsBetter, LowerIsBetter };

/// Scores by the type-7 quantiles at i / levels, right-closed, the lowest value included (pandas' qcut).
/// Equal values have equal scores. A score counts the edges below a value, so that it tells the same share of
/// customers whether or not edges coincide. No NaN. 2 <= levels <= 100.
Scores quantileScores(std::span<const double> values, int levels, ScoreDirection direction);

/// Scores between cut points given by hand (ascending, levels - 1 of them), right-closed as well.
Scores cutScores(std::span<const double> values, std::span<const double> cuts, ScoreDirection direction);

/// Whether the customer of the first index comes before that of the second; a strict order of all.
using Precedes = std::function<bool(std::uint32_t, std::uint32_t)>;

/// Scores by the quantiles of the ranks 1 ... n (pandas' qcut of rank(method="first")), high values good: the
/// groups are as equal in size as can be, and equal values may get different scores, which go by `precedes`
/// (the later, the higher). Without it by index. Exact in the rank: no rounding of edges decides.
Scores rankScores(std::span<const double> values, int levels, const Precedes& precedes = {});

} // namespace kiymet::stats
