// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data_page.h"

#include "data/table/raw_table.h"
#include "help/what_is.h"
#include "pages/column_panel.h"
#include "pages/file_reading.h"
#include "pages/mapping_panel.h"
#include "pages/pending_banner.h"
#include "pages/questions_panel.h"
#include "pages/reading_offer.h"
#include "pages/reading_panel.h"
#include "tables/rows_view.h"
#include "tables/table_view.h"
#include "words/data_words.h"
#include "words/formats.h"
#include "words/words.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace kiymet::ui {

namespace {

/// Places of the tabs.
enum Tab { QuestionsTab, ColumnsTab, ProfileTab, ReadingTab };

QWidget* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

/// Which sheet, or which file of an archive, is to be read.
bool asksForPart(FailureKind kind)
{
    return kind == FailureKind::SheetNeedsChoice || kind == FailureKind::UnknownSheet ||
           kind == FailureKind::ArchiveNeedsChoice || kind == FailureKind::UnknownMember;
}

QStringList namesOf(const std::vector<std::string>& header)
{
    QStringList names;
    for (const std::string& name : header)
        names << QString::fromStdString(name);
    return names;
}

} // namespace

DataPage::DataPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_loader(m_rows)
    , m_about(new QLabel(this))
    , m_lineName(new QLabel(this))
    , m_line(new QSpinBox(this))
    , m_go(new QPushButton(this))
    , m_pending(new PendingBanner(document, this))
    , m_offer(new ReadingOffer(document, this))
{
    m_about->setObjectName(QStringLiteral("AboutFile"));
    m_about->setWordWrap(true);
    m_lineName->setBuddy(m_line);
    m_line->setRange(1, 1);
    m_line->setGroupSeparatorShown(true);
    auto* top = new QHBoxLayout;
    top->addWidget(m_about, 1);
    top->addWidget(m_lineName);
    top->addWidget(m_line);
    top->addWidget(m_go);

    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeTables());
    parts->addWidget(makePanels());
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 0);

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_pending);
    layout->addWidget(m_offer);
    layout->addWidget(parts, 1);

    connect(m_go, &QPushButton::clicked, this,
            [this] { goToLine(static_cast<std::uint64_t>(m_line->value())); });
    connect(m_offer, &ReadingOffer::accepted, this, [this](const data::InputOptions& reading) {
        changeInput([&reading](data::InputOptions& input) { input = reading; });
    });
    connectDocument();
    connectLoader();
    setHelp(m_line, QStringLiteral("data"));
    refresh();
}

DataPage::~DataPage() = default;

void DataPage::connectDocument()
{
    connect(&document(), &Document::opened, this, [this] {
        // The same name may be another file by now; not where this page has shown it all the while.
        if (!document().pending())
            m_asked.reset();
        if (isVisible())
            followDocument();
    });
    connect(&document(), &Document::pendingChanged, this, [this] {
        if (isVisible())
            followDocument();
    });
}

void DataPage::connectLoader()
{
    connect(&m_loader, &TableLoader::opened, this, &DataPage::showTable);
    connect(&m_loader, &TableLoader::rowsFound, this, [this] {
        const std::uint64_t last = m_loader.index()->end().line;
        m_line->setMaximum(static_cast<int>(std::min<std::uint64_t>(last, std::numeric_limits<int>::max())));
        m_table->setLastLine(last);
        m_failure = m_loader.index()->failure();
        showAbout();
    });
    connect(&m_loader, &TableLoader::profiled, this, [this](int column) {
        if (column == m_column)
            showColumn(column);
    });
    connect(&m_loader, &TableLoader::progress, this, [this](double fraction) {
        m_profiled = fraction;
        showAbout();
    });
    connect(&m_loader, &TableLoader::finished, this, [this] {
        m_profiled = 1;
        showAbout();
        m_table->fitColumns();
    });
    connect(&m_loader, &TableLoader::failed, this, [this](const Failure& failure) {
        m_failure = failure;
        showAbout();
    });
}

QWidget* DataPage::makeTables()
{
    m_table = new RowsView(this);
    m_table->setRowsModel(&m_rows);
    connect(m_table, &RowsView::columnChosen, this, [this](int column) {
        showColumn(column);
        if (m_tabs->currentIndex() != QuestionsTab)
            m_tabs->setCurrentIndex(ProfileTab);
    });
    connect(m_table, &RowsView::copyWanted, this, &DataPage::copy);
    connect(m_table, &RowsView::goToLineWanted, this, [this] {
        m_line->setFocus();
        m_line->selectAll();
    });

    m_findingsTitle = new QLabel(this);
    m_findingsTable = new TableView(this);
    m_findingsTable->setSource(&m_findings);
    m_findingsTable->setWordWrap(true);
    m_findingsTable->verticalHeader()->hide();
    m_findingsTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingsTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingsTable->horizontalHeader()->setSectionResizeMode(FindingsModel::Message, QHeaderView::Stretch);
    connect(m_findingsTable, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { goToFinding(index.data(RowRole).toInt()); });

    auto* findings = new QWidget(this);
    auto* below = new QVBoxLayout(findings);
    below->setContentsMargins(0, 6, 0, 0);
    below->addWidget(m_findingsTitle);
    below->addWidget(m_findingsTable);
    auto* left = new QSplitter(Qt::Vertical, this);
    left->setChildrenCollapsible(false);
    left->addWidget(m_table);
    left->addWidget(findings);
    left->setStretchFactor(0, 4);
    left->setStretchFactor(1, 1);
    return left;
}

QWidget* DataPage::makePanels()
{
    m_tabs = new QTabWidget(this);
    m_questions = new QuestionsPanel;
    m_mapping = new MappingPanel;
    m_columnPanel = new ColumnPanel;
    m_reading = new ReadingPanel;
    m_tabs->addTab(scrolled(m_questions), QString());
    m_tabs->addTab(scrolled(m_mapping), QString());
    m_tabs->addTab(scrolled(m_columnPanel), QString());
    m_tabs->addTab(scrolled(m_reading), QString());
    m_tabs->setTabVisible(QuestionsTab, false);
    m_tabs->setCurrentIndex(ColumnsTab);
    m_tabs->setMinimumWidth(320);
    m_tabs->setDocumentMode(true);
    connect(m_mapping, &MappingPanel::mappingChosen, this,
            [this](data::Role role, const QStringList& columns) {
                changeInput([&](data::InputOptions& input) {
                    if (columns.isEmpty())
                        input.mapping.erase(role);
                    else
                        input.mapping[role] = columns;
                });
            });
    connect(m_mapping, &MappingPanel::kindChosen, this, [this](data::InputOptions::Kind kind) {
        changeInput([kind](data::InputOptions& input) { input.kind = kind; });
    });
    connect(m_columnPanel, &ColumnPanel::roleChosen, this, [this](std::optional<data::Role> role) {
        if (m_column < 0)
            return;
        // The sketch is made anew while the change is under way.
        changeInput([&, name = m_columnName, sketch = m_sketch](data::InputOptions& input) {
            assignRole(input, name, role, sketch);
        });
    });
    connect(m_columnPanel, &ColumnPanel::lineWanted, this,
            [this](quint64 line) { goToLine(line, m_rows.headerData(m_column, Qt::Horizontal).toString()); });
    connect(m_columnPanel, &ColumnPanel::settingChosen, this, &DataPage::choose);
    connect(m_questions, &QuestionsPanel::answered, this, &DataPage::choose);
    connect(m_reading, &ReadingPanel::settingChosen, this, &DataPage::choose);
    return m_tabs;
}

QString DataPage::title() const
{
    return tr("Data");
}

Page::Mark DataPage::mark() const
{
    if (document().pending())
        return {Mark::Attention, 1};
    return markOf({analysis::Stage::Read});
}

QString DataPage::shownFile() const
{
    return document().pending() ? document().pending()->file : document().file();
}

const analysis::Settings& DataPage::shownSettings() const
{
    return document().pending() ? document().pending()->state.settings : document().state().settings;
}

template<typename Edit>
void DataPage::changeInput(Edit&& edit)
{
    if (document().pending()) {
        Document::State state = document().pending()->state;
        edit(state.settings.input);
        document().changePending(std::move(state));
    } else {
        document().changeSettings([&edit](analysis::Settings& settings) { edit(settings.input); });
    }
}

void DataPage::takeResults()
{
    m_offer->remember(analysed());
    m_findings.setFindings(results() ? results()->findings : std::vector<analysis::Finding>());
    followDocument();
}

void DataPage::readSettings()
{
    followDocument();
}

void DataPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    followDocument();
}

void DataPage::followDocument()
{
    const QString file = shownFile();
    if (file.isEmpty()) {
        m_asked.reset();
        m_loader.clear();
    } else {
        auto wanted = std::make_pair(file, splitting(shownSettings().input));
        if (m_asked != wanted) {
            m_failure.reset();
            m_profiled = 0;
            m_loader.load(wanted.first, wanted.second);
            m_asked = std::move(wanted);
        }
    }
    showMapping();
    showPending();
    m_offer->follow(file, shownSettings());
    showAbout();
}

void DataPage::showTable()
{
    const auto& table = m_loader.table();
    if (m_asked)
        m_offer->takeTable(m_asked->first, m_asked->second, table, analysed());
    // The column of that name again, where the file is the same one read otherwise.
    int column = m_rows.columnCount() > 0 ? 0 : -1;
    for (int i = 0; i < m_rows.columnCount(); ++i)
        if (m_rows.headerData(i, Qt::Horizontal).toString() == m_columnName)
            column = i;
    m_column = -1;
    showMapping();
    showAbout();
    m_table->fitColumns();
    showColumn(column);
}

void DataPage::showMapping()
{
    const auto& table = m_loader.table();
    const std::vector<std::string> header = table ? table->header() : std::vector<std::string>();
    const QStringList names = namesOf(header);
    const data::InputOptions& input = shownSettings().input;
    m_sketch = table ? data::sketchMapping(header, withRolesByShape(input, header, analysed()))
                     : data::MappingSketch();
    m_mapping->setMapping(names, input, m_sketch);
    m_rows.setUses(usesOfColumns(names, m_sketch));
    m_loader.setReadings(profileReadings(header, input, m_sketch, analysed()));
    showReading();
    showColumn(m_column);
}

void DataPage::showReading()
{
    ReadingPanel::Told told;
    if (m_loader.table()) {
        told = toldByFile(*m_loader.table());
    } else if (const auto& pending = document().pending()) {
        const FailureKind kind = pending->failure.kind;
        if (kind == FailureKind::SheetNeedsChoice || kind == FailureKind::UnknownSheet)
            told.sheets = pending->failure.hints;
        if (kind == FailureKind::ArchiveNeedsChoice || kind == FailureKind::UnknownMember)
            told.members = pending->failure.hints;
    }
    if (const data::Input* input = analysed())
        told.meanings[QStringLiteral("input.decimal")] = signKey(input->dialect.decimal);
    m_reading->setReading(shownSettings(), told);
}

const data::Input* DataPage::analysed() const
{
    const SharedResults shown = results();
    return shown && shown->input && !document().pending() ? shown->input.get() : nullptr;
}

void DataPage::showColumn(int column)
{
    const auto& table = m_loader.table();
    m_column = table && column < m_rows.columnCount() ? column : -1;
    ColumnPanel::Column shown;
    if (m_column >= 0) {
        m_columnName = QString::fromStdString(table->header()[static_cast<std::size_t>(m_column)]);
        shown = describedColumn(m_columnName, shownSettings().input, m_sketch);
        shown.profile = m_rows.profile(m_column);
    }
    m_columnPanel->setColumn(std::move(shown));
}

void DataPage::choose(const QString& key, const QString& value)
{
    const auto edited = analysis::withSetting(shownSettings(), key, value);
    if (edited)
        changeInput([&edited](data::InputOptions& input) { input = edited->input; });
}

void DataPage::showAbout()
{
    const QString file = shownFile();
    const auto& table = m_loader.table();
    if (file.isEmpty() || !table) {
        // What waits says why itself, below.
        m_about->setText(m_failure && !document().pending() ? words::text(*m_failure) : QString());
        return;
    }
    const std::uint64_t rows = m_loader.index() ? m_loader.index()->rows() : 0;
    const data::Container& container = table->container();
    QString name = QFileInfo(file).fileName();
    if (!container.member.isEmpty())
        name = QStringLiteral("%1 (%2)").arg(name, container.member);
    QStringList sentences{
        container.kind == data::Container::Kind::Workbook
            ? tr("%1, sheet “%2”: %3 rows, %4 columns.")
                  .arg(name, container.sheet, words::count(rows), words::count(table->header().size()))
            : tr("%1: %2 rows, %3 columns, separated by %4.")
                  .arg(name, words::count(rows), words::count(table->header().size()),
                       words::signName(QLatin1Char(table->dialect().delimiter)))};
    if (m_failure)
        sentences << words::text(*m_failure);
    else if (!m_loader.index() || !m_loader.index()->isComplete())
        sentences << tr("More rows are being found…");
    else if (m_loader.isProfiling())
        sentences << tr("Columns are being profiled: %1").arg(words::percent(m_profiled, 0));
    m_about->setText(sentences.join(QLatin1Char(' ')));
}

void DataPage::showPending()
{
    m_pending->refresh();
    m_findingsTable->parentWidget()->setVisible(!document().pending()); // they are of the other file
    showQuestions();
}

void DataPage::showQuestions()
{
    const auto& pending = document().pending();
    const bool any = pending && !pending->failure.questions.empty();
    m_questions->setQuestions(any ? pending->failure.questions : std::vector<Question>());
    if (pending && !any && asksForPart(pending->failure.kind)) // a box on the tab beside
        m_tabs->setCurrentIndex(ReadingTab);
    if (m_tabs->isTabVisible(QuestionsTab) == any)
        return;
    m_tabs->setTabVisible(QuestionsTab, any);
    m_tabs->setCurrentIndex(any ? QuestionsTab : ColumnsTab);
}

void DataPage::goToLine(std::uint64_t line, const QString& column)
{
    int at = -1;
    if (m_loader.table() && !column.isEmpty()) {
        const auto& header = m_loader.table()->header();
        const auto found = std::find(header.begin(), header.end(), column.toStdString());
        at = found == header.end() ? -1 : static_cast<int>(found - header.begin());
    }
    m_loader.findLine(line, [this, at](int row) {
        m_table->goToRow(row, at);
        m_table->setFocus();
    });
}

void DataPage::goToFinding(int row)
{
    if (row < 0 || row >= m_findings.rowCount())
        return;
    const analysis::Finding& finding = m_findings.finding(row);
    if (finding.firstLine > 0)
        goToLine(finding.firstLine, finding.column);
}

void DataPage::copy(bool withHeader)
{
    const RowsView::Block block = m_table->selectedBlock();
    m_loader.copy(block.rows, block.columns, withHeader, [this](const TableLoader::Copied& copied) {
        if (copied.failure) {
            Q_EMIT said(words::text(*copied.failure));
        } else if (copied.tooMuch) {
            Q_EMIT said(tr("That is too much to copy: choose fewer rows or columns."));
        } else {
            QGuiApplication::clipboard()->setText(copied.text);
            Q_EMIT said(tr("%1 row(s) copied", nullptr,
                           static_cast<int>(std::min<std::uint64_t>(copied.rows, 2'000'000'000)))
                            .arg(words::count(copied.rows)));
        }
    });
}

void DataPage::refresh()
{
    m_table->setAccessibleName(tr("Data"));
    m_findingsTable->setAccessibleName(tr("Findings"));
    m_lineName->setText(tr("Line"));
    m_line->setAccessibleName(m_lineName->text());
    m_go->setText(tr("Go to line"));
    m_offer->retranslate();
    m_tabs->setTabText(QuestionsTab, tr("Questions"));
    m_tabs->setTabText(ColumnsTab, tr("Columns"));
    m_tabs->setTabText(ProfileTab, tr("Profile"));
    m_tabs->setTabText(ReadingTab, tr("Reading"));
    m_tabs->setAccessibleName(tr("About the file"));
    m_rows.retranslate();
    m_findings.retranslate();
    m_questions->retranslate();
    m_mapping->retranslate();
    m_columnPanel->retranslate();
    m_reading->retranslate();
    const auto count = results() ? static_cast<int>(results()->findings.size()) : 0;
    m_findingsTitle->setText(
        !results() ? QString()
        : count
            ? tr("%n finding(s) of the whole analysis. Press Enter on one to see its row.", nullptr, count)
            : tr("No findings: every row could be used as it is."));
    showMapping();
    showPending();
    showAbout();
}

} // namespace kiymet::ui
