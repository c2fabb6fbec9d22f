// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"
#include "analysis/settings/rfm_map.h"
#include "analysis/settings/settings.h"
#include "data/customers/customers.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace kiymet::analysis {

struct Forecast;
struct Segments;

/// One of the three figures: its scores, and what a score means.
struct RfmScore {
    std::vector<std::uint8_t> of; ///< per customer: 1 ... levels; empty where the figure is not known
    std::vector<double> edges;    ///< as stats::Scores: levels + 1, of ranks where `ranked`
    bool ranked = false;          ///< equal figures may have different scores
    /// Per score, from 1 on: customers and the range of their figures (0 where there is nobody).
    struct Level {
        std::uint64_t customers = 0;
        double lowest = 0;
        double highest = 0;
        bool operator==(const Level&) const = default;
    };
    std::vector<Level> levels;
};

/// Customers of a segment or of a cell of the grid.
struct RfmFigures {
    std::uint64_t customers = 0;
    double recencySum = 0;   ///< days
    double frequencySum = 0; ///< orders
    double monetarySum = 0;  ///< 0 where monetary is not known
    double mean(double sum) const { return customers > 0 ? sum / static_cast<double>(customers) : 0; }
    bool operator==(const RfmFigures&) const = default;
};

/// Recency, frequency and monetary value of cleaned customers, not capped; one entry a customer, in the order
/// of the summary.
struct Rfm {
    RfmMap map;
    std::vector<double> recency;   ///< days from the last order to the analysis date
    std::vector<double> frequency; ///< all orders
    std::vector<double> monetary;  ///< their total value; empty where it is not known (ready summaries)
    RfmScore recencyScore;         ///< high: lately
    RfmScore frequencyScore;
    RfmScore monetaryScore; ///< empty where monetary is not known
    /// The grid's columns are the frequency score, or the mean of it and the monetary score (half up).
    bool monetaryInGrid = false;
    std::vector<std::uint8_t> cell;  ///< per customer: RfmMap::index
    std::vector<RfmFigures> ofCells; ///< by RfmMap::index
    std::array<RfmFigures, rfmSegmentCount> ofSegments{};

    std::size_t size() const { return cell.size(); }
    bool hasMonetary() const { return !monetary.empty(); }
    RfmSegment segment(std::size_t customer) const { return map.at(std::size_t{cell[customer]}); }
    const RfmFigures& of(RfmSegment segment) const { return ofSegments[static_cast<std::size_t>(segment)]; }
};

/// The worth of cells, and RFM segments against CLTV segments.
struct RfmWorth {
    std::vector<double> cellCltv; ///< total CLTV by RfmMap::index
    struct Cross {
        std::uint64_t customers = 0;
        double cltv = 0; ///< their total; a CLTV that does not exist counts 0
    };
    int groups = 0; ///< CLTV segments
    /// Per RFM segment: the CLTV segments, best first, then those without a CLTV.
    std::array<std::vector<Cross>, rfmSegmentCount> cross;
    std::array<Cross, rfmSegmentCount> ofSegments{}; ///< over all CLTV segments
};

/// What RFM is made of: one entry a customer.
struct RfmInput {
    std::vector<double> recency;   ///< days, 0 or more
    std::vector<double> frequency; ///< orders
    std::vector<double> monetary;  ///< total value, or empty: not known
    const data::TextColumn* ids = nullptr;
};

/// Scores and segments, with the settings' levels, ties (resolved), cut points and map. Findings: a score
/// that nobody has; monetary that was asked for and is not known. A million customers take a few dozen
/// milliseconds.
Rfm rfm(RfmInput input, const Settings::Rfm& settings, std::vector<Finding>& findings);

/// Of customers: the days to `today` (since 1970-01-01), the sums of the order and of the value columns.
RfmInput rfmInput(const data::Customers& customers, std::int64_t today);
/// Of a ready summary, not capped: T - t_x in whole days, and all orders. The total value is known only where
/// the mean is that of all orders (model.frequency or spend.frequency says so).
RfmInput rfmInput(const data::CustomerSummaries& summaries, const std::vector<std::uint32_t>& rows,
                  const Settings& settings);

RfmWorth rfmWorth(const Rfm& rfm, const Forecast& forecast, const Segments& segments);

} // namespace kiymet::analysis
