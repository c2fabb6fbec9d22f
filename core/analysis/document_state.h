// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings.h"

#include <QJsonObject>
#include <QString>

#include <map>

namespace kiymet::analysis {

/// All that the user decided about a document, as one value: what undo goes back to, what a project keeps.
struct DocumentState {
    Settings settings;
    /// Actions for segments in the user's own words: key of the segment to text. A segment that is absent
    /// has the suggested actions. Keys: `cltv.N.M` for group N (0 the best) of M, `rfm.IDENTIFIER`.
    std::map<QString, QString> actions;
    QString notes;
    bool operator==(const DocumentState&) const = default;
};

/// As a project keeps it: settings (complete), actions, notes.
QJsonObject toJson(const DocumentState& state);
/// Failures: UnknownSetting, InvalidSetting. What a newer version added beside the settings is passed over.
Outcome<DocumentState> documentState(const QJsonObject& json);

} // namespace kiymet::analysis
