// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/failure.h"
#include "progress.h"

#include <QByteArray>
#include <QIODevice>

// Internal to core/data.
namespace kiymet::data {

/// What an archive may grow to: more than a real export holds, less than would fill the memory.
struct ArchiveLimits {
    std::uint64_t bytes = std::uint64_t{4} << 30;
    std::uint64_t ratio = 1000; ///< unpacked to packed; deflate reaches 1032 on nothing but zeros
};

/// Begins like a zip archive, an empty one included.
bool isArchive(const QByteArray& firstBytes);

/// The content of the one file of a zip archive; folders, hidden files and what macOS adds do not count.
/// Failures: ArchiveUnreadable (damaged, encrypted, without a file, above the limits), ArchiveNeedsChoice
/// (hints: the names), Cancelled. `file` is the name for failures.
Outcome<QByteArray> readArchive(QIODevice& archive, const QString& file, const Progress& progress,
                                const ArchiveLimits& limits = {});
Outcome<QByteArray> readArchive(const QByteArray& archive, const QString& file, const Progress& progress,
                                const ArchiveLimits& limits = {});

} // namespace kiymet::data
