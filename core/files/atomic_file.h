// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"

#include <QSaveFile>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

namespace kiymet::files {

/// Why a file could not be written (OutputUnwritable); nothing where it was.
using Unwritten = std::optional<Failure>;

/// A file that is there whole or not at all: written under another name in the same folder, brought to the
/// disk, then renamed over the old one. A link is followed, so that it stays a link. What is no regular file
/// (a device, a pipe) cannot be replaced and is written as it is.
/// Destroyed without commit, nothing has happened.
class AtomicFile {
public:
    explicit AtomicFile(const QString& path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// False as soon as anything has gone wrong; commit() then says what.
    bool write(std::string_view bytes);
    /// For libraries that write to a device themselves; what they failed at is told by fail().
    QFileDevice& device() { return *m_file; }
    /// Nothing will be committed, for this reason (the first counts).
    void fail(const QString& reason);
    /// Nobody but the user may read the file.
    void makePrivate();
    Unwritten commit();

private:
    bool failed() const { return m_reason.has_value(); }
    QString m_path;
    std::unique_ptr<QFileDevice> m_file;
    QSaveFile* m_save = nullptr; ///< m_file, where it is one
    std::optional<QString> m_reason;
};

/// The whole content at once.
Unwritten writeFile(const QString& path, std::string_view content);

} // namespace kiymet::files
