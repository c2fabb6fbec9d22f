// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stages/stages.h"

#include "analysis/figures/cltv_figures.h"
#include "analysis/findings/stage_findings.h"
#include "analysis/stages/clean.h"
#include "analysis/stages/forecast.h"
#include "analysis/stages/rfm.h"
#include "analysis/stages/summarise.h"
#include "data/input/read_input.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiymet::analysis::stages {

namespace {

constexpr std::array labelRoles{data::Role::Category, data::Role::Channel, data::Role::Permission};

Failure failureOf(FailureKind kind, const QString& file)
{
    Failure failure;
    failure.kind = kind;
    failure.file = file;
    return failure;
}

} // namespace

Outcome<data::Input> read(const data::Source& source, const data::InputOptions& options,
                          const Progress& progress, std::vector<Finding>& findings)
{
    Outcome<data::Input> input = data::readInput(source, options, progress);
    if (input)
        reportReading(*input, findings);
    return input;
}

Outcome<CleanedInput> clean(const std::shared_ptr<const data::Input>& input, const Settings& settings,
                            std::vector<Finding>& findings)
{
    CleanedInput cleaned;
    if (input->isSummary())
        cleaned.summaries = cleanSummaries(*input, settings.cleaning, findings);
    else if (input->isLog())
        cleaned.customers = cleanLog(*input, settings, findings);
    else
        cleaned.customers = analysis::clean(input, settings.cleaning, findings);
    const std::size_t left =
        input->isSummary() ? cleaned.summaries.rows.size() : cleaned.customers.customers->size();
    if (left > 0)
        return cleaned;
    Failure failure = failureOf(FailureKind::NoCustomersLeft, input->source.name());
    if (!findings.empty()) {
        // The most frequent reason tells best what to mend.
        const auto most =
            std::max_element(findings.begin(), findings.end(),
                             [](const Finding& l, const Finding& r) { return l.count < r.count; });
        failure.line = static_cast<std::int64_t>(most->firstLine);
        failure.subject = most->column;
        const std::string_view kind = name(most->kind);
        failure.detail = QString::fromUtf8(kind.data(), qsizetype(kind.size()));
    }
    return failure;
}

Outcome<SummaryOutput> summarise(const data::Input& input, const CleanedInput& cleaned, const Capped* capped,
                                 const Settings& settings, const SummaryOutput* former,
                                 const std::vector<Finding>& formerFindings, std::vector<Finding>& findings)
{
    SummaryOutput output;
    if (former && capped && former->summary.orders == capped->orders) {
        findings = formerFindings;
        output.summary = summariseValues(former->summary, *capped, findings);
        return output;
    }
    auto cappedSummary = std::make_shared<Capped>();
    Outcome<CustomerSummary> summary =
        input.isSummary() ? analysis::summarise(input, cleaned.summaries, settings, *cappedSummary, findings)
        : input.isLog()   ? summariseLog(cleaned.customers, settings, *cappedSummary, findings)
                          : analysis::summarise(cleaned.customers, *capped, settings, findings);
    if (!summary) {
        Failure failure = summary.failure();
        failure.file = input.source.name();
        return failure;
    }
    output.summary = std::move(*summary);
    if (!capped)
        output.cappedSummary = std::move(cappedSummary);
    return output;
}

Outcome<stats::TransactionFit> fitTransactions(const QString& file, const CustomerSummary& summary,
                                               stats::TransactionModelKind kind, double penalty,
                                               const Progress& progress, std::vector<Finding>& findings)
{
    if (summary.size() < 2)
        return failureOf(FailureKind::TooFewCustomers, file);
    if (summary.patterns->purchases <= 0 || !(summary.patterns->maxT > 0))
        return failureOf(FailureKind::NoRepeatPurchases, file);
    const stats::TransactionFit fit = stats::fitTransactionModel(
        kind, *summary.patterns, {.penalty = penalty, .start = {}, .progress = progress});
    if (fit.exit == stats::FitExit::Cancelled)
        return failureOf(FailureKind::Cancelled, file);
    if (fit.exit == stats::FitExit::NotFinite) {
        Failure failure = failureOf(FailureKind::FitFailed, file);
        failure.subject = QLatin1String(stats::title(kind).data());
        return failure;
    }
    reportTransactions(fit, summary, findings);
    return fit;
}

Outcome<stats::GammaGammaFit> fitSpend(const QString& file, const CustomerSummary& summary, double penalty,
                                       const Progress& progress, std::vector<Finding>& findings)
{
    const stats::GammaGammaFit fit =
        stats::fitGammaGamma(summary.spendCounts(), summary.m, penalty, progress);
    if (fit.exit == stats::FitExit::Cancelled)
        return failureOf(FailureKind::Cancelled, file);
    if (fit.customers > 1)
        reportSpend(fit, summary.spendCounts(), summary.m, findings);
    return fit;
}

Outcome<Unpenalised> fitUnpenalised(const QString& file, const CustomerSummary& summary,
                                    const Settings& settings, const Progress& progress)
{
    Unpenalised fits;
    std::vector<Finding> unsaid;
    if (settings.modelPenalty.value_or(0) > 0) {
        Outcome<stats::TransactionFit> fit =
            fitTransactions(file, summary, settings.transactionModel, 0, progress, unsaid);
        if (fit)
            fits.transactions = std::make_shared<const stats::TransactionFit>(std::move(*fit));
        else if (fit.failure().kind == FailureKind::Cancelled)
            return fit.failure();
    }
    if (settings.spendPenalty.value_or(0) > 0) {
        Outcome<stats::GammaGammaFit> fit = fitSpend(file, summary, 0, progress, unsaid);
        if (fit)
            fits.spend = std::make_shared<const stats::GammaGammaFit>(std::move(*fit));
        else if (fit.failure().kind == FailureKind::Cancelled)
            return fit.failure();
    }
    return fits;
}

Outcome<std::optional<double>> totalCltv(const data::Input& input, const CleanedInput& cleaned,
                                         const Capped* capped, const CustomerSummary* sameSummary,
                                         const Settings& settings, const Progress& progress)
{
    std::vector<Finding> unsaid;
    SummaryOutput own;
    if (!sameSummary) {
        Outcome<SummaryOutput> made = summarise(input, cleaned, capped, settings, nullptr, {}, unsaid);
        if (!made)
            return std::optional<double>();
        own = std::move(*made);
        sameSummary = &own.summary;
    }
    const auto transactions = fitTransactions(input.source.name(), *sameSummary, settings.transactionModel,
                                              settings.modelPenalty.value_or(0), progress, unsaid);
    if (!transactions && transactions.failure().kind == FailureKind::Cancelled)
        return transactions.failure();
    const auto spend =
        fitSpend(input.source.name(), *sameSummary, settings.spendPenalty.value_or(0), progress, unsaid);
    if (!spend && spend.failure().kind == FailureKind::Cancelled)
        return spend.failure();
    if (!transactions || !spend || spend->exit == stats::FitExit::NotFinite)
        return std::optional<double>();
    return std::optional(
        forecast(*sameSummary, transactions->model, &spend->parameters, settings, unsaid).totalCltv);
}

SegmentOutput segment(const CustomerSummary& summary, const Forecast& forecast, const Settings& settings,
                      std::vector<Finding>& findings)
{
    return {std::make_shared<const Segments>(segments(summary, forecast, settings.segmentCount, findings)),
            std::make_shared<const Histogram>(cltvHistogram(forecast)),
            std::make_shared<const std::vector<std::uint32_t>>(topCustomers(forecast, settings.outputTop))};
}

Outcome<data::Customers> readLabels(const data::Input& input, const data::InputOptions& options,
                                    const Progress& progress)
{
    const bool any = std::any_of(labelRoles.begin(), labelRoles.end(),
                                 [&input](data::Role role) { return input.mapping.contains(role); });
    if (!any)
        return data::Customers{};
    Outcome<data::Input> read = data::readInput(input.source, options, progress);
    if (!read)
        return read.failure();
    if (read->rows != input.rows)
        return failureOf(FailureKind::FileChanged, input.source.name());
    return std::get<data::Customers>(std::move(read->customers));
}

Labels cleanLabels(const data::Input& input, const CleanedInput& cleaned, const data::Customers* rows)
{
    if (!rows)
        return input.isSummary() ? Labels{} : labelsOf(*cleaned.customers.customers);
    if (rows->lines.empty())
        return {};
    if (input.isSummary())
        return labelsOf(*rows, cleaned.summaries.rows);
    std::vector<std::uint64_t> left;
    for (const Cleaned::Left& row : cleaned.customers.left)
        left.push_back(row.row);
    return labelsWithout(*rows, left);
}

Rfm scoreRfm(const data::Input& input, const CleanedInput& cleaned, const CustomerSummary& summary,
             const Settings& settings, std::vector<Finding>& findings)
{
    RfmInput figures =
        input.isSummary()
            ? rfmInput(std::get<data::CustomerSummaries>(input.customers), cleaned.summaries.rows, settings)
            : rfmInput(*cleaned.customers.customers, QDate(1970, 1, 1).daysTo(summary.analysisDate));
    figures.ids = summary.ids.get();
    return rfm(std::move(figures), settings.rfm, findings);
}

} // namespace kiymet::analysis::stages
