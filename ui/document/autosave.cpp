// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/autosave.h"

#include <QStandardPaths>

#include <mutex>
#include <utility>

namespace kiymet::ui {

/// A journal that the writing thread and remove() share: what is removed is not written again.
struct Autosave::Held {
    explicit Held(files::Journal own) : journal(std::move(own)) {}
    std::mutex mutex;
    files::Journal journal;
    bool removed = false;
};

Autosave::Autosave(Document& document, const QString& folder, QObject* parent)
    : QObject(parent), m_document(document), m_folder(folder)
{
    // Not started anew by each step: a drag that never rests is written all the same.
    m_timer.setSingleShot(true);
    m_timer.setInterval(500);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::write);
    connect(&document, &Document::changed, this, [this] {
        if (m_document.history().isChanged() || m_journal)
            if (!m_timer.isActive())
                m_timer.start();
    });
}

Autosave::~Autosave() = default;

QString Autosave::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/journals");
}

void Autosave::setProject(const QString& file)
{
    m_project = file;
}

void Autosave::adopt(files::Journal journal)
{
    remove();
    m_journal = std::make_shared<Held>(std::move(journal));
}

void Autosave::remove()
{
    m_timer.stop();
    m_background.cancel();
    if (const auto held = std::exchange(m_journal, nullptr)) {
        // Waits for a write that is on its way: the program may end next, and must leave nothing behind.
        const std::lock_guard lock(held->mutex);
        held->removed = true;
        held->journal.remove();
    }
}

void Autosave::write()
{
    if (!m_document.isOpen())
        return;
    if (!m_document.history().isChanged()) { // undone to where it was saved
        remove();
        return;
    }
    if (!m_journal)
        m_journal = std::make_shared<Held>(files::Journal(m_folder));
    const files::JournalEntry entry{m_source.isEmpty() ? m_document.file() : m_source, m_project,
                                    m_document.state(), QDateTime::currentDateTimeUtc()};
    m_background.run(
        [held = m_journal, entry](const Progress&) {
            const std::lock_guard lock(held->mutex);
            return held->removed ? files::Unwritten() : held->journal.write(entry);
        },
        [this](const files::Unwritten& unwritten) {
            const bool first = !std::exchange(m_hasFailed, unwritten.has_value());
            if (unwritten && first)
                Q_EMIT failed(*unwritten);
            if (!unwritten)
                Q_EMIT written();
        });
}

} // namespace kiymet::ui
