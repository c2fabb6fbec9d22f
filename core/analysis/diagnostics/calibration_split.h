// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/purchases.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace kiymet::analysis {

/// What customers did before a date (calibration) and after it (holdout). One entry a customer who bought
/// before; those born later are absent. Counts are in periods of the rules, times in time units.
struct CalibrationSplit {
    std::vector<std::uint32_t> customer; ///< number in the log
    std::vector<std::uint32_t> x;        ///< repeat purchases of the calibration
    std::vector<double> t_x;
    std::vector<double> T;
    std::vector<double> m;                       ///< mean of the repeat purchases; 0: none
    std::vector<std::uint32_t> holdoutPurchases; ///< periods with a purchase
    std::vector<double> holdoutValue;            ///< their sum
    std::vector<std::uint32_t> holdoutLines;     ///< of the file
    double duration = 0;                         ///< of the holdout
    std::size_t size() const { return customer.size(); }
};

/// Days since 1970-01-01. Calibration: lines up to `calibrationEnd`; holdout: lines behind it up to
/// `observationEnd`. T and the duration are told from the periods these days lie in (as the package lifetimes
/// does). Returns are settled within each part, so that nothing of the holdout reaches the calibration.
/// The time unit says what times are told in.
CalibrationSplit calibrationSplit(const data::TransactionLog& log, const PurchaseRules& rules, TimeUnit unit,
                                  std::int32_t calibrationEnd, std::int32_t observationEnd);

/// Purchases of all customers over time, for plots of expected against actual ones.
struct PurchaseTrack {
    std::vector<std::int32_t> firstDay; ///< of each interval, without gaps from the first purchase to the end
    std::vector<std::uint64_t> births;  ///< customers whose first purchase lies in it
    std::vector<std::uint64_t> repeats; ///< all other purchases in it
    std::vector<std::uint64_t> cumulativeRepeats;
};

/// `interval` is that of the plot; purchases are counted by the period of the rules, and lie in the interval
/// of their first line. Customers whose first purchase lies behind `bornBy` are left out.
PurchaseTrack purchaseTrack(const data::TransactionLog& log, const PurchaseRules& rules,
                            PurchasePeriod interval, std::int32_t observationEnd,
                            std::int32_t bornBy = std::numeric_limits<std::int32_t>::max());

} // namespace kiymet::analysis
