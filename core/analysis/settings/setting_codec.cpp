// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/settings/setting_codec.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

namespace kiymet::analysis::codec {

namespace {

/// Names separated by commas; one that holds a comma or a quote, begins or ends with a space, or is the
/// word `auto`, stands in quotes, doubled inside (RFC 4180).
std::optional<QStringList> namesFromText(const QString& text)
{
    QStringList names;
    qsizetype at = 0;
    for (;;) {
        while (at < text.size() && text[at] == u' ')
            ++at;
        QString name;
        if (at < text.size() && text[at] == u'"') {
            bool closed = false;
            for (++at; at < text.size() && !closed; ++at) {
                if (text[at] != u'"')
                    name += text[at];
                else if (at + 1 < text.size() && text[at + 1] == u'"')
                    name += text[at++];
                else
                    closed = true;
            }
            while (at < text.size() && text[at] == u' ')
                ++at;
            if (!closed || (at < text.size() && text[at] != u','))
                return std::nullopt;
        } else {
            qsizetype end = text.indexOf(u',', at);
            end = end < 0 ? text.size() : end;
            name = text.mid(at, end - at).trimmed();
            at = end;
        }
        if (name.isEmpty())
            return std::nullopt;
        names << name;
        if (at >= text.size())
            return names;
        ++at; // the comma
    }
}

QString quotedName(const QString& name)
{
    QString inside = name;
    return u'"' + inside.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString textOfNames(const QStringList& names)
{
    QStringList parts;
    for (const QString& name : names) {
        const bool plain =
            !name.contains(u',') && !name.contains(u'"') && name.trimmed() == name && name != autoWord;
        parts << (plain ? name : quotedName(name));
    }
    return parts.join(u',');
}

const QStringList columnNameWords{autoWord, QStringLiteral("COLUMN")};
const QStringList columnNamesWords{autoWord, QStringLiteral("COLUMN,COLUMN…")};

} // namespace

Codec<char> oneCharacterOf(std::vector<std::pair<const char*, char>> words,
                           std::vector<std::pair<const char*, char>> alsoRead)
{
    Codec<char> codec = oneOf<char>(words);
    words.insert(words.end(), alsoRead.begin(), alsoRead.end());
    codec.fromText = [words](const QString& text) -> std::optional<char> {
        for (const auto& word : words)
            if (text == QLatin1String(word.first))
                return word.second;
        return std::nullopt;
    };
    codec.fromJson = [read = codec.fromText](const QJsonValue& json) {
        return json.isString() ? read(json.toString()) : std::nullopt;
    };
    return codec;
}

Codec<bool> truth()
{
    Codec<bool> codec = oneOf<bool>({{"true", true}, {"false", false}});
    codec.fromJson = [](const QJsonValue& json) {
        return json.isBool() ? std::optional<bool>(json.toBool()) : std::nullopt;
    };
    codec.toJson = [](const bool& value) { return QJsonValue(value); };
    return codec;
}

Codec<int> whole(int low, int high)
{
    const auto inRange = [low, high](double value) -> std::optional<int> {
        if (value != std::floor(value) || value < low || value > high)
            return std::nullopt;
        return static_cast<int>(value);
    };
    return {[inRange](const QString& text) {
                bool ok = false;
                const int value = text.trimmed().toInt(&ok);
                return ok ? inRange(value) : std::nullopt;
            },
            [inRange](const QJsonValue& json) {
                return json.isDouble() ? inRange(json.toDouble()) : std::nullopt;
            },
            [](const int& value) { return QJsonValue(value); },
            {QStringLiteral("%1, %2 … %3").arg(low).arg(low + 1).arg(high)}};
}

Codec<double> real(double low, double high, LowEnd lowEnd)
{
    const auto inRange = [low, high, lowEnd](double value) -> std::optional<double> {
        if (!std::isfinite(value) || value < low || value > high ||
            (lowEnd == LowEnd::Excluded && value == low))
            return std::nullopt;
        return value;
    };
    QString allowed = lowEnd == LowEnd::Excluded ? QStringLiteral("> %1, ≤ %2").arg(low).arg(high)
                                                 : QStringLiteral("%1 … %2").arg(low).arg(high);
    return {[inRange](const QString& text) {
                bool ok = false;
                const double value = text.trimmed().toDouble(&ok);
                return ok ? inRange(value) : std::nullopt;
            },
            [inRange](const QJsonValue& json) {
                return json.isDouble() ? inRange(json.toDouble()) : std::nullopt;
            },
            [](const double& value) { return QJsonValue(value); },
            {allowed}};
}

Codec<QDate> isoDate()
{
    return textual<QDate>(
        [](const QString& text) -> std::optional<QDate> {
            const QString trimmed = text.trimmed();
            // Qt also reads a date with a time behind it, and would silently drop the time.
            const QDate date = QDate::fromString(trimmed, Qt::ISODate);
            return date.isValid() && trimmed.size() == 10 ? std::optional<QDate>(date) : std::nullopt;
        },
        [](const QDate& date) { return date.toString(Qt::ISODate); }, {QStringLiteral("YYYY-MM-DD")});
}

Codec<QStringList> columnNames()
{
    const auto fromText = [](const QString& text) -> std::optional<QStringList> {
        return text.trimmed() == autoWord ? QStringList() : namesFromText(text);
    };
    return {
        fromText,
        [fromText](const QJsonValue& json) -> std::optional<QStringList> {
            if (json.isString())
                return fromText(json.toString());
            if (!json.isArray() || json.toArray().isEmpty())
                return std::nullopt;
            QStringList names;
            for (const QJsonValue& name : json.toArray()) {
                if (!name.isString() || name.toString().isEmpty())
                    return std::nullopt;
                names << name.toString();
            }
            return names;
        },
        [](const QStringList& names) { return QJsonValue(names.isEmpty() ? autoWord : textOfNames(names)); },
        columnNamesWords};
}

Codec<QStringList> columnName()
{
    return textual<QStringList>(
        [](const QString& text) -> std::optional<QStringList> {
            if (text.trimmed() == autoWord)
                return QStringList();
            if (text.isEmpty())
                return std::nullopt;
            if (!text.startsWith(u'"'))
                return QStringList(text);
            const auto names = namesFromText(text);
            return names && names->size() == 1 ? names : std::nullopt;
        },
        [](const QStringList& names) {
            if (names.isEmpty())
                return autoWord;
            const QString& name = names.first();
            return name.startsWith(u'"') || name.trimmed() == autoWord ? quotedName(name) : name;
        },
        columnNameWords);
}

Codec<std::vector<double>> cutPoints()
{
    using Points = std::vector<double>;
    const auto checked = [](const Points& points) -> std::optional<Points> {
        const bool usable =
            std::all_of(points.begin(), points.end(), [](double point) { return std::isfinite(point); });
        const bool ascending =
            std::adjacent_find(points.begin(), points.end(), std::greater_equal<>()) == points.end();
        return usable && ascending && !points.empty() && points.size() <= 4 ? std::optional(points)
                                                                            : std::nullopt;
    };
    const auto fromText = [checked](const QString& text) -> std::optional<Points> {
        if (text.trimmed() == autoWord)
            return Points();
        Points points;
        for (const QString& part : text.split(u',')) {
            bool ok = false;
            points.push_back(part.trimmed().toDouble(&ok));
            if (!ok)
                return std::nullopt;
        }
        return checked(points);
    };
    return {fromText,
            [fromText, checked](const QJsonValue& json) -> std::optional<Points> {
                if (json.isString())
                    return fromText(json.toString());
                Points points;
                for (const QJsonValue& point : json.toArray()) {
                    if (!point.isDouble())
                        return std::nullopt;
                    points.push_back(point.toDouble());
                }
                return checked(points);
            },
            [](const Points& points) {
                if (points.empty())
                    return QJsonValue(autoWord);
                QJsonArray array;
                for (const double point : points)
                    array.append(point);
                return QJsonValue(array);
            },
            {autoWord, QStringLiteral("X1,X2,X3,X4 (X1 < X2 < X3 < X4)")}};
}

Codec<std::map<RfmCell, RfmSegment>> cellMap()
{
    using Map = std::map<RfmCell, RfmSegment>;
    const auto fromJson = [](const QJsonValue& json) -> std::optional<Map> {
        if (json.isString() && json.toString().trimmed() == autoWord)
            return Map();
        if (!json.isObject())
            return std::nullopt;
        Map map;
        const QJsonObject object = json.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            const QString& cell = at.key();
            const auto isScore = [](QChar c) { return c >= u'1' && c <= u'5'; };
            const auto segment = rfmSegmentNamed(at.value().toString());
            if (cell.size() != 2 || !isScore(cell[0]) || !isScore(cell[1]) || !segment)
                return std::nullopt;
            map[cell.toInt()] = *segment;
        }
        return map;
    };
    QStringList segments;
    for (const RfmSegment segment : rfmSegments()) {
        const std::string_view word = name(segment);
        segments << QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
    }
    return {[fromJson](const QString& text) {
                if (text.trimmed() == autoWord)
                    return std::optional(Map());
                const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
                return document.isObject() ? fromJson(document.object()) : std::nullopt;
            },
            fromJson,
            [](const Map& map) {
                if (map.empty())
                    return QJsonValue(autoWord);
                QJsonObject object;
                for (const auto& [cell, segment] : map) {
                    const std::string_view word = name(segment);
                    object.insert(QString::number(cell),
                                  QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())));
                }
                return QJsonValue(object);
            },
            QStringList{autoWord, QStringLiteral("{\"RF\": SEGMENT, …}")} + segments};
}

Codec<data::Encoding> encodings()
{
    using enum data::Encoding;
    QStringList allowed;
    for (const data::Encoding encoding : {Utf8, Utf16Le, Utf16Be, Windows1254, Iso8859_9, Windows1252})
        allowed << data::name(encoding);
    return textual<data::Encoding>([](const QString& text) { return data::encodingFromName(text); },
                                   [](const data::Encoding& encoding) { return data::name(encoding); },
                                   allowed);
}

Codec<char> decimalSigns()
{
    return oneCharacterOf({{".", '.'}, {",", ','}}, {{"point", '.'}, {"comma", ','}});
}

Codec<char> thousandsSigns()
{
    return oneCharacterOf({{".", '.'}, {",", ','}, {"space", ' '}, {"'", '\''}, {"none", '\0'}},
                          {{"point", '.'}, {"comma", ','}, {" ", ' '}, {"apostrophe", '\''}});
}

Codec<data::DateOrder> dateOrders()
{
    return oneOf<data::DateOrder>({{"ymd", data::DateOrder::YearMonthDay},
                                   {"dmy", data::DateOrder::DayMonthYear},
                                   {"mdy", data::DateOrder::MonthDayYear},
                                   {"unix_seconds", data::DateOrder::UnixSeconds},
                                   {"unix_milliseconds", data::DateOrder::UnixMilliseconds}});
}

Codec<QString> nameOrAuto()
{
    return textual<QString>(
        [](const QString& text) -> std::optional<QString> {
            return text.trimmed() == autoWord ? QString() : text;
        },
        [](const QString& name) { return name.isEmpty() ? autoWord : name; },
        {autoWord, QStringLiteral("NAME")});
}

Codec<int> headerLine()
{
    Codec<int> codec = whole(1, 1000);
    codec.fromText = [read = codec.fromText](const QString& text) {
        return text.trimmed() == QLatin1String("none") ? std::optional(0) : read(text);
    };
    codec.fromJson = [read = codec.fromJson](const QJsonValue& json) {
        return json.toString() == QLatin1String("none") ? std::optional(0) : read(json);
    };
    codec.toJson = [](const int& line) { return line == 0 ? QJsonValue(QStringLiteral("none")) : line; };
    codec.allowed.prepend(QStringLiteral("none"));
    return codec;
}

} // namespace kiymet::analysis::codec
