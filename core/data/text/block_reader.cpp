// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/block_reader.h"

#include "data/source/encoding.h"
#include "data/source/failed.h"

#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace kiymet::data {

namespace {

/// Bytes of a file from `m_base` on, with the padding that scanning wants on both sides.
class Window {
public:
    void start(std::uint64_t base)
    {
        m_base = base;
        m_size = 0;
    }
    std::uint64_t base() const { return m_base; }

    /// Reads until `size` bytes, or up to the end of the file.
    std::optional<Failure> fill(const ByteSource& source, std::size_t size)
    {
        const auto most = std::min<std::uint64_t>(size, source.size() - m_base);
        const auto wanted = static_cast<std::size_t>(most);
        const std::size_t room = front + wanted + scanPadding;
        if (m_bytes.size() < room)
            m_bytes.resize(room);
        char* const to = m_bytes.data() + front + m_size;
        if (auto failure = source.read(m_base + m_size, to, wanted - m_size))
            return *failure;
        m_size = wanted;
        std::fill_n(m_bytes.data() + front + m_size, scanPadding, '\0');
        m_final = m_base + m_size == source.size();
        return {};
    }

    ScanText text() const { return {m_bytes.data() + front, m_size, m_final}; }

private:
    static constexpr std::size_t front = 16;
    std::vector<char> m_bytes;
    std::uint64_t m_base = 0;
    std::size_t m_size = 0;
    bool m_final = false;
};

/// One block as read, and the buffers for it.
struct Block : ParsedBlock {
    Block(const ReadPlan& plan, const std::vector<int>& slotOfColumn, std::size_t slots,
          std::unique_ptr<BlockSink::Work> sinksWork)
        : work(std::move(sinksWork)), batch(slotOfColumn, slots)
    {
        for (const WantedColumn& wanted : plan.wanted)
            columns.push_back(emptyBlock(wanted.type, wanted.format));
    }

    std::uint64_t index = 0;
    std::optional<std::uint64_t> start; ///< of its first record; none: not found
    std::uint64_t end = 0;              ///< behind its last record
    std::uint64_t lineBreaks = 0;       ///< from start to end
    std::uint64_t emptyLines = 0;
    std::optional<Failure> failure; ///< lines relative to the start, which is line 1
    bool notUtf8 = false;
    std::unique_ptr<BlockSink::Work> work;

    Window window;
    RecordBatch batch;
};

class Reader {
public:
    Reader(const ByteSource& source, const ReadPlan& plan, const ReaderTuning& tuning, BlockSink& sink,
           const Progress& progress)
        : m_source(source)
        , m_plan(plan)
        , m_tuning(tuning)
        , m_sink(sink)
        , m_progress(progress)
        , m_position(plan.begin)
        , m_line(plan.firstLine)
    {
        m_totals.cells.resize(plan.wanted.size());
        m_slotOfColumn.assign(plan.columns, -1);
        for (const WantedColumn& wanted : plan.wanted) {
            int& slot = m_slotOfColumn[wanted.column];
            if (slot < 0)
                slot = static_cast<int>(m_slots++);
        }
    }

    Outcome<ReadTotals> read()
    {
        const std::uint64_t bytes = m_source.size() - m_plan.begin;
        const std::uint64_t blocks = (bytes + m_tuning.blockBytes - 1) / m_tuning.blockBytes;
        // One more than can be worked on, for the one that waits for its turn.
        const auto tokens = static_cast<std::size_t>(tbb::this_task_arena::max_concurrency()) + 2;
        for (std::size_t i = 0; i < tokens; ++i) {
            m_pool.push_back(std::make_unique<Block>(m_plan, m_slotOfColumn, m_slots, m_sink.makeWork()));
            m_idle.push_back(m_pool.back().get());
        }
        std::uint64_t nextBlock = 0;
        tbb::parallel_pipeline(
            tokens, tbb::make_filter<void, Block*>(tbb::filter_mode::serial_in_order,
                                                   [&](tbb::flow_control& control) -> Block* {
                                                       if (nextBlock == blocks || m_stopped) {
                                                           control.stop();
                                                           return nullptr;
                                                       }
                                                       Block* const block = takeIdle();
                                                       block->index = nextBlock++;
                                                       return block;
                                                   }) &
                        tbb::make_filter<Block*, Block*>(tbb::filter_mode::parallel,
                                                         [&](Block* block) {
                                                             if (!m_stopped)
                                                                 guess(*block);
                                                             return block;
                                                         }) &
                        tbb::make_filter<Block*, void>(tbb::filter_mode::serial_in_order, [&](Block* block) {
                            if (!m_stopped)
                                takeOver(*block);
                            giveIdle(block);
                        }));
        if (m_failure)
            return *m_failure;
        return std::move(m_totals);
    }

private:
    Block* takeIdle()
    {
        const std::lock_guard lock(m_idleMutex);
        Block* const block = m_idle.back();
        m_idle.pop_back();
        return block;
    }

    void giveIdle(Block* block)
    {
        const std::lock_guard lock(m_idleMutex);
        m_idle.push_back(block);
    }

    std::uint64_t blockBegin(const Block& block) const
    {
        return m_plan.begin + block.index * m_tuning.blockBytes;
    }
    std::uint64_t blockEnd(const Block& block) const
    {
        return std::min<std::uint64_t>(blockBegin(block) + m_tuning.blockBytes, m_source.size());
    }

    /// Reads the block from where its first record seems to begin.
    void guess(Block& block)
    {
        const std::uint64_t begin = blockBegin(block);
        const std::uint64_t end = blockEnd(block);
        block.start.reset();
        block.failure.reset();
        if (block.index == 0) {
            parse(block, begin, end, false);
            return;
        }
        // The line break may be the byte before.
        block.window.start(begin - 1);
        block.failure =
            block.window.fill(m_source, static_cast<std::size_t>(end - begin) + 1 + m_tuning.overlapBytes);
        if (block.failure)
            return;
        const ScanText text = block.window.text();
        const std::size_t stop = static_cast<std::size_t>(end - begin) + 1;
        std::size_t at = 0;
        while (at < stop && text.data[at] != '\n' && text.data[at] != '\r')
            ++at;
        if (at < stop && text.data[at] == '\r' && text.data[at + 1] == '\n')
            ++at;
        if (at + 1 < stop)
            parse(block, begin - 1 + at + 1, end, true);
    }

    /// Parses records that begin from `start` to `end`. A guess is given up (start: none) when a record takes
    /// more than a block beyond the end, as half a file may within wrong quotes.
    void parse(Block& block, std::uint64_t start, std::uint64_t end, bool isGuess)
    {
        Window& window = block.window;
        block.start = start;
        block.end = start;
        block.lineBreaks = block.emptyLines = 0;
        block.rows = 0;
        block.notUtf8 = false;
        block.batch.clear();
        block.batch.resetRagged();
        for (ColumnBlock& column : block.columns)
            std::visit([](auto& c) { c.clear(); }, column);
        if (!isGuess) {
            window.start(start);
            block.failure =
                window.fill(m_source, static_cast<std::size_t>(end - start) + m_tuning.overlapBytes);
            if (block.failure)
                return;
        }
        const auto stop = static_cast<std::size_t>(end - window.base());
        ScanPosition at{static_cast<std::size_t>(start - window.base()), 0, 0};
        std::size_t beyond = m_tuning.overlapBytes;
        for (;;) {
            const ScanText text = window.text();
            const ScanResult result = scan(text, stop, at, block.batch);
            // The unfinished record, if any, is not in the batch.
            take(block, text);
            if (result.end == ScanEnd::Paused)
                continue;
            if (result.end == ScanEnd::Done)
                break;
            const bool needsMore = result.end == ScanEnd::NeedsMore;
            if (needsMore && text.size - at.offset <= m_tuning.longestRecord) {
                beyond = std::max<std::size_t>(1, beyond * 2);
                if (isGuess && beyond > std::max(m_tuning.blockBytes, m_tuning.overlapBytes)) {
                    block.start.reset();
                    return;
                }
                block.failure = window.fill(m_source, stop + beyond);
                if (block.failure)
                    return;
                continue;
            }
            block.failure =
                scanFailure(text, punctuation(), result, at.offset, at.lines + 1, m_tuning.longestRecord);
            return;
        }
        block.end = window.base() + at.offset;
        block.lineBreaks = at.lines;
        block.emptyLines = at.emptyLines;
        if (m_plan.checkUtf8) {
            const std::size_t begin = static_cast<std::size_t>(start - window.base());
            block.notUtf8 = firstInvalidUtf8({window.text().data + begin, at.offset - begin}).has_value();
        }
        m_sink.prepare(block, block.work.get());
    }

    Punctuation punctuation() const { return {m_plan.dialect.delimiter, m_plan.dialect.quote}; }

    ScanResult scan(const ScanText& text, std::size_t stop, ScanPosition& at, RecordBatch& batch) const
    {
        const Punctuation p = punctuation();
        const std::size_t longest = m_tuning.longestRecord;
        if (m_tuning.scalar)
            return scanRecords(text, p, ScalarClassifier{p}, stop, longest, at, batch);
        return scanRecords(text, p, FastClassifier{p}, stop, longest, at, batch);
    }

    void take(Block& block, const ScanText& text)
    {
        RecordBatch& batch = block.batch;
        if (batch.rows() == 0)
            return;
        const BatchText context{text, m_plan.dialect.quote};
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            const auto slot = static_cast<std::size_t>(m_slotOfColumn[m_plan.wanted[i].column]);
            std::visit([&](auto& column) { column.append(batch, slot, context); }, block.columns[i]);
        }
        std::copy_n(batch.lines(), batch.rows(),
                    roomFor(block.lines, block.rows + batch.rows()) + block.rows);
        block.rows += batch.rows();
        batch.clear();
    }

    void stop(Failure failure)
    {
        m_failure = std::move(failure);
        m_stopped = true;
    }

    /// Hands a block to the sink, in file order.
    void takeOver(Block& block)
    {
        const std::uint64_t end = blockEnd(block);
        if (m_position < end) {
            const bool couldNotRead = block.failure && !block.start;
            if (!couldNotRead && block.start != m_position)
                parse(block, m_position, end, false);
            if (block.failure) {
                if (block.failure->line > 0)
                    block.failure->line += static_cast<std::int64_t>(m_line) - 1;
                stop(*block.failure);
                return;
            }
            if (block.notUtf8) {
                m_totals.notUtf8 = true;
                m_stopped = true;
                return;
            }
            append(block);
            m_position = block.end;
        }
        const double all = static_cast<double>(m_source.size());
        const double done = static_cast<double>(std::max(m_position, end)) / all;
        if (done - m_told >= 0.005 || end == m_source.size()) {
            m_told = done;
            if (!m_progress.shouldContinue(std::min(done, 1.0)))
                stop(failed(FailureKind::Cancelled));
        }
    }

    void append(Block& block)
    {
        for (std::uint64_t* line = block.lines.data(); line != block.lines.data() + block.rows; ++line)
            *line += m_line;
        block.shareRead = static_cast<double>(block.end - m_plan.begin) /
                          static_cast<double>(m_source.size() - m_plan.begin);
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            CellTotals& totals = m_totals.cells[i];
            if (const auto* number = std::get_if<NumberBlock>(&block.columns[i])) {
                note(totals, number->states(), block);
                totals.numbers.add(number->evidence());
            } else if (const auto* date = std::get_if<DateBlock>(&block.columns[i])) {
                note(totals, date->states(), block);
                totals.dates.add(date->evidence());
            }
        }
        m_sink.take(block, block.work.get());

        const RecordBatch::Ragged& ragged = block.batch.raggedRows();
        if (m_totals.tooShort == 0 && ragged.tooShort > 0)
            m_totals.firstShortLine = m_line + ragged.firstShort;
        if (m_totals.tooLong == 0 && ragged.tooLong > 0)
            m_totals.firstLongLine = m_line + ragged.firstLong;
        m_totals.tooShort += ragged.tooShort;
        m_totals.tooLong += ragged.tooLong;
        m_totals.emptyLines += block.emptyLines;
        m_totals.rows += block.rows;
        m_line += block.lineBreaks;
    }

    static void note(CellTotals& totals, const CellStates& states, const Block& block)
    {
        totals.valid += states.valid();
        totals.anyReadable = totals.anyReadable || states.anyReadable();
        if (!totals.firstUnreadable && states.firstUnreadable())
            totals.firstUnreadable = {block.lines[states.firstUnreadable()->row],
                                      states.firstUnreadable()->text};
    }

    const ByteSource& m_source;
    const ReadPlan& m_plan;
    const ReaderTuning& m_tuning;
    BlockSink& m_sink;
    const Progress& m_progress;
    std::vector<int> m_slotOfColumn;
    std::size_t m_slots = 0;

    std::vector<std::unique_ptr<Block>> m_pool;
    std::mutex m_idleMutex;
    std::vector<Block*> m_idle;
    std::atomic<bool> m_stopped = false;

    // Only touched by the last filter, one block at a time.
    std::uint64_t m_position; ///< where the next record truly begins
    std::uint64_t m_line;     ///< its line
    double m_told = 0;
    std::optional<Failure> m_failure;
    ReadTotals m_totals;
};

/// Appends all blocks to columns of the whole file.
class ColumnCollector final : public BlockSink {
public:
    explicit ColumnCollector(const ReadPlan& plan) : m_dictionaries(plan.wanted.size())
    {
        for (const WantedColumn& wanted : plan.wanted)
            m_columns.push_back(emptyColumn(wanted.type));
    }

    void take(ParsedBlock& block, Work*) override
    {
        // What the whole file will hold, from what it held so far, and some more for luck.
        const double scale = 1.02 / block.shareRead;
        const double rows = scale * static_cast<double>(m_lines.size() + block.rows) + 64;
        expect(m_lines, block.rows, rows);
        m_lines.insert(m_lines.end(), block.lines.data(), block.lines.data() + block.rows);

        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            if (auto* text = std::get_if<TextBlock>(&block.columns[i])) {
                auto& column = std::get<TextColumn>(m_columns[i]);
                const std::size_t bytes = text->byteCount();
                expect(column.bytes, bytes, scale * static_cast<double>(column.bytes.size() + bytes) + 4096);
                expect(column.begin, block.rows + 1, rows + 1);
                text->moveTo(column);
            } else if (auto* category = std::get_if<CategoryBlock>(&block.columns[i])) {
                auto& column = std::get<CategoryColumn>(m_columns[i]);
                expect(column.codes, block.rows, rows);
                category->moveTo(column, m_dictionaries[i]);
            } else if (auto* number = std::get_if<NumberBlock>(&block.columns[i])) {
                auto& column = std::get<NumberColumn>(m_columns[i]);
                expect(column.values, block.rows, rows);
                number->moveTo(column);
            } else if (auto* date = std::get_if<DateBlock>(&block.columns[i])) {
                auto& column = std::get<DateColumn>(m_columns[i]);
                expect(column.days, block.rows, rows);
                date->moveTo(column);
            }
        }
    }

    ReadColumns result(const ReadTotals& totals)
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (auto* column = std::get_if<CategoryColumn>(&m_columns[i]))
                column->values = m_dictionaries[i].texts();
        }
        return {totals, std::move(m_columns), std::move(m_lines)};
    }

private:
    std::vector<Column> m_columns;
    std::vector<std::uint64_t> m_lines;
    std::vector<Dictionary> m_dictionaries;
};

struct NoSink {
    void field(std::size_t, FieldSpan) {}
    bool record(std::size_t, std::uint64_t) { return true; }
};

} // namespace

std::optional<Failure> unreadableColumn(const ReadPlan& plan, const ReadTotals& totals)
{
    for (std::size_t i = 0; i < plan.wanted.size(); ++i) {
        const CellTotals& cells = totals.cells[i];
        if (cells.anyReadable || !cells.firstUnreadable)
            continue;
        const std::string& text = cells.firstUnreadable->text;
        FailureKind kind = FailureKind::ColumnUnreadable;
        if (plan.wanted[i].type == ColumnType::Date)
            kind = parseWrittenDate(text, DateOrder::DayMonthYear).vote == DateVote::MonthOnly
                       ? FailureKind::MonthWithoutDay
                       : FailureKind::DateUnreadable;
        Failure failure = failed(kind, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        failure.line = static_cast<std::int64_t>(cells.firstUnreadable->line);
        failure.column = static_cast<std::int64_t>(plan.wanted[i].column) + 1;
        return failure;
    }
    return {};
}

Failure scanFailure(const ScanText& text, Punctuation punctuation, const ScanResult& result,
                    std::size_t record, std::uint64_t line, std::size_t longestRecord)
{
    const std::size_t seen = result.end == ScanEnd::NulByte ? result.problem : text.size;
    Failure failure =
        failed(result.end == ScanEnd::NulByte ? FailureKind::NulByte : FailureKind::UnclosedQuote);
    std::size_t place = result.problem;
    if (result.end == ScanEnd::RecordTooLong || seen - record > longestRecord) {
        // The field in which the limit is passed. The text is cut there, so that the scan ends in it.
        failure.kind = FailureKind::FieldTooLong;
        std::vector<char> head(text.data + record, text.data + record + longestRecord);
        head.resize(longestRecord + scanPadding);
        NoSink sink;
        ScanPosition at;
        const ScanResult cut =
            scanRecords({head.data(), longestRecord, false}, punctuation, ScalarClassifier{punctuation},
                        longestRecord, longestRecord, at, sink);
        place = record + cut.field;
    }
    const TextPosition position = locate({text.data + record, text.size - record}, place - record, line);
    failure.line = static_cast<std::int64_t>(position.line);
    failure.column = static_cast<std::int64_t>(position.character);
    return failure;
}

Outcome<ReadTotals> readBlocks(const ByteSource& source, const ReadPlan& plan, const ReaderTuning& tuning,
                               BlockSink& sink, const Progress& progress)
{
    return Reader(source, plan, tuning, sink, progress).read();
}

Outcome<ReadColumns> readColumns(const ByteSource& source, const ReadPlan& plan, const ReaderTuning& tuning,
                                 const Progress& progress)
{
    ColumnCollector collector(plan);
    const Outcome<ReadTotals> totals = readBlocks(source, plan, tuning, collector, progress);
    if (!totals)
        return totals.failure();
    return collector.result(*totals);
}

} // namespace kiymet::data
