// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source/archive.h"

#include "data/source/byte_source.h"
#include "data/source/failed.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>
#include <zlib.h>

#include <algorithm>

namespace kiymet::data {

namespace {

bool isContent(const QString& name)
{
    if (name.endsWith(QLatin1Char('/')) || name.endsWith(QLatin1Char('\\')))
        return false;
    const QStringList parts = name.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    return std::none_of(parts.begin(), parts.end(), [](const QString& part) {
        return part == QLatin1String("__MACOSX") ||
               (part.startsWith(QLatin1Char('.')) && part != QLatin1String(".."));
    });
}

bool leadsOut(QString name)
{
    name.replace(QLatin1Char('\\'), QLatin1Char('/'));
    const bool drive = name.size() > 1 && name[1] == QLatin1Char(':');
    return name.startsWith(QLatin1Char('/')) || drive ||
           name.split(QLatin1Char('/')).contains(QLatin1String(".."));
}

QString sizes(std::uint64_t unpacked, std::uint64_t packed)
{
    return QStringLiteral("%1 / %2").arg(packed).arg(unpacked);
}

} // namespace

bool isZip(std::string_view firstBytes)
{
    return firstBytes.starts_with("PK\x03\x04") || firstBytes.starts_with("PK\x05\x06");
}

bool isGzip(std::string_view firstBytes)
{
    return firstBytes.starts_with("\x1F\x8B\x08");
}

Archive::Archive(const QString& file) : m_file(file) {}
Archive::~Archive() = default;

Failure Archive::failed(FailureKind kind, const QString& detail) const
{
    Failure failure;
    failure.kind = kind;
    failure.file = m_file;
    failure.detail = detail;
    return failure;
}

Outcome<std::unique_ptr<Archive>> Archive::open(QIODevice& device, const QString& file)
{
    std::unique_ptr<Archive> archive(new Archive(file));
    if (device.peek(4).endsWith(QByteArrayLiteral("\x05\x06"))) // QuaZip cannot open such
        return archive->failed(FailureKind::ArchiveEmpty);
    archive->m_zip = std::make_unique<QuaZip>(&device);
    QuaZip& zip = *archive->m_zip;
    zip.setAutoClose(false);
    zip.setUtf8Enabled(true);
    const auto damaged = [&] {
        return archive->failed(FailureKind::ArchiveDamaged, QString::number(zip.getZipError()));
    };
    if (!zip.open(QuaZip::mdUnzip))
        return damaged();
    // A million empty members are as good a bomb as any.
    constexpr std::size_t mostMembers = 100000;
    const auto size = static_cast<std::uint64_t>(std::max<qint64>(device.size(), 0));
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFileInfo64 info;
        if (!zip.getCurrentFileInfo(&info) || archive->m_members.size() == mostMembers)
            return damaged();
        // The packed size is the archive's word only; it cannot be more than the archive has.
        archive->m_members.push_back({info.name, std::min<std::uint64_t>(info.compressedSize, size),
                                      static_cast<std::uint64_t>(info.uncompressedSize), info.isEncrypted(),
                                      leadsOut(info.name)});
    }
    if (zip.getZipError() != UNZ_OK && zip.getZipError() != UNZ_END_OF_LIST_OF_FILE)
        return damaged();
    return archive;
}

std::vector<std::size_t> Archive::contents() const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (isContent(m_members[i].name))
            found.push_back(i);
    }
    return found;
}

std::optional<Failure> Archive::stream(std::size_t member, const std::function<bool(std::string_view)>& take,
                                       const ArchiveLimits& limits)
{
    const Member& asked = m_members[member];
    if (asked.leadsOut)
        return failed(FailureKind::ArchiveSuspicious, asked.name);
    if (asked.encrypted)
        return failed(FailureKind::ArchiveEncrypted);
    if (asked.unpacked > limits.bytes || asked.unpacked / limits.ratio > asked.packed)
        return failed(FailureKind::ArchiveTooLarge, sizes(asked.unpacked, asked.packed));
    // By number: several members may have one name.
    bool there = m_zip->goToFirstFile();
    for (std::size_t i = 0; i < member && there; ++i)
        there = m_zip->goToNextFile();
    QuaZipFile file(m_zip.get());
    if (!there || !file.open(QIODevice::ReadOnly))
        return failed(FailureKind::ArchiveDamaged, QString::number(file.getZipError()));
    std::vector<char> piece(std::size_t{1} << 18);
    std::uint64_t done = 0;
    // The checksum is compared at the end of the member, which must be where it was said to be.
    while (done < asked.unpacked) {
        const qint64 got = file.read(
            piece.data(), static_cast<qint64>(std::min<std::uint64_t>(piece.size(), asked.unpacked - done)));
        if (got <= 0)
            return failed(FailureKind::ArchiveDamaged, QString::number(file.getZipError()));
        done += static_cast<std::uint64_t>(got);
        if (!take({piece.data(), static_cast<std::size_t>(got)}))
            return failed(FailureKind::Cancelled);
    }
    char beyond = 0;
    if (file.read(&beyond, 1) > 0)
        return failed(FailureKind::ArchiveDamaged, QStringLiteral("size"));
    file.close();
    if (file.getZipError() != UNZ_OK)
        return failed(FailureKind::ArchiveDamaged, QString::number(file.getZipError()));
    return {};
}

Outcome<QByteArray> Archive::read(std::size_t member, const Progress& progress, const ArchiveLimits& limits)
{
    const std::uint64_t size = m_members[member].unpacked;
    QByteArray content;
    std::uint64_t told = 0;
    const auto take = [&](std::string_view piece) {
        if (content.isEmpty())
            content.reserve(static_cast<qsizetype>(size));
        content.append(piece.data(), static_cast<qsizetype>(piece.size()));
        const auto done = static_cast<std::uint64_t>(content.size());
        if (done - told < (std::uint64_t{1} << 20) && done < size)
            return true;
        told = done;
        return progress.shouldContinue(static_cast<double>(done) / static_cast<double>(size));
    };
    if (auto failure = stream(member, take, limits))
        return *failure;
    return content;
}

Outcome<QByteArray> gunzip(const ByteSource& source, const QString& file, const Progress& progress,
                           const ArchiveLimits& limits)
{
    const auto failed = [&file](FailureKind kind, const QString& detail = {}) {
        Failure failure;
        failure.kind = kind;
        failure.file = file;
        failure.detail = detail;
        return failure;
    };
    struct Inflater {
        z_stream stream{};
        bool ready = inflateInit2(&stream, 15 + 16) == Z_OK;
        ~Inflater() { inflateEnd(&stream); }
    } inflater;
    if (!inflater.ready)
        return failed(FailureKind::ReadFailed, QStringLiteral("not enough memory"));
    std::vector<char> packed(std::size_t{1} << 18);
    QByteArray content;
    std::uint64_t at = 0;
    bool ended = false; // between two parts
    while (at < source.size()) {
        const auto size =
            static_cast<std::size_t>(std::min<std::uint64_t>(packed.size(), source.size() - at));
        if (auto failure = source.read(at, packed.data(), size))
            return inFile(file, *failure);
        at += size;
        inflater.stream.next_in = reinterpret_cast<Bytef*>(packed.data());
        inflater.stream.avail_in = static_cast<uInt>(size);
        while (inflater.stream.avail_in > 0) {
            if (ended) {
                // Padding behind the last part is no part.
                if (*inflater.stream.next_in != 0x1F)
                    return content;
                inflateReset(&inflater.stream);
                ended = false;
            }
            constexpr qsizetype step = qsizetype{1} << 20;
            const qsizetype before = content.size();
            if (content.capacity() < before + step)
                content.reserve(2 * before + step);
            content.resize(before + step);
            inflater.stream.next_out = reinterpret_cast<Bytef*>(content.data() + before);
            inflater.stream.avail_out = static_cast<uInt>(step);
            const int result = inflate(&inflater.stream, Z_NO_FLUSH);
            content.resize(before + step - static_cast<qsizetype>(inflater.stream.avail_out));
            if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
                return failed(FailureKind::ArchiveDamaged, QString::number(result));
            ended = result == Z_STREAM_END;
            const auto unpacked = static_cast<std::uint64_t>(content.size());
            constexpr std::uint64_t small = std::uint64_t{16} << 20;
            if (unpacked > limits.bytes || (unpacked > small && unpacked / limits.ratio > at))
                return failed(FailureKind::ArchiveTooLarge, sizes(unpacked, at));
        }
        if (!progress.shouldContinue(static_cast<double>(at) / static_cast<double>(source.size())))
            return failed(FailureKind::Cancelled);
    }
    if (!ended)
        return failed(FailureKind::ArchiveDamaged, QStringLiteral("end"));
    return content;
}

} // namespace kiymet::data
