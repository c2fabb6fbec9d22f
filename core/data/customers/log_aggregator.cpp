// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/customers/log_aggregator.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace kiymet::data {

namespace {

LineNote noteOf(CellState state)
{
    switch (state) {
    case CellState::Unreadable:
        return LineNote::UnreadableValue;
    case CellState::NotFinite:
        return LineNote::NotFiniteValue;
    case CellState::NoSuchDate:
        return LineNote::NoSuchDate;
    case CellState::Missing:
    case CellState::Valid:
        break;
    }
    return LineNote::MissingValue;
}

/// The convention of many shop systems: C536379 takes back what an order without the letter brought.
bool isCancellation(std::string_view orderId)
{
    return orderId.size() > 1 && (orderId[0] == 'C' || orderId[0] == 'c') && isDigit(orderId[1]);
}

constexpr std::uint32_t noKey = ~std::uint32_t{0};

/// Puts the days of one customer in order and adds up those with the same key; says how many are left.
std::size_t addUp(CustomerDay* begin, CustomerDay* end)
{
    const auto earlier = [](const CustomerDay& l, const CustomerDay& r) { return l.key < r.key; };
    if (!std::is_sorted(begin, end, earlier))
        std::stable_sort(begin, end, earlier);
    CustomerDay* out = begin;
    for (const CustomerDay* at = begin; at != end; ++at) {
        if (at != begin && out->key == at->key) {
            out->lines += at->lines;
            out->amount += at->amount;
        } else {
            if (at != begin)
                ++out;
            *out = *at;
        }
    }
    return begin == end ? 0 : static_cast<std::size_t>(out - begin) + 1;
}

} // namespace

/// What `prepare` makes of a block, row by row.
struct LogAggregator::LineWork final : Work {
    std::vector<std::uint64_t> hash;
    std::vector<std::uint32_t> key; ///< as in CustomerDay; noKey: the line is only noted
    std::vector<double> amount;
    std::uint64_t numbered = 0;
    std::uint64_t cancelled = 0;

    struct Noted {
        std::uint64_t count = 0;
        double amount = 0;
        std::size_t rows[NotedLines::sampleLimit] = {};
        double amounts[NotedLines::sampleLimit] = {};
    };
    std::map<std::pair<LineNote, Role>, Noted> notes;

    void note(LineNote what, Role role, std::size_t row, double value = 0)
    {
        Noted& noted = notes[{what, role}];
        if (noted.count < NotedLines::sampleLimit) {
            noted.rows[noted.count] = row;
            noted.amounts[noted.count] = value;
        }
        ++noted.count;
        noted.amount += value;
    }
    void clear(std::size_t rows)
    {
        hash.resize(rows);
        key.resize(rows);
        amount.resize(rows);
        numbered = cancelled = 0;
        notes.clear();
    }
};

/// The days of the calendar, in pages that are there once a day of theirs is.
class LogAggregator::Calendar {
public:
    void add(std::uint32_t dayIndex, std::uint32_t customer, std::uint64_t line)
    {
        std::unique_ptr<Page>& page = m_pages[dayIndex / pageDays];
        if (!page)
            page = std::make_unique<Page>();
        TransactionLog::Day& day = (*page)[dayIndex % pageDays];
        if (day.lines++ == 0) {
            day.day = static_cast<std::int32_t>(dayIndex) + CustomerDay::zeroDay;
            day.firstLine = line;
            day.firstCustomer = customer;
        }
    }
    std::vector<TransactionLog::Day> days() const
    {
        std::vector<TransactionLog::Day> days;
        for (const std::unique_ptr<Page>& page : m_pages)
            if (page)
                std::copy_if(page->begin(), page->end(), std::back_inserter(days),
                             [](const TransactionLog::Day& day) { return day.lines > 0; });
        return days;
    }

private:
    static constexpr std::size_t pageDays = 1024;
    // The years 1 to 9999.
    static constexpr std::size_t pages = 3'653'000 / pageDays + 1;
    using Page = std::array<TransactionLog::Day, pageDays>;
    std::vector<std::unique_ptr<Page>> m_pages{pages};
};

LogAggregator::LogAggregator(const LogColumns& columns, std::size_t mergeAfter)
    : m_columns(columns), m_mergeAfter(mergeAfter), m_calendar(std::make_unique<Calendar>())
{
}

LogAggregator::~LogAggregator() = default;

std::unique_ptr<BlockSink::Work> LogAggregator::makeWork() const
{
    return std::make_unique<LineWork>();
}

void LogAggregator::prepare(ParsedBlock& block, Work* anyWork) const
{
    LineWork& work = static_cast<LineWork&>(*anyWork);
    const std::size_t rows = block.rows;
    work.clear(rows);
    const auto numbers = [&block](std::optional<std::size_t> column) {
        return column ? &std::get<NumberBlock>(block.columns[*column]) : nullptr;
    };
    const auto& ids = std::get<TextBlock>(block.columns[m_columns.id]);
    const auto& dates = std::get<DateBlock>(block.columns[m_columns.date]);
    const NumberBlock* const amounts = numbers(m_columns.amount);
    const NumberBlock* const quantities = numbers(m_columns.quantity);
    const NumberBlock* const prices = amounts ? nullptr : numbers(m_columns.price);
    const TextBlock* const orders =
        m_columns.orderId ? &std::get<TextBlock>(block.columns[*m_columns.orderId]) : nullptr;

    /// The number in a cell; what is none is noted once the line is known to count.
    const auto isNumber = [&work](const NumberBlock* column, Role role, std::size_t row) {
        const CellState state = column->states()[row];
        if (state == CellState::Valid) [[likely]]
            return true;
        work.note(noteOf(state), role, row);
        return false;
    };
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string_view id = ids[row];
        work.hash[row] = CustomerNumbers::hashOf(id);
        work.key[row] = noKey;
        work.amount[row] = 0;
        const CellState date = dates.states()[row];
        if (id.empty()) [[unlikely]]
            work.note(LineNote::MissingId, Role::CustomerId, row);
        if (date != CellState::Valid) [[unlikely]]
            work.note(noteOf(date), Role::Date, row);
        if (id.empty() || date != CellState::Valid) [[unlikely]]
            continue;

        bool cancelled = false;
        if (orders) {
            const std::string_view order = (*orders)[row];
            work.numbered += order.empty() ? 0U : 1U;
            cancelled = isCancellation(order);
            work.cancelled += cancelled ? 1U : 0U;
        }
        double amount = 0;
        bool known = true;
        bool takesBack = false;
        if (amounts) {
            known = isNumber(amounts, Role::Amount, row);
            amount = (*amounts)[row];
            takesBack = quantities && quantities->states()[row] == CellState::Valid && (*quantities)[row] < 0;
        } else {
            const bool quantityKnown = isNumber(quantities, Role::Quantity, row);
            known = isNumber(prices, Role::Price, row) && quantityKnown;
            amount = (*quantities)[row] * (*prices)[row];
            takesBack = known && (*quantities)[row] < 0;
            if (!std::isfinite(amount)) {
                work.note(LineNote::NotFiniteValue, Role::Price, row);
                known = false;
            }
        }
        LineKind kind = LineKind::Purchase;
        if (!known) {
            kind = LineKind::NoAmount;
            amount = 0;
        } else if (amount < 0 || takesBack) {
            kind = LineKind::Return;
            amount = -std::abs(amount);
        } else if (cancelled) {
            kind = LineKind::Cancelled;
        } else if (amount == 0) {
            kind = LineKind::Zero;
        }
        const Role valued = amounts ? Role::Amount : Role::Price;
        if (kind == LineKind::Return)
            work.note(LineNote::Negative, amounts ? Role::Amount : Role::Quantity, row, amount);
        else if (kind == LineKind::Zero)
            work.note(LineNote::Zero, valued, row);
        if (cancelled)
            work.note(LineNote::Cancelled, Role::OrderId, row, amount);
        work.key[row] = CustomerDay::keyOf(dates[row], kind);
        work.amount[row] = amount;
    }
}

void LogAggregator::take(ParsedBlock& block, Work* anyWork)
{
    LineWork& work = static_cast<LineWork&>(*anyWork);
    const auto& ids = std::get<TextBlock>(block.columns[m_columns.id]);
    takeNotes(block, work);
    m_numbered += work.numbered;
    m_cancelled += work.cancelled;
    m_lines += block.rows;

    // Lines still to come look up customers all over the memory: each is asked for in three steps.
    constexpr std::size_t step = 8;
    const std::size_t rows = block.rows;
    const double perShare = 1.02 / block.shareRead;
    expect(m_recent, rows, perShare * static_cast<double>(m_recent.size() + rows));
    expect(m_recentCustomer, rows, perShare * static_cast<double>(m_recentCustomer.size() + rows));
    for (std::size_t row = 0; row < rows; ++row) {
        if (row + 3 * step < rows)
            m_numbers.prefetch(work.hash[row + 3 * step]);
        if (row + 2 * step < rows) {
            if (const auto likely = m_numbers.likelyNumber(work.hash[row + 2 * step]);
                likely != CustomerNumbers::none)
                m_numbers.prefetchNumber(likely);
        }
        if (row + step < rows) {
            if (const auto likely = m_numbers.likelyNumber(work.hash[row + step]);
                likely != CustomerNumbers::none)
                if (const std::uint32_t latest = m_numbers.mark(likely); latest > 0)
                    __builtin_prefetch(&m_recent[latest - 1]);
        }
        const std::uint32_t key = work.key[row];
        if (key == noKey) [[unlikely]]
            continue;
        const std::uint32_t customer = m_numbers.number(ids[row], work.hash[row]);
        if (customer == m_firstLine.size())
            m_firstLine.push_back(block.lines[row]);
        m_calendar->add(key >> 3, customer, block.lines[row]);
        std::uint32_t& latest = m_numbers.mark(customer);
        if (latest > 0 && m_recent[latest - 1].key == key) {
            ++m_recent[latest - 1].lines;
            m_recent[latest - 1].amount += work.amount[row];
        } else {
            m_recent.push_back({key, 1, work.amount[row]});
            m_recentCustomer.push_back(customer);
            latest = static_cast<std::uint32_t>(m_recent.size());
        }
    }
    if (m_recent.size() >= std::max(m_mergeAfter, m_merged.size()))
        merge();
}

void LogAggregator::takeNotes(const ParsedBlock& block, const LineWork& work)
{
    const auto& ids = std::get<TextBlock>(block.columns[m_columns.id]);
    for (const auto& [key, noted] : work.notes) {
        NotedLines& lines = m_notes[key];
        lines.count += noted.count;
        lines.amount += noted.amount;
        const std::size_t samples = std::min<std::size_t>(noted.count, NotedLines::sampleLimit);
        for (std::size_t i = 0; i < samples && lines.samples.size() < NotedLines::sampleLimit; ++i)
            lines.samples.push_back(
                {block.lines[noted.rows[i]], std::string(ids[noted.rows[i]]), noted.amounts[i]});
    }
}

void LogAggregator::merge()
{
    const std::size_t customers = m_numbers.size();
    const std::size_t before = m_begin.size() - 1;
    std::vector<std::uint64_t> begin(customers + 1, 0);
    for (std::size_t c = 0; c < before; ++c)
        begin[c + 1] = m_begin[c + 1] - m_begin[c];
    for (const std::uint32_t customer : m_recentCustomer)
        ++begin[customer + 1];
    for (std::size_t c = 0; c < customers; ++c)
        begin[c + 1] += begin[c];

    std::vector<CustomerDay> all;
    all.reserve(begin[customers]);
    preferLargePages(all.data(), begin[customers] * sizeof(CustomerDay));
    all.resize(begin[customers]);
    // Each range of customers looks for its own among all: reading in order is cheap, and what is written
    // stays near.
    constexpr std::size_t ranges = 16;
    std::vector<std::uint64_t> left(customers + 1, 0); ///< days of customer c in left[c + 1]
    tbb::parallel_for(std::size_t{0}, ranges, [&](std::size_t range) {
        const auto boundary = [&](std::size_t r) {
            const std::uint64_t wanted = begin[customers] / ranges * r;
            return r == ranges
                       ? customers
                       : static_cast<std::size_t>(std::lower_bound(begin.begin(), begin.end() - 1, wanted) -
                                                  begin.begin());
        };
        const std::size_t first = boundary(range);
        const std::size_t last = boundary(range + 1);
        if (first >= last)
            return;
        std::vector<std::uint64_t> end(begin.begin() + static_cast<std::ptrdiff_t>(first),
                                       begin.begin() + static_cast<std::ptrdiff_t>(last));
        for (std::size_t c = first; c < std::min(last, before); ++c) {
            std::copy_n(m_merged.begin() + static_cast<std::ptrdiff_t>(m_begin[c]),
                        m_begin[c + 1] - m_begin[c], all.begin() + static_cast<std::ptrdiff_t>(begin[c]));
            end[c - first] += m_begin[c + 1] - m_begin[c];
        }
        for (std::size_t i = 0; i < m_recent.size(); ++i) {
            const std::size_t c = m_recentCustomer[i];
            if (c >= first && c < last)
                all[end[c - first]++] = m_recent[i];
        }
        for (std::size_t c = first; c < last; ++c)
            left[c + 1] = addUp(all.data() + begin[c], all.data() + begin[c + 1]);
    });
    std::uint64_t out = 0;
    for (std::size_t c = 0; c < customers; ++c) {
        if (out != begin[c])
            std::copy_n(all.data() + begin[c], left[c + 1], all.data() + out);
        out += left[c + 1];
        left[c + 1] = out;
    }
    all.resize(out);
    m_merged = std::move(all);
    m_begin = std::move(left);
    m_recent.clear();
    m_recentCustomer.clear();
    m_numbers.clearMarks();
}

TransactionLog LogAggregator::result()
{
    merge();
    m_recent = {};
    m_recentCustomer = {};
    TransactionLog log;
    log.ids = m_numbers.takeIds();
    log.firstLine = std::move(m_firstLine);
    log.begin = std::move(m_begin);
    if (m_merged.size() < m_merged.capacity() / 4 * 3)
        m_merged.shrink_to_fit();
    log.days = std::move(m_merged);
    log.calendar = m_calendar->days();
    log.cancelsByNumber = m_cancelled > 0 && 2 * m_cancelled < m_numbered;
    if (!log.cancelsByNumber)
        std::erase_if(m_notes, [](const auto& note) { return note.first.first == LineNote::Cancelled; });
    log.notes = std::move(m_notes);
    log.lines = m_lines;
    return log;
}

} // namespace kiymet::data
