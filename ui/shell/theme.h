// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace kiymet::ui {

enum class Theme { System, Light, Dark };

/// system, light, dark; an unknown name is System.
Theme themeFromName(const QString& name);
QString themeName(Theme theme);

/// Light or Dark: for System, what the desktop's own palette is.
Theme resolved(Theme theme);
/// Our palette for Light or Dark.
QPalette palette(Theme theme);
/// Fusion style in our palette, for the whole program.
void apply(Theme theme);

} // namespace kiymet::ui
