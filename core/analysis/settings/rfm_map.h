// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace kiymet::analysis {

/// The ten segments of the classic map of recency and frequency, the best first.
enum class RfmSegment : std::uint8_t {
    Champions,
    LoyalCustomers,
    PotentialLoyalists,
    NewCustomers,
    Promising,
    NeedAttention,
    AboutToSleep,
    AtRisk,
    CantLose,
    Hibernating,
};
inline constexpr std::size_t rfmSegmentCount = 10;
/// All of them, in that order.
const std::array<RfmSegment, rfmSegmentCount>& rfmSegments();

/// Stable identifier: champions, loyal_customers, ... The words for people are in ui/words.
std::string_view name(RfmSegment segment);
/// By its identifier; the spellings at_Risk and cant_loose of published scripts are understood too.
std::optional<RfmSegment> rfmSegmentNamed(const QString& identifier);

/// A cell of the grid as its two digits say: 10 * recency score + column score (frequency), each from 1.
using RfmCell = int;

/// The segment of every cell of a grid of 3 to 5 levels; there is no cell without one.
class RfmMap {
public:
    /// The classic map. Of fewer than five levels the scores are spread over the five: with four they are 1,
    /// 2, 4, 5 of the classic grid, with three 1, 3, 5.
    explicit RfmMap(int levels = 5);
    /// The classic map with what `changes` says of single cells; a cell that is not on the grid is passed
    /// over.
    RfmMap(int levels, const std::map<RfmCell, RfmSegment>& changes);

    int levels() const { return m_levels; }
    /// Scores from 1 to levels.
    RfmSegment at(int recency, int column) const { return m_segments[index(recency, column)]; }
    /// Cells row by row: recency 1 first, and in it column 1 first.
    std::size_t index(int recency, int column) const
    {
        return static_cast<std::size_t>((recency - 1) * m_levels + column - 1);
    }
    RfmSegment at(std::size_t cell) const { return m_segments[cell]; }
    std::size_t size() const { return m_segments.size(); }
    /// Every cell, as the settings hold them.
    std::map<RfmCell, RfmSegment> cells() const;
    bool operator==(const RfmMap&) const = default;

private:
    int m_levels;
    std::vector<RfmSegment> m_segments;
};

} // namespace kiymet::analysis
