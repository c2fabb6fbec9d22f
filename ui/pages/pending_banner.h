// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace kiymet::ui {

class Document;

/// Why a file cannot be analysed yet (Document::pending), and the way back to the one before. Hidden while
/// nothing waits.
class PendingBanner final : public QFrame {
    Q_OBJECT

public:
    explicit PendingBanner(Document& document, QWidget* parent = nullptr);
    /// After another file, or another language.
    void refresh();

private:
    Document& m_document;
    QLabel* m_text;
    QPushButton* m_back;
};

} // namespace kiymet::ui
