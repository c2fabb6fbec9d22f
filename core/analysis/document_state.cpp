// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/document_state.h"

namespace kiymet::analysis {

QJsonObject toJson(const DocumentState& state)
{
    QJsonObject actions;
    for (const auto& [segment, text] : state.actions)
        actions.insert(segment, text);
    return {{QStringLiteral("settings"), toJson(state.settings)},
            {QStringLiteral("actions"), actions},
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
    const QJsonObject actions = json.value(QStringLiteral("actions")).toObject();
    for (auto at = actions.begin(); at != actions.end(); ++at)
        state.actions[at.key()] = at->toString();
    return state;
}

} // namespace kiymet::analysis
