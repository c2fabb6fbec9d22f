// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/customers/role_columns.h"

#include <string>

namespace kiymet::data {

LogColumns logColumns(const RoleColumns& roles)
{
    LogColumns columns;
    columns.id = roles.index(Role::CustomerId).value();
    columns.date = roles.index(Role::Date).value();
    columns.amount = roles.index(Role::Amount);
    columns.quantity = roles.index(Role::Quantity);
    columns.price = roles.index(Role::Price);
    columns.orderId = roles.index(Role::OrderId);
    return columns;
}

void fillLabels(Customers& customers, const RoleColumns& roles, ReadColumns& read)
{
    customers.category = roles.one<CategoryColumn>(Role::Category, read);
    customers.channel = roles.one<CategoryColumn>(Role::Channel, read);
    customers.permission = roles.one<CategoryColumn>(Role::Permission, read);
}

void fill(Customers& customers, const RoleMapping& mapping, const RoleColumns& roles, ReadColumns& read)
{
    const auto names = [&mapping](Role role) {
        std::vector<std::string> texts;
        if (const auto at = mapping.find(role); at != mapping.end()) {
            for (const QString& name : at->second)
                texts.push_back(name.toStdString());
        }
        return texts;
    };
    customers.ids = *roles.one<TextColumn>(Role::CustomerId, read);
    customers.first = *roles.one<DateColumn>(Role::FirstDate, read);
    customers.last = *roles.one<DateColumn>(Role::LastDate, read);
    customers.orderNames = names(Role::Orders);
    customers.orders = roles.all<NumberColumn>(Role::Orders, read);
    customers.valueNames = names(Role::Value);
    customers.values = roles.all<NumberColumn>(Role::Value, read);
    fillLabels(customers, roles, read);
    customers.lines = std::move(read.lines);
}

void fill(CustomerSummaries& summaries, const RoleColumns& roles, ReadColumns& read)
{
    summaries.ids = *roles.one<TextColumn>(Role::CustomerId, read);
    summaries.frequency = *roles.one<NumberColumn>(Role::Frequency, read);
    summaries.recency = *roles.one<NumberColumn>(Role::Recency, read);
    summaries.T = *roles.one<NumberColumn>(Role::Age, read);
    summaries.monetary = roles.one<NumberColumn>(Role::Monetary, read);
    summaries.lines = std::move(read.lines);
}

} // namespace kiymet::data
