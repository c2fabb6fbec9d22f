// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fit_data.h"

#include "reference.h"

#include <QDate>
#include <QHash>

#include <cmath>

namespace kiymet::test {

namespace {

FitData cdnow()
{
    FitData data;
    const QString path = privateData(QStringLiteral("cdnow_summary.csv"));
    if (path.isEmpty())
        return data;
    const ReferenceTable table = readReference(path);
    for (int row = 0; row < table.size(); ++row) {
        data.x.push_back(static_cast<std::uint32_t>(table.number(row, QStringLiteral("x"))));
        data.t_x.push_back(table.number(row, QStringLiteral("t_x")));
        data.T.push_back(table.number(row, QStringLiteral("T")));
        data.m.push_back(table.number(row, QStringLiteral("zbar")));
    }
    return data;
}

FitData flo(int less)
{
    FitData data;
    const QString path = privateData(QStringLiteral("flo_data_20k.csv"));
    if (path.isEmpty())
        return data;
    const ReferenceTable table = readReference(path);
    const QDate today(2021, 6, 1);
    // flo_cltv.json: upper limit and the value written; no value lies below the lower limits.
    const auto capped = [&](int row, const char* column, double limit, double written) {
        const double value = table.number(row, QString::fromLatin1(column));
        return value > limit ? written : value;
    };
    for (int row = 0; row < table.size(); ++row) {
        const double orders = capped(row, "order_num_total_ever_online", 48.5, 48) +
                              capped(row, "order_num_total_ever_offline", 16, 16);
        const double value = capped(row, "customer_value_total_ever_offline", 3019.8820000000005, 3020) +
                             capped(row, "customer_value_total_ever_online", 7799.541000000008, 7800);
        const QDate first =
            QDate::fromString(table.text(row, QStringLiteral("first_order_date")), Qt::ISODate);
        const QDate last = QDate::fromString(table.text(row, QStringLiteral("last_order_date")), Qt::ISODate);
        data.x.push_back(static_cast<std::uint32_t>(orders - less));
        data.t_x.push_back(double(first.daysTo(last)) / 7);
        data.T.push_back(double(first.daysTo(today)) / 7);
        data.m.push_back(value / orders);
    }
    return data;
}

} // namespace

FitData fitData(const QString& dataset)
{
    static QHash<QString, FitData> known;
    const auto at = known.constFind(dataset);
    if (at != known.constEnd())
        return *at;
    FitData data;
    if (dataset.startsWith(QLatin1String("cdnow_summary")))
        data = cdnow();
    else if (dataset.startsWith(QLatin1String("flo ")))
        data = flo(dataset.endsWith(QLatin1String("orders-1")) ? 1 : 0);
    known.insert(dataset, data);
    return data;
}

} // namespace kiymet::test
