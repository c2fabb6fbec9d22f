// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QLockFile;
class QSocketNotifier;

namespace kiymet::ui {

/// Lets a second start of the program hand its files to the first. A socket in the file system, which only
/// this user can open: nothing is reached through a network, and Qt Network is not linked. Where there are no
/// such sockets (Windows), every start is on its own.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    /// `folder`: where the socket lies; empty: the user's folder for running programs.
    explicit SingleInstance(const QString& folder = {}, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Hands the files (none: only a window is wanted) to the program that listens. False where none does.
    bool handOver(const QStringList& files) const;
    /// From now on this is the program that gets them. False where another one is, or it cannot be.
    bool listen();
    QString socketFile() const { return m_file; }

Q_SIGNALS:
    void filesReceived(const QStringList& files);

private:
    void accept();
    void read(int connection);

    QString m_file;
    int m_socket = -1;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QSocketNotifier> m_waiting;
};

} // namespace kiymet::ui
