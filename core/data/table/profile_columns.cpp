// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/profile_columns.h"

#include "data/cells/date_parser.h"
#include "data/cells/digits.h"
#include "data/cells/number_parser.h"
#include "data/cells/written_date.h"
#include "data/cells/written_number.h"
#include "data/table/profile_histogram.h"
#include "data/table/row_window.h"
#include "data/table/table_segment.h"

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <map>
#include <mutex>
#include <queue>
#include <set>

namespace kiymet::data {

namespace {

/// Where the fields of the rows of one segment are.
struct SpanSink {
    std::size_t columns = 0;
    std::vector<FieldSpan> spans; ///< row by row
    std::vector<std::uint64_t> lines;

    void clear()
    {
        spans.assign(columns, {});
        lines.clear();
    }
    void field(std::size_t column, FieldSpan span)
    {
        if (column < columns)
            spans[lines.size() * columns + column] = span;
    }
    bool record(std::size_t, std::uint64_t line)
    {
        lines.push_back(line);
        spans.resize((lines.size() + 1) * columns);
        return true;
    }
};

/// What is kept of a cell: the bits of a number or of a date's day, the hash of a text, or this.
constexpr std::uint64_t noValue = std::numeric_limits<std::uint64_t>::max();

std::uint64_t bitsOf(double value)
{
    return std::bit_cast<std::uint64_t>(value + 0.0); // -0 is 0
}

std::uint64_t hashOf(std::string_view text)
{
    const std::uint64_t hash = std::hash<std::string_view>{}(text);
    return hash == noValue ? 0 : hash;
}

bool isBlankText(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isBlank);
}

/// 00123: a number of such cells would lose its zeros.
bool hasLeadingZeros(std::string_view text)
{
    return text.size() > 1 && text[0] == '0' && isDigit(text[1]);
}

/// Counts of some cells of one column.
struct Counts {
    std::uint64_t valid = 0;
    std::uint64_t missing = 0;
    std::uint64_t numbers = 0; ///< that could be
    std::uint64_t dates = 0;   ///< by their form
    std::uint64_t leadingZeros = 0;
    bool wholeNumbers = true;
    std::vector<ColumnProfile::UnreadableCell> unreadable; ///< the first

    void add(Counts&& other)
    {
        valid += other.valid;
        missing += other.missing;
        numbers += other.numbers;
        dates += other.dates;
        leadingZeros += other.leadingZeros;
        wholeNumbers = wholeNumbers && other.wholeNumbers;
        unreadable.insert(unreadable.end(), std::make_move_iterator(other.unreadable.begin()),
                          std::make_move_iterator(other.unreadable.end()));
        std::sort(unreadable.begin(), unreadable.end(),
                  [](const auto& l, const auto& r) { return l.row < r.row; });
        if (unreadable.size() > ColumnProfile::mostUnreadable)
            unreadable.resize(ColumnProfile::mostUnreadable);
    }
};

/// Number, Date or Text, by all cells of a column.
ContentType verdict(const Counts& counts, std::uint64_t rows)
{
    const std::uint64_t filled = rows - counts.missing;
    if (filled == 0)
        return ContentType::Text;
    const auto most = [filled](std::uint64_t some) { return 10 * some >= 9 * filled; };
    if (most(counts.numbers) && 100 * counts.leadingZeros <= counts.numbers)
        return ContentType::Number;
    return most(counts.dates) ? ContentType::Date : ContentType::Text;
}

/// A column in one pass over the file.
struct ColumnPass {
    std::size_t column = 0;
    ProfileReading reading;
    NumberFormat numbers;
    DateOrder dates = DateOrder::DayMonthYear;
    ContentType type = ContentType::Text; ///< what its cells are taken for: Number, Date or Text
    std::vector<std::uint64_t> cells;     ///< of all rows
    Counts counts;
};

/// Most texts are none, and are found out before they are taken apart.
bool couldBeNumber(std::string_view text)
{
    constexpr std::size_t longest = 48;
    constexpr int mostLetters = 16; // pounds sterling
    if (text.size() > longest)
        return false;
    int letters = 0;
    for (const char c : text)
        letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    return letters <= mostLetters;
}

ParsedNumber numberOf(std::string_view text, const NumberFormat& format)
{
    if (!couldBeNumber(text))
        return {0, CellState::Unreadable};
    // The usual ones first; "1.234" with points for thousands is no usual one.
    if (format.thousands != format.decimal) {
        const ParsedNumber number = parseNumber(text, format.decimal);
        if (number.state != CellState::Unreadable)
            return number;
    }
    return parseWrittenNumber(text, format).number;
}

ParsedDate dateOf(std::string_view text, DateOrder order)
{
    return parseWrittenDate(text, order).date;
}

/// Reads one cell; `counts` hear of it. Returns what is kept of it.
std::uint64_t takeCell(const ColumnPass& pass, std::string_view text, std::uint64_t row, std::uint64_t line,
                       Counts& counts)
{
    if (isBlankText(text)) {
        ++counts.missing;
        return noValue;
    }
    const ParsedNumber number = numberOf(text, pass.numbers);
    const bool isNumber = number.state == CellState::Valid;
    if (isNumber) {
        ++counts.numbers;
        counts.leadingZeros += hasLeadingZeros(text) ? 1u : 0u;
    }
    // Days without signs (20210530) and a spreadsheet's serial numbers are dates only where dates belong.
    const ParsedDate date =
        isNumber && pass.type != ContentType::Date ? ParsedDate{} : dateOf(text, pass.dates);
    const bool isDate = date.state == CellState::Valid;
    counts.dates += isDate || date.state == CellState::NoSuchDate ? 1u : 0u;
    if (pass.type == ContentType::Text || (pass.type == ContentType::Number && isNumber) ||
        (pass.type == ContentType::Date && isDate)) {
        ++counts.valid;
        if (pass.type == ContentType::Text)
            return hashOf(text);
        if (pass.type == ContentType::Date)
            return bitsOf(date.days);
        counts.wholeNumbers = counts.wholeNumbers && number.value == std::floor(number.value);
        return bitsOf(number.value);
    }
    if (counts.unreadable.size() < ColumnProfile::mostUnreadable)
        counts.unreadable.push_back({row, line, std::string(text)});
    return noValue;
}

class Profiler {
public:
    Profiler(const RawTable& table, const RowIndex& index, const Progress& progress)
        : m_table(table), m_index(index), m_progress(progress)
    {
    }

    std::optional<Failure> profile(const std::vector<ProfileReading>& readings,
                                   const std::vector<std::size_t>& columns, const ProfileFound& found)
    {
        suggestFormats(readings);
        constexpr std::uint64_t mostBytes = 100'000'000;
        const std::uint64_t bytes = sizeof(std::uint64_t) * std::max<std::uint64_t>(m_index.rows(), 1);
        const std::size_t atOnce = std::max<std::size_t>(1, static_cast<std::size_t>(mostBytes / bytes));
        m_cellsToRead = columns.size() * std::max<std::uint64_t>(m_index.rows(), 1);
        for (std::size_t from = 0; from < columns.size(); from += atOnce) {
            std::vector<ColumnPass> passes;
            for (std::size_t i = from; i < std::min(columns.size(), from + atOnce); ++i) {
                ColumnPass pass;
                pass.column = columns[i];
                pass.reading = readings[columns[i]];
                pass.numbers = m_formats[columns[i]].numbers;
                pass.dates = m_formats[columns[i]].dates;
                passes.push_back(std::move(pass));
            }
            guessTypes(passes);
            readCells(passes);
            if (m_failure)
                return m_failure;
            // What all cells say counts.
            std::vector<ColumnPass> again;
            for (ColumnPass& pass : passes) {
                const ContentType type = verdict(pass.counts, m_index.rows());
                if (!pass.reading.type && type != pass.type) {
                    ColumnPass other = std::move(pass);
                    other.type = type;
                    other.counts = {};
                    pass.column = noColumn;
                    again.push_back(std::move(other));
                }
            }
            if (!again.empty())
                readCells(again);
            std::erase_if(passes, [](const ColumnPass& pass) { return pass.column == noColumn; });
            std::move(again.begin(), again.end(), std::back_inserter(passes));
            if (!m_failure)
                finish(passes, found);
            if (m_failure)
                return m_failure;
        }
        return {};
    }

private:
    static constexpr std::size_t noColumn = std::numeric_limits<std::size_t>::max();

    void stop(Failure failure)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failure)
            m_failure = std::move(failure);
        m_stopped = true;
    }

    void tell(std::uint64_t cells)
    {
        const double done = static_cast<double>(m_cellsRead += cells) / static_cast<double>(m_cellsToRead);
        if (!m_progress.shouldContinue(std::min(done, 1.0))) {
            Failure failure;
            failure.kind = FailureKind::Cancelled;
            failure.file = m_table.name();
            stop(failure);
        }
    }

    /// Decimal sign and order of dates, where they are not given: what the first rows of the column say for
    /// certain, else what those of all columns say.
    void suggestFormats(const std::vector<ProfileReading>& readings)
    {
        struct Evidence {
            NumberEvidence numbers;
            DateEvidence dates;
        };
        std::vector<Evidence> evidence(readings.size());
        NumberEvidence allNumbers;
        DateEvidence allDates;
        for (std::size_t column = 0; column < readings.size(); ++column) {
            Evidence& mine = evidence[column];
            for (const std::vector<std::string>& row : m_table.preview()) {
                if (column >= row.size() || !couldBeNumber(row[column]))
                    continue;
                mine.numbers.add(parseWrittenNumber(row[column], {}), row[column]);
                mine.dates.add(parseWrittenDate(row[column], DateOrder::DayMonthYear), row[column]);
            }
            allNumbers.add(mine.numbers);
            allDates.add(mine.dates);
        }
        const auto decimal = [](const NumberEvidence& numbers, char otherwise) {
            return numbers.comma == numbers.point ? otherwise : numbers.comma > numbers.point ? ',' : '.';
        };
        const auto order = [](const DateEvidence& dates, DateOrder otherwise) {
            if (dates.shortYears() > 0 && placeOfShortYears(dates) == YearPlace::First)
                return DateOrder::YearMonthDay;
            if (dates.monthFirst == dates.dayFirst)
                return otherwise;
            return dates.monthFirst > dates.dayFirst ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
        };
        const char fileDecimal = decimal(allNumbers, '.');
        const DateOrder fileOrder = order(allDates, DateOrder::DayMonthYear);
        for (std::size_t column = 0; column < readings.size(); ++column) {
            const ProfileReading& reading = readings[column];
            NumberFormat numbers;
            numbers.thousands = reading.thousands;
            if (reading.decimal)
                numbers.decimal = *reading.decimal;
            else if (reading.thousands == '.' || reading.thousands == ',')
                numbers.decimal = *reading.thousands == '.' ? ',' : '.';
            else
                numbers.decimal = decimal(evidence[column].numbers, fileDecimal);
            m_formats.push_back(
                {numbers, reading.dateOrder.value_or(order(evidence[column].dates, fileOrder))});
        }
    }

    /// From the first rows; what is wrong costs one more pass.
    void guessTypes(std::vector<ColumnPass>& passes) const
    {
        for (ColumnPass& pass : passes) {
            Counts counts;
            for (const std::vector<std::string>& row : m_table.preview())
                takeCell(pass, pass.column < row.size() ? row[pass.column] : std::string_view(), 0, 0,
                         counts);
            pass.type = pass.reading.type.value_or(verdict(counts, m_table.preview().size()));
            if (pass.type == ContentType::Nothing || pass.type == ContentType::Category)
                pass.type = ContentType::Text;
        }
    }

    void readCells(std::vector<ColumnPass>& passes)
    {
        for (ColumnPass& pass : passes)
            pass.cells.resize(static_cast<std::size_t>(m_index.rows()));
        struct Buffers {
            TableSegment segment;
            SpanSink spans;
            std::string scratch;
        };
        tbb::enumerable_thread_specific<Buffers> allBuffers;
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, m_index.segments(), 32), [&](const auto& range) {
            Buffers& buffers = allBuffers.local();
            buffers.spans.columns = m_table.header().size();
            std::vector<Counts> counts(passes.size());
            std::uint64_t rows = 0;
            for (std::size_t i = range.begin(); i != range.end() && !m_stopped; ++i) {
                if (auto failure = buffers.segment.load(m_table, m_index, i, i + 1)) {
                    stop(*failure);
                    return;
                }
                buffers.spans.clear();
                buffers.segment.scan(m_table, buffers.spans);
                const RowIndex::Mark& mark = m_index.mark(i);
                const std::uint64_t expected = m_index.mark(i + 1).row - mark.row;
                if (buffers.spans.lines.size() != expected) {
                    Failure failure;
                    failure.kind = FailureKind::FileChanged;
                    failure.file = m_table.name();
                    stop(failure);
                    return;
                }
                const ScanText text = buffers.segment.text();
                for (std::size_t p = 0; p < passes.size(); ++p) {
                    const FieldSpan* span = buffers.spans.spans.data() + passes[p].column;
                    std::uint64_t* const cells = passes[p].cells.data() + mark.row;
                    for (std::size_t row = 0; row < expected; ++row, span += buffers.spans.columns) {
                        const std::string_view cell =
                            fieldText(text, *span, m_table.dialect().quote, buffers.scratch);
                        cells[row] = takeCell(passes[p], cell, mark.row + row,
                                              mark.line + buffers.spans.lines[row], counts[p]);
                    }
                }
                rows += expected;
            }
            {
                const std::lock_guard lock(m_mutex);
                for (std::size_t p = 0; p < passes.size(); ++p)
                    passes[p].counts.add(std::move(counts[p]));
            }
            tell(rows * passes.size());
        });
    }

    void finish(std::vector<ColumnPass>& passes, const ProfileFound& found)
    {
        tbb::parallel_for(std::size_t{0}, passes.size(), [&](std::size_t i) {
            if (m_stopped)
                return;
            ColumnProfile profile = describe(passes[i]);
            const std::lock_guard lock(m_foundMutex);
            if (!m_stopped)
                found(passes[i].column, std::move(profile));
            tell(0);
        });
    }

    ColumnProfile describe(ColumnPass& pass)
    {
        ColumnProfile profile;
        profile.rows = m_index.rows();
        profile.valid = pass.counts.valid;
        profile.missing = pass.counts.missing;
        profile.unreadable = profile.rows - profile.valid - profile.missing;
        profile.unreadableCells = std::move(pass.counts.unreadable);
        profile.type = pass.type;
        profile.decimal = pass.numbers.decimal;
        profile.dateOrder = pass.dates;
        if (profile.missing == profile.rows)
            profile.type = ContentType::Nothing;
        if (pass.type == ContentType::Text) {
            std::vector<std::uint64_t> hashes;
            hashes.reserve(profile.valid);
            std::copy_if(pass.cells.begin(), pass.cells.end(), std::back_inserter(hashes),
                         [](std::uint64_t cell) { return cell != noValue; });
            std::sort(hashes.begin(), hashes.end());
            countDistinct(profile, hashes, pass);
            constexpr std::uint64_t fewTexts = 500;
            constexpr std::uint64_t often = 4;
            if (profile.valid > 0 && profile.distinct <= fewTexts &&
                profile.valid >= often * profile.distinct)
                profile.type = ContentType::Category;
        } else {
            profile.wholeNumbers = profile.valid > 0 && pass.counts.wholeNumbers;
            std::vector<double> values;
            values.reserve(profile.valid);
            for (const std::uint64_t cell : pass.cells)
                if (cell != noValue)
                    values.push_back(std::bit_cast<double>(cell));
            std::sort(values.begin(), values.end());
            describeSorted(profile, values);
            countDistinct(profile, values, pass);
        }
        // Of a pass, the memory goes column by column.
        pass.cells = {};
        return profile;
    }

    /// Distinct values and the most frequent ones.
    template<typename T>
    void countDistinct(ColumnProfile& profile, const std::vector<T>& sorted, const ColumnPass& pass)
    {
        // Lengths of the longest runs of equal values, the shortest of them on top.
        std::priority_queue<std::uint64_t, std::vector<std::uint64_t>, std::greater<>> longest;
        forEachRun(sorted, [&](std::size_t, std::uint64_t count) {
            ++profile.distinct;
            if (count > 1 && (longest.size() < ColumnProfile::mostFrequent || count > longest.top())) {
                longest.push(count);
                if (longest.size() > ColumnProfile::mostFrequent)
                    longest.pop();
            }
        });
        if (longest.empty())
            return;
        struct Value {
            std::uint64_t count = 0;
            std::uint64_t firstRow = 0;
        };
        std::map<std::uint64_t, std::uint64_t> above; // bits to count: fewer than are wanted
        std::vector<std::uint64_t> equal;             // as often as the last one wanted
        forEachRun(sorted, [&](std::size_t begin, std::uint64_t count) {
            const auto bits = std::bit_cast<std::uint64_t>(sorted[begin]);
            if (count > longest.top())
                above.emplace(bits, count);
            else if (count == longest.top())
                equal.push_back(bits);
        });
        std::sort(equal.begin(), equal.end());
        const std::size_t equalWanted = longest.size() - above.size();
        std::vector<Value> values;
        std::set<std::uint64_t> equalFound;
        for (std::size_t row = 0; row < pass.cells.size() && values.size() < longest.size(); ++row) {
            const std::uint64_t bits = pass.cells[row];
            if (const auto at = above.find(bits); at != above.end()) {
                values.push_back({at->second, row});
                above.erase(at);
            } else if (equalFound.size() < equalWanted &&
                       std::binary_search(equal.begin(), equal.end(), bits) &&
                       equalFound.insert(bits).second) {
                values.push_back({longest.top(), row});
            }
        }
        std::sort(values.begin(), values.end(), [](const Value& l, const Value& r) {
            return l.count != r.count ? l.count > r.count : l.firstRow < r.firstRow;
        });
        for (const Value& value : values) {
            const Outcome<RowWindow> window = readRows(m_table, m_index, value.firstRow, 1);
            if (!window) {
                stop(window.failure());
                return;
            }
            profile.frequent.push_back({std::string(window->cell(value.firstRow, pass.column)), value.count});
        }
    }

    template<typename T, typename Hear>
    static void forEachRun(const std::vector<T>& sorted, Hear hear)
    {
        for (std::size_t begin = 0; begin < sorted.size();) {
            std::size_t end = begin + 1;
            while (end < sorted.size() && sorted[end] == sorted[begin])
                ++end;
            hear(begin, static_cast<std::uint64_t>(end - begin));
            begin = end;
        }
    }

    struct Format {
        NumberFormat numbers;
        DateOrder dates = DateOrder::DayMonthYear;
    };

    const RawTable& m_table;
    const RowIndex& m_index;
    const Progress& m_progress;
    std::vector<Format> m_formats; ///< of all columns
    std::uint64_t m_cellsToRead = 0;
    std::atomic<std::uint64_t> m_cellsRead = 0;
    std::atomic<bool> m_stopped = false;
    std::mutex m_mutex;
    std::mutex m_foundMutex;
    std::optional<Failure> m_failure;
};

} // namespace

std::optional<Failure> profileColumns(const RawTable& table, const RowIndex& index,
                                      const std::vector<ProfileReading>& readings,
                                      const std::vector<std::size_t>& columns, const ProfileFound& found,
                                      const Progress& progress)
{
    Q_ASSERT(readings.size() == table.header().size());
    // Behind everything else that wants the processor.
    tbb::task_arena arena(tbb::task_arena::automatic, 1, tbb::task_arena::priority::low);
    std::optional<Failure> failure;
    arena.execute([&] { failure = Profiler(table, index, progress).profile(readings, columns, found); });
    return failure;
}

} // namespace kiymet::data
