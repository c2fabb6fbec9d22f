// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <mutex>
#include <optional>

// Internal to core/data.
namespace kiymet::data {

/// The bytes of an input, to be read anywhere, by several threads at a time. A file is not mapped into
/// memory: one that another program cuts short would then end this program.
class ByteSource {
public:
    /// Opens a file or a program's resource (":/..."). Failures: FileNotFound, IsDirectory, NoPermission,
    /// ReadFailed.
    static Outcome<ByteSource> open(const QString& file);
    explicit ByteSource(QByteArray bytes);

    std::uint64_t size() const { return m_size; }

    /// Reads `count` bytes that lie within the size at opening. Failures: FileChanged when they are no longer
    /// there, ReadFailed.
    std::optional<Failure> read(std::uint64_t offset, char* to, std::size_t count) const;
    /// The size is what it was at opening.
    bool isUnchanged() const;

private:
    explicit ByteSource(std::unique_ptr<QFile> file);

    std::unique_ptr<QFile> m_file; ///< else the bytes
    std::unique_ptr<std::mutex> m_mutex;
    QByteArray m_bytes;
    std::uint64_t m_size = 0;
};

} // namespace kiymet::data
