// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source/byte_source.h"

#include "data/source/failed.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace kiymet::data {

ByteSource::ByteSource(QByteArray bytes)
    : m_bytes(std::move(bytes)), m_size(static_cast<std::uint64_t>(m_bytes.size()))
{
}

ByteSource::ByteSource(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
    , m_mutex(std::make_unique<std::mutex>())
    , m_size(static_cast<std::uint64_t>(m_file->size()))
{
}

Outcome<ByteSource> ByteSource::open(const QString& file)
{
    if (QFileInfo(file).isDir())
        return inFile(file, failed(FailureKind::IsDirectory));
    auto opened = std::make_unique<QFile>(file);
    if (!opened->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        if (opened->error() == QFileDevice::PermissionsError)
            return inFile(file, failed(FailureKind::NoPermission));
        if (!QFileInfo::exists(file))
            return inFile(file, failed(FailureKind::FileNotFound));
        if (!QFileInfo(file).isReadable())
            return inFile(file, failed(FailureKind::NoPermission));
        return inFile(file, failed(FailureKind::ReadFailed, opened->errorString()));
    }
    // Resources and pipes have no bytes at an offset.
    if (opened->isSequential() || opened->handle() == -1) {
        QByteArray bytes = opened->readAll();
        if (opened->error() != QFileDevice::NoError)
            return inFile(file, failed(FailureKind::ReadFailed, opened->errorString()));
        return ByteSource(std::move(bytes));
    }
    return ByteSource(std::move(opened));
}

std::optional<Failure> ByteSource::read(std::uint64_t offset, char* to, std::size_t count) const
{
    if (!m_file) {
        if (offset > m_size || count > m_size - offset)
            return failed(FailureKind::FileChanged);
        std::copy_n(m_bytes.constData() + offset, count, to);
        return {};
    }
#ifdef Q_OS_UNIX
    const auto unreadable = [] { return failed(FailureKind::ReadFailed, qt_error_string(errno)); };
    while (count > 0) {
        const ssize_t got = ::pread(m_file->handle(), to, count, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0 ? failed(FailureKind::FileChanged) : unreadable();
        to += got;
        offset += static_cast<std::uint64_t>(got);
        count -= static_cast<std::size_t>(got);
    }
    return {};
#else
    const auto unreadable = [this] { return failed(FailureKind::ReadFailed, m_file->errorString()); };
    const std::lock_guard lock(*m_mutex);
    if (!m_file->seek(static_cast<qint64>(offset)))
        return unreadable();
    while (count > 0) {
        const qint64 got = m_file->read(to, static_cast<qint64>(count));
        if (got <= 0)
            return got == 0 ? failed(FailureKind::FileChanged) : unreadable();
        to += got;
        count -= static_cast<std::size_t>(got);
    }
    return {};
#endif
}

bool ByteSource::isUnchanged() const
{
    if (!m_file)
        return true;
#ifdef Q_OS_UNIX
    // Of the file that is open, whatever has its name by now.
    struct stat status = {};
    return ::fstat(m_file->handle(), &status) == 0 && static_cast<std::uint64_t>(status.st_size) == m_size;
#else
    return static_cast<std::uint64_t>(QFileInfo(m_file->fileName()).size()) == m_size;
#endif
}

} // namespace kiymet::data
