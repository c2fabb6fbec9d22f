// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/window_actions.h"

#include "document/document.h"
#include "language/language.h"
#include "shell/history_view.h"
#include "shell/icons.h"
#include "words/words.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace kiymet::ui {

WindowActions::WindowActions(QMainWindow& window, int steps, QAction* history)
    : QObject(&window)
    , newWindow(make("new-window", QKeySequence::New))
    , open(make("open", QKeySequence::Open))
    , openSample(make("sample"))
    , openNext(make("next-file"))
    , save(make("save", QKeySequence::Save))
    , saveAs(make("save-as", QKeySequence::SaveAs))
    , saveRecipe(make("recipe"))
    , loadRecipe(make("apply-recipe"))
    , close(make("close", QKeySequence::Close))
    , quit(make("quit", QKeySequence::Quit))
    , undo(make("undo", QKeySequence::Undo))
    , redo(make("redo"))
    , paste(make("paste", QKeySequence::Paste))
    , preferences(make("preferences", QKeySequence(Qt::CTRL | Qt::Key_Comma)))
    , guide(make("help", QKeySequence::HelpContents))
    , firstSteps(make("page-lists"))
    , whatIs(make("what", QKeySequence::WhatsThis))
    , about(make("about"))
    , m_history(history)
    , m_themes(new QActionGroup(this))
    , m_languages(new QActionGroup(this))
{
    m_history->setIcon(icon("history"));
    redo->setShortcuts({QKeySequence(QKeySequence::Redo), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    quit->setMenuRole(QAction::QuitRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    makeThemes();
    makeLanguages();
    fillMenus(window, steps);
    fillToolBar(window);
}

QAction* WindowActions::make(const char* iconName, const QKeySequence& shortcut)
{
    auto* action = new QAction(icon(iconName), {}, parent());
    action->setShortcut(shortcut);
    return action;
}

void WindowActions::makeThemes()
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction* action = m_themes->addAction(QString());
        action->setCheckable(true);
        action->setData(themeName(theme));
    }
    connect(m_themes, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT themeChosen(themeFromName(action->data().toString())); });
}

void WindowActions::makeLanguages()
{
    const QStringList codes = languages();
    for (const QString& code : codes) {
        // A language is named in itself, in every language.
        QAction* action = m_languages->addAction(code == QLatin1String("tr") ? QStringLiteral("Türkçe")
                                                                             : QStringLiteral("English"));
        action->setCheckable(true);
        action->setData(code);
    }
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT languageChosen(action->data().toString()); });
}

void WindowActions::fillMenus(QMainWindow& window, int steps)
{
    m_fileMenu = window.menuBar()->addMenu(QString());
    m_fileMenu->addAction(newWindow);
    m_fileMenu->addAction(open);
    m_recentMenu = m_fileMenu->addMenu(QString());
    m_fileMenu->addAction(openNext);
    m_fileMenu->addAction(openSample);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(save);
    m_fileMenu->addAction(saveAs);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(saveRecipe);
    m_fileMenu->addAction(loadRecipe);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(close);
    m_fileMenu->addAction(quit);

    m_editMenu = window.menuBar()->addMenu(QString());
    m_editMenu->addAction(undo);
    m_editMenu->addAction(redo);
    m_editMenu->addAction(m_history);
    m_editMenu->addSeparator();
    m_editMenu->addAction(paste);
    m_editMenu->addSeparator();
    m_editMenu->addAction(preferences);

    m_viewMenu = window.menuBar()->addMenu(QString());
    m_goMenu = m_viewMenu->addMenu(QString());
    for (int step = 0; step < steps; ++step) {
        QAction* action = m_goMenu->addAction(QString(), this, [this, step] { Q_EMIT stepChosen(step); });
        // Ctrl+1 ... Ctrl+9, Ctrl+0, Ctrl+Shift+1, Ctrl+Shift+2
        const QKeyCombination digit = Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (step + 1) % 10);
        action->setShortcut(step < 10 ? digit : Qt::CTRL | Qt::SHIFT | digit.key());
    }
    m_viewMenu->addSeparator();
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_themeMenu->addActions(m_themes->actions());
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions(m_languages->actions());

    m_helpMenu = window.menuBar()->addMenu(QString());
    m_helpMenu->addAction(guide);
    m_helpMenu->addAction(firstSteps);
    m_helpMenu->addAction(whatIs);
    m_helpMenu->addSeparator();
    m_helpMenu->addAction(about);
}

void WindowActions::fillToolBar(QMainWindow& window)
{
    m_toolBar = window.addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("ToolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize(QSize(16, 16));
    m_toolBar->addAction(open);
    m_toolBar->addAction(save);
    m_toolBar->addSeparator();
    m_toolBar->addAction(undo);
    m_toolBar->addAction(redo);
    m_toolBar->addSeparator();
    m_toolBar->addAction(guide);
}

void WindowActions::follow(const Document& document)
{
    const History& history = document.history();
    const auto& states = history.states();
    const std::size_t place = history.place();
    undo->setEnabled(history.canUndo());
    redo->setEnabled(history.canRedo());
    const QString undone = history.canUndo() ? stepText(states[place - 1], states[place]) : QString();
    const QString redone = history.canRedo() ? stepText(states[place], states[place + 1]) : QString();
    undo->setToolTip(undone.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undone));
    redo->setToolTip(redone.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redone));
    for (QAction* action : {save, saveAs, saveRecipe, openNext})
        action->setEnabled(document.isOpen());
}

void WindowActions::setSteps(const QStringList& titles, qsizetype usable)
{
    const QList<QAction*> actions = m_goMenu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        actions[i]->setText(titles[i]);
        actions[i]->setEnabled(i < usable);
    }
}

void WindowActions::setRecentFiles(const QStringList& files)
{
    m_recentMenu->clear();
    for (const QString& file : files) {
        // An ampersand in a name is no mnemonic.
        QString text = QDir::toNativeSeparators(file);
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        m_recentMenu->addAction(text, this, [this, file] { Q_EMIT recentFileChosen(file); });
    }
    if (files.isEmpty())
        m_recentMenu->addAction(tr("No files yet"))->setEnabled(false);
}

void WindowActions::retranslate(Theme theme)
{
    m_fileMenu->setTitle(tr("&File"));
    m_recentMenu->setTitle(tr("Open &recent"));
    m_editMenu->setTitle(tr("&Edit"));
    m_viewMenu->setTitle(tr("&View"));
    m_goMenu->setTitle(tr("&Go to step"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_helpMenu->setTitle(tr("&Help"));
    m_toolBar->setWindowTitle(tr("Tool bar"));
    newWindow->setText(tr("&New window"));
    open->setText(tr("&Open…"));
    openSample->setText(tr("Open &sample"));
    save->setText(tr("Sa&ve project"));
    saveAs->setText(tr("Save project &as…"));
    saveRecipe->setText(tr("Save re&cipe…"));
    loadRecipe->setText(tr("Apply reci&pe…"));
    openNext->setText(tr("Open next &month's file…"));
    openNext->setToolTip(tr("Another file with all that was decided about this one"));
    paste->setText(tr("Paste as &data"));
    paste->setToolTip(tr("Opens the table that was copied in a spreadsheet"));
    close->setText(tr("Close &window"));
    quit->setText(tr("&Quit"));
    undo->setText(tr("&Undo"));
    redo->setText(tr("&Redo"));
    m_history->setText(tr("&Steps"));
    preferences->setText(tr("&Preferences…"));
    guide->setText(tr("&Guide"));
    guide->setToolTip(tr("The guide, at what is in focus"));
    firstSteps->setText(tr("&First steps"));
    whatIs->setText(tr("&What is this?"));
    about->setText(tr("&About Kıymet"));
    const QList<QAction*> themes = m_themes->actions();
    themes[0]->setText(tr("As the &system"));
    themes[1]->setText(tr("&Light"));
    themes[2]->setText(tr("&Dark"));
    for (QAction* action : themes)
        action->setChecked(action->data().toString() == themeName(theme));
    const QList<QAction*> codes = m_languages->actions();
    for (QAction* action : codes)
        action->setChecked(action->data().toString() == currentLanguage());
}

} // namespace kiymet::ui
