// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace kiymet::ui {

/// Shown while there is no document: what the program does, and the two ways in.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_purpose;
    QLabel* m_hint;
    QPushButton* m_open;
    QPushButton* m_sample;
};

} // namespace kiymet::ui
