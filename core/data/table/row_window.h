// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"
#include "data/table/row_index.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kiymet::data {

/// Some rows in a row, all columns as text.
class RowWindow {
public:
    std::uint64_t first() const { return m_first; }
    std::uint64_t rows() const { return m_lines.size(); }
    std::uint64_t end() const { return m_first + rows(); }
    /// What it holds of the memory, about.
    std::size_t bytes() const;
    bool holds(std::uint64_t row) const { return row >= m_first && row < end(); }

    /// Of a row that it holds and a column of the header; empty where the row is too short.
    std::string_view cell(std::uint64_t row, std::size_t column) const
    {
        const std::size_t at = static_cast<std::size_t>(row - m_first) * m_columns + column;
        return {m_bytes.data() + m_begin[at], m_begin[at + 1] - m_begin[at]};
    }
    /// Line of the file on which the row begins, from 1.
    std::uint64_t line(std::uint64_t row) const { return m_lines[static_cast<std::size_t>(row - m_first)]; }
    /// Fields of the row as it stands in the file: more or fewer than the header's where it is ragged.
    std::uint32_t fields(std::uint64_t row) const
    {
        return m_fields[static_cast<std::size_t>(row - m_first)];
    }

private:
    friend class RowWindowBuilder;
    std::uint64_t m_first = 0;
    std::size_t m_columns = 0;
    std::vector<char> m_bytes;
    std::vector<std::size_t> m_begin{0}; ///< of each cell, row by row, and the end
    std::vector<std::uint64_t> m_lines;
    std::vector<std::uint32_t> m_fields;
};

/// Reads rows `first` up to `first + count` that exist in the index. Reads the file anew, a few hundred rows
/// more than asked for at most; thread-safe. Failures: FileChanged, ReadFailed.
Outcome<RowWindow> readRows(const RawTable& table, const RowIndex& index, std::uint64_t first,
                            std::uint64_t count);

/// The row that begins on a line of the file or is the last to begin before it (a row may take several
/// lines); the first row for the lines above it, none behind the last row. Failures as above.
Outcome<std::optional<std::uint64_t>> rowOfLine(const RawTable& table, const RowIndex& index,
                                                std::uint64_t line);

} // namespace kiymet::data
