// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiymet::analysis {

/// Who moved between segments from an earlier to a later file.
struct Migration {
    enum class Kind { Cltv, Rfm };
    Kind kind = Kind::Cltv;
    /// Identifiers of the segments, best first: A, B ... or champions ... Where the two results have
    /// different numbers of CLTV segments, those of the larger one.
    std::vector<std::string> segments;
    /// Whether both were made by the same recipe, apart from file, layout and analysis date: else a move may
    /// be the recipe's and not the customer's.
    bool sameRecipe = true;

    /// A customer in both files, or in one: `none` is where he was not, or had no CLTV.
    static constexpr int none = -1;
    struct Move {
        int from = none; ///< index in `segments`
        int to = none;
        bool wasThere = false;     ///< in the earlier file
        bool isThere = false;      ///< in the later file
        std::uint32_t earlier = 0; ///< customer of the earlier summary, where he was there
        std::uint32_t later = 0;
    };
    /// Every customer of both files: those of the later one in its order, then those who are no longer there.
    std::vector<Move> customers;

    /// customers by (from, to), row by row; the last row and column are those without a segment: who is new,
    /// who is gone, and who had no CLTV.
    std::vector<std::uint64_t> matrix;
    std::uint64_t at(int from, int to) const { return matrix[place(from) * width() + place(to)]; }
    std::uint64_t stayed = 0; ///< in the same segment
    std::uint64_t rose = 0;   ///< to a better one
    std::uint64_t fell = 0;
    std::uint64_t joined = 0; ///< not in the earlier file
    std::uint64_t gone = 0;   ///< not in the later file

    /// The moves from one segment to another, as indices of `customers`; `none` as in the matrix.
    std::vector<std::uint32_t> movers(int from, int to) const;

    /// A question that is asked again and again.
    enum class Group {
        Left,   ///< in the segment before, in another one now
        Became, ///< in the segment now, in another one before
        Rose,   ///< in a better segment than before; here and below `segment` does not matter
        Fell,   ///< in a worse one
        Moved,  ///< in another one
        Joined, ///< not in the earlier file
        Gone,   ///< not in the later file
    };
    /// The answer, as indices of `customers`. Left to Moved: customers of both files only.
    std::vector<std::uint32_t> members(Group group, int segment = none) const;

private:
    std::size_t width() const { return segments.size() + 1; }
    std::size_t place(int segment) const
    {
        return segment == none ? segments.size() : static_cast<std::size_t>(segment);
    }
};

/// Compares results up to RFM by customer id. An id that stands several times in a file counts by its first
/// customer. RFM segments have no order from better to worse but that of their list: rose and fell go by it.
Migration migration(const Results& earlier, const Results& later, Migration::Kind kind);

/// How much more a customer is worth now than then; who is not in a file, or had no CLTV, is worth 0 in it.
double cltvChange(const Migration::Move& move, const Results& earlier, const Results& later);
/// Indices of `customers` so that the largest change of CLTV, up or down, comes first; equal ones in their
/// order.
void sortByChange(std::vector<std::uint32_t>& members, const Migration& migration, const Results& earlier,
                  const Results& later);

} // namespace kiymet::analysis
