// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kiymet::ui {

/// The status bar: a line of words and, while something runs, how far it is and a way to cancel it.
class RunStatus final : public QStatusBar {
    Q_OBJECT

public:
    explicit RunStatus(QWidget* parent = nullptr);
    void retranslate();

    /// In the line of words, until something else is said.
    void say(const QString& text);
    /// Busy until the first figure comes.
    void start(const QString& text);
    /// A fraction of what runs, 0 to 1.
    void showProgress(const QString& text, double fraction);
    void end(const QString& text);

Q_SIGNALS:
    void cancelWanted();

private:
    QLabel* m_words;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace kiymet::ui
