// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/lists/actions.h"

#include "data/roles/nearest_names.h"

#include <QStringList>

#include <utility>

namespace kiymet::analysis {

namespace {

constexpr int fewestGroups = 2;
constexpr int mostGroups = 10;

QString toText(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), qsizetype(ascii.size()));
}

QString labelOf(int group)
{
    return QString(QChar(u'A' + group));
}

template<typename Map, typename Key>
std::optional<QString> find(const Map& map, const Key& key)
{
    const auto at = map.find(key);
    return at == map.end() ? std::nullopt : std::optional(at->second);
}

template<typename Map, typename Key>
void put(Map& map, const Key& key, const QString& text)
{
    if (text.trimmed().isEmpty())
        map.erase(key);
    else
        map[key] = text;
}

Failure invalid(const QString& place, const QString& given, const QStringList& allowed)
{
    Failure failure;
    failure.kind = FailureKind::InvalidSetting;
    failure.subject = place;
    failure.detail = given;
    failure.hints = allowed;
    return failure;
}

QStringList rfmNames()
{
    QStringList names;
    for (const RfmSegment segment : rfmSegments())
        names << toText(name(segment));
    return names;
}

} // namespace

std::optional<QString> ActionTexts::of(RfmSegment segment) const
{
    return find(m_rfm, segment);
}

std::optional<QString> ActionTexts::of(int group, int groups) const
{
    return find(m_cltv, std::pair(groups, group));
}

void ActionTexts::set(RfmSegment segment, const QString& text)
{
    put(m_rfm, segment, text);
}

void ActionTexts::set(int group, int groups, const QString& text)
{
    put(m_cltv, std::pair(groups, group), text);
}

QJsonObject ActionTexts::toJson() const
{
    QJsonObject rfm, cltv;
    for (const auto& [segment, text] : m_rfm)
        rfm.insert(toText(name(segment)), text);
    for (const auto& [key, text] : m_cltv) {
        const QString groups = QString::number(key.first);
        QJsonObject of = cltv.value(groups).toObject();
        of.insert(labelOf(key.second), text);
        cltv.insert(groups, of);
    }
    return {{QStringLiteral("rfm"), rfm}, {QStringLiteral("cltv"), cltv}};
}

Outcome<ActionTexts> ActionTexts::fromJson(const QJsonObject& json)
{
    ActionTexts texts;
    const QString root = QStringLiteral("actions.");
    for (auto kind = json.begin(); kind != json.end(); ++kind) {
        const QString place = root + kind.key();
        const bool isRfm = kind.key() == QLatin1String("rfm");
        if (!isRfm && kind.key() != QLatin1String("cltv"))
            return invalid(place, kind.key(), {QStringLiteral("rfm"), QStringLiteral("cltv")});
        if (!kind->isObject())
            return invalid(place, kind->toVariant().toString(), {QStringLiteral("{SEGMENT: TEXT, …}")});
        const QJsonObject entries = kind->toObject();
        for (auto at = entries.begin(); at != entries.end(); ++at) {
            const QString here = place + u'.' + at.key();
            if (isRfm) {
                const auto segment = rfmSegmentNamed(at.key());
                if (!segment) {
                    const QStringList near = data::nearestNames(at.key(), rfmNames());
                    return invalid(here, at.key(), near.isEmpty() ? rfmNames() : near);
                }
                if (!at->isString())
                    return invalid(here, at->toVariant().toString(), {QStringLiteral("\"…\"")});
                texts.set(*segment, at->toString());
                continue;
            }
            bool ok = false;
            const int groups = at.key().toInt(&ok);
            if (!ok || groups < fewestGroups || groups > mostGroups || !at->isObject())
                return invalid(here, at.key(), {QStringLiteral("2, 3 … 10: {\"A\": TEXT, …}")});
            const QJsonObject labels = at->toObject();
            for (auto label = labels.begin(); label != labels.end(); ++label) {
                const int group = label.key().size() == 1 ? label.key()[0].unicode() - u'A' : -1;
                if (group < 0 || group >= groups || !label->isString())
                    return invalid(here + u'.' + label.key(), label.key(),
                                   {QStringLiteral("A … %1").arg(labelOf(groups - 1))});
                texts.set(group, groups, label->toString());
            }
        }
    }
    return texts;
}

} // namespace kiymet::analysis
