// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/table_segment.h"

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
    Failure failure;
    switch (table.source().read(begin, m_bytes.data() + front, m_size)) {
    case ByteSource::ReadEnd::Done:
        std::fill_n(m_bytes.data() + front + m_size, scanPadding, '\0');
        return {};
    case ByteSource::ReadEnd::TooShort:
        failure.kind = FailureKind::FileChanged;
        break;
    case ByteSource::ReadEnd::Failed:
        failure.kind = FailureKind::ReadFailed;
        failure.detail = table.source().errorText();
        break;
    }
    failure.file = table.file();
    return failure;
}

} // namespace kiymet::data
