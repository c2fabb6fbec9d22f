// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/stages/summarise.h"

#include "analysis/stages/cap.h"
#include "analysis/stages/purchases.h"
#include "analysis/stages/row_blocks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiymet::analysis {

double daysIn(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Day:
        return 1;
    case TimeUnit::Week:
        return 7;
    case TimeUnit::Month:
        return 30.4375;
    }
    return 7;
}

namespace {

Failure noCustomersLeft()
{
    Failure failure;
    failure.kind = FailureKind::NoCustomersLeft;
    return failure;
}

QDate fromDays(std::int64_t days)
{
    return QDate(1970, 1, 1).addDays(days);
}

struct DayExtremes {
    std::int32_t oldest = std::numeric_limits<std::int32_t>::max();
    std::int32_t newest = std::numeric_limits<std::int32_t>::min();
};

DayExtremes rangeOf(const std::vector<std::int32_t>& days)
{
    DayExtremes range;
    for (const std::int32_t day : days) {
        range.oldest = std::min(range.oldest, day);
        range.newest = std::max(range.newest, day);
    }
    return range;
}

/// Whether the file holds selected customers only, so that those who left are not in it: nobody has been
/// away for long though many have been customers for much longer, or nobody bought just once.
/// values: longest absence in days, longest age in days, least orders of a customer.
void findSelection(std::int64_t longestAbsence, std::int64_t longestAge, double olderShare,
                   std::uint32_t leastOrders, std::size_t customers, std::vector<Finding>& findings)
{
    // A year and a month of grace; half of the customers must have had the time to be away for longer.
    constexpr std::int64_t year = 396;
    const bool nobodyAway = longestAbsence <= year && longestAge >= 2 * longestAbsence && olderShare >= 0.25;
    const bool nobodyOnce = leastOrders >= 2;
    if (customers < 100 || !(nobodyAway || nobodyOnce))
        return;
    Finding finding{.kind = FindingKind::SelectedCustomers,
                    .severity = Severity::Warning,
                    .stage = Stage::Summarise,
                    .count = customers,
                    .of = customers};
    finding.values = {nobodyAway ? double(longestAbsence) : std::numeric_limits<double>::quiet_NaN(),
                      double(longestAge), double(leastOrders)};
    findings.push_back(std::move(finding));
}

void findShortHistory(double longestAgeDays, std::vector<Finding>& findings)
{
    if (longestAgeDays >= 180)
        return;
    Finding finding{
        .kind = FindingKind::ShortHistory, .severity = Severity::Warning, .stage = Stage::Summarise};
    finding.values = {longestAgeDays};
    findings.push_back(std::move(finding));
}

void findZeroSpend(const CustomerSummary& summary, std::vector<Finding>& findings)
{
    const std::vector<std::uint32_t>& counts = summary.spendCounts();
    std::uint64_t zero = 0;
    for (std::size_t i = 0; i < summary.size(); ++i)
        zero += counts[i] > 0 && !(summary.m[i] > 0) ? 1U : 0U;
    if (zero > 0)
        findings.push_back({.kind = FindingKind::ZeroSpendLeftOut,
                            .severity = Severity::Warning,
                            .stage = Stage::Summarise,
                            .count = zero,
                            .of = summary.size()});
}

void addPatterns(CustomerSummary& summary)
{
    summary.patterns = std::make_shared<const stats::Patterns>(
        stats::makePatterns(summary.x, summary.t_x, summary.T, &summary.ageOf));
}

std::uint32_t counted(std::uint32_t orders, FrequencyMeaning meaning)
{
    return meaning == FrequencyMeaning::RepeatOrders && orders > 0 ? orders - 1 : orders;
}

} // namespace

Outcome<CustomerSummary> summarise(const Cleaned& cleaned, const Capped& capped, const Settings& settings,
                                   std::vector<Finding>& findings)
{
    const data::Customers& customers = *cleaned.customers;
    const std::size_t n = customers.size();
    if (n == 0)
        return noCustomersLeft();

    const DayExtremes first = rangeOf(customers.first.days);
    const DayExtremes last = rangeOf(customers.last.days);
    std::int64_t today = std::int64_t{last.newest} + settings.analysisOffsetDays.value_or(2);
    if (settings.analysisDate) {
        today = QDate(1970, 1, 1).daysTo(*settings.analysisDate);
        if (today < last.newest) {
            Failure failure;
            failure.kind = FailureKind::AnalysisDateTooEarly;
            failure.subject = settings.analysisDate->toString(Qt::ISODate);
            failure.detail = fromDays(last.newest).toString(Qt::ISODate);
            return failure;
        }
    }

    CustomerSummary summary;
    summary.unit = settings.timeUnit;
    summary.analysisDate = fromDays(today);
    summary.ids = std::shared_ptr<const data::TextColumn>(cleaned.customers, &customers.ids);
    const double unit = daysIn(settings.timeUnit);
    const FrequencyMeaning model = settings.modelFrequency.value_or(FrequencyMeaning::RepeatOrders);
    const FrequencyMeaning spend = settings.spendFrequency.value_or(FrequencyMeaning::AllOrders);
    summary.x.resize(n);
    summary.t_x.resize(n);
    summary.T.resize(n);
    summary.m.resize(n);
    summary.orders = capped.orders;
    if (spend != model)
        summary.spendX.resize(n);
    struct Extremes {
        std::uint32_t leastOrders = std::numeric_limits<std::uint32_t>::max();
        std::uint64_t older = 0;
    };
    const std::int64_t longestAbsence = today - last.oldest;
    std::vector<Extremes> extremes(blockCount(n));
    forEachBlock(n, [&](std::size_t block, std::size_t begin, std::size_t end) {
        Extremes seen;
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint32_t orders = capped.orders[i];
            const std::int64_t age = today - customers.first.days[i];
            summary.x[i] = counted(orders, model);
            if (spend != model)
                summary.spendX[i] = counted(orders, spend);
            summary.t_x[i] = double(customers.last.days[i] - customers.first.days[i]) / unit;
            summary.T[i] = double(age) / unit;
            summary.m[i] = orders > 0 ? capped.value[i] / orders : 0;
            seen.leastOrders = std::min(seen.leastOrders, orders);
            seen.older += age > longestAbsence ? 1U : 0U;
        }
        extremes[block] = seen;
    });
    Extremes all;
    for (const Extremes& seen : extremes) {
        all.leastOrders = std::min(all.leastOrders, seen.leastOrders);
        all.older += seen.older;
    }
    findSelection(longestAbsence, today - first.oldest, double(all.older) / double(n), all.leastOrders, n,
                  findings);
    findShortHistory(double(today - first.oldest), findings);
    findZeroSpend(summary, findings);
    addPatterns(summary);
    return summary;
}

CustomerSummary summariseValues(const CustomerSummary& former, const Capped& capped,
                                std::vector<Finding>& findings)
{
    CustomerSummary summary = former;
    forEachBlock(summary.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            summary.m[i] = capped.orders[i] > 0 ? capped.value[i] / capped.orders[i] : 0;
    });
    std::erase_if(findings,
                  [](const Finding& finding) { return finding.kind == FindingKind::ZeroSpendLeftOut; });
    findZeroSpend(summary, findings);
    return summary;
}

std::vector<double> logAverages(const Cleaned& cleaned, const Settings& settings)
{
    const std::vector<double>& orders = cleaned.customers->orders.front().values;
    const std::vector<double>& value = cleaned.customers->values.front().values;
    const bool include =
        settings.transactions.firstPurchase.value_or(FirstPurchase::Exclude) == FirstPurchase::Include;
    std::vector<double> averages(orders.size());
    forEachBlock(orders.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const double counts = include ? orders[i] : orders[i] - 1;
            averages[i] = counts > 0 ? (include ? value[i] : cleaned.log->repeatValue[i]) / counts : 0;
        }
    });
    return averages;
}

Outcome<CustomerSummary> summariseLog(const Cleaned& cleaned, const Settings& settings, Capped& capped,
                                      std::vector<Finding>& findings)
{
    const data::Customers& customers = *cleaned.customers;
    const LogFigures& log = *cleaned.log;
    const std::size_t n = customers.size();
    if (n == 0)
        return noCustomersLeft();
    const FrequencyMeaning model = settings.modelFrequency.value_or(FrequencyMeaning::RepeatOrders);
    const FrequencyMeaning spend = settings.spendFrequency.value_or(FrequencyMeaning::RepeatOrders);
    const double period = daysIn(settings.transactions.period);
    const double unit = daysIn(settings.timeUnit);

    CustomerSummary summary;
    summary.unit = settings.timeUnit;
    summary.analysisDate = fromDays(log.analysisDay);
    summary.ids = std::shared_ptr<const data::TextColumn>(cleaned.customers, &customers.ids);
    summary.t_x.resize(n);
    summary.T.resize(n);
    std::vector<double> orders = customers.orders.front().values;
    forEachBlock(n, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            summary.t_x[i] = log.span[i] * period / unit;
            summary.T[i] = log.age[i] * period / unit;
        }
    });
    summary.m = logAverages(cleaned, settings);
    if (settings.outliers.enabled.value_or(false)) {
        capped.columns.push_back(capColumn(QStringLiteral("frequency"), true, settings.outliers, orders));
        capped.columns.push_back(capColumn(QStringLiteral("monetary"), false, settings.outliers, summary.m));
        reportCapped(capped, n, findings);
    }
    summary.orders.resize(n);
    summary.x.resize(n);
    if (spend != model)
        summary.spendX.resize(n);
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    for (std::size_t i = 0; i < n; ++i) {
        summary.orders[i] = static_cast<std::uint32_t>(std::max(1.0, orders[i]));
        summary.x[i] = counted(summary.orders[i], model);
        if (spend != model)
            summary.spendX[i] = counted(summary.orders[i], spend);
        least = std::min(least, summary.orders[i]);
    }

    const DayExtremes first = rangeOf(customers.first.days);
    const DayExtremes last = rangeOf(customers.last.days);
    const std::int64_t longestAbsence = std::int64_t{log.analysisDay} - last.oldest;
    const double older = sumRows(n, [&](std::size_t i) {
        return log.analysisDay - customers.first.days[i] > longestAbsence ? 1.0 : 0.0;
    });
    const std::int64_t longestAge = std::int64_t{log.analysisDay} - first.oldest;
    findSelection(longestAbsence, longestAge, older / double(n), least, n, findings);
    findShortHistory(double(longestAge), findings);
    findZeroSpend(summary, findings);
    addPatterns(summary);
    return summary;
}

Outcome<CustomerSummary> summarise(const data::Input& input, const CleanedSummaries& cleaned,
                                   const Settings& settings, Capped& capped, std::vector<Finding>& findings)
{
    const auto& summaries = std::get<data::CustomerSummaries>(input.customers);
    const std::size_t n = cleaned.rows.size();
    if (n == 0)
        return noCustomersLeft();
    CustomerSummary summary;
    summary.unit = settings.timeUnit;
    summary.t_x.resize(n);
    summary.T.resize(n);
    summary.m.assign(n, 0);
    summary.x.resize(n);
    auto ids = std::make_shared<data::TextColumn>();
    std::vector<double> x(n);
    for (std::size_t i = 0; i < n; ++i) {
        const std::uint32_t row = cleaned.rows[i];
        const std::string_view id = summaries.ids[row];
        ids->bytes.insert(ids->bytes.end(), id.begin(), id.end());
        ids->begin.push_back(ids->bytes.size());
        x[i] = summaries.frequency.values[row];
        summary.t_x[i] = summaries.recency.values[row];
        summary.T[i] = summaries.T.values[row];
        if (summaries.monetary)
            summary.m[i] = summaries.monetary->values[row];
    }
    summary.ids = std::move(ids);

    if (settings.outliers.enabled.value_or(false)) {
        capped.columns.push_back(capColumn(input.column(data::Role::Frequency), true, settings.outliers, x));
        if (summaries.monetary)
            capped.columns.push_back(
                capColumn(input.column(data::Role::Monetary), false, settings.outliers, summary.m));
        reportCapped(capped, n, findings);
    }
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    double longest = 0;
    for (std::size_t i = 0; i < n; ++i) {
        summary.x[i] = static_cast<std::uint32_t>(std::max(0.0, x[i]));
        least = std::min(least, summary.x[i]);
        longest = std::max(longest, summary.T[i]);
    }
    // x counts repeat purchases (or says otherwise by model.frequency); all orders are one more.
    const bool repeats =
        settings.modelFrequency.value_or(FrequencyMeaning::RepeatOrders) == FrequencyMeaning::RepeatOrders;
    summary.orders = summary.x;
    if (repeats)
        for (std::uint32_t& orders : summary.orders)
            ++orders;
    if (settings.spendFrequency == FrequencyMeaning::AllOrders && repeats)
        summary.spendX = summary.orders;
    const double unit = daysIn(settings.timeUnit);
    findSelection(std::numeric_limits<std::int32_t>::max(), std::int64_t(longest * unit), 0,
                  least + (repeats ? 1 : 0), n, findings);
    findShortHistory(longest * unit, findings);
    if (summaries.monetary)
        findZeroSpend(summary, findings);
    addPatterns(summary);
    return summary;
}

} // namespace kiymet::analysis
