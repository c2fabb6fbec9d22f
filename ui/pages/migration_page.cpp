// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/migration_page.h"

#include "dialogs/file_choice.h"
#include "files/migration_csv.h"
#include "tables/table_view.h"
#include "words/formats.h"
#include "words/words.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

using analysis::Migration;
using analysis::Stage;

namespace {

bool hasSegmentsAndRfm(const SharedResults& results)
{
    return results && results->summary && results->forecast && results->segments && results->rfm;
}

/// The recipe as it stands, then without what may hold for the later file only: where in an archive or a
/// workbook the customers are, and how the file is written.
std::vector<analysis::Settings> recipesFor(analysis::Settings settings)
{
    settings.analysisDate.reset(); // the earlier file's own
    std::vector<analysis::Settings> recipes{settings};
    settings.input.member.clear();
    settings.input.sheet.clear();
    recipes.push_back(settings);
    const auto mapping = settings.input.mapping;
    settings.input = {};
    settings.input.mapping = mapping;
    recipes.push_back(settings);
    settings.input = {};
    recipes.push_back(settings);
    recipes.erase(std::unique(recipes.begin(), recipes.end()), recipes.end());
    return recipes;
}

/// Whether the file itself is the trouble, and not how it is read.
bool isFinal(FailureKind kind)
{
    return kind == FailureKind::Cancelled || kind == FailureKind::FileNotFound ||
           kind == FailureKind::NoPermission || kind == FailureKind::IsDirectory;
}

/// What the combo box says, in one number: a group and a segment.
constexpr int ofCell = -1;
int coded(Migration::Group group, int segment = Migration::none)
{
    constexpr int width = 100;
    return static_cast<int>(group) * width + segment + 1;
}
Migration::Group groupOf(int code)
{
    return static_cast<Migration::Group>(code / 100);
}
int segmentOf(int code)
{
    return code % 100 - 1;
}

} // namespace

MigrationPage::MigrationPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_pipeline(std::make_shared<analysis::Pipeline>())
    , m_about(new QLabel(this))
    , m_choose(new QPushButton(this))
    , m_file(new QLabel(this))
    , m_kindLabel(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_summary(new QLabel(this))
    , m_matrixView(new TableView(this))
    , m_groupLabel(new QLabel(this))
    , m_group(new QComboBox(this))
    , m_room(new QWidget(this))
    , m_found(new QLabel(this))
    , m_namesView(new TableView(this))
    , m_customers(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_formats(new QMenu(this))
{
    m_about->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_kindLabel->setBuddy(m_kind);
    m_groupLabel->setBuddy(m_group);
    m_kind->addItem(QString(), static_cast<int>(Migration::Kind::Cltv));
    m_kind->addItem(QString(), static_cast<int>(Migration::Kind::Rfm));
    m_group->setMinimumContentsLength(28);
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(220);
    m_progress->hide();
    m_cancel->hide();
    m_matrixView->setSource(&m_matrix);
    m_matrixView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_matrixView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_matrixView->setAlternatingRowColors(false);
    m_matrixView->verticalHeader()->hide();
    m_matrixView->shareWidth();
    m_namesView->setSource(&m_names);
    m_namesView->setSortable(true);
    m_namesView->verticalHeader()->hide();
    m_namesView->shareWidth();
    m_export->setMenu(m_formats);
    m_formats->addAction(QString(), this, [this] { chooseExport(false); });
    m_formats->addAction(QString(), this, [this] { chooseExport(true); });

    auto* top = new QHBoxLayout;
    top->addWidget(m_choose);
    top->addWidget(m_file, 1);
    top->addWidget(m_progress);
    top->addWidget(m_cancel);
    top->addSpacing(16);
    top->addWidget(m_kindLabel);
    top->addWidget(m_kind);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_groupLabel);
    middle->addWidget(m_group);
    middle->addWidget(m_found, 1);
    middle->addWidget(m_customers);
    middle->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_matrixView, 5);
    layout->addLayout(middle);
    layout->addWidget(m_namesView, 4);
    layout->addWidget(m_room, 1);

    connect(m_choose, &QPushButton::clicked, this, &MigrationPage::chooseFile);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_place.reset();
        {
            const QSignalBlocker quiet(m_group);
            m_group->clear(); // the other kind has questions of its own
        }
        showComparison();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_comparing.cancel();
        m_earlierFile = m_comparison ? m_comparison->earlier->input->source.name() : QString();
        m_comparedTo = m_comparison ? m_comparison->later : nullptr;
        refresh();
    });
    connect(&m_comparing, &JobRunner::progressed, this, [this](int stage, double fraction) {
        const double stages = static_cast<double>(Stage::Rfm) + 1;
        m_progress->setValue(static_cast<int>(1000 * (stage + std::clamp(fraction, 0.0, 1.0)) / stages));
        m_progress->setToolTip(words::name(static_cast<Stage>(stage)));
    });
    connect(&m_comparing, &JobRunner::runningChanged, this, [this](bool running) {
        m_progress->setVisible(running);
        m_cancel->setVisible(running);
    });
    connect(m_matrixView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                const auto place = m_matrix.place(index.row(), index.column());
                if (!place)
                    return;
                m_place = place;
                const QSignalBlocker quiet(m_group);
                fillGroups();
                m_group->setCurrentIndex(0);
                showMembers();
            });
    connect(m_group, &QComboBox::currentIndexChanged, this, &MigrationPage::showMembers);
    connect(m_customers, &QPushButton::clicked, this, &MigrationPage::showCustomers);
    connect(&m_writing, &JobRunner::runningChanged, this, &MigrationPage::showFound);
    refresh();
}

MigrationPage::~MigrationPage() = default;

QString MigrationPage::title() const
{
    return pageTitle();
}

Migration::Kind MigrationPage::kind() const
{
    return static_cast<Migration::Kind>(m_kind->currentData().toInt());
}

void MigrationPage::takeResults()
{
    if (!m_earlierFile.isEmpty() && hasSegmentsAndRfm(results()) && m_comparedTo != results())
        compare();
}

void MigrationPage::chooseFile()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Choose the earlier file"), dataFolder(document()),
                                     tr("Customer files (*.csv *.txt *.tsv *.zip *.gz *.xlsx)") +
                                         QLatin1String(";;") + tr("All files (*)"));
    if (!file.isEmpty())
        compareWith(file);
}

void MigrationPage::compareWith(const QString& earlierFile)
{
    m_earlierFile = earlierFile;
    if (hasSegmentsAndRfm(results()))
        compare();
}

void MigrationPage::compare()
{
    const SharedResults later = results();
    m_comparedTo = later;
    m_progress->setValue(0);
    m_comparing.run(
        [pipeline = m_pipeline, file = m_earlierFile, later,
         recipes =
             recipesFor(document().state().settings)](const Progress& progress) -> Outcome<SharedComparison> {
            std::optional<Failure> first;
            for (const analysis::Settings& recipe : recipes) {
                Outcome<analysis::Results> earlier = pipeline->run(file, recipe, Stage::Rfm, progress);
                if (!earlier) {
                    if (!first)
                        first = earlier.failure();
                    if (isFinal(earlier.failure().kind))
                        return earlier.failure();
                    continue;
                }
                auto both = std::make_shared<Comparison>();
                both->earlier = std::make_shared<const analysis::Results>(std::move(*earlier));
                both->later = later;
                both->cltv = analysis::migration(*both->earlier, *later, Migration::Kind::Cltv);
                both->rfm = analysis::migration(*both->earlier, *later, Migration::Kind::Rfm);
                return SharedComparison(both);
            }
            return *first;
        },
        [this](Outcome<SharedComparison> outcome) {
            if (!outcome) {
                // What was compared before stays.
                m_earlierFile = m_comparison ? m_comparison->earlier->input->source.name() : QString();
                m_comparedTo = m_comparison ? m_comparison->later : nullptr;
                refresh();
                if (outcome.failure().kind != FailureKind::Cancelled)
                    Q_EMIT failed(outcome.failure());
                return;
            }
            m_comparison = *outcome;
            m_place.reset();
            refresh();
            Q_EMIT compared();
        });
    refresh();
}

void MigrationPage::showComparison()
{
    {
        const QSignalBlocker quiet(m_matrixView->selectionModel());
        m_matrix.setComparison(m_comparison, kind());
    }
    m_matrixView->setCurrentIndex({});
    {
        const QSignalBlocker quiet(m_group);
        fillGroups();
    }
    showSummary();
    showMembers();
}

void MigrationPage::showSummary()
{
    if (!m_comparison) {
        m_summary->setText(
            m_comparing.isRunning()
                ? tr("Analysing the earlier file…")
                : tr("No file is chosen yet. It needs the same kind of columns; the same settings "
                     "are used for both, each with its own analysis date."));
        return;
    }
    const Migration& moves = m_comparison->of(kind());
    const auto n = [](std::uint64_t count) { return words::count(count); };
    QStringList lines;
    const std::uint64_t both = moves.stayed + moves.rose + moves.fell;
    lines << (kind() == Migration::Kind::Cltv ? tr("%1 customers are in both files: %2 stayed in their "
                                                   "segment, %3 rose, %4 fell. %5 are new, "
                                                   "%6 are gone.")
                                                    .arg(n(both), n(moves.stayed), n(moves.rose),
                                                         n(moves.fell), n(moves.joined), n(moves.gone))
                                              : tr("%1 customers are in both files: %2 stayed in their "
                                                   "segment, %3 moved to another. %4 are "
                                                   "new, %5 are gone.")
                                                    .arg(n(both), n(moves.stayed), n(moves.rose + moves.fell),
                                                         n(moves.joined), n(moves.gone)));
    const QDate then = m_comparison->earlier->summary->analysisDate;
    const QDate now = m_comparison->later->summary->analysisDate;
    if (then.isValid() && now.isValid())
        lines << (then < now
                      ? tr("Seen from %1 and from %2.").arg(words::date(then), words::date(now))
                      : tr("Seen from %1 and from %2: the file that is compared is not the earlier one!")
                            .arg(words::date(then), words::date(now)));
    if (!moves.sameRecipe)
        lines << tr(
            "The two were not made by the same settings: a move may be theirs and not the customer’s.");
    if (both == 0)
        lines << tr("No customer is in both files. Are the customer ids the same kind of numbers?");
    m_summary->setText(lines.join(u' '));
}

void MigrationPage::fillGroups()
{
    using Group = Migration::Group;
    const QVariant before = m_group->currentData();
    m_group->clear();
    if (!m_comparison)
        return;
    const Migration& moves = m_comparison->of(kind());
    if (m_place) {
        const auto name = [&moves](int segment, const QString& none) {
            return segment == Migration::none ? none : segmentName(moves, segment);
        };
        m_group->addItem(
            tr("From %1 to %2", "segments")
                .arg(name(m_place->from, tr("new or none")), name(m_place->to, tr("gone or none"))),
            ofCell);
    }
    if (kind() == Migration::Kind::Cltv) {
        const QString best = segmentName(moves, 0);
        m_group->addItem(tr("Who left %1").arg(best), coded(Group::Left, 0));
        m_group->addItem(tr("Who rose to %1").arg(best), coded(Group::Became, 0));
        m_group->addItem(tr("Who fell"), coded(Group::Fell));
        m_group->addItem(tr("Who rose"), coded(Group::Rose));
    } else {
        using enum analysis::RfmSegment;
        for (const analysis::RfmSegment segment : {AtRisk, CantLose, AboutToSleep, Hibernating})
            m_group->addItem(tr("Who came to: %1", "RFM segment").arg(words::name(segment)),
                             coded(Group::Became, static_cast<int>(segment)));
        for (const analysis::RfmSegment segment : {Champions, LoyalCustomers})
            m_group->addItem(tr("Who left: %1", "RFM segment").arg(words::name(segment)),
                             coded(Group::Left, static_cast<int>(segment)));
        m_group->addItem(tr("Who came to: %1", "RFM segment").arg(words::name(Champions)),
                         coded(Group::Became, static_cast<int>(Champions)));
    }
    m_group->addItem(tr("Who moved at all"), coded(Group::Moved));
    m_group->addItem(tr("Who is new"), coded(Group::Joined));
    m_group->addItem(tr("Who is gone"), coded(Group::Gone));
    m_group->setCurrentIndex(std::max(0, m_group->findData(before)));
}

void MigrationPage::showMembers()
{
    m_members.reset();
    if (!m_comparison || m_group->currentIndex() < 0) {
        m_listing.cancel();
        m_names.setMembers(nullptr, kind(), {});
        showFound();
        return;
    }
    showFound();
    m_listing.run(
        [both = m_comparison, kind = kind(), code = m_group->currentData().toInt(),
         place = m_place](const Progress&) -> Members {
            const Migration& moves = both->of(kind);
            std::vector<std::uint32_t> members;
            if (code == ofCell)
                members = place ? moves.movers(place->from, place->to) : members;
            else
                members = moves.members(groupOf(code), segmentOf(code));
            analysis::sortByChange(members, moves, *both->earlier, *both->later);
            return std::make_shared<const std::vector<std::uint32_t>>(std::move(members));
        },
        [this, both = m_comparison, kind = kind()](Members members) {
            m_members = std::move(members);
            const auto shown = static_cast<std::ptrdiff_t>(std::min(m_members->size(), mostNames));
            m_names.setMembers(both, kind, {m_members->begin(), m_members->begin() + shown});
            showFound();
        });
}

void MigrationPage::showFound()
{
    const std::uint64_t all = m_members ? m_members->size() : 0;
    m_export->setEnabled(all > 0 && !m_writing.isRunning());
    const bool anyThere =
        m_members && std::any_of(m_members->begin(), m_members->end(), [this](std::uint32_t i) {
            return m_comparison->of(kind()).customers[i].isThere;
        });
    m_customers->setEnabled(anyThere);
    if (!m_comparison)
        m_found->clear();
    else if (!m_members)
        m_found->setText(tr("Counting…"));
    else if (all > mostNames)
        m_found->setText(tr("%1 customers; the %2 whose CLTV changed most:", "counts")
                             .arg(words::count(all), words::count(mostNames)));
    else
        m_found->setText(
            tr("%1 customer(s), the largest change of CLTV first", nullptr, static_cast<int>(all))
                .arg(words::count(all)));
}

void MigrationPage::chooseExport(bool turkishExcel)
{
    const QString file =
        chooseFileToWrite(this, tr("Save the list"), besideData(document(), tr("moved.csv", "file name")),
                          tr("CSV files (*.csv)"), QStringLiteral("csv"));
    if (!file.isEmpty())
        exportTo(file, turkishExcel);
}

void MigrationPage::exportTo(const QString& file, bool turkishExcel)
{
    if (!m_members)
        return;
    m_writing.run(
        [both = m_comparison, kind = kind(), members = m_members, file, turkishExcel](const Progress&) {
            return files::writeMovers(file, both->of(kind), *members, *both->earlier, *both->later,
                                      turkishExcel ? files::CsvVariant::ExcelTurkish
                                                   : files::CsvVariant::Standard);
        },
        [this, file](const files::Unwritten& unwritten) {
            if (unwritten) {
                Q_EMIT failed(*unwritten);
                return;
            }
            Q_EMIT said(tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
            Q_EMIT exported(file);
        });
}

void MigrationPage::showCustomers()
{
    // Those who are gone are in no results that the page Customers could show.
    if (!m_members || m_comparison->later != results())
        return;
    auto rows = std::make_shared<std::vector<std::uint32_t>>();
    for (const std::uint32_t i : *m_members)
        if (const Migration::Move& move = m_comparison->of(kind()).customers[i]; move.isThere)
            rows->push_back(move.later);
    std::sort(rows->begin(), rows->end());
    analysis::CustomerFilter filter;
    filter.rows = std::move(rows);
    filter.rowsName = m_group->currentText();
    Q_EMIT customersWanted(filter);
}

void MigrationPage::refresh()
{
    m_about->setText(
        tr("Who moved between segments since an earlier file: choose last month’s or last year’s file, "
           "and the same analysis is made of it. A click on a figure lists the customers."));
    m_choose->setText(tr("&Choose an earlier file…"));
    m_file->setText(m_earlierFile.isEmpty() ? tr("No earlier file") : QFileInfo(m_earlierFile).fileName());
    m_file->setToolTip(QDir::toNativeSeparators(m_earlierFile));
    m_kindLabel->setText(tr("Segments &by:"));
    m_kind->setAccessibleName(tr("Kind of segments"));
    m_kind->setItemText(0, tr("CLTV (A, B …)"));
    m_kind->setItemText(1, tr("RFM"));
    m_progress->setAccessibleName(tr("Analysing the earlier file"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the comparison"));
    m_matrixView->setAccessibleName(tr("Moves between segments"));
    m_groupLabel->setText(tr("&List:"));
    m_group->setAccessibleName(tr("Who is listed"));
    m_namesView->setAccessibleName(tr("Customers who moved"));
    m_customers->setText(tr("&Show the customers"));
    m_export->setText(tr("Save the lis&t as"));
    m_formats->actions()[0]->setText(tr("&CSV…"));
    m_formats->actions()[1]->setText(tr("CSV for a &Turkish Excel…"));
    const bool any = bool(m_comparison);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_matrixView), static_cast<QWidget*>(m_namesView),
          static_cast<QWidget*>(m_group), static_cast<QWidget*>(m_groupLabel), static_cast<QWidget*>(m_found),
          static_cast<QWidget*>(m_customers), static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_kind),
          static_cast<QWidget*>(m_kindLabel)})
        widget->setVisible(any);
    m_room->setVisible(!any);
    m_names.retranslate();
    showComparison();
}

} // namespace kiymet::ui
