// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/failure.h"
#include "progress.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <mutex>

// Internal to core/data.
namespace kiymet::data {

/// The bytes of an input, to be read anywhere, by several threads at a time. A file is not mapped into
/// memory: one that another program cuts short would then end this program.
class ByteSource {
public:
    /// Opens a file or a program's resource; looks into a zip archive and takes its only file. Failures:
    /// FileNotFound, IsDirectory, NoPermission, ReadFailed, the archive's, Cancelled. `progress` hears of
    /// unpacking, from 0 to `unpackShare()`.
    static Outcome<ByteSource> open(const QString& file, const Progress& progress);
    explicit ByteSource(QByteArray bytes);

    std::uint64_t size() const { return m_size; }
    /// Share of the work of reading that opening was.
    double unpackShare() const { return m_unpackShare; }
    static constexpr double shareOfUnpacking = 0.6;

    enum class ReadEnd { Done, TooShort, Failed };
    /// Reads `count` bytes that lie within the size at opening. TooShort when they are no longer there.
    ReadEnd read(std::uint64_t offset, char* to, std::size_t count) const;
    /// The size is what it was at opening.
    bool isUnchanged() const;
    QString errorText() const;

private:
    explicit ByteSource(std::unique_ptr<QFile> file);

    std::unique_ptr<QFile> m_file; ///< else the bytes
    std::unique_ptr<std::mutex> m_mutex;
    QByteArray m_bytes;
    std::uint64_t m_size = 0;
    double m_unpackShare = 0;
};

} // namespace kiymet::data
