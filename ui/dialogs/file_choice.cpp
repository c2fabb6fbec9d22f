// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/file_choice.h"

#include "data/source/source.h"
#include "document/document.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace kiymet::ui {

QString folderOfData(const QString& file)
{
    const QString folder = data::Source::at(file).folder();
    return folder.isEmpty() ? QDir::homePath() : folder;
}

QString dataFolder(const Document& document)
{
    return folderOfData(document.file());
}

QString besideData(const Document& document, const QString& name)
{
    return QDir(dataFolder(document)).filePath(name);
}

QString namedAsData(const Document& document, const QString& ending)
{
    return besideData(document, QFileInfo(document.file()).completeBaseName() + ending);
}

QString chooseFileToWrite(QWidget* parent, const QString& title, const QString& proposal,
                          const QString& filter, const QString& suffix)
{
    const QString file = QFileDialog::getSaveFileName(parent, title, proposal, filter);
    return file.isEmpty() || !QFileInfo(file).suffix().isEmpty() ? file : file + u'.' + suffix;
}

} // namespace kiymet::ui
