// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace kiymet::ui {

namespace {

/// Guards what passes between threads, of all runners and of their pool: it is held for a few moves only.
std::mutex mailMutex;

/// Threads that wait for the jobs of any runner. There are as many as there ever were jobs at once, so none
/// waits for another. Not a QThreadPool, whose locks a thread sanitizer does not see.
class Pool {
public:
    /// The threads end with the application, while what Qt keeps for each of them is still there.
    Pool();
    ~Pool() { end(); }
    /// With the mutex held.
    void start(std::function<void()> work)
    {
        m_waiting.push_back(std::move(work));
        if (m_waiting.size() > m_idle)
            m_threads.emplace_back([this] { run(); });
        else
            m_wake.notify_one();
    }
    void end()
    {
        {
            const std::lock_guard lock(mailMutex);
            m_leaving = true;
        }
        m_wake.notify_all();
        for (std::thread& thread : m_threads)
            thread.join();
        m_threads.clear();
        m_leaving = false;
    }

private:
    void run()
    {
        std::unique_lock lock(mailMutex);
        for (;;) {
            ++m_idle;
            m_wake.wait(lock, [this] { return m_leaving || !m_waiting.empty(); });
            --m_idle;
            if (m_waiting.empty())
                return;
            const std::function<void()> work = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            work();
            lock.lock();
        }
    }

    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_waiting;
    std::size_t m_idle = 0;
    bool m_leaving = false;
    std::vector<std::thread> m_threads;
};

Pool& pool()
{
    static Pool threads;
    return threads;
}

Pool::Pool()
{
    qAddPostRoutine([] { pool().end(); });
}

} // namespace

/// What both threads touch of a runner, and what works for it in the pool.
class JobRunner::Worker {
public:
    explicit Worker(JobRunner* owner) : m_owner(owner) {}

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

private:
    struct Numbered {
        std::uint64_t number = 0;
        Job job;
    };

    /// With the mutex held.
    void begin()
    {
        if (!std::exchange(m_active, true))
            pool().start([this] { work(); });
    }
    void work();
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

void JobRunner::Worker::work()
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
