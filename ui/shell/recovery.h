// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace kiymet::ui {

class MessageBar;
class ProjectActions;

/// Offers what a program that did not end well left behind: unsaved work first, then a crash report.
class Recovery final : public QObject {
    Q_OBJECT

public:
    /// Work is recovered into `window`, the project of which is `project`; `bar` asks.
    Recovery(ProjectActions& project, MessageBar& bar, QWidget& window);
    /// One thing after the other, as long as there is any.
    void offer();

Q_SIGNALS:
    void said(const QString& text);

private:
    void offerCrashReport();

    ProjectActions& m_project;
    MessageBar& m_bar;
    QWidget& m_window;
};

} // namespace kiymet::ui
