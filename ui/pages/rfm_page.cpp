// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rfm_page.h"

#include "charts/rfm_grid_chart.h"
#include "help/what_is.h"
#include "pages/compact_tabs.h"
#include "pages/migration_page.h"
#include "pages/rfm_cell_panel.h"
#include "pages/rfm_cross_panel.h"
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
#include <QVBoxLayout>

#include <cmath>

namespace kiymet::ui {

using analysis::RfmSegment;
using analysis::RfmTies;

namespace {

/// Names for the items a box has, in its order; their data stay.
void setItemTexts(QComboBox* box, const QStringList& names)
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
    , m_cell(new RfmCellPanel(this))
    , m_tabs(new CompactTabs(this))
    , m_table(new TableView(this))
    , m_show(new QPushButton(this))
    , m_list(new QPushButton(this))
    , m_moves(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_cross(new RfmCrossPanel(this))
    , m_scoresView(new TableView(this))
    , m_cuts(new RfmCutsPanel(this))
{
    m_about->setWordWrap(true);
    for (const Figure figure : {Customers, MeanValue, TotalCltv, MeanCltv})
        m_figure->addItem(QString(), figure);
    m_levels->setRange(3, 5);
    for (const RfmTies ties : {RfmTies::File, RfmTies::Id, RfmTies::Together})
        m_ties->addItem(QString(), static_cast<int>(ties));
    m_figureLabel->setBuddy(m_figure);
    m_levelsLabel->setBuddy(m_levels);
    m_tiesLabel->setBuddy(m_ties);

    m_tabs->setDocumentMode(true);
    m_tabs->addTab(segmentsTab(), QString());
    m_tabs->addTab(m_cross, QString());
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
    m_upper = new QBoxLayout(QBoxLayout::LeftToRight);
    m_upper->setSpacing(12);
    m_upper->addWidget(m_grid, 1);
    m_upper->addWidget(m_cell);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addLayout(m_controls);
    layout->addLayout(m_upper, 5);
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
    connect(m_cell, &RfmCellPanel::segmentChosen, this, &RfmPage::setCellSegment);
    connect(m_cell, &RfmCellPanel::customersWanted, this, &RfmPage::showCustomersOfCell);
    connect(m_cross, &RfmCrossPanel::customersWanted, this, &RfmPage::showCustomersOf);
    connect(m_cell, &RfmCellPanel::classicMapWanted, this, [this] {
        this->document().changeSettings([](analysis::Settings& settings) { settings.rfm.map.clear(); });
    });
    setHelp(m_figure, QStringLiteral("rfm"));
    setHelp(m_levels, QStringLiteral("settings#rfm.levels"));
    setHelp(m_ties, QStringLiteral("rfm#ties"));
    setHelp(m_monetary, QStringLiteral("settings#rfm.monetary"));
    setHelp(m_grid, QStringLiteral("rfm#segments"));
    refresh();
}

void RfmPage::arrange(int width)
{
    const auto direction = isNarrow(width) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    for (QBoxLayout* parts : {m_controls, m_upper, m_scoring})
        parts->setDirection(direction);
    // In narrow cells the name of a segment takes two lines; where there is no room for them, it is
    // shortened.
    m_grid->setMinimumHeight(m_grid->heightForLines(isNarrow(width) ? 3 : 2));
    m_scoresView->setMinimumHeight(isNarrow(width) ? 10 * fontMetrics().height() : 0);
}

QWidget* RfmPage::segmentsTab()
{
    m_table->setSource(&m_segments);
    m_table->setSortable(true);
    m_table->setMinimumHeight(8 * fontMetrics().height());
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
            showCustomersOf(RfmSegmentsModel::segmentOf(index.data(RowRole).toInt()), {});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RfmPage::enableButtons);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const auto segment = selectedSegment())
            showCustomersOf(*segment, {});
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
    m_scoresView->stretch(RfmScoresModel::Monetary,
                          fontMetrics().horizontalAdvance(QStringLiteral("₺1,000 to ₺9,999,999")) + 16);
    auto* tab = new QWidget(m_tabs);
    m_scoring = new QBoxLayout(QBoxLayout::LeftToRight, tab);
    m_scoring->setContentsMargins(0, 4, 0, 0);
    m_scoring->addWidget(m_scoresView, 3);
    m_scoring->addSpacing(8);
    m_scoring->addWidget(m_cuts, 2);
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
    m_cross->setWorth(all ? all->rfmWorth : nullptr);
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
    m_table->setAccessibleName(tr("RFM segments"));
    m_grid->setAccessibleName(tr("RFM grid"));
    setItemTexts(m_figure, {tr("Customers"), tr("Mean value"), tr("Total CLTV"), tr("Mean CLTV")});
    setItemTexts(m_ties, {tr("told apart by their place in the file"), tr("told apart by customer id"),
                          tr("get the same score")});
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
    m_scoresView->setAccessibleName(tr("What the scores mean"));
    m_segments.retranslate();
    m_cell->retranslate();
    m_cross->retranslate();
    m_scores.retranslate();
    m_cuts->retranslate();
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 1; column < RfmSegmentsModel::Actions; ++column) {
        const bool money = column == RfmSegmentsModel::Monetary || column == RfmSegmentsModel::Cltv;
        header->resizeSection(column, fontMetrics().horizontalAdvance(money ? QStringLiteral("₺12,345,678")
                                                                            : QStringLiteral("frequency")) +
                                          18);
    }
    showGrid();
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
    if (all && all->rfm && cell >= 0 && cell < static_cast<int>(all->rfm->map.size()))
        m_cell->showCell(*all->rfm, all->rfmWorth.get(), cell, !document().state().settings.rfm.map.empty());
    else
        m_cell->showNothing();
}

void RfmPage::setCellSegment(RfmSegment segment)
{
    const SharedResults all = results();
    const int cell = m_grid->selected();
    if (!all || !all->rfm || cell < 0)
        return;
    const int levels = all->rfm->map.levels();
    const analysis::RfmCell digits = 10 * (cell / levels + 1) + cell % levels + 1;
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
    filter.rowsName = m_cell->title();
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
