// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/analysis_controller.h"
#include "shell/preferences.h"

#include <QMainWindow>

class QAction;
class QActionGroup;
class QLabel;
class QListWidget;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace kiymet::ui {

class MessageBar;
class Page;

/// Creates the pages and routes to them; what they show is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Runner runner = pipelineRunner(), QWidget* parent = nullptr);
    ~MainWindow() override;

    void open(const QString& file);
    const AnalysisController& controller() const { return m_controller; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createActions();
    void createMenus();
    void createPages();
    void createStatusBar();
    void connectController();
    void retranslate();

    void chooseFile();
    void openSample();
    void showAbout();
    void setTheme(Theme theme);
    void setLanguage(const QString& code);

    void showRunning(const QString& file);
    void showStage(analysis::Stage stage, double fraction);
    void showResults(const SharedResults& results);
    void showIdle();
    /// What the status bar says while nothing runs.
    QString documentText() const;

    Preferences m_preferences;

    QMenu* m_fileMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QMenu* m_themeMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
    QAction* m_open = nullptr;
    QAction* m_openSample = nullptr;
    QAction* m_quit = nullptr;
    QAction* m_about = nullptr;
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_languages = nullptr;

    MessageBar* m_message = nullptr;
    QStackedWidget* m_content = nullptr; ///< welcome, or the document
    QWidget* m_document = nullptr;
    QListWidget* m_steps = nullptr;
    QStackedWidget* m_stack = nullptr;
    QList<Page*> m_pages;

    QLabel* m_status = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;

    AnalysisController m_controller;
};

} // namespace kiymet::ui
