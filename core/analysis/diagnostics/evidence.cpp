// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/evidence.h"

#include "analysis/diagnostics/intervals.h"
#include "analysis/stages/summarise.h"

namespace kiymet::analysis {

bool addChecks(Evidence& evidence, const Results& results, const Progress& progress)
{
    if (!evidence.comparison)
        evidence.comparison = compareModels(*results.summary, results.transactions->penalty,
                                            results.transactions.get(), progress.part(0, 0.4));
    if (!evidence.penaltyCost && progress.shouldContinue(0.4))
        evidence.penaltyCost = penaltyCost(*results.summary, *results.transactions,
                                           168 / daysIn(results.settings.timeUnit), progress.part(0.4, 0.1));
    if (!evidence.check && progress.shouldContinue(0.5))
        evidence.check = predictiveCheck(results, progress.part(0.5, 0.5));
    return progress.shouldContinue(1);
}

void addRangeOfBest(Evidence& evidence, const Results& results)
{
    if (!evidence.best && results.margins && results.top && !results.top->empty())
        evidence.best = outcomeRange(results, *results.margins, results.top->front());
}

bool addEvidence(Evidence& evidence, const Results& results, QDate split, const Progress& progress)
{
    if (!addChecks(evidence, results, progress.part(0, 0.5)))
        return false;
    addRangeOfBest(evidence, results);
    if (!results.input || !results.input->isLog() || evidence.validated)
        return progress.shouldContinue(1);
    if (!split.isValid())
        split = results.settings.validationSplit.value_or(usualSplit(results));
    HoldoutOptions options;
    options.progress = progress.part(0.5, 0.5);
    evidence.holdout = holdout(results, split, options);
    evidence.validated = progress.shouldContinue(1);
    return evidence.validated;
}

} // namespace kiymet::analysis
