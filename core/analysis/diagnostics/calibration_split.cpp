// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/calibration_split.h"

#include "analysis/stages/row_blocks.h"
#include "analysis/stages/summarise.h"

#include <algorithm>
#include <limits>

namespace kiymet::analysis {

CalibrationSplit calibrationSplit(const data::TransactionLog& log, const PurchaseRules& rules, TimeUnit unit,
                                  std::int32_t calibrationEnd, std::int32_t observationEnd)
{
    const double length = daysIn(rules.period);
    const double unitDays = daysIn(unit);
    const std::int32_t calibrationPeriod = periodOf(calibrationEnd, rules.period);
    std::vector<CalibrationSplit> parts(blockCount(log.size()));
    forEachBlock(log.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
        CalibrationSplit& part = parts[block];
        std::vector<Purchase> purchases;
        for (std::size_t c = begin; c < end; ++c) {
            purchasesOf(log, c, rules, {.to = calibrationEnd}, purchases);
            if (purchases.empty())
                continue;
            const auto repeats = static_cast<std::uint32_t>(purchases.size() - 1);
            double value = 0;
            for (std::size_t i = 1; i < purchases.size(); ++i)
                value += purchases[i].value;
            const std::int32_t birth = purchases.front().period;
            part.customer.push_back(static_cast<std::uint32_t>(c));
            part.x.push_back(repeats);
            part.t_x.push_back((purchases.back().period - birth) * length / unitDays);
            part.T.push_back((calibrationPeriod - birth) * length / unitDays);
            part.m.push_back(repeats > 0 ? value / repeats : 0);

            purchasesOf(log, c, rules, {calibrationEnd + 1, observationEnd}, purchases);
            double later = 0;
            std::uint32_t lines = 0;
            for (const Purchase& purchase : purchases) {
                later += purchase.value;
                lines += purchase.lines;
            }
            part.holdoutPurchases.push_back(static_cast<std::uint32_t>(purchases.size()));
            part.holdoutValue.push_back(later);
            part.holdoutLines.push_back(lines);
        }
    });
    CalibrationSplit split;
    split.duration = (periodOf(observationEnd, rules.period) - calibrationPeriod) * length / unitDays;
    for (const CalibrationSplit& part : parts) {
        const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
        append(split.customer, part.customer);
        append(split.x, part.x);
        append(split.t_x, part.t_x);
        append(split.T, part.T);
        append(split.m, part.m);
        append(split.holdoutPurchases, part.holdoutPurchases);
        append(split.holdoutValue, part.holdoutValue);
        append(split.holdoutLines, part.holdoutLines);
    }
    return split;
}

PurchaseTrack purchaseTrack(const data::TransactionLog& log, const PurchaseRules& rules,
                            PurchasePeriod interval, std::int32_t observationEnd, std::int32_t bornBy)
{
    PurchaseTrack track;
    if (log.calendar.empty() || observationEnd < log.calendar.front().day)
        return track;
    const std::int32_t first = periodOf(log.calendar.front().day, interval);
    const std::int32_t last = periodOf(observationEnd, interval);
    const auto intervals = static_cast<std::size_t>(last - first) + 1;
    std::vector<PurchaseTrack> parts(blockCount(log.size()));
    forEachBlock(log.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
        PurchaseTrack& part = parts[block];
        part.births.assign(intervals, 0);
        part.repeats.assign(intervals, 0);
        std::vector<Purchase> purchases;
        for (std::size_t c = begin; c < end; ++c) {
            purchasesOf(log, c, rules, {.to = observationEnd}, purchases);
            if (purchases.empty() || purchases.front().firstDay > bornBy)
                continue;
            for (std::size_t i = 0; i < purchases.size(); ++i) {
                const auto at = static_cast<std::size_t>(periodOf(purchases[i].firstDay, interval) - first);
                ++(i == 0 ? part.births : part.repeats)[at];
            }
        }
    });
    track.births.assign(intervals, 0);
    track.repeats.assign(intervals, 0);
    for (const PurchaseTrack& part : parts)
        for (std::size_t i = 0; i < intervals; ++i) {
            track.births[i] += part.births[i];
            track.repeats[i] += part.repeats[i];
        }
    // The log may begin with lines that are no purchases.
    const auto born = std::find_if(track.births.begin(), track.births.end(),
                                   [](std::uint64_t births) { return births > 0; });
    const auto skipped = born - track.births.begin();
    track.births.erase(track.births.begin(), born);
    track.repeats.erase(track.repeats.begin(), track.repeats.begin() + skipped);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < track.births.size(); ++i) {
        track.firstDay.push_back(
            firstDayOf(first + static_cast<std::int32_t>(skipped) + static_cast<std::int32_t>(i), interval));
        sum += track.repeats[i];
        track.cumulativeRepeats.push_back(sum);
    }
    return track;
}

} // namespace kiymet::analysis
