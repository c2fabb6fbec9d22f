// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <algorithm>

// Internal to core/data.
namespace kiymet::data {

/// One piece of work after the other on one scale that never goes back.
class Phases {
public:
    /// `progress` must outlive it.
    explicit Phases(const Progress& progress) : m_progress(progress) {}

    /// The whole scale, for work that knows its own share of it; `skipTo` tells it afterwards.
    const Progress& whole() const { return m_progress; }
    void skipTo(double done) { m_done = std::max(m_done, done); }
    /// The next piece takes `share` of what is left; a later one may turn out to be needed.
    Progress next(double share = 1)
    {
        m_begin = m_done;
        return [this, share](double fraction) {
            m_done = std::max(m_done, m_begin + share * (1 - m_begin) * fraction);
            return m_progress.shouldContinue(m_done);
        };
    }

private:
    const Progress& m_progress;
    double m_begin = 0;
    double m_done = 0;
};

} // namespace kiymet::data
