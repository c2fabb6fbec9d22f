// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/stages/clean.h"

#include "analysis/stages/clean_cells.h"
#include "analysis/stages/purchases.h"
#include "analysis/stages/row_blocks.h"

#include <algorithm>
#include <cstring>

namespace kiymet::analysis {

namespace {

using data::LineNote;
using data::TransactionLog;

struct NoteMeaning {
    FindingKind kind;
    bool dropped;
    Severity severity;
};

NoteMeaning meaningOf(LineNote note, data::Role role, const Settings& settings)
{
    // Nothing can be told of a purchase without its customer or its date.
    const bool needed = role == data::Role::CustomerId || role == data::Role::Date;
    const bool dropMissing = needed || settings.cleaning.missing == Rule::Drop;
    const auto by = [](FindingKind kind, bool dropped) {
        return NoteMeaning{kind, dropped, severityOf(kind, dropped)};
    };
    switch (note) {
    case LineNote::MissingId:
        return by(FindingKind::MissingId, true);
    case LineNote::MissingValue:
        return by(FindingKind::MissingValue, dropMissing);
    case LineNote::UnreadableValue:
        return by(FindingKind::UnreadableValue, dropMissing);
    case LineNote::NotFiniteValue:
        return by(FindingKind::NotFiniteValue, dropMissing);
    case LineNote::NoSuchDate:
        return by(FindingKind::NoSuchDate, dropMissing);
    case LineNote::Zero:
        return by(FindingKind::ZeroValue, settings.cleaning.zero == Rule::Drop);
    case LineNote::Negative:
        return {FindingKind::Returns, settings.transactions.returns == ReturnsRule::Drop, Severity::Notice};
    case LineNote::Cancelled:
        return {FindingKind::CancelledOrders, settings.transactions.returns == ReturnsRule::Drop,
                Severity::Notice};
    }
    return by(FindingKind::MissingValue, dropMissing);
}

void reportNotes(const data::Input& input, const TransactionLog& log, const Settings& settings,
                 std::vector<Finding>& findings)
{
    for (const auto& [key, noted] : log.notes) {
        const auto& [note, role] = key;
        const NoteMeaning meaning = meaningOf(note, role, settings);
        Finding finding{.kind = meaning.kind,
                        .severity = meaning.severity,
                        .stage = Stage::Clean,
                        .count = noted.count,
                        .of = log.lines,
                        .column = input.column(role),
                        .firstLine = noted.samples.empty() ? 0 : noted.samples.front().line,
                        .dropped = meaning.dropped};
        const bool hasAmount = note == LineNote::Negative || note == LineNote::Cancelled;
        for (const data::NotedLines::Sample& sample : noted.samples)
            finding.samples.push_back(
                {sample.line, toText(sample.id), hasAmount ? QString::number(sample.amount) : QString()});
        if (note == LineNote::Zero)
            finding.values = {1};
        if (hasAmount)
            finding.values = {noted.amount, double(static_cast<int>(settings.transactions.returns))};
        findings.push_back(std::move(finding));
    }
}

/// Counts the lines in periods behind the last one that counts.
void reportFuture(const data::Input& input, const TransactionLog& log, std::int32_t lastDay,
                  std::vector<Finding>& findings)
{
    Finding finding{.kind = FindingKind::FutureRows,
                    .severity = Severity::Warning,
                    .stage = Stage::Clean,
                    .of = log.lines,
                    .column = input.column(data::Role::Date),
                    .dropped = true};
    std::vector<TransactionLog::Day> days;
    for (const TransactionLog::Day& day : log.calendar)
        if (day.day > lastDay) {
            finding.count += day.lines;
            days.push_back(day);
        }
    if (finding.count == 0)
        return;
    std::sort(days.begin(), days.end(), [](const TransactionLog::Day& l, const TransactionLog::Day& r) {
        return l.firstLine < r.firstLine;
    });
    days.resize(std::min(days.size(), data::NotedLines::sampleLimit));
    finding.firstLine = days.front().firstLine;
    for (const TransactionLog::Day& day : days)
        finding.samples.push_back({day.firstLine, toText(log.ids[day.firstCustomer]),
                                   QDate(1970, 1, 1).addDays(day.day).toString(Qt::ISODate)});
    findings.push_back(std::move(finding));
}

/// The customers' figures, and what was met on the way.
class LogCleaner {
public:
    LogCleaner(const data::Input& input, const Settings& settings)
        : m_input(input)
        , m_log(std::get<TransactionLog>(input.customers))
        , m_settings(settings)
        , m_rules(purchaseRules(settings))
    {
        const std::int32_t newest = m_log.calendar.empty() ? 0 : m_log.calendar.back().day;
        m_today = newest + settings.analysisOffsetDays.value_or(0);
        if (settings.analysisDate)
            m_today = static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(*settings.analysisDate));
        m_thisPeriod = periodOf(m_today, m_rules.period);
        m_days.to = lastDayOf(m_thisPeriod, m_rules.period);
    }

    Cleaned run(std::vector<Finding>& findings)
    {
        reportNotes(m_input, m_log, m_settings, findings);
        reportFuture(m_input, m_log, m_days.to, findings);
        m_figures.resize(m_log.size());
        m_blocks.resize(blockCount(m_log.size()));
        forEachBlock(m_log.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
            addUp(begin, end, m_blocks[block]);
        });
        Block all;
        for (const Block& block : m_blocks)
            all.add(block);
        report(all, findings);

        Cleaned cleaned;
        cleaned.rowsBefore = m_log.lines;
        cleaned.ordersBefore = all.ordersBefore;
        cleaned.valueBefore = all.valueBefore;
        cleaned.ordersAfter = all.ordersAfter;
        cleaned.valueAfter = all.valueAfter;
        gather(all.customers, cleaned);
        return cleaned;
    }

private:
    struct Figures {
        std::int32_t first = 0;
        std::int32_t last = 0;
        std::int32_t firstPeriod = 0;
        std::int32_t lastPeriod = 0;
        std::uint32_t purchases = 0;
        double firstValue = 0;
        double repeatValue = 0;
    };

    struct Block {
        std::size_t customers = 0;
        std::uint64_t without = 0; ///< customers with lines that count, of whom no purchase is left
        Unmatched unmatched;
        double ordersBefore = 0, ordersAfter = 0, valueBefore = 0, valueAfter = 0;
        /// Customers, by number.
        std::vector<std::uint32_t> withoutSamples;
        std::vector<std::pair<std::uint32_t, double>> unmatchedSamples;

        void add(const Block& later)
        {
            customers += later.customers;
            without += later.without;
            unmatched.add(later.unmatched);
            ordersBefore += later.ordersBefore;
            ordersAfter += later.ordersAfter;
            valueBefore += later.valueBefore;
            valueAfter += later.valueAfter;
            const auto append = [](auto& to, const auto& from) {
                for (const auto& sample : from)
                    if (to.size() < data::NotedLines::sampleLimit)
                        to.push_back(sample);
            };
            append(withoutSamples, later.withoutSamples);
            append(unmatchedSamples, later.unmatchedSamples);
        }
    };

    void addUp(std::size_t begin, std::size_t end, Block& block)
    {
        std::vector<Purchase> purchases;
        for (std::size_t c = begin; c < end; ++c) {
            const auto number = static_cast<std::uint32_t>(c);
            bool anyLine = false;
            std::int64_t period = std::numeric_limits<std::int64_t>::min();
            for (std::uint64_t i = m_log.begin[c]; i < m_log.begin[c + 1]; ++i) {
                const data::CustomerDay& day = m_log.days[i];
                anyLine = anyLine || day.day() <= m_days.to;
                block.valueBefore += day.amount;
                const std::int32_t of = periodOf(day.day(), m_rules.period);
                block.ordersBefore += of != period ? 1 : 0;
                period = of;
            }
            const Unmatched unmatched = purchasesOf(m_log, c, m_rules, m_days, purchases);
            if (unmatched.lines > 0) {
                block.unmatched.add(unmatched);
                if (block.unmatchedSamples.size() < data::NotedLines::sampleLimit)
                    block.unmatchedSamples.emplace_back(number, unmatched.value);
            }
            if (purchases.empty()) {
                block.without += anyLine ? 1U : 0U;
                if (anyLine && block.withoutSamples.size() < data::NotedLines::sampleLimit)
                    block.withoutSamples.push_back(number);
                continue;
            }
            Figures& figures = m_figures[c];
            figures.first = purchases.front().firstDay;
            figures.last = purchases.back().lastDay;
            figures.firstPeriod = purchases.front().period;
            figures.lastPeriod = purchases.back().period;
            figures.purchases = static_cast<std::uint32_t>(purchases.size());
            figures.firstValue = purchases.front().value;
            for (std::size_t i = 1; i < purchases.size(); ++i)
                figures.repeatValue += purchases[i].value;
            ++block.customers;
            block.ordersAfter += figures.purchases;
            block.valueAfter += figures.firstValue + figures.repeatValue;
        }
    }

    void report(const Block& all, std::vector<Finding>& findings) const
    {
        if (all.unmatched.lines > 0) {
            Finding finding{.kind = FindingKind::UnmatchedReturns,
                            .severity = Severity::Warning,
                            .stage = Stage::Clean,
                            .count = all.unmatched.lines,
                            .of = m_log.lines,
                            .dropped = true,
                            .values = {all.unmatched.value}};
            for (const auto& [customer, value] : all.unmatchedSamples)
                finding.samples.push_back(
                    {m_log.firstLine[customer], toText(m_log.ids[customer]), QString::number(value)});
            findings.push_back(std::move(finding));
        }
        if (all.without > 0) {
            Finding finding{.kind = FindingKind::NoPurchases,
                            .severity = Severity::Warning,
                            .stage = Stage::Clean,
                            .count = all.without,
                            .of = m_log.size(),
                            .dropped = true};
            for (const std::uint32_t customer : all.withoutSamples)
                finding.samples.push_back({m_log.firstLine[customer], toText(m_log.ids[customer]), {}});
            findings.push_back(std::move(finding));
        }
    }

    void gather(std::size_t count, Cleaned& cleaned) const
    {
        auto customers = std::make_shared<data::Customers>();
        QString amount = m_input.column(data::Role::Amount);
        if (amount.isEmpty())
            amount = m_input.column(data::Role::Price);
        customers->orderNames = {"orders"};
        customers->valueNames = {amount.toStdString()};
        std::vector<std::size_t> numbers;
        numbers.reserve(count);
        for (std::size_t c = 0; c < m_figures.size(); ++c)
            if (m_figures[c].purchases > 0)
                numbers.push_back(c);

        data::TextColumn& ids = customers->ids;
        ids.begin.resize(count + 1);
        for (std::size_t i = 0; i < count; ++i)
            ids.begin[i + 1] = ids.begin[i] + m_log.ids[numbers[i]].size();
        ids.bytes.resize(ids.begin[count]);
        customers->first.days.resize(count);
        customers->last.days.resize(count);
        customers->orders.emplace_back().values.resize(count);
        customers->values.emplace_back().values.resize(count);
        customers->lines.resize(count);
        LogFigures& log = cleaned.log.emplace();
        log.analysisDay = m_today;
        log.span.resize(count);
        log.age.resize(count);
        log.repeatValue.resize(count);
        forEachBlock(count, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const Figures& figures = m_figures[numbers[i]];
                const std::string_view id = m_log.ids[numbers[i]];
                std::memcpy(ids.bytes.data() + ids.begin[i], id.data(), id.size());
                // Later days of the last period count, too: nobody bought after the analysis date.
                customers->first.days[i] = std::min(figures.first, m_today);
                customers->last.days[i] = std::min(figures.last, m_today);
                customers->orders.front().values[i] = figures.purchases;
                customers->values.front().values[i] = figures.firstValue + figures.repeatValue;
                customers->lines[i] = m_log.firstLine[numbers[i]];
                log.span[i] = figures.lastPeriod - figures.firstPeriod;
                log.age[i] = m_thisPeriod - figures.firstPeriod;
                log.repeatValue[i] = figures.repeatValue;
            }
        });
        cleaned.customers = std::move(customers);
    }

    const data::Input& m_input;
    const TransactionLog& m_log;
    const Settings& m_settings;
    PurchaseRules m_rules;
    std::int32_t m_today = 0;
    std::int32_t m_thisPeriod = 0;
    DayRange m_days;
    std::vector<Figures> m_figures; ///< by customer; no purchases: he leaves
    std::vector<Block> m_blocks;
};

} // namespace

Cleaned cleanLog(const data::Input& input, const Settings& settings, std::vector<Finding>& findings)
{
    return LogCleaner(input, settings).run(findings);
}

} // namespace kiymet::analysis
