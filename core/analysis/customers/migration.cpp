// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/customers/migration.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <string_view>
#include <utility>

namespace kiymet::analysis {

namespace {

/// Customers by id; the first of equal ones.
class IdTable {
public:
    static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

    explicit IdTable(const data::TextColumn& ids)
        : m_ids(ids), m_slots(std::bit_ceil(2 * ids.size() + 2), nobody), m_mask(m_slots.size() - 1)
    {
        for (std::uint32_t customer = 0; customer < ids.size(); ++customer) {
            std::uint32_t& slot = m_slots[slotOf(ids[customer])];
            if (slot == nobody)
                slot = customer;
        }
    }
    std::uint32_t find(std::string_view id) const { return m_slots[slotOf(id)]; }

private:
    /// Where the id is, or belongs.
    std::size_t slotOf(std::string_view id) const
    {
        std::size_t slot = std::hash<std::string_view>{}(id)&m_mask;
        while (m_slots[slot] != nobody && m_ids[m_slots[slot]] != id)
            slot = (slot + 1) & m_mask;
        return slot;
    }

    const data::TextColumn& m_ids;
    std::vector<std::uint32_t> m_slots;
    std::size_t m_mask;
};

int segmentOf(const Results& results, Migration::Kind kind, std::uint32_t customer)
{
    return kind == Migration::Kind::Cltv ? int{results.segments->of[customer]}
                                         : static_cast<int>(results.rfm->segment(customer));
}

bool sameRecipe(Settings earlier, Settings later)
{
    for (Settings* one : {&earlier, &later}) {
        // How a file is written, and until when it goes, is its own.
        one->input = {};
        one->analysisDate.reset();
        one->outliers.columns.clear();
        one->outputTop = 0;
        one->outputExcel = false;
    }
    return earlier == later;
}

} // namespace

std::vector<std::uint32_t> Migration::movers(int from, int to) const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < customers.size(); ++i)
        if (customers[i].from == from && customers[i].to == to)
            found.push_back(i);
    return found;
}

std::vector<std::uint32_t> Migration::members(Group group, int segment) const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < customers.size(); ++i) {
        const Move& move = customers[i];
        const bool inBoth = move.wasThere && move.isThere;
        const bool moved = inBoth && move.from != move.to;
        bool is = false;
        switch (group) {
        case Group::Left:
            is = moved && move.from == segment;
            break;
        case Group::Became:
            is = moved && move.to == segment;
            break;
        case Group::Rose:
            is = moved && place(move.to) < place(move.from);
            break;
        case Group::Fell:
            is = moved && place(move.to) > place(move.from);
            break;
        case Group::Moved:
            is = moved;
            break;
        case Group::Joined:
            is = !move.wasThere;
            break;
        case Group::Gone:
            is = !move.isThere;
            break;
        }
        if (is)
            found.push_back(i);
    }
    return found;
}

Migration migration(const Results& earlier, const Results& later, Migration::Kind kind)
{
    Migration result;
    result.kind = kind;
    result.sameRecipe = sameRecipe(earlier.settings, later.settings);
    if (kind == Migration::Kind::Rfm) {
        for (const RfmSegment segment : rfmSegments())
            result.segments.emplace_back(name(segment));
    } else {
        const int groups = std::max(earlier.segments->count, later.segments->count);
        for (int group = 0; group < groups; ++group)
            result.segments.push_back(Segments::label(group).toStdString());
    }

    const data::TextColumn& before = *earlier.summary->ids;
    const data::TextColumn& after = *later.summary->ids;
    const IdTable known(before);
    const IdTable own(after);
    std::vector<std::uint8_t> met(before.size());
    result.customers.reserve(std::max(before.size(), after.size()));
    for (std::uint32_t i = 0; i < after.size(); ++i) {
        if (own.find(after[i]) != i) // a repeated id
            continue;
        Migration::Move move;
        move.isThere = true;
        move.later = i;
        move.to = segmentOf(later, kind, i);
        if (const std::uint32_t then = known.find(after[i]); then != IdTable::nobody) {
            met[then] = 1;
            move.wasThere = true;
            move.earlier = then;
            move.from = segmentOf(earlier, kind, then);
        }
        result.customers.push_back(move);
    }
    for (std::uint32_t i = 0; i < before.size(); ++i) {
        if (met[i] != 0 || known.find(before[i]) != i)
            continue;
        Migration::Move move;
        move.wasThere = true;
        move.earlier = i;
        move.from = segmentOf(earlier, kind, i);
        result.customers.push_back(move);
    }

    const std::size_t width = result.segments.size() + 1;
    result.matrix.assign(width * width, 0);
    const auto place = [&](int segment) {
        return segment == Migration::none ? width - 1 : static_cast<std::size_t>(segment);
    };
    for (const Migration::Move& move : result.customers) {
        ++result.matrix[place(move.from) * width + place(move.to)];
        if (!move.wasThere)
            ++result.joined;
        else if (!move.isThere)
            ++result.gone;
        else if (move.from == move.to)
            ++result.stayed;
        else
            // Without a CLTV is below every segment.
            ++(place(move.to) < place(move.from) ? result.rose : result.fell);
    }
    return result;
}

double cltvChange(const Migration::Move& move, const Results& earlier, const Results& later)
{
    const auto worth = [](const Results& results, bool isThere, std::uint32_t customer) {
        const double cltv = isThere ? results.forecast->cltv[customer] : 0;
        return std::isnan(cltv) ? 0 : cltv;
    };
    return worth(later, move.isThere, move.later) - worth(earlier, move.wasThere, move.earlier);
}

void sortByChange(std::vector<std::uint32_t>& members, const Migration& migration, const Results& earlier,
                  const Results& later)
{
    std::vector<std::pair<double, std::uint32_t>> changes;
    changes.reserve(members.size());
    for (const std::uint32_t member : members)
        changes.emplace_back(-std::abs(cltvChange(migration.customers[member], earlier, later)), member);
    std::sort(changes.begin(), changes.end());
    for (std::size_t i = 0; i < members.size(); ++i)
        members[i] = changes[i].second;
}

} // namespace kiymet::analysis
