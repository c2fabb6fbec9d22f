// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json_file.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <tuple>
#include <utility>

namespace kiymet::files {

namespace {

/// 1-based line, and character in it, of an offset in bytes.
std::pair<qsizetype, qsizetype> lineAndColumn(const QByteArray& text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    return {before.count('\n') + 1, QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1};
}

} // namespace

Outcome<QJsonObject> readJsonObject(const QString& name, FailureKind unreadable)
{
    Failure failure;
    failure.kind = unreadable;
    failure.file = name;
    QFile file(name);
    if (QFileInfo(name).isDir()) {
        failure.detail = QStringLiteral("is_folder");
        return failure;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        failure.detail = file.errorString();
        return failure;
    }
    QByteArray bytes = file.readAll();
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray text = bytes.trimmed();
        if (!text.isEmpty() && !text.startsWith('{') && !text.startsWith('[')) {
            failure.detail = QStringLiteral("no_json"); // another file: no place in it is to be mended
            return failure;
        }
        std::tie(failure.line, failure.column) = lineAndColumn(bytes, error.offset);
        failure.detail = error.errorString();
        return failure;
    }
    if (!document.isObject()) {
        failure.detail = QStringLiteral("no_object");
        return failure;
    }
    return document.object();
}

Unwritten writeJson(const Destination& to, const QJsonObject& object)
{
    const QByteArray text = QJsonDocument(object).toJson();
    return writeFile(to, {text.constData(), static_cast<std::size_t>(text.size())});
}

} // namespace kiymet::files
