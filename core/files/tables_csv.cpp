// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/tables_csv.h"

#include "files/customers_csv.h"

namespace kiymet::files {

Unwritten writeSegments(const QString& path, const analysis::Results& results, CsvVariant variant)
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
    return writeFile(path, text);
}

Unwritten writeRfmSegments(const QString& path, const analysis::Results& results, CsvVariant variant)
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
    return writeFile(path, text);
}

Unwritten writeOutliers(const QString& path, const analysis::Results& results, CsvVariant variant)
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
    return writeFile(path, text);
}

Unwritten writeFindings(const QString& path, const analysis::Results& results, CsvVariant variant,
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
    return writeFile(path, text);
}

} // namespace kiymet::files
