// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/trust_figures.h"

#include "analysis/intervals.h"
#include "analysis/summarise.h"

#include <utility>

namespace kiymet::ui {

using namespace analysis;

TrustFigures::TrustFigures(QObject* parent) : QObject(parent)
{
    constexpr int often = 100; // milliseconds
    m_poll.setInterval(often);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        for (int i = 0; i < jobs; ++i)
            if (const Job job = static_cast<Job>(i); isRunning(job) && of(job).done)
                Q_EMIT progress(job, *of(job).done);
    });
    for (Work& work : m_work)
        connect(&work.work, &Background::runningChanged, this, [this] {
            bool any = false;
            for (const Work& one : m_work)
                any = any || one.work.isRunning();
            if (any && !m_poll.isActive())
                m_poll.start();
            else if (!any)
                m_poll.stop();
            Q_EMIT runningChanged();
        });
}

template<typename Compute, typename Take>
void TrustFigures::run(Job job, Compute compute, Take take)
{
    auto done = std::make_shared<std::atomic<int>>(0);
    of(job).done = done;
    of(job).work.run(
        [done, results = m_results, compute = std::move(compute)](const Background::GoesOn& goesOn) {
            return compute(*results, Progress([done, goesOn](double fraction) {
                *done = static_cast<int>(1000 * fraction);
                return goesOn();
            }));
        },
        [this, take = std::move(take)](auto result) mutable {
            take(std::move(result));
            Q_EMIT changed();
        });
}

void TrustFigures::forget()
{
    for (Work& work : m_work)
        work.work.cancel();
    m_comparison.reset();
    m_cost.reset();
    m_check.reset();
    m_best.reset();
    m_checked = false;
    m_holdout.reset();
    m_others.clear();
    m_validated = false;
    m_bootstrap.reset();
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
            rangeOfTheBest();
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

void TrustFigures::setInView(bool inView)
{
    m_inView = inView;
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
    of(Job::Validation).work.cancel();
    m_holdout.reset();
    m_validated = false;
    Q_EMIT changed();
    startWhatIsMissing();
}

/// Of one customer it takes a few milliseconds; it waits for the margins, which may follow the results.
void TrustFigures::rangeOfTheBest()
{
    if (!m_best && m_results->margins && m_results->top && !m_results->top->empty())
        m_best = outcomeRange(*m_results, *m_results->margins, m_results->top->front());
}

void TrustFigures::startWhatIsMissing()
{
    if (!m_inView || !m_results)
        return;
    if (!m_checked && !isRunning(Job::Checks))
        run(
            Job::Checks,
            [](const Results& results, const Progress& progress) {
                Checks checks;
                const auto part = [&](double from, double share) {
                    return [&progress, from, share](double fraction) {
                        return goesOn(progress, from + share * fraction);
                    };
                };
                checks.comparison = compareModels(*results.summary, results.transactions->penalty,
                                                  results.transactions.get(), part(0, 0.4));
                checks.cost = analysis::penaltyCost(*results.summary, *results.transactions,
                                                    168 / daysIn(results.settings.timeUnit), part(0.4, 0.1));
                checks.check = predictiveCheck(results, part(0.5, 0.5));
                return checks;
            },
            [this](Checks checks) {
                m_comparison = std::move(checks.comparison);
                m_cost = std::move(checks.cost);
                m_check = std::move(checks.check);
                m_checked = true;
                rangeOfTheBest();
            });
    if (isLog() && m_split.isValid() && !m_validated && !isRunning(Job::Validation))
        run(
            Job::Validation,
            [split = m_split, others = m_others](const Results& results, const Progress& progress) {
                Validation validation;
                validation.others = others;
                HoldoutOptions options;
                options.progress = [&progress](double fraction) { return goesOn(progress, 0.6 * fraction); };
                validation.holdout = analysis::holdout(results, split, options);
                if (!others.empty())
                    return validation;
                const std::vector<QDate> dates = splitDates(results);
                options.allModels = options.details = false;
                for (std::size_t i = 0; i < dates.size(); ++i) {
                    options.progress = [&](double) {
                        return goesOn(progress, 0.6 + 0.4 * double(i) / double(dates.size()));
                    };
                    if (auto other = analysis::holdout(results, dates[i], options))
                        validation.others.push_back(std::move(*other));
                }
                return validation;
            },
            [this](Validation validation) {
                m_holdout = std::move(validation.holdout);
                m_others = std::move(validation.others);
                m_validated = true;
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
            options.progress = progress;
            return analysis::bootstrap(results, options);
        },
        [this](std::optional<Bootstrap> made) { m_bootstrap = std::move(made); });
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
    of(job).work.cancel();
}

words::TrustEvidence TrustFigures::evidence() const
{
    return {holdout(), check(), comparison(), bootstrap(), pointer(m_best)};
}

} // namespace kiymet::ui
