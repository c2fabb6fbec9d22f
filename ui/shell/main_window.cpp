// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "dialogs/file_choice.h"
#include "files/recipe_file.h"
#include "help/help_window.h"
#include "help/what_is.h"
#include "language/language.h"
#include "pages/page.h"
#include "pages/welcome_page.h"
#include "shell/held_input.h"
#include "shell/history_view.h"
#include "shell/message_bar.h"
#include "shell/preferences_dialog.h"
#include "shell/project_actions.h"
#include "shell/recipe_actions.h"
#include "shell/recovery.h"
#include "shell/run_status.h"
#include "shell/step_pages.h"
#include "shell/window_actions.h"
#include "words/formats.h"
#include "words/words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QUrl>
#include <QVBoxLayout>
#include <QWhatsThis>

namespace kiymet::ui {

namespace {

const QString sampleFile = QStringLiteral(":/sample/kiymet-sample.zip");

/// The step of the page Data.
constexpr int dataStep = 1;

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
    new HeldInput(m_document);
    layOut();
    connectProject();
    connectDocument();
    connectActions();
    retranslate();
    m_pages->goTo(0);
    if (m_preferences.geometry.isEmpty() || !restoreGeometry(m_preferences.geometry))
        resize(QSize(1280, 720).boundedTo(screen()->availableSize() - QSize(0, 40))); // its title bar, too
    if (!m_preferences.windowState.isEmpty())
        restoreState(m_preferences.windowState);
}

MainWindow::~MainWindow()
{
    // Pages that are hidden while they go tell the document so: before it goes itself.
    delete takeCentralWidget();
}

void MainWindow::layOut()
{
    m_message = new MessageBar;
    m_pages = new StepPages(m_document);
    auto* all = new QWidget;
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    setCentralWidget(all);

    m_historyDock = new QDockWidget(this);
    m_historyDock->setObjectName(QStringLiteral("HistoryDock"));
    m_historyDock->setWidget(new HistoryView(m_document, m_historyDock));
    addDockWidget(Qt::RightDockWidgetArea, m_historyDock);
    m_historyDock->hide();

    m_status = new RunStatus;
    setStatusBar(m_status);
    m_actions = new WindowActions(*this, m_pages->steps(), m_historyDock->toggleViewAction());
}

void MainWindow::connectActions()
{
    const auto on = [this](const QAction* action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->newWindow, [this] { openWindow(); });
    on(m_actions->open, [this] { chooseFile(); });
    on(m_actions->openSample, [this] { open(sampleFile); });
    on(m_actions->openNext, [this] { openNextFile(); });
    on(m_actions->save, [this] { m_project->save(); });
    on(m_actions->saveAs, [this] { m_project->saveAs(); });
    on(m_actions->saveRecipe, [this] { saveRecipe(); });
    on(m_actions->loadRecipe, [this] { loadRecipe(); });
    on(m_actions->close, [this] { close(); });
    on(m_actions->quit, [] { QApplication::closeAllWindows(); });
    on(m_actions->undo, [this] { m_document.undo(); });
    on(m_actions->redo, [this] { m_document.redo(); });
    on(m_actions->paste, [this] { pasteData(); });
    on(m_actions->preferences, [this] { editPreferences(); });
    on(m_actions->guide, [this] { showGuide(); });
    on(m_actions->firstSteps, [] { HelpWindow::open(QStringLiteral("start")); });
    on(m_actions->whatIs, [] { QWhatsThis::enterWhatsThisMode(); });
    on(m_actions->about, [this] { showAbout(); });
    connect(m_actions, &WindowActions::themeChosen, this, [this](Theme theme) {
        Preferences chosen = m_preferences;
        chosen.theme = theme;
        use(chosen);
    });
    connect(m_actions, &WindowActions::languageChosen, this, [this](const QString& code) {
        Preferences chosen = m_preferences;
        chosen.language = code;
        use(chosen);
    });
    connect(m_actions, &WindowActions::stepChosen, m_pages, qOverload<int>(&StepPages::goTo));
    // Queued: opening a file makes the list anew, and with it the action that was chosen.
    connect(m_actions, &WindowActions::recentFileChosen, this, &MainWindow::open, Qt::QueuedConnection);

    connect(&m_pages->welcome(), &WelcomePage::openRequested, this, &MainWindow::chooseFile);
    connect(&m_pages->welcome(), &WelcomePage::sampleRequested, this, [this] { open(sampleFile); });
    connect(&m_pages->welcome(), &WelcomePage::fileRequested, this, &MainWindow::open);
    // Elsewhere the keys of pasting would bring another file by mistake.
    connect(m_pages, &StepPages::shown, m_actions->paste,
            [paste = m_actions->paste](int step) { paste->setEnabled(step <= dataStep); });
    connect(m_pages, &StepPages::said, m_status, &RunStatus::say);
    connect(m_pages, &StepPages::failed, this,
            [this](const Failure& failure) { m_message->showError(words::text(failure)); });
    connect(m_status, &RunStatus::cancelWanted, &m_document, &Document::cancel);
    connect(&WhatIs::instance(), &WhatIs::guideWanted, this, [this](const QString& reference) {
        if (isActiveWindow())
            HelpWindow::open(reference);
    });
}

void MainWindow::connectProject()
{
    const auto showFailure = [this](const Failure& failure) { m_message->showError(words::text(failure)); };
    m_project = std::make_unique<ProjectActions>(m_document, *this, Autosave::usualFolder());
    connect(m_project.get(), &ProjectActions::failed, this, [this](const Failure& failure) {
        m_projectError = words::text(failure);
        m_message->showError(m_projectError);
    });
    connect(m_project.get(), &ProjectActions::fileChanged, this, [this](const QString& file) {
        if (!file.isEmpty())
            rememberFile(file);
        showTitle();
    });
    connect(m_project.get(), &ProjectActions::saved, this, [this](const QString& file) {
        dismissError(m_projectError);
        m_status->say(tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
    });
    m_recipes = std::make_unique<RecipeActions>(m_document, *m_project, *this);
    connect(m_recipes.get(), &RecipeActions::failed, this, showFailure);
    connect(m_recipes.get(), &RecipeActions::said, m_status, &RunStatus::say);
    connect(m_recipes.get(), &RecipeActions::dataPageWanted, this, [this] { m_pages->goTo(dataStep); });
    m_recovery = new Recovery(*m_project, *m_message, *this);
    connect(m_recovery, &Recovery::said, m_status, &RunStatus::say);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::started, this, &MainWindow::showRunning);
    connect(&m_document, &Document::progress, this, &MainWindow::showStage);
    connect(&m_document, &Document::opened, this, [this] {
        const QString file = m_document.file();
        if (!file.startsWith(QLatin1Char(':')) && m_project->isData())
            rememberFile(file);
        showTitle();
        showMarks();
        m_pages->leaveWelcome();
    });
    connect(&m_document, &Document::resultsChanged, this, &MainWindow::showResults);
    connect(&m_document, &Document::changed, this, &MainWindow::showHistory);
    connect(&m_document, &Document::failed, this, [this](const Failure& failure) {
        showIdle();
        m_analysisError = words::text(failure);
        m_message->showError(m_analysisError);
    });
    connect(&m_document, &Document::pendingChanged, this, [this] {
        if (!m_document.isRunning())
            showIdle();
        showMarks();
        showTitle();
        if (m_document.pending()) {
            m_message->dismiss();
            m_pages->goTo(dataStep);
        } else if (!m_document.isOpen()) {
            m_pages->goTo(0);
        }
    });
    connect(&m_document.labelReader(), &LabelReader::failed, this, [this](const Failure& failure) {
        m_message->showError(tr("Channels and categories could not be read, so nobody can be looked for by "
                                "them: %1 Open the file again when it is there as it was.")
                                 .arg(words::text(failure)));
    });
    connect(&m_document, &Document::cancelled, this, [this] {
        showIdle();
        m_status->say(m_document.isOpen() ? tr("Cancelled. The former results are still shown.")
                                          : tr("Cancelled."));
    });
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
    m_recovery->offer();
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

MainWindow* MainWindow::openWindow()
{
    auto* window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->move(pos() + QPoint(32, 32));
    window->show();
    return window;
}

void MainWindow::showGuide()
{
    // Of what has the focus, where it has a section of its own; else of the page.
    const QWidget* focus = QApplication::focusWidget();
    const QWidget* page = m_pages->current();
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

void MainWindow::rememberFile(const QString& file)
{
    addRecentFile(m_preferences, file);
    rememberFolder(file); // however it was opened, the next one is looked for there
    showRecentFiles();
}

void MainWindow::showRecentFiles()
{
    m_pages->welcome().setRecentFiles(m_preferences.recentFiles);
    m_actions->setRecentFiles(m_preferences.recentFiles);
}

void MainWindow::saveRecipe()
{
    const QString file =
        chooseFileToWrite(this, tr("Save the recipe"), besideData(m_document, tr("recipe.json", "file name")),
                          tr("Recipes (*.json)"), QStringLiteral("json"));
    if (file.isEmpty())
        return;
    if (const auto failure = files::writeRecipe(file, m_document.settings()))
        m_message->showError(words::text(*failure));
    else
        m_status->say(tr("The recipe is in %1.").arg(QDir::toNativeSeparators(file)));
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

void MainWindow::showMarks()
{
    m_pages->showMarks();
    m_actions->setSteps(m_pages->titles(), m_pages->usableSteps());
}

void MainWindow::showRunning(const QString& file)
{
    m_status->start(file == m_document.file() ? tr("Calculating…")
                                              : tr("Opening %1…").arg(QFileInfo(file).fileName()));
}

void MainWindow::showStage(analysis::Stage stage, double fraction)
{
    m_status->showProgress(words::name(stage), fraction);
}

void MainWindow::showResults()
{
    if (m_document.isRunning()) // a drag goes on
        return;
    dismissError(m_analysisError); // and no other: that a project could not be saved is still so
    showMarks();
    showIdle();
}

void MainWindow::dismissError(const QString& error)
{
    if (m_message->text() == error)
        m_message->dismiss();
}

void MainWindow::showHistory()
{
    m_actions->follow(m_document);
    setWindowModified(m_document.history().isChanged());
}

void MainWindow::showIdle()
{
    m_status->end(documentText());
}

void MainWindow::showTitle()
{
    const QString file = m_project && !m_project->file().isEmpty() ? m_project->file() : m_document.file();
    setWindowFilePath(m_document.file()); // pictures are saved beside it
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
    m_historyDock->setWindowTitle(
        tr("Steps taken")); // names its action, too, for which there is a shorter word
    m_actions->retranslate(m_preferences.theme);
    m_status->retranslate();
    showRecentFiles();
    showTitle();
    showMarks();
    showHistory();
    if (!m_document.isRunning())
        m_status->say(documentText());
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
