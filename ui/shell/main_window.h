// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/document.h"
#include "shell/preferences.h"

#include <QMainWindow>

#include <memory>

class QAction;
class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolBar;

namespace kiymet::ui {

class CustomersPage;
class MessageBar;
class Page;
class ProjectActions;
class RecipeActions;
class StepList;
class WelcomePage;

/// One document: creates its pages and routes to them; what they show is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Runner runner = pipelineRunner(), QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A data file or a project, once the changed document that is open has been seen to.
    void open(const QString& file);
    /// Says what a program that did not end well left behind, if anything: unsaved work, then a crash report.
    void offerRecovery();
    /// Each file in a window of its own, the first in this one where it is empty; no file: a new window.
    void openFiles(const QStringList& files);
    Document& document() { return m_document; }
    const AnalysisController& controller() { return m_document.controller(); }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QAction* addAction(void (MainWindow::*slot)(), const QKeySequence& shortcut = {});
    void createActions();
    void createMenus();
    void createPages();
    void createStatusBar();
    void connectDocument();
    void connectRecipes();
    void retranslate();

    void openData(const QString& file);
    void newWindow();
    MainWindow* openWindow();
    void chooseFile();
    void openSample();
    void openNextFile();
    /// By a dialog; empty: none.
    QString chosenDataFile(const QString& title);
    void rememberFolder(const QString& file);
    void pasteData();
    /// What a data file is opened with.
    Document::State freshState() const;
    void saveProject();
    void saveProjectAs();
    void saveRecipe();
    void loadRecipe();
    void undo();
    void redo();
    void editPreferences();
    void showAbout();
    void showGuide();
    void offerCrashReport();
    void use(const Preferences& preferences);
    void fillRecentFiles();

    void goToPage(int step);
    void showPage(const QString& title);
    void showMarks();
    void showRunning(const QString& file);
    void showStage(analysis::Stage stage, double fraction);
    void showResults();
    void showHistory();
    void showIdle();
    void showTitle();
    /// What the status bar says while nothing runs.
    QString documentText() const;

    Preferences m_preferences;
    Document m_document;
    std::unique_ptr<ProjectActions> m_project;
    std::unique_ptr<RecipeActions> m_recipes;
    bool m_mayClose = false;

    QMenu* m_fileMenu = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_editMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QMenu* m_goMenu = nullptr;
    QMenu* m_themeMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
    QToolBar* m_toolBar = nullptr;
    QAction* m_new = nullptr;
    QAction* m_open = nullptr;
    QAction* m_openSample = nullptr;
    QAction* m_save = nullptr;
    QAction* m_saveAs = nullptr;
    QAction* m_saveRecipe = nullptr;
    QAction* m_loadRecipe = nullptr;
    QAction* m_openNext = nullptr;
    QAction* m_paste = nullptr;
    QAction* m_close = nullptr;
    QAction* m_quit = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_showHistory = nullptr;
    QAction* m_editPreferences = nullptr;
    QAction* m_guide = nullptr;
    QAction* m_firstSteps = nullptr;
    QAction* m_whatIs = nullptr;
    QAction* m_about = nullptr;
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_languages = nullptr;

    MessageBar* m_message = nullptr;
    StepList* m_steps = nullptr;
    QStackedWidget* m_stack = nullptr; ///< the welcome page, then m_pages
    WelcomePage* m_welcome = nullptr;
    CustomersPage* m_customers = nullptr;
    QList<Page*> m_pages;
    QDockWidget* m_historyDock = nullptr;

    QLabel* m_status = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace kiymet::ui
