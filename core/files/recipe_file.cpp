// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recipe_file.h"

#include "files/json_file.h"

namespace kiymet::files {

Outcome<analysis::Settings> readRecipe(const QString& file, const analysis::Settings& onto)
{
    return readJson(file, FailureKind::SettingsUnreadable,
                    [&onto](const QJsonObject& json) { return analysis::withJson(onto, json); });
}

Unwritten writeRecipe(const QString& file, const analysis::Settings& settings)
{
    return writeJson(file, analysis::toJson(settings));
}

} // namespace kiymet::files
