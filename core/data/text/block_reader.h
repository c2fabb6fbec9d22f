// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"
#include "data/source/byte_source.h"
#include "data/source/failure.h"
#include "data/text/column_blocks.h"
#include "data/text/dialect.h"
#include "progress.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// Internal to core/data: the records of a file, in parallel by blocks.
//
// A block's worker assumes that a record begins behind the first line break in the block, which is wrong
// only where the block begins within quotes. Blocks are taken over in file order, so the true beginning of
// the next record is then known; a block that began elsewhere is read again from there. The result is that
// of reading from front to back, for any number of threads and size of blocks.
namespace kiymet::data {

/// For tests; the defaults are what was found fastest.
struct ReaderTuning {
    std::size_t blockBytes = std::size_t{1} << 18;
    /// Read beyond a block for the record that crosses its end.
    std::size_t overlapBytes = std::size_t{1} << 13;
    /// A record longer than this is a stray quote, or not for us.
    std::size_t longestRecord = std::size_t{16} << 20;
    bool scalar = false; ///< without vector instructions
    /// Of a log: lines kept before they are added up by customer and day.
    std::size_t mergeAfter = std::size_t{1} << 24;
};

struct WantedColumn {
    std::size_t column = 0;
    ColumnType type = ColumnType::Text;
    CellFormat format{};
};

/// What to read, and from where.
struct ReadPlan {
    Dialect dialect;
    std::size_t columns = 0; ///< of the header
    std::vector<WantedColumn> wanted;
    std::uint64_t begin = 0;     ///< where the first record begins
    std::uint64_t firstLine = 1; ///< its line
    bool checkUtf8 = false;      ///< stop at the first record that is not UTF-8
};

/// What the cells of a number or date column were like.
struct CellTotals {
    NumberEvidence numbers;
    DateEvidence dates;
    std::uint64_t valid = 0;
    bool anyReadable = false;
    struct Unreadable {
        std::uint64_t line = 0;
        std::string text;
    };
    std::optional<Unreadable> firstUnreadable; ///< looked for while nothing was readable
};

/// What was met on the way, beside the records.
struct ReadTotals {
    std::uint64_t rows = 0;
    std::uint64_t tooShort = 0;
    std::uint64_t tooLong = 0;
    std::uint64_t firstShortLine = 0;
    std::uint64_t firstLongLine = 0;
    std::uint64_t emptyLines = 0;
    std::vector<CellTotals> cells; ///< as wanted
    bool notUtf8 = false;          ///< the rest was not read
};

/// The records of one block; its buffers are used again for a later one.
struct ParsedBlock {
    std::vector<ColumnBlock> columns; ///< as wanted
    /// Of its records: for `prepare` line breaks since the block's first record, for `take` lines of the
    /// file.
    std::vector<std::uint64_t> lines;
    std::size_t rows = 0;
    double shareRead = 0; ///< of the bytes, this block included; for `take`
};

/// Takes the blocks of a file over, one after the other.
class BlockSink {
public:
    /// What a sink keeps with a block from `prepare` to `take`; its buffers are used again, too.
    struct Work {
        virtual ~Work() = default;
    };

    virtual ~BlockSink() = default;
    virtual std::unique_ptr<Work> makeWork() const { return nullptr; }
    /// On any thread, in any order, perhaps for records that then turn out to begin elsewhere: such a block
    /// is prepared once more.
    virtual void prepare(ParsedBlock&, Work*) const {}
    /// In the order of the file, never two at a time.
    virtual void take(ParsedBlock& block, Work* work) = 0;
};

/// Hands the records of a file to `sink`. Failures (without `file`): NulByte, UnclosedQuote, FieldTooLong,
/// FileChanged, ReadFailed, Cancelled. `progress` hears fractions of the file, in order, never two at a time.
Outcome<ReadTotals> readBlocks(const ByteSource& source, const ReadPlan& plan, const ReaderTuning& tuning,
                               BlockSink& sink, const Progress& progress);

struct ReadColumns : ReadTotals {
    std::vector<Column> columns; ///< as wanted
    std::vector<std::uint64_t> lines;
};

/// The same into columns of the whole file.
Outcome<ReadColumns> readColumns(const ByteSource& source, const ReadPlan& plan, const ReaderTuning& tuning,
                                 const Progress& progress);

/// ColumnUnreadable, or DateUnreadable or MonthWithoutDay (column: field number), for the first number or
/// date column of which nothing could be read.
std::optional<Failure> unreadableColumn(const ReadPlan& plan, const ReadTotals& totals);

/// The failure that a scan ended with: NulByte, UnclosedQuote or FieldTooLong. `record` and `line`: where the
/// record at hand begins in the text and in the file.
Failure scanFailure(const ScanText& text, Punctuation punctuation, const ScanResult& result,
                    std::size_t record, std::uint64_t line, std::size_t longestRecord);

} // namespace kiymet::data
