// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/stages/clean.h"

#include "analysis/findings/finding_collector.h"
#include "analysis/stages/clean_cells.h"
#include "analysis/stages/duplicate_ids.h"

#include <cmath>
#include <map>
#include <utility>

namespace kiymet::analysis {

using data::CellState;

CleanedSummaries cleanSummaries(const data::Input& input, const Settings::Cleaning& rules,
                                std::vector<Finding>& findings)
{
    const auto& summaries = std::get<data::CustomerSummaries>(input.customers);
    const std::size_t rows = summaries.size();
    FindingCollector found;
    std::vector<std::uint8_t> dropped(rows, 0);
    using data::Role;
    const std::vector<QString> names{input.column(Role::CustomerId), input.column(Role::Frequency),
                                     input.column(Role::Recency), input.column(Role::Age),
                                     input.column(Role::Monetary)};
    std::map<std::pair<FindingKind, int>, bool> drops;
    const auto note = [&](std::size_t row, FindingKind kind, int column, bool drop, QString text = {}) {
        found.add(kind, column, {summaries.lines[row], toText(summaries.ids[row]), std::move(text)});
        drops[{kind, column}] = drop;
        if (drop && dropped[row] == 0)
            dropped[row] = static_cast<std::uint8_t>(1 + static_cast<int>(kind));
    };
    const bool dropMissing = rules.missing == Rule::Drop;
    for (std::size_t row = 0; row < rows; ++row) {
        if (summaries.ids[row].empty())
            note(row, FindingKind::MissingId, 0, dropMissing);
        bool usable = true;
        int column = 1;
        for (const data::NumberColumn* numbers : {&summaries.frequency, &summaries.recency, &summaries.T}) {
            if (const auto kind = kindOf(numbers->state(row))) {
                note(row, *kind, column, true);
                usable = false;
            }
            ++column;
        }
        double m = 0;
        if (summaries.monetary) {
            m = summaries.monetary->values[row];
            // One-time buyers have no repeat value: an empty cell is their 0.
            const CellState state = summaries.monetary->state(row);
            if (const auto kind = kindOf(state);
                kind && !(state == CellState::Missing && summaries.frequency.values[row] == 0))
                note(row, *kind, 4, dropMissing);
            else if (m < 0)
                note(row, FindingKind::NegativeValue, 4, rules.negative == Rule::Drop, QString::number(m));
        }
        if (!usable)
            continue;
        const double x = summaries.frequency.values[row];
        const double t_x = summaries.recency.values[row];
        const double T = summaries.T.values[row];
        const auto invalid = [&](int where, double value) {
            note(row, FindingKind::InvalidSummary, where, true, QString::number(value));
        };
        if (x < 0 || x != std::nearbyint(x) || x > 4e9)
            invalid(1, x);
        else if (t_x < 0 || t_x > T || (x == 0 && t_x > 0))
            invalid(2, t_x);
        else if (T < 0)
            invalid(3, T);
        else if (summaries.monetary && m == 0 && x > 0)
            note(row, FindingKind::ZeroValue, 4, rules.zero.value_or(Rule::Keep) == Rule::Drop);
    }
    std::vector<std::uint8_t> counts(rows);
    for (std::size_t row = 0; row < rows; ++row)
        counts[row] = dropped[row] == 0 && !summaries.ids[row].empty() ? 1 : 0;
    const auto mark = static_cast<std::uint8_t>(1 + static_cast<int>(FindingKind::DuplicateId));
    for (const DuplicateId& duplicate : duplicateIds(summaries.ids, counts)) {
        note(duplicate.row, FindingKind::DuplicateId, 0, rules.duplicates != DuplicateRule::Keep);
        if (rules.duplicates == DuplicateRule::Drop)
            dropped[duplicate.first] = mark;
    }

    CleanedSummaries result;
    for (std::size_t row = 0; row < rows; ++row)
        if (dropped[row] == 0)
            result.rows.push_back(static_cast<std::uint32_t>(row));
        else
            result.left.push_back({row, static_cast<FindingKind>(dropped[row] - 1)});
    for (const auto& [key, entry] : found.entries()) {
        Finding finding;
        finding.kind = key.first;
        finding.stage = Stage::Clean;
        finding.dropped = drops[key];
        finding.severity = severityOf(key.first, finding.dropped);
        finding.count = entry.count;
        finding.of = rows;
        finding.column = names[static_cast<std::size_t>(key.second)];
        finding.firstLine = entry.firstLine;
        finding.samples = entry.samples;
        findings.push_back(std::move(finding));
    }
    return result;
}

} // namespace kiymet::analysis
