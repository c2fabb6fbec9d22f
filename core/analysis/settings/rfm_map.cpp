// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/settings/rfm_map.h"

namespace kiymet::analysis {

namespace {

/// Rows by recency score 1 ... 5, columns by frequency score 1 ... 5.
constexpr auto classic = [] {
    using enum RfmSegment;
    return std::array<std::array<RfmSegment, 5>, 5>{{
        {Hibernating, Hibernating, AtRisk, AtRisk, CantLose},
        {Hibernating, Hibernating, AtRisk, AtRisk, CantLose},
        {AboutToSleep, AboutToSleep, NeedAttention, LoyalCustomers, LoyalCustomers},
        {Promising, PotentialLoyalists, PotentialLoyalists, LoyalCustomers, LoyalCustomers},
        {NewCustomers, PotentialLoyalists, PotentialLoyalists, Champions, Champions},
    }};
}();

std::size_t classicScore(int score, int levels)
{
    constexpr std::array<std::size_t, 4> ofFour{0, 1, 3, 4};
    if (levels == 4)
        return ofFour[static_cast<std::size_t>(score - 1)];
    return static_cast<std::size_t>(levels == 3 ? 2 * (score - 1) : score - 1);
}

} // namespace

const std::array<RfmSegment, rfmSegmentCount>& rfmSegments()
{
    using enum RfmSegment;
    static constexpr std::array<RfmSegment, rfmSegmentCount> all{
        Champions,    LoyalCustomers, PotentialLoyalists, NewCustomers, Promising, NeedAttention,
        AboutToSleep, AtRisk,         CantLose,           Hibernating};
    return all;
}

std::string_view name(RfmSegment segment)
{
    using enum RfmSegment;
    switch (segment) {
    case Champions:
        return "champions";
    case LoyalCustomers:
        return "loyal_customers";
    case PotentialLoyalists:
        return "potential_loyalists";
    case NewCustomers:
        return "new_customers";
    case Promising:
        return "promising";
    case NeedAttention:
        return "need_attention";
    case AboutToSleep:
        return "about_to_sleep";
    case AtRisk:
        return "at_risk";
    case CantLose:
        return "cant_lose";
    case Hibernating:
        return "hibernating";
    }
    return {};
}

std::optional<RfmSegment> rfmSegmentNamed(const QString& identifier)
{
    for (const RfmSegment segment : rfmSegments()) {
        const std::string_view known = name(segment);
        if (identifier == QLatin1String(known.data(), static_cast<qsizetype>(known.size())))
            return segment;
    }
    if (identifier == QLatin1String("at_Risk"))
        return RfmSegment::AtRisk;
    if (identifier == QLatin1String("cant_loose"))
        return RfmSegment::CantLose;
    return std::nullopt;
}

RfmMap::RfmMap(int levels) : RfmMap(levels, {}) {}

RfmMap::RfmMap(int levels, const std::map<RfmCell, RfmSegment>& changes) : m_levels(levels)
{
    for (int recency = 1; recency <= levels; ++recency)
        for (int column = 1; column <= levels; ++column) {
            const auto change = changes.find(10 * recency + column);
            m_segments.push_back(change != changes.end()
                                     ? change->second
                                     : classic[classicScore(recency, levels)][classicScore(column, levels)]);
        }
}

std::map<RfmCell, RfmSegment> RfmMap::cells() const
{
    std::map<RfmCell, RfmSegment> cells;
    for (int recency = 1; recency <= m_levels; ++recency)
        for (int column = 1; column <= m_levels; ++column)
            cells[10 * recency + column] = at(recency, column);
    return cells;
}

} // namespace kiymet::analysis
