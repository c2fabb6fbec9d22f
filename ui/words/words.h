// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"
#include "analysis/lists/actions.h"
#include "analysis/settings/settings.h"
#include "data/source/failure.h"
#include "stats/fit/gamma_gamma_fit.h"
#include "stats/fit/transaction_fit.h"
#include "words/formats.h"

#include <QJsonValue>
#include <QString>

#include <vector>

namespace kiymet::analysis {
struct ModelRecommendation;
}

/// The words for what core tells as data, in the language of the installed translators. Needs Qt Core only:
/// the batch mode says the same sentences without a display.
namespace kiymet::words {

/// One sentence or a few: what, how many, where (column, first line), and what it means or what to do.
QString text(const analysis::Finding& finding);
/// What to do about a finding of the models, in a sentence or two; empty where text() says it already, or
/// nothing is to be done.
QString advice(const analysis::Finding& finding);
/// Which transaction model to take, and why.
QString text(const analysis::ModelRecommendation& recommendation);
/// One line: what, where (file, line, column) and what to do next.
QString text(const Failure& failure);

QString name(analysis::Severity severity); ///< Notice, Warning, Problem
QString name(analysis::Stage stage);       ///< as a heading or beside a progress bar: Reading the file, ...
QString name(stats::FitExit exit);         ///< a sentence: how the fit ended
QString name(stats::TransactionModelKind model);   ///< as the papers write it: BG/NBD
QString name(stats::TransactionBoundary boundary); ///< empty for None
QString name(stats::SpendBoundary boundary);       ///< empty for None
QString name(analysis::Preset preset);
QString name(analysis::RfmSegment segment); ///< Champions, Can’t lose them, ...
/// What to do with the customers of a segment, in a sentence or two: suggestions, which the user's own texts
/// replace. CLTV segments by their place, 0 the best of `groups`: those of four are spread over any other
/// number.
QString action(analysis::RfmSegment segment);
QString action(int group, int groups);
QString action(const analysis::ActionTexts& own, analysis::RfmSegment segment);
QString action(const analysis::ActionTexts& own, int group, int groups);
/// Why a row was left out, in two or three words.
QString name(analysis::FindingKind kind);
/// What a setting is about, in a few words: mapping.first_date is the date of the first order. The key itself
/// where there is no word.
QString settingName(const QString& key);
/// A value of that setting as people write it: words for its identifiers, figures in the data locale.
QString settingValue(const QString& key, const QJsonValue& value);
/// What a step did, for the list of steps and the Undo menu.
QString stepText(const std::vector<analysis::SettingChange>& changes);

} // namespace kiymet::words
