// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/archive.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

// Internal to core/data.
namespace kiymet::data {

/// Unpacks a member on a thread of its own, a few pieces ahead of who takes them.
class ReadAhead {
public:
    ReadAhead(Archive& archive, std::size_t member, const ArchiveLimits& limits)
        : m_thread([this, &archive, member, limits] {
            auto failure = archive.stream(
                member, [this](std::string_view piece) { return give(piece); }, limits);
            const std::lock_guard lock(m_mutex);
            m_failure = std::move(failure);
            m_ended = true;
            m_changed.notify_all();
        })
    {
    }
    ~ReadAhead() { stop(); }
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// Appends the next piece; false at the end.
    bool take(std::vector<char>& to)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_pieces.empty() || m_ended; });
        if (m_pieces.empty())
            return false;
        const std::vector<char> piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_changed.notify_all();
        lock.unlock();
        to.insert(to.end(), piece.begin(), piece.end());
        return true;
    }

    /// Ends the thread; why it could not unpack all, unless it was stopped before.
    std::optional<Failure> stop()
    {
        bool early = false;
        {
            const std::lock_guard lock(m_mutex);
            early = !m_ended;
            m_stopped = true;
            m_changed.notify_all();
        }
        if (m_thread.joinable())
            m_thread.join();
        return early ? std::nullopt : m_failure;
    }

private:
    bool give(std::string_view piece)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_pieces.size() < 8 || m_stopped; });
        if (m_stopped)
            return false;
        m_pieces.emplace_back(piece.begin(), piece.end());
        m_changed.notify_all();
        return true;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::vector<char>> m_pieces;
    bool m_ended = false;
    bool m_stopped = false;
    std::optional<Failure> m_failure;
    std::thread m_thread;
};

} // namespace kiymet::data
