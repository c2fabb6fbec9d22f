// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace kiymet::ui {

class Document;

/// Where dialogs for files begin: the folder of the data file, or home where there is none or it is the
/// built-in sample.
QString folderOfData(const QString& file);
QString dataFolder(const Document& document);
/// A file of that name there.
QString besideData(const Document& document, const QString& name);
/// As besideData, of the data file's own name with another ending.
QString namedAsData(const Document& document, const QString& ending);

/// The file that the user wants to be written, with `.suffix` where none was typed; empty: none.
QString chooseFileToWrite(QWidget* parent, const QString& title, const QString& proposal,
                          const QString& filter, const QString& suffix);

} // namespace kiymet::ui
