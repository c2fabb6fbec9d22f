// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

class QWidget;

namespace kiymet::ui {

/// The section of the guide about this control, where its own name does not lead there already.
void setHelp(QWidget* widget, const QString& reference);

/// The section of the guide about what is at this place of the widget (a column of a table may have its own):
/// what setHelp() says, else what is called as the control is, else that of the page it is on, else the
/// start.
QString helpReference(const QWidget* widget, const QPoint& place = {-1, -1});
/// Whether that is about the control itself, and not only about its page.
bool hasOwnHelp(const QWidget* widget);

/// Answers "What's This?" for every control of the program, from the guide and from tool tips.
class WhatIs final : public QObject {
    Q_OBJECT

public:
    /// For the whole program; installs itself once.
    static WhatIs& instance();
    /// In words, as rich text; empty: nothing is known.
    static QString text(const QWidget* widget, const QPoint& place = {-1, -1});

Q_SIGNALS:
    /// A link was followed.
    void guideWanted(const QString& reference);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    WhatIs();
};

} // namespace kiymet::ui
