// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"
#include "files/atomic_file.h"

#include <QJsonObject>
#include <QString>

namespace kiymet::files {

/// The object of a JSON file, UTF-8 with or without a byte order mark. A failure is of the kind given, with
/// the file (detail: the system's or the parser's reason, or `is_folder`, `no_json`, `no_object`; line,
/// column).
Outcome<QJsonObject> readJsonObject(const QString& name, FailureKind unreadable);

/// What `parse`, which gives an Outcome, makes of that object. A failure of it gets the name of the file.
template<typename Parse>
auto readJson(const QString& name, FailureKind unreadable, const Parse& parse)
    -> decltype(parse(QJsonObject()))
{
    const Outcome<QJsonObject> json = readJsonObject(name, unreadable);
    if (!json)
        return json.failure();
    auto parsed = parse(*json);
    if (parsed)
        return parsed;
    Failure failure = parsed.failure();
    failure.file = name;
    return failure;
}

/// An object for people to read, indented.
Unwritten writeJson(const Destination& to, const QJsonObject& object);

} // namespace kiymet::files
