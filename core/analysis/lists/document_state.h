// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/actions.h"
#include "analysis/lists/target_list.h"
#include "analysis/settings/settings.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace kiymet::analysis {

/// All that the user decided about a document, as one value: what undo goes back to, what a project keeps.
struct DocumentState {
    Settings settings;
    /// What to do with segments in the user's own words, where they replace the suggestions.
    ActionTexts actions;
    /// Target lists by name, in the user's order; names are told apart by more than capitals.
    std::vector<TargetList> lists;
    QString notes;
    bool operator==(const DocumentState&) const = default;
};

/// As a project keeps it: settings (complete), actions, lists, notes.
QJsonObject toJson(const DocumentState& state);
/// Reads what earlier versions kept, too (actions by `cltv.N.M`, group N of M; no lists). Failures:
/// UnknownSetting, InvalidSetting, FilterUnreadable (lists[1].filter...). What a newer version added beside
/// these is passed over.
Outcome<DocumentState> documentState(const QJsonObject& json);

} // namespace kiymet::analysis
