// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <unistd.h>
#endif

namespace kiymet::files {

namespace {

/// The last target of a chain of links, whether it exists or not.
QString behindLinks(const QString& path)
{
    QString target = path;
    for (int links = 0; links < 40; ++links) {
        const QFileInfo info(target);
        if (!info.isSymLink())
            break;
        target = info.symLinkTarget();
    }
    return target;
}

/// QSaveFile brings its file to the disk too, but does not look at the outcome; a disk that is found to be
/// full only then must not be taken for a success.
std::optional<QString> bringToDisk(QFileDevice& file)
{
    if (!file.flush())
        return file.errorString();
#ifdef Q_OS_UNIX
    // A device or pipe has nothing to bring to a disk, and says so.
    if (::fsync(file.handle()) != 0 && errno != EINVAL && errno != ENOTSUP)
        return qt_error_string(errno);
#endif
    return std::nullopt;
}

} // namespace

AtomicFile::AtomicFile(const QString& path) : m_path(path)
{
    const QString target = behindLinks(path);
    const QFileInfo info(target);
    if (info.exists() && !info.isFile() && !info.isDir()) {
        m_file = std::make_unique<QFile>(target);
    } else {
        auto save = std::make_unique<QSaveFile>(target);
        m_save = save.get();
        m_file = std::move(save);
    }
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        fail(m_file->errorString());
}

AtomicFile::~AtomicFile() = default;

void AtomicFile::fail(const QString& reason)
{
    if (!failed())
        m_reason = reason;
}

void AtomicFile::makePrivate()
{
    if (!failed() && !m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        fail(m_file->errorString());
}

bool AtomicFile::write(std::string_view bytes)
{
    while (!failed() && !bytes.empty()) {
        const qint64 written = m_file->write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (written <= 0)
            fail(m_file->errorString());
        else
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return !failed();
}

Unwritten AtomicFile::commit()
{
    if (!failed())
        if (const auto reason = bringToDisk(*m_file))
            fail(*reason);
    if (m_save && failed())
        m_save->cancelWriting();
    if (m_save && !m_save->commit() && !failed())
        fail(m_save->errorString());
    if (!failed())
        return std::nullopt;
    Failure failure;
    failure.kind = FailureKind::OutputUnwritable;
    failure.file = m_path;
    failure.detail = *m_reason;
    return failure;
}

Unwritten writeFile(const QString& path, std::string_view content)
{
    AtomicFile file(path);
    file.write(content);
    return file.commit();
}

} // namespace kiymet::files
