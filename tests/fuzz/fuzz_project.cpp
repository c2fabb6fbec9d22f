// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a project: as the file itself, or, after a first byte that is odd, as the parts of one (a zero
// byte ends a part), so that no checksum stands between them and the readers. What is read is written and
// read again.
#include "dressing.h"
#include "files/project_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

using namespace kiymet;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

void write(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    check(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const QTemporaryDir folder;
    if (size == 0)
        return 0;
    const QByteArray content(reinterpret_cast<const char*>(bytes + 1), static_cast<qsizetype>(size - 1));
    const QString file = folder.filePath(QStringLiteral("p.kiymet"));
    if ((bytes[0] & 1) == 0) {
        write(file, content);
    } else {
        const QByteArrayList parts = content.split('\0');
        write(file, test::zipped(
                        {{QStringLiteral("manifest.json"), parts.value(0)},
                         {QStringLiteral("document.json"), parts.value(1)},
                         {QStringLiteral("source.json"), parts.value(2)},
                         {QStringLiteral("source/") + QString::fromUtf8(parts.value(3)), parts.value(4)}}));
    }
    files::isProject(file);
    const auto opened = files::openProject(file);
    if (!opened)
        return 0;
    check(!opened->unpacked || QFile::exists(opened->source));
    if (opened->unpacked) // an embedded name leads nowhere else
        check(QFileInfo(opened->source).absolutePath() ==
              QFileInfo(opened->unpacked->path()).absoluteFilePath());
    files::Project again = opened->project;
    again.source.embedded = false;
    const QString copy = folder.filePath(QStringLiteral("copy.kiymet"));
    check(!files::writeProject(copy, again));
    const auto read = files::readProject(copy);
    check(read && read->state == again.state);
    return 0;
}
