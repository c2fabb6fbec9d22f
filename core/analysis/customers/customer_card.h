// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_labels.h"
#include "analysis/stages/results.h"
#include "stats/intervals/future_outcomes.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// What is known of one customer and what the models expect; NaN where a figure does not exist.
struct CustomerCard {
    std::uint32_t customer = 0; ///< index into the summary
    QString id;
    QString channel;  ///< empty where it is not known
    QString category; ///< as the file has it
    QDate first, last;
    std::uint32_t orders = 0; ///< after capping
    double value = 0;         ///< total, after capping; NaN for ready summaries
    /// The columns of orders and of value as they stand in the file, cleaned and not capped.
    struct Part {
        QString column;
        bool isOrders = false;
        double value = 0;
    };
    std::vector<Part> parts;
    /// Orders and value before capping, where they differ from those after.
    std::optional<double> ordersAsRead, valueAsRead;
    double averageValue = 0; ///< observed, m
    double expectedAverageValue = 0;
    double sales3Month = 0, sales6Month = 0;
    double cltv = 0;
    int segment = -1;
    std::optional<RfmSegment> rfmSegment;
    std::uint64_t rank = 0;   ///< by cltv from 1, the best; equal ones have the same; 0 without a cltv
    std::uint64_t ranked = 0; ///< customers who have one
    double shareBelow = 0;    ///< of those, who are worth less
    bool aliveIdentified = true;
    double alive = 0; ///< P(alive) at the analysis date
    /// P(alive) had the analysis taken place `time` after the last purchase and nothing been bought since:
    /// from the last purchase on, over today, forward. In the unit of the analysis. Empty where P(alive) is
    /// not identified.
    struct AliveAt {
        double time = 0;
        double alive = 1;
    };
    std::vector<AliveAt> aliveCurve;
    /// Where the margins are known: what the customer may really bring over the months of value, and how far
    /// the CLTV itself may be off (NaN where that is not known); at this level.
    std::optional<stats::OutcomeRange> outcome;
    double cltvLow = 0, cltvHigh = 0;
    /// Chances that an estimate made anew puts the customer into the same segment, and among the best
    /// (output.top); NaN where they are not known.
    double segmentChance = 0, topChance = 0;
    double level = 0.9;
    double sinceLast = 0; ///< time from the last purchase to the analysis date, on that curve
    TimeUnit unit = TimeUnit::Week;
};

/// Of complete results (up to Stage::Segment); `customer` is below the size of the summary. Takes a few
/// milliseconds for a million customers.
CustomerCard customerCard(const Results& results, const Labels* labels, std::uint32_t customer);

} // namespace kiymet::analysis
