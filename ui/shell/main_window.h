// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "shell/preferences.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;

namespace kiymet::ui {

class MessageBar;
class StepPages;
class ProjectActions;
class RecipeActions;
class Recovery;
class RunStatus;
class WindowActions;

/// One document in a window: actions lead to it, its pages show it, messages and the status bar say how it
/// is.
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
    void layOut();
    void connectActions();
    void connectDocument();
    void connectProject();
    void retranslate();

    void openData(const QString& file);
    MainWindow* openWindow();
    void chooseFile();
    void openNextFile();
    /// By a dialog; empty: none.
    QString chosenDataFile(const QString& title);
    void rememberFolder(const QString& file);
    void pasteData();
    /// What a data file is opened with.
    Document::State freshState() const;
    void saveRecipe();
    void loadRecipe();
    void editPreferences();
    void showAbout();
    void showGuide();
    void use(const Preferences& preferences);
    void rememberFile(const QString& file);
    void showRecentFiles();

    void showMarks();
    void showRunning(const QString& file);
    void showStage(analysis::Stage stage, double fraction);
    void showResults();
    /// If that is what the message bar shows.
    void dismissError(const QString& error);
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

    MessageBar* m_message = nullptr;
    QString m_analysisError, m_projectError; ///< the last of each that was shown
    StepPages* m_pages = nullptr;
    QDockWidget* m_historyDock = nullptr;
    RunStatus* m_status = nullptr;
    WindowActions* m_actions = nullptr;
    Recovery* m_recovery = nullptr;
};

} // namespace kiymet::ui
