// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/clean_page.h"

#include "dialogs/file_choice.h"
#include "files/left_rows_csv.h"
#include "help/what_is.h"
#include "pages/wrapping_part.h"
#include "tables/table_look.h"
#include "tables/table_view.h"
#include "words/formats.h"
#include "words/words.h"

#include <QComboBox>
#include <QDir>
#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace kiymet::ui {

namespace {

using analysis::DuplicateRule;
using analysis::FindingKind;
using analysis::Settings;
using analysis::Stage;

/// Which rule decides about a finding; -1: none.
int ruleOf(FindingKind kind, int missing, int zero, int negative, int dateOrder, int duplicates)
{
    switch (kind) {
    case FindingKind::MissingId:
    case FindingKind::MissingValue:
    case FindingKind::UnreadableValue:
    case FindingKind::NotFiniteValue:
    case FindingKind::NoSuchDate:
        return missing;
    case FindingKind::ZeroValue:
        return zero;
    case FindingKind::NegativeValue:
        return negative;
    case FindingKind::DateOrder:
        return dateOrder;
    case FindingKind::DuplicateId:
        return duplicates;
    default:
        return -1;
    }
}

QLabel* figure(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CleanPage::CleanPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_about(new QLabel(this))
    , m_findingsTable(new TableView(this))
    , m_samplesTitle(new QLabel(this))
    , m_samplesTable(new TableView(this))
    , m_rulesTitle(new QLabel(this))
    , m_leftTitle(new QLabel(this))
    , m_export(new QPushButton(this))
    , m_leftTable(new TableView(this))
{
    m_about->setWordWrap(true);
    m_rulesTitle->setFont(bold(font()));
    m_findingsTable->setSource(&m_findings);
    m_findingsTable->setWordWrap(true);
    m_findingsTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_findingsTable->verticalHeader()->hide();
    m_findingsTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingsTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingsTable->horizontalHeader()->setSectionResizeMode(FindingsModel::Message, QHeaderView::Stretch);
    m_samplesTable->setSource(&m_samples);
    m_samplesTable->verticalHeader()->hide();
    m_samplesTable->horizontalHeader()->setStretchLastSection(true);
    m_leftTable->setSource(&m_left);
    m_leftTable->verticalHeader()->hide();
    for (TableView* table : {m_findingsTable, m_samplesTable, m_leftTable})
        table->setMinimumHeight(80);
    m_findingsTable->setMinimumHeight(140);
    createRules();

    auto* findings = new QWidget(this);
    auto* findingsLayout = new QVBoxLayout(findings);
    findingsLayout->setContentsMargins(0, 0, 0, 0);
    findingsLayout->addWidget(m_findingsTable, 3);
    findingsLayout->addWidget(m_samplesTitle);
    findingsLayout->addWidget(m_samplesTable, 2);
    findingsLayout->addStretch(0);

    auto* right = new QWidget(this);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addLayout(totals());
    rightLayout->addSpacing(6);
    rightLayout->addWidget(m_rulesTitle);
    rightLayout->addLayout(rules());
    rightLayout->addStretch(1);
    right->setFixedWidth(430);

    auto* above = new WrappingPart(this);
    m_above = new QBoxLayout(QBoxLayout::LeftToRight, above);
    m_above->setContentsMargins(0, 0, 0, 0);
    m_above->setSpacing(16);
    m_above->addWidget(findings, 1);
    m_above->addWidget(right);

    auto* below = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(below);
    leftLayout->setContentsMargins(0, 4, 0, 0);
    auto* leftHead = new QHBoxLayout;
    leftHead->addWidget(m_leftTitle, 1);
    leftHead->addWidget(m_export);
    leftLayout->addLayout(leftHead);
    leftLayout->addWidget(m_leftTable, 1);

    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(above);
    parts->addWidget(below);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addWidget(parts, 1);

    connect(m_findingsTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CleanPage::showSelected);
    connect(m_export, &QPushButton::clicked, this, &CleanPage::exportLeftRows);
    connect(&m_background, &JobRunner::runningChanged, this,
            [this](bool running) { m_export->setEnabled(!running && m_left.rowCount() > 0); });
    refresh();
}

void CleanPage::arrange(int width)
{
    m_above->setDirection(isNarrow(width) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CleanPage::createRules()
{
    constexpr std::array<const char*, RuleCount> keys{"missing", "zero", "negative", "date_order",
                                                      "duplicates"};
    for (int i = 0; i < RuleCount; ++i) {
        Rule rule{new QLabel(this), new QComboBox(this), new QLabel(this)};
        rule.label->setBuddy(rule.choice);
        rule.meaning->setWordWrap(true);
        rule.meaning->setForegroundRole(QPalette::PlaceholderText);
        for (int choice = 0; choice < (i == Duplicates ? 4 : 2); ++choice)
            rule.choice->addItem(QString());
        const auto which = static_cast<RuleOf>(i);
        connect(rule.choice, &QComboBox::activated, this,
                [this, which](int choice) { setRule(which, choice); });
        setHelp(rule.choice,
                QStringLiteral("settings#cleaning.") + QLatin1String(keys[static_cast<std::size_t>(i)]));
        m_rules.push_back(rule);
    }
}

QLayout* CleanPage::rules()
{
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Rule& rule : m_rules) {
        grid->addWidget(rule.label, row, 0);
        grid->addWidget(rule.choice, row++, 1);
        grid->addWidget(rule.meaning, row++, 0, 1, 2);
    }
    return grid;
}

QLayout* CleanPage::totals()
{
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    for (int row = 0; row < 4; ++row) {
        std::vector<QLabel*> labels;
        for (int column = 0; column < 4; ++column) {
            QLabel* label = figure(this);
            if (column == 0)
                label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            if (row == 0)
                label->setFont(bold(font()));
            label->setMinimumWidth(column == 0 ? 0 : 80);
            grid->addWidget(label, row, column);
            labels.push_back(label);
        }
        m_totals.push_back(std::move(labels));
    }
    return grid;
}

QString CleanPage::title() const
{
    return tr("Clean");
}

Page::Mark CleanPage::mark() const
{
    return markOf({Stage::Read, Stage::Clean});
}

bool CleanPage::isSummary() const
{
    return results() && results()->input && results()->input->isSummary();
}

void CleanPage::takeResults()
{
    m_shown.clear();
    if (results())
        std::copy_if(results()->findings.begin(), results()->findings.end(), std::back_inserter(m_shown),
                     [](const analysis::Finding& finding) {
                         return finding.stage == Stage::Read || finding.stage == Stage::Clean;
                     });
    // What matters most comes first; the order of the stages otherwise.
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [](const auto& l, const auto& r) { return l.severity > r.severity; });
    m_findings.setFindings(m_shown);
    m_left.setRows(results() ? analysis::LeftRows(*results()) : analysis::LeftRows());
    m_leftTable->fitColumns(240);
    // The first that has rows to show.
    const auto first = std::find_if(m_shown.begin(), m_shown.end(), [](const analysis::Finding& finding) {
        return !finding.samples.empty();
    });
    if (!m_shown.empty())
        m_findingsTable->selectRow(first == m_shown.end() ? 0 : static_cast<int>(first - m_shown.begin()));
    else
        showSelected();
}

bool CleanPage::isLog() const
{
    return results() && results()->input && results()->input->isLog();
}

const analysis::Finding* CleanPage::selected() const
{
    const QModelIndexList rows = m_findingsTable->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return nullptr;
    const auto row = static_cast<std::size_t>(rows.first().row()); // the table is not sorted
    return row < m_shown.size() ? &m_shown[row] : nullptr;
}

void CleanPage::showSelected()
{
    const analysis::Finding* finding = selected();
    m_samples.setSamples(finding ? finding->samples : std::vector<analysis::SampleRow>());
    m_samplesTable->fitColumns(260);
    m_samplesTable->setVisible(finding && !finding->samples.empty());
    if (!finding)
        m_samplesTitle->clear();
    else if (finding->samples.empty())
        m_samplesTitle->setText(finding->firstLine > 0
                                    ? tr("No sample rows: it begins on line %1.").arg(finding->firstLine)
                                    : tr("No sample rows."));
    else
        m_samplesTitle->setText(
            tr("The first %n of these row(s)", nullptr, static_cast<int>(finding->samples.size())));
    const int rule = finding ? ruleOf(finding->kind, Missing, Zero, Negative, DateOrder, Duplicates) : -1;
    for (int i = 0; i < RuleCount; ++i) {
        const Rule& of = m_rules[static_cast<std::size_t>(i)];
        of.label->setFont(i == rule ? bold(font()) : font());
    }
}

void CleanPage::setRule(RuleOf rule, int choice)
{
    document().changeSettings([rule, choice](Settings& settings) {
        Settings::Cleaning& rules = settings.cleaning;
        const analysis::Rule chosen = choice == 0 ? analysis::Rule::Drop : analysis::Rule::Keep;
        switch (rule) {
        case Missing:
            rules.missing = chosen;
            break;
        case Zero:
            rules.zero = chosen;
            break;
        case Negative:
            rules.negative = chosen;
            break;
        case DateOrder:
            rules.dateOrder = chosen;
            break;
        case Duplicates:
            rules.duplicates = std::array{DuplicateRule::First, DuplicateRule::Drop, DuplicateRule::Merge,
                                          DuplicateRule::Keep}[static_cast<std::size_t>(choice)];
            break;
        case RuleCount:
            break;
        }
    });
}

void CleanPage::readSettings()
{
    const Settings::Cleaning rules = document().settings().cleaning;
    const auto place = [](analysis::Rule rule) { return rule == analysis::Rule::Drop ? 0 : 1; };
    int duplicates = 0;
    switch (rules.duplicates) {
    case DuplicateRule::First:
        break;
    case DuplicateRule::Drop:
        duplicates = 1;
        break;
    case DuplicateRule::Merge:
        duplicates = 2;
        break;
    case DuplicateRule::Keep:
        duplicates = 3;
        break;
    }
    const std::array<int, RuleCount> places{place(rules.missing),
                                            place(rules.zero.value_or(analysis::Rule::Drop)),
                                            place(rules.negative), place(rules.dateOrder), duplicates};
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        m_rules[i].choice->setCurrentIndex(places[i]);
        m_rules[i].choice->setEnabled(results() != nullptr);
    }
    // Ready summaries have no dates; the lines of a log are no customers.
    m_rules[DateOrder].choice->setEnabled(results() && !isSummary() && !isLog());
    for (const RuleOf rule : {Negative, Duplicates})
        m_rules[rule].choice->setEnabled(results() && !isLog());
    showRules();
}

void CleanPage::showRules()
{
    const bool summary = isSummary();
    const std::array<QString, RuleCount> names{tr("Missing or unreadable"), tr("Zero in total"),
                                               tr("Negative"), tr("Last order before first"),
                                               tr("Repeated ids")};
    const QString drop = tr("leave out");
    const QString keep = tr("keep");
    const std::array<QString, 4> duplicates{tr("keep the first row"), tr("leave all of them out"),
                                            tr("merge into one customer"), tr("keep them all")};
    const std::array<std::array<QString, 2>, 4> meanings{
        {{tr("A row without an id, a date, or any figure leaves."),
          summary ? tr("An empty id or average stays, the average as 0; x, t_x and T must be there.")
                  : tr("An empty id or figure stays, the figure as 0; a row without dates leaves all the "
                       "same.")},
         {summary ? tr("A customer who bought for nothing leaves.")
                  : tr("A customer without any order or value in total leaves."),
          summary ? tr("Stays in the transaction model, and out of the spend model.")
                  : tr("Stays: without orders as somebody who never bought.")},
         {tr("A row with a negative figure leaves."), tr("Negative figures are added up as they are.")},
         {tr("A row that contradicts itself leaves."), tr("The two dates are exchanged.")}}};
    const std::array<QString, 4> ofDuplicates{
        tr("The first row of an id stays, those below leave."),
        tr("Nobody can tell which row is right: all of them leave."),
        summary ? tr("Summaries cannot be merged: the first row stays.")
                : tr("Earliest first and latest last date, sums of orders and value."),
        tr("Each row counts as a customer of its own.")};
    const auto setItem = [](QComboBox* choice, int i, const QString& text) {
        if (choice->itemText(i) != text)
            choice->setItemText(i, text);
    };
    for (int i = 0; i < RuleCount; ++i) {
        const Rule& rule = m_rules[static_cast<std::size_t>(i)];
        rule.label->setText(names[static_cast<std::size_t>(i)]);
        rule.choice->setAccessibleName(names[static_cast<std::size_t>(i)]);
        const auto current = static_cast<std::size_t>(std::max(0, rule.choice->currentIndex()));
        if (i == Duplicates) {
            for (int k = 0; k < 4; ++k) {
                setItem(rule.choice, k, duplicates[static_cast<std::size_t>(k)]);
                rule.choice->setItemData(k, ofDuplicates[static_cast<std::size_t>(k)], Qt::ToolTipRole);
            }
            rule.meaning->setText(ofDuplicates[current]);
        } else {
            const auto& of = meanings[static_cast<std::size_t>(i)];
            setItem(rule.choice, 0, drop);
            setItem(rule.choice, 1, i == DateOrder ? tr("keep, dates exchanged") : keep);
            for (int k = 0; k < 2; ++k)
                rule.choice->setItemData(k, of[static_cast<std::size_t>(k)], Qt::ToolTipRole);
            rule.meaning->setText(of[current]);
        }
    }
    if (summary)
        m_rules[DateOrder].meaning->setText(tr("Does not apply: ready summaries have no dates."));
    if (isLog()) {
        m_rules[Negative].meaning->setText(tr("Does not apply: a negative amount is a return."));
        m_rules[DateOrder].meaning->setText(tr("Does not apply: a line of a log has one date."));
        m_rules[Duplicates].meaning->setText(tr("Does not apply: a customer has many lines."));
    }
}

void CleanPage::showTotals()
{
    const std::array<QString, 4> titles{QString(), tr("Before"), tr("After"), tr("Change")};
    for (std::size_t column = 0; column < 4; ++column)
        m_totals[0][column]->setText(results() ? titles[column] : QString());
    const auto row = [this](std::size_t at, const QString& name, double before, double after,
                            QString (*write)(double)) {
        m_totals[at][0]->setText(name);
        m_totals[at][1]->setText(write(before));
        m_totals[at][2]->setText(write(after));
        m_totals[at][3]->setText(std::isfinite(before) && before != 0
                                     ? words::percent((after - before) / std::abs(before), 2)
                                     : words::none());
    };
    const auto whole = [](double value) { return words::number(value, 0); };
    const auto money = [](double value) { return words::wholeMoney(value); };
    for (std::size_t at = 1; at < 4; ++at)
        for (QLabel* label : m_totals[at])
            label->clear();
    if (!results() || !results()->input)
        return;
    const auto left = static_cast<double>(m_left.rowCount());
    const auto rows = static_cast<double>(results()->input->rows);
    row(1, tr("Customers"), isLog() ? std::numeric_limits<double>::quiet_NaN() : rows,
        results()->cleaned && results()->cleaned->customers
            ? static_cast<double>(results()->cleaned->customers->size())
            : rows - left,
        whole);
    if (const auto& cleaned = results()->cleaned) {
        row(2, tr("Orders"), cleaned->ordersBefore, cleaned->ordersAfter, whole);
        row(3, tr("Total value"), cleaned->valueBefore, cleaned->valueAfter, money);
    }
}

void CleanPage::exportLeftRows()
{
    const QString path = chooseFileToWrite(this, tr("Export the rows left out"),
                                           besideData(document(), tr("rows-left-out.csv", "file name")),
                                           tr("CSV files (*.csv)"), QStringLiteral("csv"));
    if (path.isEmpty())
        return;
    // For a Turkish Excel where the analyst reads Turkish figures, or the recipe wants it.
    const auto variant =
        document().settings().outputExcel ? files::CsvVariant::ExcelTurkish : files::CsvVariant::Standard;
    m_background.run(
        [rows = m_left.leftRows(), path, variant](const Progress& progress) {
            return files::writeLeftRows(path, rows, variant, progress);
        },
        [this, path, count = m_left.rowCount()](const files::Unwritten& failure) {
            Q_EMIT said(failure ? words::text(*failure)
                                : tr("%1 row(s) are in %2.", nullptr, count)
                                      .arg(words::count(static_cast<std::uint64_t>(count)),
                                           QDir::toNativeSeparators(path)));
        });
}

void CleanPage::refresh()
{
    m_findingsTable->setAccessibleName(tr("Findings of reading and cleaning"));
    m_samplesTable->setAccessibleName(tr("Sample rows"));
    m_leftTable->setAccessibleName(tr("Rows left out"));
    m_export->setText(tr("E&xport…"));
    m_rulesTitle->setText(tr("What happens to them"));
    m_findings.retranslate();
    m_samples.retranslate();
    m_left.retranslate();
    showRules();
    showTotals();
    showSelected();

    const int left = m_left.rowCount();
    m_leftTitle->setText(
        !results() ? QString()
        : left
            ? tr("%1 row(s) are left out", nullptr, left).arg(words::count(static_cast<std::uint64_t>(left)))
        : isLog() ? QString()
                  : tr("No row is left out."));
    m_export->setEnabled(left > 0 && !m_background.isRunning());
    m_export->setVisible(left > 0);
    m_leftTable->setVisible(left > 0);
    m_findingsTable->setVisible(!m_shown.empty());
    if (!results()) {
        m_about->clear();
        return;
    }
    const auto findings = static_cast<int>(m_shown.size());
    QStringList sentences{
        findings ? tr("%n finding(s) in the file. Choose one to see its first rows; the rules at "
                      "the right say what happens to such rows.",
                      nullptr, findings)
                 : tr("Nothing was found: every row could be used as it is.")};
    if (isSummary())
        sentences << tr(
            "These are ready summaries (x, t_x, T and the average value): there are no dates to "
            "check and no orders and values to add up, so only the number of customers has a before "
            "and after.");
    if (isLog())
        sentences << tr(
            "This is a transaction log: lines of a customer within one period are one order. Lines left "
            "out are counted in the findings and not listed.");
    m_about->setText(sentences.join(QLatin1Char(' ')));
}

} // namespace kiymet::ui
