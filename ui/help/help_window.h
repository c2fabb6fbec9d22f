// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QTextBrowser;
class QToolBar;
class QTreeWidget;

namespace kiymet::ui {

/// The guide: contents and search at the left, a page at the right. One for the whole program, in its
/// language.
class HelpWindow final : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);
    /// Shows the section in the one window of the guide, made where it is missing.
    static void open(const QString& reference);

    void show(const QString& reference);
    /// What is being read.
    QString reference() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void select();
    void retranslate();
    void useColours();

    QToolBar* m_tools;
    QAction* m_back;
    QAction* m_forward;
    QAction* m_home;
    QLineEdit* m_search;
    QTreeWidget* m_contents;
    QTextBrowser* m_page;
    QAction* m_close;
};

} // namespace kiymet::ui
