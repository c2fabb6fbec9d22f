// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/data_words.h"

#include "words/formats.h"

#include <QCoreApplication>

namespace kiymet::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DataWords)
};

} // namespace

QString name(data::ContentType type)
{
    switch (type) {
    case data::ContentType::Nothing:
        return Words::tr("empty");
    case data::ContentType::Number:
        return Words::tr("number");
    case data::ContentType::Date:
        return Words::tr("date");
    case data::ContentType::Category:
        return Words::tr("category");
    case data::ContentType::Text:
        return Words::tr("text");
    }
    return {};
}

QString signName(QChar sign)
{
    switch (sign.unicode()) {
    case u',':
        return Words::tr("comma");
    case u';':
        return Words::tr("semicolon");
    case u'\t':
        return Words::tr("tab");
    case u'|':
        return Words::tr("vertical bar");
    case u'.':
        return Words::tr("point");
    case u' ':
        return Words::tr("space");
    case u'\'':
        return Words::tr("apostrophe");
    default:
        return sign;
    }
}

QString inputValue(const QString& key, const QString& value)
{
    if (value == QLatin1String("tab"))
        return signName(u'\t');
    if (value == QLatin1String("space"))
        return signName(u' ');
    if (value == QLatin1String("none"))
        return Words::tr("none");
    if (value == QLatin1String("dmy"))
        return Words::tr("day, month, year");
    if (value == QLatin1String("mdy"))
        return Words::tr("month, day, year");
    if (value == QLatin1String("ymd"))
        return Words::tr("year, month, day");
    if (value == QLatin1String("unix_seconds"))
        return Words::tr("Unix time in seconds");
    if (value == QLatin1String("unix_milliseconds"))
        return Words::tr("Unix time in milliseconds");
    if (value == QLatin1String("windows-1254") || value == QLatin1String("iso-8859-9"))
        return Words::tr("%1 (Turkish)", "an encoding").arg(value);
    if (value == QLatin1String("windows-1252"))
        return Words::tr("%1 (Western European)", "an encoding").arg(value);
    if (value.startsWith(QLatin1String("utf-")))
        return value.toUpper();
    if (key == QLatin1String("input.header") && value.toInt() > 0)
        return Words::tr("line %1").arg(value);
    return value.size() == 1 ? signName(value.front()) : value;
}

QString roleMeaning(data::Role role)
{
    switch (role) {
    case data::Role::CustomerId:
        return Words::tr("Tells customers apart. Letters and digits as they stand; "
                         "leading zeros count.");
    case data::Role::FirstDate:
        return Words::tr(
            "The day of the customer's first order ever: from it the age of the customer is counted.");
    case data::Role::LastDate:
        return Words::tr(
            "The day of the customer's last order: the longer ago, the less likely is another one.");
    case data::Role::Orders:
        return Words::tr(
            "How often the customer ordered. Several columns, such as online and offline, are capped "
            "each on its own and then added.");
    case data::Role::Value:
        return Words::tr("What the customer spent in all. Several columns are capped each "
                         "on its own and then added.");
    case data::Role::Category:
        return Words::tr("What the customer is interested in: to filter customers and "
                         "target lists. The models do not look at it.");
    case data::Role::Channel:
        return Words::tr("Where the customer orders: to filter customers and target "
                         "lists. The models do not look at it.");
    case data::Role::Permission:
        return Words::tr(
            "Whether the customer may be contacted: for target lists. The models do not look at it.");
    case data::Role::Frequency:
        return Words::tr("Number of repeat purchases, the first one not counted: x of the papers.");
    case data::Role::Recency:
        return Words::tr(
            "Time from the first purchase to the last, in the time unit of the analysis: t_x of the "
            "papers.");
    case data::Role::Age:
        return Words::tr("Time from the first purchase to the day of the analysis, in its "
                         "time unit: T of the papers.");
    case data::Role::Monetary:
        return Words::tr(
            "Average value of a purchase: m of the papers. Without it only numbers of purchases are "
            "forecast.");
    case data::Role::Date:
        return Words::tr("The day of the purchase. A time of day is dropped.");
    case data::Role::Amount:
        return Words::tr("What was paid. Where there is none, quantity times unit price is taken.");
    case data::Role::Quantity:
        return Words::tr("How many pieces; with the unit price in place of an amount.");
    case data::Role::Price:
        return Words::tr("The price of one piece; with the quantity in place of an amount.");
    case data::Role::OrderId:
        return Words::tr(
            "Rows of one order count as one purchase. Without it, rows of one customer and day do.");
    }
    return {};
}

QString quality(const data::ColumnProfile& profile)
{
    if (profile.rows == 0)
        return Words::tr("no rows");
    const auto share = [&profile](std::uint64_t some) {
        return probability(static_cast<double>(some) / static_cast<double>(profile.rows));
    };
    return Words::tr("%1 valid (%2), %3 missing (%4), %5 unreadable (%6)")
        .arg(share(profile.valid), count(profile.valid), share(profile.missing), count(profile.missing),
             share(profile.unreadable), count(profile.unreadable));
}

QString withVisibleBlanks(const QString& text)
{
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool alone = i > 0 && i + 1 < text.size() && text[i - 1] != u' ' && text[i + 1] != u' ';
        if (c == u' ')
            shown += alone ? c : QChar(0x2423);
        else if (c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
            shown += QStringLiteral("[U+%1]").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        else
            shown += c;
    }
    return shown;
}

} // namespace kiymet::words
