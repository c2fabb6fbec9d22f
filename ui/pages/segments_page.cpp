// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/segments_page.h"

#include "analysis/figures/segment_figures.h"
#include "charts/bar_chart.h"
#include "charts/box_chart.h"
#include "charts/colours.h"
#include "dialogs/file_choice.h"
#include "help/what_is.h"
#include "language/language.h"
#include "pages/currency.h"
#include "pages/migration_page.h"
#include "pages/panel_parts.h"
#include "report/segment_charts.h"
#include "tables/table_view.h"
#include "tables/text_delegate.h"
#include "words/formats.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace kiymet::ui {

namespace {

using analysis::SegmentFigure;

SegmentFigure chosenFigure(const QComboBox& box)
{
    return static_cast<SegmentFigure>(box.currentData().toInt());
}

} // namespace

SegmentsPage::SegmentsPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_about(new QLabel(this))
    , m_count(new QSpinBox(this))
    , m_figure(new QComboBox(this))
    , m_bars(new BarChart(this))
    , m_spread(new QComboBox(this))
    , m_boxes(new BoxChart(this))
    , m_table(new TableView(this))
    , m_show(new QPushButton(this))
    , m_list(new QPushButton(this))
    , m_moves(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_saveCharts(new QPushButton(this))
{
    m_countLabel = labelFor(m_count);
    m_figureLabel = labelFor(m_figure);
    m_spreadLabel = labelFor(m_spread);
    m_about->setWordWrap(true);
    m_count->setRange(2, 10);
    for (const SegmentFigure figure :
         {SegmentFigure::Customers, SegmentFigure::TotalCltv, SegmentFigure::MeanCltv,
          SegmentFigure::Sales3Month, SegmentFigure::Sales6Month, SegmentFigure::AverageValue}) {
        m_figure->addItem(QString(), static_cast<int>(figure));
        if (analysis::isSpread(figure))
            m_spread->addItem(QString(), static_cast<int>(figure));
    }
    m_figure->setCurrentIndex(m_figure->findData(static_cast<int>(SegmentFigure::TotalCltv)));

    m_table->setSource(&m_segments);
    m_table->setSortable(true);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(true);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setItemDelegateForColumn(SegmentsModel::Actions, new TextDelegate(m_table));
    QHeaderView* header = m_table->horizontalHeader();
    m_table->shareWidth();
    for (int column = 0; column < SegmentsModel::Count; ++column)
        header->setSectionResizeMode(column, QHeaderView::Fixed);
    m_table->stretch(SegmentsModel::Actions, 200);
    m_table->setMinimumHeight(200); // four segments
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);

    auto* top = new QHBoxLayout;
    top->addWidget(m_about, 1);
    top->addSpacing(16);
    top->addWidget(m_countLabel);
    top->addWidget(m_count);
    const auto column = [](QLabel* label, QComboBox* box, QWidget* chart) {
        auto* controls = new QHBoxLayout;
        controls->addWidget(label);
        controls->addWidget(box);
        controls->addStretch(1);
        auto* all = new QVBoxLayout;
        all->addLayout(controls);
        all->addWidget(chart, 1);
        return all;
    };
    m_charts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_charts->setSpacing(12);
    m_charts->addLayout(column(m_figureLabel, m_figure, m_bars), 1);
    m_charts->addLayout(column(m_spreadLabel, m_spread, m_boxes), 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_list);
    buttons->addWidget(m_moves);
    buttons->addWidget(m_saveCharts);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(m_charts, 5);
    layout->addWidget(m_table, 4);
    layout->addLayout(buttons);

    connect(m_count, &QSpinBox::valueChanged, this, [this](int count) {
        this->document().changeSettings(
            [count](analysis::Settings& settings) { settings.segmentCount = count; });
    });
    connect(m_figure, &QComboBox::currentIndexChanged, this, &SegmentsPage::showBars);
    connect(m_spread, &QComboBox::currentIndexChanged, this, &SegmentsPage::showBoxes);
    connect(m_bars, &BarChart::barClicked, this, &SegmentsPage::showSegment);
    connect(m_boxes, &BoxChart::groupClicked, this, &SegmentsPage::showSegment);
    // The name of a segment leads to its customers; so does a double-click on its figures.
    const auto source = [](const QModelIndex& index) { return index.data(RowRole).toInt(); };
    connect(m_table, &QTableView::clicked, this, [this, source](const QModelIndex& index) {
        if (index.column() == SegmentsModel::Segment)
            showSegment(source(index));
    });
    connect(m_table, &QTableView::doubleClicked, this, [this, source](const QModelIndex& index) {
        if (index.column() != SegmentsModel::Actions)
            showSegment(source(index));
    });
    connect(m_show, &QPushButton::clicked, this, [this] { showSegment(selectedSegment()); });
    connect(m_moves, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(MigrationPage::pageTitle()); });
    connect(m_list, &QPushButton::clicked, this, &SegmentsPage::makeList);
    connect(m_saveCharts, &QPushButton::clicked, this, &SegmentsPage::chooseChartsFile);
    connect(&m_background, &JobRunner::runningChanged, this, &SegmentsPage::enableButtons);
    connect(m_back, &QPushButton::clicked, this, [this] { setActions(selectedSegment(), {}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SegmentsPage::enableButtons);
    connect(&m_segments, &SegmentsModel::actionsEdited, this, &SegmentsPage::setActions);
    setHelp(m_count, QStringLiteral("settings#segments.count"));
    setHelp(m_figure, QStringLiteral("segments"));
    setHelp(m_spread, QStringLiteral("segments#boxes"));
    setHelp(m_bars, QStringLiteral("segments#groups"));
    setHelp(m_boxes, QStringLiteral("segments#boxes"));
    refresh();
}

void SegmentsPage::arrange(int width)
{
    m_charts->setDirection(isNarrow(width) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString SegmentsPage::title() const
{
    return tr("Segments");
}

void SegmentsPage::takeResults()
{
    const auto segments = results() ? results()->segments : nullptr;
    m_segments.setSegments(segments);
}

void SegmentsPage::readSettings()
{
    const QSignalBlocker quiet(m_count);
    m_count->setValue(document().settings().segmentCount);
    m_segments.setActions(document().state().actions);
    enableButtons();
}

int SegmentsPage::selectedSegment() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 ? rows.front().data(RowRole).toInt() : -1;
}

void SegmentsPage::enableButtons()
{
    const int segment = selectedSegment();
    m_show->setEnabled(segment >= 0);
    m_list->setEnabled(segment >= 0);
    m_saveCharts->setEnabled(segments() && !m_background.isRunning());
    m_back->setEnabled(segment >= 0 && !m_segments.isSuggestion(segment));
}

void SegmentsPage::showSegment(int segment)
{
    if (segment < 0)
        return;
    analysis::CustomerFilter filter;
    filter.segment = segment;
    Q_EMIT customersWanted(filter);
}

void SegmentsPage::makeList()
{
    const int segment = selectedSegment();
    if (segment < 0)
        return;
    analysis::TargetList list;
    const QString label = analysis::Segments::label(segment);
    list.name = tr("CLTV segment %1").arg(label);
    analysis::Filter condition;
    condition.kind = analysis::Filter::Kind::Segment;
    condition.words = QStringList{label};
    list.filter.parts.push_back(condition);
    Q_EMIT listWanted(list);
}

void SegmentsPage::chooseChartsFile()
{
    const QString file = chooseFileToWrite(
        this, tr("Save all charts"),
        namedAsData(document(), tr(" segments", "end of a file name") + QStringLiteral(".pdf")),
        tr("PDF document (*.pdf)"), QStringLiteral("pdf"));
    if (!file.isEmpty())
        saveCharts(file);
}

void SegmentsPage::saveCharts(const QString& file)
{
    if (!segments())
        return;
    report::Options options;
    options.language = currentLanguage();
    options.locale = words::dataLocale();
    m_background.run(
        [all = results(), options, file](const Progress& progress) {
            return report::writePdf(file, report::makeSegmentCharts(*all, options), progress);
        },
        [this, file](const files::Unwritten& unwritten) {
            if (unwritten) {
                Q_EMIT failed(*unwritten);
                return;
            }
            Q_EMIT said(tr("The charts are in %1.").arg(QDir::toNativeSeparators(file)));
            Q_EMIT saved(file);
        });
}

void SegmentsPage::setActions(int segment, const QString& text)
{
    if (segment < 0 || !segments())
        return;
    Document::State state = document().state();
    state.actions.set(segment, static_cast<int>(segments()->figures.size()), text);
    document().change(std::move(state));
}

void SegmentsPage::refresh()
{
    m_countLabel->setText(tr("&Number of segments:"));
    m_count->setAccessibleName(tr("Number of segments"));
    m_figureLabel->setText(tr("F&igure:"));
    m_figure->setAccessibleName(tr("Figure"));
    const QStringList names{tr("Customers"),
                            tr("Total CLTV"),
                            tr("Mean CLTV"),
                            tr("Expected purchases, 3 months"),
                            tr("Expected purchases, 6 months"),
                            tr("Expected average value")};
    for (int i = 0; i < names.size(); ++i)
        m_figure->setItemText(i, names[i]);
    m_spreadLabel->setText(tr("&Distribution of:"));
    m_spread->setAccessibleName(tr("Distribution of"));
    const QStringList spread{tr("CLTV"), tr("Expected purchases, 3 months"),
                             tr("Expected purchases, 6 months"), tr("Expected average value")};
    for (int i = 0; i < spread.size(); ++i)
        m_spread->setItemText(i, spread[i]);
    m_table->setAccessibleName(tr("Segments"));
    m_show->setText(tr("&Show the customers"));
    m_moves->setText(tr("Who moved since an earlier file…"));
    m_list->setText(tr("&Make a target list"));
    m_saveCharts->setText(tr("Save all &charts…"));
    m_saveCharts->setToolTip(tr("Every figure of both charts, as one PDF."));
    m_back->setText(tr("Back to the su&ggestion"));
    m_bars->setAccessibleName(tr("Figures by segment"));
    m_boxes->setAccessibleName(tr("Distribution by segment"));
    m_segments.retranslate();
    m_about->setText(
        segments() ? tr("Customers are ordered by CLTV and divided into %n group(s) of about equal "
                        "size: A holds the most valuable ones. A click on a bar, a box or the name of a "
                        "segment shows its customers.",
                        nullptr, segments()->count)
                   : QString());
    QHeaderView* header = m_table->horizontalHeader();
    const int figureWidth = fontMetrics().horizontalAdvance(QStringLiteral("₺12,345,678.90")) + 14;
    for (int column = 0; column < SegmentsModel::Actions; ++column)
        header->resizeSection(column, figureWidth);
    header->resizeSection(SegmentsModel::Segment, fontMetrics().horizontalAdvance(tr("Segment")) + 28);
    header->resizeSection(SegmentsModel::Customers, fontMetrics().horizontalAdvance(tr("Customers")) + 28);
    showBars();
    showBoxes();
    enableButtons();
}

void SegmentsPage::showBars()
{
    const SegmentFigure figure = chosenFigure(*m_figure);
    const int months = results() ? results()->settings.valueMonths : 0;
    std::vector<BarChart::Bar> bars;
    for (std::size_t i = 0; segments() && i < segments()->figures.size(); ++i) {
        const int group = static_cast<int>(i);
        bars.push_back({analysis::Segments::label(group), analysis::figureOf(segments()->figures[i], figure),
                        segmentColour(group)});
    }
    BarChart::Words words{
        .title = report::barTitle(figure), .category = tr("Segment"), .value = {}, .text = {}};
    switch (figure) {
    case SegmentFigure::Customers:
        words.value = tr("Customers");
        words.text = [](double n) { return words::number(n, 0); };
        break;
    case SegmentFigure::TotalCltv:
        words.value = withCurrency(tr("Total CLTV over %n month(s)", nullptr, months));
        words.text = [](double v) { return words::wholeMoney(v); };
        break;
    case SegmentFigure::MeanCltv:
        words.value = withCurrency(tr("Mean CLTV over %n month(s)", nullptr, months));
        words.text = [](double v) { return words::money(v); };
        break;
    case SegmentFigure::Sales3Month:
        words.value = tr("Expected purchases, mean");
        words.text = [](double v) { return words::number(v, 2); };
        break;
    case SegmentFigure::Sales6Month:
        words.value = tr("Expected purchases, mean");
        words.text = [](double v) { return words::number(v, 2); };
        break;
    case SegmentFigure::AverageValue:
        words.value = withCurrency(tr("Expected average value, mean"));
        words.text = [](double v) { return words::money(v); };
    }
    QStringList said;
    for (const BarChart::Bar& bar : bars)
        said << tr("%1: %2", "segment, figure").arg(bar.name, words.text(bar.value));
    m_bars->setAccessibleDescription(said.join(QStringLiteral(", ")));
    m_bars->setBars(std::move(bars), std::move(words));
}

void SegmentsPage::showBoxes()
{
    const SegmentFigure spread = chosenFigure(*m_spread);
    const analysis::SegmentFigures* figures = results() ? results()->segmentFigures.get() : nullptr;
    std::vector<BoxChart::Group> groups;
    // While a run is on, the figures may still be of another number of segments.
    if (figures && segments() && figures->of.size() == segments()->figures.size())
        for (std::size_t i = 0; i < figures->of.size(); ++i) {
            const int group = static_cast<int>(i);
            groups.push_back({analysis::Segments::label(group), analysis::boxOf(figures->of[i], spread),
                              analysis::figureOf(segments()->figures[i], spread), segmentColour(group)});
        }
    BoxChart::Words words{.title = report::boxLegend(),
                          .category = tr("Segment"),
                          .value = m_spread->currentText(),
                          .text = {},
                          .fullText = {}};
    if (analysis::isMoney(spread)) {
        words.value = withCurrency(words.value);
        words.text = [](double v) { return words::wholeMoney(v); };
        words.fullText = [](double v) { return words::money(v); };
    } else {
        words.text = [](double v) { return words::significant(v, 3); };
        words.fullText = [](double v) { return words::number(v, 2); };
    }
    QStringList said;
    for (const BoxChart::Group& group : groups)
        said << tr("%1: median %2", "segment, figure").arg(group.name, words.fullText(group.box.median));
    m_boxes->setAccessibleDescription(said.join(QStringLiteral(", ")));
    m_boxes->setGroups(std::move(groups), std::move(words));
}

} // namespace kiymet::ui
