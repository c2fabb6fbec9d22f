// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <thread>
#include <utility>

namespace kiymet::ui {

/// A thread of its own, from the first job on, for what a page computes beside the analysis: sorting and
/// filtering customers, profiles of columns, exports. The latest job wins: a new one tells the running one to
/// stop, and what an older one yields is dropped. Members are called on the thread of the object, which never
/// waits except in the destructor.
class Background final : public QObject {
    Q_OBJECT

public:
    /// Asked by a job now and then: whether its result is still wanted.
    using GoesOn = std::function<bool()>;

    explicit Background(QObject* parent = nullptr);
    /// Tells the running job to stop, then waits for it.
    ~Background() override;

    /// `work(goesOn)` on the other thread with what it captured by value; then `done(its result)` here,
    /// unless a newer job or cancel() came between.
    template<typename Work, typename Done>
    void run(Work work, Done done)
    {
        start([work = std::move(work), done = std::move(done)](const GoesOn& goesOn) mutable {
            using Result = decltype(work(goesOn));
            auto result = std::make_shared<Result>(work(goesOn));
            return std::function<void()>(
                [result, done = std::move(done)]() mutable { done(std::move(*result)); });
        });
    }

    /// Nothing more is heard of the newest job.
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void runningChanged(bool running);

private:
    struct Shared;
    using Job = std::function<std::function<void()>(const GoesOn&)>;

    void start(Job job);
    void setRunning(bool running);
    static void work(Shared& shared, Background* owner);
    Q_INVOKABLE void deliver();

    std::uint64_t m_newest = 0;
    bool m_running = false;
    std::unique_ptr<Shared> m_shared;
    std::thread m_thread; ///< last: it uses what is above
};

} // namespace kiymet::ui
