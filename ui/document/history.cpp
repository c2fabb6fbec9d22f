// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/history.h"

#include <QtGlobal>

#include <utility>

namespace kiymet::ui {

void History::push(State state)
{
    if (state == current())
        return;
    dropRedo();
    m_states.push_back(std::move(state));
    ++m_place;
}

void History::amend(State state)
{
    Q_ASSERT(m_place > 0 && !canRedo());
    if (state == m_states[m_place - 1]) {
        m_states.pop_back();
        --m_place;
    } else {
        m_states[m_place] = std::move(state);
    }
}

void History::goTo(std::size_t place)
{
    Q_ASSERT(place < m_states.size());
    m_place = place;
}

} // namespace kiymet::ui
