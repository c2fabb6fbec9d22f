// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/stages/cap.h"

#include "analysis/stages/row_blocks.h"
#include "stats/math/quantiles.h"

#include <tbb/parallel_for.h>

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace kiymet::analysis {

namespace {

stats::Rounding rounding(CapRounding rounding)
{
    switch (rounding) {
    case CapRounding::Nearest:
        return stats::Rounding::Nearest;
    case CapRounding::Truncate:
        return stats::Rounding::Truncate;
    case CapRounding::None:
        return stats::Rounding::None;
    }
    return stats::Rounding::Nearest;
}

} // namespace

std::optional<stats::CapRule> capRule(const Settings::Outliers& settings, const QString& column,
                                      bool isOrders)
{
    const auto found = settings.byColumn.find(column);
    const ColumnOutliers own = found == settings.byColumn.end() ? ColumnOutliers{} : found->second;
    const bool chosen = settings.columns.isEmpty() || settings.columns.contains(column);
    if (!own.enabled.value_or(settings.enabled.value_or(true) && chosen))
        return std::nullopt;
    stats::CapRule rule;
    rule.lowQuantile = own.lowQuantile.value_or(settings.lowQuantile);
    rule.highQuantile = own.highQuantile.value_or(settings.highQuantile);
    rule.factor = own.factor.value_or(settings.factor);
    rule.rounding = rounding(own.rounding.value_or(settings.rounding));
    rule.lowLimit = own.lowLimit;
    rule.highLimit = own.highLimit;
    rule.wholeNumbers = isOrders;
    return rule;
}

Capped::Column capColumn(const QString& name, bool isOrders, const Settings::Outliers& settings,
                         std::vector<double>& values)
{
    Capped::Column column;
    column.name = name;
    column.isOrders = isOrders;
    const std::optional<stats::CapRule> rule = capRule(settings, name, isOrders);
    column.enabled = rule.has_value();
    if (!values.empty() && rule)
        column.report = stats::cap(values, stats::capLimits(values, *rule));
    return column;
}

void reportCapped(const Capped& capped, std::size_t customers, std::vector<Finding>& findings)
{
    for (const Capped::Column& column : capped.columns) {
        const std::uint64_t count = column.report.cappedLow + column.report.cappedHigh;
        if (!column.enabled || count == 0)
            continue;
        Finding finding{.kind = FindingKind::ValuesCapped,
                        .severity = Severity::Notice,
                        .stage = Stage::Cap,
                        .count = count,
                        .of = customers,
                        .column = column.name};
        finding.values = {column.report.limits.lowerLimit, column.report.limits.upperLimit,
                          column.report.sumBefore, column.report.sumAfter};
        findings.push_back(std::move(finding));
    }
}

namespace {

/// Brings what is remembered of a column to a rule.
void capAgain(CapMemory::Column& column, const std::vector<double>& values, const stats::CapRule& rule)
{
    if (column.rule == rule || values.empty())
        return;
    if (column.lowQuantile != rule.lowQuantile || column.highQuantile != rule.highQuantile) {
        const std::array<double, 2> at{rule.lowQuantile, rule.highQuantile};
        const auto q = stats::quantiles(values, at);
        column.lowQuantileValue = q[0];
        column.highQuantileValue = q[1];
        column.lowQuantile = rule.lowQuantile;
        column.highQuantile = rule.highQuantile;
    }
    column.rule.reset(); // while it is half done
    column.values = values;
    column.report =
        stats::cap(column.values, stats::capLimits(column.lowQuantileValue, column.highQuantileValue, rule));
    column.rule = rule;
}

} // namespace

Capped cap(const data::Customers& customers, const Settings::Outliers& settings,
           std::vector<Finding>& findings, CapMemory* memory)
{
    const std::size_t n = customers.size();
    const std::size_t orderColumns = customers.orders.size();
    const std::size_t columns = orderColumns + customers.values.size();
    CapMemory own;
    if (!memory)
        memory = &own;
    memory->columns.resize(columns);
    std::vector<const double*> values(columns);
    Capped result;
    result.columns.resize(columns);
    tbb::parallel_for(std::size_t{0}, columns, [&](std::size_t c) {
        const bool isOrders = c < orderColumns;
        const std::size_t at = isOrders ? c : c - orderColumns;
        const std::vector<double>& raw = isOrders ? customers.orders[at].values : customers.values[at].values;
        const std::string& name = isOrders ? customers.orderNames[at] : customers.valueNames[at];
        Capped::Column& column = result.columns[c];
        column.name = QString::fromStdString(name);
        column.isOrders = isOrders;
        const std::optional<stats::CapRule> rule = capRule(settings, column.name, isOrders);
        column.enabled = rule.has_value();
        values[c] = raw.data();
        if (!rule || raw.empty())
            return;
        CapMemory::Column& remembered = memory->columns[c];
        capAgain(remembered, raw, *rule);
        column.report = remembered.report;
        values[c] = remembered.values.data();
    });

    result.orders.resize(n);
    result.value.resize(n);
    std::vector<std::uint64_t> belowOne(blockCount(n));
    forEachBlock(n, [&](std::size_t block, std::size_t begin, std::size_t end) {
        std::uint64_t below = 0;
        for (std::size_t i = begin; i < end; ++i) {
            double orders = 0;
            for (std::size_t c = 0; c < orderColumns; ++c)
                orders += std::nearbyint(values[c][i]);
            double value = 0;
            for (std::size_t c = orderColumns; c < columns; ++c)
                value += values[c][i];
            below += orders < 1 ? 1U : 0U;
            constexpr double most = std::numeric_limits<std::uint32_t>::max();
            result.orders[i] = static_cast<std::uint32_t>(std::clamp(orders, 0.0, most));
            result.value[i] = value;
        }
        belowOne[block] = below;
    });
    reportCapped(result, n, findings);
    if (const auto below = std::accumulate(belowOne.begin(), belowOne.end(), std::uint64_t{0}); below > 0)
        findings.push_back({.kind = FindingKind::CappedBelowOne,
                            .severity = Severity::Warning,
                            .stage = Stage::Cap,
                            .count = below,
                            .of = n});
    return result;
}

} // namespace kiymet::analysis
