// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures/outlier_figures.h"
#include "models/table_model.h"

#include <memory>

namespace kiymet::ui {

/// Customers whose value of a column was capped, with the value before and after.
class CappedModel final : public TableModel {
    Q_OBJECT

public:
    enum Column { Id, Before, After, Change, Count };

    using TableModel::TableModel;
    /// `ids` of the summary that the customers index.
    void setCustomers(std::vector<analysis::CappedCustomers::One> customers,
                      std::shared_ptr<const data::TextColumn> ids, bool isOrders);
    std::uint32_t customer(int row) const { return m_customers[static_cast<std::size_t>(row)].customer; }
    QString id(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_customers.size()); }
    int columns() const override { return Count; }
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    bool isFigure(int column) const override { return column != Id; }

private:
    std::vector<analysis::CappedCustomers::One> m_customers;
    std::shared_ptr<const data::TextColumn> m_ids;
    bool m_isOrders = false;
};

} // namespace kiymet::ui
