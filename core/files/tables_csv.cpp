// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/tables_csv.h"

#include "files/customers_csv.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace kiymet::files {

Unwritten writeSegments(const Destination& to, const analysis::Results& results, CsvVariant variant)
{
    std::string text(byteOrderMark(variant));
    CsvRows rows(text, variant);
    rows.cell("cltv_segment").cell("customers");
    for (const std::string& column : figureColumns(results.summary->unit))
        rows.cell(column + "_mean").cell(column + "_sum");
    rows.endRow();
    const auto& all = results.segments->figures;
    for (std::size_t group = 0; group < all.size(); ++group) {
        rows.cell(analysis::Segments::label(static_cast<int>(group))).cell(all[group].customers);
        for (std::size_t i = 0; i < all[group].mean.size(); ++i)
            rows.cell(all[group].mean[i]).cell(all[group].sum[i]);
        rows.endRow();
    }
    return writeFile(to, text);
}

Unwritten writeRfmSegments(const Destination& to, const analysis::Results& results, CsvVariant variant)
{
    std::string text(byteOrderMark(variant));
    CsvRows rows(text, variant);
    for (const char* column :
         {"rfm_segment", "customers", "recency_mean", "frequency_mean", "monetary_mean", "monetary_sum"})
        rows.cell(column);
    rows.endRow();
    const analysis::Rfm& rfm = *results.rfm;
    for (const analysis::RfmSegment segment : analysis::rfmSegments()) {
        const analysis::RfmFigures& figures = rfm.of(segment);
        rows.cell(analysis::name(segment)).cell(figures.customers);
        const auto mean = [&](double sum, bool known) {
            if (known && figures.customers > 0)
                rows.cell(figures.mean(sum));
            else
                rows.empty();
        };
        mean(figures.recencySum, true);
        mean(figures.frequencySum, true);
        mean(figures.monetarySum, rfm.hasMonetary());
        if (rfm.hasMonetary())
            rows.cell(figures.monetarySum);
        else
            rows.empty();
        rows.endRow();
    }
    return writeFile(to, text);
}

Unwritten writeModels(const Destination& to, const analysis::ComparedModels& comparison, CsvVariant variant)
{
    std::string text(byteOrderMark(variant));
    CsvRows rows(text, variant);
    std::vector<std::string_view> parameters; // of any model, each once
    for (const stats::TransactionModelKind kind : stats::allTransactionModels)
        for (const std::string_view symbol : stats::parameterNames(kind))
            if (std::find(parameters.begin(), parameters.end(), symbol) == parameters.end())
                parameters.push_back(symbol);
    rows.cell("model");
    for (const std::string_view parameter : parameters)
        rows.cell(parameter);
    for (const char* column : {"log_likelihood", "free_parameters", "aic", "bic", "penalty", "exit",
                               "boundary", "recommended", "reason"})
        rows.cell(column);
    rows.endRow();
    for (const analysis::ComparedModel& model : comparison.models) {
        const stats::TransactionFit& fit = model.fit;
        const bool recommended = comparison.recommendation.model == fit.model.kind &&
                                 comparison.recommendation.reason != analysis::ModelReason::NoModel;
        rows.cell(stats::name(fit.model.kind));
        const auto names = stats::parameterNames(fit.model.kind);
        for (const std::string_view parameter : parameters) {
            const auto at = std::find(names.begin(), names.end(), parameter) - names.begin();
            const auto i = static_cast<std::size_t>(at);
            if (i < names.size() && fit.model.isIdentified(i))
                rows.cell(fit.model.parameters[i]);
            else
                rows.empty();
        }
        rows.cell(fit.logLikelihood)
            .cell(static_cast<std::uint64_t>(model.freeParameters))
            .cell(model.aic)
            .cell(model.bic)
            .cell(fit.penalty)
            .cell(stats::name(fit.exit))
            .cell(stats::name(fit.boundary))
            .cell(recommended ? "1" : "0")
            .cell(recommended ? analysis::name(comparison.recommendation.reason) : std::string_view());
        rows.endRow();
    }
    return writeFile(to, text);
}

Unwritten writePenalties(const Destination& to, const analysis::PenaltyChoice& choice, CsvVariant variant)
{
    std::string text(byteOrderMark(variant));
    CsvRows rows(text, variant);
    for (const char* column : {"penalty", "held_out_log_likelihood", "difference_error", "chosen"})
        rows.cell(column);
    rows.endRow();
    for (const analysis::TriedPenalty& tried : choice.tried) {
        rows.cell(tried.penalty)
            .cell(tried.heldOut)
            .cell(tried.differenceError)
            .cell(tried.penalty == choice.smallestAsGood ? "1" : "0");
        rows.endRow();
    }
    return writeFile(to, text);
}

Unwritten writeOutliers(const Destination& to, const analysis::Results& results, CsvVariant variant)
{
    std::string text(byteOrderMark(variant));
    CsvRows rows(text, variant);
    for (const char* column : {"column", "low_quantile_value", "high_quantile_value", "lower_limit",
                               "upper_limit", "capped_low", "capped_high", "sum_before", "sum_after"})
        rows.cell(column);
    rows.endRow();
    if (results.capped)
        for (const analysis::Capped::Column& column : results.capped->columns) {
            if (!column.enabled)
                continue;
            const stats::CapReport& report = column.report;
            rows.cell(column.name)
                .cell(report.limits.lowQuantileValue)
                .cell(report.limits.highQuantileValue)
                .cell(report.limits.lowerLimit)
                .cell(report.limits.upperLimit)
                .cell(report.cappedLow)
                .cell(report.cappedHigh)
                .cell(report.sumBefore)
                .cell(report.sumAfter);
            rows.endRow();
        }
    return writeFile(to, text);
}

Unwritten writeFindings(const Destination& to, const analysis::Results& results, CsvVariant variant,
                        const FindingText& words)
{
    std::string text(byteOrderMark(variant));
    CsvRows rows(text, variant);
    for (const char* column : {"kind", "severity", "stage", "count", "column", "first_line", "message"})
        rows.cell(column);
    rows.endRow();
    for (const analysis::Finding& finding : results.findings) {
        rows.cell(name(finding.kind))
            .cell(name(finding.severity))
            .cell(name(finding.stage))
            .cell(finding.count);
        rows.cell(finding.column);
        if (finding.firstLine > 0)
            rows.cell(finding.firstLine);
        else
            rows.empty();
        rows.cell(words(finding));
        rows.endRow();
    }
    return writeFile(to, text);
}

} // namespace kiymet::files
