// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/table_segment.h"

#include "data/source/failed.h"

#include <algorithm>

namespace kiymet::data {

std::optional<Failure> TableSegment::load(const RawTable& table, const RowIndex& index, std::size_t from,
                                          std::size_t to)
{
    const std::uint64_t begin = index.mark(from).offset;
    const std::uint64_t end = index.mark(to).offset;
    m_size = static_cast<std::size_t>(end - begin);
    if (m_bytes.size() < front + m_size + scanPadding)
        m_bytes.resize(front + m_size + scanPadding);
    if (auto failure = table.text().read(begin, m_bytes.data() + front, m_size))
        return inFile(table.name(), *failure);
    std::fill_n(m_bytes.data() + front + m_size, scanPadding, '\0');
    return {};
}

} // namespace kiymet::data
