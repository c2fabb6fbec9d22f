// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <cstdint>

namespace kiymet::words {

/// The conventions in which figures are shown. Not the language of the program: a Turkish analyst may read
/// English words and still wants 1.234,50.
struct DataLocale {
    enum class Convention { English, Turkish };
    Convention convention = Convention::English;
    QString currency = QStringLiteral("₺"); ///< empty where it is not known
    bool currencyBehind = false;            ///< 12.50 TL, with a space; else before the figure: ₺12.50
    bool operator==(const DataLocale&) const = default;
};

/// The conventions in force: English until set. For the thread that talks to the user.
const DataLocale& dataLocale();
void setDataLocale(const DataLocale& locale);
/// While it lives, other conventions are in force on this thread, and on this thread only. They nest.
class DataLocaleScope {
public:
    explicit DataLocaleScope(DataLocale locale);
    ~DataLocaleScope();
    DataLocaleScope(const DataLocaleScope&) = delete;
    DataLocaleScope& operator=(const DataLocaleScope&) = delete;

private:
    DataLocale m_locale;
    const DataLocale* m_former;
};

// The one place where figures become text, for tables, charts, messages and reports alike. A figure that does
// not exist (NaN, infinity, an invalid date) is a dash. Nothing rounds to a negative zero.

QString count(std::uint64_t value, const DataLocale& locale = dataLocale()); ///< 19,945 · 19.945
/// 1,234.50 · 1.234,50
QString number(double value, int decimals = 2, const DataLocale& locale = dataLocale());
/// Without decimals where it is whole, else with two: 1,234 · 1,234.50
QString shortNumber(double value, const DataLocale& locale = dataLocale());
QString shortMoney(double value, const DataLocale& locale = dataLocale()); ///< the same: ₺12 · ₺12.50
/// A value of a column that holds either numbers of orders or amounts of money.
QString ordersOrMoney(double value, bool isOrders, const DataLocale& locale = dataLocale());
/// As many digits as the figure needs, at most `digits`: parameters of models (0.2426, 4.4135).
QString significant(double value, int digits = 5, const DataLocale& locale = dataLocale());
QString money(double value, const DataLocale& locale = dataLocale());      ///< -₺12.50 · -₺12,50
QString wholeMoney(double value, const DataLocale& locale = dataLocale()); ///< ₺1,235 · ₺1.235
/// Of a fraction: 12.5% · %12,5
QString percent(double fraction, int decimals = 1, const DataLocale& locale = dataLocale());
/// A percentage that says 0 or 100 only where that is exactly so: <0.1% · <%0,1 and >99.9% · >%99,9
QString probability(double value, int decimals = 1, const DataLocale& locale = dataLocale());
QString date(QDate value, const DataLocale& locale = dataLocale()); ///< 1 Jun 2021 · 01.06.2021
QString none();                                                     ///< the dash

} // namespace kiymet::words
