// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"

#include <QString>

#include <concepts>
#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

class QFile;
class QFileDevice;

namespace kiymet::files {

/// Why a file could not be written (OutputUnwritable); nothing where it was.
using Unwritten = std::optional<Failure>;

class FileGroup;

/// Where a file goes: by itself, or together with the others of a group.
struct Destination {
    /// A path is one, however the text is made.
    template<std::convertible_to<QString> Path>
    Destination(Path&& to, FileGroup* with = nullptr) : path(std::forward<Path>(to)), group(with)
    {
    }
    QString path;
    FileGroup* group = nullptr; ///< outlives the file
};

/// A file that is there whole or not at all: written under another name in the same folder, brought to the
/// disk, then renamed over the old one. A link is followed, so that it stays a link. What is no regular file
/// (a device, a pipe) cannot be replaced and is written as it is.
/// Destroyed without commit, nothing has happened.
class AtomicFile {
public:
    explicit AtomicFile(const Destination& to);
    ~AtomicFile();
    AtomicFile(AtomicFile&&) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;

    /// False as soon as anything has gone wrong; commit() then says what.
    bool write(std::string_view bytes);
    /// For libraries that write to a device themselves; what they failed at is told by fail().
    QFileDevice& device();
    /// Nothing will be committed, for this reason (the first counts).
    void fail(const QString& reason);
    /// Nobody but the user may read the file.
    void makePrivate();
    /// The file takes its place; one of a group is handed over, and takes it with the others.
    Unwritten commit();

private:
    friend class FileGroup;

    bool failed() const { return m_reason.has_value(); }
    void bringToDisk();
    Unwritten replace();
    Unwritten failure() const;

    QString m_path;
    FileGroup* m_group = nullptr;
    QString m_target; ///< behind the links
    std::unique_ptr<QFile> m_file;
    bool m_replaces = false; ///< m_file has another name, and is to get that of the target
    std::uint64_t m_written = 0;
    std::uint64_t m_begun = 0; ///< bytes whose way to the disk has begun
    std::optional<QString> m_reason;
};

/// Files of one piece of work. They are brought to the disk side by side while the next ones are made, and
/// take their places once all of them are there: where one cannot be written, all former ones stay.
class FileGroup {
public:
    FileGroup() = default;
    ~FileGroup();
    FileGroup(const FileGroup&) = delete;
    FileGroup& operator=(const FileGroup&) = delete;

    /// The first failure, in the order in which the files were handed over.
    Unwritten commit();

private:
    friend class AtomicFile;
    void take(AtomicFile&& file);

    struct Member {
        std::unique_ptr<AtomicFile> file;
        std::future<void> onDisk;
    };
    std::vector<Member> m_members;
};

/// The whole content at once.
Unwritten writeFile(const Destination& to, std::string_view content);

} // namespace kiymet::files
