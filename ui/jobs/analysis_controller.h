// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/pipeline.h"

#include <QObject>

#include <functional>
#include <memory>
#include <thread>

namespace kiymet::ui {

/// How a run is made, apart from its settings.
struct RunOptions {
    analysis::ChartGroups charts = analysis::allCharts;
    bool refit = false; ///< fits the models anew although nothing changed
    bool operator==(const RunOptions&) const = default;
};

/// Runs the stages on a file; called on the worker thread only, never twice at a time.
using Runner = std::function<Outcome<analysis::Results>(
    const QString& file, const analysis::Settings& settings, const RunOptions& options,
    const analysis::StageProgress& progress)>;
/// The real one: a Pipeline of its own, which keeps what a change of settings need not run again.
Runner pipelineRunner();

using SharedResults = std::shared_ptr<const analysis::Results>;

/// Computes the results of a document on one worker thread; widgets hear the signals and never see a thread.
/// Of several requests the latest wins, at most one waits, and what an older one yields is dropped: at once,
/// or, for requests that follow a hand (Pace::Live), only once the newer one is there, so that a drag over
/// slow data still shows something. The former results stay until new ones are complete. All members are
/// called on the thread of the object, which never waits except in the destructor.
class AnalysisController final : public QObject {
    Q_OBJECT

public:
    /// How a run ended. A run that was overtaken by a newer request ends without a word.
    enum class Ending { Finished, Failed, Cancelled };
    enum class Pace {
        Now,  ///< an older run is told to stop
        Live, ///< an older run goes on to its end
    };

    explicit AnalysisController(Runner runner = pipelineRunner(), QObject* parent = nullptr);
    /// Asks the worker to stop, then waits for it.
    ~AnalysisController() override;

    /// Asks for a file in place of the one that is shown.
    void open(const QString& file, const analysis::Settings& settings = {});
    /// Asks for other settings on the newest file asked for; without one, does nothing.
    void setSettings(const analysis::Settings& settings, Pace pace = Pace::Now);
    /// Fits the models of the newest request anew.
    void refit();
    /// The charts that runs make at once. Others follow, unannounced, when nothing else is asked for.
    void setChartsInView(analysis::ChartGroups charts);
    /// Gives up the newest request at once; the worker stops when it next reports progress.
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
    struct Request;
    struct Shared;

    static void work(Shared& shared, const Runner& runner, AnalysisController* owner);
    void ask(Request request, Pace pace);
    void send(Request request, Pace pace);
    void addChartsLater();
    Q_INVOKABLE void deliver();

    std::unique_ptr<Request> m_newest; ///< the newest request asked for
    std::unique_ptr<Request> m_shown;  ///< what m_results are of
    SharedResults m_results;
    analysis::ChartGroups m_charts = analysis::allCharts;
    std::uint64_t m_run = 0; ///< the last run number given
    bool m_running = false;  ///< somebody waits for something
    bool m_adding = false;   ///< the newest run only adds charts to what is shown
    std::unique_ptr<Shared> m_shared;
    std::thread m_worker; ///< last: it uses what is above
};

} // namespace kiymet::ui
