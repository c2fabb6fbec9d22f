// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/customers/customer_selection.h"

#include "analysis/customers/folded_text.h"
#include "analysis/stages/row_blocks.h"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

namespace kiymet::analysis {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

const data::CategoryColumn* channelsOf(const Labels* labels)
{
    return labels && labels->channel ? &*labels->channel : nullptr;
}

const data::CategoryColumn* categoriesOf(const Labels* labels)
{
    return labels && labels->category ? &*labels->category : nullptr;
}

bool isText(CustomerColumn column)
{
    return column == CustomerColumn::Id || column == CustomerColumn::Channel ||
           column == CustomerColumn::Category || column == CustomerColumn::RfmSegment;
}

/// Per code of a column whether its text is wanted; empty where there is no such column.
template<typename Wanted>
std::vector<char> wantedCodes(const data::CategoryColumn* column, const Wanted& wanted)
{
    std::vector<char> codes;
    if (column)
        for (const std::string& value : column->values)
            codes.push_back(wanted(std::string_view(value)) ? 1 : 0);
    return codes;
}

/// All conditions of a filter, made ready once; asked by any thread.
class Conditions {
public:
    Conditions(const Results& results, const Labels* labels, const CustomerFilter& filter)
        : m_results(results)
        , m_filter(filter)
        , m_channels(channelsOf(labels))
        , m_categories(categoriesOf(labels))
        , m_text(folded(filter.text.trimmed().toStdString()))
    {
        const auto containsText = [this](std::string_view value) {
            return folded(value).find(m_text) != std::string::npos;
        };
        if (!m_text.empty()) {
            m_textChannels = wantedCodes(m_channels, containsText);
            m_textCategories = wantedCodes(m_categories, containsText);
        }
        const std::string channel = folded(filter.channel.toStdString());
        if (!channel.empty())
            m_wantedChannels =
                wantedCodes(m_channels, [&](std::string_view value) { return folded(value) == channel; });
        const std::string category = folded(filter.category.toStdString());
        if (!category.empty())
            m_wantedCategories = wantedCodes(m_categories, [&](std::string_view value) {
                const auto elements = listElements(value);
                return std::any_of(elements.begin(), elements.end(),
                                   [&](std::string_view element) { return folded(element) == category; });
            });
        if (!filter.rfmSegment.isEmpty())
            m_rfmSegment = rfmSegmentNamed(filter.rfmSegment);
    }

    /// `scratch` is the thread's own.
    bool hold(std::uint32_t customer, std::string& scratch) const
    {
        if (m_filter.segment && m_results.segments->of[customer] != *m_filter.segment)
            return false;
        if (!m_filter.rfmSegment.isEmpty() &&
            !(m_rfmSegment && m_results.rfm && m_results.rfm->segment(customer) == *m_rfmSegment))
            return false;
        if (!m_filter.channel.isEmpty() && !isIn(m_wantedChannels, m_channels, customer))
            return false;
        if (!m_filter.category.isEmpty() && !isIn(m_wantedCategories, m_categories, customer))
            return false;
        for (const CustomerFilter::Range& range : m_filter.ranges) {
            const double value = figure(m_results, range.figure, customer);
            // What does not exist is in no range.
            if (std::isnan(value) || (range.low && value < *range.low))
                return false;
            if (range.high && (range.highIncluded ? value > *range.high : value >= *range.high))
                return false;
        }
        if (m_text.empty() || isIn(m_textChannels, m_channels, customer) ||
            isIn(m_textCategories, m_categories, customer))
            return true;
        fold((*m_results.summary->ids)[customer], scratch);
        return scratch.find(m_text) != std::string::npos;
    }

private:
    static bool isIn(const std::vector<char>& wanted, const data::CategoryColumn* column,
                     std::uint32_t customer)
    {
        return !wanted.empty() && wanted[column->codes[customer]];
    }

    const Results& m_results;
    const CustomerFilter& m_filter;
    const data::CategoryColumn* m_channels;
    const data::CategoryColumn* m_categories;
    std::string m_text;
    std::vector<char> m_textChannels, m_textCategories, m_wantedChannels, m_wantedCategories;
    std::optional<RfmSegment> m_rfmSegment;
};

std::optional<std::vector<std::uint32_t>> filtered(const Results& results, const Labels* labels,
                                                   const CustomerFilter& filter, const Progress& progress)
{
    const std::vector<std::uint32_t>* among = filter.rows.get();
    const std::size_t customers = results.summary->size();
    const std::size_t n = among ? among->size() : customers;
    const Conditions conditions(results, labels, filter);
    std::vector<std::vector<std::uint32_t>> blocks(blockCount(n));
    std::atomic<bool> stopped{false};
    forEachBlock(n, [&](std::size_t block, std::size_t begin, std::size_t end) {
        if (stopped || !progress.shouldContinue(0.5 * double(begin) / double(n))) {
            stopped = true;
            return;
        }
        std::string scratch;
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint32_t customer = among ? (*among)[i] : static_cast<std::uint32_t>(i);
            if (customer < customers && conditions.hold(customer, scratch))
                blocks[block].push_back(customer);
        }
    });
    if (stopped)
        return std::nullopt;
    std::vector<std::uint32_t> rows;
    std::size_t size = 0;
    for (const auto& block : blocks)
        size += block.size();
    rows.reserve(size);
    for (const auto& block : blocks)
        rows.insert(rows.end(), block.begin(), block.end());
    return rows;
}

/// What is compared: `group` first (figures that do not exist come last, whole numbers before texts), then
/// `key`, then, for long texts, the texts, then the place in the file.
struct SortKey {
    double key = 0;
    std::uint32_t customer = 0;
    bool last = false;
};

void sortByFigure(const Results& results, CustomerOrder order, std::vector<std::uint32_t>& rows)
{
    std::vector<SortKey> keys(rows.size());
    forEachBlock(rows.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            double value = figure(results, order.column, rows[i]);
            // A is the best segment, and its number the lowest.
            const bool upwards =
                order.column == CustomerColumn::Segment ? order.descending : !order.descending;
            const bool missing = std::isnan(value);
            if (!upwards)
                value = -value;
            keys[i] = {missing ? 0.0 : value, rows[i], missing};
        }
    });
    tbb::parallel_sort(keys.begin(), keys.end(), [](const SortKey& l, const SortKey& r) {
        if (l.last != r.last)
            return r.last;
        if (l.key != r.key)
            return l.key < r.key;
        return l.customer < r.customer;
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = keys[i].customer;
}

/// The first bytes of a text, in the order of the texts.
std::uint64_t prefixOf(std::string_view text)
{
    std::uint64_t prefix = 0;
    for (std::size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return prefix;
}

struct TextKey {
    std::uint32_t length = 0; ///< of whole numbers, so that 9 comes before 10; the greatest for texts
    std::uint32_t customer = 0;
    std::uint64_t prefix = 0;
};

void sortByText(const Results& results, const Labels* labels, CustomerOrder order,
                std::vector<std::uint32_t>& rows)
{
    std::vector<TextKey> keys(rows.size());
    forEachBlock(rows.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
        std::string key;
        for (std::size_t i = begin; i < end; ++i) {
            const std::string_view value = text(results, labels, order.column, rows[i]);
            const bool number = !value.empty() && value.find_first_not_of("0123456789") == value.npos;
            if (!number)
                dictionaryKey(value, key);
            keys[i] = {number ? static_cast<std::uint32_t>(value.size())
                              : std::numeric_limits<std::uint32_t>::max(),
                       rows[i], prefixOf(number ? value : std::string_view(key))};
        }
    });
    tbb::parallel_sort(keys.begin(), keys.end(), [&](const TextKey& l, const TextKey& r) {
        const TextKey& a = order.descending ? r : l;
        const TextKey& b = order.descending ? l : r;
        if (a.length != b.length)
            return a.length < b.length;
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix;
        const std::string_view first = text(results, labels, order.column, a.customer);
        const std::string_view second = text(results, labels, order.column, b.customer);
        if (first == second)
            return l.customer < r.customer;
        thread_local std::string firstKey, secondKey;
        dictionaryKey(first, firstKey);
        dictionaryKey(second, secondKey);
        return firstKey != secondKey ? firstKey < secondKey : first < second;
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = keys[i].customer;
}

} // namespace

CustomerColumn columnOf(CustomerFigure figure)
{
    switch (figure) {
    case CustomerFigure::Orders:
        return CustomerColumn::Orders;
    case CustomerFigure::Frequency:
        return CustomerColumn::Frequency;
    case CustomerFigure::Recency:
        return CustomerColumn::Recency;
    case CustomerFigure::Age:
        return CustomerColumn::Age;
    case CustomerFigure::AverageValue:
        return CustomerColumn::AverageValue;
    case CustomerFigure::Sales3Month:
        return CustomerColumn::Sales3Month;
    case CustomerFigure::Sales6Month:
        return CustomerColumn::Sales6Month;
    case CustomerFigure::ExpectedAverageValue:
        return CustomerColumn::ExpectedAverageValue;
    case CustomerFigure::Cltv:
        return CustomerColumn::Cltv;
    case CustomerFigure::Alive:
        return CustomerColumn::Alive;
    }
    return CustomerColumn::Cltv;
}

bool has(const Results& results, const Labels* labels, CustomerColumn column)
{
    switch (column) {
    case CustomerColumn::Channel:
        return channelsOf(labels) != nullptr;
    case CustomerColumn::Category:
        return categoriesOf(labels) != nullptr;
    case CustomerColumn::FirstDate:
    case CustomerColumn::LastDate:
        return results.cleaned != nullptr;
    case CustomerColumn::RfmSegment:
        return results.rfm != nullptr;
    default:
        return results.summary && results.forecast && results.segments;
    }
}

double figure(const Results& results, CustomerColumn column, std::size_t customer)
{
    const CustomerSummary& summary = *results.summary;
    const Forecast& forecast = *results.forecast;
    switch (column) {
    case CustomerColumn::Id:
    case CustomerColumn::Channel:
    case CustomerColumn::Category:
    case CustomerColumn::RfmSegment:
        return none;
    case CustomerColumn::FirstDate:
        return results.cleaned ? results.cleaned->customers->first.days[customer] : none;
    case CustomerColumn::LastDate:
        return results.cleaned ? results.cleaned->customers->last.days[customer] : none;
    case CustomerColumn::Orders:
        return summary.orders[customer];
    case CustomerColumn::AverageValue:
        return summary.m[customer] > 0 ? summary.m[customer] : none;
    case CustomerColumn::Frequency:
        return summary.x[customer];
    case CustomerColumn::Recency:
        return summary.t_x[customer];
    case CustomerColumn::Age:
        return summary.T[customer];
    case CustomerColumn::Sales3Month:
        return forecast.sales3Month[customer];
    case CustomerColumn::Sales6Month:
        return forecast.sales6Month[customer];
    case CustomerColumn::ExpectedAverageValue:
        return forecast.averageValue[customer];
    case CustomerColumn::Alive:
        return forecast.alive[customer];
    case CustomerColumn::Cltv:
        return forecast.cltv[customer];
    case CustomerColumn::Segment: {
        const int segment = results.segments->of[customer];
        return segment < 0 ? none : segment;
    }
    }
    return none;
}

double figure(const Results& results, CustomerFigure which, std::size_t customer)
{
    return figure(results, columnOf(which), customer);
}

std::string_view text(const Results& results, const Labels* labels, CustomerColumn column,
                      std::size_t customer)
{
    const auto of = [customer](const data::CategoryColumn* texts) {
        return texts ? std::string_view(texts->values[texts->codes[customer]]) : std::string_view();
    };
    switch (column) {
    case CustomerColumn::Id:
        return (*results.summary->ids)[customer];
    case CustomerColumn::Channel:
        return of(channelsOf(labels));
    case CustomerColumn::Category:
        return of(categoriesOf(labels));
    case CustomerColumn::RfmSegment:
        return results.rfm ? name(results.rfm->segment(customer)) : std::string_view();
    default:
        return {};
    }
}

std::optional<CustomerSelection> select(const Results& results, const Labels* labels,
                                        const CustomerFilter& filter, std::optional<std::size_t> best,
                                        CustomerOrder order, const Progress& progress)
{
    auto rows = filtered(results, labels, filter, progress);
    if (!rows)
        return std::nullopt;
    const std::vector<double>& cltv = results.forecast->cltv;
    if (best && *best < rows->size()) {
        // Those without a CLTV last, equal ones in the order of the file.
        const auto before = [&cltv](std::uint32_t l, std::uint32_t r) {
            const bool known = !std::isnan(cltv[l]);
            if (known != !std::isnan(cltv[r]))
                return known;
            return known && cltv[l] != cltv[r] ? cltv[l] > cltv[r] : l < r;
        };
        const auto end = rows->begin() + static_cast<std::ptrdiff_t>(*best);
        std::nth_element(rows->begin(), end, rows->end(), before);
        rows->erase(end, rows->end());
        std::sort(rows->begin(), rows->end());
    }
    CustomerSelection selection;
    selection.cltv = sumRows(rows->size(), [&](std::size_t i) {
        const double value = cltv[(*rows)[i]];
        return std::isnan(value) ? 0 : value;
    });
    if (results.forecast->totalCltv > 0)
        selection.cltvShare = selection.cltv / results.forecast->totalCltv;
    if (!progress.shouldContinue(0.5))
        return std::nullopt;
    if (isText(order.column))
        sortByText(results, labels, order, *rows);
    else
        sortByFigure(results, order, *rows);
    selection.rows = std::move(*rows);
    return selection;
}

std::vector<std::string_view> listElements(std::string_view list)
{
    const auto trimmed = [](std::string_view part) {
        const auto begin = part.find_first_not_of(" \t'\"");
        return begin == part.npos ? std::string_view()
                                  : part.substr(begin, part.find_last_not_of(" \t'\"") + 1 - begin);
    };
    std::vector<std::string_view> elements;
    const std::string_view all = trimmed(list);
    if (!all.starts_with('[') || !all.ends_with(']')) {
        if (!all.empty())
            elements.push_back(all);
        return elements;
    }
    std::string_view rest = all.substr(1, all.size() - 2);
    for (;;) {
        const auto comma = rest.find(',');
        if (const std::string_view element = trimmed(rest.substr(0, comma)); !element.empty())
            elements.push_back(element);
        if (comma == rest.npos)
            return elements;
        rest.remove_prefix(comma + 1);
    }
}

std::vector<LabelUse> labelUses(const data::CategoryColumn& column, bool lists, std::size_t most)
{
    std::vector<std::uint64_t> customers(column.values.size());
    for (const std::uint32_t code : column.codes)
        ++customers[code];
    std::vector<LabelUse> labels;
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t code = 0; code < column.values.size(); ++code) {
        if (customers[code] == 0)
            continue;
        const std::string_view value = column.values[code];
        std::vector<std::string> counted; // an element twice in one list is one customer
        for (const std::string_view element : lists ? listElements(value) : std::vector{value}) {
            const std::string key = folded(element);
            if (element.empty() || std::find(counted.begin(), counted.end(), key) != counted.end())
                continue;
            counted.push_back(key);
            const auto [at, isNew] = known.emplace(key, labels.size());
            if (isNew)
                labels.push_back(
                    {QString::fromUtf8(element.data(), static_cast<qsizetype>(element.size())), 0});
            labels[at->second].customers += customers[code];
        }
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [](const LabelUse& l, const LabelUse& r) { return l.customers > r.customers; });
    if (labels.size() > most)
        labels.resize(most);
    return labels;
}

std::pair<std::vector<LabelUse>, std::vector<LabelUse>> labelUses(const Labels& labels)
{
    const auto of = [](const data::CategoryColumn* column, bool lists) {
        return column ? labelUses(*column, lists) : std::vector<LabelUse>();
    };
    return {of(channelsOf(&labels), false), of(categoriesOf(&labels), true)};
}

bool aliveIsIdentified(const Results& results)
{
    if (results.transactions && !results.transactions->model.hasDropout())
        return false;
    return std::none_of(results.findings.begin(), results.findings.end(), [](const Finding& finding) {
        return finding.kind == FindingKind::SelectedCustomers || finding.kind == FindingKind::NoDropout;
    });
}

} // namespace kiymet::analysis
