// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/pipeline.h"
#include "jobs/job_runner.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace kiymet::ui {

/// How a run is made, apart from its settings.
struct RunOptions {
    analysis::ChartGroups charts = analysis::allCharts;
    bool refit = false; ///< fits the models anew although nothing changed
    bool operator==(const RunOptions&) const = default;
};

/// Runs the stages on a file; called in the background only, never twice at a time. The phases of the
/// progress are stages.
using Runner =
    std::function<Outcome<analysis::Results>(const QString& file, const analysis::Settings& settings,
                                             const RunOptions& options, const Progress& progress)>;
/// The real one: a Pipeline of its own, which keeps what a change of settings need not run again.
Runner pipelineRunner();

using SharedResults = std::shared_ptr<const analysis::Results>;

/// Computes the results of a document in the background; widgets hear the signals and never see a thread. Of
/// several requests the latest wins, at most one waits, and what an older one yields is dropped: at once, or,
/// for requests that follow a hand (Pace::Live), only once the newer one is there, so that a drag over slow
/// data still shows something. The former results stay until new ones are complete. All members are called on
/// the thread of the object, which never waits except in the destructor.
class AnalysisController final : public QObject {
    Q_OBJECT

public:
    using Pace = JobRunner::Pace;

    explicit AnalysisController(Runner runner = pipelineRunner(), QObject* parent = nullptr);

    /// Asks for a file in place of the one that is shown.
    void open(const QString& file, const analysis::Settings& settings = {});
    /// Asks for other settings on the newest file asked for; without one, does nothing.
    void setSettings(const analysis::Settings& settings, Pace pace = Pace::Now);
    /// Fits the models of the newest request anew.
    void refit();
    /// The charts that runs make at once. Others follow, unannounced, when nothing else is asked for.
    void setChartsInView(analysis::ChartGroups charts);
    /// Gives up the newest request at once; the run stops when it next reports progress.
    void cancel();

    bool isRunning() const;
    /// Of what is shown: the last request that finished. Empty, default, null without one.
    QString file() const;
    analysis::Settings settings() const;
    SharedResults results() const;

Q_SIGNALS:
    void started(const QString& file);
    /// Thinned: at most one a turn of the event loop, and only when the stage or a thousandth changed.
    void progress(kiymet::analysis::Stage stage, double fraction);
    /// Also when only figures of charts were added: then what was there before is shared, not made anew.
    void finished(const kiymet::ui::SharedResults& results);
    /// What is shown is as it was.
    void failed(const kiymet::Failure& failure);
    void cancelled();

private:
    struct Request {
        QString file;
        analysis::Settings settings;
        RunOptions options;
    };

    void ask(Request request, Pace pace);
    void send(Request request, Pace pace);
    void take(Request request, Outcome<SharedResults> outcome);
    void addChartsLater();

    std::shared_ptr<const Runner> m_run;
    std::optional<Request> m_newest; ///< the newest request asked for
    std::optional<Request> m_shown;  ///< what m_results are of
    SharedResults m_results;
    analysis::ChartGroups m_charts = analysis::allCharts;
    std::uint64_t m_sent = 0; ///< runs so far
    bool m_adding = false;    ///< the newest run only adds charts to what is shown: nobody waits for it
    JobRunner m_jobs;         ///< last: its run ends before what it delivers to does
};

} // namespace kiymet::ui
