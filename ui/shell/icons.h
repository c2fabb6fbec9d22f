// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace kiymet::ui {

/// One of resources/icons/actions, by its file's name: drawn in the colour of the text around it, whatever
/// the theme, at any scale.
QIcon icon(const char* name);
/// The mark of the program.
QIcon programIcon();

} // namespace kiymet::ui
