// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace kiymet::ui {

/// Where the program remembers what its user chose, from one session to the next.
inline QSettings userSettings()
{
    return QSettings(QStringLiteral("kiymet"), QStringLiteral("kiymet"));
}

} // namespace kiymet::ui
