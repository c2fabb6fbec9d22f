// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/pasted_file.h"

#include "files/atomic_file.h"
#include "files/journal.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace kiymet::files {

namespace {

QDir folderOf(const QString& journalFolder)
{
    return QDir(QDir(journalFolder).absoluteFilePath(QStringLiteral("pasted")));
}

/// Held for as long as the program lives; that of a dead one is taken over.
std::unique_ptr<QLockFile> locked(const QDir& place)
{
    auto lock = std::make_unique<QLockFile>(place.absoluteFilePath(QStringLiteral("lock")));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

} // namespace

PastedFile::PastedFile(QString journalFolder, QString file, std::unique_ptr<QLockFile> lock)
    : m_journalFolder(std::move(journalFolder)), m_file(std::move(file)), m_lock(std::move(lock))
{
}

PastedFile::~PastedFile()
{
    m_lock.reset();
    sweep(m_journalFolder);
}

Outcome<std::shared_ptr<PastedFile>> PastedFile::write(const QString& journalFolder, const QString& name,
                                                       const QByteArray& text)
{
    const QDir place(
        folderOf(journalFolder).absoluteFilePath(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    const QString file = place.absoluteFilePath(name);
    QDir().mkpath(place.path());
    auto lock = locked(place);
    AtomicFile target(file);
    target.makePrivate();
    target.write({text.constData(), static_cast<std::size_t>(text.size())});
    if (auto failure = target.commit())
        return *failure;
    return std::shared_ptr<PastedFile>(new PastedFile(journalFolder, file, std::move(lock)));
}

std::shared_ptr<PastedFile> PastedFile::takeOver(const QString& journalFolder, const QString& file)
{
    const QFileInfo info(file);
    if (info.absoluteDir().absolutePath().section(u'/', 0, -2) != folderOf(journalFolder).absolutePath() ||
        !info.isFile())
        return nullptr;
    auto lock = locked(info.absoluteDir());
    if (!lock)
        return nullptr;
    return std::shared_ptr<PastedFile>(
        new PastedFile(journalFolder, info.absoluteFilePath(), std::move(lock)));
}

void PastedFile::sweep(const QString& journalFolder)
{
    const QFileInfoList places =
        folderOf(journalFolder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    if (places.isEmpty())
        return;
    const auto left = Journal::abandoned(journalFolder);
    for (const QFileInfo& place : places) {
        const QString path = place.absoluteFilePath();
        const bool wanted = std::any_of(left.begin(), left.end(), [&path](const Journal::Abandoned& one) {
            return QFileInfo(one.entry.source).absolutePath() == path;
        });
        if (wanted)
            continue;
        if (auto lock = locked(QDir(path))) {
            lock.reset();
            QDir(path).removeRecursively();
        }
    }
}

} // namespace kiymet::files
