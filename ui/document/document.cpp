// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

#include "jobs/trust_figures.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kiymet::ui {

namespace {

/// The Data page asks for what is missing.
bool canBeDecided(FailureKind kind)
{
    switch (kind) {
    case FailureKind::RolesMissing:
    case FailureKind::UnknownColumn:
    case FailureKind::DuplicateColumn:
    case FailureKind::ColumnUnreadable:
    case FailureKind::DateUnreadable:
    case FailureKind::MonthWithoutDay:
    case FailureKind::InputAmbiguous:
    case FailureKind::MixedUnits:
    case FailureKind::ArchiveNeedsChoice:
    case FailureKind::UnknownMember:
    case FailureKind::SheetNeedsChoice:
    case FailureKind::UnknownSheet:
        return true;
    default:
        return false;
    }
}

} // namespace

Document::Document(Runner runner, QObject* parent)
    : QObject(parent), m_controller(std::move(runner)), m_trustFigures(std::make_unique<TrustFigures>())
{
    // First of all who listen: pages find what belongs to the results that they are told of.
    connect(this, &Document::resultsChanged, m_trustFigures.get(), &TrustFigures::setResults);
    connect(&m_controller, &AnalysisController::started, this, &Document::started);
    connect(&m_controller, &AnalysisController::progress, this, &Document::progress);
    connect(&m_controller, &AnalysisController::finished, this, &Document::takeResults);
    connect(&m_controller, &AnalysisController::failed, this, &Document::takeFailure);
    connect(&m_controller, &AnalysisController::cancelled, this, [this] {
        backToWhatIsShown();
        Q_EMIT cancelled();
    });
}

Document::~Document() = default;

void Document::open(const QString& file, const State& state, OpenedAs as)
{
    setPending({});
    m_openingAs = as;
    m_opening = state;
    m_openingFile = file;
    m_isOpening = true;
    m_controller.open(file, state.settings);
}

void Document::changePending(State state)
{
    if (!m_pending || m_pending->state == state)
        return;
    m_pending->state = std::move(state);
    m_opening = m_pending->state;
    m_openingFile = m_pending->file;
    m_isOpening = true;
    m_controller.open(m_openingFile, m_opening.settings);
    Q_EMIT pendingChanged();
}

void Document::dropPending()
{
    if (m_pending && m_isOpening)
        cancel();
    setPending({});
}

void Document::setPending(std::optional<Pending> pending)
{
    if (!m_pending && !pending)
        return;
    m_pending = std::move(pending);
    Q_EMIT pendingChanged();
}

analysis::Settings Document::settings() const
{
    const SharedResults shown = results();
    return shown && shown->input ? analysis::resolve(state().settings, *shown->input) : state().settings;
}

void Document::markSaved()
{
    m_history.markSaved();
    Q_EMIT changed();
}

void Document::change(State next)
{
    if (next == state() || !isOpen())
        return;
    // A change is about what is on screen: it ends the opening of another file.
    if (m_isOpening)
        cancel();
    if (m_held && m_heldStep && m_history.canUndo() && !m_history.canRedo())
        m_history.amend(std::move(next));
    else
        m_history.push(std::move(next));
    m_heldStep = m_held;
    compute();
}

void Document::setHeld(bool held)
{
    m_held = held;
    m_heldStep = m_heldStep && held;
}

void Document::undo()
{
    if (m_history.canUndo())
        goTo(m_history.place() - 1);
}

void Document::redo()
{
    if (m_history.canRedo())
        goTo(m_history.place() + 1);
}

void Document::goTo(std::size_t place)
{
    if (place == m_history.place())
        return;
    m_heldStep = false;
    m_history.goTo(place);
    compute();
}

void Document::compute()
{
    // Notes and actions need no analysis.
    if (m_controller.isRunning() || state().settings != m_shown.settings)
        m_controller.setSettings(state().settings,
                                 m_held ? AnalysisController::Pace::Live : AnalysisController::Pace::Now);
    else
        m_shown = state();
    Q_EMIT changed();
}

void Document::fit()
{
    if (isOpen())
        m_controller.refit();
}

void Document::cancel()
{
    m_controller.cancel();
}

void Document::takeFailure(const Failure& failure)
{
    const bool isOpening = m_isOpening;
    const bool otherInput = isOpen() && state().settings.input != m_shown.settings.input;
    Pending pending{isOpening ? m_openingFile : file(), isOpening ? m_opening : state(), failure};
    backToWhatIsShown();
    if ((isOpening || otherInput) && canBeDecided(failure.kind)) {
        setPending(std::move(pending));
        return;
    }
    // Other decisions that lead to no analysis either: what waits goes on waiting.
    if (isOpening && m_pending)
        m_pending->failure = failure;
    Q_EMIT failed(failure);
    if (isOpening && m_pending)
        Q_EMIT pendingChanged();
}

void Document::takeResults(const SharedResults& results)
{
    const bool wasPending = m_isOpening && m_pending;
    const bool wasShown = wasPending && isOpen() && m_pending->file == m_shownFile;
    if (m_isOpening)
        m_shownFile = m_openingFile;
    if (m_isOpening && wasShown) {
        // Another way to read the file that is shown: a step like any other.
        m_isOpening = false;
        m_heldStep = false;
        m_history.push(std::exchange(m_opening, {}));
        m_shown = state();
        Q_EMIT changed();
    } else if (std::exchange(m_isOpening, false)) {
        m_history = History(std::exchange(m_opening, {}), m_openingAs == OpenedAs::Changed);
        m_heldStep = false;
        m_shown = m_history.current();
        Q_EMIT opened();
        Q_EMIT changed();
    } else if (m_controller.settings() == state().settings) {
        m_shown = state();
    } else {
        m_shown.settings = m_controller.settings(); // of a drag that went on meanwhile
    }
    if (wasPending)
        setPending({});
    Q_EMIT resultsChanged(results);
}

void Document::backToWhatIsShown()
{
    m_heldStep = false;
    m_isOpening = false;
    if (!isOpen() || state().settings == m_shown.settings)
        return;

    // A new step that could not be had goes; from an undone or redone one it is the way back.
    const auto isShown = [this](const State& other) { return other.settings == m_shown.settings; };
    const auto& states = m_history.states();
    const auto here = states.begin() + static_cast<std::ptrdiff_t>(m_history.place());
    const auto before = std::find_if(std::make_reverse_iterator(here), states.rend(), isShown);
    const auto after = std::find_if(here, states.end(), isShown);
    if (before != states.rend()) {
        const bool isNew = !m_history.canRedo();
        m_history.goTo(static_cast<std::size_t>(before.base() - states.begin() - 1));
        if (isNew)
            m_history.dropRedo();
    } else if (after != states.end()) {
        m_history.goTo(static_cast<std::size_t>(after - states.begin()));
    } else {
        State shown = state();
        shown.settings = m_shown.settings;
        m_history.push(std::move(shown));
    }
    Q_EMIT changed();
}

} // namespace kiymet::ui
