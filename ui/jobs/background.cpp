// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/background.h"

#include <QMetaObject>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace kiymet::ui {

struct Background::Shared {
    struct Numbered {
        std::uint64_t number = 0;
        Job job;
    };
    struct Finished {
        std::uint64_t number = 0;
        std::function<void()> done;
    };

    std::atomic<std::uint64_t> current{0}; ///< the only job that may go on
    std::mutex mutex;
    std::condition_variable wake;
    std::optional<Numbered> waiting;
    std::optional<Finished> finished;
    bool leaving = false;
};

Background::Background(QObject* parent) : QObject(parent), m_shared(std::make_unique<Shared>()) {}

Background::~Background()
{
    m_shared->current = 0;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->leaving = true;
        m_shared->waiting.reset();
    }
    m_shared->wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Background::start(Job job)
{
    const std::uint64_t number = ++m_newest;
    m_shared->current = number;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->waiting = Shared::Numbered{number, std::move(job)};
    }
    if (!m_thread.joinable())
        m_thread = std::thread([shared = m_shared.get(), this] { work(*shared, this); });
    m_shared->wake.notify_one();
    setRunning(true);
}

void Background::cancel()
{
    m_shared->current = 0;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->waiting.reset();
    }
    setRunning(false);
}

void Background::setRunning(bool running)
{
    if (std::exchange(m_running, running) != running)
        Q_EMIT runningChanged(running);
}

void Background::work(Shared& shared, Background* owner)
{
    for (;;) {
        Shared::Numbered next;
        {
            std::unique_lock lock(shared.mutex);
            shared.wake.wait(lock, [&shared] { return shared.leaving || shared.waiting; });
            if (shared.leaving)
                return;
            next = std::move(*shared.waiting);
            shared.waiting.reset();
        }
        std::function<void()> done = next.job([&] { return shared.current == next.number; });

        const std::lock_guard lock(shared.mutex);
        if (shared.current != next.number)
            continue;
        shared.finished = Shared::Finished{next.number, std::move(done)};
        QMetaObject::invokeMethod(owner, "deliver", Qt::QueuedConnection);
    }
}

void Background::deliver()
{
    std::optional<Shared::Finished> finished;
    {
        const std::lock_guard lock(m_shared->mutex);
        finished = std::exchange(m_shared->finished, std::nullopt);
    }
    if (!finished || !m_running || finished->number != m_newest)
        return;
    setRunning(false);
    finished->done();
}

} // namespace kiymet::ui
