// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/history.h"
#include "jobs/analysis_controller.h"
#include "jobs/label_reader.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace kiymet::ui {

class TrustFigures;

/// What a window shows and its pages change: a file, what the user decided about it (as undoable steps), and
/// the newest results. Pages read state() or settings() into their controls on changed(), and write by
/// change() or changeSettings(); results follow on resultsChanged().
///
/// Every change is one step; all changes while a control is held (setHeld) are one step together. A change
/// that cannot be computed, or is cancelled, is taken back: what is shown and what is set always belong
/// together in the end.
class Document final : public QObject {
    Q_OBJECT

public:
    using State = analysis::DocumentState;

    /// A file, or another way to read the one shown, that cannot be analysed until the user decides
    /// something: which column is what, how a date is written. The document stays as it is meanwhile.
    struct Pending {
        QString file;
        State state;
        Failure failure; ///< what is missing
    };

    explicit Document(Runner runner = pipelineRunner(), QObject* parent = nullptr);
    ~Document() override;

    enum class OpenedAs { New, Changed };
    /// Asks for another file; the document stays as it is until that is read.
    void open(const QString& file, const State& state = {}, OpenedAs as = OpenedAs::New);
    bool isOpen() const { return bool(m_controller.results()); }
    QString file() const { return m_controller.file(); }

    /// The newest decisions; results() may still be on their way.
    const State& state() const { return m_history.current(); }
    /// The newest settings, each `auto` replaced by what it means for the file shown.
    analysis::Settings settings() const;
    /// The former until newer ones are complete; null before the first file.
    SharedResults results() const { return m_controller.results(); }
    bool isRunning() const { return m_controller.isRunning(); }

    /// What waits for decisions, if anything does.
    const std::optional<Pending>& pending() const { return m_pending; }
    /// Tries it again with other decisions; where they suffice it is the document.
    void changePending(State state);
    void dropPending();

    const History& history() const { return m_history; }
    void markSaved();

    /// A step to another state; nothing where it is the same.
    void change(State state);
    /// A step by a change of settings: `edit(settings)`.
    template<typename Edit>
    void changeSettings(Edit&& edit)
    {
        State next = state();
        edit(next.settings);
        change(std::move(next));
    }
    /// Whether a control is held by the mouse or a key: all changes until it is let go are one step, and the
    /// analysis follows live.
    void setHeld(bool held);
    void undo();
    void redo();
    /// To a place in the history.
    void goTo(std::size_t place);

    /// Fits the models anew.
    void fit();
    /// Gives up what is running; the former results stay, and the decisions that led to them.
    void cancel();
    /// The charts that follow live.
    void setChartsInView(analysis::ChartGroups charts) { m_controller.setChartsInView(charts); }

    AnalysisController& controller() { return m_controller; }
    /// Channels, categories and permissions, for pages that need them.
    LabelReader& labelReader() { return m_labelReader; }
    /// How far the results may be relied on, for pages that tell it.
    TrustFigures& trustFigures() { return *m_trustFigures; }

Q_SIGNALS:
    /// Another file than before is shown; resultsChanged follows.
    void opened();
    /// State or history changed.
    void changed();
    void resultsChanged(const kiymet::ui::SharedResults& results);
    void started(const QString& file);
    void progress(kiymet::analysis::Stage stage, double fraction);
    void failed(const kiymet::Failure& failure);
    void cancelled();
    /// pending() is there, another, or gone.
    void pendingChanged();

private:
    void takeResults(const SharedResults& results);
    void backToWhatIsShown();
    void compute();
    void takeFailure(const Failure& failure);
    void setPending(std::optional<Pending> pending);

    AnalysisController m_controller;
    History m_history;
    State m_shown;   ///< what results() are of
    State m_opening; ///< of the file that is being opened
    QString m_openingFile;
    QString m_shownFile;
    bool m_isOpening = false;
    std::optional<Pending> m_pending;
    OpenedAs m_openingAs = OpenedAs::New;
    bool m_held = false;     ///< a control is held
    bool m_heldStep = false; ///< and has made a step
    LabelReader m_labelReader;
    std::unique_ptr<TrustFigures> m_trustFigures;
};

} // namespace kiymet::ui
