// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/customers/customer_numbers.h"

#include <algorithm>
#include <utility>

namespace kiymet::data {

std::uint32_t CustomerNumbers::add(std::string_view id, std::uint64_t hash, std::size_t slot)
{
    const auto number = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({hash, static_cast<std::uint32_t>(id.size()), 0});
    m_ids.bytes.insert(m_ids.bytes.end(), id.begin(), id.end());
    m_ids.begin.push_back(m_ids.bytes.size());
    m_slots[slot] = {static_cast<std::uint32_t>(hash >> 32), number + 1};
    return number;
}

void CustomerNumbers::grow()
{
    const std::size_t count = std::max<std::size_t>(1024, m_slots.size() * 2);
    m_slots = {}; // before the larger one is there: both together would be the peak of memory
    m_slots.resize(count);
    m_mask = count - 1;
    for (std::size_t number = 0; number < m_entries.size(); ++number) {
        const std::uint64_t hash = m_entries[number].hash;
        std::size_t at = hash & m_mask;
        while (m_slots[at].next != 0)
            at = (at + 1) & m_mask;
        m_slots[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(number) + 1};
    }
}

TextColumn CustomerNumbers::takeIds()
{
    m_slots = {};
    m_entries = {};
    m_mask = 0;
    return std::exchange(m_ids, {});
}

} // namespace kiymet::data
