// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"
#include "data/cells/written_date.h"
#include "data/cells/written_number.h"
#include "data/text/csv_scan.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// Internal to core/data: columns of one block of a file, in buffers that are used again for the next block,
// and their appending to the columns of the whole file.
namespace kiymet::data {

/// Records waiting for their fields to be parsed, column by column.
class RecordBatch {
public:
    static constexpr std::size_t capacity = 256;

    /// `slotOfColumn`: for each column of the header, a slot below `slots`, or -1 when not wanted.
    RecordBatch(const std::vector<int>& slotOfColumn, std::size_t slots);

    void field(std::size_t column, FieldSpan span)
    {
        const std::size_t known = column < m_columns ? column : m_columns;
        m_spans[m_slotOfColumn[known] * capacity + m_rows] = span;
    }
    bool record(std::size_t fields, std::uint64_t lines)
    {
        if (fields != m_columns) [[unlikely]]
            ragged(fields, lines);
        m_lines[m_rows++] = static_cast<std::uint32_t>(lines);
        return m_rows < capacity;
    }

    std::size_t rows() const { return m_rows; }
    const FieldSpan* spans(std::size_t slot) const { return m_spans.data() + slot * capacity; }
    const std::uint32_t* lines() const { return m_lines.data(); }
    void clear() { m_rows = 0; }

    /// Rows with too few or too many fields since `resetRagged`; lines as in `lines()`.
    struct Ragged {
        std::uint64_t tooShort = 0;
        std::uint64_t tooLong = 0;
        std::uint64_t firstShort = 0;
        std::uint64_t firstLong = 0;
    };
    const Ragged& raggedRows() const { return m_ragged; }
    void resetRagged() { m_ragged = {}; }

private:
    void ragged(std::size_t fields, std::uint64_t lines);

    std::size_t m_columns;
    std::vector<std::size_t>
        m_slotOfColumn; ///< one more than columns; what is not wanted shares the last slot
    std::vector<FieldSpan> m_spans;
    std::vector<std::uint32_t> m_lines;
    std::size_t m_rows = 0;
    Ragged m_ragged;
};

/// What parsing a batch needs to know of the text.
struct BatchText {
    const ScanText& text;
    char quote = '"';
};

/// First cell of a column that could not be read.
struct UnreadableCell {
    std::uint64_t row = 0; ///< within the block
    std::string text;
};

/// Room for elements that are overwritten: grows, never shrinks, and its size is counted elsewhere.
template<typename T>
T* roomFor(std::vector<T>& buffer, std::size_t size)
{
    if (buffer.size() < size)
        buffer.resize(size + size / 2);
    return buffer.data();
}

/// Texts without the blanks at their ends that nobody sees (withoutUnseenEnds): an id is the same with a
/// no-break blank behind it.
class TextBlock {
public:
    void clear() { m_rows = m_size = 0; }
    void append(const RecordBatch& batch, std::size_t slot, const BatchText& text);
    /// Changes the block's offsets to the file's; call once.
    void moveTo(TextColumn& column);
    std::size_t byteCount() const { return m_size; }
    /// The text of a row; only before `moveTo`. Seven bytes behind it can be read, too.
    std::string_view operator[](std::size_t row) const
    {
        const std::uint64_t begin = row == 0 ? 0 : m_ends[row - 1];
        return {m_bytes.data() + begin, static_cast<std::size_t>(m_ends[row] - begin)};
    }

private:
    std::vector<char> m_bytes;
    std::vector<std::uint64_t> m_ends;
    std::size_t m_rows = 0;
    std::size_t m_size = 0;
    std::string m_scratch;
};

/// Distinct texts, numbered in the order in which they came.
class Dictionary {
public:
    std::uint32_t code(std::string_view text);
    const std::vector<std::string>& texts() const { return m_texts; }
    void clear();

private:
    std::uint64_t hashOf(std::string_view text) const;
    void arrange(std::size_t size);

    std::vector<std::string> m_texts;
    std::vector<std::uint64_t> m_hashes;
    std::vector<std::uint32_t> m_table; ///< code + 1, or 0; its size is a power of two
    bool m_sampling = true;
};

class CategoryBlock {
public:
    void clear();
    void append(const RecordBatch& batch, std::size_t slot, const BatchText& text);
    void moveTo(CategoryColumn& column, Dictionary& dictionary);

private:
    std::vector<std::uint32_t> m_codes;
    std::size_t m_rows = 0;
    // Kept from block to block: most texts are in every one.
    Dictionary m_dictionary;
    std::vector<std::uint32_t> m_fileCodes;
    std::string m_scratch;
};

/// States of the cells of a block, and whether the column holds anything of its type.
class CellStates {
public:
    void clear();
    /// Room for the states of a batch, to be written by the caller, then taken over by `add`.
    CellState* room(std::size_t rows) { return roomFor(m_states, m_rows + rows) + m_rows; }
    void add(const RecordBatch& batch, std::size_t slot, const BatchText& text);
    void moveTo(std::vector<CellState>& states, std::size_t rowsBefore) const;

    CellState operator[](std::size_t row) const { return m_states[row]; }
    std::size_t valid() const { return m_valid; }
    bool anyReadable() const { return m_anyReadable; }
    const std::optional<UnreadableCell>& firstUnreadable() const { return m_firstUnreadable; }

private:
    std::vector<CellState> m_states;
    std::size_t m_rows = 0;
    std::size_t m_valid = 0;
    bool m_allValid = true;
    bool m_anyReadable = false;
    std::optional<UnreadableCell> m_firstUnreadable; ///< looked for while nothing was readable
};

class NumberBlock {
public:
    /// `surely`: the format is known, so that only cells which it does not fit are looked at for evidence.
    explicit NumberBlock(const NumberFormat& format, bool surely = true) : m_format(format), m_surely(surely)
    {
    }
    void clear();
    void append(const RecordBatch& batch, std::size_t slot, const BatchText& text);
    void moveTo(NumberColumn& column) const;
    const CellStates& states() const { return m_states; }
    double operator[](std::size_t row) const { return m_values[row]; } ///< 0 where it is not valid
    const NumberEvidence& evidence() const { return m_evidence; }

private:
    ParsedNumber slowly(std::string_view text, bool& signSeen);

    NumberFormat m_format;
    bool m_surely;
    NumberEvidence m_evidence;
    std::vector<double> m_values;
    CellStates m_states;
    std::size_t m_rows = 0;
    std::string m_scratch;
};

class DateBlock {
public:
    explicit DateBlock(DateOrder order) : m_order(order) {}
    void clear();
    void append(const RecordBatch& batch, std::size_t slot, const BatchText& text);
    void moveTo(DateColumn& column) const;
    const CellStates& states() const { return m_states; }
    std::int32_t operator[](std::size_t row) const { return m_days[row]; } ///< 0 where it is not valid
    const DateEvidence& evidence() const { return m_evidence; }

private:
    DateOrder m_order;
    DateEvidence m_evidence;
    std::vector<std::int32_t> m_days;
    CellStates m_states;
    std::size_t m_rows = 0;
    std::string m_scratch;
};

using ColumnBlock = std::variant<TextBlock, CategoryBlock, NumberBlock, DateBlock>;
using Column = std::variant<TextColumn, CategoryColumn, NumberColumn, DateColumn>;

/// How the cells of a column are to be read.
struct CellFormat {
    NumberFormat number;
    bool surely = true; ///< of numbers, see NumberBlock
    DateOrder order = DateOrder::DayMonthYear;
    bool operator==(const CellFormat&) const = default;
};

ColumnBlock emptyBlock(ColumnType type, const CellFormat& format);
Column emptyColumn(ColumnType type);

/// Asks for large pages where the system leaves that to programs; for memory about to be written in order. A
/// hint only: with small pages a fifth of the time of reading goes into getting them.
void preferLargePages(void* begin, std::size_t bytes);

/// Room for `more` elements behind those that are there. A vector that must move asks for what it is
/// expected to hold in the end; pages that are never written cost nothing.
template<typename T>
void expect(std::vector<T>& values, std::size_t more, double expectedTotal)
{
    if (values.size() + more > values.capacity()) {
        const auto expected = static_cast<std::size_t>(expectedTotal);
        values.reserve(values.size() + more > expected ? values.size() + more + values.size() / 2 : expected);
        preferLargePages(values.data() + values.size(), (values.capacity() - values.size()) * sizeof(T));
    }
}

} // namespace kiymet::data
