// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/words.h"

#include "words/data_words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace kiymet::words {

namespace {

class SettingWords {
    Q_DECLARE_TR_FUNCTIONS(Settings)
public:
    static QString ofColumn(const QString& key, const QString& column)
    {
        return tr("%1 (%2)", "setting, column").arg(settingName(key), column);
    }
    static QString ofChange(const QString& name, const QString& value)
    {
        return tr("%1: %2", "setting, value").arg(name, value);
    }
    static QString andMore(const QString& first, int more)
    {
        return tr("%1 and %n more", nullptr, more).arg(first);
    }
    static QString columnFor(const QString& role)
    {
        return tr("Column for the %1", "role of a column: date of the first order").arg(role);
    }
    static QString yes() { return tr("yes"); }
    static QString no() { return tr("no"); }
    static QString automatic() { return tr("automatic"); }
};

struct Word {
    const char* key;
    const char* text;
};

constexpr Word names[] = {
    {"preset", QT_TRANSLATE_NOOP("Settings", "Preset")},
    {"input.kind", QT_TRANSLATE_NOOP("Settings", "Kind of file")},
    {"input.encoding", QT_TRANSLATE_NOOP("Settings", "Encoding")},
    {"input.header", QT_TRANSLATE_NOOP("Settings", "Header")},
    {"input.delimiter", QT_TRANSLATE_NOOP("Settings", "Delimiter")},
    {"input.decimal", QT_TRANSLATE_NOOP("Settings", "Decimal sign")},
    {"input.thousands", QT_TRANSLATE_NOOP("Settings", "Thousands sign")},
    {"input.date_order", QT_TRANSLATE_NOOP("Settings", "Order of dates")},
    {"input.sheet", QT_TRANSLATE_NOOP("Settings", "Sheet")},
    {"input.member", QT_TRANSLATE_NOOP("Settings", "File in the archive")},
    {"mapping.customer_id", QT_TRANSLATE_NOOP("Settings", "customer id")},
    {"mapping.first_date", QT_TRANSLATE_NOOP("Settings", "date of the first order")},
    {"mapping.last_date", QT_TRANSLATE_NOOP("Settings", "date of the last order")},
    {"mapping.category", QT_TRANSLATE_NOOP("Settings", "category of interest")},
    {"mapping.channel", QT_TRANSLATE_NOOP("Settings", "order channel")},
    {"mapping.permission", QT_TRANSLATE_NOOP("Settings", "permission to contact")},
    {"mapping.orders", QT_TRANSLATE_NOOP("Settings", "number of orders")},
    {"mapping.value", QT_TRANSLATE_NOOP("Settings", "total value")},
    {"mapping.frequency", QT_TRANSLATE_NOOP("Settings", "number of repeat purchases (x)")},
    {"mapping.recency", QT_TRANSLATE_NOOP("Settings", "time of the last purchase (t_x)")},
    {"mapping.T", QT_TRANSLATE_NOOP("Settings", "age of the customer (T)")},
    {"mapping.monetary", QT_TRANSLATE_NOOP("Settings", "average value of a purchase")},
    {"mapping.date", QT_TRANSLATE_NOOP("Settings", "date of the purchase")},
    {"mapping.amount", QT_TRANSLATE_NOOP("Settings", "amount of the purchase")},
    {"mapping.quantity", QT_TRANSLATE_NOOP("Settings", "quantity")},
    {"mapping.price", QT_TRANSLATE_NOOP("Settings", "unit price")},
    {"mapping.order_id", QT_TRANSLATE_NOOP("Settings", "order number")},
    {"cleaning.missing", QT_TRANSLATE_NOOP("Settings", "Rows with missing values")},
    {"cleaning.zero", QT_TRANSLATE_NOOP("Settings", "Zero orders or value")},
    {"cleaning.negative", QT_TRANSLATE_NOOP("Settings", "Negative orders or value")},
    {"cleaning.date_order", QT_TRANSLATE_NOOP("Settings", "Last order before the first")},
    {"cleaning.duplicates", QT_TRANSLATE_NOOP("Settings", "Repeated customer ids")},
    {"outliers.enabled", QT_TRANSLATE_NOOP("Settings", "Capping of outliers")},
    {"outliers.low_quantile", QT_TRANSLATE_NOOP("Settings", "Low quantile")},
    {"outliers.high_quantile", QT_TRANSLATE_NOOP("Settings", "High quantile")},
    {"outliers.factor", QT_TRANSLATE_NOOP("Settings", "Factor")},
    {"outliers.rounding", QT_TRANSLATE_NOOP("Settings", "Rounding of limits")},
    {"outliers.columns", QT_TRANSLATE_NOOP("Settings", "Columns to cap")},
    {"outliers.low_limit", QT_TRANSLATE_NOOP("Settings", "Lower limit")},
    {"outliers.high_limit", QT_TRANSLATE_NOOP("Settings", "Upper limit")},
    {"transactions.period", QT_TRANSLATE_NOOP("Settings", "Purchases that count once")},
    {"transactions.returns", QT_TRANSLATE_NOOP("Settings", "Returns")},
    {"transactions.first_purchase", QT_TRANSLATE_NOOP("Settings", "First purchase in the average value")},
    {"analysis.date", QT_TRANSLATE_NOOP("Settings", "Analysis date")},
    {"analysis.offset_days", QT_TRANSLATE_NOOP("Settings", "Days from the last order to the analysis")},
    {"analysis.time_unit", QT_TRANSLATE_NOOP("Settings", "Time unit")},
    {"model.frequency", QT_TRANSLATE_NOOP("Settings", "Frequency")},
    {"model.transactions", QT_TRANSLATE_NOOP("Settings", "Transaction model")},
    {"model.compare", QT_TRANSLATE_NOOP("Settings", "Comparison of all models")},
    {"model.penalty", QT_TRANSLATE_NOOP("Settings", "Transaction penalty")},
    {"spend.frequency", QT_TRANSLATE_NOOP("Settings", "Frequency of the spend model")},
    {"spend.penalty", QT_TRANSLATE_NOOP("Settings", "Spend penalty")},
    {"value.months", QT_TRANSLATE_NOOP("Settings", "Months of the CLTV")},
    {"value.discount_rate", QT_TRANSLATE_NOOP("Settings", "Discount rate a month")},
    {"value.margin", QT_TRANSLATE_NOOP("Settings", "Margin")},
    {"segments.count", QT_TRANSLATE_NOOP("Settings", "Number of segments")},
    {"rfm.levels", QT_TRANSLATE_NOOP("Settings", "RFM levels")},
    {"rfm.ties", QT_TRANSLATE_NOOP("Settings", "Equal frequencies in RFM")},
    {"rfm.monetary", QT_TRANSLATE_NOOP("Settings", "Monetary score in the RFM grid")},
    {"rfm.recency_cuts", QT_TRANSLATE_NOOP("Settings", "Cut points of recency")},
    {"rfm.frequency_cuts", QT_TRANSLATE_NOOP("Settings", "Cut points of frequency")},
    {"rfm.monetary_cuts", QT_TRANSLATE_NOOP("Settings", "Cut points of monetary value")},
    {"rfm.map", QT_TRANSLATE_NOOP("Settings", "RFM segments")},
    {"output.top", QT_TRANSLATE_NOOP("Settings", "Number of top customers")},
    {"output.excel", QT_TRANSLATE_NOOP("Settings", "Files for a Turkish Excel")},
    {"output.intervals", QT_TRANSLATE_NOOP("Settings", "Intervals in the files")},
    {"intervals.level", QT_TRANSLATE_NOOP("Settings", "Level of the intervals")},
    {"random.seed", QT_TRANSLATE_NOOP("Settings", "Random seed")},
    {"validation.split", QT_TRANSLATE_NOOP("Settings", "Date that splits the log")},
};

/// Identifiers mean the same under every key.
constexpr Word values[] = {
    {"notebook", QT_TRANSLATE_NOOP("Settings", "notebook")},
    {"standard", QT_TRANSLATE_NOOP("Settings", "standard")},
    {"customers", QT_TRANSLATE_NOOP("Settings", "customers")},
    {"transactions", QT_TRANSLATE_NOOP("Settings", "transactions")},
    {"summary", QT_TRANSLATE_NOOP("Settings", "ready summary")},
    {"tab", QT_TRANSLATE_NOOP("Settings", "tab")},
    {"drop", QT_TRANSLATE_NOOP("Settings", "leave out")},
    {"keep", QT_TRANSLATE_NOOP("Settings", "keep")},
    {"first", QT_TRANSLATE_NOOP("Settings", "keep the first")},
    {"merge", QT_TRANSLATE_NOOP("Settings", "merge")},
    {"net", QT_TRANSLATE_NOOP("Settings", "subtract")},
    {"nearest", QT_TRANSLATE_NOOP("Settings", "to the nearest whole number")},
    {"truncate", QT_TRANSLATE_NOOP("Settings", "cut to the whole number")},
    {"none", QT_TRANSLATE_NOOP("Settings", "none")},
    {"day", QT_TRANSLATE_NOOP("Settings", "day")},
    {"week", QT_TRANSLATE_NOOP("Settings", "week")},
    {"month", QT_TRANSLATE_NOOP("Settings", "month")},
    {"include", QT_TRANSLATE_NOOP("Settings", "included")},
    {"exclude", QT_TRANSLATE_NOOP("Settings", "excluded")},
    {"all_orders", QT_TRANSLATE_NOOP("Settings", "all orders")},
    {"repeat_orders", QT_TRANSLATE_NOOP("Settings", "repeat orders")},
    // proper names
    {"bg_nbd", "BG/NBD"},
    {"mbg_nbd", "MBG/NBD"},
    {"pareto_nbd", "Pareto/NBD"},
    {"nbd", "NBD"},
    {"file", QT_TRANSLATE_NOOP("Settings", "by their place in the file")},
    {"id", QT_TRANSLATE_NOOP("Settings", "by customer id")},
    {"together", QT_TRANSLATE_NOOP("Settings", "together")},
};

template<std::size_t N>
QString wordFor(const Word (&words)[N], const QString& key)
{
    const auto* at = std::find_if(std::begin(words), std::end(words),
                                  [&key](const Word& word) { return key == QLatin1String(word.key); });
    return at == std::end(words) ? QString() : QCoreApplication::translate("Settings", at->text);
}

const QString columnPart = QStringLiteral(".by_column.");

} // namespace

QString settingName(const QString& key)
{
    // outliers.by_column.NAME.factor, input.by_column.NAME.decimal
    if (const qsizetype part = key.indexOf(columnPart); part > 0 && part == key.indexOf(u'.')) {
        const qsizetype name = part + columnPart.size();
        const qsizetype point = key.lastIndexOf(u'.');
        return SettingWords::ofColumn(key.left(part) + key.mid(point), key.mid(name, point - name));
    }
    const QString word = wordFor(names, key);
    return word.isEmpty() ? key : word;
}

QString settingValue(const QString& key, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? SettingWords::yes() : SettingWords::no();
    case QJsonValue::Double:
        return key == QLatin1String("value.discount_rate") || key == QLatin1String("value.margin")
                   ? percent(value.toDouble())
                   : significant(value.toDouble(), 10);
    case QJsonValue::Array: {
        QStringList texts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue& element : array)
            texts << element.toString();
        return texts.join(QLatin1String(", "));
    }
    case QJsonValue::String: {
        const QString text = value.toString();
        if (text == QLatin1String("auto"))
            return SettingWords::automatic();
        if (key == QLatin1String("analysis.date") || key == QLatin1String("validation.split"))
            if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
                return date(day);
        if (key.startsWith(QLatin1String("input.")) && key != QLatin1String("input.sheet") &&
            key != QLatin1String("input.member") && key != QLatin1String("input.kind"))
            return inputValue(key, text);
        // Names of columns are the user's own.
        const QString word = key.startsWith(QLatin1String("mapping.")) ? QString() : wordFor(values, text);
        return word.isEmpty() ? text : word;
    }
    default:
        return none();
    }
}

QString stepText(const std::vector<analysis::SettingChange>& changes)
{
    if (changes.empty())
        return {};
    const analysis::SettingChange& change = changes.front();
    QString name = settingName(change.key);
    if (change.key.startsWith(QLatin1String("mapping.")))
        name = SettingWords::columnFor(name);
    const QString first = SettingWords::ofChange(name, settingValue(change.key, change.after));
    return changes.size() == 1 ? first : SettingWords::andMore(first, static_cast<int>(changes.size()) - 1);
}

} // namespace kiymet::words
