// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/rfm/rfm_scores.h"

#include "stats/math/quantiles.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace kiymet::stats {

namespace {

Scores between(std::span<const double> values, std::vector<double> edges, ScoreDirection direction)
{
    Scores scores;
    scores.of.resize(values.size());
    scores.edges = std::move(edges);
    const std::span<const double> inner = std::span(scores.edges).subspan(1, scores.edges.size() - 2);
    const int levels = static_cast<int>(inner.size()) + 1;
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, values.size(), 1 << 15), [&](const auto& range) {
        for (std::size_t i = range.begin(); i < range.end(); ++i) {
            // Counted, not searched: a search has a branch that the processor cannot foresee.
            int below = 0;
            for (const double edge : inner)
                below += values[i] > edge ? 1 : 0;
            scores.of[i] = static_cast<std::uint8_t>(
                direction == ScoreDirection::HigherIsBetter ? 1 + below : levels - below);
        }
    });
    return scores;
}

/// The score of the k-th value from below, k = 0 ... n - 1: 1 + the number of edges i (n - 1) / levels that
/// lie below k.
std::uint8_t scoreOfPlace(std::uint64_t place, std::uint64_t n, int levels)
{
    if (n < 2)
        return 1;
    const auto count = static_cast<std::uint64_t>(levels);
    // The number of i in 1 ... levels - 1 with i (n - 1) < place * levels.
    const std::uint64_t below = place == 0 ? 0 : (place * count - 1) / (n - 1);
    return static_cast<std::uint8_t>(1 + std::min(below, count - 1));
}

/// The first place that has a higher score than `place`; n where there is none.
std::uint64_t nextScoreBegins(std::uint64_t place, std::uint64_t n, int levels)
{
    const std::uint64_t score = scoreOfPlace(place, n, levels);
    if (score == static_cast<std::uint64_t>(levels))
        return n;
    // The first k with k * levels > score (n - 1).
    return score * (n - 1) / static_cast<std::uint64_t>(levels) + 1;
}

/// Gives the customers of one value, which take the places from `first` on, their scores.
void scoreTied(std::vector<std::uint32_t>& tied, std::uint64_t first, std::uint64_t n, int levels,
               const Precedes& precedes, std::vector<std::uint8_t>& scores)
{
    std::size_t done = 0;
    while (done < tied.size()) {
        const std::uint64_t place = first + done;
        const auto end = static_cast<std::size_t>(
            std::min<std::uint64_t>(nextScoreBegins(place, n, levels) - first, tied.size()));
        const auto from = tied.begin() + static_cast<std::ptrdiff_t>(done);
        const auto to = tied.begin() + static_cast<std::ptrdiff_t>(end);
        // Who belongs before the edge, not in which order: a selection instead of a sort.
        if (precedes && to != tied.end())
            std::nth_element(from, to, tied.end(), precedes);
        const std::uint8_t score = scoreOfPlace(place, n, levels);
        for (auto at = from; at != to; ++at)
            scores[*at] = score;
        done = end;
    }
}

/// Whole numbers within a small range, as order counts are: places by counting.
bool scoreByCounting(std::span<const double> values, int levels, const Precedes& precedes,
                     std::vector<std::uint8_t>& scores)
{
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    const double low = *lowest;
    constexpr double widest = 1 << 16;
    if (!(*highest - low < widest) || low != std::floor(low))
        return false;
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(*highest - low) + 1);
    for (const double value : values) {
        const double slot = value - low;
        const auto whole = static_cast<std::uint32_t>(slot);
        if (static_cast<double>(whole) != slot)
            return false;
        ++counts[whole];
    }
    const std::uint64_t n = values.size();
    constexpr std::uint8_t divided = 0; // the value's customers get more than one score
    std::vector<std::uint8_t> scoreOf(counts.size());
    std::vector<std::uint64_t> firstPlace(counts.size());
    std::vector<std::vector<std::uint32_t>> tied(counts.size());
    std::uint64_t before = 0;
    for (std::size_t slot = 0; slot < counts.size(); ++slot) {
        firstPlace[slot] = before;
        const std::uint64_t last = before + counts[slot];
        if (counts[slot] > 0) {
            const std::uint8_t score = scoreOfPlace(before, n, levels);
            const bool whole = score == scoreOfPlace(last - 1, n, levels);
            scoreOf[slot] = whole ? score : divided;
            if (!whole)
                tied[slot].reserve(counts[slot]);
        }
        before = last;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto slot = static_cast<std::size_t>(values[i] - low);
        scores[i] = scoreOf[slot];
        if (scores[i] == divided)
            tied[slot].push_back(static_cast<std::uint32_t>(i));
    }
    for (std::size_t slot = 0; slot < counts.size(); ++slot)
        scoreTied(tied[slot], firstPlace[slot], n, levels, precedes, scores);
    return true;
}

void scoreBySorting(std::span<const double> values, int levels, const Precedes& precedes,
                    std::vector<std::uint8_t>& scores)
{
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    tbb::parallel_sort(order.begin(), order.end(), [&](std::uint32_t l, std::uint32_t r) {
        return values[l] < values[r] || (values[l] == values[r] && l < r);
    });
    std::vector<std::uint32_t> tied;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        tied.assign(order.begin() + static_cast<std::ptrdiff_t>(begin),
                    order.begin() + static_cast<std::ptrdiff_t>(end));
        scoreTied(tied, begin, values.size(), levels, precedes, scores);
        begin = end;
    }
}

} // namespace

Scores quantileScores(std::span<const double> values, int levels, ScoreDirection direction)
{
    std::vector<double> probabilities;
    for (int i = 0; i <= levels; ++i)
        probabilities.push_back(static_cast<double>(i) / levels);
    if (values.empty())
        return {};
    return between(values, quantiles(values, probabilities), direction);
}

Scores cutScores(std::span<const double> values, std::span<const double> cuts, ScoreDirection direction)
{
    if (values.empty())
        return {};
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    std::vector<double> edges{cuts.empty() ? *lowest : std::min(*lowest, cuts.front())};
    edges.insert(edges.end(), cuts.begin(), cuts.end());
    edges.push_back(std::max(*highest, edges.back()));
    return between(values, std::move(edges), direction);
}

Scores rankScores(std::span<const double> values, int levels, const Precedes& precedes)
{
    Scores scores;
    if (values.empty())
        return scores;
    scores.of.resize(values.size());
    if (!scoreByCounting(values, levels, precedes, scores.of))
        scoreBySorting(values, levels, precedes, scores.of);
    for (int i = 0; i <= levels; ++i)
        scores.edges.push_back(1 + static_cast<double>(values.size() - 1) * i / levels);
    return scores;
}

} // namespace kiymet::stats
