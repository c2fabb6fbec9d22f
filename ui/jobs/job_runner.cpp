// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QRunnable>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>
#include <vector>

namespace kiymet::ui {

namespace {

/// There are never more threads than runners: each has one at most.
QThreadPool& pool()
{
    struct Pool : QThreadPool {
        Pool()
        {
            setMaxThreadCount(std::numeric_limits<int>::max());
            // Threads end while what Qt keeps for each of them is still there.
            qAddPostRoutine([] { pool().waitForDone(); });
        }
    };
    static Pool threads;
    return threads;
}

/// Guards what passes between threads, for all runners: it is held for a few moves only. A worker is handed
/// over by Qt, whose locks a thread sanitizer does not see; this one, which outlives all workers, it does.
std::mutex mailMutex;

} // namespace

/// What both threads touch of a runner, and what the pool runs.
class JobRunner::Worker final : public QRunnable {
public:
    explicit Worker(JobRunner* owner) : m_owner(owner) { setAutoDelete(false); }

    struct Finished {
        std::uint64_t number = 0;
        std::function<void()> done;
    };
    struct Step {
        std::uint64_t number = 0;
        int phase = 0;
        double fraction = 0;
    };

    void start(std::uint64_t number, Job job)
    {
        std::optional<Numbered> waiting = Numbered{number, std::move(job)};
        const std::lock_guard lock(mailMutex);
        // What waited before is destroyed after the lock is gone.
        m_waiting.swap(waiting);
        begin();
    }
    void release(std::shared_ptr<const void> former)
    {
        const std::lock_guard lock(mailMutex);
        m_former.push_back(std::move(former));
        begin();
    }
    /// Jobs with lower numbers must stop, and are not heard of.
    void setOldest(std::uint64_t number) { m_oldest = number; }
    std::uint64_t oldest() const { return m_oldest; }
    void dropWaiting()
    {
        std::optional<Numbered> waiting;
        const std::lock_guard lock(mailMutex);
        m_waiting.swap(waiting);
    }
    void wait()
    {
        std::unique_lock lock(mailMutex);
        m_ended.wait(lock, [this] { return !m_active; });
    }
    std::optional<Step> takeStep()
    {
        const std::lock_guard lock(mailMutex);
        return std::exchange(m_step, std::nullopt);
    }
    std::optional<Finished> takeFinished()
    {
        const std::lock_guard lock(mailMutex);
        return std::exchange(m_finished, std::nullopt);
    }

    void run() override;

private:
    struct Numbered {
        std::uint64_t number = 0;
        Job job;
    };

    /// With the mutex held.
    void begin()
    {
        if (!std::exchange(m_active, true))
            pool().start(this);
    }
    void run(Numbered next);

    JobRunner* m_owner;
    std::atomic<std::uint64_t> m_oldest{0};
    std::condition_variable m_ended;
    bool m_active = false; ///< a thread of the pool works, or soon will
    std::optional<Numbered> m_waiting;
    std::vector<std::shared_ptr<const void>> m_former; ///< to be freed
    std::optional<Step> m_step;                        ///< not told yet: a call that tells it is queued
    std::optional<Finished> m_finished;
};

void JobRunner::Worker::run()
{
    for (;;) {
        std::optional<Numbered> next;
        std::vector<std::shared_ptr<const void>> former;
        {
            const std::lock_guard lock(mailMutex);
            next.swap(m_waiting);
            former.swap(m_former);
            if (!next && former.empty()) {
                m_active = false;
                m_ended.notify_all();
                return;
            }
        }
        former.clear();
        if (next)
            run(std::move(*next));
    }
}

void JobRunner::Worker::run(Numbered next)
{
    // A job may report from several threads at once: the thousandths passed are counted atomically.
    std::atomic<int> lastMark{-1};
    const Progress progress = [&](int phase, double fraction) {
        if (next.number < m_oldest)
            return false;
        const int mark = phase * 1001 + static_cast<int>(std::clamp(fraction, 0.0, 1.0) * 1000);
        if (lastMark.exchange(mark) != mark) {
            const std::lock_guard lock(mailMutex);
            // One queued call is enough, however often the job reports.
            if (!std::exchange(m_step, Step{next.number, phase, fraction}))
                QMetaObject::invokeMethod(m_owner, "tellProgress", Qt::QueuedConnection);
        }
        return true;
    };
    std::optional<Finished> finished = Finished{next.number, next.job(progress)};

    const std::lock_guard lock(mailMutex);
    if (next.number < m_oldest)
        return;
    m_finished.swap(finished);
    // A call of its own, behind all that the job may have queued itself.
    QMetaObject::invokeMethod(m_owner, "deliver", Qt::QueuedConnection);
}

JobRunner::JobRunner(QObject* parent) : QObject(parent), m_worker(std::make_unique<Worker>(this)) {}

JobRunner::~JobRunner()
{
    m_worker->setOldest(m_newest + 1);
    m_worker->dropWaiting();
    m_worker->wait();
}

void JobRunner::start(Job job, Pace pace)
{
    ++m_newest;
    if (pace == Pace::Now)
        m_worker->setOldest(m_newest);
    m_worker->start(m_newest, std::move(job));
    setRunning(true);
}

void JobRunner::cancel()
{
    m_worker->setOldest(m_newest + 1);
    m_worker->dropWaiting();
    setRunning(false);
}

void JobRunner::release(std::shared_ptr<const void> former)
{
    m_worker->release(std::move(former));
}

void JobRunner::setRunning(bool running)
{
    if (std::exchange(m_running, running) != running)
        Q_EMIT runningChanged(running);
}

void JobRunner::tellProgress()
{
    const auto step = m_worker->takeStep();
    // Asked again here: a newer job, or cancel(), may have come after the worker looked.
    if (step && m_running && step->number >= m_worker->oldest())
        Q_EMIT progressed(step->phase, step->fraction);
}

void JobRunner::deliver()
{
    const auto finished = m_worker->takeFinished();
    if (!finished || finished->number < m_worker->oldest())
        return;
    if (finished->number == m_newest)
        setRunning(false);
    finished->done();
}

} // namespace kiymet::ui
