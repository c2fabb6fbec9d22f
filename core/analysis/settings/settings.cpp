// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/settings/settings.h"

#include "analysis/settings/settings_table.h"
#include "data/input/input.h"
#include "data/roles/nearest_names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kiymet::analysis {

namespace {

const QString outliersByColumn = QStringLiteral("outliers.by_column.");
const QString inputByColumn = QStringLiteral("input.by_column.");

struct ColumnKey {
    QString prefix; ///< one of the two above
    QString column;
    QString key;
};

/// GROUP.by_column.NAME.KEY: a column's name may hold points, a key never does.
std::optional<ColumnKey> columnKey(const QString& key)
{
    for (const QString& prefix : {outliersByColumn, inputByColumn}) {
        if (!key.startsWith(prefix))
            continue;
        const qsizetype point = key.lastIndexOf(u'.');
        if (point <= prefix.size())
            return std::nullopt;
        return ColumnKey{prefix, key.mid(prefix.size(), point - prefix.size()), key.mid(point + 1)};
    }
    return std::nullopt;
}

template<typename Row>
const Row* rowOf(const std::vector<Row>& rows, const QString& key)
{
    const auto at = std::find_if(rows.begin(), rows.end(), [&key](const Row& row) { return row.key == key; });
    return at == rows.end() ? nullptr : &*at;
}

/// What someone who wrote GROUP.by_column.NAME.KEY with no such key may have meant.
template<typename Row>
QStringList nearestColumnKeys(const QString& prefix, const QString& key, const std::vector<Row>& rows)
{
    const auto parts = columnKey(key);
    const QString column = parts ? parts->column : QStringLiteral("NAME");
    QStringList keys;
    for (const Row& row : rows)
        keys << row.key;
    const QStringList near = data::nearestNames(parts ? parts->key : key.mid(prefix.size()), keys);
    QStringList whole;
    for (const QString& one : near.isEmpty() ? keys : near)
        whole << prefix + column + u'.' + one;
    return whole;
}

Failure unknownSetting(const QString& key)
{
    Failure failure;
    failure.kind = FailureKind::UnknownSetting;
    failure.subject = key;
    if (key.startsWith(outliersByColumn)) {
        failure.hints = nearestColumnKeys(outliersByColumn, key, columnOutlierRows());
        return failure;
    }
    if (key.startsWith(inputByColumn)) {
        failure.hints = nearestColumnKeys(inputByColumn, key, columnInputRows());
        return failure;
    }
    const QStringList known = settingKeys();
    // The name of a group asks for what is in it.
    failure.hints = known.filter(QRegularExpression(u'^' + QRegularExpression::escape(key + u'.')));
    if (failure.hints.isEmpty())
        failure.hints = data::nearestNames(key, known);
    return failure;
}

Failure invalidSetting(const QString& key, const QString& value, const QStringList& allowed)
{
    Failure failure;
    failure.kind = FailureKind::InvalidSetting;
    failure.subject = key;
    failure.detail = value;
    failure.hints = allowed;
    return failure;
}

QString textOf(const QString& text)
{
    return text;
}
QString textOf(const QJsonValue& json)
{
    if (json.isString())
        return json.toString();
    const QByteArray array = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

/// Sets one key of one column; the reason where it cannot.
template<typename Target, typename Value>
std::optional<Failure> setOfColumn(std::map<QString, Target>& columns,
                                   const std::vector<SettingRow<Target>>& rows, const ColumnKey& parts,
                                   const QString& key, const Value& value)
{
    const auto* row = rowOf(rows, parts.key);
    if (!row)
        return unknownSetting(key);
    Target column;
    if (const auto at = columns.find(parts.column); at != columns.end())
        column = at->second;
    if (!row->set(column, value))
        return invalidSetting(key, textOf(value), row->allowed);
    if (column == Target{})
        columns.erase(parts.column);
    else
        columns[parts.column] = column;
    return std::nullopt;
}

/// Sets one key from JSON or from text; the reason where it cannot.
template<typename Value>
std::optional<Failure> setOne(Settings& settings, const QString& key, const Value& value)
{
    if (const auto* row = rowOf(settingRows(), key)) {
        if (row->set(settings, value))
            return std::nullopt;
        return invalidSetting(key, textOf(value), row->allowed);
    }
    const auto parts = columnKey(key);
    if (!parts)
        return unknownSetting(key);
    if (parts->prefix == inputByColumn)
        return setOfColumn(settings.input.byColumn, columnInputRows(), *parts, key, value);
    return setOfColumn(settings.outliers.byColumn, columnOutlierRows(), *parts, key, value);
}

/// Cut points and cells have to suit the number of levels.
std::optional<Failure> contradictionOf(const Settings::Rfm& rfm)
{
    const int levels = rfm.levels;
    const std::array<std::pair<const char*, const std::vector<double>*>, 3> cuts{
        {{"rfm.recency_cuts", &rfm.recencyCuts},
         {"rfm.frequency_cuts", &rfm.frequencyCuts},
         {"rfm.monetary_cuts", &rfm.monetaryCuts}}};
    for (const auto& [key, points] : cuts)
        if (!points->empty() && static_cast<int>(points->size()) != levels - 1) {
            QStringList texts;
            for (const double point : *points)
                texts << textOf(QJsonValue(point));
            return invalidSetting(
                QLatin1String(key), texts.join(u','),
                {QStringLiteral("auto"), QStringList{QStringLiteral("X1"), QStringLiteral("X2"),
                                                     QStringLiteral("X3"), QStringLiteral("X4")}
                                             .mid(0, levels - 1)
                                             .join(u',')});
        }
    for (const auto& [cell, segment] : rfm.map)
        if (cell / 10 > levels || cell % 10 > levels)
            return invalidSetting(QStringLiteral("rfm.map"), QString::number(cell),
                                  {QStringLiteral("11 … %1").arg(11 * levels)});
    return std::nullopt;
}

/// What no single key can tell.
std::optional<Failure> contradiction(const Settings& settings)
{
    for (const auto& [name, column] : settings.outliers.byColumn)
        if (column.lowLimit && column.highLimit && *column.lowLimit > *column.highLimit)
            return invalidSetting(outliersByColumn + name + QStringLiteral(".low_limit"),
                                  textOf(QJsonValue(*column.lowLimit)),
                                  {QStringLiteral("≤ ") + textOf(QJsonValue(*column.highLimit))});
    const auto oneSign = [](const auto& options) {
        return options.decimal && options.thousands && *options.decimal == *options.thousands;
    };
    const auto twice = [](const QString& key, char sign) {
        return invalidSetting(key, QString(QLatin1Char(sign)),
                              {sign == '.' ? QStringLiteral(",") : QStringLiteral(".")});
    };
    if (oneSign(settings.input))
        return twice(QStringLiteral("input.thousands"), *settings.input.thousands);
    for (const auto& [name, column] : settings.input.byColumn)
        if (oneSign(column))
            return twice(inputByColumn + name + QStringLiteral(".thousands"), *column.thousands);
    return contradictionOf(settings.rfm);
}

Outcome<Settings> unlessContradictory(Settings settings)
{
    if (const auto failure = contradiction(settings))
        return *failure;
    return settings;
}

bool isKey(const QString& key)
{
    return rowOf(settingRows(), key) != nullptr;
}

/// Dotted keys with their values. Where a key stands both ways, the dotted one is taken.
void flatten(const QString& prefix, const QJsonObject& object, QMap<QString, QJsonValue>& values)
{
    for (auto at = object.begin(); at != object.end(); ++at) {
        const QString key = prefix + at.key();
        if (at->isObject() && !isKey(key))
            flatten(key + u'.', at->toObject(), values);
        else
            values.insert(key, *at);
    }
}

/// `group.name` into its group; keys have at most one point.
void insertNested(QJsonObject& object, const QString& key, const QJsonValue& value)
{
    const qsizetype point = key.indexOf(u'.');
    if (point < 0) {
        object.insert(key, value);
        return;
    }
    QJsonObject group = object.value(key.left(point)).toObject();
    group.insert(key.mid(point + 1), value);
    object.insert(key.left(point), group);
}

/// What holds for the whole file, and the columns that are written otherwise, so that the same file read with
/// these options is read the same.
void resolveFormats(data::InputOptions& options, const data::Input& input)
{
    using Kind = data::ColumnReading::Kind;
    options.decimal = input.dialect.decimal;
    if (!options.dateOrder) {
        for (const data::ColumnReading& reading : input.readings) {
            if (reading.kind == Kind::Date &&
                (!options.dateOrder || *options.dateOrder == data::DateOrder::YearMonthDay))
                options.dateOrder = reading.dateOrder;
        }
    }
    for (const data::ColumnReading& reading : input.readings) {
        if (reading.kind == Kind::Number && reading.decimal != *options.decimal)
            options.byColumn[reading.name].decimal = reading.decimal;
        // A year that stands first is read whatever the order.
        if (reading.kind == Kind::Date && reading.dateOrder != data::DateOrder::YearMonthDay &&
            reading.dateOrder != *options.dateOrder)
            options.byColumn[reading.name].dateOrder = reading.dateOrder;
    }
}

template<typename Target>
void insertColumns(QJsonObject& json, const QString& prefix, const std::map<QString, Target>& targets,
                   const std::vector<SettingRow<Target>>& rows)
{
    QJsonObject columns;
    for (const auto& [name, column] : targets) {
        QJsonObject values;
        for (const auto& row : rows)
            if (const QJsonValue value = row.get(column); value != row.get(Target{}))
                values.insert(row.key, value);
        if (!values.isEmpty())
            columns.insert(name, values);
    }
    if (!columns.isEmpty())
        insertNested(json, prefix.chopped(1), columns);
}

template<typename Target>
void addChanges(std::vector<SettingChange>& changes, const QString& prefix,
                const std::map<QString, Target>& before, const std::map<QString, Target>& after,
                const std::vector<SettingRow<Target>>& rows)
{
    std::map<QString, Target> columns = before;
    columns.insert(after.begin(), after.end());
    const auto of = [](const std::map<QString, Target>& targets, const QString& name) {
        const auto at = targets.find(name);
        return at == targets.end() ? Target{} : at->second;
    };
    for (const auto& [name, _] : columns) {
        const Target was = of(before, name);
        const Target is = of(after, name);
        for (const auto& row : rows)
            if (row.get(was) != row.get(is))
                changes.push_back({prefix + name + u'.' + row.key, row.get(was), row.get(is)});
    }
}

} // namespace

Settings resolve(const Settings& settings, const data::Input& input)
{
    Settings resolved = settings;
    const bool summary = input.isSummary();
    const bool log = input.isLog();
    const bool customers = !summary && !log;
    if (resolved.preset == Preset::Auto)
        resolved.preset = input.floLayout && customers ? Preset::Notebook : Preset::Standard;
    const bool notebook = resolved.preset == Preset::Notebook;

    using Kind = data::InputOptions::Kind;
    resolved.input.kind = summary ? Kind::Summary : log ? Kind::Transactions : Kind::Customers;
    resolved.input.member = input.container.member;
    resolved.input.sheet = input.container.sheet;
    // A sheet has no punctuation of its own.
    if (input.container.kind != data::Container::Kind::Workbook) {
        resolved.input.delimiter = input.dialect.delimiter;
        resolved.input.encoding = input.encoding;
    }
    resolved.input.header = input.hasHeader ? static_cast<int>(input.headerLine) : 0;
    resolved.input.mapping = input.mapping;
    resolveFormats(resolved.input, input);

    if (!resolved.cleaning.zero)
        resolved.cleaning.zero = customers ? Rule::Drop : Rule::Keep;
    if (!resolved.outliers.enabled)
        resolved.outliers.enabled = customers;
    if (resolved.outliers.columns.isEmpty() && customers)
        for (const data::Role role : {data::Role::Orders, data::Role::Value})
            if (const auto columns = input.mapping.find(role); columns != input.mapping.end())
                resolved.outliers.columns << columns->second;

    if (!resolved.transactions.firstPurchase)
        resolved.transactions.firstPurchase = notebook ? FirstPurchase::Include : FirstPurchase::Exclude;
    if (!resolved.analysisOffsetDays)
        resolved.analysisOffsetDays = log ? 0 : 2;
    if (!resolved.modelFrequency)
        resolved.modelFrequency = notebook ? FrequencyMeaning::AllOrders : FrequencyMeaning::RepeatOrders;
    // The average of a customer file is over all orders; that of a ready summary over the repeat purchases.
    const bool overRepeats = log ? resolved.transactions.firstPurchase == FirstPurchase::Exclude : summary;
    if (!resolved.spendFrequency)
        resolved.spendFrequency = overRepeats ? FrequencyMeaning::RepeatOrders : FrequencyMeaning::AllOrders;
    if (!resolved.modelPenalty)
        resolved.modelPenalty = notebook ? 0.001 : 0.0;
    if (!resolved.spendPenalty)
        resolved.spendPenalty = notebook ? 0.01 : 0.0;
    if (!resolved.rfm.ties)
        resolved.rfm.ties = notebook ? RfmTies::File : RfmTies::Together;
    resolved.rfm.map = RfmMap(resolved.rfm.levels, resolved.rfm.map).cells();
    return resolved;
}

Outcome<Settings> withSettings(Settings settings, const std::vector<std::pair<QString, QString>>& values)
{
    for (const auto& [key, value] : values)
        if (const auto failure = setOne(settings, key.trimmed(), value))
            return *failure;
    return unlessContradictory(std::move(settings));
}

Outcome<Settings> withSetting(Settings settings, const QString& key, const QString& value)
{
    return withSettings(std::move(settings), {{key, value}});
}

Outcome<Settings> withJson(Settings settings, const QJsonObject& recipe)
{
    QMap<QString, QJsonValue> values;
    flatten({}, recipe, values);
    for (auto at = values.constBegin(); at != values.constEnd(); ++at)
        if (const auto failure = setOne(settings, at.key(), at.value()))
            return *failure;
    return unlessContradictory(std::move(settings));
}

QJsonObject toJson(const Settings& settings, bool all)
{
    QJsonObject json;
    const Settings defaults;
    for (const auto& row : settingRows())
        if (const QJsonValue value = row.get(settings); all || value != row.get(defaults))
            insertNested(json, row.key, value);
    insertColumns(json, outliersByColumn, settings.outliers.byColumn, columnOutlierRows());
    insertColumns(json, inputByColumn, settings.input.byColumn, columnInputRows());
    return json;
}

std::vector<SettingChange> differences(const Settings& before, const Settings& after)
{
    std::vector<SettingChange> changes;
    for (const auto& row : settingRows())
        if (const QJsonValue was = row.get(before), is = row.get(after); was != is)
            changes.push_back({row.key, was, is});

    addChanges(changes, outliersByColumn, before.outliers.byColumn, after.outliers.byColumn,
               columnOutlierRows());
    addChanges(changes, inputByColumn, before.input.byColumn, after.input.byColumn, columnInputRows());
    return changes;
}

QStringList settingKeys()
{
    QStringList keys;
    for (const auto& row : settingRows())
        keys << row.key;
    return keys;
}

} // namespace kiymet::analysis
