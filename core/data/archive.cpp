// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/archive.h"

#include "data/byte_source.h"

#include <QBuffer>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

#include <algorithm>

namespace kiymet::data {

namespace {

Failure unreadable(const QString& file, const QString& detail)
{
    Failure failure;
    failure.kind = FailureKind::ArchiveUnreadable;
    failure.file = file;
    failure.detail = detail;
    return failure;
}

bool isContent(const QString& name)
{
    if (name.endsWith(QLatin1Char('/')) || name.endsWith(QLatin1Char('\\')))
        return false;
    const QStringList parts = name.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    return std::none_of(parts.begin(), parts.end(), [](const QString& part) {
        return part == QLatin1String("__MACOSX") || part.startsWith(QLatin1Char('.'));
    });
}

} // namespace

bool isArchive(const QByteArray& firstBytes)
{
    return firstBytes.startsWith(QByteArrayLiteral("PK\x03\x04")) ||
           firstBytes.startsWith(QByteArrayLiteral("PK\x05\x06"));
}

Outcome<QByteArray> readArchive(const QByteArray& archive, const QString& file, const Progress& progress,
                                const ArchiveLimits& limits)
{
    QBuffer buffer;
    buffer.setData(archive);
    if (!buffer.open(QIODevice::ReadOnly))
        return unreadable(file, buffer.errorString());
    return readArchive(buffer, file, progress, limits);
}

Outcome<QByteArray> readArchive(QIODevice& archive, const QString& file, const Progress& progress,
                                const ArchiveLimits& limits)
{
    const QString nothing = QStringLiteral("no file in it");
    if (archive.peek(4).endsWith(QByteArrayLiteral("\x05\x06"))) // QuaZip cannot open such
        return unreadable(file, nothing);
    QuaZip zip(&archive);
    zip.setAutoClose(false);
    zip.setUtf8Enabled(true);
    if (!zip.open(QuaZip::mdUnzip))
        return unreadable(file, QStringLiteral("zip error %1").arg(zip.getZipError()));

    QStringList names;
    QuaZipFileInfo64 chosen;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFileInfo64 info;
        if (!zip.getCurrentFileInfo(&info))
            return unreadable(file, QStringLiteral("zip error %1").arg(zip.getZipError()));
        if (isContent(info.name)) {
            names << info.name;
            chosen = info;
        }
    }
    if (zip.getZipError() != UNZ_OK)
        return unreadable(file, QStringLiteral("zip error %1").arg(zip.getZipError()));
    if (names.isEmpty())
        return unreadable(file, nothing);
    if (names.size() > 1) {
        Failure failure = unreadable(file, {});
        failure.kind = FailureKind::ArchiveNeedsChoice;
        failure.hints = names;
        return failure;
    }
    if (chosen.isEncrypted())
        return unreadable(file, QStringLiteral("encrypted"));
    // The packed size is the archive's word only; it cannot be more than the archive has.
    const auto packed = std::min(static_cast<std::uint64_t>(chosen.compressedSize),
                                 static_cast<std::uint64_t>(std::max<qint64>(archive.size(), 0)));
    const auto unpacked = static_cast<std::uint64_t>(chosen.uncompressedSize);
    if (unpacked > limits.bytes || unpacked / limits.ratio > packed)
        return unreadable(file, QStringLiteral("%1 bytes packed into %2").arg(unpacked).arg(packed));

    if (!zip.setCurrentFile(chosen.name))
        return unreadable(file, QStringLiteral("zip error %1").arg(zip.getZipError()));
    QuaZipFile member(&zip);
    if (!member.open(QIODevice::ReadOnly))
        return unreadable(file, QStringLiteral("zip error %1").arg(member.getZipError()));
    QByteArray content(static_cast<qsizetype>(unpacked), Qt::Uninitialized);
    constexpr qint64 step = 1 << 20;
    qint64 done = 0;
    while (done < content.size()) {
        const qint64 got = member.read(content.data() + done, std::min<qint64>(step, content.size() - done));
        if (got <= 0)
            return unreadable(file, QStringLiteral("damaged after %1 bytes").arg(done));
        done += got;
        const double fraction = static_cast<double>(done) / static_cast<double>(content.size());
        if (!goesOn(progress, fraction * ByteSource::shareOfUnpacking)) {
            Failure failure;
            failure.kind = FailureKind::Cancelled;
            failure.file = file;
            return failure;
        }
    }
    // The checksum is compared at the end of the member, which must be where it was said to be.
    char beyond = 0;
    if (member.read(&beyond, 1) > 0)
        return unreadable(file, QStringLiteral("longer than it says"));
    member.close();
    if (member.getZipError() != UNZ_OK)
        return unreadable(file, QStringLiteral("damaged: zip error %1").arg(member.getZipError()));
    return content;
}

} // namespace kiymet::data
