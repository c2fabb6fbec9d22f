// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace kiymet::words {

/// With a capital at its beginning, as the language of the window has it: "ilk" begins with İ in Turkish.
inline QString capitalised(const QString& text)
{
    return QLocale().toUpper(text.left(1)) + text.mid(1);
}

} // namespace kiymet::words
