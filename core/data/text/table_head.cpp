// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/table_head.h"

#include "data/source/byte_source.h"
#include "data/source/encoding.h"
#include "data/source/failed.h"
#include "data/text/block_reader.h"
#include "data/text/dialect_detection.h"

#include <algorithm>

namespace kiymet::data {

namespace {

/// Rows of text, complete, with where they are.
struct RowSink {
    const ScanText* text = nullptr;
    char quote = '"';
    std::size_t most = 0;
    const ScanPosition* at = nullptr;
    std::vector<std::vector<std::string>> rows{};
    std::vector<std::uint64_t> lines{};      ///< line breaks before each
    std::vector<std::uint64_t> emptyLines{}; ///< empty lines before each
    std::vector<std::size_t> begins{};
    std::vector<std::string> row{};
    std::string scratch{};
    std::size_t firstSpan = 0;

    void field(std::size_t column, FieldSpan span)
    {
        row.resize(column);
        row.emplace_back(fieldText(*text, span, quote, scratch));
    }
    bool record(std::size_t, std::uint64_t linesBefore)
    {
        rows.push_back(std::move(row));
        row.clear();
        lines.push_back(linesBefore);
        emptyLines.push_back(at->emptyLines);
        begins.push_back(at->offset);
        return rows.size() < most;
    }
};

void trim(std::string& name)
{
    name.erase(name.find_last_not_of(" \t") + 1);
    name.erase(0, name.find_first_not_of(" \t"));
}

std::string joined(const std::vector<std::string>& row)
{
    std::string text;
    for (const std::string& cell : row) {
        if (cell.empty())
            continue;
        text += text.empty() ? "" : " ";
        text += cell;
    }
    return text;
}

/// Excel's own line that names the delimiter: "sep=;".
std::optional<char> delimiterLine(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP=")))
        return line[4];
    return {};
}

} // namespace

FoundHead headOfText(const ScanText& text, const InputOptions& options, std::size_t longestRecord,
                     const std::optional<Punctuation>& known)
{
    FoundHead result;
    TableHead& head = result.head;
    const std::string_view bytes(text.data, text.size);
    ScanPosition at;
    at.offset = byteOrderMark(bytes).encoding == Encoding::Utf8 ? 3 : 0;
    if (known) {
        head.dialect.delimiter = known->delimiter;
        head.dialect.quote = known->quote;
    } else if (const auto delimiter = delimiterLine(bytes.substr(at.offset))) {
        head.dialect.delimiter = *delimiter;
        head.titles.emplace_back(bytes.substr(at.offset, 5));
        at.offset += 5;
        if (at.offset < bytes.size() && bytes[at.offset] == '\r')
            ++at.offset;
        if (at.offset < bytes.size() && bytes[at.offset] == '\n')
            ++at.offset;
        at.lines = 1;
    } else {
        head.dialect.delimiter = detectDelimiter(text, at.offset);
    }
    if (!known) {
        if (options.delimiter)
            head.dialect.delimiter = *options.delimiter;
        head.dialect.quote = detectQuote(text, at.offset, head.dialect.delimiter);
    }

    const Punctuation punctuation{head.dialect.delimiter, head.dialect.quote};
    const std::size_t firstRecord = at.offset;
    RowSink sink{&text, head.dialect.quote, TableHead::previewRows + mostTitleLines + 1, &at};
    const ScanResult scanned =
        scanRecords(text, punctuation, FastClassifier{punctuation}, text.size, longestRecord, at, sink);
    if (scanned.end == ScanEnd::NeedsMore && text.size - at.offset <= longestRecord) {
        result.complete = false;
        if (sink.rows.empty())
            return result;
    }
    const bool cutShort = scanned.end == ScanEnd::NeedsMore && !result.complete;
    if (sink.rows.empty()) {
        head.emptyLines = at.emptyLines;
        result.failure = scanned.end == ScanEnd::Done ? failed(FailureKind::EmptyFile)
                                                      : scanFailure(text, punctuation, scanned, at.offset,
                                                                    at.lines + 1, longestRecord);
        return result;
    }

    const HeaderVerdict verdict = detectHeader(sink.rows, sink.lines, options.header);
    head.hasHeader = verdict.hasHeader;
    const std::size_t first = verdict.titles + (verdict.hasHeader ? 1 : 0);
    for (std::size_t i = 0; i < verdict.titles; ++i)
        head.titles.push_back(joined(sink.rows[i]));
    head.headerLine = sink.lines[verdict.titles] + 1;
    if (verdict.hasHeader) {
        head.header = std::move(sink.rows[verdict.titles]);
        for (std::string& name : head.header)
            trim(name);
    } else {
        std::size_t columns = 0;
        for (const auto& row : sink.rows)
            columns = std::max(columns, row.size());
        for (std::size_t i = 0; i < columns; ++i)
            head.header.push_back("column_" + std::to_string(i + 1));
    }
    head.begin = first == 0 ? firstRecord : sink.begins[first - 1];
    // Behind the record before; an empty line there is passed over while reading.
    head.firstLine = 1;
    if (first < sink.rows.size()) {
        head.firstLine = sink.lines[first] + 1;
        if (first > 0) {
            // Lines of empty ones in between belong to the reading.
            head.firstLine -= sink.emptyLines[first] - sink.emptyLines[first - 1];
        } else {
            head.firstLine -= sink.emptyLines[0];
        }
    } else {
        head.firstLine = at.lines + 1;
    }
    head.emptyLines = first == 0 ? 0 : sink.emptyLines[first - 1];
    sink.rows.erase(sink.rows.begin(), sink.rows.begin() + static_cast<std::ptrdiff_t>(first));
    if (sink.rows.empty() && scanned.end == ScanEnd::Done) {
        result.failure = failed(FailureKind::HeaderOnly);
        result.failure->line = static_cast<std::int64_t>(head.headerLine);
    }
    result.complete = !cutShort || sink.rows.size() >= TableHead::previewRows;
    if (sink.rows.size() > TableHead::previewRows)
        sink.rows.resize(TableHead::previewRows);
    for (std::vector<std::string>& row : sink.rows)
        row.resize(head.header.size());
    head.preview = std::move(sink.rows);
    return result;
}

Outcome<FoundHead> readTableHead(const ByteSource& source, const InputOptions& options,
                                 std::size_t longestRecord, const std::optional<Punctuation>& punctuation)
{
    // Enough for the preview of most files.
    std::size_t size = std::size_t{1} << 18;
    // A file of very long rows gets a shorter preview.
    const std::size_t most = 4 * longestRecord;
    std::vector<char> bytes;
    for (;; size *= 4) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(size, source.size()));
        bytes.assign(wanted + scanPadding, '\0');
        if (auto failure = source.read(0, bytes.data(), wanted))
            return *failure;
        const ScanText text{bytes.data(), wanted, wanted == source.size()};
        FoundHead found = headOfText(text, options, longestRecord, punctuation);
        if (!found.complete && wanted < most && !text.final)
            continue;
        std::string_view looked(bytes.data(), wanted);
        const auto invalid = firstInvalidUtf8(looked);
        // The last character may go on behind what was looked at.
        found.notUtf8 = invalid && (text.final || *invalid + 4 <= looked.size());
        return found;
    }
}

} // namespace kiymet::data
