// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outliers_page.h"

#include "analysis/stages/cap.h"
#include "help/what_is.h"
#include "language/language.h"
#include "pages/cap_rule_panel.h"
#include "pages/capped_list.h"
#include "pages/currency.h"
#include "pages/outcome_panel.h"
#include "pages/panel_parts.h"
#include "pages/wrapping_part.h"
#include "words/formats.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

using analysis::ColumnOutliers;
using analysis::Settings;
using Handle = OutlierChart::Handle;

OutliersPage::OutliersPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_columnLabel(new QLabel(this))
    , m_column(new QComboBox(this))
    , m_capped(new QCheckBox(this))
    , m_same(new QCheckBox(this))
    , m_about(paragraph(this))
    , m_chart(new OutlierChart(this))
    , m_rule(new CapRulePanel(this))
    , m_counts(paragraph(this))
    , m_outcome(new OutcomePanel(this))
    , m_list(new CappedList(this))
{
    m_columnLabel->setBuddy(m_column);
    m_about->hide();
    layOut();
    connectControls();
    setHelp(m_column, QStringLiteral("outliers"));
    setHelp(m_capped, QStringLiteral("settings#outliers.enabled"));
    refresh();
}

void OutliersPage::layOut()
{
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
    left->addWidget(m_rule);
    left->addWidget(m_counts);

    auto* above = new WrappingPart(this);
    m_above = new QBoxLayout(QBoxLayout::LeftToRight, above);
    m_above->setContentsMargins(0, 0, 0, 0);
    m_above->setSpacing(14);
    m_above->addLayout(left, 3);
    m_above->addWidget(m_outcome, 2);

    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(above);
    parts->addWidget(m_list);
    parts->setStretchFactor(0, 4);
    parts->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(parts);
}

void OutliersPage::connectControls()
{
    connect(m_column, &QComboBox::currentIndexChanged, this, [this] {
        readSettings();
        showChart();
        showLimits();
        showCounts();
        listCapped();
    });
    connect(m_capped, &QCheckBox::clicked, this, [this](bool capped) {
        change([capped](auto& outliers, const QString& column, OutlierScope scope) {
            setCapped(outliers, column, scope, capped);
        });
    });
    connect(m_same, &QCheckBox::clicked, this, &OutliersPage::setSameForAll);
    connect(m_rule, &CapRulePanel::numberChosen, this, [this](const OutlierNumber& part, double value) {
        change([&](auto& outliers, const QString& column, OutlierScope scope) {
            setPart(outliers, column, scope, part, value);
        });
    });
    connect(m_rule, &CapRulePanel::roundingChosen, this, [this](analysis::CapRounding rounding) {
        change([rounding](auto& outliers, const QString& column, OutlierScope scope) {
            setRounding(outliers, column, scope, rounding);
        });
    });
    const auto setLow = [this](double limit) {
        change(
            [limit](auto& outliers, const QString& column, auto) { setLowLimit(outliers, column, limit); });
    };
    const auto setHigh = [this](double limit) {
        change(
            [limit](auto& outliers, const QString& column, auto) { setHighLimit(outliers, column, limit); });
    };
    connect(m_rule, &CapRulePanel::lowLimitTyped, this, setLow);
    connect(m_rule, &CapRulePanel::highLimitTyped, this, setHigh);
    connect(m_chart, &OutlierChart::limitMoved, this, [setLow, setHigh](Handle handle, double limit) {
        handle == Handle::Low ? setLow(limit) : setHigh(limit);
    });
    connect(m_rule, &CapRulePanel::limitsForgotten, this, [this] {
        change([](auto& outliers, const QString& column, auto) { forgetLimits(outliers, column); });
    });
    connect(m_list, &CappedList::customersWanted, this, &Page::customersWanted);
    // The list of a drag is made when the hand rests; also when nothing new came of its last step.
    connect(&document(), &Document::failed, this, [this] { listCapped(); });
    connect(&document(), &Document::cancelled, this, [this] { listCapped(); });
    connect(&document(), &Document::opened, this, [this] { m_ownRules = false; });
}

void OutliersPage::arrange(int width)
{
    m_above->setDirection(isNarrow(width - 60) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
    return column() ? ownOutliers(document().state().settings.outliers, column()->name) : ColumnOutliers{};
}

bool OutliersPage::isCapped() const
{
    return column() &&
           analysis::capRule(document().settings().outliers, column()->name, column()->isOrders).has_value();
}

template<typename Edit>
void OutliersPage::change(Edit&& edit)
{
    if (!column())
        return;
    const OutlierScope scope = m_same->isChecked() ? OutlierScope::AllColumns : OutlierScope::ThisColumn;
    document().changeSettings(
        [&, name = column()->name](Settings& settings) { edit(settings.outliers, name, scope); });
}

void OutliersPage::setSameForAll(bool same)
{
    m_ownRules = !same;
    // What is on screen is what shall hold.
    if (same)
        change([capped = isCapped()](auto& outliers, const QString& column, auto) {
            holdForAll(outliers, column, capped);
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
    if (hasOwnRules(outliers))
        m_ownRules = true;
    m_same->setChecked(!m_ownRules);
    const bool capped = isCapped();
    m_capped->setChecked(capped);
    m_rule->showRule(outliers, hasColumn ? column()->name : QString());
    for (QWidget* control : std::initializer_list<QWidget*>{m_column, m_capped, m_same})
        control->setEnabled(hasColumn);
    m_rule->setUsable(hasColumn && capped, mine.lowLimit || mine.highLimit);
    showLimits();
}

void OutliersPage::showLimits()
{
    const analysis::Capped::Column* shown = capped();
    const ColumnOutliers mine = own();
    if (!shown || !isCapped()) {
        m_chart->setLimits(std::nullopt);
        m_rule->showLimits(0, 0);
        return;
    }
    // A typed limit is what it is, those of the quantiles come with the results.
    const double low = mine.lowLimit.value_or(shown->report.limits.lowerLimit);
    const double high = mine.highLimit.value_or(shown->report.limits.upperLimit);
    m_chart->setLimits(std::pair(low, high));
    m_rule->showLimits(low, high);
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
         .fullText = [isOrders](double value) { return words::ordersOrMoney(value, isOrders); }});
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
                               words::ordersOrMoney(report.sumBefore, shown->isOrders),
                               words::ordersOrMoney(report.sumAfter, shown->isOrders),
                               words::percent(relative, 2)));
}

void OutliersPage::listCapped()
{
    if (column())
        m_list->list(results(), static_cast<std::size_t>(m_column->currentIndex()), *column());
    else
        m_list->clear();
}

void OutliersPage::refresh()
{
    m_columnLabel->setText(tr("&Column"));
    // As its label says: the buddy alone names a control to a screen reader only.
    m_column->setAccessibleName(m_columnLabel->text().remove(u'&'));
    m_capped->setText(tr("Cap &outliers"));
    m_capped->setToolTip(tr("Values beyond the limits are set to the limit. Nobody is left out."));
    m_same->setText(tr("&Same for all columns"));
    m_same->setToolTip(
        tr("On: quantiles, factor and rounding hold for all columns. Off: for the column shown only."));
    m_rule->retranslate();
    m_chart->setAccessibleName(tr("Distribution of the column"));
    m_chart->setAccessibleDescription(
        tr("Left and right move a limit, up and down choose the high or the low one."));

    // While a limit is dragged the histogram stays, and laying out a chart is what takes the time.
    const auto figures = results() ? results()->outlierFigures : nullptr;
    const bool newWords = m_shownLanguage != currentLanguage() || !(m_shownLocale == words::dataLocale());
    if (!figures || figures != m_shownFigures || newWords)
        showChart();
    m_list->retranslate(newWords);
    m_shownFigures = figures;
    m_shownLanguage = currentLanguage();
    m_shownLocale = words::dataLocale();
    showLimits();
    showCounts();
    m_outcome->showResults(results().get());

    const bool summary = results() && results()->input && results()->input->isSummary();
    m_about->setVisible(summary);
    m_about->setText(summary
                         ? tr("Ready summaries are not capped unless you want it: they were made of orders "
                              "that somebody has already looked at.")
                         : QString());
}

} // namespace kiymet::ui
