// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/row_window.h"

#include "data/table/table_segment.h"

#include <algorithm>
#include <string>

namespace kiymet::data {

std::size_t RowWindow::bytes() const
{
    return m_bytes.capacity() + m_begin.capacity() * sizeof(std::size_t) +
           m_lines.capacity() * (sizeof(std::uint64_t) + sizeof(std::uint32_t));
}

/// A sink of records that keeps those of the window.
class RowWindowBuilder {
public:
    RowWindowBuilder(RowWindow& window, std::uint64_t first, std::uint64_t count, std::size_t columns,
                     char quote)
        : m_window(window), m_end(first + count), m_quote(quote)
    {
        m_window.m_first = first;
        m_window.m_columns = columns;
    }

    void startSegment(const ScanText& text, const RowIndex::Mark& mark)
    {
        m_text = text;
        m_row = mark.row;
        m_line = mark.line;
        m_column = 0;
    }

    void field(std::size_t column, FieldSpan span)
    {
        if (m_row < m_window.m_first || column >= m_window.m_columns)
            return;
        const std::string_view put = fieldText(m_text, span, m_quote, m_scratch);
        m_window.m_bytes.insert(m_window.m_bytes.end(), put.begin(), put.end());
        m_window.m_begin.push_back(m_window.m_bytes.size());
        m_column = column + 1;
    }

    bool record(std::size_t fields, std::uint64_t lines)
    {
        if (m_row >= m_window.m_first) {
            for (; m_column < m_window.m_columns; ++m_column)
                m_window.m_begin.push_back(m_window.m_bytes.size());
            m_window.m_lines.push_back(m_line + lines);
            m_window.m_fields.push_back(static_cast<std::uint32_t>(fields));
        }
        m_column = 0;
        return ++m_row < m_end;
    }

private:
    RowWindow& m_window;
    std::uint64_t m_end;
    char m_quote;
    ScanText m_text;
    std::uint64_t m_row = 0;
    std::uint64_t m_line = 1;
    std::size_t m_column = 0; ///< columns of the row so far
    std::string m_scratch;
};

Outcome<RowWindow> readRows(const RawTable& table, const RowIndex& index, std::uint64_t first,
                            std::uint64_t count)
{
    RowWindow window;
    first = std::min(first, index.rows());
    count = std::min(count, index.rows() - first);
    RowWindowBuilder builder(window, first, count, table.header().size(), table.dialect().quote);
    if (count == 0)
        return window;
    TableSegment bytes;
    const std::size_t last = index.segmentOfRow(first + count - 1);
    for (std::size_t segment = index.segmentOfRow(first); segment <= last; ++segment) {
        if (auto failure = bytes.load(table, index, segment, segment + 1))
            return *failure;
        builder.startSegment(bytes.text(), index.mark(segment));
        bytes.scan(table, builder);
    }
    if (window.rows() == count)
        return window;
    // Of the same size, but no longer what was indexed.
    Failure failure;
    failure.kind = FailureKind::FileChanged;
    failure.file = table.name();
    return failure;
}

namespace {

/// The line each record of a segment begins on.
struct LineSink {
    std::vector<std::uint64_t> begins;
    void field(std::size_t, FieldSpan) {}
    bool record(std::size_t, std::uint64_t lines)
    {
        begins.push_back(lines);
        return true;
    }
};

} // namespace

Outcome<std::optional<std::uint64_t>> rowOfLine(const RawTable& table, const RowIndex& index,
                                                std::uint64_t line)
{
    const std::optional<std::size_t> segment = index.segmentOfLine(line);
    if (!segment || line >= index.end().line)
        return std::optional<std::uint64_t>();
    const RowIndex::Mark& mark = index.mark(*segment);
    TableSegment bytes;
    if (auto failure = bytes.load(table, index, *segment, *segment + 1))
        return *failure;
    LineSink sink;
    bytes.scan(table, sink);
    // Empty lines stand behind a mark, but belong to the row before.
    const auto begun = std::count_if(sink.begins.begin(), sink.begins.end(),
                                     [&](std::uint64_t lines) { return mark.line + lines <= line; });
    const std::uint64_t rows = mark.row + static_cast<std::uint64_t>(begun);
    return std::optional<std::uint64_t>(rows > 0 ? rows - 1 : 0);
}

} // namespace kiymet::data
