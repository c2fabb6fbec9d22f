// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/held_input.h"

#include "document/document.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>

namespace kiymet::ui {

namespace {

/// The keys that move a handle, a slider or a spin box while they are held.
bool moves(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

} // namespace

HeldInput::HeldInput(Document& document) : QObject(&document), m_document(document)
{
    qApp->installEventFilter(this);
}

bool HeldInput::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        m_document.setHeld(true);
        break;
    case QEvent::KeyPress:
        if (moves(static_cast<const QKeyEvent*>(event)->key()))
            m_document.setHeld(true);
        break;
    case QEvent::KeyRelease: // the window system tells of a repetition as of a release and another press
        if (!static_cast<const QKeyEvent*>(event)->isAutoRepeat())
            m_document.setHeld(false);
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::ApplicationStateChange: // the release may have been somebody else's
        m_document.setHeld(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiymet::ui
