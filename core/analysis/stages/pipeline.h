// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "progress.h"

#include <memory>

namespace kiymet::analysis {

/// Runs the stages of DESIGN on one file and keeps every stage's output with the settings that made it, so
/// that a change re-runs only what lies below it. Ordinary blocking calls; not thread-safe: one owner calls
/// at a time. A failed or cancelled run changes nothing of what is kept above the failing stage.
class Pipeline {
public:
    Pipeline();
    ~Pipeline();
    Pipeline(Pipeline&&) noexcept;
    Pipeline& operator=(Pipeline&&) noexcept;

    /// Results up to and including `until` (Stage::Read, Clean, Cap, FitSpend, Forecast, Segment, Rfm), and
    /// behind the last stage the figures of the charts asked for. The phases of the progress are the numbers
    /// of the stages (Stage); it is told from any thread.
    Outcome<Results> run(const QString& file, const Settings& settings, Stage until = Stage::Rfm,
                         const Progress& progress = {}, ChartGroups charts = {});

    /// The next run fits the models anew, and all that lies below them.
    void forgetFits();

    /// Whether later runs bring Results::labels too (categories, channel, permission). They are read from the
    /// file in a pass of their own the first time, and kept.
    void wantLabels(bool wanted);

    /// Stages that the last run really computed, for tests and the status line.
    const std::vector<Stage>& lastComputed() const;

private:
    struct Kept;
    std::unique_ptr<Kept> m_kept;
};

} // namespace kiymet::analysis
