// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kiymet::data {

class ByteSource;

/// Where a table comes from: a file, a resource of the program, or bytes in memory. A value; that it can be
/// read is known only once it is opened.
class Source {
public:
    enum class Kind { File, Resource, Bytes };

    /// Nothing: a file without a name.
    Source() = default;
    /// A file by its path, or a resource by ":/...": what a person, a project or the command line names.
    static Source at(const QString& location);
    /// What was pasted, or made by a program; `name` stands where a file's name would.
    static Source ofBytes(QByteArray bytes, const QString& name);

    Kind kind() const { return m_kind; }
    bool isFile() const { return m_kind == Kind::File; }
    /// The path, the resource, or the name of the bytes.
    const QString& name() const { return m_name; }
    /// The same, whatever the working folder becomes.
    Source absolute() const;
    /// Of a file, the one that it lies in; else empty.
    QString folder() const;

    /// The same bytes of the same size and date: what was read of it before still holds.
    struct State {
        QString name;
        qint64 size = 0;
        QDateTime modified;
        QByteArray bytes;
        bool operator==(const State&) const = default;
    };
    State state() const;

    /// Failures: FileNotFound, IsDirectory, NoPermission, ReadFailed.
    Outcome<ByteSource> open() const;

    bool operator==(const Source&) const = default;

private:
    Kind m_kind = Kind::File;
    QString m_name;
    QByteArray m_bytes;
};

} // namespace kiymet::data
