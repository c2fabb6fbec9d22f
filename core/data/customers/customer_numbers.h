// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"
#include "data/cells/digits.h"

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

// Internal to core/data.
namespace kiymet::data {

/// Numbers for ids in the order of their first appearance. Made for millions of ids looked up in no order:
/// `prefetch` some steps ahead hides the waiting for memory.
class CustomerNumbers {
public:
    /// The same text has the same hash. Of texts of at most eight bytes of one length it is one-to-one.
    /// Seven bytes behind the text must be readable.
    static std::uint64_t hashOf(std::string_view id)
    {
        constexpr std::uint64_t mix = 0x9E3779B97F4A7C15;
        if (id.size() <= 8) {
            if (id.empty())
                return 0;
            const std::uint64_t word = loadEight(id.data()) & (~std::uint64_t{0} >> (64 - 8 * id.size()));
            return finish((word ^ id.size() * mix) * mix);
        }
        std::uint64_t hash = id.size();
        for (std::size_t i = 0; i + 8 < id.size(); i += 8)
            hash = std::rotl((hash ^ loadEight(id.data() + i)) * mix, 29);
        return finish((hash ^ loadEight(id.data() + id.size() - 8)) * mix);
    }

    /// Asks for the memory that `number` of this hash begins with, then for what it goes on with.
    void prefetch(std::uint64_t hash) const
    {
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[hash & m_mask]);
    }
    /// The number that the first slot of this hash speaks of, if any: most likely the id's.
    std::uint32_t likelyNumber(std::uint64_t hash) const
    {
        return m_slots.empty() || m_slots[hash & m_mask].next == 0 ? none : m_slots[hash & m_mask].next - 1;
    }
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    void prefetchNumber(std::uint32_t number) const { __builtin_prefetch(&m_entries[number]); }

    /// The id's number; a new one is the former count.
    std::uint32_t number(std::string_view id, std::uint64_t hash)
    {
        if (m_slots.size() < 2 * (m_entries.size() + 1))
            grow();
        const auto tag = static_cast<std::uint32_t>(hash >> 32);
        std::size_t at = hash & m_mask;
        for (; m_slots[at].next != 0; at = (at + 1) & m_mask) {
            if (m_slots[at].tag != tag)
                continue;
            const std::uint32_t known = m_slots[at].next - 1;
            const Entry& entry = m_entries[known];
            if (entry.hash == hash && entry.size == id.size() && (id.size() <= 8 || m_ids[known] == id))
                return known;
        }
        return add(id, hash, at);
    }

    /// A figure of the caller's beside each number, 0 at first; near to what `number` has just looked at.
    std::uint32_t& mark(std::uint32_t number) { return m_entries[number].mark; }
    void clearMarks()
    {
        for (Entry& entry : m_entries)
            entry.mark = 0;
    }

    std::size_t size() const { return m_entries.size(); }
    /// The ids by number; nothing is left here.
    TextColumn takeIds();

private:
    /// A good number of bits for both ends, and one-to-one.
    static std::uint64_t finish(std::uint64_t hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ hash >> 32;
    }
    std::uint32_t add(std::string_view id, std::uint64_t hash, std::size_t slot);
    void grow();

    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t next = 0; ///< number + 1, or 0
    };
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t size = 0;
        std::uint32_t mark = 0;
    };
    std::vector<Slot> m_slots; ///< their count is a power of two
    std::size_t m_mask = 0;
    std::vector<Entry> m_entries;
    TextColumn m_ids;
};

} // namespace kiymet::data
