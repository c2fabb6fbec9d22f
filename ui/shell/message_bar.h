// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace kiymet::ui {

/// A message above the page that stays until it is dismissed.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showError(const QString& text);
    void dismiss();
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void colour();

    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_dismiss;
};

} // namespace kiymet::ui
