// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/rfm_map.h"
#include "data/source/failure.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>

namespace kiymet::analysis {

/// Actions that the user has written for segments in place of the suggested ones (which are words, in
/// ui/words). A value; for the project file. Texts for CLTV segments hold for the number of segments they
/// were written for: the B of four is not the B of ten.
class ActionTexts {
public:
    std::optional<QString> of(RfmSegment segment) const;
    /// group 0 is A.
    std::optional<QString> of(int group, int groups) const;
    /// A text of spaces alone takes the user's own back.
    void set(RfmSegment segment, const QString& text);
    void set(int group, int groups, const QString& text);
    bool operator==(const ActionTexts&) const = default;

    /// {"rfm": {"champions": "..."}, "cltv": {"4": {"A": "..."}}}
    QJsonObject toJson() const;
    /// Strict. Failure: InvalidSetting with the place (actions.rfm.champion) as subject and what is allowed.
    static Outcome<ActionTexts> fromJson(const QJsonObject& json);

private:
    std::map<RfmSegment, QString> m_rfm;
    std::map<std::pair<int, int>, QString> m_cltv; ///< groups, group
};

} // namespace kiymet::analysis
