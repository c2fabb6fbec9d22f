// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QLockFile;

namespace kiymet::files {

/// A text from the clipboard as a data file, beside the journals, so that a document made of it can be had
/// back after a crash. Only the user may read it. It is there as long as a window holds it or a journal
/// speaks of it.
class PastedFile {
public:
    /// Failures: OutputUnwritable.
    static Outcome<std::shared_ptr<PastedFile>> write(const QString& journalFolder, const QString& name,
                                                      const QByteArray& text);
    /// That of a document that is had back; null where `file` is no such file, or another window holds it.
    static std::shared_ptr<PastedFile> takeOver(const QString& journalFolder, const QString& file);
    /// Lets go of it; it stays only where a journal speaks of it.
    ~PastedFile();
    PastedFile(const PastedFile&) = delete;
    PastedFile& operator=(const PastedFile&) = delete;

    const QString& file() const { return m_file; }
    /// Removes those that nobody holds and no journal speaks of.
    static void sweep(const QString& journalFolder);

private:
    PastedFile(QString journalFolder, QString file, std::unique_ptr<QLockFile> lock);

    QString m_journalFolder;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace kiymet::files
