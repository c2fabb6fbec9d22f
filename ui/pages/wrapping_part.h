// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace kiymet::ui {

/// A part of a splitter with texts that wrap. A splitter asks no part how high it must be for its width: this
/// one says so by its least height.
class WrappingPart final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    bool event(QEvent* event) override
    {
        const bool done = QWidget::event(event);
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
            if (const QLayout* inside = layout(); inside && inside->hasHeightForWidth())
                setMinimumHeight(inside->totalMinimumHeightForWidth(width()));
        return done;
    }
};

} // namespace kiymet::ui
