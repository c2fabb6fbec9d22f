// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/holdout.h"
#include "analysis/margins.h"
#include "analysis/model_comparison.h"
#include "analysis/penalty_choice.h"
#include "analysis/predictive_check.h"
#include "stats/future_outcomes.h"

#include <QString>
#include <QStringList>

/// What may be relied on, in words.
namespace kiymet::words {

/// What is known beside the results; null where it is not.
struct TrustEvidence {
    const analysis::Holdout* holdout = nullptr;
    const analysis::PredictiveCheck* check = nullptr;
    const analysis::ComparedModels* comparison = nullptr;
    const analysis::Bootstrap* bootstrap = nullptr; ///< wins over the margins of the results
    const stats::OutcomeRange* best = nullptr;      ///< of the customer with the highest CLTV
};
/// Five sentences: the forecast against what happened, the fit, the model, the error of the estimate, the
/// range of the outcome. One whose evidence is missing says so, or why it cannot be had.
QStringList trustSentences(const analysis::Results& results, const TrustEvidence& evidence);

/// What an error of the estimate does not contain; empty where it contains everything.
QString text(const analysis::Distortions& distortions);
/// "from ₺100 to ₺200" for figures written by `text`; a dash where it is not known.
QString range(double low, double high, QString (*text)(double));
/// What is compared, as the title of a row.
QString name(analysis::PopulationTrait trait);
/// A value of it.
QString value(analysis::PopulationTrait trait, double value);
/// What a penalty costs, in a sentence or two.
QString text(const analysis::PenaltyCost& cost);
/// What cross-validation says of penalties.
QString text(const analysis::PenaltyChoice& choice, double current);

} // namespace kiymet::words
