// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/lists/target_list.h"

#include "data/roles/nearest_names.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace kiymet::analysis {

namespace {

QString toText(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), qsizetype(ascii.size()));
}

QString textOf(const QJsonValue& json)
{
    if (json.isString())
        return json.toString();
    const QByteArray array = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

/// Where one is, and what is wrong there.
Failure unreadable(const QString& place, const QString& detail, const QStringList& allowed)
{
    Failure failure;
    failure.kind = FailureKind::FilterUnreadable;
    failure.subject = place;
    failure.detail = detail;
    failure.hints = allowed;
    return failure;
}

QString inside(const QString& place, const QString& key)
{
    return place.isEmpty() ? key : place + u'.' + key;
}

constexpr std::array<std::pair<const char*, Filter::Kind>, 6> wordKeys{{
    {"segment", Filter::Kind::Segment},
    {"rfm_segment", Filter::Kind::RfmSegment},
    {"category", Filter::Kind::Category},
    {"channel", Filter::Kind::Channel},
    {"first_date", Filter::Kind::FirstDate},
    {"last_date", Filter::Kind::LastDate},
}};

std::optional<Figure> figureNamed(const QString& key)
{
    for (int i = 0; i < figureCount; ++i)
        if (key == toText(name(static_cast<Figure>(i))))
            return static_cast<Figure>(i);
    return std::nullopt;
}

QStringList filterKeys()
{
    QStringList keys{QStringLiteral("all"), QStringLiteral("any"), QStringLiteral("not")};
    for (const auto& [key, kind] : wordKeys)
        keys << QLatin1String(key);
    for (int i = 0; i < figureCount; ++i)
        keys << toText(name(static_cast<Figure>(i)));
    return keys;
}

QStringList segmentLabels()
{
    QStringList labels;
    for (int group = 0; group < 10; ++group)
        labels << Segments::label(group);
    return labels;
}

QStringList rfmNames()
{
    QStringList names;
    for (const RfmSegment segment : rfmSegments())
        names << toText(name(segment));
    return names;
}

Outcome<Filter> read(const QJsonValue& json, const QString& place);

Outcome<Filter> readParts(Filter filter, const QJsonValue& json, const QString& place)
{
    if (filter.kind == Filter::Kind::Not) {
        Outcome<Filter> part = read(json, place);
        if (part)
            filter.parts = {std::move(*part)};
        return part ? Outcome<Filter>(std::move(filter)) : part;
    }
    if (!json.isArray())
        return unreadable(place, textOf(json), {QStringLiteral("[FILTER, …]")});
    const QJsonArray parts = json.toArray();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        Outcome<Filter> part = read(parts[i], place + QStringLiteral("[%1]").arg(i));
        if (!part)
            return part;
        filter.parts.push_back(std::move(*part));
    }
    return filter;
}

Outcome<Filter> readWords(Filter filter, const QJsonValue& json, const QString& place)
{
    const QJsonArray words = json.isString() ? QJsonArray{json} : json.toArray();
    const bool isSegment = filter.kind == Filter::Kind::Segment;
    const bool isRfm = filter.kind == Filter::Kind::RfmSegment;
    const QStringList allowed = isSegment ? segmentLabels()
                                : isRfm   ? rfmNames()
                                          : QStringList{QStringLiteral("[\"…\", …]")};
    if (words.isEmpty())
        return unreadable(place, textOf(json), allowed);
    for (const QJsonValue& word : words) {
        QString text = word.toString().trimmed();
        if (isRfm)
            if (const auto segment = rfmSegmentNamed(text))
                text = toText(name(*segment));
        if (text.isEmpty() || ((isSegment || isRfm) && !allowed.contains(text))) {
            const QStringList near = isRfm ? data::nearestNames(text, allowed) : QStringList();
            return unreadable(place, textOf(word), near.isEmpty() ? allowed : near);
        }
        filter.words << text;
    }
    return filter;
}

/// The two ends of a range, one of which may be missing.
template<typename T, typename Read>
std::optional<Failure> readEnds(const QJsonValue& json, const QString& place, const char* lowKey,
                                const char* highKey, const QString& form, const Read& readEnd,
                                std::optional<T>& low, std::optional<T>& high)
{
    const QStringList allowed{
        QStringLiteral("{\"%1\": %3, \"%2\": %3}").arg(QLatin1String(lowKey), QLatin1String(highKey), form)};
    if (!json.isObject() || json.toObject().isEmpty())
        return unreadable(place, textOf(json), allowed);
    const QJsonObject object = json.toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        const bool isLow = at.key() == QLatin1String(lowKey);
        if (!isLow && at.key() != QLatin1String(highKey))
            return unreadable(inside(place, at.key()), at.key(),
                              {QLatin1String(lowKey), QLatin1String(highKey)});
        std::optional<T> end = readEnd(at.value());
        if (!end)
            return unreadable(inside(place, at.key()), textOf(at.value()), {form});
        (isLow ? low : high) = std::move(end);
    }
    if (low && high && *high < *low)
        return unreadable(place, textOf(json),
                          {QStringLiteral("%1 ≤ %2").arg(QLatin1String(lowKey), QLatin1String(highKey))});
    return std::nullopt;
}

Outcome<Filter> read(const QJsonValue& json, const QString& place)
{
    if (!json.isObject())
        return unreadable(place, textOf(json), {QStringLiteral("{KEY: …}")});
    const QJsonObject object = json.toObject();
    if (object.size() != 1)
        return unreadable(place, object.keys().join(QStringLiteral(", ")),
                          {QStringLiteral("{\"all\": [{KEY: …}, {KEY: …}]}")});
    const QString key = object.begin().key();
    const QJsonValue value = object.begin().value();
    const QString here = inside(place, key);
    Filter filter;
    if (key == QLatin1String("all") || key == QLatin1String("any") || key == QLatin1String("not")) {
        filter.kind = key == QLatin1String("all")   ? Filter::Kind::All
                      : key == QLatin1String("any") ? Filter::Kind::Any
                                                    : Filter::Kind::Not;
        return readParts(std::move(filter), value, here);
    }
    for (const auto& [word, kind] : wordKeys)
        if (key == QLatin1String(word)) {
            filter.kind = kind;
            if (kind != Filter::Kind::FirstDate && kind != Filter::Kind::LastDate)
                return readWords(std::move(filter), value, here);
            const auto date = [](const QJsonValue& end) -> std::optional<QDate> {
                const QString text = end.toString();
                const QDate day = QDate::fromString(text, Qt::ISODate);
                return day.isValid() && text.size() == 10 ? std::optional(day) : std::nullopt;
            };
            const auto failure = readEnds<QDate>(value, here, "from", "to", QStringLiteral("YYYY-MM-DD"),
                                                 date, filter.from, filter.to);
            return failure ? Outcome<Filter>(*failure) : Outcome<Filter>(std::move(filter));
        }
    if (const auto figure = figureNamed(key)) {
        filter.kind = Filter::Kind::Range;
        filter.figure = *figure;
        const auto number = [](const QJsonValue& end) -> std::optional<double> {
            return end.isDouble() && std::isfinite(end.toDouble()) ? std::optional(end.toDouble())
                                                                   : std::nullopt;
        };
        const auto failure = readEnds<double>(value, here, "min", "max", QStringLiteral("NUMBER"), number,
                                              filter.least, filter.most);
        return failure ? Outcome<Filter>(*failure) : Outcome<Filter>(std::move(filter));
    }
    const QStringList near = data::nearestNames(key, filterKeys());
    return unreadable(here, key, near.isEmpty() ? filterKeys() : near);
}

template<typename T, typename Write>
QJsonObject ends(const char* lowKey, const char* highKey, const std::optional<T>& low,
                 const std::optional<T>& high, const Write& write)
{
    QJsonObject object;
    if (low)
        object.insert(QLatin1String(lowKey), write(*low));
    if (high)
        object.insert(QLatin1String(highKey), write(*high));
    return object;
}

} // namespace

std::string_view name(Figure figure)
{
    switch (figure) {
    case Figure::Cltv:
        return "cltv";
    case Figure::Sales3Month:
        return "exp_sales_3_month";
    case Figure::Sales6Month:
        return "exp_sales_6_month";
    case Figure::AverageValue:
        return "exp_average_value";
    case Figure::Alive:
        return "p_alive";
    case Figure::Orders:
        return "orders";
    case Figure::MonetaryAverage:
        return "monetary_cltv_avg";
    case Figure::RfmRecency:
        return "rfm_recency";
    case Figure::RfmFrequency:
        return "rfm_frequency";
    case Figure::RfmMonetary:
        return "rfm_monetary";
    case Figure::RecencyScore:
        return "recency_score";
    case Figure::FrequencyScore:
        return "frequency_score";
    case Figure::MonetaryScore:
        return "monetary_score";
    }
    return {};
}

Outcome<Filter> filterFromJson(const QJsonValue& json)
{
    return read(json, {});
}

QJsonObject toJson(const Filter& filter)
{
    const auto parts = [&filter] {
        QJsonArray array;
        for (const Filter& part : filter.parts)
            array.append(toJson(part));
        return array;
    };
    const auto date = [](QDate day) { return day.toString(Qt::ISODate); };
    switch (filter.kind) {
    case Filter::Kind::All:
        return {{QStringLiteral("all"), parts()}};
    case Filter::Kind::Any:
        return {{QStringLiteral("any"), parts()}};
    case Filter::Kind::Not:
        return {{QStringLiteral("not"), toJson(filter.parts.empty() ? Filter{} : filter.parts.front())}};
    case Filter::Kind::Range:
        return {{toText(name(filter.figure)),
                 ends("min", "max", filter.least, filter.most, [](double end) { return QJsonValue(end); })}};
    case Filter::Kind::FirstDate:
        return {{QStringLiteral("first_date"), ends("from", "to", filter.from, filter.to, date)}};
    case Filter::Kind::LastDate:
        return {{QStringLiteral("last_date"), ends("from", "to", filter.from, filter.to, date)}};
    case Filter::Kind::Segment:
    case Filter::Kind::RfmSegment:
    case Filter::Kind::Category:
    case Filter::Kind::Channel:
        break;
    }
    for (const auto& [key, kind] : wordKeys)
        if (kind == filter.kind)
            return {{QLatin1String(key), QJsonArray::fromStringList(filter.words)}};
    return {};
}

Outcome<TargetList> targetListFromJson(const QJsonObject& json)
{
    TargetList list;
    if (!json.contains(QLatin1String("filter"))) {
        Outcome<Filter> filter = filterFromJson(json);
        if (!filter)
            return filter.failure();
        list.filter = std::move(*filter);
        return list;
    }
    const QStringList keys{QStringLiteral("name"), QStringLiteral("filter"),
                           QStringLiteral("without_consent")};
    for (auto at = json.begin(); at != json.end(); ++at) {
        const bool isText = at.key() == keys[0] && at.value().isString();
        const bool isTruth = at.key() == keys[2] && at.value().isBool();
        if (!keys.contains(at.key()))
            return unreadable(at.key(), at.key(), keys);
        if (at.key() == keys[1]) {
            Outcome<Filter> filter = read(at.value(), keys[1]);
            if (!filter)
                return filter.failure();
            list.filter = std::move(*filter);
        } else if (isText) {
            list.name = at.value().toString();
        } else if (isTruth) {
            list.withoutConsent = at.value().toBool();
        } else {
            return unreadable(at.key(), textOf(at.value()),
                              at.key() == keys[0]
                                  ? QStringList{QStringLiteral("\"…\"")}
                                  : QStringList{QStringLiteral("true"), QStringLiteral("false")});
        }
    }
    return list;
}

QJsonObject toJson(const TargetList& list)
{
    return {{QStringLiteral("name"), list.name},
            {QStringLiteral("filter"), toJson(list.filter)},
            {QStringLiteral("without_consent"), list.withoutConsent}};
}

std::vector<TargetList> exampleLists()
{
    const auto words = [](Filter::Kind kind, const QStringList& list) {
        Filter filter;
        filter.kind = kind;
        filter.words = list;
        return filter;
    };
    const auto both = [&](const char* name, const QStringList& segments, const QStringList& categories) {
        TargetList list;
        list.name = QLatin1String(name);
        list.filter.parts = {words(Filter::Kind::RfmSegment, segments),
                             words(Filter::Kind::Category, categories)};
        return list;
    };
    return {
        both("women", {QStringLiteral("champions"), QStringLiteral("loyal_customers")},
             {QStringLiteral("KADIN")}),
        both("men_or_children",
             {QStringLiteral("cant_lose"), QStringLiteral("about_to_sleep"), QStringLiteral("new_customers")},
             {QStringLiteral("ERKEK"), QStringLiteral("COCUK")})};
}

} // namespace kiymet::analysis
