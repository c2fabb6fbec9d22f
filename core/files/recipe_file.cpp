// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recipe_file.h"

#include "files/json_file.h"

#include <QJsonDocument>

namespace kiymet::files {

Outcome<analysis::Settings> readRecipe(const QString& file, const analysis::Settings& onto)
{
    const Outcome<QJsonObject> json = readJsonObject(file, FailureKind::SettingsUnreadable);
    if (!json)
        return json.failure();
    const Outcome<analysis::Settings> read = analysis::withJson(onto, *json);
    if (read)
        return read;
    Failure failure = read.failure();
    failure.file = file;
    return failure;
}

Unwritten writeRecipe(const QString& file, const analysis::Settings& settings)
{
    const QByteArray json = QJsonDocument(analysis::toJson(settings)).toJson();
    return writeFile(file, {json.constData(), static_cast<std::size_t>(json.size())});
}

} // namespace kiymet::files
