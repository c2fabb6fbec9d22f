// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/analysis_controller.h"

#include <exception>
#include <utility>

namespace kiymet::ui {

using analysis::Results;
using analysis::Settings;
using analysis::Stage;

namespace {

Outcome<SharedResults> resultsOf(const Runner& run, const QString& file, const Settings& settings,
                                 const RunOptions& options, const Progress& progress)
{
    try {
        Outcome<Results> results = run(file, settings, options, progress);
        if (!results)
            return results.failure();
        return std::make_shared<const Results>(std::move(*results));
    } catch (const std::exception& problem) { // out of memory, as a rule
        Failure failure;
        failure.kind = FailureKind::ReadFailed;
        failure.file = file;
        failure.detail = QString::fromLocal8Bit(problem.what());
        return failure;
    }
}

} // namespace

Runner pipelineRunner()
{
    auto pipeline = std::make_shared<analysis::Pipeline>();
    return [pipeline](const QString& file, const Settings& settings, const RunOptions& options,
                      const Progress& progress) {
        if (options.refit)
            pipeline->forgetFits();
        return pipeline->run(file, settings, Stage::Rfm, progress, options.charts);
    };
}

AnalysisController::AnalysisController(Runner runner, QObject* parent)
    : QObject(parent), m_run(std::make_shared<const Runner>(std::move(runner)))
{
    connect(&m_jobs, &JobRunner::progressed, this, [this](int phase, double fraction) {
        if (isRunning())
            Q_EMIT progress(static_cast<Stage>(phase), fraction);
    });
}

void AnalysisController::open(const QString& file, const Settings& settings)
{
    ask({file, settings, {}}, Pace::Now);
}

void AnalysisController::setSettings(const Settings& settings, Pace pace)
{
    if (m_newest)
        ask({m_newest->file, settings, {}}, pace);
}

void AnalysisController::refit()
{
    if (m_newest)
        ask({m_newest->file, m_newest->settings, {.refit = true}}, Pace::Now);
}

void AnalysisController::setChartsInView(analysis::ChartGroups charts)
{
    m_charts = charts;
}

void AnalysisController::ask(Request request, Pace pace)
{
    request.options.charts = m_charts;
    // Nobody waits for charts that are added unasked: they give way.
    if (std::exchange(m_adding, false))
        pace = Pace::Now;
    m_newest = request;
    send(std::move(request), pace);
    Q_EMIT started(m_newest->file);
}

void AnalysisController::send(Request request, Pace pace)
{
    ++m_sent;
    m_jobs.run(
        [run = m_run, request](const Progress& progress) {
            return resultsOf(*run, request.file, request.settings, request.options, progress);
        },
        [this, request](Outcome<SharedResults> outcome) { take(request, std::move(outcome)); }, pace);
}

void AnalysisController::addChartsLater()
{
    if (m_shown->options.charts == analysis::allCharts)
        return;
    m_adding = true;
    Request request = *m_shown;
    request.options = {};
    send(std::move(request), Pace::Now);
}

void AnalysisController::cancel()
{
    if (!isRunning())
        return;
    m_jobs.cancel();
    // What the next change of settings is about is again what is on screen.
    m_newest = m_shown;
    Q_EMIT cancelled();
}

bool AnalysisController::isRunning() const
{
    return m_jobs.isRunning() && !m_adding;
}

QString AnalysisController::file() const
{
    return m_shown ? m_shown->file : QString();
}

Settings AnalysisController::settings() const
{
    return m_shown ? m_shown->settings : Settings{};
}

SharedResults AnalysisController::results() const
{
    return m_results;
}

void AnalysisController::take(Request request, Outcome<SharedResults> outcome)
{
    const bool newest = !m_jobs.isRunning();
    const bool added = newest && std::exchange(m_adding, false);
    if (!outcome) {
        if (!newest || added) // there is a newer one to hear from, or nobody asked
            return;
        m_newest = m_shown;
        if (outcome.failure().kind == FailureKind::Cancelled)
            Q_EMIT cancelled();
        else
            Q_EMIT failed(outcome.failure());
        return;
    }
    m_shown = std::move(request);
    SharedResults former = std::exchange(m_results, std::move(*outcome));
    const std::uint64_t sent = m_sent;
    Q_EMIT finished(m_results);
    // A hundred megabytes take their time to be given back, which this thread has not.
    if (former)
        m_jobs.release(std::move(former));
    // The listener may have asked for more.
    if (newest && sent == m_sent)
        addChartsLater();
}

} // namespace kiymet::ui
