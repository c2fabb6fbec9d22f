// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/settings.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace kiymet::analysis::codec {

/// How the values of settings are read and written, in recipes (JSON) and on the command line (text): one
/// codec a kind of value. None knows the language or the locale of the user.

inline const QString autoWord = QStringLiteral("auto");

/// Of one type; reading gives nothing for what is not a value of it.
template<typename T>
struct Codec {
    std::function<std::optional<T>(const QString&)> fromText;
    std::function<std::optional<T>(const QJsonValue&)> fromJson;
    std::function<QJsonValue(const T&)> toJson;
    QStringList allowed; ///< words or a range, the same in every language
};

/// Words, in JSON as in text.
template<typename T>
Codec<T> textual(std::function<std::optional<T>(const QString&)> fromText,
                 std::function<QString(const T&)> toText, QStringList allowed)
{
    return {fromText,
            [fromText](const QJsonValue& json) {
                return json.isString() ? fromText(json.toString()) : std::nullopt;
            },
            [toText](const T& value) { return QJsonValue(toText(value)); }, std::move(allowed)};
}

/// One of some words; spaces around it do not matter.
template<typename T>
Codec<T> oneOf(std::vector<std::pair<const char*, T>> words)
{
    QStringList allowed;
    for (const auto& word : words)
        allowed << QLatin1String(word.first);
    return textual<T>(
        [words](const QString& text) -> std::optional<T> {
            for (const auto& word : words)
                if (text.trimmed() == QLatin1String(word.first))
                    return word.second;
            return std::nullopt;
        },
        [words](const T& value) {
            for (const auto& word : words)
                if (word.second == value)
                    return QString(QLatin1String(word.first));
            return QString();
        },
        allowed);
}

/// One of some signs, read as it stands; the other spellings are read but not written, nor named as allowed.
Codec<char> oneCharacterOf(std::vector<std::pair<const char*, char>> words,
                           std::vector<std::pair<const char*, char>> alsoRead);
Codec<bool> truth();
/// Ends included.
Codec<int> whole(int low, int high);
enum class LowEnd { Included, Excluded };
Codec<double> real(double low, double high, LowEnd lowEnd = LowEnd::Included);
/// Without a time.
Codec<QDate> isoDate();

/// Names separated by commas, a name that would be misread in quotes (RFC 4180); `auto` is the empty list.
Codec<QStringList> columnNames();
/// A list of one name, which needs quotes only where it would be misread; `auto` is the empty list.
Codec<QStringList> columnName();
/// A name as it is; `auto` is the empty one.
Codec<QString> nameOrAuto();
/// Ascending numbers, at most four of them; `auto` is the empty list.
Codec<std::vector<double>> cutPoints();
/// A JSON object of cells ("55") to segments; `auto` is the empty map.
Codec<std::map<RfmCell, RfmSegment>> cellMap();

Codec<data::Encoding> encodings();
Codec<char> decimalSigns();
Codec<char> thousandsSigns();
Codec<data::DateOrder> dateOrders();
/// The line of the header, or `none`, which is 0.
Codec<int> headerLine();

/// `absent` is the word for an optional that is empty.
template<typename T>
Codec<std::optional<T>> orWord(Codec<T> codec, const QString& absent)
{
    using Optional = std::optional<T>;
    QStringList allowed = codec.allowed;
    allowed.prepend(absent);
    return {[read = codec.fromText, absent](const QString& text) -> std::optional<Optional> {
                if (text.trimmed() == absent)
                    return Optional();
                const Optional value = read(text);
                return value ? std::optional<Optional>(value) : std::nullopt;
            },
            [read = codec.fromJson, absent](const QJsonValue& json) -> std::optional<Optional> {
                if (json.isString() && json.toString() == absent)
                    return Optional();
                const Optional value = read(json);
                return value ? std::optional<Optional>(value) : std::nullopt;
            },
            [write = codec.toJson, absent](const Optional& value) {
                return value ? write(*value) : QJsonValue(absent);
            },
            allowed};
}

template<typename T>
Codec<std::optional<T>> orAuto(Codec<T> codec)
{
    return orWord(std::move(codec), autoWord);
}

template<typename T>
Codec<std::optional<T>> orNone(Codec<T> codec)
{
    return orWord(std::move(codec), QStringLiteral("none"));
}

} // namespace kiymet::analysis::codec
