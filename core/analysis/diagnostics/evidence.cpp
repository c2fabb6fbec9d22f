// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/evidence.h"

#include "analysis/diagnostics/intervals.h"
#include "analysis/stages/summarise.h"

namespace kiymet::analysis {

namespace {

/// A part of the work, from a fraction on.
Progress part(const Progress& progress, double from, double share)
{
    return [progress, from, share](double fraction) { return goesOn(progress, from + share * fraction); };
}

} // namespace

bool addChecks(Evidence& evidence, const Results& results, const Progress& progress)
{
    if (!evidence.comparison)
        evidence.comparison = compareModels(*results.summary, results.transactions->penalty,
                                            results.transactions.get(), part(progress, 0, 0.4));
    if (!evidence.penaltyCost && goesOn(progress, 0.4))
        evidence.penaltyCost = penaltyCost(*results.summary, *results.transactions,
                                           168 / daysIn(results.settings.timeUnit), part(progress, 0.4, 0.1));
    if (!evidence.check && goesOn(progress, 0.5))
        evidence.check = predictiveCheck(results, part(progress, 0.5, 0.5));
    return goesOn(progress, 1);
}

void addRangeOfBest(Evidence& evidence, const Results& results)
{
    if (!evidence.best && results.margins && results.top && !results.top->empty())
        evidence.best = outcomeRange(results, *results.margins, results.top->front());
}

bool addEvidence(Evidence& evidence, const Results& results, QDate split, const Progress& progress)
{
    if (!addChecks(evidence, results, part(progress, 0, 0.5)))
        return false;
    addRangeOfBest(evidence, results);
    if (!results.input || !results.input->isLog() || evidence.validated)
        return goesOn(progress, 1);
    if (!split.isValid())
        split = results.settings.validationSplit.value_or(usualSplit(results));
    HoldoutOptions options;
    options.progress = part(progress, 0.5, 0.5);
    evidence.holdout = holdout(results, split, options);
    evidence.validated = goesOn(progress, 1);
    return evidence.validated;
}

} // namespace kiymet::analysis
