// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report_page.h"

#include "analysis/lists/target_list.h"
#include "dialogs/file_choice.h"
#include "help/what_is.h"
#include "jobs/trust_figures.h"
#include "language/language.h"
#include "pages/panel_parts.h"
#include "pages/report_preview.h"
#include "words/formats.h"
#include "words/words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

namespace {

constexpr int typingPause = 400; // ms

} // namespace

ReportPage::ReportPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_reportTitle(new QLabel(this))
    , m_language(new QComboBox(this))
    , m_sections(new QListWidget(this))
    , m_note(new QPlainTextEdit(this))
    , m_logo(new QPushButton(this))
    , m_noLogo(new QPushButton(this))
    , m_pdf(new QPushButton(this))
    , m_print(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_filesTitle(new QLabel(this))
    , m_workbook(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_files(new QLabel(this))
    , m_excel(new QCheckBox(this))
    , m_written(new QLabel(this))
    , m_busy(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_pageNumber(new QLabel(this))
    , m_preview(new ReportPreview(this))
    , m_choices(loadReportChoices())
{
    m_languageLabel = labelFor(m_language);
    m_sectionsLabel = labelFor(m_sections);
    m_noteLabel = labelFor(m_note);
    m_logoLabel = labelFor(m_logo);
    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(choices());
    layout->addWidget(previewWithTitle(), 1);
    connectControls();
    refresh();
}

QWidget* ReportPage::choices()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    for (QLabel* label : {m_reportTitle, m_filesTitle})
        label->setFont(large);
    m_files->setWordWrap(true);
    m_written->setWordWrap(true);
    m_written->setTextFormat(Qt::RichText);
    m_written->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_written->hide();
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Türkçe"), QStringLiteral("tr"));
    for (const report::Section section : report::allSections()) {
        auto* item = new QListWidgetItem(m_sections);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const auto& chosen = m_choices.sections;
        const bool in = std::find(chosen.begin(), chosen.end(), section) != chosen.end();
        item->setCheckState(in ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint(QSize(0, fontMetrics().height() + 5));
    }
    m_sections->setFixedHeight(m_sections->count() * (fontMetrics().height() + 5) + 6);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(3 * fontMetrics().height() + 14);
    m_note->installEventFilter(this);
    m_busy->setRange(0, 100);
    m_busy->hide();
    m_cancel->hide();

    const auto row = [](std::initializer_list<QWidget*> widgets) {
        auto* line = new QHBoxLayout;
        for (QWidget* widget : widgets)
            line->addWidget(widget);
        line->addStretch(1);
        return line;
    };
    auto* panel = new QWidget;
    auto* all = new QVBoxLayout(panel);
    all->setContentsMargins(0, 0, 8, 0);
    all->addWidget(m_reportTitle);
    all->addLayout(row({m_languageLabel, m_language}));
    all->addWidget(m_sectionsLabel);
    all->addWidget(m_sections);
    all->addWidget(m_noteLabel);
    all->addWidget(m_note);
    all->addLayout(row({m_logoLabel, m_logo, m_noLogo}));
    all->addLayout(row({m_pdf, m_print}));
    all->addSpacing(8);
    all->addWidget(m_filesTitle);
    all->addLayout(row({m_workbook, m_export}));
    all->addWidget(m_excel);
    all->addWidget(m_files);
    all->addLayout(row({m_copy}));
    all->addWidget(m_written);
    all->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(panel);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    auto* progress = new QHBoxLayout;
    progress->addWidget(m_busy, 1);
    progress->addWidget(m_cancel);
    column->addLayout(progress);
    left->setFixedWidth(std::max(372, 52 * fontMetrics().averageCharWidth()));
    return left;
}

QWidget* ReportPage::previewWithTitle()
{
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pageNumber);
    column->addWidget(m_preview, 1);
    return right;
}

void ReportPage::connectControls()
{
    connect(m_language, &QComboBox::activated, this, [this] {
        m_choices.language = m_language->currentData().toString();
        save(m_choices);
        refresh();
    });
    connect(m_sections, &QListWidget::itemChanged, this, &ReportPage::takeSections);
    m_noteTimer.setSingleShot(true);
    m_noteTimer.setInterval(typingPause);
    connect(m_note, &QPlainTextEdit::textChanged, &m_noteTimer, qOverload<>(&QTimer::start));
    connect(&m_noteTimer, &QTimer::timeout, this, &ReportPage::makePreview);
    connect(m_logo, &QPushButton::clicked, this, &ReportPage::chooseLogo);
    connect(m_noLogo, &QPushButton::clicked, this, [this] {
        m_choices.logo.clear();
        save(m_choices);
        refresh();
    });
    connect(m_pdf, &QPushButton::clicked, this, &ReportPage::choosePdf);
    connect(m_print, &QPushButton::clicked, this, &ReportPage::choosePrinter);
    connect(m_workbook, &QPushButton::clicked, this, &ReportPage::chooseWorkbook);
    connect(m_export, &QPushButton::clicked, this, &ReportPage::chooseFolder);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const SharedResults all = complete();
        if (!all)
            return;
        const LanguageScope language(reportLanguage());
        const words::DataLocaleScope locale(reportLocale());
        QGuiApplication::clipboard()->setText(report::summarySentences(*all).join(u'\n'));
    });
    connect(m_excel, &QCheckBox::toggled, this, [this](bool on) {
        this->document().changeSettings([on](analysis::Settings& settings) { settings.outputExcel = on; });
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_writer.cancel();
        Q_EMIT said(tr("Cancelled: nothing was written."));
    });
    setHelp(m_excel, QStringLiteral("settings#output.excel"));
    setHelp(m_language, QStringLiteral("report#pdf"));
    connect(&m_writer, &ReportWriter::runningChanged, this, &ReportPage::enableControls);
    connect(&m_writer, &ReportWriter::progressed, m_busy, &QProgressBar::setValue);
    connect(&m_writer, &ReportWriter::written, this, [this](const QString& text, const QString& path) {
        m_writtenPath = path;
        m_writtenOf = this->document().file();
        showWritten();
        Q_EMIT said(text);
        Q_EMIT exported(path);
    });
    connect(m_written, &QLabel::linkActivated, this, [this](const QString& place) {
        if (!QDesktopServices::openUrl(QUrl(place)))
            Q_EMIT said(tr("No program here opens %1.").arg(QUrl(place).fileName()));
    });
    connect(&m_writer, &ReportWriter::failed, this, &ReportPage::failed);
    connect(&m_layout, &JobRunner::runningChanged, this, &ReportPage::showPageNumber);
    connect(&document().labelReader(), &LabelReader::finished, this, &ReportPage::makePreview);
    connect(&document().trustFigures(), &TrustFigures::changed, this, &ReportPage::makePreview);
    connect(m_preview, &ReportPreview::pageChanged, this, &ReportPage::showPageNumber);
}

QString ReportPage::title() const
{
    return tr("Report");
}

void ReportPage::takeResults()
{
    if (m_writtenOf == document().file())
        return;
    m_writtenPath.clear(); // it was of another file
    showWritten();
}

void ReportPage::readSettings()
{
    const QSignalBlocker quiet(m_excel);
    m_excel->setChecked(document().settings().outputExcel);
    if (m_note->toPlainText() != document().state().notes && !m_note->hasFocus()) {
        const QSignalBlocker quietNote(m_note);
        m_note->setPlainText(document().state().notes);
    }
    makePreview();
}

SharedResults ReportPage::complete() const
{
    const SharedResults all = results();
    return all && all->input && all->summary && all->forecast && all->segments && all->top && all->rfm
               ? all
               : nullptr;
}

QString ReportPage::reportLanguage() const
{
    return m_choices.language.isEmpty() ? currentLanguage() : m_choices.language;
}

/// Beside a window in the other language figures are written as the readers of the report write them.
words::DataLocale ReportPage::reportLocale() const
{
    words::DataLocale locale = words::dataLocale();
    if (reportLanguage() != currentLanguage())
        locale.convention = reportLanguage() == QLatin1String("tr") ? words::DataLocale::Convention::Turkish
                                                                    : words::DataLocale::Convention::English;
    return locale;
}

ReportOrder ReportPage::order() const
{
    ReportOrder order{complete(),
                      document().labelReader().of(results()),
                      document().state().lists,
                      document().trustFigures().split(),
                      {}};
    report::Options& options = order.options;
    options.language = reportLanguage();
    options.locale = reportLocale();
    options.sections = m_choices.sections;
    options.note = m_note->toPlainText();
    options.logo = m_choices.logo;
    options.actions = document().state().actions;
    options.made = QDate::currentDate();
    options.evidence = document().trustFigures().evidence();
    return order;
}

void ReportPage::takeSections()
{
    m_choices.sections.clear();
    for (int i = 0; i < m_sections->count(); ++i)
        if (m_sections->item(i)->checkState() == Qt::Checked)
            m_choices.sections.push_back(report::allSections()[static_cast<std::size_t>(i)]);
    save(m_choices);
    tellView();
    makePreview();
}

void ReportPage::keepNote()
{
    if (m_note->toPlainText() == document().state().notes)
        return;
    Document::State state = document().state();
    state.notes = m_note->toPlainText();
    document().change(std::move(state));
}

bool ReportPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        keepNote();
    return Page::eventFilter(watched, event);
}

void ReportPage::hideEvent(QHideEvent* event)
{
    keepNote();
    Page::hideEvent(event);
    tellView();
}

void ReportPage::refresh()
{
    m_reportTitle->setText(tr("Report"));
    m_languageLabel->setText(tr("&Language:"));
    m_language->setAccessibleName(tr("Language of the report"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(reportLanguage())));
    m_sectionsLabel->setText(tr("&Sections:"));
    m_sections->setAccessibleName(tr("Sections"));
    {
        const QSignalBlocker quiet(m_sections);
        for (int i = 0; i < m_sections->count(); ++i)
            m_sections->item(i)->setText(report::title(report::allSections()[static_cast<std::size_t>(i)]));
    }
    m_noteLabel->setText(tr("&Note under the title:"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Who made it, for whom, what to look at"));
    m_logoLabel->setText(m_choices.logo.isEmpty() ? tr("Logo: none")
                                                  : tr("Logo: %1").arg(QFileInfo(m_choices.logo).fileName()));
    m_logoLabel->setToolTip(QDir::toNativeSeparators(m_choices.logo));
    m_logo->setText(tr("&Choose…"));
    m_logo->setAccessibleName(tr("Choose a logo"));
    m_noLogo->setText(tr("&Remove"));
    m_noLogo->setAccessibleName(tr("Remove the logo"));
    m_pdf->setText(tr("Save as &PDF…"));
    m_print->setText(tr("Prin&t…"));
    m_copy->setText(tr("Copy s&ummary as text"));
    m_filesTitle->setText(tr("Results as files"));
    m_workbook->setText(tr("Save &workbook…"));
    m_workbook->setToolTip(
        tr("Everything as a workbook (XLSX) for Excel or LibreOffice, in the language of the report."));
    m_export->setText(tr("Save to a fol&der…"));
    m_export->setAccessibleName(tr("Save results to a folder"));
    m_excel->setText(tr("CSV for a Turkish E&xcel: semicolons, decimal commas"));
    m_files->setText(
        tr("To a folder: customers, top customers, segments, RFM segments, outliers and findings as CSV, "
           "the models with every setting as JSON."));
    showWritten();
    m_busy->setAccessibleName(tr("Writing"));
    m_cancel->setText(tr("C&ancel"));
    m_preview->setAccessibleName(tr("Preview of the report"));
    enableControls();
    makePreview();
}

/// What was written last, and the way to it: whoever saved it wants to look at it next.
void ReportPage::showWritten()
{
    m_written->setVisible(!m_writtenPath.isEmpty());
    if (m_writtenPath.isEmpty())
        return;
    const QFileInfo file(m_writtenPath);
    const auto link = [](const QString& path, const QString& text) {
        return QStringLiteral("<a href=\"%1\">%2</a>")
            .arg(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded), text.toHtmlEscaped());
    };
    const QString name = file.fileName().toHtmlEscaped();
    m_written->setText(file.isDir() ? tr("Saved to %1: %2", "a folder, what can be done")
                                          .arg(name, link(m_writtenPath, tr("open the folder")))
                                    : tr("Saved as %1: %2, %3", "a file, what can be done")
                                          .arg(name, link(m_writtenPath, tr("open it")),
                                               link(file.absolutePath(), tr("open its folder"))));
}

void ReportPage::enableControls()
{
    const bool busy = m_writer.isRunning();
    const bool ready = complete() != nullptr;
    m_busy->setVisible(busy);
    m_cancel->setVisible(busy);
    for (QPushButton* button : {m_pdf, m_print, m_workbook, m_export})
        button->setEnabled(ready && !busy);
    m_copy->setEnabled(ready);
    m_noLogo->setEnabled(!m_choices.logo.isEmpty());
}

/// What the section on trust tells is made while the preview is looked at.
void ReportPage::tellView()
{
    document().trustFigures().setInView(this, isVisible() && complete() && order().hasTrust());
}

void ReportPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    tellView();
}

void ReportPage::makePreview()
{
    const SharedResults all = complete();
    if (!all) {
        m_layout.cancel();
        m_pages = 0;
        m_preview->setReport({});
        return;
    }
    if (!isVisible())
        return;
    ReportOrder order = this->order();
    if (order.needsLabels() && !document().labelReader().isDone(results())) {
        document().labelReader().read(results()); // the preview comes again when they are there
        if (!document().labelReader().isDone(results()))
            return;
    }
    m_layout.run([order = std::move(order)](const Progress&) { return order.make(); },
                 [this](report::Report report) {
                     m_pages = report.pageCount();
                     m_preview->setReport(std::move(report));
                 });
}

void ReportPage::showPageNumber()
{
    if (m_pages == 0)
        m_pageNumber->setText(complete() ? tr("The preview is being made.") : QString());
    else
        m_pageNumber->setText(tr("Preview: page %1 of %2").arg(m_preview->currentPage() + 1).arg(m_pages));
}

void ReportPage::chooseLogo()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Choose a logo"), QFileInfo(m_choices.logo).absolutePath(),
                                     tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    if (file.isEmpty())
        return;
    if (!report::isPicture(file)) {
        Q_EMIT said(tr("%1 is no picture that can be read.").arg(QFileInfo(file).fileName()));
        return;
    }
    m_choices.logo = file;
    save(m_choices);
    refresh();
}

void ReportPage::choosePdf()
{
    const QString file = chooseFileToWrite(
        this, tr("Save the report"),
        namedAsData(document(), tr(" report", "end of a file name") + QStringLiteral(".pdf")),
        tr("PDF document (*.pdf)"), QStringLiteral("pdf"));
    if (!file.isEmpty())
        savePdf(file);
}

void ReportPage::chooseWorkbook()
{
    const QString file =
        chooseFileToWrite(this, tr("Save the workbook"), namedAsData(document(), QStringLiteral(".xlsx")),
                          tr("Workbook (*.xlsx)"), QStringLiteral("xlsx"));
    if (!file.isEmpty())
        saveWorkbook(file);
}

void ReportPage::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the results"), dataFolder(document()));
    if (!folder.isEmpty())
        exportTo(folder);
}

void ReportPage::choosePrinter()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    QPrintDialog dialog(printer.get(), this);
    dialog.setMinMax(1, static_cast<int>(std::max<std::size_t>(1, m_pages)));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() == QDialog::Accepted)
        print(printer);
}

void ReportPage::savePdf(const QString& file)
{
    if (!complete())
        return;
    keepNote();
    m_writer.writePdf(order(), file);
}

void ReportPage::print(std::shared_ptr<QPrinter> printer)
{
    if (!complete())
        return;
    keepNote();
    m_writer.print(order(), std::move(printer));
}

void ReportPage::saveWorkbook(const QString& file)
{
    if (complete())
        m_writer.writeWorkbook(order(), file);
}

void ReportPage::exportTo(const QString& folder)
{
    if (const SharedResults all = results())
        m_writer.writeFolder(all, folder);
}

} // namespace kiymet::ui
