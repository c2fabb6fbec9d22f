// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/capped_model.h"

#include "words/formats.h"

#include <utility>

namespace kiymet::ui {

void CappedModel::setCustomers(std::vector<analysis::CappedCustomers::One> customers,
                               std::shared_ptr<const data::TextColumn> ids, bool isOrders)
{
    beginResetModel();
    m_customers = std::move(customers);
    m_ids = std::move(ids);
    m_isOrders = isOrders;
    endResetModel();
}

QString CappedModel::id(int row) const
{
    const std::string_view id = (*m_ids)[customer(row)];
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

Cell CappedModel::cell(int row, int column) const
{
    const auto& one = m_customers[static_cast<std::size_t>(row)];
    const auto value = [this](double v) { return Cell{words::ordersOrMoney(v, m_isOrders), v, {}}; };
    switch (static_cast<Column>(column)) {
    case Id:
        return {id(row), {}, {}};
    case Before:
        return value(one.before);
    case After:
        return value(one.after);
    case Change:
        return value(one.after - one.before);
    case Count:
        break;
    }
    return {};
}

QString CappedModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Id:
        return tr("Customer");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Change:
        return tr("Change");
    case Count:
        break;
    }
    return {};
}

} // namespace kiymet::ui
