// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace kiymet::test {

/// How long the event loop of this thread was away at most: a timer that should ring every millisecond rings
/// late by as much. Other programs on the machine make that later, so beside the time on the clock stands the
/// thread's own computing time between two rings, where the system tells it.
class EventLoopProbe {
public:
    EventLoopProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_clock = std::max(m_clock, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
            m_since.restart();
            const double now = computed();
            m_own = std::max(m_own, now - m_before);
            m_before = now;
        });
        take();
        m_timer.start();
    }

    /// Since the last call: "12 ms (own 4 ms)".
    QString take()
    {
        const QString text =
            QStringLiteral("%1 ms (own %2 ms)").arg(m_clock, 0, 'f', 0).arg(m_own, 0, 'f', 0);
        m_clock = m_own = 0;
        m_before = computed();
        m_since.start();
        return text;
    }

private:
    static double computed()
    {
#ifdef CLOCK_THREAD_CPUTIME_ID
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
#else
        return 0;
#endif
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_clock = 0, m_own = 0, m_before = 0;
};

} // namespace kiymet::test
