// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/unpacked.h"

#include "data/roles/nearest_names.h"
#include "data/source/archive.h"
#include "data/source/failed.h"
#include "data/workbook/workbook.h"

#include <QBuffer>

#include <algorithm>

namespace kiymet::data {

namespace {

// Of the work of reading a packed text, and of reading a sheet.
constexpr double shareOfUnpacking = 0.6;
constexpr double shareOfSheet = 0.95;

/// The bytes of a source to read and seek in.
class SourceDevice final : public QIODevice {
public:
    explicit SourceDevice(const ByteSource& source) : m_source(source) {}
    qint64 size() const override { return static_cast<qint64>(m_source.size()); }

protected:
    qint64 readData(char* to, qint64 most) override
    {
        const auto at = static_cast<std::uint64_t>(pos());
        if (at >= m_source.size())
            return 0;
        const auto count = std::min<std::uint64_t>(static_cast<std::uint64_t>(most), m_source.size() - at);
        return m_source.read(at, to, static_cast<std::size_t>(count)) ? -1 : static_cast<qint64>(count);
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const ByteSource& m_source;
};

class Unpacker {
public:
    Unpacker(const QString& file, const InputOptions& options, const Progress& progress)
        : m_file(file), m_options(options), m_progress(progress)
    {
    }

    Outcome<UnpackedText> unpack(ByteSource source)
    {
        // What is in an archive may be packed once more, as a workbook always is.
        constexpr int mostLayers = 3;
        Container container;
        for (int layer = 0;; ++layer) {
            std::vector<char> first(static_cast<std::size_t>(std::min<std::uint64_t>(source.size(), 8)));
            if (auto failure = source.read(0, first.data(), first.size()))
                return inFile(m_file, *failure);
            const std::string_view signature(first.data(), first.size());
            const bool zip = isZip(signature);
            const bool gzip = isGzip(signature);
            if (signature.starts_with("\xD0\xCF\x11\xE0"))
                return oldWorkbook(source);
            if (!zip && !gzip) {
                if (!m_options.member.isEmpty() && container.members.isEmpty())
                    return failed(FailureKind::UnknownMember, m_options.member);
                return UnpackedText{std::move(source), std::move(container), {}, m_share};
            }
            if (layer == mostLayers)
                return failed(FailureKind::ArchiveDamaged, {}, {}, QStringLiteral("layers"));
            if (gzip) {
                Outcome<QByteArray> content = gunzip(source, m_file, within(shareOfUnpacking));
                if (!content)
                    return content.failure();
                m_share = 1 - (1 - m_share) * (1 - shareOfUnpacking);
                container.kind =
                    container.kind == Container::Kind::Text ? Container::Kind::Gzip : container.kind;
                source = ByteSource(std::move(*content));
                continue;
            }
            SourceDevice device(source);
            if (!device.open(QIODevice::ReadOnly))
                return failed(FailureKind::ReadFailed, {}, {}, device.errorString());
            Outcome<std::unique_ptr<Archive>> archive = Archive::open(device, m_file);
            if (!archive)
                return archive.failure();
            if (isForeignWorkbook(**archive))
                return failed(FailureKind::ForeignWorkbook);
            if (isWorkbook(**archive))
                return sheet(**archive, std::move(container));
            const Outcome<std::size_t> chosen = choose(**archive, container);
            if (!chosen)
                return chosen.failure();
            container.kind = Container::Kind::Zip;
            container.member = (*archive)->members()[*chosen].name;
            Outcome<QByteArray> content = (*archive)->read(*chosen, within(shareOfUnpacking));
            if (!content)
                return content.failure();
            m_share = 1 - (1 - m_share) * (1 - shareOfUnpacking);
            archive->reset(); // it reads from the source
            device.close();
            source = ByteSource(std::move(*content));
        }
    }

private:
    Failure failed(FailureKind kind, const QString& subject = {}, const QStringList& hints = {},
                   const QString& detail = {}) const
    {
        Failure failure;
        failure.kind = kind;
        failure.file = m_file;
        failure.subject = subject;
        failure.hints = hints;
        failure.detail = detail;
        return failure;
    }

    /// Progress of a piece of work that takes so much of what is left.
    Progress within(double share) const
    {
        return [this, share](double fraction) {
            return m_progress.shouldContinue(m_share + (1 - m_share) * share * fraction);
        };
    }

    Outcome<UnpackedText> sheet(Archive& archive, Container container)
    {
        Outcome<SheetText> sheet = readWorkbook(archive, m_file, m_options.sheet, within(shareOfSheet));
        if (!sheet)
            return sheet.failure();
        m_share = 1 - (1 - m_share) * (1 - shareOfSheet);
        container.kind = Container::Kind::Workbook;
        container.sheet = sheet->sheet;
        container.sheets = sheet->sheets;
        return UnpackedText{ByteSource(std::move(sheet->text)), std::move(container), sheetPunctuation,
                            m_share};
    }

    /// The compound files that workbooks once were; encrypted ones still are.
    Failure oldWorkbook(const ByteSource& source) const
    {
        std::vector<char> bytes(
            static_cast<std::size_t>(std::min<std::uint64_t>(source.size(), std::uint64_t{16} << 20)));
        const bool read = !source.read(0, bytes.data(), bytes.size());
        std::string name;
        for (const char c : std::string_view("EncryptedPackage"))
            name += {c, '\0'};
        const bool encrypted =
            read && std::string_view(bytes.data(), bytes.size()).find(name) != std::string_view::npos;
        return failed(encrypted ? FailureKind::WorkbookEncrypted : FailureKind::ForeignWorkbook);
    }

    static bool isTable(const QString& name)
    {
        const QString lower = name.toLower();
        const QStringList endings{QStringLiteral(".csv"),  QStringLiteral(".tsv"), QStringLiteral(".tab"),
                                  QStringLiteral(".txt"),  QStringLiteral(".dat"), QStringLiteral(".gz"),
                                  QStringLiteral(".xlsx"), QStringLiteral(".xlsm")};
        return std::any_of(endings.begin(), endings.end(),
                           [&lower](const QString& ending) { return lower.endsWith(ending); });
    }

    Outcome<std::size_t> choose(const Archive& archive, Container& container) const
    {
        std::vector<std::size_t> contents = archive.contents();
        if (contents.empty())
            return failed(FailureKind::ArchiveEmpty);
        const auto& members = archive.members();
        const bool first = container.members.isEmpty();
        if (first) {
            for (const std::size_t i : contents)
                container.members << members[i].name;
        }
        if (first && !m_options.member.isEmpty()) {
            for (const std::size_t i : contents) {
                if (members[i].name == m_options.member)
                    return i;
            }
            return failed(FailureKind::UnknownMember, m_options.member,
                          nearestNames(m_options.member, container.members));
        }
        // A note beside the table is no table.
        std::vector<std::size_t> tables;
        std::copy_if(contents.begin(), contents.end(), std::back_inserter(tables),
                     [&](std::size_t i) { return isTable(members[i].name); });
        if (!tables.empty())
            contents = std::move(tables);
        if (contents.size() == 1)
            return contents.front();
        QStringList names;
        for (const std::size_t i : contents)
            names << members[i].name;
        return failed(FailureKind::ArchiveNeedsChoice, {}, names);
    }

    QString m_file;
    const InputOptions& m_options;
    const Progress& m_progress;
    double m_share = 0;
};

} // namespace

Outcome<UnpackedText> unpack(const Source& source, const InputOptions& options, const Progress& progress)
{
    Outcome<ByteSource> bytes = source.open();
    if (!bytes)
        return bytes.failure();
    return Unpacker(source.name(), options, progress).unpack(std::move(*bytes));
}

} // namespace kiymet::data
