// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/customers_csv.h"

#include "analysis/diagnostics/intervals.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <functional>

namespace kiymet::files {

namespace {

using analysis::Results;
using analysis::Segments;
using analysis::TimeUnit;

std::string unitSuffix(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Day:
        return "daily";
    case TimeUnit::Week:
        return "weekly";
    case TimeUnit::Month:
        return "monthly";
    }
    return {};
}

void appendHeader(CsvRows& rows, TimeUnit unit, bool intervals)
{
    rows.cell("customer_id");
    for (const std::string& column : figureColumns(unit))
        rows.cell(column);
    rows.cell("cltv_segment").cell("p_alive").cell("orders");
    for (const char* column : {"rfm_recency", "rfm_frequency", "rfm_monetary", "recency_score",
                               "frequency_score", "monetary_score", "rf_score", "rfm_segment"})
        rows.cell(column);
    if (intervals)
        for (const char* column : {"cltv_low", "cltv_high", "cltv_mean_low", "cltv_mean_high",
                                   "purchases_low", "purchases_high", "cltv_segment_chance", "top_chance"})
            rows.cell(column);
    rows.endRow();
}

/// Looks values up in columns that an input without them leaves empty.
void appendOptional(CsvRows& rows, const std::vector<double>& column, std::size_t i)
{
    if (i < column.size())
        rows.cell(column[i]);
    else
        rows.empty();
}

void appendScore(CsvRows& rows, const analysis::RfmScore& score, std::size_t i)
{
    if (i < score.of.size())
        rows.cell(std::uint64_t{score.of[i]});
    else
        rows.empty();
}

void appendRfm(CsvRows& rows, const analysis::Rfm* rfm, std::size_t i)
{
    if (!rfm || i >= rfm->size()) {
        for (int column = 0; column < 8; ++column)
            rows.empty();
        return;
    }
    rows.cell(rfm->recency[i]).cell(rfm->frequency[i]);
    appendOptional(rows, rfm->monetary, i);
    appendScore(rows, rfm->recencyScore, i);
    appendScore(rows, rfm->frequencyScore, i);
    appendScore(rows, rfm->monetaryScore, i);
    rows.cell(std::uint64_t{10} * rfm->recencyScore.of[i] + rfm->frequencyScore.of[i]);
    rows.cell(analysis::name(rfm->segment(i)));
}

void appendCustomer(CsvRows& rows, const Results& results, std::size_t i, NumberTexts& texts)
{
    const analysis::CustomerSummary& summary = *results.summary;
    const analysis::Forecast& forecast = *results.forecast;
    // Dates come in days, and customers of the same times and orders are expected to buy the same.
    rows.cell((*summary.ids)[i]).cell(summary.t_x[i], texts).cell(summary.T[i], texts).cell(summary.x[i]);
    appendOptional(rows, summary.m, i);
    rows.cell(forecast.sales3Month[i], texts).cell(forecast.sales6Month[i], texts);
    appendOptional(rows, forecast.averageValue, i);
    appendOptional(rows, forecast.cltv, i);
    const int segment = results.segments->of[i];
    if (segment < 0) {
        rows.empty();
    } else {
        const char label = static_cast<char>('A' + segment);
        rows.cell(std::string_view(&label, 1));
    }
    rows.cell(forecast.alive[i]);
    if (i < summary.orders.size())
        rows.cell(summary.orders[i]);
    else
        rows.empty();
    appendRfm(rows, results.rfm.get(), i);
    if (const analysis::Intervals* of = results.intervals.get())
        for (const auto* column : {&of->valueLow, &of->valueHigh, &of->meanLow, &of->meanHigh,
                                   &of->purchasesLow, &of->purchasesHigh, &of->segmentChance, &of->topChance})
            rows.cell((*column)[i]);
    rows.endRow();
}

Unwritten writeRows(const Destination& to, const Results& results, CsvVariant variant, std::size_t count,
                    const std::function<std::size_t(std::size_t)>& customerAt)
{
    AtomicFile file(to);
    std::string head(byteOrderMark(variant));
    CsvRows headRows(head, variant);
    appendHeader(headRows, results.summary->unit, results.intervals != nullptr);
    file.write(head);

    // Small enough that a small file has work for all cores, and that blocks stay in the cache.
    constexpr std::size_t blockRows = 512;
    tbb::enumerable_thread_specific<NumberTexts> texts;
    std::size_t next = 0;
    std::atomic<bool> goesOn = true;
    const auto nextBlock = [&](tbb::flow_control& control) {
        const std::size_t begin = next;
        next += blockRows;
        if (begin >= count || !goesOn)
            control.stop();
        return begin;
    };
    const auto makeBlock = [&](std::size_t begin) {
        std::string text;
        text.reserve(blockRows * 224);
        CsvRows rows(text, variant);
        NumberTexts& ofThread = texts.local();
        const std::size_t end = std::min(begin + blockRows, count);
        for (std::size_t i = begin; i < end; ++i)
            appendCustomer(rows, results, customerAt(i), ofThread);
        return text;
    };
    const auto writeBlock = [&](const std::string& text) { goesOn = file.write(text); };
    using tbb::filter_mode;
    tbb::parallel_pipeline(static_cast<std::size_t>(2 * tbb::this_task_arena::max_concurrency()),
                           tbb::make_filter<void, std::size_t>(filter_mode::serial_in_order, nextBlock) &
                               tbb::make_filter<std::size_t, std::string>(filter_mode::parallel, makeBlock) &
                               tbb::make_filter<std::string, void>(filter_mode::serial_in_order, writeBlock));
    return file.commit();
}

} // namespace

std::vector<std::string> figureColumns(TimeUnit unit)
{
    const std::string suffix = unitSuffix(unit);
    return {"recency_cltv_" + suffix, "T_" + suffix,       "frequency",         "monetary_cltv_avg",
            "exp_sales_3_month",      "exp_sales_6_month", "exp_average_value", "cltv"};
}

Unwritten writeCustomers(const Destination& to, const Results& results, CsvVariant variant)
{
    return writeRows(to, results, variant, results.summary->size(), [](std::size_t i) { return i; });
}

Unwritten writeTopCustomers(const Destination& to, const Results& results, CsvVariant variant)
{
    return writeCustomerList(to, results, *results.top, variant);
}

Unwritten writeCustomerList(const Destination& to, const Results& results,
                            const std::vector<std::uint32_t>& customers, CsvVariant variant)
{
    return writeRows(to, results, variant, customers.size(),
                     [&customers](std::size_t i) { return std::size_t{customers[i]}; });
}

QString asFileName(const QString& list)
{
    constexpr qsizetype longest = 80; // with a suffix and in UTF-8, every file system takes it
    QString name;
    for (const QChar c : list.left(longest))
        name += c.isLetterOrNumber() || c == u'-' ? c : QChar(u'_');
    return name.isEmpty() ? QStringLiteral("list") : name;
}

} // namespace kiymet::files
