// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"
#include "progress.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

class QuaZip;

// Internal to core/data.
namespace kiymet::data {

class ByteSource;

/// What an archive may grow to: more than a real export holds, less than would fill the memory.
struct ArchiveLimits {
    std::uint64_t bytes = std::uint64_t{4} << 30;
    std::uint64_t ratio = 1000; ///< unpacked to packed; deflate reaches 1032 on nothing but zeros
};

/// Begins like a zip archive, an empty one included; like a gzip file.
bool isZip(std::string_view firstBytes);
bool isGzip(std::string_view firstBytes);

/// A zip archive, read from front to back as often as asked. Nothing is ever written by a member's name; one
/// that leads out of a folder (/, C:\, ..) is not read all the same.
class Archive {
public:
    struct Member {
        QString name;
        std::uint64_t packed = 0;
        std::uint64_t unpacked = 0;
        bool encrypted = false;
        bool leadsOut = false;
    };

    /// `device`: open, seekable, and there as long as the archive. `file` is the name for failures. Failures:
    /// ArchiveDamaged, ArchiveEmpty.
    static Outcome<std::unique_ptr<Archive>> open(QIODevice& device, const QString& file);
    ~Archive();

    const std::vector<Member>& members() const { return m_members; }
    /// What could be meant: no folders, no hidden files, nothing of what macOS adds.
    std::vector<std::size_t> contents() const;

    /// The whole member. Failures: ArchiveEncrypted, ArchiveSuspicious, ArchiveTooLarge (detail: both sizes),
    /// ArchiveDamaged, Cancelled. `progress` hears fractions of the member.
    Outcome<QByteArray> read(std::size_t member, const Progress& progress, const ArchiveLimits& limits = {});
    /// Hands it over in pieces of some 100 kB; `take` returns "go on", else Cancelled.
    std::optional<Failure> stream(std::size_t member, const std::function<bool(std::string_view)>& take,
                                  const ArchiveLimits& limits = {});

private:
    explicit Archive(const QString& file);
    Failure failed(FailureKind kind, const QString& detail = {}) const;

    QString m_file;
    std::unique_ptr<QuaZip> m_zip;
    std::vector<Member> m_members;
};

/// The content of a gzip file of one or several parts. Failures: ArchiveTooLarge, ArchiveDamaged, ReadFailed,
/// FileChanged, Cancelled.
Outcome<QByteArray> gunzip(const ByteSource& source, const QString& file, const Progress& progress,
                           const ArchiveLimits& limits = {});

} // namespace kiymet::data
