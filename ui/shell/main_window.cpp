// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "language/language.h"
#include "pages/cltv_page.h"
#include "pages/customers_page.h"
#include "pages/data_page.h"
#include "pages/model_page.h"
#include "pages/segments_page.h"
#include "pages/welcome_page.h"
#include "shell/message_bar.h"
#include "words/formats.h"
#include "words/words.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>

namespace kiymet::ui {

namespace {

const QString sampleFile = QStringLiteral(":/sample/kiymet-sample.zip");

/// The one local file that is being dragged; empty for anything else.
QString draggedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

/// Figures are written as is usual in the language, until the conventions are a setting of their own.
void useConventionsOf(const QString& language)
{
    words::DataLocale conventions = words::dataLocale();
    conventions.convention = language == QLatin1String("tr") ? words::DataLocale::Convention::Turkish
                                                             : words::DataLocale::Convention::English;
    words::setDataLocale(conventions);
}

} // namespace

MainWindow::MainWindow(Runner runner, QWidget* parent)
    : QMainWindow(parent), m_preferences(loadPreferences()), m_controller(std::move(runner))
{
    useConventionsOf(currentLanguage());
    setAcceptDrops(true);
    createActions();
    createMenus();
    createPages();
    createStatusBar();
    connectController();
    retranslate();
    if (m_preferences.geometry.isEmpty() || !restoreGeometry(m_preferences.geometry))
        resize(1200, 700);
}

MainWindow::~MainWindow() = default;

void MainWindow::createActions()
{
    m_open = new QAction(this);
    m_open->setShortcut(QKeySequence::Open);
    connect(m_open, &QAction::triggered, this, &MainWindow::chooseFile);
    m_openSample = new QAction(this);
    connect(m_openSample, &QAction::triggered, this, &MainWindow::openSample);
    m_quit = new QAction(this);
    m_quit->setShortcut(QKeySequence::Quit);
    m_quit->setMenuRole(QAction::QuitRole);
    connect(m_quit, &QAction::triggered, this, &MainWindow::close);
    m_about = new QAction(this);
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_about, &QAction::triggered, this, &MainWindow::showAbout);

    m_themes = new QActionGroup(this);
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction* action = m_themes->addAction(QString());
        action->setCheckable(true);
        action->setData(themeName(theme));
        action->setChecked(theme == m_preferences.theme);
    }
    connect(m_themes, &QActionGroup::triggered, this,
            [this](const QAction* action) { setTheme(themeFromName(action->data().toString())); });

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
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction* action) { setLanguage(action->data().toString()); });
}

void MainWindow::createMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addAction(m_open);
    m_fileMenu->addAction(m_openSample);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    m_viewMenu = menuBar()->addMenu(QString());
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_themeMenu->addActions(m_themes->actions());
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions(m_languages->actions());
    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addAction(m_about);
}

void MainWindow::createPages()
{
    m_message = new MessageBar;
    auto* welcome = new WelcomePage;
    connect(welcome, &WelcomePage::openRequested, this, &MainWindow::chooseFile);
    connect(welcome, &WelcomePage::sampleRequested, this, &MainWindow::openSample);

    m_steps = new QListWidget;
    m_steps->setObjectName(QStringLiteral("Steps"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_stack = new QStackedWidget;
    m_pages = {new DataPage, new ModelPage, new CltvPage, new SegmentsPage, new CustomersPage};
    for (Page* page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        auto* item = new QListWidgetItem(m_steps);
        item->setSizeHint(QSize(0, fontMetrics().height() + 18));
    }
    connect(m_steps, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);

    m_document = new QWidget;
    auto* beside = new QHBoxLayout(m_document);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(m_steps);
    beside->addWidget(m_stack, 1);

    m_content = new QStackedWidget;
    m_content->addWidget(welcome);
    m_content->addWidget(m_document);

    auto* all = new QWidget;
    auto* below = new QVBoxLayout(all);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_message);
    below->addWidget(m_content, 1);
    setCentralWidget(all);
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
        m_controller.cancel();
    });
    showIdle();
}

void MainWindow::connectController()
{
    connect(&m_controller, &AnalysisController::started, this, &MainWindow::showRunning);
    connect(&m_controller, &AnalysisController::progress, this, &MainWindow::showStage);
    connect(&m_controller, &AnalysisController::finished, this, &MainWindow::showResults);
    connect(&m_controller, &AnalysisController::failed, this, [this](const Failure& failure) {
        showIdle();
        m_message->showError(words::text(failure));
    });
    connect(&m_controller, &AnalysisController::cancelled, this, [this] {
        showIdle();
        m_status->setText(m_controller.results() ? tr("Cancelled. The former results are still shown.")
                                                 : tr("Cancelled."));
    });
}

void MainWindow::open(const QString& file)
{
    m_message->dismiss();
    m_controller.open(file);
}

void MainWindow::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a customer file"), m_preferences.folder,
                                                      tr("Customer files (*.csv *.txt *.tsv *.zip)") +
                                                          QLatin1String(";;") + tr("All files (*)"));
    if (file.isEmpty())
        return;
    m_preferences.folder = QFileInfo(file).absolutePath();
    save(m_preferences);
    open(file);
}

void MainWindow::openSample()
{
    open(sampleFile);
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Kıymet"),
                       tr("<h3>Kıymet %1</h3><p>A workbench for customer lifetime value.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::setTheme(Theme theme)
{
    apply(theme);
    m_preferences.theme = theme;
    save(m_preferences);
}

void MainWindow::setLanguage(const QString& code)
{
    m_preferences.language = code;
    save(m_preferences);
    useConventionsOf(code);
    useLanguage(code);
}

void MainWindow::showRunning(const QString& file)
{
    m_status->setText(tr("Opening %1…").arg(QFileInfo(file).fileName()));
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

void MainWindow::showResults(const SharedResults& results)
{
    const bool first = m_content->currentWidget() != m_document;
    for (Page* page : std::as_const(m_pages))
        page->setResults(results);
    m_content->setCurrentWidget(m_document);
    if (first) {
        m_steps->setCurrentRow(0);
        m_steps->setFocus();
    }
    setWindowTitle(tr("%1 - Kıymet").arg(QFileInfo(m_controller.file()).fileName()));
    showIdle();
}

void MainWindow::showIdle()
{
    m_progress->hide();
    m_cancel->hide();
    m_status->setText(documentText());
}

QString MainWindow::documentText() const
{
    const SharedResults results = m_controller.results();
    if (!results || !results->summary)
        return tr("No file is open.");
    return tr("%1: %2 customers analysed")
        .arg(QFileInfo(m_controller.file()).fileName(), words::count(results->summary->size()));
}

void MainWindow::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_viewMenu->setTitle(tr("&View"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_helpMenu->setTitle(tr("&Help"));
    m_open->setText(tr("&Open…"));
    m_openSample->setText(tr("Open &sample"));
    m_quit->setText(tr("&Quit"));
    m_about->setText(tr("&About Kıymet"));
    const QList<QAction*> themes = m_themes->actions();
    themes[0]->setText(tr("As the &system"));
    themes[1]->setText(tr("&Light"));
    themes[2]->setText(tr("&Dark"));
    const QList<QAction*> codes = m_languages->actions();
    for (QAction* action : codes)
        action->setChecked(action->data().toString() == currentLanguage());

    m_steps->setAccessibleName(tr("Steps"));
    int widest = 0;
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const QString title = m_pages[i]->title();
        m_steps->item(static_cast<int>(i))->setText(title);
        widest = std::max(widest, m_steps->fontMetrics().horizontalAdvance(title));
    }
    m_steps->setFixedWidth(widest + 48);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    setWindowTitle(m_controller.file().isEmpty()
                       ? tr("Kıymet")
                       : tr("%1 - Kıymet").arg(QFileInfo(m_controller.file()).fileName()));
    if (!m_controller.isRunning())
        m_status->setText(documentText());
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_preferences.geometry = saveGeometry();
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
