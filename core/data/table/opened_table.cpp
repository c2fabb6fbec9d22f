// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/opened_table.h"

#include "data/source/failed.h"
#include "data/text/blank_columns.h"

#include <utility>

namespace kiymet::data {

namespace {

constexpr double shareOfRecoding = 0.5;

std::optional<Failure> checkPunctuation(const InputOptions& options)
{
    const auto invalid = [](const QString& key, char given, const QStringList& allowed) {
        Failure failure = failed(FailureKind::InvalidSetting, QString(QLatin1Char(given)), key);
        failure.hints = allowed;
        return failure;
    };
    if (options.decimal && *options.decimal != '.' && *options.decimal != ',')
        return invalid(QStringLiteral("input.decimal"), *options.decimal,
                       {QStringLiteral("."), QStringLiteral(",")});
    if (options.delimiter) {
        const char d = *options.delimiter;
        if (d == '"' || d == '\n' || d == '\r' || d == '\0')
            return invalid(QStringLiteral("input.delimiter"), d,
                           {QStringLiteral(","), QStringLiteral(";"), QStringLiteral("tab"),
                            QStringLiteral("|"), QStringLiteral("space")});
    }
    return {};
}

} // namespace

OpenedTable::OpenedTable(UnpackedText unpacked, const InputOptions& options, std::size_t longestRecord)
    : m_unpacked(std::move(unpacked)), m_options(options), m_longestRecord(longestRecord)
{
}

Outcome<OpenedTable> OpenedTable::open(const Source& source, const InputOptions& options, Phases& phases,
                                       std::size_t longestRecord)
{
    if (auto failure = checkPunctuation(options))
        return *failure;
    if (!phases.whole().shouldContinue(0))
        return failed(FailureKind::Cancelled);
    Outcome<UnpackedText> unpacked = unpack(source, options, phases.whole());
    if (!unpacked)
        return unpacked.failure();
    phases.skipTo(unpacked->share);

    OpenedTable table(std::move(*unpacked), options, longestRecord);
    // A sheet is text of our own making; only what is in its cells may not be UTF-8.
    const std::optional<Encoding> asked =
        table.m_unpacked.punctuation ? std::optional(Encoding::Utf8) : options.encoding;
    std::optional<Failure> failure =
        table.take(decodeText(table.m_unpacked.bytes, asked, phases.next(shareOfRecoding)), phases);
    if (!failure && table.isToBeChecked() && table.m_found.notUtf8)
        failure = table.decodeOtherwise(phases);
    if (!failure)
        return table;
    // What was found in a file that changed meanwhile means nothing.
    if (failure->kind != FailureKind::Cancelled && !table.isUnchanged())
        return failed(FailureKind::FileChanged);
    return *failure;
}

const ByteSource& OpenedTable::text() const
{
    if (m_singleBlanks)
        return *m_singleBlanks;
    return m_decoded.utf8 ? *m_decoded.utf8 : m_unpacked.bytes;
}

std::optional<Failure> OpenedTable::decodeOtherwise(Phases& phases)
{
    return take(decodeOther(m_unpacked.bytes, m_options.encoding, phases.next(shareOfRecoding)), phases);
}

ByteSource OpenedTable::takeText()
{
    if (m_singleBlanks)
        return std::move(*m_singleBlanks);
    return m_decoded.utf8 ? std::move(*m_decoded.utf8) : std::move(m_unpacked.bytes);
}

std::optional<Failure> OpenedTable::take(Outcome<DecodedText> decoded, Phases& phases)
{
    if (!decoded)
        return decoded.failure();
    m_decoded = std::move(*decoded);
    m_singleBlanks.reset();
    if (!m_unpacked.punctuation) {
        Outcome<std::optional<ByteSource>> single =
            singleBlanks(text(), m_options.delimiter, phases.next(shareOfRecoding));
        if (!single)
            return single.failure();
        m_singleBlanks = std::move(*single);
    }
    Outcome<FoundHead> found = readTableHead(text(), m_options, m_longestRecord, m_unpacked.punctuation);
    if (!found)
        return found.failure();
    m_found = std::move(*found);
    return {};
}

} // namespace kiymet::data
