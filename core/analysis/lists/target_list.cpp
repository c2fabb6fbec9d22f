// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/lists/target_list.h"

#include "analysis/stages/labels.h"
#include "analysis/stages/row_blocks.h"
#include "data/roles/nearest_names.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

namespace kiymet::analysis {

namespace {

using Mask = std::vector<std::uint8_t>; // 1: the customer meets the condition

Failure needsColumn(const char* setting)
{
    Failure failure;
    failure.kind = FailureKind::ListNeedsColumn;
    failure.subject = QLatin1String(setting);
    return failure;
}

/// A condition made ready: fills the mask for customers begin ... end - 1.
using Condition = std::function<void(std::size_t begin, std::size_t end, std::uint8_t* mask)>;

template<typename Meets>
Condition perCustomer(const Meets& meets)
{
    return [meets](std::size_t begin, std::size_t end, std::uint8_t* mask) {
        for (std::size_t i = begin; i < end; ++i)
            mask[i - begin] = meets(i) ? 1 : 0;
    };
}

class Compiler {
public:
    explicit Compiler(const Results& results) : m_results(results) {}

    Outcome<Condition> compile(const Filter& filter)
    {
        switch (filter.kind) {
        case Filter::Kind::All:
        case Filter::Kind::Any:
        case Filter::Kind::Not:
            return combine(filter);
        case Filter::Kind::Segment:
            return segment(filter);
        case Filter::Kind::RfmSegment:
            return rfmSegment(filter);
        case Filter::Kind::Category:
            return words(filter, m_results.labels ? &m_results.labels->category : nullptr,
                         "mapping.category");
        case Filter::Kind::Channel:
            return words(filter, m_results.labels ? &m_results.labels->channel : nullptr, "mapping.channel");
        case Filter::Kind::Range:
            return range(filter);
        case Filter::Kind::FirstDate:
        case Filter::Kind::LastDate:
            return date(filter);
        }
        return needsColumn("");
    }

    std::vector<TargetCustomers::UnknownWord> unknownWords;

private:
    Outcome<Condition> combine(const Filter& filter)
    {
        std::vector<Condition> parts;
        for (const Filter& part : filter.parts) {
            Outcome<Condition> ready = compile(part);
            if (!ready)
                return ready;
            parts.push_back(std::move(*ready));
        }
        const Filter::Kind kind = filter.kind;
        return Condition([parts, kind](std::size_t begin, std::size_t end, std::uint8_t* mask) {
            const std::size_t n = end - begin;
            std::fill_n(mask, n, std::uint8_t(kind == Filter::Kind::All ? 1 : 0));
            Mask one(n);
            for (const Condition& part : parts) {
                part(begin, end, one.data());
                for (std::size_t i = 0; i < n; ++i)
                    if (kind == Filter::Kind::All)
                        mask[i] &= one[i];
                    else
                        mask[i] |= one[i];
            }
            if (kind == Filter::Kind::Not)
                for (std::size_t i = 0; i < n; ++i)
                    mask[i] ^= 1;
        });
    }

    Outcome<Condition> segment(const Filter& filter)
    {
        std::array<std::uint8_t, 256> wanted{};
        QStringList labels;
        for (int group = 0; group < m_results.segments->count; ++group) {
            labels << Segments::label(group);
            wanted[static_cast<std::size_t>(group)] = filter.words.contains(labels.back()) ? 1 : 0;
        }
        for (const QString& word : filter.words)
            if (!labels.contains(word))
                unknownWords.push_back({word, labels});
        return Condition(perCustomer([wanted, of = m_results.segments->of.data()](std::size_t i) {
            return of[i] >= 0 && wanted[static_cast<std::uint8_t>(of[i])] != 0;
        }));
    }

    Outcome<Condition> rfmSegment(const Filter& filter)
    {
        const Rfm& rfm = *m_results.rfm;
        std::array<std::uint8_t, 256> wanted{};
        for (const QString& word : filter.words)
            if (const auto segment = rfmSegmentNamed(word))
                for (std::size_t cell = 0; cell < rfm.map.size(); ++cell)
                    if (rfm.map.at(cell) == *segment)
                        wanted[cell] = 1;
        return Condition(
            perCustomer([wanted, cells = rfm.cell.data()](std::size_t i) { return wanted[cells[i]] != 0; }));
    }

    /// One look at every distinct text; the customers are looked up by code.
    Outcome<Condition> words(const Filter& filter, const std::optional<data::CategoryColumn>* column,
                             const char* setting)
    {
        if (!column || !*column)
            return needsColumn(setting);
        QSet<QString> wanted;
        for (const QString& word : filter.words)
            wanted.insert(foldedCase(word));
        const std::vector<std::string>& texts = (*column)->values;
        std::vector<std::uint8_t> meets(texts.size());
        QSet<QString> found;
        for (std::size_t code = 0; code < texts.size(); ++code) {
            const auto check = [&](const QString& word) {
                const QString folded = foldedCase(word);
                if (wanted.contains(folded)) {
                    meets[code] = 1;
                    found.insert(folded);
                }
            };
            for (const QString& element : elementsOf(texts[code]))
                check(element);
            // A word that itself holds a comma.
            check(QString::fromStdString(texts[code]).trimmed());
        }
        QStringList known;
        for (const QString& word : filter.words)
            if (!found.contains(foldedCase(word))) {
                if (known.isEmpty())
                    for (const LabelCount& one : wordsIn(**column))
                        known << one.word;
                unknownWords.push_back({word, data::nearestNames(word, known)});
            }
        return Condition(perCustomer(
            [meets, codes = (*column)->codes.data()](std::size_t i) { return meets[codes[i]] != 0; }));
    }

    template<typename T>
    Outcome<Condition> between(const std::vector<T>& values, const Filter& filter, const char* setting)
    {
        if (values.size() != m_results.summary->size())
            return needsColumn(setting);
        const double least = filter.least.value_or(-std::numeric_limits<double>::infinity());
        const double most = filter.most.value_or(std::numeric_limits<double>::infinity());
        // What does not exist (NaN) is within no range.
        return Condition(perCustomer([least, most, of = values.data()](std::size_t i) {
            const auto value = static_cast<double>(of[i]);
            return value >= least && value <= most;
        }));
    }

    Outcome<Condition> range(const Filter& filter)
    {
        const Forecast& forecast = *m_results.forecast;
        const CustomerSummary& summary = *m_results.summary;
        const Rfm& rfm = *m_results.rfm;
        switch (filter.figure) {
        case Figure::Cltv:
            return between(forecast.cltv, filter, "mapping.value");
        case Figure::Sales3Month:
            return between(forecast.sales3Month, filter, "mapping.orders");
        case Figure::Sales6Month:
            return between(forecast.sales6Month, filter, "mapping.orders");
        case Figure::AverageValue:
            return between(forecast.averageValue, filter, "mapping.value");
        case Figure::Alive:
            return between(forecast.alive, filter, "mapping.orders");
        case Figure::Orders:
            return between(summary.orders, filter, "mapping.orders");
        case Figure::MonetaryAverage:
            return between(summary.m, filter, "mapping.value");
        case Figure::RfmRecency:
            return between(rfm.recency, filter, "mapping.last_date");
        case Figure::RfmFrequency:
            return between(rfm.frequency, filter, "mapping.orders");
        case Figure::RfmMonetary:
            return between(rfm.monetary, filter, "mapping.value");
        case Figure::RecencyScore:
            return between(rfm.recencyScore.of, filter, "mapping.last_date");
        case Figure::FrequencyScore:
            return between(rfm.frequencyScore.of, filter, "mapping.orders");
        case Figure::MonetaryScore:
            return between(rfm.monetaryScore.of, filter, "mapping.value");
        }
        return needsColumn("");
    }

    Outcome<Condition> date(const Filter& filter)
    {
        const bool first = filter.kind == Filter::Kind::FirstDate;
        const char* setting = first ? "mapping.first_date" : "mapping.last_date";
        if (!m_results.cleaned || !m_results.cleaned->customers)
            return needsColumn(setting);
        const data::Customers& customers = *m_results.cleaned->customers;
        const std::vector<std::int32_t>& days = first ? customers.first.days : customers.last.days;
        if (days.size() != m_results.summary->size())
            return needsColumn(setting);
        const QDate epoch(1970, 1, 1);
        const qint64 from = filter.from ? epoch.daysTo(*filter.from) : std::numeric_limits<qint64>::min();
        const qint64 to = filter.to ? epoch.daysTo(*filter.to) : std::numeric_limits<qint64>::max();
        return Condition(perCustomer(
            [from, to, of = days.data()](std::size_t i) { return of[i] >= from && of[i] <= to; }));
    }

    const Results& m_results;
};

bool isGroup(const Filter& filter)
{
    return filter.kind == Filter::Kind::All || filter.kind == Filter::Kind::Any;
}

Filter notOf(Filter filter)
{
    if (filter.kind == Filter::Kind::Not)
        return std::move(filter.parts.front());
    Filter negated;
    negated.kind = Filter::Kind::Not;
    negated.parts.push_back(std::move(filter));
    return negated;
}

/// Without Not of Not; a Not of nothing is the Not of everybody.
Filter tidied(const Filter& filter)
{
    if (filter.kind == Filter::Kind::Not)
        return notOf(filter.parts.empty() ? Filter{} : tidied(filter.parts.front()));
    Filter same = filter;
    for (Filter& part : same.parts)
        part = tidied(part);
    return same;
}

bool saysNothing(const Filter& condition)
{
    switch (condition.kind) {
    case Filter::Kind::Segment:
    case Filter::Kind::RfmSegment:
    case Filter::Kind::Category:
    case Filter::Kind::Channel:
        return condition.words.isEmpty();
    case Filter::Kind::Range:
        return !condition.least && !condition.most;
    case Filter::Kind::FirstDate:
    case Filter::Kind::LastDate:
        return !condition.from && !condition.to;
    case Filter::Kind::All:
    case Filter::Kind::Any:
    case Filter::Kind::Not:
        break;
    }
    return false;
}

std::optional<Filter> finished(const Filter& filter)
{
    if (filter.kind == Filter::Kind::Not) {
        auto part = filter.parts.empty() ? std::nullopt : finished(filter.parts.front());
        return part ? std::optional(notOf(std::move(*part))) : std::nullopt;
    }
    if (!isGroup(filter))
        return saysNothing(filter) ? std::nullopt : std::optional(filter);
    Filter group = filter;
    group.parts.clear();
    for (const Filter& part : filter.parts)
        if (auto left = finished(part))
            group.parts.push_back(std::move(*left));
    return group.parts.empty() ? std::nullopt : std::optional(std::move(group));
}

/// Per code of the permission column: 0 given, 1 refused, 2 unclear.
std::vector<std::uint8_t> consents(const data::CategoryColumn& column)
{
    std::vector<std::uint8_t> of;
    for (const std::string& text : column.values)
        of.push_back(static_cast<std::uint8_t>(consentOf(text)));
    return of;
}

} // namespace

const Filter& withoutNot(const Filter& filter)
{
    return filter.kind == Filter::Kind::Not && !filter.parts.empty() ? filter.parts.front() : filter;
}

Filter asGroups(const Filter& filter)
{
    Filter whole = tidied(filter);
    if (isGroup(withoutNot(whole)))
        return whole;
    Filter group;
    group.parts.push_back(std::move(whole));
    return group;
}

Filter withoutUnfinished(const Filter& filter)
{
    return finished(filter).value_or(Filter{});
}

bool needsLabels(const Filter& filter)
{
    return filter.kind == Filter::Kind::Category || filter.kind == Filter::Kind::Channel ||
           std::any_of(filter.parts.begin(), filter.parts.end(), needsLabels);
}

Outcome<TargetCustomers> evaluate(const TargetList& list, const Results& results)
{
    TargetCustomers found;
    const data::CategoryColumn* permission = nullptr;
    if (results.input->mapping.contains(data::Role::Permission)) {
        if (!results.labels || !results.labels->permission)
            return needsColumn("mapping.permission");
        permission = &*results.labels->permission;
        found.hasPermission = true;
    }
    Compiler compiler(results);
    const Outcome<Condition> condition = compiler.compile(list.filter);
    if (!condition)
        return condition.failure();
    found.unknownWords = std::move(compiler.unknownWords);

    struct Block {
        std::vector<std::uint32_t> customers;
        std::uint64_t matched = 0, withoutConsent = 0, unclear = 0;
        double cltv = 0, sales = 0;
    };
    const std::vector<std::uint8_t> consent =
        permission ? consents(*permission) : std::vector<std::uint8_t>();
    const Forecast& forecast = *results.forecast;
    const std::size_t n = results.summary->size();
    std::vector<Block> blocks(blockCount(n));
    forEachBlock(n, [&](std::size_t index, std::size_t begin, std::size_t end) {
        Block& block = blocks[index];
        Mask mask(end - begin);
        (*condition)(begin, end, mask.data());
        for (std::size_t i = begin; i < end; ++i) {
            if (mask[i - begin] == 0)
                continue;
            ++block.matched;
            if (permission) {
                const std::uint8_t said = consent[permission->codes[i]];
                block.withoutConsent += said != 0 ? 1U : 0U;
                block.unclear += said == 2 ? 1U : 0U;
                if (said != 0 && !list.withoutConsent)
                    continue;
            }
            block.customers.push_back(static_cast<std::uint32_t>(i));
            if (forecast.cltv.size() == n && forecast.cltv[i] == forecast.cltv[i])
                block.cltv += forecast.cltv[i];
            block.sales += forecast.sales6Month[i];
        }
    });
    std::size_t size = 0;
    for (const Block& block : blocks)
        size += block.customers.size();
    found.customers.reserve(size);
    for (const Block& block : blocks) {
        found.customers.insert(found.customers.end(), block.customers.begin(), block.customers.end());
        found.matched += block.matched;
        found.withoutConsent += block.withoutConsent;
        found.unclearConsent += block.unclear;
        found.cltv += block.cltv;
        found.sales6Month += block.sales;
    }
    if (forecast.totalCltv > 0)
        found.cltvShare = found.cltv / forecast.totalCltv;
    return found;
}

} // namespace kiymet::analysis
