// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

namespace kiymet::ui {

/// Runs jobs in the background, one at a time: the analysis, and what pages compute beside it. The latest job
/// wins and at most one waits. The threads are those of one pool that all runners share; it always has
/// another thread, so a long job of one runner never delays a short one of another. Members are called on the
/// thread of the object, which never waits except in the destructor.
class JobRunner final : public QObject {
    Q_OBJECT

public:
    /// What a new job does to the one that is running.
    enum class Pace {
        Now,  ///< tells it to stop; its result is dropped
        Live, ///< lets it go on to its end; its result is delivered until a newer one is there
    };

    explicit JobRunner(QObject* parent = nullptr);
    /// Tells the running job to stop, then waits for it.
    ~JobRunner() override;

    /// `work(progress)` on another thread with what it captured by value; then `done(its result)` here,
    /// unless a newer job or cancel() came between.
    template<typename Work, typename Done>
    void run(Work work, Done done, Pace pace = Pace::Now)
    {
        start(
            [work = std::move(work), done = std::move(done)](const Progress& progress) mutable {
                using Result = decltype(work(progress));
                auto result = std::make_shared<Result>(work(progress));
                return std::function<void()>(
                    [result, done = std::move(done)]() mutable { done(std::move(*result)); });
            },
            pace);
    }

    /// Nothing more is heard of any job so far.
    void cancel();
    /// Whether the newest job is still to be heard of; no longer when `done` is called.
    bool isRunning() const { return m_running; }
    /// Gives up a hold on what takes its time to be freed, on another thread.
    void release(std::shared_ptr<const void> former);

Q_SIGNALS:
    void runningChanged(bool running);
    /// What a job told its progress. Thinned: at most once a turn of the event loop, and only when the phase
    /// or a thousandth changed.
    void progressed(int phase, double fraction);

private:
    class Worker;
    using Job = std::function<std::function<void()>(const Progress&)>;

    void start(Job job, Pace pace);
    void setRunning(bool running);
    Q_INVOKABLE void tellProgress();
    Q_INVOKABLE void deliver();

    std::uint64_t m_newest = 0; ///< number of the last job started
    bool m_running = false;
    std::unique_ptr<Worker> m_worker;
};

} // namespace kiymet::ui
