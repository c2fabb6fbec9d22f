// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/project_actions.h"

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
    connect(&document, &Document::opened, this, &ProjectActions::documentOpened);
    connect(&document, &Document::failed, this, [this] { m_opening.reset(); });
    connect(&document, &Document::cancelled, this, [this] { m_opening.reset(); });
    connect(&m_autosave, &Autosave::failed, this, &ProjectActions::failed);
    connect(&m_background, &Background::runningChanged, this, &ProjectActions::savingChanged);
}

void ProjectActions::openData(const QString& file, const Document::State& state)
{
    m_opening = Opening{};
    m_document.open(file, state);
}

void ProjectActions::open(const QString& file)
{
    m_background.run(
        [file](const Background::GoesOn& goesOn) {
            return files::openProject(file, [&goesOn](double) { return goesOn(); });
        },
        [this, file](Outcome<files::OpenedProject> project) {
            if (project)
                opened(file, std::move(*project));
            else if (project.failure().kind != FailureKind::Cancelled)
                Q_EMIT failed(project.failure());
        });
}

void ProjectActions::opened(const QString& file, files::OpenedProject project)
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
    m_opening = Opening{file, project.project.source.embedded, project.unpacked, false};
    m_document.open(project.source, project.project.state);
}

void ProjectActions::documentOpened()
{
    // The journal of the document that is left was dealt with before the other was asked for.
    m_autosave.remove();
    const Opening opening = std::exchange(m_opening, std::nullopt).value_or(Opening{});
    m_file = opening.project;
    m_embedded = opening.embedded;
    m_unpacked = opening.unpacked;
    m_autosave.setProject(m_file);
    m_autosave.setSource(m_unpacked ? m_file : QString());
    if (!m_file.isEmpty() && !opening.recovered)
        m_document.markSaved();
    Q_EMIT fileChanged(m_file);
}

void ProjectActions::save(std::function<void(bool)> done)
{
    if (m_file.isEmpty())
        saveAs(std::move(done));
    else
        write(m_file, m_embedded, std::move(done));
}

void ProjectActions::saveAs(std::function<void(bool)> done)
{
    const QString referring = tr("Project that refers to the data file (*.kiymet)");
    const QString embedding = tr("Project with a copy of the data file in it (*.kiymet)");
    QString chosen = m_embedded ? embedding : referring;
    const QFileInfo data(m_document.file());
    QString name = m_file;
    if (name.isEmpty())
        name = (m_document.file().startsWith(u':') ? QDir::home() : data.absoluteDir())
                   .filePath(data.completeBaseName() + QStringLiteral(".kiymet"));
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
    write(file, chosen == embedding || m_unpacked, std::move(done));
}

void ProjectActions::write(const QString& file, bool embedded, std::function<void(bool)> done)
{
    m_background.run(
        [file, embedded, data = m_document.file(),
         state = m_document.state()](const Background::GoesOn& goesOn) -> std::optional<Failure> {
            const Progress progress = [&goesOn](double) { return goesOn(); };
            Outcome<files::ProjectSource> source = files::describeSource(data, progress);
            if (!source)
                return source.failure();
            source->embedded = embedded;
            return files::writeProject(file, {state, *source}, progress);
        },
        [this, file, embedded, done, written = m_document.state()](const std::optional<Failure>& failure) {
            if (failure) {
                Q_EMIT failed(*failure);
            } else {
                m_file = file;
                m_embedded = embedded;
                m_autosave.setProject(file);
                if (m_document.state() == written) { // no step was made meanwhile
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

void ProjectActions::recover(const files::Journal::Abandoned& abandoned)
{
    const files::JournalEntry& entry = abandoned.entry;
    Opening opening;
    opening.project = entry.project;
    opening.recovered = true;
    QString data = entry.source;
    if (files::isProject(data)) { // its data file is embedded
        Outcome<files::OpenedProject> project = files::openProject(data);
        if (!project) {
            Q_EMIT failed(project.failure());
            return;
        }
        data = project->source;
        opening.embedded = true;
        opening.unpacked = project->unpacked;
    }
    m_opening = std::move(opening);
    // The old journal goes only once the work is in one of this window: a second crash loses nothing.
    connect(
        &m_autosave, &Autosave::written, this, [this, abandoned] { forget(abandoned); },
        Qt::SingleShotConnection);
    m_document.open(data, entry.state, Document::OpenedAs::Changed);
}

void ProjectActions::forget(const files::Journal::Abandoned& abandoned)
{
    if (const auto taken = files::Journal::takeOver(abandoned.file))
        taken->remove();
}

} // namespace kiymet::ui
