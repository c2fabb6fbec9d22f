// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customers_model.h"
#include "pages/page.h"

class QLabel;

namespace kiymet::ui {

class TableView;

/// The customers with the highest CLTV.
class CustomersPage final : public Page {
    Q_OBJECT

public:
    explicit CustomersPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void refresh() override;
    void takeResults() override;

private:
    CustomersModel m_customers;
    QLabel* m_about;
    TableView* m_table;
};

} // namespace kiymet::ui
