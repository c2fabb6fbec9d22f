// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/analysis_controller.h"

#include <QMetaObject>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace kiymet::ui {

using analysis::Results;
using analysis::Settings;
using analysis::Stage;

struct AnalysisController::Request {
    std::uint64_t run = 0;
    QString file;
    Settings settings;
    RunOptions options;
};

/// What both threads touch. Reports cross in the mailbox under the mutex, and the queued call only says that
/// there is something in it: so at most one call is queued, however often the worker reports.
struct AnalysisController::Shared {
    struct Report {
        Request request;
        Ending ending = Ending::Cancelled;
        SharedResults results;
        Failure failure;
    };
    struct Step {
        std::uint64_t run = 0;
        Stage stage = Stage::Read;
        double fraction = 0;
    };

    /// Runs with a lower number must stop.
    std::atomic<std::uint64_t> oldest{0};

    std::mutex mutex;
    std::condition_variable wake;
    std::optional<Request> waiting;
    bool leaving = false;
    std::optional<Step> step;
    std::optional<Report> report;
    std::vector<SharedResults> former; ///< to be freed by the worker
    bool callQueued = false;

    /// With the mutex held.
    void callOwner(AnalysisController* owner)
    {
        if (std::exchange(callQueued, true))
            return;
        QMetaObject::invokeMethod(owner, "deliver", Qt::QueuedConnection);
    }
};

Runner pipelineRunner()
{
    auto pipeline = std::make_shared<analysis::Pipeline>();
    return [pipeline](const QString& file, const Settings& settings, const RunOptions& options,
                      const analysis::StageProgress& progress) {
        if (options.refit)
            pipeline->forgetFits();
        return pipeline->run(file, settings, Stage::Rfm, progress, options.charts);
    };
}

AnalysisController::AnalysisController(Runner runner, QObject* parent)
    : QObject(parent)
    , m_shared(std::make_unique<Shared>())
    , m_worker([shared = m_shared.get(), run = std::move(runner), this] { work(*shared, run, this); })
{
}

AnalysisController::~AnalysisController()
{
    m_shared->oldest = m_run + 1;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->leaving = true;
        m_shared->waiting.reset();
    }
    m_shared->wake.notify_one();
    m_worker.join();
}

void AnalysisController::open(const QString& file, const Settings& settings)
{
    ask({0, file, settings, {}}, Pace::Now);
}

void AnalysisController::setSettings(const Settings& settings, Pace pace)
{
    if (m_newest)
        ask({0, m_newest->file, settings, {}}, pace);
}

void AnalysisController::refit()
{
    if (m_newest)
        ask({0, m_newest->file, m_newest->settings, {.refit = true}}, Pace::Now);
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
    m_running = true;
    m_newest = std::make_unique<Request>(request);
    send(std::move(request), pace);
    Q_EMIT started(m_newest->file);
}

void AnalysisController::send(Request request, Pace pace)
{
    request.run = ++m_run;
    if (m_newest)
        m_newest->run = m_run;
    if (pace == Pace::Now)
        m_shared->oldest = request.run;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->waiting = std::move(request);
    }
    m_shared->wake.notify_one();
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
    if (!m_running)
        return;
    m_running = false;
    m_shared->oldest = m_run + 1;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->waiting.reset();
    }
    // What the next change of settings is about is again what is on screen.
    m_newest = m_shown ? std::make_unique<Request>(*m_shown) : nullptr;
    Q_EMIT cancelled();
}

bool AnalysisController::isRunning() const
{
    return m_running;
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

void AnalysisController::work(Shared& shared, const Runner& runner, AnalysisController* owner)
{
    for (;;) {
        std::optional<Request> next;
        std::vector<SharedResults> former;
        {
            std::unique_lock lock(shared.mutex);
            shared.wake.wait(
                lock, [&shared] { return shared.leaving || shared.waiting || !shared.former.empty(); });
            if (shared.leaving)
                return;
            next = std::exchange(shared.waiting, std::nullopt);
            former.swap(shared.former);
        }
        former.clear();
        if (!next)
            continue;
        Request request = std::move(*next);

        // Stages may report from several threads at once: the thousandths passed are counted atomically.
        std::atomic<int> lastMark{-1};
        const auto progress = [&](Stage stage, double fraction) {
            if (request.run < shared.oldest)
                return false;
            const int mark =
                static_cast<int>(stage) * 1001 + static_cast<int>(std::clamp(fraction, 0.0, 1.0) * 1000);
            if (lastMark.exchange(mark) != mark) {
                const std::lock_guard lock(shared.mutex);
                shared.step = Shared::Step{request.run, stage, fraction};
                shared.callOwner(owner);
            }
            return true;
        };

        Shared::Report report;
        try {
            Outcome<Results> outcome = runner(request.file, request.settings, request.options, progress);
            if (outcome) {
                report.ending = Ending::Finished;
                report.results = std::make_shared<const Results>(std::move(*outcome));
            } else if (outcome.failure().kind != FailureKind::Cancelled) {
                report.ending = Ending::Failed;
                report.failure = outcome.failure();
            }
        } catch (const std::exception& problem) { // out of memory, as a rule
            report.ending = Ending::Failed;
            report.failure.kind = FailureKind::ReadFailed;
            report.failure.file = request.file;
            report.failure.detail = QString::fromLocal8Bit(problem.what());
        }
        report.request = std::move(request);

        const std::lock_guard lock(shared.mutex);
        if (report.request.run < shared.oldest)
            continue;
        shared.report = std::move(report);
        shared.callOwner(owner);
    }
}

void AnalysisController::deliver()
{
    std::optional<Shared::Step> step;
    std::optional<Shared::Report> report;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->callQueued = false;
        step = std::exchange(m_shared->step, std::nullopt);
        report = std::exchange(m_shared->report, std::nullopt);
    }

    // Asked again here: a newer request, or cancel, may have come after the worker looked.
    const std::uint64_t oldest = m_shared->oldest;
    if (step && m_running && step->run >= oldest && !report)
        Q_EMIT progress(step->stage, step->fraction);
    if (!report || report->request.run < oldest)
        return;

    const bool newest = report->request.run == m_run;
    const bool added = newest && std::exchange(m_adding, false);
    if (newest)
        m_running = false;
    SharedResults former;
    switch (report->ending) {
    case Ending::Finished:
        m_shown = std::make_unique<Request>(std::move(report->request));
        former = std::exchange(m_results, report->results);
        Q_EMIT finished(m_results);
        // A hundred megabytes take their time to be given back, which this thread has not.
        if (former) {
            const std::lock_guard lock(m_shared->mutex);
            m_shared->former.push_back(std::move(former));
        }
        m_shared->wake.notify_one();
        // The listener may have asked for more.
        if (newest && !m_running && m_run == m_shown->run)
            addChartsLater();
        break;
    case Ending::Failed:
    case Ending::Cancelled:
        if (!newest || added) // there is a newer one to hear from, or nobody asked
            break;
        m_newest = m_shown ? std::make_unique<Request>(*m_shown) : nullptr;
        if (report->ending == Ending::Failed)
            Q_EMIT failed(report->failure);
        else
            Q_EMIT cancelled();
        break;
    }
}

} // namespace kiymet::ui
