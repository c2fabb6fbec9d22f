// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/customers_page.h"

#include "tables/table_view.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kiymet::ui {

CustomersPage::CustomersPage(Document& document, QWidget* parent)
    : Page(document, parent), m_about(new QLabel(this)), m_table(new TableView(this))
{
    m_about->setWordWrap(true);
    m_table->setSource(&m_customers);
    m_table->setSortable(true);
    m_table->shareWidth();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addWidget(m_table, 1);
    refresh();
}

QString CustomersPage::title() const
{
    return tr("Customers");
}

void CustomersPage::takeResults()
{
    m_customers.setResults(results());
}

void CustomersPage::refresh()
{
    m_table->setAccessibleName(tr("Top customers"));
    m_customers.retranslate();
    const int customers = m_customers.rowCount();
    m_about->setText(
        customers ? tr("The %n customer(s) with the highest CLTV. A click on a column name sorts; Ctrl+C "
                       "copies for a spreadsheet.",
                       nullptr, customers)
                  : QString());
}

} // namespace kiymet::ui
