// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/labels.h"
#include "analysis/stages/results.h"
#include "stats/fit/gamma_gamma_fit.h"
#include "stats/fit/transaction_fit.h"

#include <memory>
#include <optional>
#include <vector>

namespace kiymet::analysis::stages {

/// The stages of the pipeline as functions of values: input and settings in, output and findings out. Those
/// that take long have a progress, whose "no" ends them with FailureKind::Cancelled. Settings are resolved.

struct CleanedInput {
    Cleaned customers;          ///< of a customer file or a log
    CleanedSummaries summaries; ///< of a ready summary
};

struct SummaryOutput {
    CustomerSummary summary;
    std::shared_ptr<const Capped> cappedSummary; ///< a ready summary or a log is capped on the way
};

struct SegmentOutput {
    std::shared_ptr<const Segments> segments;
    std::shared_ptr<const Histogram> histogram;
    std::shared_ptr<const std::vector<std::uint32_t>> top;
};

/// Fits without the penalties that are on; null where there is no such penalty, or no such fit.
struct Unpenalised {
    std::shared_ptr<const stats::TransactionFit> transactions;
    std::shared_ptr<const stats::GammaGammaFit> spend;
};

Outcome<data::Input> read(const data::Source& source, const data::InputOptions& options,
                          const Progress& progress, std::vector<Finding>& findings);

/// NoCustomersLeft names the most frequent reason.
Outcome<CleanedInput> clean(const std::shared_ptr<const data::Input>& input, const Settings& settings,
                            std::vector<Finding>& findings);

/// `capped`: null for what is capped on the way. `former` and its findings: of the same customers and
/// settings, capped otherwise; null: none.
Outcome<SummaryOutput> summarise(const data::Input& input, const CleanedInput& cleaned, const Capped* capped,
                                 const Settings& settings, const SummaryOutput* former,
                                 const std::vector<Finding>& formerFindings, std::vector<Finding>& findings);

/// TooFewCustomers, NoRepeatPurchases, or FitFailed where the likelihood is not finite.
Outcome<stats::TransactionFit> fitTransactions(const QString& file, const CustomerSummary& summary,
                                               stats::TransactionModelKind kind, double penalty,
                                               const Progress& progress, std::vector<Finding>& findings);
/// Fails only when cancelled: with fewer than two customers who paid the fit's exit says that there is none.
Outcome<stats::GammaGammaFit> fitSpend(const QString& file, const CustomerSummary& summary, double penalty,
                                       const Progress& progress, std::vector<Finding>& findings);
Outcome<Unpenalised> fitUnpenalised(const QString& file, const CustomerSummary& summary,
                                    const Settings& settings, const Progress& progress);

/// Total CLTV by other settings that leave reading, cleaning and capping as they are; none where they have no
/// model. `sameSummary`: the summary, where these settings make no other; else null.
Outcome<std::optional<double>> totalCltv(const data::Input& input, const CleanedInput& cleaned,
                                         const Capped* capped, const CustomerSummary* sameSummary,
                                         const Settings& settings, const Progress& progress);

SegmentOutput segment(const CustomerSummary& summary, const Forecast& forecast, const Settings& settings,
                      std::vector<Finding>& findings);

/// The rows' labels in a pass of their own over the file; FileChanged where it has another number of rows.
Outcome<data::Customers> readLabels(const data::Input& input, const data::InputOptions& options,
                                    const Progress& progress);
/// Those of the customers that stayed; `rows` is null where they were read with everything else.
Labels cleanLabels(const data::Input& input, const CleanedInput& cleaned, const data::Customers* rows);

Rfm scoreRfm(const data::Input& input, const CleanedInput& cleaned, const CustomerSummary& summary,
             const Settings& settings, std::vector<Finding>& findings);

} // namespace kiymet::analysis::stages
