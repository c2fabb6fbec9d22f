// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outliers_page.h"

#include "analysis/cap.h"
#include "charts/bar_chart.h"
#include "charts/colours.h"
#include "charts/histogram_chart.h"
#include "help/what_is.h"
#include "language/language.h"
#include "models/number_locale.h"
#include "pages/currency.h"
#include "tables/table_view.h"
#include "words/formats.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

namespace kiymet::ui {

namespace {

using analysis::ColumnOutliers;
using analysis::Settings;
using Handle = OutlierChart::Handle;

constexpr std::size_t mostListed = 1000;

bool hasOwnRule(const ColumnOutliers& own)
{
    return own.enabled || own.lowQuantile || own.highQuantile || own.factor || own.rounding;
}

/// A column that is as all others leaves no trace, so that a way back leads to where it began.
void tidy(Settings::Outliers& outliers)
{
    std::erase_if(outliers.byColumn, [](const auto& entry) { return entry.second == ColumnOutliers{}; });
}

QString amount(double value, bool isOrders)
{
    if (!isOrders)
        return words::money(value);
    return words::number(value, value == std::nearbyint(value) ? 0 : 2);
}

/// In a box that nobody is writing in.
void write(QDoubleSpinBox* box, double value)
{
    const QSignalBlocker blocker(box);
    const auto* line = box->findChild<QLineEdit*>();
    if (!(box->hasFocus() && line && line->isModified()) && box->value() != value)
        box->setValue(value);
}

QDoubleSpinBox* numberBox(QWidget* parent, double low, double high, int decimals)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(low, high);
    box->setDecimals(decimals);
    box->setKeyboardTracking(false); // a figure counts when it is complete
    box->setAccelerated(true);
    box->setMinimumWidth(96);
    return box;
}

} // namespace

OutliersPage::OutliersPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_about(new QLabel(this))
    , m_columnLabel(new QLabel(this))
    , m_column(new QComboBox(this))
    , m_capped(new QCheckBox(this))
    , m_same(new QCheckBox(this))
    , m_chart(new OutlierChart(this))
    , m_roundingLabel(new QLabel(this))
    , m_rounding(new QComboBox(this))
    , m_lowLimitLabel(new QLabel(this))
    , m_lowLimit(numberBox(this, -1e15, 1e15, 2))
    , m_highLimitLabel(new QLabel(this))
    , m_highLimit(numberBox(this, -1e15, 1e15, 2))
    , m_fromQuantiles(new QPushButton(this))
    , m_counts(new QLabel(this))
    , m_total(new QLabel(this))
    , m_cltv(new HistogramChart(this))
    , m_customers(new BarChart(this))
    , m_segmentTotals(new BarChart(this))
    , m_listTitle(new QLabel(this))
    , m_showAll(new QPushButton(this))
    , m_list(new TableView(this))
{
    createControls();

    auto* head = new QHBoxLayout;
    head->addWidget(m_columnLabel);
    head->addWidget(m_column);
    head->addWidget(m_capped);
    head->addWidget(m_same);
    head->addStretch(1);

    auto* left = new QVBoxLayout;
    left->addLayout(head);
    left->addWidget(m_about);
    left->addWidget(m_chart, 1);
    left->addLayout(ruleControls());
    left->addWidget(m_counts);

    auto* segments = new QHBoxLayout;
    segments->addWidget(m_customers);
    segments->addWidget(m_segmentTotals);
    auto* right = new QVBoxLayout;
    right->addWidget(m_total);
    right->addWidget(m_cltv, 5);
    right->addLayout(segments, 4);

    auto* above = new QWidget(this);
    auto* beside = new QHBoxLayout(above);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(14);
    beside->addLayout(left, 3);
    beside->addLayout(right, 2);

    auto* listHead = new QHBoxLayout;
    listHead->addWidget(m_listTitle, 1);
    listHead->addWidget(m_showAll);
    auto* below = new QWidget(this);
    auto* listLayout = new QVBoxLayout(below);
    listLayout->setContentsMargins(0, 4, 0, 0);
    listLayout->addLayout(listHead);
    listLayout->addWidget(m_list, 1);

    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(above);
    parts->addWidget(below);
    parts->setStretchFactor(0, 4);
    parts->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(parts);

    // The list of a drag is made when the hand rests; also when nothing new came of its last step.
    connect(&document, &Document::failed, this, [this] { listCapped(); });
    connect(&document, &Document::cancelled, this, [this] { listCapped(); });
    connect(&document, &Document::opened, this, [this] { m_ownRules = false; });
    setHelp(m_column, QStringLiteral("outliers"));
    setHelp(m_low.slider, QStringLiteral("settings#outliers.low_quantile"));
    setHelp(m_low.box, QStringLiteral("settings#outliers.low_quantile"));
    setHelp(m_high.slider, QStringLiteral("settings#outliers.high_quantile"));
    setHelp(m_high.box, QStringLiteral("settings#outliers.high_quantile"));
    setHelp(m_factor.slider, QStringLiteral("settings#outliers.factor"));
    setHelp(m_factor.box, QStringLiteral("settings#outliers.factor"));
    setHelp(m_rounding, QStringLiteral("settings#outliers.rounding"));
    setHelp(m_lowLimit, QStringLiteral("settings#outliers.low_limit"));
    setHelp(m_highLimit, QStringLiteral("settings#outliers.high_limit"));
    setHelp(m_capped, QStringLiteral("settings#outliers.enabled"));
    setHelp(m_cltv, QStringLiteral("cltv#distribution"));
    setHelp(m_customers, QStringLiteral("figures#segment"));
    setHelp(m_segmentTotals, QStringLiteral("figures#total_cltv"));
    setHelp(m_list, QStringLiteral("figures#capped"));
    refresh();
}

OutliersPage::Dial OutliersPage::dial(double low, double high, double sliderLow, double sliderHigh,
                                      double step)
{
    Dial dial;
    dial.label = new QLabel(this);
    dial.box = numberBox(this, low, high, step < 0.01 ? 4 : 2);
    dial.box->setSingleStep(step);
    dial.label->setBuddy(dial.box);
    dial.slider = new QSlider(Qt::Horizontal, this);
    dial.slider->setRange(0, static_cast<int>(std::lround((sliderHigh - sliderLow) / step)));
    dial.slider->setPageStep(10);
    dial.slider->setMinimumWidth(90);
    dial.low = sliderLow;
    dial.step = step;
    return dial;
}

void OutliersPage::createControls()
{
    m_columnLabel->setBuddy(m_column);
    m_roundingLabel->setBuddy(m_rounding);
    m_lowLimitLabel->setBuddy(m_lowLimit);
    m_highLimitLabel->setBuddy(m_highLimit);
    for (QLabel* label : {m_about, m_counts, m_total}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_about->hide();
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_total->setFont(large);
    for (QDoubleSpinBox* box : {m_lowLimit, m_highLimit})
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_low = dial(0, 0.5, 0, 0.1, 0.0005);
    m_high = dial(0.5, 1, 0.9, 1, 0.0005);
    m_factor = dial(0, 1000, 0, 5, 0.05);
    for (const analysis::CapRounding rounding :
         {analysis::CapRounding::Nearest, analysis::CapRounding::Truncate, analysis::CapRounding::None})
        m_rounding->addItem(QString(), static_cast<int>(rounding));
    m_list->setSource(&m_cappedModel);
    m_list->setSortable(true);
    m_list->verticalHeader()->hide();
    m_list->shareWidth();
    // The ids on screen are as wide as the others; measuring a thousand rows takes longer than a picture may.
    m_list->horizontalHeader()->setResizeContentsPrecision(0);
    m_list->setMinimumHeight(90);

    const auto wire = [this](const Dial& dial, auto general, auto own) {
        connect(dial.box, &QDoubleSpinBox::valueChanged, this,
                [this, general, own](double value) { setRule(general, own, value); });
        connect(dial.slider, &QSlider::valueChanged, this, [this, &dial, general, own](int place) {
            // Free of the rounding errors of a product.
            setRule(general, own, std::round((dial.low + place * dial.step) * 1e6) / 1e6);
        });
    };
    wire(m_low, &Settings::Outliers::lowQuantile, &ColumnOutliers::lowQuantile);
    wire(m_high, &Settings::Outliers::highQuantile, &ColumnOutliers::highQuantile);
    wire(m_factor, &Settings::Outliers::factor, &ColumnOutliers::factor);
    connect(m_rounding, &QComboBox::activated, this, [this] {
        setRule(&Settings::Outliers::rounding, &ColumnOutliers::rounding,
                static_cast<analysis::CapRounding>(m_rounding->currentData().toInt()));
    });
    connect(m_column, &QComboBox::currentIndexChanged, this, [this] {
        readSettings();
        showChart();
        showLimits();
        showCounts();
        listCapped();
    });
    connect(m_capped, &QCheckBox::clicked, this, &OutliersPage::setCapped);
    connect(m_same, &QCheckBox::clicked, this, &OutliersPage::setSameForAll);
    connect(m_chart, &OutlierChart::limitMoved, this, &OutliersPage::setLimit);
    connect(m_lowLimit, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { setLimit(Handle::Low, value); });
    connect(m_highLimit, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { setLimit(Handle::High, value); });
    connect(m_fromQuantiles, &QPushButton::clicked, this, &OutliersPage::limitsFromQuantiles);
    connect(m_list, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(index.model());
        const int row = proxy ? proxy->mapToSource(index).row() : index.row();
        analysis::CustomerFilter filter;
        filter.rows = std::make_shared<const std::vector<std::uint32_t>>(1, m_cappedModel.customer(row));
        filter.rowsName = m_cappedModel.id(row);
        Q_EMIT customersWanted(filter);
    });
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        if (!m_allCapped || !column())
            return;
        analysis::CustomerFilter filter;
        filter.rows = m_allCapped;
        filter.rowsName = tr("capped in %1").arg(column()->name);
        Q_EMIT customersWanted(filter);
    });
}

QLayout* OutliersPage::ruleControls()
{
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const Dial* dial : {&m_low, &m_high, &m_factor}) {
        grid->addWidget(dial->label, row, 0);
        grid->addWidget(dial->box, row, 1);
        grid->addWidget(dial->slider, row, 2);
        ++row;
    }
    grid->setColumnMinimumWidth(3, 12);
    grid->addWidget(m_lowLimitLabel, 0, 4);
    grid->addWidget(m_lowLimit, 0, 5);
    grid->addWidget(m_highLimitLabel, 1, 4);
    grid->addWidget(m_highLimit, 1, 5);
    grid->addWidget(m_fromQuantiles, 0, 6, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_roundingLabel, 2, 4);
    grid->addWidget(m_rounding, 2, 5, 1, 2);
    return grid;
}

QString OutliersPage::title() const
{
    return tr("Outliers");
}

Page::Mark OutliersPage::mark() const
{
    return markOf({analysis::Stage::Cap});
}

analysis::ChartGroups OutliersPage::charts() const
{
    return analysis::ChartGroup::Outliers;
}

const OutliersPage::Column* OutliersPage::column() const
{
    const int at = m_column->currentIndex();
    return at >= 0 && static_cast<std::size_t>(at) < m_columns.size()
               ? &m_columns[static_cast<std::size_t>(at)]
               : nullptr;
}

const analysis::Capped::Column* OutliersPage::capped() const
{
    const auto at = static_cast<std::size_t>(std::max(0, m_column->currentIndex()));
    return column() && results() && results()->capped && at < results()->capped->columns.size()
               ? &results()->capped->columns[at]
               : nullptr;
}

ColumnOutliers OutliersPage::own() const
{
    const auto& byColumn = document().state().settings.outliers.byColumn;
    const auto found = column() ? byColumn.find(column()->name) : byColumn.end();
    return found == byColumn.end() ? ColumnOutliers{} : found->second;
}

bool OutliersPage::isCapped() const
{
    return column() &&
           analysis::capRule(document().settings().outliers, column()->name, column()->isOrders).has_value();
}

template<typename General, typename Own, typename Value>
void OutliersPage::setRule(General general, Own own, Value value)
{
    if (!column())
        return;
    document().changeSettings([&](Settings& settings) {
        Settings::Outliers& all = settings.outliers;
        ColumnOutliers& mine = all.byColumn[column()->name];
        if (m_same->isChecked())
            all.*general = value;
        else if (all.*general == value)
            (mine.*own).reset();
        else
            mine.*own = value;
        if constexpr (!std::is_same_v<Value, analysis::CapRounding>) {
            mine.lowLimit.reset();
            mine.highLimit.reset();
        }
        tidy(all);
    });
}

void OutliersPage::setCapped(bool capped)
{
    if (!column())
        return;
    document().changeSettings([&](Settings& settings) {
        Settings::Outliers& all = settings.outliers;
        if (m_same->isChecked()) {
            all.enabled = capped;
            if (capped)
                all.columns.clear();
        } else {
            all.byColumn[column()->name].enabled = capped;
        }
        tidy(all);
    });
}

void OutliersPage::setSameForAll(bool same)
{
    m_ownRules = !same;
    if (!same || !column())
        return;
    // What is on screen is what shall hold.
    const bool capped = isCapped();
    const ColumnOutliers mine = own();
    document().changeSettings([&](Settings& settings) {
        Settings::Outliers& all = settings.outliers;
        all.lowQuantile = mine.lowQuantile.value_or(all.lowQuantile);
        all.highQuantile = mine.highQuantile.value_or(all.highQuantile);
        all.factor = mine.factor.value_or(all.factor);
        all.rounding = mine.rounding.value_or(all.rounding);
        if (mine.enabled)
            all.enabled = capped;
        if (capped)
            all.columns.clear();
        for (auto& [_, other] : all.byColumn) {
            // Limits typed for a column are its own whatever the rule.
            ColumnOutliers limits;
            limits.lowLimit = other.lowLimit;
            limits.highLimit = other.highLimit;
            other = limits;
        }
        tidy(all);
    });
}

void OutliersPage::setLimit(Handle handle, double value)
{
    if (!column())
        return;
    document().changeSettings([&](Settings& settings) {
        ColumnOutliers& mine = settings.outliers.byColumn[column()->name];
        if (handle == Handle::Low) {
            mine.lowLimit = value;
            if (mine.highLimit)
                mine.highLimit = std::max(*mine.highLimit, value);
        } else {
            mine.highLimit = value;
            if (mine.lowLimit)
                mine.lowLimit = std::min(*mine.lowLimit, value);
        }
    });
}

void OutliersPage::limitsFromQuantiles()
{
    if (!column())
        return;
    document().changeSettings([&](Settings& settings) {
        ColumnOutliers& mine = settings.outliers.byColumn[column()->name];
        mine.lowLimit.reset();
        mine.highLimit.reset();
        tidy(settings.outliers);
    });
}

void OutliersPage::takeResults()
{
    const std::vector<Column> columns =
        results() ? analysis::cappableColumns(*results()) : std::vector<Column>();
    const auto same = [](const Column& l, const Column& r) {
        return l.name == r.name && l.isOrders == r.isOrders;
    };
    if (!std::equal(columns.begin(), columns.end(), m_columns.begin(), m_columns.end(), same)) {
        m_columns = columns;
        showColumnNames();
    }
    if (!document().isRunning())
        listCapped();
}

void OutliersPage::showColumnNames()
{
    const QSignalBlocker blocker(m_column);
    const QString shown = m_column->currentText();
    m_column->clear();
    for (const Column& column : m_columns)
        m_column->addItem(column.name);
    m_column->setCurrentIndex(std::max(m_columns.empty() ? -1 : 0, m_column->findText(shown)));
    m_shownFigures.reset();
}

void OutliersPage::readSettings()
{
    const Settings::Outliers outliers = document().settings().outliers;
    const ColumnOutliers mine = own();
    const bool hasColumn = column() != nullptr;
    if (std::any_of(outliers.byColumn.begin(), outliers.byColumn.end(),
                    [](const auto& entry) { return hasOwnRule(entry.second); }))
        m_ownRules = true;
    m_same->setChecked(!m_ownRules);
    const bool capped = isCapped();
    m_capped->setChecked(capped);
    const auto set = [](const Dial& dial, double value) {
        write(dial.box, value);
        const QSignalBlocker blocker(dial.slider);
        dial.slider->setValue(static_cast<int>(std::lround((value - dial.low) / dial.step)));
    };
    set(m_low, mine.lowQuantile.value_or(outliers.lowQuantile));
    set(m_high, mine.highQuantile.value_or(outliers.highQuantile));
    set(m_factor, mine.factor.value_or(outliers.factor));
    m_rounding->setCurrentIndex(
        m_rounding->findData(static_cast<int>(mine.rounding.value_or(outliers.rounding))));
    for (QWidget* control : std::initializer_list<QWidget*>{m_column, m_capped, m_same})
        control->setEnabled(hasColumn);
    for (QWidget* control :
         std::initializer_list<QWidget*>{m_low.box, m_low.slider, m_high.box, m_high.slider, m_factor.box,
                                         m_factor.slider, m_rounding, m_lowLimit, m_highLimit})
        control->setEnabled(hasColumn && capped);
    m_fromQuantiles->setEnabled(hasColumn && capped && (mine.lowLimit || mine.highLimit));
    showLimits();
}

void OutliersPage::showLimits()
{
    const analysis::Capped::Column* shown = capped();
    const ColumnOutliers mine = own();
    if (!shown || !isCapped()) {
        m_chart->setLimits(std::nullopt);
        write(m_lowLimit, 0);
        write(m_highLimit, 0);
        return;
    }
    // A typed limit is what it is, those of the quantiles come with the results.
    const double low = mine.lowLimit.value_or(shown->report.limits.lowerLimit);
    const double high = mine.highLimit.value_or(shown->report.limits.upperLimit);
    m_chart->setLimits(std::pair(low, high));
    write(m_lowLimit, low);
    write(m_highLimit, high);
}

void OutliersPage::showChart()
{
    const Column* shown = column();
    const auto at = static_cast<std::size_t>(std::max(0, m_column->currentIndex()));
    const auto figures = results() ? results()->outlierFigures : nullptr;
    if (!shown || !figures || at >= figures->columns.size()) {
        m_chart->setColumn(nullptr, {});
        return;
    }
    const bool isOrders = shown->isOrders;
    m_chart->setColumn(
        std::shared_ptr<const analysis::OutlierFigures::Column>(figures, &figures->columns[at]),
        {.title = tr("%1 before capping").arg(shown->name),
         .value = isOrders ? tr("Orders of a customer (logarithmic)")
                           : withCurrency(tr("Value of a customer (logarithmic)")),
         .count = tr("Customers"),
         .text = [isOrders](
                     double value) { return isOrders ? words::number(value, 0) : words::wholeMoney(value); },
         .fullText = [isOrders](double value) { return amount(value, isOrders); }});
}

void OutliersPage::showCounts()
{
    const analysis::Capped::Column* shown = capped();
    if (!column() || !results()) {
        m_counts->clear();
        return;
    }
    if (!shown || !shown->enabled) {
        m_counts->setText(tr("This column is not capped: every value counts as it is."));
        return;
    }
    const stats::CapReport& report = shown->report;
    const std::uint64_t count = report.cappedLow + report.cappedHigh;
    const std::size_t customers = results()->summary ? results()->summary->size() : 0;
    const double share = customers ? static_cast<double>(count) / static_cast<double>(customers) : 0;
    const double change = report.sumAfter - report.sumBefore;
    const double relative = report.sumBefore != 0 ? change / std::abs(report.sumBefore) : 0;
    m_counts->setText(tr("%1 of %2 customers are capped (%3): %4 below the low limit, %5 above the high one. "
                         "The sum of the "
                         "column goes from %6 to %7 (%8).")
                          .arg(words::count(count), words::count(customers), words::probability(share, 2),
                               words::count(report.cappedLow), words::count(report.cappedHigh),
                               amount(report.sumBefore, shown->isOrders),
                               amount(report.sumAfter, shown->isOrders), words::percent(relative, 2)));
}

void OutliersPage::showWhatFollows()
{
    const analysis::Results* all = results().get();
    if (!all || !all->forecast || !all->segments || !all->cltvHistogram) {
        m_total->clear();
        m_cltv->setHistogram(nullptr, {});
        m_customers->setBars({}, {});
        m_segmentTotals->setBars({}, {});
        return;
    }
    const int months = all->settings.valueMonths;
    m_total->setText(tr("CLTV of all customers over %n month(s): %1", nullptr, months)
                         .arg(words::wholeMoney(all->forecast->totalCltv)));
    m_cltv->setHistogram(all->cltvHistogram, {.title = tr("CLTV distribution"),
                                              .value = withCurrency(tr("CLTV of a customer")),
                                              .count = tr("Customers"),
                                              .text = [](double value) { return words::wholeMoney(value); },
                                              .fullText = [](double value) { return words::money(value); }});
    const bool millions = all->forecast->totalCltv >= 1e7;
    const double unit = millions ? 1e6 : 1e3;
    std::vector<BarChart::Bar> customers, totals;
    for (std::size_t i = 0; i < all->segments->figures.size(); ++i) {
        const int group = static_cast<int>(i);
        const QString name = analysis::Segments::label(group);
        const analysis::Segments::Figures& figures = all->segments->figures[i];
        customers.push_back({name, static_cast<double>(figures.customers), segmentColour(group)});
        totals.push_back({name, figures.sum[7], segmentColour(group)});
    }
    m_customers->setBars(std::move(customers), {.title = tr("Customers by segment"),
                                                .category = {},
                                                .value = {},
                                                .text = [](double n) { return words::number(n, 0); }});
    m_segmentTotals->setBars(
        std::move(totals),
        {.title = millions ? tr("CLTV by segment, millions") : tr("CLTV by segment, thousands"),
         .category = {},
         .value = {},
         .text = [unit](double v) { return words::number(v / unit, v >= 100 * unit ? 0 : 1); }});
}

void OutliersPage::listCapped()
{
    const SharedResults all = results();
    if (!all || !column() || !all->summary) {
        m_background.cancel();
        m_cappedModel.setCustomers({}, nullptr, false);
        m_allCapped.reset();
        showList();
        return;
    }
    const auto at = static_cast<std::size_t>(m_column->currentIndex());
    const bool isOrders = column()->isOrders;
    m_background.run(
        [all, at](const Background::GoesOn& goesOn) {
            return analysis::cappedCustomers(*all, at, mostListed, goesOn);
        },
        [this, ids = all->summary->ids, isOrders](analysis::CappedCustomers capped) {
            if (!capped.all)
                return;
            m_allCapped = capped.all;
            m_cappedModel.setCustomers(std::move(capped.first), ids, isOrders);
            showList();
        });
}

void OutliersPage::refresh()
{
    m_columnLabel->setText(tr("&Column"));
    m_capped->setText(tr("Cap &outliers"));
    m_capped->setToolTip(tr("Values beyond the limits are set to the limit. Nobody is left out."));
    m_same->setText(tr("&Same for all columns"));
    m_same->setToolTip(
        tr("On: quantiles, factor and rounding hold for all columns. Off: for the column shown only."));
    m_low.label->setText(tr("&Low quantile"));
    m_high.label->setText(tr("High qua&ntile"));
    m_factor.label->setText(tr("F&actor"));
    m_low.slider->setAccessibleName(tr("Low quantile, slider"));
    m_high.slider->setAccessibleName(tr("High quantile, slider"));
    m_factor.slider->setAccessibleName(tr("Factor, slider"));
    m_roundingLabel->setText(tr("Roun&ding"));
    const std::array<QString, 3> roundings{tr("nearest whole number"), tr("whole part"), tr("none")};
    for (int i = 0; i < 3; ++i)
        m_rounding->setItemText(i, roundings[static_cast<std::size_t>(i)]);
    m_rounding->setToolTip(tr("What is written in place of a capped value: the limit, made whole or not."));
    m_lowLimitLabel->setText(tr("Low limi&t"));
    m_highLimitLabel->setText(tr("Hi&gh limit"));
    // As their labels say: the buddy alone names a control to a screen reader only.
    for (QLabel* label : {m_columnLabel, m_low.label, m_high.label, m_factor.label, m_roundingLabel,
                          m_lowLimitLabel, m_highLimitLabel})
        label->buddy()->setAccessibleName(label->text().remove(u'&'));
    m_fromQuantiles->setText(tr("From &quantiles"));
    m_fromQuantiles->setToolTip(
        tr("Give up the limits typed or dragged for this column: low quantile − factor "
           "× (high − low), and high quantile + factor × (high − low)."));
    for (QDoubleSpinBox* box : {m_low.box, m_high.box, m_factor.box, m_lowLimit, m_highLimit}) {
        box->setLocale(numberLocale());
        box->setGroupSeparatorShown(box == m_lowLimit || box == m_highLimit);
    }
    m_chart->setAccessibleName(tr("Distribution of the column"));
    m_chart->setAccessibleDescription(
        tr("Left and right move a limit, up and down choose the high or the low one."));
    m_cltv->setAccessibleName(tr("CLTV distribution"));
    m_customers->setAccessibleName(tr("Customers by segment"));
    m_segmentTotals->setAccessibleName(tr("Total CLTV by segment"));
    m_list->setAccessibleName(tr("Customers capped"));
    m_showAll->setText(tr("Show them in C&ustomers"));

    // While a limit is dragged the histogram stays, and laying out a chart is what takes the time.
    const auto figures = results() ? results()->outlierFigures : nullptr;
    const bool newWords = m_shownLanguage != currentLanguage() || !(m_shownLocale == words::dataLocale());
    if (!figures || figures != m_shownFigures || newWords)
        showChart();
    if (newWords)
        m_cappedModel.retranslate();
    m_shownFigures = figures;
    m_shownLanguage = currentLanguage();
    m_shownLocale = words::dataLocale();
    showLimits();
    showCounts();
    showWhatFollows();

    const bool summary = results() && results()->input && results()->input->isSummary();
    m_about->setVisible(summary);
    m_about->setText(summary
                         ? tr("Ready summaries are not capped unless you want it: they were made of orders "
                              "that somebody has already looked at.")
                         : QString());
    showList();
}

void OutliersPage::showList()
{
    const std::size_t all = m_allCapped ? m_allCapped->size() : 0;
    const auto listed = static_cast<std::size_t>(m_cappedModel.rowCount());
    m_showAll->setEnabled(all > 0);
    if (!column() || !m_allCapped)
        m_listTitle->clear();
    else if (all == 0)
        m_listTitle->setText(tr("No customer is capped in this column."));
    else if (listed < all)
        m_listTitle->setText(tr("Customers capped: the %1 most changed of %2. A click shows the customer.")
                                 .arg(words::count(listed), words::count(all)));
    else
        m_listTitle->setText(tr("Customers capped: %1, the most changed first. A click shows the customer.")
                                 .arg(words::count(all)));
}

} // namespace kiymet::ui
