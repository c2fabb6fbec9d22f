// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/capped_list.h"

#include "help/what_is.h"
#include "tables/table_view.h"
#include "words/formats.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kiymet::ui {

namespace {

constexpr std::size_t mostListed = 1000;

} // namespace

CappedList::CappedList(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_showAll(new QPushButton(this))
    , m_table(new TableView(this))
{
    m_table->setSource(&m_model);
    m_table->setSortable(true);
    m_table->verticalHeader()->hide();
    m_table->shareWidth();
    // The ids on screen are as wide as the others; measuring a thousand rows takes longer than a picture may.
    m_table->horizontalHeader()->setResizeContentsPrecision(0);
    m_table->setMinimumHeight(90);

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_showAll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);

    connect(m_table, &QTableView::clicked, this, &CappedList::wantOne);
    connect(m_showAll, &QPushButton::clicked, this, &CappedList::wantAll);
    setHelp(m_table, QStringLiteral("figures#capped"));
}

void CappedList::list(const SharedResults& results, std::size_t place, const analysis::CappableColumn& column)
{
    if (!results || !results->summary) {
        clear();
        return;
    }
    m_finding.run(
        [results, place](const Progress& progress) {
            return analysis::cappedCustomers(*results, place, mostListed, progress);
        },
        [this, ids = results->summary->ids, column](analysis::CappedCustomers capped) {
            if (!capped.all)
                return;
            m_column = column.name;
            m_all = capped.all;
            m_model.setCustomers(std::move(capped.first), ids, column.isOrders);
            showTitle();
        });
}

void CappedList::clear()
{
    m_finding.cancel();
    m_model.setCustomers({}, nullptr, false);
    m_all.reset();
    showTitle();
}

void CappedList::wantOne(const QModelIndex& index)
{
    const int row = index.data(RowRole).toInt();
    analysis::CustomerFilter filter;
    filter.rows = std::make_shared<const std::vector<std::uint32_t>>(1, m_model.customer(row));
    filter.rowsName = m_model.id(row);
    Q_EMIT customersWanted(filter);
}

void CappedList::wantAll()
{
    if (!m_all)
        return;
    analysis::CustomerFilter filter;
    filter.rows = m_all;
    filter.rowsName = tr("capped in %1").arg(m_column);
    Q_EMIT customersWanted(filter);
}

void CappedList::retranslate(bool cells)
{
    m_table->setAccessibleName(tr("Customers capped"));
    m_showAll->setText(tr("Show them in C&ustomers"));
    if (cells)
        m_model.retranslate();
    showTitle();
}

void CappedList::showTitle()
{
    const std::size_t all = m_all ? m_all->size() : 0;
    const auto listed = static_cast<std::size_t>(m_model.rowCount());
    m_showAll->setEnabled(all > 0);
    if (!m_all)
        m_title->clear();
    else if (all == 0)
        m_title->setText(tr("No customer is capped in this column."));
    else if (listed < all)
        m_title->setText(tr("Customers capped: the %1 most changed of %2. A click shows the customer.")
                             .arg(words::count(listed), words::count(all)));
    else
        m_title->setText(tr("Customers capped: %1, the most changed first. A click shows the customer.")
                             .arg(words::count(all)));
}

} // namespace kiymet::ui
