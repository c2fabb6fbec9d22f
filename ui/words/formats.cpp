// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/formats.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiymet::words {

namespace {

bool isTurkish(const DataLocale& locale)
{
    return locale.convention == DataLocale::Convention::Turkish;
}

const QLocale& qtLocale(const DataLocale& locale)
{
    static const QLocale turkish(QLocale::Turkish, QLocale::Turkey);
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    return isTurkish(locale) ? turkish : english;
}

DataLocale& current()
{
    static DataLocale locale;
    return locale;
}

thread_local const DataLocale* inScope = nullptr;

/// The sign of what is left of a value after rounding, apart from its size.
struct Rounded {
    QString sign;
    QString size;
};

Rounded rounded(double value, int decimals, const DataLocale& locale)
{
    const QString size = qtLocale(locale).toString(std::abs(value), 'f', decimals);
    const bool zero =
        std::all_of(size.begin(), size.end(), [](QChar c) { return !c.isDigit() || c == u'0'; });
    return {value < 0 && !zero ? QStringLiteral("-") : QString(), size};
}

bool isWhole(double value)
{
    return value == std::floor(value);
}

/// Qt writes Turkish debts in brackets, which nobody does.
QString moneyWith(double value, int decimals, const DataLocale& locale)
{
    if (!std::isfinite(value))
        return none();
    const Rounded text = rounded(value, decimals, locale);
    if (locale.currencyBehind && !locale.currency.isEmpty())
        return text.sign + text.size + QChar(0xA0) + locale.currency;
    return text.sign + locale.currency + text.size;
}

} // namespace

const DataLocale& dataLocale()
{
    return inScope ? *inScope : current();
}

DataLocaleScope::DataLocaleScope(DataLocale locale) : m_locale(std::move(locale)), m_former(inScope)
{
    inScope = &m_locale;
}

DataLocaleScope::~DataLocaleScope()
{
    inScope = m_former;
}

void setDataLocale(const DataLocale& locale)
{
    current() = locale;
}

QString none()
{
    return QStringLiteral("–");
}

QString count(std::uint64_t value, const DataLocale& locale)
{
    return qtLocale(locale).toString(static_cast<qulonglong>(value));
}

QString number(double value, int decimals, const DataLocale& locale)
{
    if (!std::isfinite(value))
        return none();
    const Rounded text = rounded(value, decimals, locale);
    return text.sign + text.size;
}

QString significant(double value, int digits, const DataLocale& locale)
{
    if (!std::isfinite(value))
        return none();
    return qtLocale(locale).toString(value == 0 ? 0.0 : value, 'g', digits);
}

QString money(double value, const DataLocale& locale)
{
    return moneyWith(value, 2, locale);
}

QString wholeMoney(double value, const DataLocale& locale)
{
    return moneyWith(value, 0, locale);
}

QString shortNumber(double value, const DataLocale& locale)
{
    return number(value, isWhole(value) ? 0 : 2, locale);
}

QString shortMoney(double value, const DataLocale& locale)
{
    return isWhole(value) ? wholeMoney(value, locale) : money(value, locale);
}

QString ordersOrMoney(double value, bool isOrders, const DataLocale& locale)
{
    return isOrders ? shortNumber(value, locale) : money(value, locale);
}

QString percent(double fraction, int decimals, const DataLocale& locale)
{
    if (!std::isfinite(fraction))
        return none();
    const Rounded text = rounded(fraction * 100, decimals, locale);
    if (isTurkish(locale))
        return text.sign + u'%' + text.size;
    return text.sign + text.size + u'%';
}

QString probability(double value, int decimals, const DataLocale& locale)
{
    const double step = std::pow(10.0, -decimals) / 100;
    if (value > 0 && value < step / 2)
        return u'<' + percent(step, decimals, locale);
    if (value < 1 && value > 1 - step / 2)
        return u'>' + percent(1 - step, decimals, locale);
    return percent(value, decimals, locale);
}

QString date(QDate value, const DataLocale& locale)
{
    if (!value.isValid())
        return none();
    const QString form = isTurkish(locale) ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("d MMM yyyy");
    return qtLocale(locale).toString(value, form);
}

} // namespace kiymet::words
