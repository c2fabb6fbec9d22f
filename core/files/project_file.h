// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/document_state.h"
#include "files/atomic_file.h"
#include "progress.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace kiymet::files {

/// The data file of a project, and what it was like when the project was saved.
struct ProjectSource {
    QString file; ///< absolute, or of the program's resources; where it is embedded, where it came from
    qint64 bytes = 0;
    QByteArray sha256{};   ///< 32 bytes
    bool embedded = false; ///< a copy lies in the project
    bool operator==(const ProjectSource&) const = default;
};

/// A project, `.kiymet`: a zip archive of `manifest.json` (format, version), `document.json` (settings,
/// actions, target lists, notes), `source.json` (the data file by relative and absolute path, size and hash)
/// and, where wanted, the data file itself under `source/`.
struct Project {
    analysis::DocumentState state;
    ProjectSource source;
    bool operator==(const Project&) const = default;
};

/// By its name, or by its manifest.
bool isProject(const QString& file);

/// Failures: FileNotFound, ProjectUnreadable, ProjectTooNew, and those of its settings. Versions before this
/// are read. A file that is referred to is looked for beside the project first, then where it was.
Outcome<Project> readProject(const QString& file);

/// The embedded data file out of the project, to `target`. Failures: ProjectUnreadable, ArchiveTooLarge (as
/// for archives), OutputUnwritable, Cancelled.
std::optional<Failure> extractSource(const QString& project, const QString& target,
                                     const Progress& progress = {});

/// Size and hash of a data file as they are now. Failures: FileNotFound, ReadFailed, Cancelled.
Outcome<ProjectSource> describeSource(const QString& file, const Progress& progress = {});
/// Nothing, or SourceMissing, SourceChanged: whether the file that is referred to is what it was.
std::optional<Failure> checkSource(const ProjectSource& source, const Progress& progress = {});

/// A project ready to be analysed.
struct OpenedProject {
    Project project;
    QString source; ///< the data file to read: the one referred to, or the unpacked copy
    /// SourceMissing or SourceChanged, to be asked about; nothing where all is as it was.
    std::optional<Failure> doubt;
    std::shared_ptr<QTemporaryDir> unpacked; ///< owns the copy; null: none
};
/// Reads a project and finds, or unpacks, its data file. Failures as of readProject and extractSource.
Outcome<OpenedProject> openProject(const QString& file, const Progress& progress = {});

/// Writes it whole or not at all; an embedded source is read from `source.file`. Failures: OutputUnwritable,
/// those of reading the source, Cancelled.
std::optional<Failure> writeProject(const QString& file, const Project& project,
                                    const Progress& progress = {});

} // namespace kiymet::files
