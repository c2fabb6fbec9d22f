// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/settings_table.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

namespace kiymet::analysis {

namespace {

const QString autoWord = QStringLiteral("auto");

/// How values of one type are read and written.
template<typename T>
struct Codec {
    std::function<std::optional<T>(const QString&)> fromText;
    std::function<std::optional<T>(const QJsonValue&)> fromJson;
    std::function<QJsonValue(const T&)> toJson;
    QStringList allowed;
};

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

/// As oneOf, with other spellings that are read but not written, nor named as allowed.
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

enum class LowEnd { Included, Excluded };

Codec<double> real(double low, double high, LowEnd lowEnd = LowEnd::Included)
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

/// `auto` is the empty list.
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

/// A single name needs quotes only where it would be misread.
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

/// Ascending numbers, at most four of them; `auto` is the empty list.
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

/// A JSON object of cells ("55") to segments; `auto` is the empty map.
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

/// A row from a codec and a lambda that gives the member as a reference, constant or not as the target is.
template<typename Target, typename T, typename Member>
SettingRow<Target> row(const char* key, const Codec<T>& codec, Member member)
{
    const auto assign = [member](Target& target, const std::optional<T>& value) {
        if (value)
            member(target) = *value;
        return value.has_value();
    };
    return {
        QString(QLatin1String(key)),
        [member, codec](const Target& target) { return codec.toJson(member(target)); },
        [assign, codec](Target& target, const QJsonValue& json) {
            return assign(target, codec.fromJson(json));
        },
        [assign, codec](Target& target, const QString& text) { return assign(target, codec.fromText(text)); },
        codec.allowed};
}

SettingRow<Settings> mapping(const char* role, const Codec<QStringList>& codec)
{
    const QString name = QLatin1String(role);
    const auto assign = [name](Settings& settings, const std::optional<QStringList>& columns) {
        if (columns && columns->isEmpty())
            settings.input.mapping.erase(name);
        else if (columns)
            settings.input.mapping[name] = *columns;
        return columns.has_value();
    };
    return {QStringLiteral("mapping.") + name,
            [name, codec](const Settings& settings) {
                const auto at = settings.input.mapping.find(name);
                return codec.toJson(at == settings.input.mapping.end() ? QStringList() : at->second);
            },
            [assign, codec](Settings& settings, const QJsonValue& json) {
                return assign(settings, codec.fromJson(json));
            },
            [assign, codec](Settings& settings, const QString& text) {
                return assign(settings, codec.fromText(text));
            },
            codec.allowed};
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
                                   {"mdy", data::DateOrder::MonthDayYear}});
}

/// A name as it is; `auto` is the empty one.
Codec<QString> nameOrAuto()
{
    return textual<QString>(
        [](const QString& text) -> std::optional<QString> {
            return text.trimmed() == autoWord ? QString() : text;
        },
        [](const QString& name) { return name.isEmpty() ? autoWord : name; },
        {autoWord, QStringLiteral("NAME")});
}

/// The line of the header, or `none`.
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

#define MEMBER(member)                                                                                       \
    [](auto& s) -> auto&                                                                                     \
    {                                                                                                        \
        return s.member;                                                                                     \
    }

std::vector<SettingRow<Settings>> makeSettingRows()
{
    using S = Settings;
    using Kind = data::InputOptions::Kind;
    const auto rule = oneOf<Rule>({{"drop", Rule::Drop}, {"keep", Rule::Keep}});
    const auto rounding = oneOf<CapRounding>({{"nearest", CapRounding::Nearest},
                                              {"truncate", CapRounding::Truncate},
                                              {"none", CapRounding::None}});
    const auto frequency = oneOf<FrequencyMeaning>(
        {{"all_orders", FrequencyMeaning::AllOrders}, {"repeat_orders", FrequencyMeaning::RepeatOrders}});
    const auto preset = oneOf<Preset>(
        {{"auto", Preset::Auto}, {"notebook", Preset::Notebook}, {"standard", Preset::Standard}});
    const auto kind = oneOf<Kind>({{"auto", Kind::Auto},
                                   {"customers", Kind::Customers},
                                   {"summary", Kind::Summary},
                                   {"transactions", Kind::Transactions}});
    const auto delimiter =
        oneCharacterOf({{",", ','}, {";", ';'}, {"tab", '\t'}, {"|", '|'}, {"space", ' '}},
                       {{"\t", '\t'}, {"\\t", '\t'}, {" ", ' '}, {"comma", ','}, {"semicolon", ';'}});
    std::vector<std::pair<const char*, stats::TransactionModelKind>> models;
    for (const stats::TransactionModelKind model : stats::allTransactionModels)
        models.emplace_back(stats::name(model).data(), model); // a literal
    const auto transactions = oneOf<stats::TransactionModelKind>(models);
    const auto duplicates = oneOf<DuplicateRule>({{"first", DuplicateRule::First},
                                                  {"drop", DuplicateRule::Drop},
                                                  {"merge", DuplicateRule::Merge},
                                                  {"keep", DuplicateRule::Keep}});
    const auto timeUnit =
        oneOf<TimeUnit>({{"day", TimeUnit::Day}, {"week", TimeUnit::Week}, {"month", TimeUnit::Month}});

    const auto ties =
        oneOf<RfmTies>({{"file", RfmTies::File}, {"id", RfmTies::Id}, {"together", RfmTies::Together}});
    const auto period = oneOf<PurchasePeriod>(
        {{"day", PurchasePeriod::Day}, {"week", PurchasePeriod::Week}, {"month", PurchasePeriod::Month}});
    const auto returns = oneOf<ReturnsRule>(
        {{"net", ReturnsRule::Net}, {"drop", ReturnsRule::Drop}, {"keep", ReturnsRule::Keep}});
    const auto firstPurchase =
        oneOf<FirstPurchase>({{"exclude", FirstPurchase::Exclude}, {"include", FirstPurchase::Include}});

    // Defaults are those of the members in settings.h.
    return {
        row<S>("preset", preset, MEMBER(preset)),
        row<S>("input.kind", kind, MEMBER(input.kind)),
        row<S>("input.delimiter", orAuto(delimiter), MEMBER(input.delimiter)),
        row<S>("input.encoding", orAuto(encodings()), MEMBER(input.encoding)),
        row<S>("input.decimal", orAuto(decimalSigns()), MEMBER(input.decimal)),
        row<S>("input.thousands", orAuto(thousandsSigns()), MEMBER(input.thousands)),
        row<S>("input.date_order", orAuto(dateOrders()), MEMBER(input.dateOrder)),
        row<S>("input.header", orAuto(headerLine()), MEMBER(input.header)),
        row<S>("input.sheet", nameOrAuto(), MEMBER(input.sheet)),
        row<S>("input.member", nameOrAuto(), MEMBER(input.member)),
        mapping("customer_id", columnName()),
        mapping("first_date", columnName()),
        mapping("last_date", columnName()),
        mapping("category", columnName()),
        mapping("channel", columnName()),
        mapping("permission", columnName()),
        mapping("orders", columnNames()),
        mapping("value", columnNames()),
        mapping("frequency", columnName()),
        mapping("recency", columnName()),
        mapping("T", columnName()),
        mapping("monetary", columnName()),
        mapping("date", columnName()),
        mapping("amount", columnName()),
        mapping("quantity", columnName()),
        mapping("price", columnName()),
        mapping("order_id", columnName()),
        row<S>("cleaning.missing", rule, MEMBER(cleaning.missing)),
        row<S>("cleaning.zero", orAuto(rule), MEMBER(cleaning.zero)),
        row<S>("cleaning.negative", rule, MEMBER(cleaning.negative)),
        row<S>("cleaning.date_order", rule, MEMBER(cleaning.dateOrder)),
        row<S>("cleaning.duplicates", duplicates, MEMBER(cleaning.duplicates)),
        row<S>("outliers.enabled", orAuto(truth()), MEMBER(outliers.enabled)),
        // The ranges meet in the middle, so that the low quantile can never lie above the high one.
        row<S>("outliers.low_quantile", real(0, 0.5), MEMBER(outliers.lowQuantile)),
        row<S>("outliers.high_quantile", real(0.5, 1), MEMBER(outliers.highQuantile)),
        row<S>("outliers.factor", real(0, 1000), MEMBER(outliers.factor)),
        row<S>("outliers.rounding", rounding, MEMBER(outliers.rounding)),
        row<S>("outliers.columns", columnNames(), MEMBER(outliers.columns)),
        row<S>("transactions.period", period, MEMBER(transactions.period)),
        row<S>("transactions.returns", returns, MEMBER(transactions.returns)),
        row<S>("transactions.first_purchase", orAuto(firstPurchase), MEMBER(transactions.firstPurchase)),
        row<S>("analysis.date", orAuto(isoDate()), MEMBER(analysisDate)),
        row<S>("analysis.offset_days", orAuto(whole(0, 36500)), MEMBER(analysisOffsetDays)),
        row<S>("analysis.time_unit", timeUnit, MEMBER(timeUnit)),
        row<S>("model.frequency", orAuto(frequency), MEMBER(modelFrequency)),
        row<S>("spend.frequency", orAuto(frequency), MEMBER(spendFrequency)),
        row<S>("model.transactions", transactions, MEMBER(transactionModel)),
        row<S>("model.compare", truth(), MEMBER(modelCompare)),
        row<S>("model.penalty", orAuto(real(0, 1000)), MEMBER(modelPenalty)),
        row<S>("spend.penalty", orAuto(real(0, 1000)), MEMBER(spendPenalty)),
        row<S>("value.months", whole(1, 120), MEMBER(valueMonths)),
        row<S>("value.discount_rate", real(0, 1), MEMBER(valueDiscountRate)),
        row<S>("value.margin", real(0, 1, LowEnd::Excluded), MEMBER(valueMargin)),
        row<S>("segments.count", whole(2, 10), MEMBER(segmentCount)),
        row<S>("rfm.levels", whole(3, 5), MEMBER(rfm.levels)),
        row<S>("rfm.ties", orAuto(ties), MEMBER(rfm.ties)),
        row<S>("rfm.monetary", truth(), MEMBER(rfm.monetary)),
        row<S>("rfm.recency_cuts", cutPoints(), MEMBER(rfm.recencyCuts)),
        row<S>("rfm.frequency_cuts", cutPoints(), MEMBER(rfm.frequencyCuts)),
        row<S>("rfm.monetary_cuts", cutPoints(), MEMBER(rfm.monetaryCuts)),
        row<S>("rfm.map", cellMap(), MEMBER(rfm.map)),
        row<S>("output.top", whole(1, 1000000), MEMBER(outputTop)),
        row<S>("output.excel", truth(), MEMBER(outputExcel)),
        row<S>("output.intervals", truth(), MEMBER(outputIntervals)),
        row<S>("intervals.level", real(0.5, 0.99), MEMBER(intervalsLevel)),
        row<S>("random.seed", whole(0, 2147483647), MEMBER(randomSeed)),
        row<S>("validation.split", orNone(isoDate()), MEMBER(validationSplit)),
    };
}

std::vector<SettingRow<ColumnOutliers>> makeColumnOutlierRows()
{
    using C = ColumnOutliers;
    // Limits are typed in the units of the column; what a double holds exactly to the last whole number.
    const auto limit = real(-9007199254740992.0, 9007199254740992.0);
    const auto rounding = oneOf<CapRounding>({{"nearest", CapRounding::Nearest},
                                              {"truncate", CapRounding::Truncate},
                                              {"none", CapRounding::None}});
    return {
        row<C>("enabled", orAuto(truth()), MEMBER(enabled)),
        row<C>("low_quantile", orAuto(real(0, 0.5)), MEMBER(lowQuantile)),
        row<C>("high_quantile", orAuto(real(0.5, 1)), MEMBER(highQuantile)),
        row<C>("factor", orAuto(real(0, 1000)), MEMBER(factor)),
        row<C>("rounding", orAuto(rounding), MEMBER(rounding)),
        row<C>("low_limit", orAuto(limit), MEMBER(lowLimit)),
        row<C>("high_limit", orAuto(limit), MEMBER(highLimit)),
    };
}

std::vector<SettingRow<data::ColumnOptions>> makeColumnInputRows()
{
    using C = data::ColumnOptions;
    return {
        row<C>("decimal", orAuto(decimalSigns()), MEMBER(decimal)),
        row<C>("thousands", orAuto(thousandsSigns()), MEMBER(thousands)),
        row<C>("date_order", orAuto(dateOrders()), MEMBER(dateOrder)),
    };
}

#undef MEMBER

} // namespace

const std::vector<SettingRow<Settings>>& settingRows()
{
    static const std::vector<SettingRow<Settings>> rows = makeSettingRows();
    return rows;
}

const std::vector<SettingRow<ColumnOutliers>>& columnOutlierRows()
{
    static const std::vector<SettingRow<ColumnOutliers>> rows = makeColumnOutlierRows();
    return rows;
}

const std::vector<SettingRow<data::ColumnOptions>>& columnInputRows()
{
    static const std::vector<SettingRow<data::ColumnOptions>> rows = makeColumnInputRows();
    return rows;
}

} // namespace kiymet::analysis
