// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QByteArray>
#include <QString>

namespace kiymet::ui {

/// What the program remembers of the user's choices between sessions (QSettings, organisation and
/// application kiymet). Nothing of a document, and nothing that a command line or an environment said.
struct Preferences {
    Theme theme = Theme::System;
    QString language; ///< en, tr; empty: the system's
    QString folder;   ///< of the last file opened
    QByteArray geometry;
    bool operator==(const Preferences&) const = default;
};

Preferences loadPreferences();
void save(const Preferences& preferences);

} // namespace kiymet::ui
