// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/project_file.h"
#include "jobs/autosave.h"
#include "jobs/background.h"
#include "jobs/document.h"

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

    /// Under the project's name, or asks for one; then calls `done` with whether it was saved.
    void save(std::function<void(bool)> done = {});
    void saveAs(std::function<void(bool)> done = {});
    /// Asks to save, to discard or to go on where the document is changed; then calls `leave`, or does not.
    void leave(std::function<void()> leave);

    /// What programs that did not end well left behind, newest first.
    std::vector<files::Journal::Abandoned> abandoned() const;
    /// Opens it in this window, as a changed document.
    void recover(const files::Journal::Abandoned& abandoned);
    /// Nobody wants it.
    void forget(const files::Journal::Abandoned& abandoned);

Q_SIGNALS:
    /// Another file, or another name.
    void fileChanged(const QString& file);
    void saved(const QString& file);
    void failed(const kiymet::Failure& failure);
    void savingChanged(bool saving);

private:
    void opened(const QString& file, files::OpenedProject project);
    void write(const QString& file, bool embedded, std::function<void(bool)> done);
    void documentOpened();

    struct Opening {
        QString project; ///< empty: a data file
        bool embedded = false;
        std::shared_ptr<QTemporaryDir> unpacked;
        bool recovered = false;
    };

    Document& m_document;
    QWidget& m_window;
    QString m_journalFolder;
    QString m_file;
    bool m_embedded = false;
    std::shared_ptr<QTemporaryDir> m_unpacked; ///< owns the copy that is open
    std::optional<Opening> m_opening;
    Autosave m_autosave;
    Background m_background;
};

} // namespace kiymet::ui
