// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/project_actions.h"

#include "dialogs/file_choice.h"
#include "files/pasted_file.h"
#include "words/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace kiymet::ui {

ProjectActions::ProjectActions(Document& document, QWidget& window, const QString& journalFolder)
    : m_document(document)
    , m_window(window)
    , m_journalFolder(journalFolder)
    , m_autosave(document, journalFolder)
{
    files::PastedFile::sweep(journalFolder);
    connect(&document, &Document::opened, this, &ProjectActions::documentOpened);
    connect(&document, &Document::failed, this, [this] { m_opening.reset(); });
    connect(&document, &Document::cancelled, this, [this] { m_opening.reset(); });
    connect(&m_autosave, &Autosave::failed, this, &ProjectActions::failed);
}

void ProjectActions::openData(const QString& file, const Document::State& state)
{
    m_opening = Opening{};
    m_document.open(file, state);
}

void ProjectActions::openPasted(const QByteArray& text, const Document::State& state)
{
    using Pasted = Outcome<std::shared_ptr<files::PastedFile>>;
    m_background.run([folder = m_journalFolder, name = tr("pasted data.txt", "file name"),
                      text](const Progress&) { return files::PastedFile::write(folder, name, text); },
                     [this, state](const Pasted& pasted) {
                         if (!pasted) {
                             Q_EMIT failed(pasted.failure());
                             return;
                         }
                         m_opening = Opening{};
                         m_opening->copy = *pasted;
                         // Nowhere else is it kept: leaving it asks.
                         m_document.open((*pasted)->file(), state, Document::OpenedAs::Changed);
                     });
}

void ProjectActions::open(const QString& file)
{
    struct Read {
        std::optional<Stamp> stamp;
        Outcome<files::OpenedProject> project;
    };
    m_background.run(
        [file](const Progress& progress) {
            // The stamp first: what is saved while it is read is noticed, too.
            const std::optional<Stamp> stamp = stampOf(file);
            return Read{stamp, files::openProject(file, progress)};
        },
        [this, file](Read read) {
            if (read.project)
                opened(file, std::move(*read.project), read.stamp);
            else if (read.project.failure().kind != FailureKind::Cancelled)
                Q_EMIT failed(read.project.failure());
        });
}

std::optional<ProjectActions::Stamp> ProjectActions::stampOf(const QString& file)
{
    const QFileInfo info(file);
    return info.isFile() ? std::optional(Stamp{info.size(), info.lastModified().toMSecsSinceEpoch()})
                         : std::nullopt;
}

void ProjectActions::opened(const QString& file, files::OpenedProject project,
                            const std::optional<Stamp>& stamp)
{
    if (project.doubt) {
        const bool missing = project.doubt->kind == FailureKind::SourceMissing;
        QMessageBox box(
            QMessageBox::Question, tr("Open project"),
            missing
                ? tr("The data file of this project is not there any more:\n%1").arg(project.doubt->subject)
                : tr("The data file of this project has changed since the project was saved:\n%1")
                      .arg(project.doubt->subject),
            QMessageBox::Cancel, &m_window);
        box.setInformativeText(
            missing
                ? tr("Show where it is now, or another file to use the project's settings on.")
                : tr("The project's settings can be used on the file as it is now; figures will differ."));
        QPushButton* asItIs =
            missing ? nullptr : box.addButton(tr("Use as it is now"), QMessageBox::AcceptRole);
        QPushButton* another = box.addButton(tr("Choose file…"), QMessageBox::ActionRole);
        box.exec();
        if (box.clickedButton() == another) {
            project.source = QFileDialog::getOpenFileName(&m_window, tr("Data file of the project"),
                                                          QFileInfo(file).absolutePath());
            if (project.source.isEmpty())
                return;
        } else if (!asItIs || box.clickedButton() != asItIs) {
            return;
        }
    }
    m_opening = Opening{file, project.project.source.embedded, project.unpacked, false, stamp};
    m_document.open(project.source, project.project.state);
}

void ProjectActions::documentOpened()
{
    // The journal of the document that is left was dealt with before the other was asked for.
    m_autosave.remove();
    const Opening opening = std::exchange(m_opening, std::nullopt).value_or(Opening{});
    m_file = opening.project;
    m_embedded = opening.embedded;
    m_copy = opening.copy;
    m_stamp = opening.stamp;
    m_autosave.setProject(m_file);
    // What is embedded is had back from the project, whose unpacked copy may be gone by then.
    m_autosave.setSource(m_embedded ? m_file : QString());
    if (opening.journal)
        m_autosave.adopt(std::move(*opening.journal));
    if (!m_file.isEmpty() && !opening.recovered)
        m_document.markSaved();
    Q_EMIT fileChanged(m_file);
}

void ProjectActions::save(std::function<void(bool)> done)
{
    if (m_file.isEmpty())
        saveAs(std::move(done));
    else
        writeUnlessChanged(std::move(done));
}

void ProjectActions::writeUnlessChanged(std::function<void(bool)> done)
{
    m_background.run([file = m_file](const Progress&) { return stampOf(file); },
                     [this, done = std::move(done)](const std::optional<Stamp>& now) mutable {
                         if (!now || now == m_stamp) { // gone, it can only be written anew
                             write(m_file, m_embedded, std::move(done));
                             return;
                         }
                         QMessageBox box(QMessageBox::Question, tr("Save project"),
                                         tr("“%1” was saved by another window or program since it was opened "
                                            "in this one.")
                                             .arg(QFileInfo(m_file).fileName()),
                                         QMessageBox::NoButton, &m_window);
                         box.setInformativeText(
                             tr("What was saved there would be lost. Save under another name to keep both."));
                         QPushButton* other = box.addButton(tr("Save &as…"), QMessageBox::AcceptRole);
                         QPushButton* replace = box.addButton(tr("&Replace"), QMessageBox::DestructiveRole);
                         QPushButton* cancel = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
                         box.setDefaultButton(other);
                         box.setEscapeButton(cancel);
                         box.exec();
                         if (box.clickedButton() == other)
                             saveAs(std::move(done));
                         else if (box.clickedButton() == replace)
                             write(m_file, m_embedded, std::move(done));
                         else if (done)
                             done(false);
                     });
}

void ProjectActions::saveAs(std::function<void(bool)> done)
{
    const QString referring = tr("Project that refers to the data file (*.kiymet)");
    const QString embedding = tr("Project with a copy of the data file in it (*.kiymet)");
    QString chosen = m_embedded ? embedding : referring;
    QString name = m_file;
    if (name.isEmpty())
        name = namedAsData(m_document, QStringLiteral(".kiymet"));
    QString file = QFileDialog::getSaveFileName(&m_window, tr("Save project"), name,
                                                referring + QStringLiteral(";;") + embedding, &chosen);
    if (file.isEmpty()) {
        if (done)
            done(false);
        return;
    }
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".kiymet");
    // A copy that was unpacked from a project has no other place to live.
    write(file, chosen == embedding || m_copy, std::move(done));
}

void ProjectActions::write(const QString& file, bool embedded, std::function<void(bool)> done)
{
    struct Written {
        std::optional<Failure> failure;
        std::optional<Stamp> stamp;
    };
    m_background.run(
        [file, embedded, data = m_document.file(),
         state = m_document.state()](const Progress& progress) -> Written {
            Outcome<files::ProjectSource> source = files::describeSource(data, progress);
            if (!source)
                return {source.failure(), {}};
            source->embedded = embedded;
            if (auto failure = files::writeProject(file, {state, *source}, progress))
                return {failure, {}};
            return {{}, stampOf(file)};
        },
        [this, file, embedded, done, state = m_document.state()](const Written& written) {
            const auto& failure = written.failure;
            if (failure) {
                Q_EMIT failed(*failure);
            } else {
                m_file = file;
                m_embedded = embedded;
                m_stamp = written.stamp;
                m_autosave.setProject(file);
                m_autosave.setSource(embedded ? file : QString());
                if (m_document.state() == state) { // no step was made meanwhile
                    m_document.markSaved();
                    m_autosave.remove();
                }
                Q_EMIT fileChanged(file);
                Q_EMIT saved(file);
            }
            if (done)
                done(!failure);
        });
}

void ProjectActions::leave(std::function<void()> go)
{
    if (!m_document.isOpen() || !m_document.history().isChanged()) {
        m_autosave.remove();
        go();
        return;
    }
    QMessageBox box(QMessageBox::Question, tr("Save changes?"),
                    tr("“%1” has changes that are not saved.")
                        .arg(QFileInfo(m_file.isEmpty() ? m_document.file() : m_file).fileName()),
                    QMessageBox::NoButton, &m_window);
    box.setInformativeText(
        tr("A project keeps your settings, actions and notes. Your data file is never changed."));
    QPushButton* saveFirst = box.addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton* discard = box.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton* goOn = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(saveFirst);
    box.setEscapeButton(goOn);
    box.exec();
    if (box.clickedButton() == discard) {
        m_autosave.remove();
        go();
    } else if (box.clickedButton() == saveFirst) {
        save([go = std::move(go)](bool saved) {
            if (saved)
                go();
        });
    }
}

std::vector<files::Journal::Abandoned> ProjectActions::abandoned() const
{
    return files::Journal::abandoned(m_journalFolder);
}

bool ProjectActions::recover(const files::Journal::Abandoned& abandoned)
{
    // Held from now on, so that no other window offers it; this document goes on in it. Where opening fails
    // it is let go of, and offered again.
    std::shared_ptr<files::Journal> journal = files::Journal::takeOver(abandoned.file);
    if (!journal)
        return false;
    const files::JournalEntry& entry = abandoned.entry;
    Opening opening;
    opening.project = entry.project;
    opening.recovered = true;
    opening.journal = std::move(journal);
    opening.copy = files::PastedFile::takeOver(m_journalFolder, entry.source);
    if (!files::isProject(entry.source)) {
        m_opening = std::move(opening);
        m_document.open(entry.source, entry.state, Document::OpenedAs::Changed);
        return true;
    }
    // Its data file is embedded.
    m_background.run(
        [project = entry.source](const Progress& progress) { return files::openProject(project, progress); },
        [this, opening, state = entry.state](const Outcome<files::OpenedProject>& project) mutable {
            if (!project) {
                if (project.failure().kind != FailureKind::Cancelled)
                    Q_EMIT failed(project.failure());
                return;
            }
            opening.embedded = true;
            opening.copy = project->unpacked;
            m_opening = std::move(opening);
            m_document.open(project->source, state, Document::OpenedAs::Changed);
        });
    return true;
}

void ProjectActions::forget(const files::Journal::Abandoned& abandoned)
{
    if (const auto taken = files::Journal::takeOver(abandoned.file))
        taken->remove();
}

} // namespace kiymet::ui
