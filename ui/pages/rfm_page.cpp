// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rfm_page.h"

#include "charts/rfm_grid_chart.h"
#include "help/what_is.h"
#include "pages/migration_page.h"
#include "pages/rfm_cuts_panel.h"
#include "tables/table_view.h"
#include "tables/text_delegate.h"
#include "words/formats.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>

namespace kiymet::ui {

using analysis::RfmSegment;
using analysis::RfmTies;

namespace {

/// Names for the items a box has, in its order; their data stay.
void nameItems(QComboBox* box, const QStringList& names)
{
    for (int i = 0; i < names.size(); ++i)
        box->setItemText(i, names[i]);
}

} // namespace

RfmPage::RfmPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_about(new QLabel(this))
    , m_figureLabel(new QLabel(this))
    , m_figure(new QComboBox(this))
    , m_levelsLabel(new QLabel(this))
    , m_levels(new QSpinBox(this))
    , m_tiesLabel(new QLabel(this))
    , m_ties(new QComboBox(this))
    , m_monetary(new QCheckBox(this))
    , m_grid(new RfmGridChart(this))
    , m_cellTitle(new QLabel(this))
    , m_cellFigures(new QLabel(this))
    , m_cellSegmentLabel(new QLabel(this))
    , m_cellSegment(new QComboBox(this))
    , m_cellCustomers(new QPushButton(this))
    , m_classic(new QPushButton(this))
    , m_tabs(new QTabWidget(this))
    , m_table(new TableView(this))
    , m_show(new QPushButton(this))
    , m_list(new QPushButton(this))
    , m_moves(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_crossView(new TableView(this))
    , m_crossLabel(new QLabel(this))
    , m_crossFigure(new QComboBox(this))
    , m_crossText(new QLabel(this))
    , m_scoresView(new TableView(this))
    , m_cuts(new RfmCutsPanel(this))
{
    m_about->setWordWrap(true);
    for (const Figure figure : {Customers, MeanValue, TotalCltv, MeanCltv})
        m_figure->addItem(QString(), figure);
    m_levels->setRange(3, 5);
    for (const RfmTies ties : {RfmTies::File, RfmTies::Id, RfmTies::Together})
        m_ties->addItem(QString(), static_cast<int>(ties));
    for (const RfmSegment segment : analysis::rfmSegments())
        m_cellSegment->addItem(QString(), static_cast<int>(segment));
    m_figureLabel->setBuddy(m_figure);
    m_levelsLabel->setBuddy(m_levels);
    m_tiesLabel->setBuddy(m_ties);
    m_cellSegmentLabel->setBuddy(m_cellSegment);
    QFont bold = font();
    bold.setBold(true);
    m_cellTitle->setFont(bold);
    m_cellFigures->setWordWrap(true);
    m_cellFigures->setMinimumWidth(230);

    m_grid->setMinimumHeight(330); // five rows of three lines each
    m_tabs->setMinimumHeight(196);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(segmentsTab(), QString());
    m_tabs->addTab(crossTab(), QString());
    m_tabs->addTab(scoresTab(), QString());

    auto* shown = new QHBoxLayout;
    shown->addWidget(m_figureLabel);
    shown->addWidget(m_figure);
    shown->addSpacing(16);
    shown->addWidget(m_levelsLabel);
    shown->addWidget(m_levels);
    shown->addSpacing(10);
    shown->addStretch();
    auto* scored = new QHBoxLayout;
    scored->addWidget(m_tiesLabel);
    scored->addWidget(m_ties);
    scored->addSpacing(16);
    scored->addWidget(m_monetary);
    scored->addStretch();
    m_controls = new QBoxLayout(QBoxLayout::LeftToRight);
    m_controls->addLayout(shown);
    m_controls->addLayout(scored, 1);
    auto* cell = new QVBoxLayout;
    cell->addWidget(m_cellTitle);
    cell->addWidget(m_cellFigures);
    cell->addWidget(m_cellSegmentLabel);
    cell->addWidget(m_cellSegment);
    cell->addWidget(m_cellCustomers);
    cell->addStretch();
    cell->addWidget(m_classic);
    m_upper = new QBoxLayout(QBoxLayout::LeftToRight);
    m_upper->setSpacing(12);
    m_upper->addWidget(m_grid, 1);
    m_upper->addLayout(cell);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addLayout(m_controls);
    layout->addLayout(m_upper, 3);
    layout->addWidget(m_tabs, 3);

    connect(m_figure, &QComboBox::currentIndexChanged, this, &RfmPage::showGrid);
    connect(m_levels, &QSpinBox::valueChanged, this, [this](int levels) {
        this->document().changeSettings([levels](analysis::Settings& settings) {
            settings.rfm.levels = levels;
            // Cut points and changed cells are of another grid.
            settings.rfm.recencyCuts.clear();
            settings.rfm.frequencyCuts.clear();
            settings.rfm.monetaryCuts.clear();
            settings.rfm.map.clear();
        });
    });
    connect(m_ties, &QComboBox::currentIndexChanged, this, [this] {
        this->document().changeSettings([this](analysis::Settings& settings) {
            settings.rfm.ties = static_cast<RfmTies>(m_ties->currentData().toInt());
        });
    });
    connect(m_monetary, &QCheckBox::toggled, this, [this](bool on) {
        this->document().changeSettings([on](analysis::Settings& settings) { settings.rfm.monetary = on; });
    });
    connect(m_grid, &RfmGridChart::cellSelected, this, &RfmPage::showCell);
    connect(m_cellSegment, &QComboBox::currentIndexChanged, this, &RfmPage::setCellSegment);
    connect(m_cellCustomers, &QPushButton::clicked, this, &RfmPage::showCustomersOfCell);
    connect(m_classic, &QPushButton::clicked, this, [this] {
        this->document().changeSettings([](analysis::Settings& settings) { settings.rfm.map.clear(); });
    });
    setHelp(m_figure, QStringLiteral("rfm"));
    setHelp(m_cellSegment, QStringLiteral("settings#rfm.map"));
    setHelp(m_levels, QStringLiteral("settings#rfm.levels"));
    setHelp(m_ties, QStringLiteral("rfm#ties"));
    setHelp(m_monetary, QStringLiteral("settings#rfm.monetary"));
    setHelp(m_grid, QStringLiteral("rfm#segments"));
    refresh();
}

void RfmPage::arrange(int width)
{
    const auto direction = isNarrow(width) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_controls->setDirection(direction);
    m_upper->setDirection(direction);
}

QWidget* RfmPage::segmentsTab()
{
    m_table->setSource(&m_segments);
    m_table->setSortable(true);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(true);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setItemDelegateForColumn(RfmSegmentsModel::Actions, new TextDelegate(m_table));
    m_table->shareWidth();
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 1; column < RfmSegmentsModel::Count; ++column)
        header->setSectionResizeMode(column, QHeaderView::Fixed);
    m_table->stretch(RfmSegmentsModel::Actions, 200);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);

    auto* tab = new QWidget(m_tabs);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_list);
    buttons->addWidget(m_moves);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() != RfmSegmentsModel::Actions)
            showCustomersOf(RfmSegmentsModel::segmentOf(index.data(RowRole).toInt()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RfmPage::enableButtons);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const auto segment = selectedSegment())
            showCustomersOf(*segment);
    });
    connect(m_list, &QPushButton::clicked, this, &RfmPage::makeList);
    connect(m_moves, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(MigrationPage::pageTitle()); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (const auto segment = selectedSegment())
            setActions(*segment, {});
    });
    connect(&m_segments, &RfmSegmentsModel::actionsEdited, this, &RfmPage::setActions);
    return tab;
}

QWidget* RfmPage::crossTab()
{
    m_crossView->setSource(&m_cross);
    m_crossView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_crossView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_crossView->setAlternatingRowColors(false);
    m_crossView->verticalHeader()->hide();
    m_crossView->shareWidth();
    m_crossLabel->setBuddy(m_crossFigure);
    m_crossFigure->addItems({QString(), QString(), QString()});
    m_crossText->setWordWrap(true);
    m_crossText->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* tab = new QWidget(m_tabs);
    auto* top = new QHBoxLayout;
    top->addWidget(m_crossText, 1);
    top->addSpacing(12);
    top->addWidget(m_crossLabel);
    top->addWidget(m_crossFigure);
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_crossView, 1);

    connect(m_crossFigure, &QComboBox::currentIndexChanged, this,
            [this](int figure) { m_cross.setFigure(static_cast<RfmCrossModel::Figure>(figure)); });
    const auto show = [this](const QModelIndex& index) {
        if (const auto place = m_cross.place(index.row(), index.column()))
            showCustomersOf(place->rfm, place->group);
    };
    connect(m_crossView, &QTableView::clicked, this, show);
    connect(m_crossView, &QTableView::activated, this, show);
    return tab;
}

QWidget* RfmPage::scoresTab()
{
    m_scoresView->setSource(&m_scores);
    m_scoresView->verticalHeader()->hide();
    m_scoresView->shareWidth();
    QHeaderView* header = m_scoresView->horizontalHeader();
    const auto fix = [&](int column, const QString& widest) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, fontMetrics().horizontalAdvance(widest) + 16);
    };
    for (const int column : {RfmScoresModel::RecencyCustomers, RfmScoresModel::FrequencyCustomers,
                             RfmScoresModel::MonetaryCustomers})
        fix(column, QStringLiteral("9,999,999"));
    fix(RfmScoresModel::Recency, QStringLiteral("9,999 to 9,999"));
    fix(RfmScoresModel::Frequency, QStringLiteral("999 to 9,999"));
    auto* tab = new QWidget(m_tabs);
    auto* layout = new QHBoxLayout(tab);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_scoresView, 3);
    layout->addSpacing(8);
    layout->addWidget(m_cuts, 2);
    connect(m_cuts, &RfmCutsPanel::cutsChanged, this, &RfmPage::setCuts);
    return tab;
}

std::optional<RfmSegment> RfmPage::selectedSegment() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 ? std::optional(RfmSegmentsModel::segmentOf(rows.front().data(RowRole).toInt()))
                            : std::nullopt;
}

void RfmPage::enableButtons()
{
    const auto segment = selectedSegment();
    m_show->setEnabled(segment.has_value());
    m_list->setEnabled(segment.has_value());
    m_back->setEnabled(segment && document().state().actions.of(*segment));
}

void RfmPage::makeList()
{
    const auto segment = selectedSegment();
    if (!segment)
        return;
    analysis::TargetList list;
    list.name = words::name(*segment);
    analysis::Filter condition;
    condition.kind = analysis::Filter::Kind::RfmSegment;
    const std::string_view identifier = analysis::name(*segment);
    condition.words =
        QStringList{QString::fromLatin1(identifier.data(), static_cast<qsizetype>(identifier.size()))};
    list.filter.parts.push_back(condition);
    Q_EMIT listWanted(list);
}

void RfmPage::setActions(RfmSegment segment, const QString& text)
{
    Document::State state = document().state();
    state.actions.set(segment, text);
    document().change(std::move(state));
}

void RfmPage::setCuts(int figure, const std::vector<double>& cuts)
{
    document().changeSettings([&](analysis::Settings& settings) {
        switch (figure) {
        case RfmCutsPanel::Recency:
            settings.rfm.recencyCuts = cuts;
            break;
        case RfmCutsPanel::Frequency:
            settings.rfm.frequencyCuts = cuts;
            break;
        default:
            settings.rfm.monetaryCuts = cuts;
        }
    });
}

QString RfmPage::title() const
{
    return tr("RFM");
}

Page::Mark RfmPage::mark() const
{
    return results() && results()->rfm ? markOf({analysis::Stage::Rfm}) : Mark{};
}

analysis::ChartGroups RfmPage::charts() const
{
    return analysis::allCharts;
}

void RfmPage::takeResults()
{
    const SharedResults all = results();
    m_segments.setRfm(all ? all->rfm : nullptr, all ? all->rfmWorth : nullptr);
    m_cross.setWorth(all ? all->rfmWorth : nullptr);
    m_scores.setRfm(all ? all->rfm : nullptr);
    m_cuts->setRfm(all ? all->rfm.get() : nullptr);
    if (m_grid->selected() < 0 && all && all->rfm)
        m_grid->select(static_cast<int>(all->rfm->map.size()) - 1); // the best
}

void RfmPage::readSettings()
{
    const analysis::Settings settings = document().settings();
    const QSignalBlocker levels(m_levels), ties(m_ties), monetary(m_monetary);
    m_levels->setValue(settings.rfm.levels);
    m_ties->setCurrentIndex(
        m_ties->findData(static_cast<int>(settings.rfm.ties.value_or(RfmTies::Together))));
    m_monetary->setChecked(settings.rfm.monetary);
    m_cuts->setCuts(settings.rfm.levels,
                    {settings.rfm.recencyCuts, settings.rfm.frequencyCuts, settings.rfm.monetaryCuts});
    // Cut points of one's own leave no equal frequencies to be told apart.
    m_ties->setEnabled(settings.rfm.frequencyCuts.empty());
    m_segments.setActions(document().state().actions);
    enableButtons();
}

void RfmPage::refresh()
{
    m_figureLabel->setText(tr("Fig&ure"));
    m_levelsLabel->setText(tr("Score &levels"));
    m_tiesLabel->setText(tr("E&qual frequencies"));
    m_monetary->setText(tr("&Monetary score in the grid"));
    m_cellSegmentLabel->setText(tr("&Segment of this cell"));
    m_cellCustomers->setText(tr("Show its customers"));
    m_classic->setText(tr("Back to the classic map"));
    m_table->setAccessibleName(tr("RFM segments"));
    m_grid->setAccessibleName(tr("RFM grid"));
    nameItems(m_figure, {tr("Customers"), tr("Mean value"), tr("Total CLTV"), tr("Mean CLTV")});
    nameItems(m_ties, {tr("told apart by their place in the file"), tr("told apart by customer id"),
                       tr("get the same score")});
    QStringList names;
    for (const RfmSegment segment : analysis::rfmSegments())
        names << words::name(segment);
    {
        const QSignalBlocker quiet(m_cellSegment);
        nameItems(m_cellSegment, names);
    }
    m_about->setText(
        tr("Each customer gets a score for how lately (recency), how often (frequency) and for how much "
           "(monetary) he bought; %1 is best. The figures are cleaned, not capped. A double click on "
           "a segment shows its customers.")
            .arg(document().settings().rfm.levels));
    m_tabs->setTabText(0, tr("Segments and actions"));
    m_tabs->setTabText(1, tr("Against CLTV segments"));
    m_tabs->setTabText(2, tr("Scores and limits"));
    m_show->setText(tr("Sh&ow the customers"));
    m_list->setText(tr("Make a &target list"));
    m_moves->setText(tr("Who moved since an earlier file…"));
    m_back->setText(tr("Back to the suggestio&n"));
    m_crossLabel->setText(tr("Sho&w"));
    m_crossFigure->setItemText(RfmCrossModel::Customers, tr("Customers"));
    m_crossFigure->setItemText(RfmCrossModel::ShareOfSegment, tr("Share of the RFM segment"));
    m_crossFigure->setItemText(RfmCrossModel::TotalCltv, tr("Total CLTV"));
    m_crossView->setAccessibleName(tr("RFM segments against CLTV segments"));
    m_scoresView->setAccessibleName(tr("What the scores mean"));
    m_segments.retranslate();
    m_cross.retranslate();
    m_scores.retranslate();
    m_cuts->retranslate();
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 1; column < RfmSegmentsModel::Actions; ++column) {
        const bool money = column == RfmSegmentsModel::Monetary || column == RfmSegmentsModel::Cltv;
        header->resizeSection(column, fontMetrics().horizontalAdvance(money ? QStringLiteral("₺12,345,678")
                                                                            : QStringLiteral("frequency")) +
                                          18);
    }
    showCross();
    showGrid();
}

void RfmPage::showCross()
{
    const SharedResults all = results();
    if (!all || !all->rfmWorth || all->rfmWorth->groups == 0) {
        m_crossText->clear();
        return;
    }
    const analysis::RfmWorth& worth = *all->rfmWorth;
    const auto best = [&worth](RfmSegment segment) {
        return worth.cross[static_cast<std::size_t>(segment)].front();
    };
    const auto champions = best(RfmSegment::Champions);
    const auto atRisk = best(RfmSegment::AtRisk);
    const auto cantLose = best(RfmSegment::CantLose);
    m_crossText->setText(
        tr("Champions and A: %1 customers, CLTV %2. A, but at risk or among those not to be lost: %3 "
           "customers, CLTV %4. A click on a figure shows the customers.")
            .arg(words::count(champions.customers), words::wholeMoney(champions.cltv),
                 words::count(atRisk.customers + cantLose.customers),
                 words::wholeMoney(atRisk.cltv + cantLose.cltv)));
}

/// What moves a customer from the cell to its neighbours.
QStringList RfmPage::edgesOf(int recency, int column) const
{
    const analysis::Rfm& rfm = *results()->rfm;
    const int levels = rfm.map.levels();
    const auto level = [](const analysis::RfmScore& score, int at) {
        return score.levels[static_cast<std::size_t>(at - 1)];
    };
    QStringList lines;
    if (recency < levels)
        if (const auto next = level(rfm.recencyScore, recency + 1); next.customers > 0)
            lines << tr("Recency %1 begins at %2 days since the last order or fewer: then %3.")
                         .arg(recency + 1)
                         .arg(words::number(next.highest, 0), words::name(rfm.map.at(recency + 1, column)));
    if (recency > 1)
        if (const auto below = level(rfm.recencyScore, recency - 1); below.customers > 0)
            lines << tr("Without an order, recency falls to %1 after %2 days: then %3.")
                         .arg(recency - 1)
                         .arg(words::number(below.lowest, 0), words::name(rfm.map.at(recency - 1, column)));
    if (column < levels && !rfm.monetaryInGrid)
        if (const auto next = level(rfm.frequencyScore, column + 1); next.customers > 0)
            lines << tr("Frequency %1 begins at %2 orders: then %3.")
                         .arg(column + 1)
                         .arg(words::number(next.lowest, 0), words::name(rfm.map.at(recency, column + 1)));
    if (column < levels && rfm.monetaryInGrid)
        lines << tr("The column is the mean of the frequency and the monetary score, rounded up.");
    return lines;
}

void RfmPage::showGrid()
{
    const SharedResults all = results();
    if (!all || !all->rfm) {
        m_grid->setCells(0, {}, {});
        showCell();
        return;
    }
    const analysis::Rfm& rfm = *all->rfm;
    const auto figure = static_cast<Figure>(m_figure->currentData().toInt());
    std::vector<RfmGridChart::Cell> cells;
    for (std::size_t i = 0; i < rfm.map.size(); ++i) {
        const analysis::RfmFigures& of = rfm.ofCells[i];
        RfmGridChart::Cell cell;
        cell.segment = words::name(rfm.map.at(i));
        switch (figure) {
        case Customers:
            cell.value = static_cast<double>(of.customers);
            cell.figure = words::count(of.customers);
            break;
        case MeanValue:
            cell.value = of.customers && rfm.hasMonetary() ? of.mean(of.monetarySum) : std::nan("");
            cell.figure = words::wholeMoney(cell.value);
            break;
        case MeanCltv:
            cell.value = all->rfmWorth && of.customers
                             ? all->rfmWorth->cellCltv[i] / static_cast<double>(of.customers)
                             : std::nan("");
            cell.figure = words::wholeMoney(cell.value);
            break;
        case TotalCltv:
            cell.value = all->rfmWorth ? all->rfmWorth->cellCltv[i] : std::nan("");
            cell.figure = words::wholeMoney(cell.value);
            break;
        }
        const auto levels = static_cast<std::size_t>(rfm.map.levels());
        cell.tip = tr("Recency %1, frequency %2: %3, %4 customer(s)", nullptr, static_cast<int>(of.customers))
                       .arg(i / levels + 1)
                       .arg(i % levels + 1)
                       .arg(cell.segment, words::count(of.customers));
        cells.push_back(std::move(cell));
    }
    m_grid->setCells(
        rfm.map.levels(), std::move(cells),
        {.title = tr("Customers by recency and frequency score"),
         .recency = tr("Recency score"),
         .frequency = rfm.monetaryInGrid ? tr("Frequency and monetary score") : tr("Frequency score"),
         .value = m_figure->currentText()});
    showCell();
}

void RfmPage::showCell()
{
    const SharedResults all = results();
    const int cell = m_grid->selected();
    const bool known = all && all->rfm && cell >= 0 && cell < static_cast<int>(all->rfm->map.size());
    for (QWidget* widget : {static_cast<QWidget*>(m_cellSegment), static_cast<QWidget*>(m_cellCustomers),
                            static_cast<QWidget*>(m_classic)})
        widget->setEnabled(known);
    if (!known) {
        m_cellTitle->clear();
        m_cellFigures->clear();
        return;
    }
    const analysis::Rfm& rfm = *all->rfm;
    const auto i = static_cast<std::size_t>(cell);
    const analysis::RfmFigures& of = rfm.ofCells[i];
    const int recency = cell / rfm.map.levels() + 1;
    const int column = cell % rfm.map.levels() + 1;
    m_cellTitle->setText(tr("Recency %1, frequency %2").arg(recency).arg(column));
    QStringList lines{
        tr("%1 customer(s)", nullptr, static_cast<int>(of.customers)).arg(words::count(of.customers))};
    if (of.customers > 0) {
        lines << tr("Last order %1 days ago on average").arg(words::number(of.mean(of.recencySum), 0));
        lines << tr("%1 orders on average").arg(words::number(of.mean(of.frequencySum), 1));
        if (rfm.hasMonetary())
            lines << tr("%1 spent on average").arg(words::money(of.mean(of.monetarySum)));
        if (all->rfmWorth)
            lines << tr("CLTV of all: %1").arg(words::wholeMoney(all->rfmWorth->cellCltv[i]));
    }
    lines << edgesOf(recency, column);
    m_cellFigures->setText(lines.join(QLatin1Char('\n')));
    const QSignalBlocker quiet(m_cellSegment);
    m_cellSegment->setCurrentIndex(m_cellSegment->findData(static_cast<int>(rfm.map.at(i))));
    m_classic->setEnabled(!document().state().settings.rfm.map.empty());
}

void RfmPage::setCellSegment(int index)
{
    const SharedResults all = results();
    const int cell = m_grid->selected();
    if (!all || !all->rfm || cell < 0 || index < 0)
        return;
    const int levels = all->rfm->map.levels();
    const analysis::RfmCell digits = 10 * (cell / levels + 1) + cell % levels + 1;
    const auto segment = static_cast<RfmSegment>(m_cellSegment->itemData(index).toInt());
    document().changeSettings([&](analysis::Settings& settings) {
        const analysis::RfmMap classic(settings.rfm.levels);
        if (classic.at(cell / levels + 1, cell % levels + 1) == segment)
            settings.rfm.map.erase(digits);
        else
            settings.rfm.map[digits] = segment;
    });
}

void RfmPage::showCustomersOfCell()
{
    const SharedResults all = results();
    const int cell = m_grid->selected();
    if (!all || !all->rfm || cell < 0)
        return;
    auto rows = std::make_shared<std::vector<std::uint32_t>>();
    for (std::size_t i = 0; i < all->rfm->cell.size(); ++i)
        if (all->rfm->cell[i] == cell)
            rows->push_back(static_cast<std::uint32_t>(i));
    analysis::CustomerFilter filter;
    filter.rows = std::move(rows);
    filter.rowsName = m_cellTitle->text();
    Q_EMIT customersWanted(filter);
}

void RfmPage::showCustomersOf(RfmSegment segment, std::optional<int> group)
{
    const std::string_view identifier = analysis::name(segment);
    analysis::CustomerFilter filter;
    filter.rfmSegment = QString::fromLatin1(identifier.data(), static_cast<qsizetype>(identifier.size()));
    filter.segment = group;
    Q_EMIT customersWanted(filter);
}

} // namespace kiymet::ui
