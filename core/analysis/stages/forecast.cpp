// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/stages/forecast.h"

#include "analysis/stages/row_blocks.h"
#include "analysis/stages/summarise.h"
#include "stats/models/discounted_value.h"
#include "stats/rfm/quantile_segments.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace kiymet::analysis {

double valueMonth(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Day:
        return 30;
    case TimeUnit::Week:
        return 4.345;
    case TimeUnit::Month:
        return 1;
    }
    return 4.345;
}

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// What a customer who is alive is expected to do: depends on x and T only.
struct IfAlive {
    double sales3Month = 0;
    double sales6Month = 0;
    double discounted = 0; ///< purchases of the months of value, each discounted
};

/// Horizons of the forecast: 84 and 168 days, then the ends of the months of value; in time units.
std::vector<double> horizonsOf(const Settings& settings)
{
    const double unit = daysIn(settings.timeUnit);
    std::vector<double> horizons{84 / unit, 168 / unit};
    for (int month = 1; month <= settings.valueMonths; ++month)
        horizons.push_back(month * valueMonth(settings.timeUnit));
    return horizons;
}

class Expectations {
public:
    Expectations(const stats::TransactionModel& model, const Settings& settings) : m_model(model)
    {
        m_horizons = horizonsOf(settings);
        m_value = {settings.valueMonths, settings.valueDiscountRate, valueMonth(settings.timeUnit)};
        // The function wants them ascending.
        m_order.resize(m_horizons.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::sort(m_order.begin(), m_order.end(),
                  [&](std::size_t l, std::size_t r) { return m_horizons[l] < m_horizons[r]; });
        for (const std::size_t i : m_order)
            m_ascending.push_back(m_horizons[i]);
    }

    IfAlive operator()(double x, double T) const
    {
        std::vector<double> sorted(m_horizons.size());
        stats::expectedPurchasesIfAlive(m_model, x, T, m_ascending, sorted);
        std::vector<double> expected(m_horizons.size());
        for (std::size_t i = 0; i < m_order.size(); ++i)
            expected[m_order[i]] = sorted[i];
        return {
            expected[0], expected[1],
            stats::discountedPurchases(std::span<const double>(expected).subspan(2), m_value.monthlyRate)};
    }

private:
    stats::TransactionModel m_model;
    stats::ValueHorizon m_value;
    std::vector<double> m_horizons;
    std::vector<double> m_ascending;
    std::vector<std::size_t> m_order;
};

/// IfAlive per customer, each distinct (x, T) computed once. Without dropout everything is proportional to
/// (r + x) / (alpha + T), and there is nothing to remember.
class ExpectationTable {
public:
    ExpectationTable(const CustomerSummary& summary, const stats::TransactionModel& model,
                     const Settings& settings)
        : m_summary(summary), m_model(model), m_expectations(model, settings)
    {
        if (!model.hasDropout()) {
            m_perRate = m_expectations(0, 0);
            const double rate = model.r() / model.alpha();
            m_perRate = {m_perRate.sales3Month / rate, m_perRate.sales6Month / rate,
                         m_perRate.discounted / rate};
            return;
        }
        makePairs();
    }

    IfAlive of(std::size_t customer) const
    {
        if (!m_model.hasDropout()) {
            const double rate =
                (m_model.r() + m_summary.x[customer]) / (m_model.alpha() + m_summary.T[customer]);
            return {m_perRate.sales3Month * rate, m_perRate.sales6Month * rate, m_perRate.discounted * rate};
        }
        const std::uint64_t key = keyOf(m_summary.x[customer], m_summary.ageOf[customer]);
        if (!m_slots.empty())
            return m_values[m_slots[key]];
        const auto at = std::lower_bound(m_keys.begin(), m_keys.end(), key);
        return m_values[static_cast<std::size_t>(at - m_keys.begin())];
    }

private:
    std::uint64_t keyOf(std::uint32_t x, std::uint32_t age) const
    {
        const auto at = std::lower_bound(m_groups.begin(), m_groups.end(), x);
        return static_cast<std::uint64_t>(at - m_groups.begin()) * m_ages + age;
    }

    void makePairs()
    {
        const stats::Patterns& patterns = *m_summary.patterns;
        m_ages = patterns.ages.size();
        for (const auto& group : patterns.groups)
            m_groups.push_back(group.x);
        m_keys.reserve(patterns.size());
        for (std::size_t g = 0; g < patterns.groups.size(); ++g)
            for (std::size_t i = patterns.groups[g].begin; i < patterns.groups[g].end; ++i)
                m_keys.push_back(g * m_ages + patterns.T[i]);
        std::sort(m_keys.begin(), m_keys.end());
        m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());

        m_values.resize(m_keys.size());
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, m_keys.size(), 64),
                          [&](const tbb::blocked_range<std::size_t>& range) {
                              for (std::size_t i = range.begin(); i < range.end(); ++i)
                                  m_values[i] = m_expectations(m_groups[m_keys[i] / m_ages],
                                                               patterns.ages[m_keys[i] % m_ages].T);
                          });
        // Dates come in days, so a table of all (x, T) is small; times of a finer grain are searched for.
        constexpr std::size_t largestTable = 1 << 22;
        if (const std::size_t size = m_groups.size() * m_ages; size <= largestTable) {
            m_slots.resize(size);
            for (std::size_t i = 0; i < m_keys.size(); ++i)
                m_slots[m_keys[i]] = static_cast<std::uint32_t>(i);
        }
    }

    const CustomerSummary& m_summary;
    stats::TransactionModel m_model;
    Expectations m_expectations;
    IfAlive m_perRate;
    std::size_t m_ages = 0;
    std::vector<std::uint32_t> m_groups; ///< distinct x
    std::vector<std::uint64_t> m_keys;   ///< distinct (x, T), ascending
    std::vector<IfAlive> m_values;       ///< one per key
    std::vector<std::uint32_t> m_slots;  ///< key to its index; empty: search
};

double sumOf(const std::vector<double>& values)
{
    return sumRows(values.size(), [&](std::size_t i) { return std::isnan(values[i]) ? 0 : values[i]; });
}

} // namespace

NewCustomer newCustomer(const stats::TransactionModel& transactions, const stats::GammaGamma* spend,
                        const Settings& settings)
{
    std::vector<double> expected;
    for (const double horizon : horizonsOf(settings))
        expected.push_back(stats::expectedPurchasesOfNewCustomer(transactions, horizon));
    NewCustomer customer;
    customer.sales3Month = expected[0];
    customer.sales6Month = expected[1];
    const double value = spend ? stats::expectedAverageValue(*spend, 0, 0) : none;
    customer.averageValue = std::isfinite(value) ? value : none;
    customer.cltv =
        customer.averageValue * settings.valueMargin *
        stats::discountedPurchases(std::span<const double>(expected).subspan(2), settings.valueDiscountRate);
    return customer;
}

Forecast forecast(const CustomerSummary& summary, const stats::TransactionModel& transactions,
                  const stats::GammaGamma* spend, const Settings& settings, std::vector<Finding>& findings)
{
    const std::size_t n = summary.size();
    const ExpectationTable expectations(summary, transactions, settings);
    const std::vector<std::uint32_t>& counts = summary.spendCounts();

    const bool dropout = transactions.hasDropout();

    Forecast result;
    for (std::vector<double>* column :
         {&result.sales3Month, &result.sales6Month, &result.averageValue, &result.cltv, &result.alive})
        column->resize(n);
    std::vector<std::uint64_t> missing(blockCount(n));
    forEachBlock(n, [&](std::size_t block, std::size_t begin, std::size_t end) {
        std::uint64_t without = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const IfAlive ifAlive = expectations.of(i);
            const double alive =
                !dropout ? 1.0
                         : stats::probabilityAlive(transactions,
                                                   {double(summary.x[i]), summary.t_x[i], summary.T[i]});
            double value = none;
            if (spend) {
                // Who never paid (x > 0, m = 0) tells nothing of what a purchase is worth to him.
                const bool known = counts[i] > 0 && summary.m[i] > 0;
                value =
                    stats::expectedAverageValue(*spend, known ? counts[i] : 0.0, known ? summary.m[i] : 0.0);
                if (!std::isfinite(value))
                    value = none;
            }
            without += std::isnan(value) ? 1U : 0U;
            result.alive[i] = alive;
            result.sales3Month[i] = alive * ifAlive.sales3Month;
            result.sales6Month[i] = alive * ifAlive.sales6Month;
            result.averageValue[i] = value;
            result.cltv[i] = alive * ifAlive.discounted * value * settings.valueMargin;
        }
        missing[block] = without;
    });
    result.newCustomer = newCustomer(transactions, spend, settings);
    result.totalCltv = sumOf(result.cltv);
    result.totalSales3Month = sumOf(result.sales3Month);
    result.totalSales6Month = sumOf(result.sales6Month);
    if (const std::uint64_t without = std::accumulate(missing.begin(), missing.end(), std::uint64_t{0});
        without > 0)
        findings.push_back({.kind = FindingKind::NoPopulationMean,
                            .severity = Severity::Warning,
                            .stage = Stage::Forecast,
                            .count = without,
                            .of = n});
    return result;
}

std::vector<std::uint32_t> topCustomers(const Forecast& forecast, int count)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < forecast.cltv.size(); ++i)
        if (!std::isnan(forecast.cltv[i]))
            order.push_back(i);
    const auto top = order.begin() + std::min(std::ptrdiff_t(order.size()), std::ptrdiff_t(count));
    // Equal ones in the order of the file.
    std::partial_sort(order.begin(), top, order.end(), [&](std::uint32_t l, std::uint32_t r) {
        return forecast.cltv[l] != forecast.cltv[r] ? forecast.cltv[l] > forecast.cltv[r] : l < r;
    });
    order.erase(top, order.end());
    return order;
}

Segments segments(const CustomerSummary& summary, const Forecast& forecast, int count,
                  std::vector<Finding>& findings)
{
    stats::QuantileSegments groups = stats::quantileSegments(forecast.cltv, count);
    Segments result;
    result.edges = std::move(groups.edges);
    result.of = std::move(groups.groups);
    result.count = groups.count;
    result.figures.resize(static_cast<std::size_t>(result.count));

    const std::size_t n = summary.size();
    const auto groupCount = static_cast<std::size_t>(result.count);
    std::vector<std::vector<Segments::Figures>> blocks(blockCount(n));
    forEachBlock(n, [&](std::size_t block, std::size_t begin, std::size_t end) {
        blocks[block].resize(groupCount);
        for (std::size_t i = begin; i < end; ++i) {
            if (result.of[i] < 0)
                continue;
            Segments::Figures& figures = blocks[block][static_cast<std::size_t>(result.of[i])];
            ++figures.customers;
            const std::array<double, 8> row{summary.t_x[i],           summary.T[i],
                                            double(summary.x[i]),     summary.m[i],
                                            forecast.sales3Month[i],  forecast.sales6Month[i],
                                            forecast.averageValue[i], forecast.cltv[i]};
            for (std::size_t c = 0; c < row.size(); ++c)
                figures.sum[c] += row[c];
        }
    });
    for (const auto& block : blocks)
        for (std::size_t g = 0; g < block.size(); ++g) {
            result.figures[g].customers += block[g].customers;
            for (std::size_t c = 0; c < block[g].sum.size(); ++c)
                result.figures[g].sum[c] += block[g].sum[c];
        }
    for (Segments::Figures& figures : result.figures)
        for (std::size_t c = 0; c < figures.sum.size(); ++c)
            figures.mean[c] = figures.customers > 0 ? figures.sum[c] / double(figures.customers) : 0;
    if (result.count < count && result.count > 0) {
        Finding finding{
            .kind = FindingKind::SegmentsMerged, .severity = Severity::Warning, .stage = Stage::Segment};
        finding.values = {double(count), double(result.count)};
        findings.push_back(std::move(finding));
    }
    return result;
}

} // namespace kiymet::analysis
