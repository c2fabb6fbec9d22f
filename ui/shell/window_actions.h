// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/preferences.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;

namespace kiymet::ui {

class Document;

/// The actions of a window with its menus and tool bar. Every action stands here once, with its icon, its
/// shortcut and its words; what it does is the window's.
class WindowActions final : public QObject {
    Q_OBJECT

public:
    /// For a window of so many steps; `history` shows the steps taken.
    WindowActions(QMainWindow& window, int steps, QAction* history);

    /// Another language, or another theme in force.
    void retranslate(Theme theme);
    /// What can be done with the document, and what undo and redo would do.
    void follow(const Document& document);
    /// Names of the steps, of which the first `usable` can be gone to.
    void setSteps(const QStringList& titles, qsizetype usable);
    void setRecentFiles(const QStringList& files);

    QAction* newWindow;
    QAction* open;
    QAction* openSample;
    QAction* openNext;
    QAction* save;
    QAction* saveAs;
    QAction* saveRecipe;
    QAction* loadRecipe;
    QAction* close;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* paste;
    QAction* preferences;
    QAction* guide;
    QAction* firstSteps;
    QAction* whatIs;
    QAction* about;

Q_SIGNALS:
    void themeChosen(kiymet::ui::Theme theme);
    void languageChosen(const QString& code);
    void stepChosen(int step);
    void recentFileChosen(const QString& file);

private:
    QAction* make(const char* icon, const QKeySequence& shortcut = {});
    void makeThemes();
    void makeLanguages();
    void fillMenus(QMainWindow& window, int steps);
    void fillToolBar(QMainWindow& window);

    QAction* m_history;
    QActionGroup* m_themes;
    QActionGroup* m_languages;
    QMenu* m_fileMenu = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_editMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QMenu* m_goMenu = nullptr;
    QMenu* m_themeMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
    QToolBar* m_toolBar = nullptr;
};

} // namespace kiymet::ui
