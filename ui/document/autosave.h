// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "files/journal.h"
#include "jobs/job_runner.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace kiymet::ui {

/// Brings every step of a document to the disk within a second, in a journal of its own, so that nothing is
/// lost to a crash or a power cut. The journal goes when the document is saved or discarded, and only then.
class Autosave final : public QObject {
    Q_OBJECT

public:
    /// `folder`: where the journals of all windows and running copies of the program lie.
    Autosave(Document& document, const QString& folder, QObject* parent = nullptr);
    ~Autosave() override;

    /// The project that the document was saved as or opened from, for the journal; empty: none.
    void setProject(const QString& file);
    /// The data file to have the document back from, where it is not the one that is open (an unpacked copy).
    void setSource(const QString& file) { m_source = file; }
    /// Goes on in a journal that was left behind, whose state the document was just opened with.
    void adopt(files::Journal journal);
    /// The document is saved or given up: without a journal until the next step.
    void remove();

    /// Of this user's programs.
    static QString usualFolder();

Q_SIGNALS:
    /// A step could not be brought to the disk. Said once until it works again.
    void failed(const kiymet::Failure& failure);
    /// The newest state is on the disk.
    void written();

private:
    void write();

    Document& m_document;
    QString m_folder;
    QString m_project;
    QString m_source;
    struct Held;
    std::shared_ptr<Held> m_journal;
    bool m_hasFailed = false;
    QTimer m_timer;
    JobRunner m_background; ///< last: it uses the journal
};

} // namespace kiymet::ui
