// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/findings/stage_findings.h"

#include <boost/math/statistics/bivariate_statistics.hpp>

#include <cmath>
#include <utility>
#include <vector>

namespace kiymet::analysis {

namespace {

/// Below, the parameters depend on the few who happened to be seen.
constexpr double fewCustomers = 200;
/// Of counts and mean values, in absolute value.
constexpr double notableCorrelation = 0.3;

/// Customers with purchases and a recency of zero: no time passes between their first and their last one.
double zeroRecencyRepeaters(const CustomerSummary& summary)
{
    double customers = 0;
    for (std::size_t i = 0; i < summary.size(); ++i)
        customers += summary.x[i] > 0 && summary.t_x[i] == 0;
    return customers;
}

Finding ofFit(Stage stage, FindingKind kind, Severity severity, std::vector<double> values)
{
    Finding finding{.kind = kind, .severity = severity, .stage = stage};
    finding.values = std::move(values);
    return finding;
}

/// Pearson's, of x and m over the customers of the spend fit; 0 where one of them does not vary.
double correlation(std::span<const std::uint32_t> x, std::span<const double> m)
{
    std::vector<double> counts;
    std::vector<double> values;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (x[i] > 0 && m[i] > 0) {
            counts.push_back(x[i]);
            values.push_back(m[i]);
        }
    if (counts.size() < 2)
        return 0;
    const double rho = boost::math::statistics::correlation_coefficient(counts, values);
    return std::isfinite(rho) ? rho : 0;
}

} // namespace

void reportReading(const data::Input& input, std::vector<Finding>& findings)
{
    const auto add = [&](FindingKind kind, Severity severity, std::uint64_t count, std::uint64_t line) {
        findings.push_back({.kind = kind,
                            .severity = severity,
                            .stage = Stage::Read,
                            .count = count,
                            .of = input.rows,
                            .firstLine = line});
    };
    if (input.ragged.tooShort > 0)
        add(FindingKind::ShortRows, Severity::Warning, input.ragged.tooShort, input.ragged.firstShortLine);
    if (input.ragged.tooLong > 0)
        add(FindingKind::LongRows, Severity::Warning, input.ragged.tooLong, input.ragged.firstLongLine);
    if (input.emptyLines > 0)
        add(FindingKind::EmptyLines, Severity::Notice, input.emptyLines, 0);
    // Counts of lines and cells, which are of nothing that is counted otherwise.
    const auto tell = [&](FindingKind kind, Severity severity, std::uint64_t count,
                          const QString& column = {}) {
        findings.push_back({.kind = kind, .severity = severity, .count = count, .column = column});
    };
    if (!input.titles.empty())
        tell(FindingKind::TitleLines, Severity::Notice, input.titles.size());
    if (!input.rolesByShape.empty()) {
        QStringList byShape, columns;
        for (const data::Role role : input.rolesByShape)
            byShape << input.column(role);
        for (const std::string& name : input.header) // as they stand in the file
            if (const QString column = QString::fromStdString(name); byShape.contains(column))
                columns << column;
        tell(FindingKind::ColumnsByShape, Severity::Warning, 0, columns.join(QStringLiteral(", ")));
    }
    if (!input.hasHeader)
        tell(FindingKind::NoHeader, Severity::Notice, 0);
    if (input.replaced > 0)
        tell(FindingKind::ReplacedText, Severity::Warning, input.replaced);
    for (const data::ColumnReading& reading : input.readings) {
        if (reading.certainty == data::ColumnReading::Certainty::ByOtherColumns)
            tell(FindingKind::ReadByOthers, Severity::Notice, 0, reading.name);
        if (reading.serials > 0)
            tell(FindingKind::SerialDates, Severity::Notice, reading.serials, reading.name);
    }
}

void reportTransactions(const stats::TransactionFit& fit, const CustomerSummary& summary,
                        std::vector<Finding>& findings)
{
    const auto add = [&](FindingKind kind, Severity severity, std::vector<double> values) {
        findings.push_back(ofFit(Stage::FitTransactions, kind, severity, std::move(values)));
    };
    if (fit.customers < fewCustomers)
        add(FindingKind::FewCustomers, Severity::Warning, {fit.customers});
    const double first = fit.model.firstOfDropout();
    const double meanDropout = first / (first + fit.model.secondOfDropout());
    switch (fit.boundary) {
    case stats::TransactionBoundary::None:
        break;
    case stats::TransactionBoundary::NoDropout:
        add(FindingKind::NoDropout, Severity::Warning, {fit.model.r(), fit.model.alpha()});
        break;
    case stats::TransactionBoundary::HomogeneousRates:
        add(FindingKind::EqualRates, Severity::Warning, {fit.model.r() / fit.model.alpha()});
        break;
    case stats::TransactionBoundary::HomogeneousDropout:
        add(FindingKind::EqualDropout, Severity::Warning, {meanDropout});
        break;
    case stats::TransactionBoundary::ImmediateDropout:
        add(FindingKind::CertainDropout, Severity::Warning, {meanDropout});
        break;
    case stats::TransactionBoundary::PolarisedDropout:
        add(FindingKind::AllOrNothing, Severity::Warning, {meanDropout});
        break;
    }
    if (!stats::converged(fit.exit))
        add(FindingKind::NotConverged, Severity::Problem,
            {double(fit.iterations), fit.model.hasDropout() ? 0 : zeroRecencyRepeaters(summary)});
}

void reportSpend(const stats::GammaGammaFit& fit, std::span<const std::uint32_t> counts,
                 std::span<const double> meanValues, std::vector<Finding>& findings)
{
    const auto add = [&](FindingKind kind, Severity severity, std::vector<double> values) {
        findings.push_back(ofFit(Stage::FitSpend, kind, severity, std::move(values)));
    };
    if (fit.boundary != stats::SpendBoundary::None)
        add(FindingKind::SpendBoundary, Severity::Warning, {fit.parameters.p, fit.parameters.q});
    if (!stats::converged(fit.exit))
        add(FindingKind::SpendNotConverged, Severity::Problem, {double(fit.iterations)});
    else if (fit.parameters.q <= 1)
        add(FindingKind::SpendMeanBelowOne, Severity::Warning, {fit.parameters.q});
    const double rho = correlation(counts, meanValues);
    if (std::abs(rho) > notableCorrelation)
        add(FindingKind::SpendCorrelation, Severity::Warning, {rho});
}

} // namespace kiymet::analysis
