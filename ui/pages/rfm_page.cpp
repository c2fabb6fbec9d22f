// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rfm_page.h"

#include "charts/rfm_grid_chart.h"
#include "tables/table_view.h"
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
    , m_table(new TableView(this))
{
    m_about->setWordWrap(true);
    for (const Figure figure : {Customers, MeanValue, TotalCltv})
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

    m_table->setSource(&m_segments);
    m_table->setSortable(true);
    m_table->verticalHeader()->hide();
    m_table->shareWidth();

    auto* controls = new QHBoxLayout;
    controls->addWidget(m_figureLabel);
    controls->addWidget(m_figure);
    controls->addSpacing(16);
    controls->addWidget(m_levelsLabel);
    controls->addWidget(m_levels);
    controls->addSpacing(16);
    controls->addWidget(m_tiesLabel);
    controls->addWidget(m_ties);
    controls->addSpacing(16);
    controls->addWidget(m_monetary);
    controls->addStretch();
    auto* cell = new QVBoxLayout;
    cell->addWidget(m_cellTitle);
    cell->addWidget(m_cellFigures);
    cell->addWidget(m_cellSegmentLabel);
    cell->addWidget(m_cellSegment);
    cell->addWidget(m_cellCustomers);
    cell->addStretch();
    cell->addWidget(m_classic);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(12);
    upper->addWidget(m_grid, 1);
    upper->addLayout(cell);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addLayout(controls);
    layout->addLayout(upper, 3);
    layout->addWidget(m_table, 2);

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
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        // The row's name tells the segment, whatever the table is sorted by.
        const QString name = index.siblingAtColumn(RfmSegmentsModel::Segment).data().toString();
        for (const RfmSegment segment : analysis::rfmSegments())
            if (words::name(segment) == name)
                showCustomersOf(segment);
    });
    refresh();
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
}

void RfmPage::refresh()
{
    m_figureLabel->setText(tr("&Figure"));
    m_levelsLabel->setText(tr("Score &levels"));
    m_tiesLabel->setText(tr("&Equal frequencies"));
    m_monetary->setText(tr("&Monetary score in the grid"));
    m_cellSegmentLabel->setText(tr("&Segment of this cell"));
    m_cellCustomers->setText(tr("Show its customers"));
    m_classic->setText(tr("Back to the classic map"));
    m_table->setAccessibleName(tr("RFM segments"));
    m_grid->setAccessibleName(tr("RFM grid"));
    nameItems(m_figure, {tr("Customers"), tr("Mean value"), tr("Total CLTV")});
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
    m_segments.retranslate();
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
    // What moves a customer on: the edges of the scores.
    if (recency < rfm.map.levels()) {
        const auto& next = rfm.recencyScore.levels[static_cast<std::size_t>(recency)];
        if (next.customers > 0)
            lines << tr("Recency %1 begins at %2 days since the last order or fewer.")
                         .arg(recency + 1)
                         .arg(words::number(next.highest, 0));
    }
    if (column < rfm.map.levels() && !rfm.monetaryInGrid) {
        const auto& next = rfm.frequencyScore.levels[static_cast<std::size_t>(column)];
        if (next.customers > 0)
            lines
                << tr("Frequency %1 begins at %2 orders.").arg(column + 1).arg(words::number(next.lowest, 0));
    }
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

void RfmPage::showCustomersOf(RfmSegment segment)
{
    const std::string_view identifier = analysis::name(segment);
    analysis::CustomerFilter filter;
    filter.rfmSegment = QString::fromLatin1(identifier.data(), static_cast<qsizetype>(identifier.size()));
    Q_EMIT customersWanted(filter);
}

} // namespace kiymet::ui
