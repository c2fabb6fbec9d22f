// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "progress.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// How a model, fitted to what happened up to a date, foretold what happened after it. Errors are of the
/// purchases of single customers.
struct HoldoutModel {
    stats::TransactionFit fit;
    double predictedPurchases = 0; ///< of all customers
    double mae = 0;                ///< mean |predicted - actual|
    double rmse = 0;
    double bias = 0; ///< mean of predicted - actual
    /// Spearman's of predicted and actual purchases, ties with their mean ranks; NaN where one of them is
    /// the same for everybody.
    double rankCorrelation = 0;
    std::vector<double> byFrequency; ///< mean prediction per class of Holdout::classes
};

/// A log split at a date: what the customers who had bought by then did afterwards, against the models.
/// Purchases and times are counted as in the analysis; values are not capped here.
struct Holdout {
    QDate split;         ///< last day of the calibration
    QDate end;           ///< last day of the holdout
    double duration = 0; ///< of the holdout, in time units
    double customers = 0;
    double actualPurchases = 0;
    double actualValue = 0;
    /// Customers by their x of the calibration: 0 to 6, then 7 and more.
    struct Class {
        std::uint32_t x = 0;
        double customers = 0;
        double meanActual = 0;
    };
    std::vector<Class> classes; ///< those with customers
    std::vector<HoldoutModel> models;
    std::size_t chosen = 0; ///< the model of the settings among them; what follows is of that one

    /// Purchases of these customers week by week, from the first week with one on.
    struct Week {
        std::int32_t firstDay = 0; ///< since 1970-01-01
        double actual = 0;
        double expected = 0;
        double actualSum = 0; ///< up to the end of the week
        double expectedSum = 0;
    };
    std::vector<Week> weeks;
    /// The data hold all days of the week. What was made in the last, torn one is no drop in purchases.
    bool isWhole(const Week& week) const { return week.firstDay + 6 <= QDate(1970, 1, 1).daysTo(end); }

    /// Whether values are foretold (else what follows is of purchases): a spend model could be fitted.
    bool valued = false;
    double predictedValue = 0; ///< undiscounted; 0 unless `valued`
    /// Share of what all customers brought that the best i % by prediction brought, and that the best i %
    /// in truth brought; i = 0 to 100. Empty where nobody brought anything.
    std::vector<double> gain, bestGain;
    /// What the tenth of the customers who were foretold to be best brought, as part of what the tenth who
    /// really were the best brought.
    double topDecile = 0;

    /// Customers whose outcome lay in the range foretold for them, of those tried; at the level of the
    /// settings. Claimed is what the ranges really hold of the simulated futures, on average: more than the
    /// level, see stats::OutcomeRange.
    double level = 0.9;
    double tried = 0;
    double purchasesCovered = 0; ///< share
    double valueCovered = 0;     ///< share; NaN unless `valued`
    double purchasesClaimed = 0;
    double valueClaimed = 0; ///< NaN unless `valued`
};

struct HoldoutOptions {
    bool allModels = true; ///< else the one of the settings
    bool details = true;   ///< weeks, gain and coverage too
    Progress progress;
};

/// Of complete results of a log, with `split` before their analysis date, which ends the holdout. None when
/// cancelled, without a log, or where nothing can be fitted to what happened before.
std::optional<Holdout> holdout(const Results& results, QDate split, const HoldoutOptions& options = {});

/// Dates that leave 50, 60, 70, 80 and 90 % of the time from the first day of the log to the analysis date
/// before them; for a look whether the errors depend on the date. Empty without a log.
std::vector<QDate> splitDates(const Results& results);

/// The date to begin with: two thirds of the time before it; invalid without a log.
QDate usualSplit(const Results& results);

} // namespace kiymet::analysis
