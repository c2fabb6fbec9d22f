// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/settings.h"
#include "files/atomic_file.h"

#include <QString>

namespace kiymet::files {

/// Settings as a JSON object in a file, UTF-8 with or without a byte order mark. Failures, each with the
/// file: SettingsUnreadable (detail: the system's or the parser's reason, or `is_folder`, `no_json`,
/// `no_object`; line, column), UnknownSetting, InvalidSetting. What the file does not mention stays as in
/// `onto`.
Outcome<analysis::Settings> readRecipe(const QString& file, const analysis::Settings& onto = {});
/// All settings, so that a later version with other defaults does the same.
Unwritten writeRecipe(const QString& file, const analysis::Settings& settings);

} // namespace kiymet::files
