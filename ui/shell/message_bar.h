// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace kiymet::ui {

/// A message above the page that stays until it is dismissed.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showError(const QString& text);
    /// A question that can wait: each answer is a button, and closes the bar.
    void ask(const QString& text, const std::vector<std::pair<QString, std::function<void()>>>& answers);
    void dismiss();
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showText(const QString& text);
    void clearAnswers();
    void retranslate();
    void colour();

    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_dismiss;
    QHBoxLayout* m_answers;
    bool m_isError = true;
};

} // namespace kiymet::ui
