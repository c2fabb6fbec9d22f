// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/lists/document_state.h"

#include <QJsonArray>
#include <QStringList>

namespace kiymet::analysis {

namespace {

/// Version 1 kept actions as {"cltv.0.4": "..."}: group, groups. A key that says neither is passed over.
QJsonObject withoutOldActions(const QJsonObject& json, ActionTexts& texts)
{
    constexpr int mostGroups = 10;
    QJsonObject rest;
    for (auto at = json.begin(); at != json.end(); ++at) {
        const QStringList parts = at.key().split(u'.');
        if (parts.size() == 1) {
            rest.insert(at.key(), at.value());
            continue;
        }
        const int group = parts[1].toInt();
        const int groups = parts.size() == 3 ? parts[2].toInt() : 0;
        if (parts[0] == QLatin1String("cltv") && group >= 0 && group < groups && groups <= mostGroups)
            texts.set(group, groups, at->toString());
    }
    return rest;
}

} // namespace

QJsonObject toJson(const DocumentState& state)
{
    QJsonArray lists;
    for (const TargetList& list : state.lists)
        lists.append(toJson(list));
    return {{QStringLiteral("settings"), toJson(state.settings)},
            {QStringLiteral("actions"), state.actions.toJson()},
            {QStringLiteral("lists"), lists},
            {QStringLiteral("notes"), state.notes}};
}

Outcome<DocumentState> documentState(const QJsonObject& json)
{
    const Outcome<Settings> settings = withJson({}, json.value(QStringLiteral("settings")).toObject());
    if (!settings)
        return settings.failure();
    DocumentState state;
    state.settings = *settings;
    state.notes = json.value(QStringLiteral("notes")).toString();

    ActionTexts old;
    const QJsonObject actions = withoutOldActions(json.value(QStringLiteral("actions")).toObject(), old);
    Outcome<ActionTexts> texts = ActionTexts::fromJson(actions);
    if (!texts)
        return texts.failure();
    state.actions = actions.isEmpty() ? old : *texts;

    const QJsonArray lists = json.value(QStringLiteral("lists")).toArray();
    for (qsizetype i = 0; i < lists.size(); ++i) {
        Outcome<TargetList> list = targetListFromJson(lists[i].toObject());
        if (!list) {
            Failure failure = list.failure();
            failure.subject = QStringLiteral("lists[%1].%2").arg(i).arg(failure.subject);
            return failure;
        }
        state.lists.push_back(std::move(*list));
    }
    return state;
}

} // namespace kiymet::analysis
