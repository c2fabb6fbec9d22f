// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/atomic_file.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
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

/// A new file beside the target, which no other has: the target's name and six letters. The file is not open
/// where there can be none.
std::unique_ptr<QFile> besideOf(const QString& target, bool exists)
{
    constexpr int attempts = 100;
    std::unique_ptr<QFile> file;
    for (int i = 0; i < attempts; ++i) {
        QString name = target + u'.';
        for (int letter = 0; letter < 6; ++letter)
            name += QChar(char16_t(u'a' + QRandomGenerator::global()->bounded(26)));
        file = std::make_unique<QFile>(name);
        constexpr auto mode = QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered;
        // Until it has the permissions of the one that it replaces, it is nobody else's to read.
        const bool open =
            exists ? file->open(mode, QFileDevice::ReadOwner | QFileDevice::WriteOwner) : file->open(mode);
        if (open || !QFileInfo::exists(name))
            break;
    }
    return file;
}

std::filesystem::path systemPath(const QString& path)
{
    return {QFile::encodeName(path).toStdString()};
}

} // namespace

AtomicFile::AtomicFile(const Destination& to)
    : m_path(to.path), m_group(to.group), m_target(behindLinks(to.path))
{
    const QFileInfo info(m_target);
    if (info.isDir()) {
        fail(qt_error_string(EISDIR));
        return;
    }
    if (info.exists() && !info.isFile()) {
        m_file = std::make_unique<QFile>(m_target);
        if (!m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            fail(m_file->errorString());
        return;
    }
    if (info.exists() && !info.isWritable()) {
        fail(qt_error_string(EACCES));
        return;
    }
    m_file = besideOf(m_target, info.exists());
    if (!m_file->isOpen()) {
        fail(m_file->errorString());
        return;
    }
    m_replaces = true;
    if (info.exists())
        m_file->setPermissions(info.permissions()); // as far as the file system has such
}

AtomicFile::~AtomicFile()
{
    if (m_file && m_replaces)
        m_file->remove();
}

AtomicFile::AtomicFile(AtomicFile&&) noexcept = default;

QFileDevice& AtomicFile::device()
{
    if (!m_file)
        m_file = std::make_unique<QFile>(); // not open, as after any failure
    return *m_file;
}

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
        if (written <= 0) {
            fail(m_file->errorString());
        } else {
            bytes.remove_prefix(static_cast<std::size_t>(written));
            m_written += static_cast<std::uint64_t>(written);
        }
    }
#ifdef Q_OS_LINUX
    // The disk works while the rest is made. Nothing depends on it: bringToDisk() waits for all, and hears of
    // all errors.
    constexpr std::uint64_t step = std::uint64_t{8} << 20;
    if (!failed() && m_replaces && m_written - m_begun >= step) {
        ::sync_file_range(m_file->handle(), off64_t(m_begun), off64_t(m_written - m_begun),
                          SYNC_FILE_RANGE_WRITE);
        m_begun = m_written;
    }
#endif
    return !failed();
}

/// A disk that is found to be full only now must not be taken for a success.
void AtomicFile::bringToDisk()
{
    if (failed())
        return;
    if (!m_file->flush()) {
        fail(m_file->errorString());
        return;
    }
#ifdef Q_OS_UNIX
    // A device or pipe has nothing to bring to a disk, and says so.
    if (::fsync(m_file->handle()) != 0 && errno != EINVAL && errno != ENOTSUP)
        fail(qt_error_string(errno));
#endif
}

Unwritten AtomicFile::failure() const
{
    if (!failed())
        return std::nullopt;
    Failure failure;
    failure.kind = FailureKind::OutputUnwritable;
    failure.file = m_path;
    failure.detail = *m_reason;
    return failure;
}

/// What is on the disk takes its place.
Unwritten AtomicFile::replace()
{
    if (failed())
        return failure();
    m_file->close();
    if (m_file->error() != QFileDevice::NoError)
        fail(m_file->errorString());
    if (!failed() && m_replaces) {
        std::error_code error;
        std::filesystem::rename(systemPath(m_file->fileName()), systemPath(m_target), error);
        if (error)
            fail(qt_error_string(error.value()));
        else
            m_replaces = false; // and there is nothing to remove
    }
    return failure();
}

Unwritten AtomicFile::commit()
{
    if (failed())
        return failure();
    if (m_group) {
        m_group->take(std::move(*this));
        return std::nullopt;
    }
    bringToDisk();
    return replace();
}

FileGroup::~FileGroup() = default; // a future of std::async waits for its thread

void FileGroup::take(AtomicFile&& file)
{
    Member member;
    member.file = std::make_unique<AtomicFile>(std::move(file));
    // A thread that waits for a disk costs nothing; a pool of as many threads as cores would stand still.
    member.onDisk = std::async(std::launch::async, [file = member.file.get()] { file->bringToDisk(); });
    m_members.push_back(std::move(member));
}

Unwritten FileGroup::commit()
{
    for (Member& member : m_members)
        member.onDisk.get();
    std::vector<Member> members;
    members.swap(m_members);
    for (const Member& member : members)
        if (auto failure = member.file->failure())
            return failure;
    for (const Member& member : members)
        if (auto failure = member.file->replace())
            return failure;
    return std::nullopt;
}

Unwritten writeFile(const Destination& to, std::string_view content)
{
    AtomicFile file(to);
    file.write(content);
    return file.commit();
}

} // namespace kiymet::files
