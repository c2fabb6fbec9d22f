// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <type_traits>
#include <utility>

namespace kiymet {

/// How a long computation says what fraction of it is done, and hears whether to go on. It is told from the
/// thread that runs the computation or from its workers: the receiver must be thread-safe and quick, and
/// thins what it shows. A cheap handle that is copied.
class Progress {
public:
    /// Nobody listens, and the computation is never stopped.
    Progress() = default;
    /// `receiver(fraction)` returns whether to go on.
    template<typename Receiver>
    requires std::is_invocable_r_v<bool, Receiver&, double>
    Progress(Receiver receiver) // implicit: a lambda is passed where a Progress is asked for
        : m_receiver([receiver = std::move(receiver)](int, double fraction) mutable -> bool {
            return receiver(fraction);
        })
    {
    }
    /// `receiver(phase, fraction)` returns whether to go on; for what has several phases (inPhase).
    template<typename Receiver>
    requires std::is_invocable_r_v<bool, Receiver&, int, double> Progress(Receiver receiver)
        : m_receiver(std::move(receiver))
    {
    }

    /// Says that `fraction` (0 to 1) is done; false: stop as soon as possible, the result is not wanted.
    bool shouldContinue(double fraction) const { return !m_receiver || m_receiver(m_phase, fraction); }

    /// Of one phase, whose fractions are its own and whose number the receiver is told.
    Progress inPhase(int phase) const
    {
        Progress progress = *this;
        progress.m_phase = phase;
        return progress;
    }
    /// Of a part that begins at the fraction `from` of the whole and makes up `share` of it.
    Progress part(double from, double share) const
    {
        if (!m_receiver)
            return {};
        return [whole = *this, from, share](double fraction) {
            return whole.shouldContinue(from + share * fraction);
        };
    }

private:
    std::function<bool(int phase, double fraction)> m_receiver;
    int m_phase = 0;
};

} // namespace kiymet
