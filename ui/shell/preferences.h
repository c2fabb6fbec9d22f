// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace kiymet::ui {

/// What the program remembers of the user's choices between sessions (QSettings, organisation and
/// application kiymet). Nothing of a document, and nothing that a command line or an environment said.
struct Preferences {
    Theme theme = Theme::System;
    QString language; ///< en, tr; empty: the system's
    QString numbers;  ///< conventions of figures and dates: en, tr; empty: those of the language
    QString currency = QStringLiteral("₺");
    bool currencyBehind = false;
    int threads = 0;          ///< 0: as many as there are cores
    QString preset;           ///< of a file that is opened: notebook, standard; empty: by its layout
    bool oneInstance = false; ///< a second start hands its files to the program that runs
    QString folder;           ///< of the last file opened
    QStringList recentFiles;  ///< the newest first
    QByteArray geometry;
    QByteArray windowState;
    bool operator==(const Preferences&) const = default;
};

Preferences loadPreferences();
void save(const Preferences& preferences);

/// `file` becomes the newest of at most ten.
void addRecentFile(Preferences& preferences, const QString& file);
/// Figures, dates and money are written as the preferences say, in a window in `language`.
void useDataLocale(const Preferences& preferences, const QString& language);
/// The analysis uses at most so many cores; 0: all. Results are the same.
void useThreads(int threads);

} // namespace kiymet::ui
