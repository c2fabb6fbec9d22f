// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "progress.h"
#include "stats/fit/transaction_fit.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// One transaction model beside the others, fitted to the same customers.
struct ComparedModel {
    stats::TransactionFit fit;
    /// Free parameters: those that the boundary, if any, leaves (two for the limit without dropout).
    int freeParameters = 0;
    /// 2 k - 2 lnL and k ln n - 2 lnL, of the unpenalised log-likelihood, k free parameters, n customers.
    /// With a penalty they are not at the maximum, and a little too high.
    double aic = 0;
    double bic = 0;
    /// Expected customers by number of purchases within their own T: 0, 1, ... , the last bar and above.
    std::vector<double> expected;
};

enum class ModelReason {
    NoModel,    ///< none of them converged
    NoDropout,  ///< every model with dropout ends at its limit without: the NBD is the answer
    FitsBest,   ///< its BIC is lower by 6 and more: strong evidence (Kass and Raftery 1995)
    FitsBetter, ///< lower by 2 to 6
    FitsAsWell, ///< the chosen one is within 2 of the best: nothing speaks for a change
    FitsAlike,  ///< others are within 2 of it, the chosen one is not
};
/// Stable identifier: no_model, no_dropout, fits_best, ...
std::string_view name(ModelReason reason);

/// Which model to take, and why; the words are in ui/words.
struct ModelRecommendation {
    stats::TransactionModelKind model = stats::TransactionModelKind::BgNbd;
    ModelReason reason = ModelReason::NoModel;
    /// The best of the others, and how much higher its BIC is; negative where the recommended one is kept
    /// although another is lower by that.
    std::optional<stats::TransactionModelKind> next;
    double bicLead = 0;
    /// Where the recommended model's optimum lies on an edge other than no dropout: cruder than life.
    stats::TransactionBoundary boundary = stats::TransactionBoundary::None;
    bool operator==(const ModelRecommendation&) const = default;
};

struct ComparedModels {
    std::vector<ComparedModel> models; ///< in the order of stats::allTransactionModels
    /// Customers by number of purchases, as `expected`.
    std::vector<double> actual;
    ModelRecommendation recommendation;
};

/// Fits all transaction models to the same customers, with the same penalty. `chosen` is the fit at hand
/// (null: none); it is not made again, and is the one that is kept where others fit no better. Ordinary
/// blocking call, for a worker; none when cancelled or without customers to fit.
std::optional<ComparedModels> compareModels(const CustomerSummary& summary, double penalty,
                                            const stats::TransactionFit* chosen,
                                            const Progress& progress = {});

/// Customers by number of purchases within their T as a model expects them: P(X(T) = n), n = 0 ... bars - 2,
/// and the rest, summed over the customers.
std::vector<double> expectedByPurchases(const stats::Patterns& patterns, const stats::TransactionModel& model,
                                        std::size_t bars);
/// The same as counted.
std::vector<double> actualByPurchases(const stats::Patterns& patterns, std::size_t bars);

} // namespace kiymet::analysis
