// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/row_index.h"

#include "data/source/failed.h"
#include "data/table/raw_table.h"
#include "data/text/block_reader.h"
#include "data/text/csv_scan.h"

#include <algorithm>
#include <cstring>

namespace kiymet::data {

RowIndex::RowIndex(std::vector<Mark> marks, bool complete, std::optional<Failure> failure)
    : m_marks(std::move(marks)), m_complete(complete), m_failure(std::move(failure))
{
    Q_ASSERT(!m_marks.empty());
}

std::size_t RowIndex::segmentOfRow(std::uint64_t row) const
{
    Q_ASSERT(row < rows());
    const auto behind = std::upper_bound(m_marks.begin(), m_marks.end(), row,
                                         [](std::uint64_t r, const Mark& mark) { return r < mark.row; });
    return static_cast<std::size_t>(behind - m_marks.begin()) - 1;
}

std::optional<std::size_t> RowIndex::segmentOfLine(std::uint64_t line) const
{
    if (segments() == 0)
        return {};
    const auto behind = std::upper_bound(m_marks.begin(), m_marks.end(), line,
                                         [](std::uint64_t l, const Mark& mark) { return l < mark.line; });
    const auto place = static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind - m_marks.begin(), 1)) - 1;
    return std::min(place, segments() - 1);
}

namespace {

/// Counts records and notes a mark now and then.
struct MarkingSink {
    const ScanPosition* at = nullptr; ///< of the scan: behind the record when it is told
    std::uint64_t base = 0;           ///< of the scanned text in the source
    std::uint64_t firstLine = 1;
    std::uint64_t rows = 0;
    std::vector<RowIndex::Mark> marks;

    void field(std::size_t, FieldSpan) {}
    bool record(std::size_t, std::uint64_t)
    {
        ++rows;
        const RowIndex::Mark& last = marks.back();
        const std::uint64_t offset = base + at->offset;
        if (rows - last.row >= RowIndex::rowsBetweenMarks ||
            offset - last.offset >= RowIndex::bytesBetweenMarks)
            marks.push_back({rows, offset, firstLine + at->lines});
        return true;
    }
    std::vector<RowIndex::Mark> marksUpTo() const
    {
        std::vector<RowIndex::Mark> all = marks;
        if (all.size() == 1 || all.back().row != rows)
            all.push_back({rows, base + at->offset, firstLine + at->lines});
        // Without rows there is no segment.
        if (rows == 0)
            all.resize(1);
        return all;
    }
};

} // namespace

Outcome<std::shared_ptr<const RowIndex>> indexRows(const RawTable& table, const RowsFound& found,
                                                   const Progress& progress)
{
    const ByteSource& source = table.text();
    const Punctuation punctuation{table.dialect().delimiter, table.dialect().quote};
    const std::size_t longestRecord = ReaderTuning{}.longestRecord;
    constexpr std::size_t step = std::size_t{1} << 20;
    constexpr std::uint64_t firstReport = step;
    constexpr std::uint64_t report = std::uint64_t{16} << 20;

    std::vector<char> bytes(step + scanPadding);
    std::size_t size = 0; // of the text that is at hand
    ScanPosition at;
    MarkingSink sink;
    sink.at = &at;
    sink.base = table.begin();
    sink.firstLine = table.firstLine();
    sink.marks.push_back({0, table.begin(), table.firstLine()});

    std::uint64_t told = table.begin();
    std::uint64_t nextReport = firstReport;
    std::size_t wanted = step;
    std::optional<Failure> problem;
    for (;;) {
        // What is left of the text goes to the front, and more of the file behind it.
        const std::size_t left = size - at.offset;
        std::memmove(bytes.data(), bytes.data() + at.offset, left);
        sink.base += at.offset;
        at.offset = 0;
        size = static_cast<std::size_t>(std::min<std::uint64_t>(wanted, source.size() - sink.base));
        if (bytes.size() < size + scanPadding)
            bytes.resize(size + scanPadding);
        if (auto failure = source.read(sink.base + left, bytes.data() + left, size - left))
            return *failure;
        std::fill_n(bytes.data() + size, scanPadding, '\0');
        const ScanText text{bytes.data(), size, sink.base + size == source.size()};
        const ScanResult result =
            scanRecords(text, punctuation, FastClassifier{punctuation}, size, longestRecord, at, sink);
        if (result.end == ScanEnd::NeedsMore && size - at.offset <= longestRecord) {
            wanted = at.offset == 0 ? 2 * wanted : step; // a record longer than the text
        } else if (result.end != ScanEnd::Done) {
            problem = scanFailure(text, punctuation, result, at.offset, table.firstLine() + at.lines,
                                  longestRecord);
            break;
        }
        const std::uint64_t position = sink.base + at.offset;
        if (result.end == ScanEnd::Done && text.final)
            break;
        wanted = std::max(wanted, size - at.offset + 1);
        if (position - told >= nextReport) {
            told = position;
            nextReport = report;
            if (found)
                found(std::make_shared<const RowIndex>(sink.marksUpTo(), false, std::nullopt));
            if (!progress.shouldContinue(static_cast<double>(position) / static_cast<double>(source.size())))
                return failed(FailureKind::Cancelled);
        }
    }
    return std::make_shared<const RowIndex>(sink.marksUpTo(), true, std::move(problem));
}

} // namespace kiymet::data
