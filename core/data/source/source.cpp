// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source/source.h"

#include "data/source/byte_source.h"

#include <QFileInfo>

#include <utility>

namespace kiymet::data {

Source Source::at(const QString& location)
{
    Source source;
    source.m_kind = location.startsWith(u':') ? Kind::Resource : Kind::File;
    source.m_name = location;
    return source;
}

Source Source::ofBytes(QByteArray bytes, const QString& name)
{
    Source source;
    source.m_kind = Kind::Bytes;
    source.m_name = name;
    source.m_bytes = std::move(bytes);
    return source;
}

Source Source::absolute() const
{
    return isFile() && !m_name.isEmpty() ? at(QFileInfo(m_name).absoluteFilePath()) : *this;
}

QString Source::folder() const
{
    return isFile() && !m_name.isEmpty() ? QFileInfo(m_name).absolutePath() : QString();
}

Source::State Source::state() const
{
    if (m_kind == Kind::Bytes)
        return {m_name, m_bytes.size(), {}, m_bytes};
    const QFileInfo info(m_name);
    return {m_name, info.size(), info.lastModified(), {}};
}

Outcome<ByteSource> Source::open() const
{
    return m_kind == Kind::Bytes ? Outcome<ByteSource>(ByteSource(m_bytes)) : ByteSource::open(m_name);
}

} // namespace kiymet::data
