// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/roles/role_columns.h"

#include <string>

namespace kiymet::data {

ColumnType columnTypeOf(const QString& role)
{
    if (role == QLatin1String("customer_id") || role == QLatin1String("order_id"))
        return ColumnType::Text;
    if (role == QLatin1String("category") || role == QLatin1String("channel") ||
        role == QLatin1String("permission"))
        return ColumnType::Category;
    if (role == QLatin1String("first_date") || role == QLatin1String("last_date") ||
        role == QLatin1String("date"))
        return ColumnType::Date;
    return ColumnType::Number;
}

LogColumns logColumns(const RoleColumns& roles)
{
    LogColumns columns;
    columns.id = roles.index(QStringLiteral("customer_id")).value();
    columns.date = roles.index(QStringLiteral("date")).value();
    columns.amount = roles.index(QStringLiteral("amount"));
    columns.quantity = roles.index(QStringLiteral("quantity"));
    columns.price = roles.index(QStringLiteral("price"));
    columns.orderId = roles.index(QStringLiteral("order_id"));
    return columns;
}

void fillLabels(Customers& customers, const RoleColumns& roles, ReadColumns& read)
{
    customers.category = roles.one<CategoryColumn>(QStringLiteral("category"), read);
    customers.channel = roles.one<CategoryColumn>(QStringLiteral("channel"), read);
    customers.permission = roles.one<CategoryColumn>(QStringLiteral("permission"), read);
}

void fill(Customers& customers, const Input& input, const RoleColumns& roles, ReadColumns& read)
{
    const auto names = [&input](const QString& role) {
        std::vector<std::string> texts;
        if (const auto at = input.mapping.find(role); at != input.mapping.end()) {
            for (const QString& name : at->second)
                texts.push_back(name.toStdString());
        }
        return texts;
    };
    const QString orders = QStringLiteral("orders");
    const QString value = QStringLiteral("value");
    customers.ids = *roles.one<TextColumn>(QStringLiteral("customer_id"), read);
    customers.first = *roles.one<DateColumn>(QStringLiteral("first_date"), read);
    customers.last = *roles.one<DateColumn>(QStringLiteral("last_date"), read);
    customers.orderNames = names(orders);
    customers.orders = roles.all<NumberColumn>(orders, read);
    customers.valueNames = names(value);
    customers.values = roles.all<NumberColumn>(value, read);
    fillLabels(customers, roles, read);
    customers.lines = std::move(read.lines);
}

void fill(CustomerSummaries& summaries, const RoleColumns& roles, ReadColumns& read)
{
    summaries.ids = *roles.one<TextColumn>(QStringLiteral("customer_id"), read);
    summaries.frequency = *roles.one<NumberColumn>(QStringLiteral("frequency"), read);
    summaries.recency = *roles.one<NumberColumn>(QStringLiteral("recency"), read);
    summaries.T = *roles.one<NumberColumn>(QStringLiteral("T"), read);
    summaries.monetary = roles.one<NumberColumn>(QStringLiteral("monetary"), read);
    summaries.lines = std::move(read.lines);
}

} // namespace kiymet::data
