// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "files/recipe_file.h"
#include "help/help_window.h"
#include "help/what_is.h"
#include "language/language.h"
#include "pages/clean_page.h"
#include "pages/cltv_page.h"
#include "pages/customers_page.h"
#include "pages/data_page.h"
#include "pages/lists_page.h"
#include "pages/migration_page.h"
#include "pages/model_page.h"
#include "pages/outliers_page.h"
#include "pages/report_page.h"
#include "pages/rfm_page.h"
#include "pages/segments_page.h"
#include "pages/welcome_page.h"
#include "shell/crash_handler.h"
#include "shell/crash_reports.h"
#include "shell/history_view.h"
#include "shell/icons.h"
#include "shell/message_bar.h"
#include "shell/page_area.h"
#include "shell/preferences_dialog.h"
#include "shell/project_actions.h"
#include "shell/recipe_actions.h"
#include "shell/step_list.h"
#include "words/formats.h"
#include "words/words.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QUrl>
#include <QWhatsThis>

namespace kiymet::ui {

namespace {

const QString sampleFile = QStringLiteral(":/sample/kiymet-sample.zip");

/// The one local file that is being dragged; empty for anything else.
QString draggedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(Runner runner, QWidget* parent)
    : QMainWindow(parent), m_preferences(loadPreferences()), m_document(std::move(runner))
{
    useDataLocale(m_preferences, currentLanguage());
    setAcceptDrops(true);
    createActions();
    createPages();
    createMenus();
    createStatusBar();
    connectDocument();
    retranslate();
    goToPage(0);
    if (m_preferences.geometry.isEmpty() || !restoreGeometry(m_preferences.geometry))
        resize(1280, 720);
    if (!m_preferences.windowState.isEmpty())
        restoreState(m_preferences.windowState);
}

MainWindow::~MainWindow()
{
    // Pages that are hidden while they go tell the document so: before it goes itself.
    delete takeCentralWidget();
}

QAction* MainWindow::addAction(void (MainWindow::*slot)(), const QKeySequence& shortcut)
{
    auto* action = new QAction(this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void MainWindow::createActions()
{
    m_new = addAction(&MainWindow::newWindow, QKeySequence::New);
    m_open = addAction(&MainWindow::chooseFile, QKeySequence::Open);
    m_open->setIcon(icon("open"));
    m_openSample = addAction(&MainWindow::openSample);
    m_save = addAction(&MainWindow::saveProject, QKeySequence::Save);
    m_save->setIcon(icon("save"));
    m_saveAs = addAction(&MainWindow::saveProjectAs, QKeySequence::SaveAs);
    m_saveRecipe = addAction(&MainWindow::saveRecipe);
    m_loadRecipe = addAction(&MainWindow::loadRecipe);
    m_openNext = addAction(&MainWindow::openNextFile);
    m_paste = addAction(&MainWindow::pasteData, QKeySequence::Paste);
    m_close = new QAction(this);
    m_close->setShortcut(QKeySequence::Close);
    connect(m_close, &QAction::triggered, this, &MainWindow::close);
    m_quit = new QAction(this);
    m_quit->setShortcut(QKeySequence::Quit);
    m_quit->setMenuRole(QAction::QuitRole);
    connect(m_quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);
    m_undo = addAction(&MainWindow::undo, QKeySequence::Undo);
    m_undo->setIcon(icon("undo"));
    m_redo = addAction(&MainWindow::redo);
    m_redo->setShortcuts({QKeySequence(QKeySequence::Redo), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_redo->setIcon(icon("redo"));
    m_editPreferences = addAction(&MainWindow::editPreferences, QKeySequence::Preferences);
    m_editPreferences->setMenuRole(QAction::PreferencesRole);
    m_guide = addAction(&MainWindow::showGuide, QKeySequence::HelpContents);
    m_guide->setIcon(icon("help"));
    m_firstSteps = new QAction(icon("page-lists"), {}, this);
    connect(m_firstSteps, &QAction::triggered, this, [] { HelpWindow::open(QStringLiteral("start")); });
    m_whatIs = new QAction(icon("what"), {}, this);
    m_whatIs->setShortcut(QKeySequence::WhatsThis);
    connect(m_whatIs, &QAction::triggered, this, [] { QWhatsThis::enterWhatsThisMode(); });
    connect(&WhatIs::instance(), &WhatIs::guideWanted, this, [this](const QString& reference) {
        if (isActiveWindow())
            HelpWindow::open(reference);
    });
    m_about = addAction(&MainWindow::showAbout);
    m_about->setMenuRole(QAction::AboutRole);
    for (const auto& [action, name] :
         {std::pair(m_new, "new-window"), std::pair(m_openSample, "sample"), std::pair(m_saveAs, "save-as"),
          std::pair(m_saveRecipe, "recipe"), std::pair(m_loadRecipe, "apply-recipe"),
          std::pair(m_openNext, "next-file"), std::pair(m_paste, "paste"), std::pair(m_close, "close"),
          std::pair(m_quit, "quit"), std::pair(m_editPreferences, "preferences"),
          std::pair(m_about, "about")})
        action->setIcon(icon(name));

    m_themes = new QActionGroup(this);
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction* action = m_themes->addAction(QString());
        action->setCheckable(true);
        action->setData(themeName(theme));
        action->setChecked(theme == m_preferences.theme);
    }
    connect(m_themes, &QActionGroup::triggered, this, [this](const QAction* action) {
        Preferences chosen = m_preferences;
        chosen.theme = themeFromName(action->data().toString());
        use(chosen);
    });

    m_languages = new QActionGroup(this);
    const QStringList codes = languages();
    for (const QString& code : codes) {
        // A language is named in itself, in every language.
        QAction* action = m_languages->addAction(code == QLatin1String("tr") ? QStringLiteral("Türkçe")
                                                                             : QStringLiteral("English"));
        action->setCheckable(true);
        action->setData(code);
        action->setChecked(code == currentLanguage());
    }
    connect(m_languages, &QActionGroup::triggered, this, [this](const QAction* action) {
        Preferences chosen = m_preferences;
        chosen.language = action->data().toString();
        use(chosen);
    });
}

void MainWindow::createMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addAction(m_new);
    m_fileMenu->addAction(m_open);
    m_recentMenu = m_fileMenu->addMenu(QString());
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentFiles);
    m_fileMenu->addAction(m_openNext);
    m_fileMenu->addAction(m_openSample);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_save);
    m_fileMenu->addAction(m_saveAs);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_saveRecipe);
    m_fileMenu->addAction(m_loadRecipe);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_close);
    m_fileMenu->addAction(m_quit);

    m_editMenu = menuBar()->addMenu(QString());
    m_editMenu->addAction(m_undo);
    m_editMenu->addAction(m_redo);
    m_showHistory = m_historyDock->toggleViewAction();
    m_showHistory->setIcon(icon("history"));
    m_editMenu->addAction(m_showHistory);
    m_editMenu->addSeparator();
    m_editMenu->addAction(m_paste);
    m_editMenu->addSeparator();
    m_editMenu->addAction(m_editPreferences);

    m_viewMenu = menuBar()->addMenu(QString());
    m_goMenu = m_viewMenu->addMenu(QString());
    for (int step = 0; step <= m_pages.size(); ++step) {
        QAction* action = m_goMenu->addAction(QString(), this, [this, step] { goToPage(step); });
        if (step < 10)
            action->setShortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (step + 1) % 10));
    }
    m_viewMenu->addSeparator();
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_themeMenu->addActions(m_themes->actions());
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions(m_languages->actions());

    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addAction(m_guide);
    m_helpMenu->addAction(m_firstSteps);
    m_helpMenu->addAction(m_whatIs);
    m_helpMenu->addSeparator();
    m_helpMenu->addAction(m_about);

    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("ToolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize(QSize(16, 16));
    m_toolBar->addAction(m_open);
    m_toolBar->addAction(m_save);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_undo);
    m_toolBar->addAction(m_redo);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_guide);
}

void MainWindow::createPages()
{
    m_message = new MessageBar;
    m_welcome = new WelcomePage;
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseFile);
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePage::fileRequested, this, &MainWindow::open);

    m_customers = new CustomersPage(m_document);
    auto* report = new ReportPage(m_document);
    connect(report, &ReportPage::failed, this,
            [this](const Failure& failure) { m_message->showError(words::text(failure)); });
    auto* lists = new ListsPage(m_document);
    connect(lists, &ListsPage::failed, this,
            [this](const Failure& failure) { m_message->showError(words::text(failure)); });
    auto* segments = new SegmentsPage(m_document);
    connect(segments, &SegmentsPage::failed, this,
            [this](const Failure& failure) { m_message->showError(words::text(failure)); });
    auto* migration = new MigrationPage(m_document);
    connect(migration, &MigrationPage::failed, this,
            [this](const Failure& failure) { m_message->showError(words::text(failure)); });
    m_pages = {new DataPage(m_document),
               new CleanPage(m_document),
               new OutliersPage(m_document),
               new ModelPage(m_document),
               new CltvPage(m_document),
               segments,
               new RfmPage(m_document),
               m_customers,
               lists,
               migration,
               report};
    m_steps = new StepList;
    auto* area = new PageArea;
    m_stack = area->stack();
    m_stack->addWidget(m_welcome);
    for (Page* page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        connect(page, &Page::pageWanted, this, &MainWindow::showPage);
        connect(page, &Page::customersWanted, this, [this](const analysis::CustomerFilter& filter) {
            m_customers->showCustomers(filter);
            showPage(m_customers->title());
        });
        connect(page, &Page::listWanted, this, [this, lists](const analysis::TargetList& list) {
            lists->add(list);
            showPage(lists->title());
        });
        connect(page, &Page::said, this, [this](const QString& text) { m_status->setText(text); });
    }
    connect(m_steps, &QListWidget::currentRowChanged, this, &MainWindow::goToPage);

    auto* beside = new QHBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(m_steps);
    beside->addWidget(area, 1);
    auto* all = new QWidget;
    auto* below = new QVBoxLayout(all);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_message);
    below->addLayout(beside, 1);
    setCentralWidget(all);

    m_historyDock = new QDockWidget(this);
    m_historyDock->setObjectName(QStringLiteral("HistoryDock"));
    m_historyDock->setWidget(new HistoryView(m_document, m_historyDock));
    addDockWidget(Qt::RightDockWidgetArea, m_historyDock);
    m_historyDock->hide();
}

void MainWindow::createStatusBar()
{
    m_status = new QLabel;
    m_progress = new QProgressBar;
    m_progress->setMaximumWidth(220);
    m_progress->setTextVisible(false);
    m_cancel = new QPushButton;
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_document.cancel();
    });
    showIdle();
}

void MainWindow::connectDocument()
{
    m_project = std::make_unique<ProjectActions>(m_document, *this, Autosave::usualFolder());
    connect(m_project.get(), &ProjectActions::failed, this,
            [this](const Failure& failure) { m_message->showError(words::text(failure)); });
    connect(m_project.get(), &ProjectActions::fileChanged, this, [this](const QString& file) {
        if (!file.isEmpty()) {
            addRecentFile(m_preferences, file);
            save(m_preferences);
            m_welcome->setRecentFiles(m_preferences.recentFiles);
        }
        showTitle();
    });
    connect(m_project.get(), &ProjectActions::saved, this, [this](const QString& file) {
        m_status->setText(tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
    });
    connectRecipes();
    connect(&m_document, &Document::started, this, &MainWindow::showRunning);
    connect(&m_document, &Document::progress, this, &MainWindow::showStage);
    connect(&m_document, &Document::opened, this, [this] {
        const QString file = m_document.file();
        if (!file.startsWith(QLatin1Char(':')) && m_project->isData()) {
            addRecentFile(m_preferences, file);
            save(m_preferences);
            m_welcome->setRecentFiles(m_preferences.recentFiles);
        }
        showTitle();
        showMarks();
        if (m_steps->currentRow() == 0) {
            m_steps->setCurrentRow(1);
            m_steps->setFocus();
        }
    });
    connect(&m_document, &Document::resultsChanged, this, &MainWindow::showResults);
    connect(&m_document, &Document::changed, this, &MainWindow::showHistory);
    connect(&m_document, &Document::failed, this, [this](const Failure& failure) {
        showIdle();
        m_message->showError(words::text(failure));
    });
    connect(&m_document, &Document::pendingChanged, this, [this] {
        if (!m_document.isRunning())
            showIdle();
        showMarks();
        showTitle();
        if (m_document.pending()) {
            m_message->dismiss();
            goToPage(1);
        } else if (!m_document.isOpen()) {
            goToPage(0);
        }
    });
    connect(&m_document.labelReader(), &LabelReader::failed, this, [this](const Failure& failure) {
        m_message->showError(tr("Channels and categories could not be read, so nobody can be looked for by "
                                "them: %1 Open the file again when it is there as it was.")
                                 .arg(words::text(failure)));
    });
    connect(&m_document, &Document::cancelled, this, [this] {
        showIdle();
        m_status->setText(m_document.isOpen() ? tr("Cancelled. The former results are still shown.")
                                              : tr("Cancelled."));
    });
}

void MainWindow::connectRecipes()
{
    m_recipes = std::make_unique<RecipeActions>(m_document, *m_project, *this);
    connect(m_recipes.get(), &RecipeActions::failed, this,
            [this](const Failure& failure) { m_message->showError(words::text(failure)); });
    connect(m_recipes.get(), &RecipeActions::said, m_status, &QLabel::setText);
    connect(m_recipes.get(), &RecipeActions::dataPageWanted, this, [this] { goToPage(1); });
}

void MainWindow::openNextFile()
{
    const QString file = chosenDataFile(tr("Open next month's file"));
    if (file.isEmpty())
        return;
    m_message->dismiss();
    // What was decided, not what it was about: notes stay with the file they were made on.
    Document::State state = m_document.state();
    state.notes.clear();
    m_project->leave([this, file, state] { m_recipes->open(file, state); });
}

void MainWindow::pasteData()
{
    const QMimeData* held = QGuiApplication::clipboard()->mimeData();
    if (const QString file = held ? draggedFile(held) : QString(); !file.isEmpty()) {
        open(file);
        return;
    }
    const QString text = held && held->hasText() ? held->text() : QString();
    if (text.trimmed().isEmpty()) {
        m_message->showError(
            tr("The clipboard holds no table. Select the rows in your spreadsheet, with their "
               "header, copy them, and paste here."));
        return;
    }
    m_message->dismiss();
    m_project->leave([this, text] { m_project->openPasted(text.toUtf8(), freshState()); });
}

void MainWindow::open(const QString& file)
{
    m_message->dismiss();
    m_project->leave([this, file] {
        if (files::isProject(file))
            m_project->open(file);
        else
            openData(file);
    });
}

Document::State MainWindow::freshState() const
{
    Document::State state;
    if (m_preferences.preset == QLatin1String("notebook"))
        state.settings.preset = analysis::Preset::Notebook;
    else if (m_preferences.preset == QLatin1String("standard"))
        state.settings.preset = analysis::Preset::Standard;
    return state;
}

void MainWindow::openData(const QString& file)
{
    m_project->openData(file, freshState());
}

void MainWindow::offerRecovery()
{
    const auto left = m_project->abandoned();
    if (left.empty()) {
        offerCrashReport();
        return;
    }
    const files::Journal::Abandoned newest = left.front();
    const files::JournalEntry& entry = newest.entry;
    m_message->ask(
        tr("Kıymet did not end properly while “%1” had changes that were not saved, the last of %2.")
            .arg(QFileInfo(entry.project.isEmpty() ? entry.source : entry.project).fileName(),
                 QLocale().toString(entry.written.toLocalTime(), QLocale::ShortFormat)),
        {{tr("Recover"),
          [this, newest] {
              m_project->leave([this, newest] {
                  if (m_project->recover(newest))
                      return;
                  m_status->setText(tr("Another window has recovered it."));
                  offerRecovery(); // there may be more
              });
          }},
         {tr("Discard"), [this, newest] {
              m_project->forget(newest);
              offerRecovery(); // there may be more
          }}});
}

void MainWindow::offerCrashReport()
{
    const QStringList reports = crashReports(crashFolder());
    if (reports.isEmpty())
        return;
    m_message->ask(tr("Kıymet crashed last time. There is a report of it, without any data of yours."),
                   {{tr("Show the report"),
                     [this, newest = reports.first()] {
                         CrashReportDialog dialog(newest, this);
                         dialog.exec();
                         offerCrashReport(); // there may be more
                     }},
                    {tr("Delete it"), [reports] {
                         for (const QString& report : reports)
                             QFile::remove(report);
                     }}});
}

void MainWindow::openFiles(const QStringList& files)
{
    MainWindow* window = this;
    for (const QString& file : files) {
        if (window->m_document.isOpen() || window->m_document.isRunning() || window->m_document.pending())
            window = window->openWindow();
        window->open(file);
    }
    if (files.isEmpty())
        window = openWindow();
    window->show();
    window->raise();
    window->activateWindow();
}

void MainWindow::saveProject()
{
    m_project->save();
}

void MainWindow::saveProjectAs()
{
    m_project->saveAs();
}

MainWindow* MainWindow::openWindow()
{
    auto* window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->move(pos() + QPoint(32, 32));
    window->show();
    return window;
}

void MainWindow::newWindow()
{
    openWindow();
}

void MainWindow::showGuide()
{
    // Of what has the focus, where it has a section of its own; else of the page.
    const QWidget* focus = QApplication::focusWidget();
    const QWidget* page = m_stack->currentWidget();
    HelpWindow::open(focus && (hasOwnHelp(focus) || page->isAncestorOf(focus)) ? helpReference(focus)
                                                                               : helpReference(page));
}

void MainWindow::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open a customer file"), m_preferences.folder,
        tr("Customer files and projects (*.csv *.txt *.tsv *.zip *.gz *.xlsx *.kiymet)") +
            QLatin1String(";;") + tr("All files (*)"));
    if (file.isEmpty())
        return;
    rememberFolder(file);
    open(file);
}

QString MainWindow::chosenDataFile(const QString& title)
{
    const QString file =
        QFileDialog::getOpenFileName(this, title, m_preferences.folder,
                                     tr("Customer files (*.csv *.txt *.tsv *.zip *.gz *.xlsx)") +
                                         QLatin1String(";;") + tr("All files (*)"));
    if (!file.isEmpty())
        rememberFolder(file);
    return file;
}

void MainWindow::rememberFolder(const QString& file)
{
    m_preferences.folder = QFileInfo(file).absolutePath();
    save(m_preferences);
}

void MainWindow::openSample()
{
    open(sampleFile);
}

void MainWindow::fillRecentFiles()
{
    m_recentMenu->clear();
    for (const QString& file : std::as_const(m_preferences.recentFiles)) {
        // An ampersand in a name is no mnemonic.
        QString text = QDir::toNativeSeparators(file);
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        m_recentMenu->addAction(text, this, [this, file] { open(file); });
    }
    if (m_preferences.recentFiles.isEmpty())
        m_recentMenu->addAction(tr("No files yet"))->setEnabled(false);
}

void MainWindow::saveRecipe()
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the recipe"), QDir(m_preferences.folder).filePath(tr("recipe.json", "file name")),
        tr("Recipes (*.json)"));
    if (file.isEmpty())
        return;
    if (const auto failure = files::writeRecipe(file, m_document.settings()))
        m_message->showError(words::text(*failure));
    else
        m_status->setText(tr("The recipe is in %1.").arg(QDir::toNativeSeparators(file)));
}

void MainWindow::loadRecipe()
{
    const QString file = QFileDialog::getOpenFileName(
        this, m_document.isOpen() ? tr("Apply a recipe to this file") : tr("Recipe to open a file with"),
        m_preferences.folder, tr("Recipes (*.json)") + QLatin1String(";;") + tr("All files (*)"));
    if (file.isEmpty())
        return;
    m_message->dismiss();
    const Outcome<analysis::Settings> settings = files::readRecipe(file);
    if (!settings)
        m_message->showError(words::text(settings.failure()));
    else if (m_document.isOpen())
        m_recipes->apply(*settings);
    else if (const QString chosen = chosenDataFile(tr("File to apply the recipe to")); !chosen.isEmpty()) {
        Document::State state;
        state.settings = *settings;
        m_recipes->open(chosen, state);
    }
}

void MainWindow::undo()
{
    m_document.undo();
}

void MainWindow::redo()
{
    m_document.redo();
}

void MainWindow::editPreferences()
{
    PreferencesDialog dialog(m_preferences, this);
    if (dialog.exec() == QDialog::Accepted)
        use(dialog.preferences());
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Kıymet"),
                       tr("<h3>Kıymet %1</h3><p>A workbench for customer lifetime value.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::use(const Preferences& preferences)
{
    const Preferences before = std::exchange(m_preferences, preferences);
    save(preferences);
    if (preferences.theme != before.theme)
        apply(preferences.theme);
    if (preferences.threads != before.threads)
        useThreads(preferences.threads);
    const QString language = languageFor(preferences.language);
    useDataLocale(preferences, language);
    if (language != currentLanguage()) {
        useLanguage(language);
    } else {
        // The data locale may have changed: every figure anew, as for another language.
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget* window : windows) {
            const QList<Page*> pages = window->findChildren<Page*>();
            for (Page* page : pages) {
                QEvent event(QEvent::LanguageChange);
                QCoreApplication::sendEvent(page, &event);
            }
        }
        retranslate();
    }
}

void MainWindow::goToPage(int step)
{
    // A file that waits for decisions is to be seen on the Data page only.
    if (step < 0 || (step > (m_document.pending() ? 1 : 0) && !m_document.isOpen()))
        return;
    if (step > 0)
        m_document.setChartsInView(m_pages[step - 1]->charts());
    m_stack->setCurrentIndex(step);
    m_steps->setCurrentRow(step);
    // Elsewhere the keys of pasting would bring another file by mistake.
    m_paste->setEnabled(step <= 1);
}

void MainWindow::showPage(const QString& title)
{
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        if (m_pages[i]->title() == title)
            goToPage(static_cast<int>(i) + 1);
}

void MainWindow::showMarks()
{
    QStringList titles{tr("Welcome")};
    QList<Page::Mark> marks{{Page::Mark::Done, 0}};
    for (const Page* page : std::as_const(m_pages)) {
        titles << page->title();
        marks << page->mark();
    }
    m_steps->setSteps(titles, marks);
    const QList<QAction*> actions = m_goMenu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        actions[i]->setText(titles[i]);
        actions[i]->setEnabled(i <= (m_document.pending() ? 1 : 0) || m_document.isOpen());
    }
}

void MainWindow::showRunning(const QString& file)
{
    m_status->setText(file == m_document.file() ? tr("Calculating…")
                                                : tr("Opening %1…").arg(QFileInfo(file).fileName()));
    m_progress->setRange(0, 0); // busy until the first figure comes
    m_progress->show();
    m_cancel->setEnabled(true);
    m_cancel->show();
}

void MainWindow::showStage(analysis::Stage stage, double fraction)
{
    m_status->setText(words::name(stage));
    m_progress->setRange(0, 1000);
    m_progress->setValue(static_cast<int>(fraction * 1000));
}

void MainWindow::showResults()
{
    if (m_document.isRunning()) // a drag goes on
        return;
    m_message->dismiss();
    showMarks();
    showIdle();
}

void MainWindow::showHistory()
{
    const History& history = m_document.history();
    const auto& states = history.states();
    const std::size_t place = history.place();
    m_undo->setEnabled(history.canUndo());
    m_redo->setEnabled(history.canRedo());
    const QString undone = history.canUndo() ? stepText(states[place - 1], states[place]) : QString();
    const QString redone = history.canRedo() ? stepText(states[place], states[place + 1]) : QString();
    m_undo->setToolTip(undone.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undone));
    m_redo->setToolTip(redone.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redone));
    m_save->setEnabled(m_document.isOpen());
    m_saveAs->setEnabled(m_document.isOpen());
    m_saveRecipe->setEnabled(m_document.isOpen());
    m_openNext->setEnabled(m_document.isOpen());
    setWindowModified(history.isChanged());
}

void MainWindow::showIdle()
{
    m_progress->hide();
    m_cancel->hide();
    m_status->setText(documentText());
}

void MainWindow::showTitle()
{
    const QString file = m_project && !m_project->file().isEmpty() ? m_project->file() : m_document.file();
    setWindowTitle(file.isEmpty() ? tr("Kıymet") : tr("%1[*] - Kıymet").arg(QFileInfo(file).fileName()));
}

QString MainWindow::documentText() const
{
    if (m_document.pending())
        return tr("%1 cannot be analysed yet: see the page Data.")
            .arg(QFileInfo(m_document.pending()->file).fileName());
    const SharedResults results = m_document.results();
    if (!results || !results->summary)
        return tr("No file is open.");
    return tr("%1: %2 customers analysed")
        .arg(QFileInfo(m_document.file()).fileName(), words::count(results->summary->size()));
}

void MainWindow::retranslate()
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
    m_new->setText(tr("&New window"));
    m_open->setText(tr("&Open…"));
    m_openSample->setText(tr("Open &sample"));
    m_save->setText(tr("Sa&ve project"));
    m_saveAs->setText(tr("Save project &as…"));
    m_saveRecipe->setText(tr("Save re&cipe…"));
    m_loadRecipe->setText(tr("Apply reci&pe…"));
    m_openNext->setText(tr("Open next &month's file…"));
    m_openNext->setToolTip(tr("Another file with all that was decided about this one"));
    m_paste->setText(tr("Paste as &data"));
    m_paste->setToolTip(tr("Opens the table that was copied in a spreadsheet"));
    m_close->setText(tr("Close &window"));
    m_quit->setText(tr("&Quit"));
    m_undo->setText(tr("&Undo"));
    m_redo->setText(tr("&Redo"));
    m_historyDock->setWindowTitle(tr("Steps taken"));
    m_showHistory->setText(tr("&Steps"));
    m_editPreferences->setText(tr("&Preferences…"));
    m_guide->setText(tr("&Guide"));
    m_guide->setToolTip(tr("The guide, at what is in focus"));
    m_firstSteps->setText(tr("&First steps"));
    m_whatIs->setText(tr("&What is this?"));
    m_about->setText(tr("&About Kıymet"));
    const QList<QAction*> themes = m_themes->actions();
    themes[0]->setText(tr("As the &system"));
    themes[1]->setText(tr("&Light"));
    themes[2]->setText(tr("&Dark"));
    for (QAction* action : themes)
        action->setChecked(action->data().toString() == themeName(m_preferences.theme));
    const QList<QAction*> codes = m_languages->actions();
    for (QAction* action : codes)
        action->setChecked(action->data().toString() == currentLanguage());

    m_welcome->setRecentFiles(m_preferences.recentFiles);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    showTitle();
    showMarks();
    showHistory();
    if (!m_document.isRunning())
        m_status->setText(documentText());
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool MainWindow::event(QEvent* event)
{
    // The desktop went from light to dark, or back.
    if (event->type() == QEvent::ThemeChange && m_preferences.theme == Theme::System)
        apply(Theme::System);
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_mayClose && m_document.history().isChanged()) {
        event->ignore();
        m_project->leave([this] {
            m_mayClose = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        return;
    }
    if (!m_mayClose)
        m_project->leave([] {}); // unchanged: nothing is left to recover
    m_preferences.geometry = saveGeometry();
    m_preferences.windowState = saveState();
    save(m_preferences);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString file = draggedFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    open(file);
}

} // namespace kiymet::ui
