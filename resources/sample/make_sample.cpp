// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the sample that the program ships: kiymet_make_sample resources/sample/kiymet-sample.zip
#include "sample.h"

#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>

namespace {

/// The same bytes at every run: neither the time of day nor the user's permissions go into the archive.
bool writeArchive(const QString& path, const QString& member, const QByteArray& content)
{
    QuaZip archive(path);
    if (!archive.open(QuaZip::mdCreate))
        return false;
    QuaZipNewInfo info(member);
    info.dateTime = QDateTime(QDate(2026, 6, 1), QTime(0, 0));
    info.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    QuaZipFile file(&archive);
    if (!file.open(QIODevice::WriteOnly, info, nullptr, 0, Z_DEFLATED, 9))
        return false;
    const bool whole = file.write(content) == content.size();
    file.close();
    archive.close();
    return whole && file.getZipError() == ZIP_OK && archive.getZipError() == ZIP_OK;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: kiymet_make_sample FILE.zip\n", stderr);
        return 2;
    }
    if (!writeArchive(arguments[1], kiymet::sample::csvName(), kiymet::sample::csv())) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(arguments[1]));
        return 5;
    }
    return 0;
}
