// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/document_state.h"
#include "files/atomic_file.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

class QLockFile;

namespace kiymet::files {

/// What is needed to have an unsaved document back. Holds no rows of customers.
struct JournalEntry {
    QString source;  ///< the data file
    QString project; ///< the project it was saved as; empty: none yet
    analysis::DocumentState state;
    QDateTime written;
};

/// The journal of one document: a file of its own in a folder that all windows and running copies of the
/// program share. A lock beside it says that its document is open; a program that ended otherwise than by
/// saving or discarding leaves the journal without one. Only the user may read it (0600).
class Journal {
public:
    /// A new one; nothing is written yet. `folder` is made where it is missing.
    explicit Journal(const QString& folder);
    ~Journal();
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;

    /// The newest state in place of the former, whole or not at all, brought to the disk.
    Unwritten write(const JournalEntry& entry);
    /// The document was saved or discarded.
    void remove();
    QString file() const { return m_file; }

    /// A journal that no running program holds.
    struct Abandoned {
        QString file;
        JournalEntry entry;
    };
    /// Newest first. Those that cannot be read are left where they are; what a program that was killed while
    /// writing left unfinished beside them is removed.
    static std::vector<Abandoned> abandoned(const QString& folder);
    /// Takes an abandoned one over, so that no other window offers it; null where another was quicker.
    static std::unique_ptr<Journal> takeOver(const QString& file);

private:
    Journal(const QString& file, std::unique_ptr<QLockFile> lock);

    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace kiymet::files
