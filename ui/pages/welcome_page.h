// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace kiymet::ui {

/// The first step: what the program does, and the ways in.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);
    void setRecentFiles(const QStringList& files);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void fileRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_purpose;
    QLabel* m_hint;
    QPushButton* m_open;
    QPushButton* m_sample;
    QPushButton* m_guide;
    QLabel* m_recentTitle;
    QListWidget* m_recent;
};

} // namespace kiymet::ui
