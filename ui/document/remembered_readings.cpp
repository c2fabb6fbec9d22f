// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/remembered_readings.h"

#include "analysis/settings/settings.h"
#include "data/table/raw_table.h"
#include "language/user_settings.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

namespace kiymet::ui::readings {

namespace {

constexpr qsizetype mostKinds = 100;
const QString orderKey = QStringLiteral("readings/order");

QString keyOf(const QByteArray& kind)
{
    return QStringLiteral("readings/") + QString::fromLatin1(kind);
}

QJsonObject stored(const QByteArray& kind)
{
    return QJsonDocument::fromJson(userSettings().value(keyOf(kind)).toByteArray()).object();
}

/// Without what names columns, sheets and members.
data::InputOptions withoutNames(data::InputOptions options)
{
    options.mapping.clear();
    options.byColumn.clear();
    options.member.clear();
    options.sheet.clear();
    return options;
}

std::optional<data::InputOptions> optionsOf(const QJsonObject& json)
{
    const auto settings =
        analysis::withJson({}, {{QStringLiteral("input"), json.value(QStringLiteral("input"))}});
    return settings ? std::optional(settings->input) : std::nullopt;
}

QJsonObject inputJson(const data::InputOptions& options)
{
    analysis::Settings settings;
    settings.input = options;
    return analysis::toJson(settings, false).value(QStringLiteral("input")).toObject();
}

int placeOf(const QString& name, const std::vector<std::string>& header)
{
    const auto at = std::find(header.begin(), header.end(), name.toStdString());
    return at == header.end() ? -1 : static_cast<int>(at - header.begin());
}

QString nameAt(const QJsonValue& place, const std::vector<std::string>& header)
{
    const int at = place.toInt(-1);
    return at < 0 || static_cast<std::size_t>(at) >= header.size()
               ? QString()
               : QString::fromStdString(header[static_cast<std::size_t>(at)]);
}

} // namespace

QByteArray kindOf(const data::RawTable& table)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool isBook = table.container().kind == data::Container::Kind::Workbook;
    hash.addData(isBook ? QByteArrayLiteral("book") : QByteArrayLiteral("text"));
    hash.addData(QByteArray::number(static_cast<qulonglong>(table.header().size())));
    for (const std::string& name : table.header()) {
        hash.addData(QByteArrayLiteral("\n"));
        // Without a header the names are ours.
        hash.addData(QByteArray::fromStdString(name));
    }
    return hash.result().toHex();
}

void remember(const QByteArray& kind, const data::InputOptions& said, const std::vector<std::string>& header)
{
    QJsonObject mapping;
    for (const auto& [role, columns] : said.mapping) {
        QJsonArray places;
        for (const QString& name : columns)
            places.append(placeOf(name, header));
        mapping.insert(data::keyOf(role), places);
    }
    QJsonObject byColumn;
    for (const auto& [name, options] : said.byColumn) {
        // As what is said of a whole file, under the place of the column.
        data::InputOptions as;
        as.decimal = options.decimal;
        as.thousands = options.thousands;
        as.dateOrder = options.dateOrder;
        if (const int place = placeOf(name, header); place >= 0)
            byColumn.insert(QString::number(place), inputJson(as));
    }
    const QJsonObject json{{QStringLiteral("input"), inputJson(withoutNames(said))},
                           {QStringLiteral("mapping"), mapping},
                           {QStringLiteral("by_column"), byColumn}};
    QSettings settings = userSettings();
    QStringList order = settings.value(orderKey).toStringList();
    order.removeAll(QString::fromLatin1(kind));
    order.prepend(QString::fromLatin1(kind));
    while (order.size() > mostKinds)
        settings.remove(QStringLiteral("readings/") + order.takeLast());
    settings.setValue(orderKey, order);
    settings.setValue(keyOf(kind), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void forget(const QByteArray& kind)
{
    QSettings settings = userSettings();
    QStringList order = settings.value(orderKey).toStringList();
    order.removeAll(QString::fromLatin1(kind));
    settings.setValue(orderKey, order);
    settings.remove(keyOf(kind));
}

std::optional<data::InputOptions> splitting(const QByteArray& kind)
{
    const QJsonObject json = stored(kind);
    return json.isEmpty() ? std::nullopt : optionsOf(json);
}

std::optional<data::InputOptions> recall(const QByteArray& kind, const std::vector<std::string>& header)
{
    const QJsonObject json = stored(kind);
    auto options = json.isEmpty() ? std::nullopt : optionsOf(json);
    if (!options)
        return options;
    const QJsonObject mapping = json.value(QStringLiteral("mapping")).toObject();
    for (auto at = mapping.begin(); at != mapping.end(); ++at)
        for (const QJsonValue& place : at.value().toArray()) {
            const auto role = data::roleFromKey(at.key());
            if (const QString name = nameAt(place, header); role && !name.isEmpty())
                options->mapping[*role] << name;
        }
    const QJsonObject byColumn = json.value(QStringLiteral("by_column")).toObject();
    for (auto at = byColumn.begin(); at != byColumn.end(); ++at) {
        const QString name = nameAt(at.key().toInt(), header);
        const auto said = optionsOf({{QStringLiteral("input"), at.value()}});
        if (!name.isEmpty() && said)
            options->byColumn[name] = {said->decimal, said->thousands, said->dateOrder};
    }
    return options;
}

} // namespace kiymet::ui::readings
