// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/crash_reports.h"

#include "files/atomic_file.h"
#include "words/words.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kiymet::ui {

QStringList crashReports(const QString& folder)
{
    const QDir all(folder);
    QStringList files;
    const QStringList names =
        all.entryList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names)
        files << all.filePath(name);
    return files;
}

CrashReportDialog::CrashReportDialog(const QString& file, QWidget* parent)
    : QDialog(parent), m_view(new QPlainTextEdit(this))
{
    QFile report(file);
    if (report.open(QIODevice::ReadOnly))
        m_text = QString::fromUtf8(report.readAll());
    report.remove();

    setWindowTitle(tr("Crash report"));
    auto* what = new QLabel(
        tr("This is all that the report says: version, system, and the places in the program. It "
           "holds no data, no names of files, no texts, and nothing was sent. Save it to hand it to "
           "the makers of Kıymet."),
        this);
    what->setWordWrap(true);
    m_view->setPlainText(m_text);
    m_view->setReadOnly(true);
    m_view->setTabChangesFocus(true);
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->setAccessibleName(tr("Crash report"));
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    QPushButton* drop = buttons->addButton(tr("&Delete"), QDialogButtonBox::RejectRole);
    connect(save, &QPushButton::clicked, this, &CrashReportDialog::saveAs);
    connect(drop, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(560, 420);
}

void CrashReportDialog::saveAs()
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the crash report"), QDir::home().filePath(QStringLiteral("kiymet-crash.txt")));
    if (file.isEmpty())
        return;
    if (const auto failure = files::writeFile(file, m_text.toStdString()))
        QMessageBox::warning(this, windowTitle(), words::text(*failure));
    else
        accept();
}

} // namespace kiymet::ui
