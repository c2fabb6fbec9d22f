// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"
#include "progress.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kiymet::data {

class RawTable;

/// Where the rows of a file are: the place of every few hundredth one, so that any row is found by reading
/// little more than it. Some 100 kB for a million rows. A value; it may be of a part of the file only.
class RowIndex {
public:
    /// Between two marks lie at most this many rows, and hardly more bytes than that.
    static constexpr std::uint64_t rowsBetweenMarks = 256;
    static constexpr std::uint64_t bytesBetweenMarks = std::uint64_t{1} << 20;

    /// Before the row of that number: empty lines that stand before it come after the mark.
    struct Mark {
        std::uint64_t row = 0;
        std::uint64_t offset = 0; ///< bytes from the beginning of the source
        std::uint64_t line = 1;   ///< 1-based
        bool operator==(const Mark&) const = default;
    };

    RowIndex() = default;
    /// At least the mark of the first row and that of the end, ascending.
    RowIndex(std::vector<Mark> marks, bool complete, std::optional<Failure> failure);

    std::uint64_t rows() const { return m_marks.back().row; }
    /// The whole file is in it, or all that can be split into rows.
    bool isComplete() const { return m_complete; }
    /// Why the rest of the file could not be split; the rows before are in the index.
    const std::optional<Failure>& failure() const { return m_failure; }

    /// Rows from one mark to the next; `rows()` of the last mark end the last segment.
    std::size_t segments() const { return m_marks.size() - 1; }
    const Mark& mark(std::size_t segment) const { return m_marks[segment]; }
    const Mark& end() const { return m_marks.back(); }
    /// The segment with that row, which exists.
    std::size_t segmentOfRow(std::uint64_t row) const;
    /// The last segment that does not begin behind that line; none without rows.
    std::optional<std::size_t> segmentOfLine(std::uint64_t line) const;

private:
    std::vector<Mark> m_marks{{}};
    bool m_complete = false;
    std::optional<Failure> m_failure;
};

/// Hears of the index of the rows found so far, before the progress that they make is told.
using RowsFound = std::function<void(const std::shared_ptr<const RowIndex>& soFar)>;

/// Finds the rows of a table, reading it once from front to back. `found` and `progress` are told
/// from the calling thread, soon after the start, then every few MB. Failures: Cancelled, FileChanged,
/// ReadFailed. What stands in the way of splitting (NulByte, UnclosedQuote, FieldTooLong) ends the index and
/// is told by it.
Outcome<std::shared_ptr<const RowIndex>> indexRows(const RawTable& table, const RowsFound& found = {},
                                                   const Progress& progress = {});

} // namespace kiymet::data
