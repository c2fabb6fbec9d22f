// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/document_state.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace kiymet::ui {

/// The states a document went through, as a value: undo, redo and the list of steps are places in it. The
/// words of a step are made from the states on both sides of it, so they follow the language.
class History {
public:
    using State = analysis::DocumentState;

    /// `changed`: there is nothing yet that it is saved in (recovered after a crash).
    explicit History(State first = {}, bool changed = false) : m_states{std::move(first)}, m_unsaved(changed)
    {
    }

    const State& current() const { return m_states[m_place]; }
    const std::vector<State>& states() const { return m_states; }
    /// Place of the current state; 0 is the document as it was opened.
    std::size_t place() const { return m_place; }
    bool canUndo() const { return m_place > 0; }
    bool canRedo() const { return m_place + 1 < m_states.size(); }

    /// A further step; what had been undone is gone.
    void push(State state);
    /// Another state in place of the current one, which is the newest; a step that leads nowhere vanishes.
    void amend(State state);
    /// To any place there is.
    void goTo(std::size_t place);
    /// What had been undone is gone.
    void dropRedo() { m_states.resize(m_place + 1); }

    void markSaved()
    {
        m_saved = current();
        m_unsaved = false;
    }
    bool isSaved() const { return m_saved && *m_saved == current(); }
    /// As it was opened, or as it was last saved.
    bool isChanged() const { return m_unsaved || (m_saved ? !isSaved() : m_place != 0); }

private:
    std::vector<State> m_states;
    std::size_t m_place = 0;
    std::optional<State> m_saved;
    bool m_unsaved = false;
};

} // namespace kiymet::ui
