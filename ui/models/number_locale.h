// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/formats.h"

#include <QLocale>

namespace kiymet::ui {

/// The data locale for what formats numbers itself: axes, spreadsheets.
inline QLocale numberLocale()
{
    return QLocale(words::dataLocale().convention == words::DataLocale::Convention::Turkish
                       ? QLocale::Turkish
                       : QLocale::English);
}

} // namespace kiymet::ui
