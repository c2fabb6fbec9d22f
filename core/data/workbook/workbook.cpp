// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/workbook/workbook.h"

#include "data/roles/input_options.h"
#include "data/roles/role.h"
#include "data/text/table_head.h"
#include "data/workbook/sheet_reader.h"
#include "data/workbook/workbook_parts.h"

#include <algorithm>

namespace kiymet::data {

namespace {

/// Rows that are looked at to tell which of several sheets is meant.
constexpr std::size_t rowsTried = 60;

class Workbook {
public:
    Workbook(Archive& archive, const QString& file, const Progress& progress, const ArchiveLimits& limits)
        : m_archive(archive), m_file(file), m_progress(progress), m_limits(limits)
    {
    }

    Outcome<SheetText> read(const QString& asked)
    {
        Outcome<WorkbookParts> parts = readWorkbookParts(m_archive, m_file, m_limits);
        if (!parts)
            return parts.failure();
        m_parts = std::move(*parts);
        SheetText result;
        for (const WorkbookParts::Sheet& sheet : m_parts.sheets)
            result.sheets << sheet.name;
        std::optional<std::size_t> chosen;
        if (!asked.isEmpty()) {
            chosen = find(asked);
            if (!chosen)
                return failed(FailureKind::UnknownSheet, asked, result.sheets);
        } else if (m_parts.sheets.size() == 1) {
            chosen = 0;
        }
        const std::uint64_t strings = m_parts.strings ? size(*m_parts.strings) : 0;
        // Shared strings take longer by the byte than they are of the whole.
        m_total = strings + (chosen ? size(m_parts.sheets[*chosen].member) : 0);
        if (m_parts.strings) {
            if (auto failure = readStrings(*m_parts.strings))
                return *failure;
        }
        if (!chosen) {
            Outcome<std::size_t> told = choose(result.sheets);
            if (!told)
                return told.failure();
            chosen = *told;
            m_total = strings + size(m_parts.sheets[*chosen].member);
        }
        result.sheet = m_parts.sheets[*chosen].name;
        if (auto failure = convert(*chosen, 0, result.text))
            return *failure;
        return result;
    }

private:
    Failure failed(FailureKind kind, const QString& subject = {}, const QStringList& hints = {}) const
    {
        Failure failure;
        failure.kind = kind;
        failure.file = m_file;
        failure.subject = subject;
        failure.hints = hints;
        return failure;
    }

    std::uint64_t size(std::size_t member) const { return m_archive.members()[member].unpacked; }

    std::optional<std::size_t> find(const QString& asked) const
    {
        for (std::size_t i = 0; i < m_parts.sheets.size(); ++i) {
            if (m_parts.sheets[i].name == asked)
                return i;
        }
        bool ok = false;
        const int number = asked.toInt(&ok);
        if (ok && number >= 1 && number <= static_cast<int>(m_parts.sheets.size()))
            return static_cast<std::size_t>(number - 1);
        return {};
    }

    /// Of several sheets the one that is meant.
    Outcome<std::size_t> choose(const QStringList& names)
    {
        std::vector<std::size_t> filled;
        std::vector<std::size_t> known;
        for (std::size_t i = 0; i < m_parts.sheets.size(); ++i) {
            QByteArray text;
            if (auto failure = convert(i, rowsTried, text))
                return *failure;
            if (text.trimmed().isEmpty())
                continue;
            filled.push_back(i);
            if (hasKnownHeader(text))
                known.push_back(i);
        }
        if (filled.size() == 1)
            return filled.front();
        if (known.size() == 1)
            return known.front();
        if (filled.empty())
            return failed(FailureKind::EmptyFile);
        QStringList hints;
        for (const std::size_t i : filled)
            hints << names[static_cast<qsizetype>(i)];
        return failed(FailureKind::SheetNeedsChoice, {}, hints);
    }

    static bool hasKnownHeader(QByteArray text)
    {
        const auto size = static_cast<std::size_t>(text.size());
        text.append(static_cast<qsizetype>(scanPadding), '\0');
        InputOptions options;
        options.header = 0;
        const FoundHead found = headOfText({text.constData(), size, true}, options, size, sheetPunctuation);
        return std::any_of(found.head.preview.begin(), found.head.preview.end(),
                           [](const auto& row) { return knownNames(row) >= 2; });
    }

    std::optional<Failure> judge(const SheetEnd& end, const QString& part) const
    {
        switch (end.kind) {
        case SheetEnd::Kind::Done:
            return {};
        case SheetEnd::Kind::Failed:
            return end.failure;
        case SheetEnd::Kind::DocType:
            return failed(FailureKind::WorkbookUnsafe);
        case SheetEnd::Kind::TooLarge:
            return failed(FailureKind::ArchiveTooLarge);
        case SheetEnd::Kind::Malformed:
            break;
        }
        Failure failure = failed(FailureKind::WorkbookUnreadable);
        failure.detail = part;
        return failure;
    }

    Progress partProgress(std::uint64_t bytes)
    {
        return [this, bytes](double fraction) {
            const double done = static_cast<double>(m_done) + fraction * static_cast<double>(bytes);
            return m_progress.shouldContinue(
                std::min(1.0, done / static_cast<double>(std::max<std::uint64_t>(1, m_total))));
        };
    }

    std::optional<Failure> readStrings(std::size_t member)
    {
        const SheetEnd end =
            readSharedStrings(m_archive, member, m_limits, partProgress(size(member)), m_strings);
        m_done += size(member);
        return judge(end, m_archive.members()[member].name);
    }

    std::optional<Failure> convert(std::size_t sheet, std::size_t mostRows, QByteArray& text)
    {
        const std::size_t member = m_parts.sheets[sheet].member;
        const SheetEnd end = readSheet(m_archive, member, m_limits, {m_strings, m_parts}, mostRows,
                                       mostRows > 0 ? Progress{} : partProgress(size(member)), text);
        return judge(end, m_archive.members()[member].name);
    }

    Archive& m_archive;
    QString m_file;
    const Progress& m_progress;
    ArchiveLimits m_limits;
    WorkbookParts m_parts;
    SharedStrings m_strings;
    std::uint64_t m_total = 0;
    std::uint64_t m_done = 0;
};

} // namespace

bool isWorkbook(const Archive& archive)
{
    bool types = false;
    bool workbook = false;
    for (const Archive::Member& member : archive.members()) {
        types = types || member.name == QLatin1String("[Content_Types].xml");
        workbook = workbook || member.name.endsWith(QLatin1String("workbook.xml")) ||
                   member.name.endsWith(QLatin1String("workbook.bin"));
    }
    return types && workbook;
}

bool isForeignWorkbook(const Archive& archive)
{
    bool mimetype = false;
    bool content = false;
    bool binary = false;
    for (const Archive::Member& member : archive.members()) {
        mimetype = mimetype || member.name == QLatin1String("mimetype");
        content = content || member.name == QLatin1String("content.xml");
        binary = binary || member.name.endsWith(QLatin1String("workbook.bin"));
    }
    return binary || (mimetype && content);
}

Outcome<SheetText> readWorkbook(Archive& archive, const QString& file, const QString& asked,
                                const Progress& progress, const ArchiveLimits& limits)
{
    return Workbook(archive, file, progress, limits).read(asked);
}

} // namespace kiymet::data
