// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/diagnostics/evidence.h"

#include <QString>
#include <QStringList>

/// What may be relied on, in words.
namespace kiymet::words {

/// Five sentences: the forecast against what happened, the fit, the model, the error of the estimate, the
/// range of the outcome. One whose evidence is missing says so, or why it cannot be had.
/// A bootstrap wins over the margins of the results.
QStringList trustSentences(const analysis::Results& results, const analysis::Evidence& evidence);
/// What somebody is expected to do who has just bought for the first time; empty without a forecast.
QString newCustomer(const analysis::Results& results);
/// How a forecast from what was known at the split compares with what followed.
QStringList holdoutSentences(const analysis::Holdout& holdout, const analysis::Settings& settings);
/// What cannot be checked with a file that tells sums of each customer, and what can.
QString whatCannotBeChecked();
/// Nothing could be fitted, or foretold, at a split.
QString nothingToValidate();
/// How a bootstrap was made.
QString text(const analysis::Bootstrap& bootstrap);

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
