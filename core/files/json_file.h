// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/failure.h"

#include <QJsonObject>
#include <QString>

namespace kiymet::files {

/// The object of a JSON file, UTF-8 with or without a byte order mark. A failure is of the kind given, with
/// the file (detail: the system's or the parser's reason, or `is_folder`, `no_object`; line, column).
Outcome<QJsonObject> readJsonObject(const QString& name, FailureKind unreadable);

} // namespace kiymet::files
