// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/autosave.h"
#include "document/document.h"
#include "files/project_file.h"
#include "jobs/job_runner.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace kiymet::ui {

/// Keeps one window's document in a project file: opening, saving, what to ask before a changed document is
/// left, and having back what a crash left behind. Files are read and written in the background.
class ProjectActions final : public QObject {
    Q_OBJECT

public:
    ProjectActions(Document& document, QWidget& window, const QString& journalFolder);

    /// The project that is open; empty: the document is a data file that was not saved yet.
    QString file() const { return m_file; }

    /// No project: what is open, or being opened, is a data file.
    bool isData() const { return m_opening ? m_opening->project.isEmpty() : m_file.isEmpty(); }

    /// Opens a project file; asks where its data file is missing or changed.
    void open(const QString& file);
    /// A data file was asked for: the project is left behind once it is there.
    void openData(const QString& file, const Document::State& state);

    /// Text from the clipboard as a data file: a copy of this program's own, and a document that is not
    /// saved.
    void openPasted(const QByteArray& text, const Document::State& state);
    /// Under the project's name, or asks for one; then calls `done` with whether it was saved.
    void save(std::function<void(bool)> done = {});
    void saveAs(std::function<void(bool)> done = {});
    /// Asks to save, to discard or to go on where the document is changed; then calls `leave`, or does not.
    void leave(std::function<void()> leave);

    /// What programs that did not end well left behind, newest first.
    std::vector<files::Journal::Abandoned> abandoned() const;
    /// Opens it in this window, as a changed document; false where another window was quicker.
    bool recover(const files::Journal::Abandoned& abandoned);
    /// Nobody wants it.
    void forget(const files::Journal::Abandoned& abandoned);

Q_SIGNALS:
    /// Another file, or another name.
    void fileChanged(const QString& file);
    void saved(const QString& file);
    void failed(const kiymet::Failure& failure);

private:
    /// What tells whether a project file is the one that was read or written last: absent where it is not
    /// there.
    struct Stamp {
        qint64 bytes = 0;
        qint64 modified = 0; ///< ms since 1970
        bool operator==(const Stamp&) const = default;
    };

    void opened(const QString& file, files::OpenedProject project, const std::optional<Stamp>& stamp);
    static std::optional<Stamp> stampOf(const QString& file);

    void write(const QString& file, bool embedded, std::function<void(bool)> done);
    /// Asks where another window or program has saved the project since it was opened here.
    void writeUnlessChanged(std::function<void(bool)> done);
    void documentOpened();

    struct Opening {
        QString project; ///< empty: a data file
        bool embedded = false;
        std::shared_ptr<void> copy; ///< owns the data file, where it is a copy of this program's own
        bool recovered = false;
        std::optional<Stamp> stamp{};
        std::shared_ptr<files::Journal> journal{}; ///< what it is recovered from
    };

    Document& m_document;
    QWidget& m_window;
    QString m_journalFolder;
    QString m_file;
    bool m_embedded = false;
    std::shared_ptr<void> m_copy; ///< as Opening::copy, of the document that is open
    std::optional<Stamp> m_stamp; ///< of m_file, as it was read or written here
    std::optional<Opening> m_opening;
    Autosave m_autosave;
    JobRunner m_background;
};

} // namespace kiymet::ui
