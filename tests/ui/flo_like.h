// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>

#include <cmath>

namespace kiymet::test {

/// A customer file of the FLO layout with `n` made-up customers "id-0" ...; values skewed, the last of each
/// hundred a hundred times the others'.
inline QByteArray floLike(int n)
{
    QByteArray text = "master_id,order_channel,last_order_channel,first_order_date,last_order_date,"
                      "last_order_date_online,last_order_date_offline,order_num_total_ever_online,"
                      "order_num_total_ever_offline,customer_value_total_ever_offline,"
                      "customer_value_total_ever_online,interested_in_categories_12\n";
    text.reserve(text.size() + n * 130);
    QList<QByteArray> dates;
    for (int day = 0; day < 1000; ++day)
        dates << QDate(2019, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1();
    for (int i = 0; i < n; ++i) {
        const QByteArray& first = dates[i * 7 % 500];
        const QByteArray& last = dates[i * 7 % 500 + 30 + i * 13 % 300];
        const double scale = i % 100 == 99 ? 100 : 1;
        const double online = scale * (40 + std::fmod(i * 37.25, 400));
        const double offline = scale * (60 + std::fmod(i * 17.5, 300));
        text += "id-" + QByteArray::number(i) + ",Mobile,Offline," + first + ',' + last + ',' + last + ',' +
                last + ',' + QByteArray::number(1 + i % 5 + (i % 500 == 499 ? 60 : 0)) + ',' +
                QByteArray::number(1 + i % 3) + ',' + QByteArray::number(offline, 'f', 2) + ',' +
                QByteArray::number(online, 'f', 2) + ",[KADIN]\n";
    }
    return text;
}

} // namespace kiymet::test
