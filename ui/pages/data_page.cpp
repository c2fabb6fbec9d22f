// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data_page.h"

#include "data/raw_table.h"
#include "help/what_is.h"
#include "jobs/remembered_readings.h"
#include "pages/column_panel.h"
#include "pages/mapping_panel.h"
#include "pages/questions_panel.h"
#include "pages/reading_panel.h"
#include "tables/rows_view.h"
#include "tables/table_view.h"
#include "words/data_words.h"
#include "words/formats.h"
#include "words/words.h"

#include <QClipboard>
#include <QFileInfo>
#include <QFrame>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace kiymet::ui {

namespace {

/// Of the options, what makes another table of the same file; the rest says what its cells mean.
data::InputOptions splitting(data::InputOptions options)
{
    options.kind = data::InputOptions::Kind::Auto;
    options.mapping.clear();
    options.decimal.reset();
    options.thousands.reset();
    options.dateOrder.reset();
    options.byColumn.clear();
    return options;
}

/// What a column has to be to serve a role; nothing where any text will do.
std::optional<data::ContentType> typeFor(const QString& role)
{
    if (role == QLatin1String("customer_id") || role == QLatin1String("order_id"))
        return data::ContentType::Text;
    if (role == QLatin1String("first_date") || role == QLatin1String("last_date") ||
        role == QLatin1String("date"))
        return data::ContentType::Date;
    if (role == QLatin1String("category") || role == QLatin1String("channel") ||
        role == QLatin1String("permission"))
        return {};
    return data::ContentType::Number;
}

QString keyOf(char sign)
{
    return sign == '\t'  ? QStringLiteral("tab")
           : sign == ' ' ? QStringLiteral("space")
                         : QString(QLatin1Char(sign));
}

/// Places of the tabs.
enum Tab { QuestionsTab, ColumnsTab, ProfileTab, ReadingTab };

} // namespace

DataPage::DataPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_loader(m_rows)
    , m_about(new QLabel(this))
    , m_lineName(new QLabel(this))
    , m_line(new QSpinBox(this))
    , m_go(new QPushButton(this))
    , m_banner(new QFrame(this))
    , m_bannerText(new QLabel(m_banner))
    , m_back(new QPushButton(m_banner))
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

    m_banner->setFrameShape(QFrame::StyledPanel);
    m_banner->setAutoFillBackground(true);
    m_banner->setBackgroundRole(QPalette::ToolTipBase);
    m_bannerText->setForegroundRole(QPalette::ToolTipText);
    m_bannerText->setWordWrap(true);
    m_bannerText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* banner = new QHBoxLayout(m_banner);
    banner->addWidget(m_bannerText, 1);
    banner->addWidget(m_back, 0, Qt::AlignTop);
    m_banner->hide();

    m_offer = makeOffer();

    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeLeft());
    parts->addWidget(makeRight());
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 0);

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_banner);
    layout->addWidget(m_offer);
    layout->addWidget(parts, 1);

    connect(m_go, &QPushButton::clicked, this,
            [this] { goToLine(static_cast<std::uint64_t>(m_line->value())); });
    connect(m_back, &QPushButton::clicked, &document, &Document::dropPending);
    connect(&document, &Document::opened, this, [this] {
        // The same name may be another file by now; not where this page has shown it all the while.
        if (!this->document().pending())
            m_asked.reset();
        if (isVisible())
            followDocument();
    });
    connect(&document, &Document::pendingChanged, this, [this] {
        if (isVisible())
            followDocument();
    });
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
    setHelp(m_line, QStringLiteral("data"));
    refresh();
}

DataPage::~DataPage() = default;

QFrame* DataPage::makeOffer()
{
    auto* offer = new QFrame(this);
    offer->setFrameShape(QFrame::StyledPanel);
    m_offerText = new QLabel(offer);
    m_offerText->setWordWrap(true);
    m_accept = new QPushButton(offer);
    m_decline = new QPushButton(offer);
    auto* layout = new QHBoxLayout(offer);
    layout->addWidget(m_offerText, 1);
    layout->addWidget(m_accept, 0, Qt::AlignTop);
    layout->addWidget(m_decline, 0, Qt::AlignTop);
    offer->hide();
    connect(m_accept, &QPushButton::clicked, this, &DataPage::readAsBefore);
    connect(m_decline, &QPushButton::clicked, this, [this] {
        m_declined = true;
        offerReading();
    });
    return offer;
}

QWidget* DataPage::makeLeft()
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
    connect(m_findingsTable, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(index.model());
        goToFinding(proxy ? proxy->mapToSource(index).row() : index.row());
    });

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

QWidget* DataPage::makeRight()
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
            [this](const QString& role, const QStringList& columns) {
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
    connect(m_columnPanel, &ColumnPanel::roleChosen, this, &DataPage::assignRole);
    connect(m_columnPanel, &ColumnPanel::lineWanted, this,
            [this](quint64 line) { goToLine(line, m_rows.headerData(m_column, Qt::Horizontal).toString()); });
    connect(m_columnPanel, &ColumnPanel::settingChosen, this, &DataPage::choose);
    connect(m_questions, &QuestionsPanel::answered, this, &DataPage::choose);
    connect(m_reading, &ReadingPanel::settingChosen, this, &DataPage::choose);
    return m_tabs;
}

QWidget* DataPage::scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
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
    rememberReading();
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
    showBanner();
    offerReading();
    showAbout();
}

void DataPage::showTable()
{
    // What kind of file it is, told as long as nothing was said of it.
    data::InputOptions plain;
    plain.sheet = m_asked ? m_asked->second.sheet : QString();
    plain.member = m_asked ? m_asked->second.member : QString();
    const auto& table = m_loader.table();
    if (m_asked && m_asked->first != m_kindOf) {
        m_kindOf = m_asked->first;
        m_kind.clear();
        m_declined = false;
        m_remembered.reset();
    }
    if (m_asked && m_kind.isEmpty() && table && m_asked->second == plain) {
        m_kind = readings::kindOf(*table);
        rememberReading();
        if (readings::splitting(m_kind))
            recallReading();
    }
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
    const analysis::Settings& settings = shownSettings();
    m_sketch = table ? data::sketchMapping(table->header(), told(settings.input)) : data::MappingSketch();
    QStringList names;
    if (table)
        for (const std::string& name : table->header())
            names << QString::fromStdString(name);
    m_mapping->setMapping(names, settings.input, m_sketch);

    QStringList uses;
    for (const QString& name : std::as_const(names)) {
        QStringList roles;
        for (const auto& [role, columns] : m_sketch.columns)
            if (columns.contains(name))
                roles << words::settingName(QStringLiteral("mapping.") + role);
        uses << roles.join(QStringLiteral(", "));
    }
    m_rows.setUses(uses);
    m_loader.setReadings(readings());

    ReadingPanel::Told told;
    if (table) {
        const data::Container& container = table->container();
        told.sheets = container.sheets;
        told.members = container.members;
        auto& meanings = told.meanings;
        if (container.kind != data::Container::Kind::Workbook) {
            meanings[QStringLiteral("input.delimiter")] = keyOf(table->dialect().delimiter);
            meanings[QStringLiteral("input.encoding")] = data::name(table->encoding());
        }
        if (!container.sheet.isEmpty())
            meanings[QStringLiteral("input.sheet")] = container.sheet;
        if (!container.member.isEmpty())
            meanings[QStringLiteral("input.member")] = container.member;
        meanings[QStringLiteral("input.header")] =
            table->hasHeader() ? QString::number(table->headerLine()) : QStringLiteral("none");
    } else if (const auto& pending = document().pending()) {
        const FailureKind kind = pending->failure.kind;
        if (kind == FailureKind::SheetNeedsChoice || kind == FailureKind::UnknownSheet)
            told.sheets = pending->failure.hints;
        if (kind == FailureKind::ArchiveNeedsChoice || kind == FailureKind::UnknownMember)
            told.members = pending->failure.hints;
    }
    if (const data::Input* input = analysed())
        told.meanings[QStringLiteral("input.decimal")] = keyOf(input->dialect.decimal);
    m_reading->setReading(settings, told);
    showColumn(m_column);
}

data::InputOptions DataPage::told(data::InputOptions options) const
{
    const data::Input* input = analysed();
    const auto& table = m_loader.table();
    if (!input || !table || input->header != table->header() || input->rolesByShape.isEmpty())
        return options;
    options.kind = data::InputOptions::Kind::Transactions; // nothing else is told by what columns hold
    for (const QString& role : input->rolesByShape)
        if (const auto at = input->mapping.find(role); at != input->mapping.end())
            options.mapping.try_emplace(role, at->second);
    return options;
}

const data::Input* DataPage::analysed() const
{
    const SharedResults shown = results();
    return shown && shown->input && !document().pending() ? shown->input.get() : nullptr;
}

std::vector<data::ProfileReading> DataPage::readings() const
{
    std::vector<data::ProfileReading> all;
    const auto& table = m_loader.table();
    if (!table)
        return all;
    const data::InputOptions& options = shownSettings().input;
    const data::Input* input = analysed();
    for (const std::string& header : table->header()) {
        const QString name = QString::fromStdString(header);
        data::ProfileReading reading;
        data::ColumnOptions column;
        if (const auto at = options.byColumn.find(name); at != options.byColumn.end())
            column = at->second;
        reading.decimal = column.decimal ? column.decimal : options.decimal;
        reading.thousands = column.thousands ? column.thousands : options.thousands;
        reading.dateOrder = column.dateOrder ? column.dateOrder : options.dateOrder;
        // As the analysis reads it, which has looked at all cells.
        if (input) {
            const auto read =
                std::find_if(input->readings.begin(), input->readings.end(),
                             [&name](const data::ColumnReading& one) { return one.name == name; });
            if (read != input->readings.end() && read->kind == data::ColumnReading::Kind::Number)
                reading.decimal = read->decimal;
            else if (read != input->readings.end())
                reading.dateOrder = read->dateOrder;
        }
        for (const auto& [role, columns] : m_sketch.columns)
            if (columns.contains(name) && typeFor(role))
                reading.type = typeFor(role);
        all.push_back(reading);
    }
    return all;
}

void DataPage::showColumn(int column)
{
    const auto& table = m_loader.table();
    m_column = table && column < m_rows.columnCount() ? column : -1;
    ColumnPanel::Column shown;
    if (m_column >= 0) {
        shown.name = QString::fromStdString(table->header()[static_cast<std::size_t>(m_column)]);
        m_columnName = shown.name;
        shown.profile = m_rows.profile(m_column);
        shown.roles = data::rolesOf(m_sketch.kind);
        const auto& byColumn = shownSettings().input.byColumn;
        if (const auto at = byColumn.find(shown.name); at != byColumn.end())
            shown.options = at->second;
        for (const data::RoleInfo& role : shown.roles) {
            const auto at = m_sketch.columns.find(role.key);
            if (at == m_sketch.columns.end() || !at->second.contains(shown.name))
                continue;
            shown.role = role.key;
            // What is recognised by its name comes back as soon as it is taken away.
            shown.roleCanGo =
                shownSettings().input.mapping.contains(role.key) || (role.several && at->second.size() > 1);
        }
    }
    m_columnPanel->setColumn(std::move(shown));
}

void DataPage::assignRole(const QString& role)
{
    const auto& table = m_loader.table();
    if (!table || m_column < 0)
        return;
    const QString name = QString::fromStdString(table->header()[static_cast<std::size_t>(m_column)]);
    const std::vector<data::RoleInfo> roles = data::rolesOf(m_sketch.kind);
    changeInput([&](data::InputOptions& input) {
        for (const data::RoleInfo& info : roles) {
            const auto at = m_sketch.columns.find(info.key);
            QStringList columns = at == m_sketch.columns.end() ? QStringList() : at->second;
            if (info.key != role) {
                if (columns.removeAll(name) == 0)
                    continue;
                if (columns.isEmpty())
                    input.mapping.erase(info.key);
                else
                    input.mapping[info.key] = columns;
            } else if (!info.several) {
                input.mapping[info.key] = {name};
            } else if (!columns.contains(name)) {
                input.mapping[info.key] = columns << name;
            }
        }
    });
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

void DataPage::showBanner()
{
    const auto& pending = document().pending();
    m_banner->setVisible(pending.has_value());
    m_findingsTable->parentWidget()->setVisible(!pending); // they are of the other file
    showQuestions();
    const bool former = document().isOpen();
    const QString name = QFileInfo(document().file()).fileName();
    m_back->setText(former ? tr("Back to %1").arg(name) : tr("Close the file"));
    if (!pending)
        return;
    QStringList text{pending->failure.kind == FailureKind::RolesMissing
                         ? tr("%1 cannot be analysed yet: choose at the right which columns hold what is "
                              "missing.")
                               .arg(QFileInfo(pending->file).fileName())
                     : pending->failure.kind == FailureKind::InputAmbiguous
                         ? tr("%1 can be read in more than one way. Only you know which is right: choose at "
                              "the right.")
                               .arg(QFileInfo(pending->file).fileName())
                         : words::text(pending->failure)};
    if (former)
        text << tr("Until then the other pages show %1 as before.").arg(name);
    m_bannerText->setText(text.join(QLatin1Char(' ')));
}

void DataPage::recallReading()
{
    // Under what was said then the columns may be others.
    data::InputOptions said = *readings::splitting(m_kind);
    said.sheet = m_asked->second.sheet;
    said.member = m_asked->second.member;
    m_recaller.run(
        [file = m_kindOf, kind = m_kind, said, asked = m_asked->second,
         table = m_loader.table()](const Background::GoesOn& goesOn) -> std::optional<data::InputOptions> {
            std::vector<std::string> header = table->header();
            if (splitting(said) != asked) {
                const auto other = data::RawTable::open(file, said, [&goesOn](double) { return goesOn(); });
                if (!other)
                    return {};
                header = (*other)->header();
            }
            auto options = readings::recall(kind, header);
            if (options) {
                options->sheet = said.sheet;
                options->member = said.member;
            }
            return options;
        },
        [this, file = m_kindOf](const std::optional<data::InputOptions>& remembered) {
            if (file != m_kindOf)
                return; // another file is shown by now
            m_remembered = remembered;
            offerReading();
        });
}

void DataPage::offerReading()
{
    const bool offered =
        m_remembered && !m_declined && shownFile() == m_kindOf && shownSettings().input != *m_remembered;
    m_offer->setVisible(offered);
    if (!offered)
        return;
    analysis::Settings as = shownSettings();
    as.input = *m_remembered;
    const auto changes = analysis::differences(shownSettings(), as);
    QStringList said;
    constexpr std::size_t most = 4;
    for (std::size_t i = 0; i < std::min(changes.size(), most); ++i)
        said << words::stepText({changes[i]});
    if (changes.size() > most)
        said << QStringLiteral("…");
    m_offerText->setText(
        tr("You have read a file with these columns before, and said: %1. Read this one so, too?")
            .arg(said.join(QStringLiteral("; "))));
}

void DataPage::readAsBefore()
{
    if (m_remembered)
        changeInput([this](data::InputOptions& input) { input = *m_remembered; });
    offerReading();
}

void DataPage::rememberReading()
{
    const data::Input* input = analysed();
    if (m_kind.isEmpty() || !input || document().isRunning() || document().file() != m_kindOf)
        return;
    data::InputOptions said = document().state().settings.input;
    said.sheet.clear();
    said.member.clear();
    if (said != data::InputOptions())
        readings::remember(m_kind, said, input->header);
    else if (m_remembered && document().history().canUndo()) // taken back
        readings::forget(m_kind);
}

void DataPage::showQuestions()
{
    const auto& pending = document().pending();
    const bool any = pending && !pending->failure.questions.empty();
    m_questions->setQuestions(any ? pending->failure.questions : std::vector<Question>());
    // Which sheet, or which file of an archive: a box on the tab beside.
    if (pending && !any &&
        (pending->failure.kind == FailureKind::SheetNeedsChoice ||
         pending->failure.kind == FailureKind::UnknownSheet ||
         pending->failure.kind == FailureKind::ArchiveNeedsChoice ||
         pending->failure.kind == FailureKind::UnknownMember))
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
    m_accept->setText(tr("Read it so"));
    m_decline->setText(tr("As it is now"));
    offerReading();
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
    m_findingsTitle->setText(!results() ? QString()
                             : count ? tr("%n finding(s). Press Enter on one to see its row.", nullptr, count)
                                     : tr("No findings: every row could be used as it is."));
    showMapping();
    showBanner();
    showAbout();
}

} // namespace kiymet::ui
