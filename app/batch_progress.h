// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"
#include "progress.h"

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <optional>
#include <string_view>

// What --progress prints to standard error: lines of a task or stage and a percentage.
namespace kiymet {

/// Prints the percentage of a task when it moves. Called from any thread.
class PercentPrinter {
public:
    PercentPrinter(const char* task, bool wanted) : m_task(task), m_wanted(wanted) {}
    /// While the printer lives.
    Progress progress()
    {
        if (!m_wanted)
            return {};
        return [this](double fraction) {
            const int percent = static_cast<int>(100 * fraction);
            const std::lock_guard lock(m_mutex);
            if (percent > m_shown)
                std::fprintf(stderr, "%s %d%%\n", m_task, m_shown = percent);
            return true;
        };
    }

private:
    std::mutex m_mutex;
    const char* m_task;
    bool m_wanted;
    int m_shown = -1;
};

/// Prints a stage's percentage when it moves. Called from any thread.
class StagePrinter {
public:
    explicit StagePrinter(bool wanted) : m_wanted(wanted) {}
    /// Its phases are stages. While the printer lives.
    Progress progress()
    {
        if (!m_wanted)
            return {};
        return [this](int phase, double fraction) {
            print(static_cast<analysis::Stage>(phase), fraction);
            return true;
        };
    }

private:
    void print(analysis::Stage stage, double fraction)
    {
        const int percent = static_cast<int>(100 * std::clamp(fraction, 0.0, 1.0));
        const std::lock_guard lock(m_mutex);
        if (stage == m_stage && percent <= m_percent)
            return;
        m_stage = stage;
        m_percent = percent;
        const std::string_view stageName = analysis::name(stage);
        std::fprintf(stderr, "%.*s %d%%\n", static_cast<int>(stageName.size()), stageName.data(), percent);
    }

    std::mutex m_mutex;
    bool m_wanted;
    std::optional<analysis::Stage> m_stage;
    int m_percent = -1;
};

} // namespace kiymet
