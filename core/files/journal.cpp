// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/journal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>
#include <optional>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <sys/types.h>
#endif

namespace kiymet::files {

namespace {

const QString suffix = QStringLiteral(".kiymet-journal");

QString lockOf(const QString& journal)
{
    return journal + QStringLiteral(".lock");
}

struct Hold {
    std::unique_ptr<QLockFile> lock; ///< null: not locked
    bool isOthers = false;           ///< a running program has it
};

/// Whether the program that has the lock runs no longer; false where that cannot be told.
bool isOfTheDead(const QLockFile& lock)
{
#ifdef Q_OS_UNIX
    qint64 process = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&process, &host, &program) && process > 0 &&
           host == QSysInfo::machineHostName() && ::kill(static_cast<pid_t>(process), 0) != 0 &&
           errno == ESRCH;
#else
    Q_UNUSED(lock);
    return false;
#endif
}

/// Held for as long as the program lives, however long that is; that of a dead one is taken over. On a disk
/// that is full or read-only nobody can lock, nor take over: what lies there is not held for that.
Hold locked(const QString& journal)
{
    auto lock = std::make_unique<QLockFile>(lockOf(journal));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return {std::move(lock), false};
    return {nullptr, lock->error() == QLockFile::LockFailedError && !isOfTheDead(*lock)};
}

/// Unfinished ones (AtomicFile's names) and locks that nobody holds, of journals and of what once was one.
void sweep(const QDir& folder)
{
    const QFileInfoList files = folder.entryInfoList({u'*' + suffix + QStringLiteral(".*")}, QDir::Files);
    for (const QFileInfo& info : files) {
        const QString journal = info.filePath().section(suffix, 0, 0) + suffix;
        const bool isLock = info.filePath() == lockOf(journal);
        if (isLock && QFileInfo::exists(journal))
            continue;
        if (const Hold hold = locked(journal); hold.lock) { // whose file goes with it
            if (!isLock)
                QFile::remove(info.filePath());
        }
    }
}

std::optional<JournalEntry> read(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto state = analysis::documentState(json.value(QStringLiteral("document")).toObject());
    if (!state || json.value(QStringLiteral("format")).toString() != QLatin1String("kiymet-journal"))
        return std::nullopt;
    return JournalEntry{
        json.value(QStringLiteral("source")).toString(), json.value(QStringLiteral("project")).toString(),
        *state, QDateTime::fromString(json.value(QStringLiteral("written")).toString(), Qt::ISODateWithMs)};
}

} // namespace

Journal::Journal(const QString& folder)
{
    QDir().mkpath(folder);
    m_file = QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + suffix);
    m_lock = locked(m_file).lock;
}

Journal::Journal(const QString& file, std::unique_ptr<QLockFile> lock) : m_file(file), m_lock(std::move(lock))
{
}

Journal::~Journal() = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

Unwritten Journal::write(const JournalEntry& entry)
{
    const QJsonObject json{{QStringLiteral("format"), QStringLiteral("kiymet-journal")},
                           {QStringLiteral("source"), entry.source},
                           {QStringLiteral("project"), entry.project},
                           {QStringLiteral("written"), entry.written.toString(Qt::ISODateWithMs)},
                           {QStringLiteral("document"), analysis::toJson(entry.state)}};
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    AtomicFile file(m_file);
    file.makePrivate();
    file.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return file.commit();
}

void Journal::remove()
{
    QFile::remove(m_file);
}

std::vector<Journal::Abandoned> Journal::abandoned(const QString& folder)
{
    sweep(QDir(folder));
    std::vector<Abandoned> found;
    const QFileInfoList files = QDir(folder).entryInfoList({u'*' + suffix}, QDir::Files);
    for (const QFileInfo& info : files) {
        const QString file = info.filePath();
        if (locked(file).isOthers) // else it is let go of again at once
            continue;
        if (auto entry = read(file))
            found.push_back({file, std::move(*entry)});
    }
    std::sort(found.begin(), found.end(),
              [](const Abandoned& a, const Abandoned& b) { return a.entry.written > b.entry.written; });
    return found;
}

std::unique_ptr<Journal> Journal::takeOver(const QString& file)
{
    Hold hold = locked(file);
    if (hold.isOthers || !QFileInfo::exists(file))
        return nullptr;
    return std::unique_ptr<Journal>(new Journal(file, std::move(hold.lock)));
}

} // namespace kiymet::files
