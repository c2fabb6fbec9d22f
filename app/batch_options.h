// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <variant>
#include <vector>

namespace kiymet {

/// What the command line of the batch mode asks for; checked as far as that is possible without reading
/// files.
struct BatchOptions {
    QString input;
    QString output;
    QString settingsFile;
    QString workbook;           ///< empty: none
    QString report;             ///< empty: none
    QStringList reportSections; ///< names of report::Section; empty: all
    QString reportNote;
    QString reportLogo;
    std::vector<std::pair<QString, QString>> settings; ///< --set, in order
    /// --list: the file of the filter, or empty for a ready example.
    struct List {
        QString name;
        QString file;
    };
    std::vector<List> lists;
    analysis::Stage until = analysis::Stage::Rfm;
    int threads = 0; ///< 0: as many as there are cores
    bool quiet = false;
    bool progress = false;
    bool help = false;
};

/// What is wrong with a command line, as one sentence in the language in use.
struct UsageError {
    QString message;
};

/// The value of --language wherever it stands; messages about the other options are already in it.
QString languageOption(const QStringList& arguments);
std::variant<BatchOptions, UsageError> batchOptions(const QStringList& arguments);
/// The text of --help.
QString batchHelp();

} // namespace kiymet
