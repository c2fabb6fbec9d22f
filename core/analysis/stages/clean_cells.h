// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"
#include "data/cells/columns.h"

#include <QString>

#include <optional>
#include <string_view>

// Internal to core/analysis: what cleaning customers, summaries and logs has in common.
namespace kiymet::analysis {

inline QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

/// What is wrong with a cell; nothing with a valid one.
inline std::optional<FindingKind> kindOf(data::CellState state)
{
    switch (state) {
    case data::CellState::Valid:
        return std::nullopt;
    case data::CellState::Missing:
        return FindingKind::MissingValue;
    case data::CellState::Unreadable:
        return FindingKind::UnreadableValue;
    case data::CellState::NotFinite:
        return FindingKind::NotFiniteValue;
    case data::CellState::NoSuchDate:
        return FindingKind::NoSuchDate;
    }
    return std::nullopt;
}

inline Severity severityOf(FindingKind kind, bool dropped)
{
    if (kind == FindingKind::EmptyPart)
        return Severity::Notice;
    return dropped ? Severity::Warning : Severity::Notice;
}

} // namespace kiymet::analysis
