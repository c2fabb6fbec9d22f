// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/byte_source.h"
#include "data/table/raw_table.h"
#include "data/table/row_index.h"
#include "data/text/csv_scan.h"

#include <optional>
#include <vector>

// Internal to core/data.
namespace kiymet::data {

/// The bytes of some segments of a row index, with the padding that scanning and parsing want on both sides.
/// The buffer is used again for the next.
class TableSegment {
public:
    /// Segments `from` up to `to`.
    std::optional<Failure> load(const RawTable& table, const RowIndex& index, std::size_t from,
                                std::size_t to);

    /// Ends with the last record of the segment, so that it is scanned as if the file ended there.
    ScanText text() const { return {m_bytes.data() + front, m_size, true}; }

    /// Tells the sink of each record of the segment: fields, then record(fields, lines) with the line breaks
    /// passed since the mark.
    template<class Sink>
    void scan(const RawTable& table, Sink& sink) const
    {
        const Punctuation punctuation{table.dialect().delimiter, table.dialect().quote};
        ScanPosition at;
        // A sink that asks for a pause ends it.
        scanRecords(text(), punctuation, FastClassifier{punctuation}, m_size, m_size, at, sink);
    }

private:
    static constexpr std::size_t front = 16;
    std::vector<char> m_bytes;
    std::size_t m_size = 0;
};

} // namespace kiymet::data
