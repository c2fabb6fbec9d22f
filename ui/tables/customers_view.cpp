// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customers_view.h"

#include "language/user_settings.h"
#include "tables/shortened_tip.h"
#include "tables/table_look.h"
#include "words/customer_words.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <array>

namespace kiymet::ui {

namespace {

using analysis::CustomerColumn;
using analysis::customerColumnCount;

constexpr std::array shownAtFirst{CustomerColumn::Id,
                                  CustomerColumn::Segment,
                                  CustomerColumn::Cltv,
                                  CustomerColumn::Orders,
                                  CustomerColumn::Sales3Month,
                                  CustomerColumn::Sales6Month,
                                  CustomerColumn::ExpectedAverageValue};

/// Names that stay as they are while the enumeration may change.
constexpr std::array<const char*, customerColumnCount> keys{"customer_id",
                                                            "channel",
                                                            "category",
                                                            "first_date",
                                                            "last_date",
                                                            "orders",
                                                            "monetary",
                                                            "frequency",
                                                            "recency",
                                                            "T",
                                                            "exp_sales_3_month",
                                                            "exp_sales_6_month",
                                                            "exp_average_value",
                                                            "p_alive",
                                                            "cltv",
                                                            "cltv_segment",
                                                            "rfm_segment"};

const QString storeKey = QStringLiteral("customers/columns");

} // namespace

CustomersView::CustomersView(CustomersModel* model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_columns(new QMenu(this))
    , m_copy(new QAction(this))
    , m_copyWithTitles(new QAction(this))
    , m_selectAll(new QAction(this))
    , m_wanted(customerColumnCount)
    , m_available(customerColumnCount, true)
{
    setModel(model);
    setTableLook(*this);
    setSelectionBehavior(SelectRows);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    // The best first, as a first click on a figure should have it.
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        const bool again = horizontalHeader()->property("orderedBy").toInt() == section;
        const bool descending = horizontalHeader()->property("descending").toBool();
        const auto column = static_cast<Column>(section);
        const bool textColumn = column == Column::Id || column == Column::Channel ||
                                column == Column::Category || column == Column::RfmSegment;
        Q_EMIT m_model->orderWanted({column, again ? !descending : !textColumn});
    });

    readColumns();
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &CustomersView::keepColumns);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        columnsMenu()->popup(horizontalHeader()->viewport()->mapToGlobal(place));
    });

    setTableActions(*this, {{m_copy, QKeySequence::Copy},
                            {m_copyWithTitles, Qt::CTRL | Qt::SHIFT | Qt::Key_C},
                            {m_selectAll, QKeySequence::SelectAll}});
    connect(m_copy, &QAction::triggered, this, [this] { Q_EMIT copyWanted(false); });
    connect(m_copyWithTitles, &QAction::triggered, this, [this] { Q_EMIT copyWanted(true); });
    connect(m_selectAll, &QAction::triggered, this, &CustomersView::selectAll);
    tellShortened(*this);
    applyColumns();
    retranslate();
}

void CustomersView::setAvailable(const std::vector<Column>& columns)
{
    std::vector<bool> available(customerColumnCount, false);
    for (const Column column : columns)
        available[static_cast<std::size_t>(column)] = true;
    if (available == m_available)
        return;
    m_available = std::move(available);
    applyColumns();
}

std::vector<CustomerColumn> CustomersView::shownColumns() const
{
    std::vector<Column> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place)
        if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
            columns.push_back(static_cast<Column>(column));
    return columns;
}

void CustomersView::showOrder(analysis::CustomerOrder order)
{
    const int section = static_cast<int>(order.column);
    horizontalHeader()->setProperty("orderedBy", section);
    horizontalHeader()->setProperty("descending", order.descending);
    horizontalHeader()->setSortIndicator(section,
                                         order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

std::size_t CustomersView::selectedCount() const
{
    std::size_t count = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange& range : selection)
        count += static_cast<std::size_t>(range.height());
    return count;
}

std::vector<std::uint32_t> CustomersView::selectedCustomers(std::size_t most) const
{
    const QItemSelection selection = selectionModel()->selection();
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selection)
        ranges.emplace_back(range.top(), range.bottom());
    if (ranges.empty())
        ranges.emplace_back(0, m_model->rowCount() - 1);
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::uint32_t> customers;
    for (const auto& [top, bottom] : ranges)
        for (int row = top; row <= bottom && customers.size() < most; ++row)
            if (const auto customer = m_model->customerAt(row))
                customers.push_back(*customer);
    return customers;
}

QMenu* CustomersView::columnsMenu()
{
    m_columns->clear();
    for (int column = 0; column < customerColumnCount; ++column) {
        const auto at = static_cast<std::size_t>(column);
        if (!m_available[at])
            continue;
        QAction* action = m_columns->addAction(words::name(static_cast<Column>(column)));
        action->setCheckable(true);
        action->setChecked(m_wanted[at]);
        action->setEnabled(column != 0); // a customer without a name is nobody
        connect(action, &QAction::toggled, this, [this, at](bool shown) {
            m_wanted[at] = shown;
            applyColumns();
            keepColumns();
        });
    }
    m_columns->addSeparator();
    m_columns->addAction(tr("As at first"), this, [this] {
        userSettings().remove(storeKey);
        readColumns();
        applyColumns();
    });
    return m_columns;
}

void CustomersView::keepColumns() const
{
    QStringList shown;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const auto column = static_cast<std::size_t>(horizontalHeader()->logicalIndex(place));
        if (m_wanted[column])
            shown << QLatin1String(keys[column]);
    }
    userSettings().setValue(storeKey, shown);
}

void CustomersView::readColumns()
{
    std::vector<int> order;
    const QStringList kept = userSettings().value(storeKey).toStringList();
    for (const QString& key : kept)
        for (int column = 0; column < customerColumnCount; ++column)
            if (key == QLatin1String(keys[static_cast<std::size_t>(column)]))
                order.push_back(column);
    if (order.empty())
        for (const Column column : shownAtFirst)
            order.push_back(static_cast<int>(column));
    if (std::find(order.begin(), order.end(), 0) == order.end())
        order.insert(order.begin(), 0);
    std::fill(m_wanted.begin(), m_wanted.end(), false);
    const QSignalBlocker quiet(horizontalHeader());
    for (std::size_t place = 0; place < order.size(); ++place) {
        m_wanted[static_cast<std::size_t>(order[place])] = true;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(order[place]),
                                        static_cast<int>(place));
    }
}

void CustomersView::applyColumns()
{
    for (int column = 0; column < customerColumnCount; ++column) {
        const auto at = static_cast<std::size_t>(column);
        setColumnHidden(column, !(m_wanted[at] && m_available[at]));
    }
    fitColumns();
}

void CustomersView::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    int height = metrics.height();
    for (int column = 0; column < customerColumnCount; ++column) {
        int width = metrics.horizontalAdvance(QStringLiteral("1,234,567.89")) + 16;
        switch (static_cast<Column>(column)) {
        case Column::Id:
            width = metrics.horizontalAdvance(QString(22, u'0'));
            break;
        case Column::Category:
        case Column::RfmSegment:
            width = metrics.horizontalAdvance(QString(18, u'n'));
            break;
        case Column::Segment:
        case Column::Orders:
        case Column::Frequency:
            width = metrics.horizontalAdvance(QString(9, u'0')); // their names wrap
            break;
        default:
            break;
        }
        setColumnWidth(column, width);
        const QRect room(0, 0, width - 26, 1000); // beside the arrow of the order
        if (!isColumnHidden(column))
            height = std::max(
                height, metrics.boundingRect(room, Qt::TextWordWrap, words::name(static_cast<Column>(column)))
                            .height());
    }
    horizontalHeader()->setFixedHeight(height + 8);
}

void CustomersView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fitColumns();
    }
}

void CustomersView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT customerChosen(current.isValid() ? current.row() : -1);
}

void CustomersView::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copyWithTitles->setText(tr("Copy with column names"));
    m_selectAll->setText(tr("Select all"));
}

} // namespace kiymet::ui
