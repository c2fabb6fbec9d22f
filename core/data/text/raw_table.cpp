// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/raw_table.h"

#include "data/source/byte_source.h"

namespace kiymet::data {

RawTable::RawTable(QString file, std::unique_ptr<ByteSource> source, TableHead head, Container container,
                   Encoding encoding)
    : m_file(std::move(file))
    , m_source(std::move(source))
    , m_head(std::move(head))
    , m_container(std::move(container))
    , m_encoding(encoding)
{
}

RawTable::~RawTable() = default;

} // namespace kiymet::data
