// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/trust_figures.h"

#include "analysis/stages/summarise.h"

#include <utility>

namespace kiymet::ui {

using namespace analysis;

TrustFigures::TrustFigures(QObject* parent) : QObject(parent)
{
    for (int i = 0; i < jobs; ++i) {
        const Job job = static_cast<Job>(i);
        connect(&of(job), &JobRunner::runningChanged, this, &TrustFigures::runningChanged);
        connect(&of(job), &JobRunner::progressed, this, [this, job](int, double fraction) {
            Q_EMIT progress(job, static_cast<int>(1000 * fraction));
        });
    }
}

template<typename Compute, typename Take>
void TrustFigures::run(Job job, Compute compute, Take take)
{
    of(job).run([results = m_results, compute = std::move(compute)](
                    const Progress& progress) { return compute(*results, progress); },
                [this, take = std::move(take)](auto result) mutable {
                    take(std::move(result));
                    Q_EMIT changed();
                });
}

void TrustFigures::forget()
{
    for (JobRunner& runner : m_runners)
        runner.cancel();
    m_evidence = {};
    m_checked = false;
    m_others.clear();
    m_choice.reset();
}

void TrustFigures::setResults(const SharedResults& results)
{
    const bool complete = results && results->segments && results->transactions && results->forecast;
    const SharedResults former = std::exchange(m_results, complete ? results : nullptr);
    if (former && m_results && former->input == m_results->input && former->forecast == m_results->forecast &&
        former->segments == m_results->segments && former->transactions == m_results->transactions &&
        former->spend == m_results->spend &&
        former->settings.intervalsLevel == m_results->settings.intervalsLevel &&
        former->settings.randomSeed == m_results->settings.randomSeed) {
        if (m_checked)
            addRangeOfBest(m_evidence, *m_results);
        startWhatIsMissing();
        if (m_results->margins != former->margins)
            Q_EMIT changed();
        return;
    }
    forget();
    if (!isLog())
        m_split = {};
    else if (!former || former->input != m_results->input || !m_split.isValid())
        m_split = m_results->settings.validationSplit.value_or(usualSplit(*m_results));
    Q_EMIT changed();
    startWhatIsMissing();
}

void TrustFigures::setInView(const QObject* viewer, bool inView)
{
    if (inView)
        m_viewers.insert(viewer);
    else
        m_viewers.erase(viewer);
    startWhatIsMissing();
}

bool TrustFigures::isLog() const
{
    return m_results && m_results->input && m_results->input->isLog();
}

void TrustFigures::setSplit(QDate split)
{
    if (split == m_split)
        return;
    m_split = split;
    of(Job::Validation).cancel();
    m_evidence.holdout.reset();
    m_evidence.validated = false;
    Q_EMIT changed();
    startWhatIsMissing();
}

void TrustFigures::startWhatIsMissing()
{
    if (m_viewers.empty() || !m_results)
        return;
    if (!m_checked && !isRunning(Job::Checks))
        run(
            Job::Checks,
            [](const Results& results, const Progress& progress) {
                Evidence made;
                addChecks(made, results, progress);
                return made;
            },
            [this](Evidence made) {
                m_evidence.comparison = std::move(made.comparison);
                m_evidence.penaltyCost = std::move(made.penaltyCost);
                m_evidence.check = std::move(made.check);
                m_checked = true;
                // A few milliseconds; it waits for the margins, which may follow the results.
                addRangeOfBest(m_evidence, *m_results);
            });
    if (isLog() && m_split.isValid() && !m_evidence.validated && !isRunning(Job::Validation))
        run(
            Job::Validation,
            [split = m_split, others = m_others](const Results& results, const Progress& progress) {
                Validation validation;
                validation.others = others;
                HoldoutOptions options;
                options.progress = progress.part(0, 0.6);
                validation.holdout = analysis::holdout(results, split, options);
                if (!others.empty())
                    return validation;
                const std::vector<QDate> dates = splitDates(results);
                options.allModels = options.details = false;
                for (std::size_t i = 0; i < dates.size(); ++i) {
                    const double share = 0.4 / double(dates.size());
                    options.progress = progress.part(0.6 + share * double(i), share);
                    if (auto other = analysis::holdout(results, dates[i], options))
                        validation.others.push_back(std::move(*other));
                }
                return validation;
            },
            [this](Validation validation) {
                m_evidence.holdout = std::move(validation.holdout);
                m_evidence.validated = true;
                m_others = std::move(validation.others);
            });
}

void TrustFigures::startBootstrap()
{
    if (!m_results)
        return;
    run(
        Job::Bootstrap,
        [](const Results& results, const Progress& progress) {
            BootstrapOptions options;
            options.replicates = usualReplicates(results.summary->size());
            options.progress = progress;
            return analysis::bootstrap(results, options);
        },
        [this](std::optional<Bootstrap> made) { m_evidence.bootstrap = std::move(made); });
}

void TrustFigures::startPenalties()
{
    if (!m_results)
        return;
    run(
        Job::Penalties,
        [](const Results& results, const Progress& progress) {
            PenaltyChoiceOptions options;
            options.seed = static_cast<std::uint64_t>(results.settings.randomSeed);
            options.progress = progress;
            return choosePenalty(*results.summary, results.transactions->model.kind, options);
        },
        [this](std::optional<PenaltyChoice> choice) { m_choice = std::move(choice); });
}

void TrustFigures::cancel(Job job)
{
    of(job).cancel();
}

} // namespace kiymet::ui
