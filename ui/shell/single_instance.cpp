// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/single_instance.h"

#include "data/source/source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSocketNotifier>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <optional>
#endif

namespace kiymet::ui {

#ifdef Q_OS_UNIX

namespace {

constexpr qsizetype longestMessage = 1 << 20;

std::optional<sockaddr_un> addressOf(const QString& file)
{
    const QByteArray name = QFile::encodeName(file);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return std::nullopt;
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    return address;
}

/// A connection that neither side waits for longer than a second.
int newSocket()
{
    const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const timeval second{1, 0};
    if (made >= 0) {
        ::setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second);
        ::setsockopt(made, SOL_SOCKET, SO_SNDTIMEO, &second, sizeof second);
    }
    return made;
}

const sockaddr* general(const sockaddr_un& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent) : QObject(parent)
{
    QString place =
        folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) : folder;
    if (place.isEmpty())
        place = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(place);
    m_file = QDir(place).filePath(QStringLiteral("kiymet.socket"));
}

SingleInstance::~SingleInstance()
{
    if (m_socket < 0)
        return;
    m_waiting.reset();
    ::close(m_socket);
    QFile::remove(m_file);
}

bool SingleInstance::handOver(const QStringList& files) const
{
    const auto address = addressOf(m_file);
    const int connection = address ? newSocket() : -1;
    if (connection < 0)
        return false;
    bool done = ::connect(connection, general(*address), sizeof *address) == 0;
    if (done) {
        QJsonArray paths; // the other program stands in another folder
        for (const QString& file : files)
            paths << data::Source::at(file).absolute().name();
        const QByteArray message =
            QJsonDocument(QJsonObject{{QStringLiteral("open"), paths}}).toJson(QJsonDocument::Compact);
        done = ::send(connection, message.constData(), static_cast<std::size_t>(message.size()),
                      MSG_NOSIGNAL) == message.size();
        ::shutdown(connection, SHUT_WR);
        char answer = 0; // it was understood
        done = done && ::recv(connection, &answer, 1, 0) == 1 && answer == '+';
    }
    ::close(connection);
    return done;
}

bool SingleInstance::listen()
{
    const auto address = addressOf(m_file);
    if (!address || m_socket >= 0)
        return m_socket >= 0;
    // Who holds the lock may remove a socket that a crash left behind.
    m_lock = std::make_unique<QLockFile>(m_file + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        return false;
    QFile::remove(m_file);
    m_socket = newSocket();
    if (m_socket < 0)
        return false;
    const mode_t before = ::umask(0177); // nobody else may open it, from its first moment on
    const bool bound = ::bind(m_socket, general(*address), sizeof *address) == 0;
    ::umask(before);
    if (!bound || ::listen(m_socket, 8) != 0) {
        ::close(m_socket);
        m_socket = -1;
        return false;
    }
    m_waiting = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_waiting.get(), &QSocketNotifier::activated, this, &SingleInstance::accept);
    return true;
}

void SingleInstance::accept()
{
    const int connection = ::accept(m_socket, nullptr, nullptr);
    if (connection < 0)
        return;
    // What a program of ours sends is there at once; nobody is waited for.
    const timeval moment{0, 200000};
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &moment, sizeof moment);
    read(connection);
    ::close(connection);
}

void SingleInstance::read(int connection)
{
    QByteArray message;
    char part[4096];
    for (;;) {
        const auto got = ::recv(connection, part, sizeof part, 0);
        if (got == 0)
            break;
        if (got < 0 || message.size() > longestMessage)
            return;
        message.append(part, got);
    }
    const QJsonValue open = QJsonDocument::fromJson(message).object().value(QStringLiteral("open"));
    if (!open.isArray())
        return;
    QStringList files;
    const QJsonArray paths = open.toArray();
    for (const QJsonValue& path : paths)
        files << path.toString();
    const char understood = '+';
    ::send(connection, &understood, 1, MSG_NOSIGNAL);
    Q_EMIT filesReceived(files);
}

#else

SingleInstance::SingleInstance(const QString&, QObject* parent) : QObject(parent) {}
SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const QStringList&) const
{
    return false;
}

bool SingleInstance::listen()
{
    return false;
}

void SingleInstance::accept() {}
void SingleInstance::read(int) {}

#endif

} // namespace kiymet::ui
