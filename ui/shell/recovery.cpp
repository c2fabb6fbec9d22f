// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recovery.h"

#include "shell/crash_handler.h"
#include "shell/crash_reports.h"
#include "shell/message_bar.h"
#include "shell/project_actions.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace kiymet::ui {

Recovery::Recovery(ProjectActions& project, MessageBar& bar, QWidget& window)
    : QObject(&window), m_project(project), m_bar(bar), m_window(window)
{
}

void Recovery::offer()
{
    const auto left = m_project.abandoned();
    if (left.empty()) {
        offerCrashReport();
        return;
    }
    const files::Journal::Abandoned newest = left.front();
    const files::JournalEntry& entry = newest.entry;
    m_bar.ask(tr("Kıymet did not end properly while “%1” had changes that were not saved, the last of %2.")
                  .arg(QFileInfo(entry.project.isEmpty() ? entry.source : entry.project).fileName(),
                       QLocale().toString(entry.written.toLocalTime(), QLocale::ShortFormat)),
              {{tr("Recover"),
                [this, newest] {
                    m_project.leave([this, newest] {
                        if (m_project.recover(newest))
                            return;
                        Q_EMIT said(tr("Another window has recovered it."));
                        offer(); // there may be more
                    });
                }},
               {tr("Discard"), [this, newest] {
                    m_project.forget(newest);
                    offer(); // there may be more
                }}});
}

void Recovery::offerCrashReport()
{
    const QStringList reports = crashReports(crashFolder());
    if (reports.isEmpty())
        return;
    m_bar.ask(tr("Kıymet crashed last time. There is a report of it, without any data of yours."),
              {{tr("Show the report"),
                [this, newest = reports.first()] {
                    CrashReportDialog dialog(newest, &m_window);
                    dialog.exec();
                    offerCrashReport(); // there may be more
                }},
               {tr("Delete it"), [reports] {
                    for (const QString& report : reports)
                        QFile::remove(report);
                }}});
}

} // namespace kiymet::ui
