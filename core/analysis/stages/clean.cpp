// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/stages/clean.h"

#include "analysis/findings/finding_collector.h"
#include "analysis/stages/clean_cells.h"
#include "analysis/stages/duplicate_ids.h"
#include "analysis/stages/labels.h"
#include "analysis/stages/row_blocks.h"
#include "data/cells/calendar.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>

namespace kiymet::analysis {

namespace {

using data::CellState;

QString dateText(std::int32_t days)
{
    const data::CivilDate date = data::civilFromDays(days);
    return QDate(date.year, date.month, date.day).toString(Qt::ISODate);
}

/// Columns as the collector numbers them: the order columns follow the dates, then the value columns.
enum Column { Id = -1, First = 0, Last = 1, FirstNumber = 2 };

class CustomerCleaner {
public:
    CustomerCleaner(const std::shared_ptr<const data::Input>& input, const Settings::Cleaning& rules)
        : m_input(input), m_customers(std::get<data::Customers>(input->customers)), m_rules(rules)
    {
    }

    Cleaned run(std::vector<Finding>& findings)
    {
        const std::size_t rows = m_customers.size();
        Cleaned result;
        result.rowsBefore = rows;
        m_dropped.assign(rows, 0);
        inspectRows();
        applyDuplicates();

        bool changed = !m_exchange.empty() || m_fractional || !m_merged.empty();
        std::vector<std::uint32_t> stays;
        stays.reserve(rows);
        for (std::size_t row = 0; row < rows; ++row)
            if (m_dropped[row] == 0)
                stays.push_back(static_cast<std::uint32_t>(row));
            else
                result.left.push_back({row, static_cast<FindingKind>(m_dropped[row] - 1)});
        result.ordersBefore = total(m_customers.orders, rows);
        result.valueBefore = total(m_customers.values, rows);
        if (stays.size() == rows && !changed)
            // Nothing to change: the input's own customers, kept alive with the input.
            result.customers = std::shared_ptr<const data::Customers>(m_input, &m_customers);
        else
            result.customers = gather(stays);
        result.ordersAfter = total(result.customers->orders, result.customers->size());
        result.valueAfter = total(result.customers->values, result.customers->size());
        report(findings);
        return result;
    }

private:
    struct BlockState {
        FindingCollector found;
        std::vector<std::uint32_t> exchange;
        bool fractional = false;
    };

    static double total(const std::vector<data::NumberColumn>& columns, std::size_t rows)
    {
        double sum = 0;
        for (const data::NumberColumn& column : columns)
            sum += sumRows(rows, [&](std::size_t row) { return column.values[row]; });
        return sum;
    }

    SampleRow sample(std::size_t row, QString text = {}) const
    {
        return {m_customers.lines[row], toText(m_customers.ids[row]), std::move(text)};
    }

    bool drops(Rule rule) const { return rule == Rule::Drop; }

    void inspectRows()
    {
        const std::size_t rows = m_customers.size();
        std::vector<BlockState> blocks(blockCount(rows));
        forEachBlock(rows, [&](std::size_t block, std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row)
                inspectRow(row, blocks[block]);
        });
        for (const BlockState& block : blocks) {
            m_found.append(block.found);
            m_exchange.insert(m_exchange.end(), block.exchange.begin(), block.exchange.end());
            m_fractional = m_fractional || block.fractional;
        }
    }

    void inspectRow(std::size_t row, BlockState& state)
    {
        std::optional<FindingKind> dropped; // the first reason that drops the row
        const auto found = [&](FindingKind kind, int column, bool drop, QString text = {}) {
            state.found.add(kind, column, sample(row, std::move(text)));
            if (drop && !dropped)
                dropped = kind;
        };

        if (m_customers.ids[row].empty())
            found(FindingKind::MissingId, Id, drops(m_rules.missing));

        const CellState first = m_customers.first.state(row);
        const CellState last = m_customers.last.state(row);
        if (const auto kind = kindOf(first))
            found(*kind, First, true);
        if (const auto kind = kindOf(last))
            found(*kind, Last, true);
        if (first == CellState::Valid && last == CellState::Valid &&
            m_customers.last.days[row] < m_customers.first.days[row]) {
            found(FindingKind::DateOrder, Last, drops(m_rules.dateOrder),
                  dateText(m_customers.first.days[row]) + QStringLiteral(" > ") +
                      dateText(m_customers.last.days[row]));
            if (!drops(m_rules.dateOrder))
                state.exchange.push_back(static_cast<std::uint32_t>(row));
        }

        inspectSum(row, m_customers.orders, FirstNumber, true, state, found);
        inspectSum(row, m_customers.values, FirstNumber + int(m_customers.orders.size()), false, state,
                   found);
        if (dropped)
            m_dropped[row] = static_cast<std::uint8_t>(1 + static_cast<int>(*dropped));
    }

    template<typename Found>
    void inspectSum(std::size_t row, const std::vector<data::NumberColumn>& columns, int firstColumn,
                    bool counts, BlockState& state, const Found& found)
    {
        std::size_t missing = 0;
        double sum = 0;
        bool bad = false;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const int column = firstColumn + int(c);
            const CellState cell = columns[c].state(row);
            const double value = columns[c].values[row];
            if (cell == CellState::Missing) {
                ++missing;
                continue;
            }
            if (const auto kind = kindOf(cell)) {
                found(*kind, column, drops(m_rules.missing), QString());
                bad = true;
                continue;
            }
            if (value < 0) {
                found(FindingKind::NegativeValue, column, drops(m_rules.negative), QString::number(value));
                bad = true;
            }
            if (counts && value != std::nearbyint(value)) {
                found(FindingKind::FractionalOrders, column, false, QString::number(value));
                state.fractional = true;
            }
            sum += value;
        }
        if (missing == columns.size()) {
            found(FindingKind::MissingValue, firstColumn, drops(m_rules.missing), QString());
            return;
        }
        if (bad)
            return;
        if (sum == 0) {
            found(FindingKind::ZeroValue, firstColumn, m_rules.zero.value_or(Rule::Drop) == Rule::Drop,
                  QString());
            return;
        }
        if (columns.size() > 1)
            for (std::size_t c = 0; c < columns.size(); ++c)
                if (columns[c].values[row] == 0)
                    state.found.count(FindingKind::EmptyPart, firstColumn + int(c), m_customers.lines[row]);
    }

    void applyDuplicates()
    {
        std::vector<std::uint8_t> counts(m_customers.size());
        for (std::size_t row = 0; row < counts.size(); ++row)
            counts[row] = m_dropped[row] == 0 && !m_customers.ids[row].empty() ? 1 : 0;
        const std::vector<DuplicateId> duplicates = duplicateIds(m_customers.ids, counts);
        constexpr auto mark = static_cast<std::uint8_t>(1 + static_cast<int>(FindingKind::DuplicateId));
        for (const DuplicateId& duplicate : duplicates) {
            m_found.add(FindingKind::DuplicateId, Id, sample(duplicate.row));
            switch (m_rules.duplicates) {
            case DuplicateRule::Keep:
                break;
            case DuplicateRule::Drop:
                m_dropped[duplicate.first] = mark;
                m_dropped[duplicate.row] = mark;
                break;
            case DuplicateRule::Merge:
                m_merged.push_back(duplicate);
                m_dropped[duplicate.row] = mark;
                break;
            case DuplicateRule::First:
                m_dropped[duplicate.row] = mark;
                break;
            }
        }
    }

    std::shared_ptr<const data::Customers> gather(const std::vector<std::uint32_t>& stays) const
    {
        auto result = std::make_shared<data::Customers>();
        data::Customers& out = *result;
        const std::size_t n = stays.size();
        out.orderNames = m_customers.orderNames;
        out.valueNames = m_customers.valueNames;

        out.ids.begin.resize(n + 1);
        for (std::size_t i = 0; i < n; ++i)
            out.ids.begin[i + 1] = out.ids.begin[i] + m_customers.ids[stays[i]].size();
        out.ids.bytes.resize(out.ids.begin[n]);
        const auto take = [&](const auto& from, auto& to) {
            to.resize(n);
            forEachBlock(n, [&](std::size_t, std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i)
                    to[i] = from[stays[i]];
            });
        };
        forEachBlock(n, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const std::string_view id = m_customers.ids[stays[i]];
                std::memcpy(out.ids.bytes.data() + out.ids.begin[i], id.data(), id.size());
            }
        });
        take(m_customers.first.days, out.first.days);
        take(m_customers.last.days, out.last.days);
        take(m_customers.lines, out.lines);
        // A cell that was kept without being valid counts as the 0 it holds: no states here.
        const auto takeNumbers = [&](const std::vector<data::NumberColumn>& from,
                                     std::vector<data::NumberColumn>& to) {
            to.resize(from.size());
            for (std::size_t c = 0; c < from.size(); ++c)
                take(from[c].values, to[c].values);
        };
        takeNumbers(m_customers.orders, out.orders);
        takeNumbers(m_customers.values, out.values);
        const auto takeCategories = [&](const std::optional<data::CategoryColumn>& from,
                                        std::optional<data::CategoryColumn>& to) {
            if (!from)
                return;
            to.emplace();
            to->values = from->values;
            take(from->codes, to->codes);
        };
        takeCategories(m_customers.category, out.category);
        takeCategories(m_customers.channel, out.channel);
        takeCategories(m_customers.permission, out.permission);

        const auto place = [&](std::uint32_t row) {
            return static_cast<std::size_t>(std::lower_bound(stays.begin(), stays.end(), row) -
                                            stays.begin());
        };
        for (const std::uint32_t row : m_exchange)
            if (const std::size_t i = place(row); i < n && stays[i] == row)
                std::swap(out.first.days[i], out.last.days[i]);
        for (const DuplicateId& duplicate : m_merged)
            merge(out, place(duplicate.first), duplicate.row);
        if (m_fractional)
            for (data::NumberColumn& column : out.orders)
                for (double& value : column.values)
                    value = std::nearbyint(value);
        return result;
    }

    /// Adds a repeated row to the first one: earliest first, latest last, sums, union of the categories.
    void merge(data::Customers& out, std::size_t into, std::uint32_t row) const
    {
        const auto [first, last] = std::minmax(m_customers.first.days[row], m_customers.last.days[row]);
        out.first.days[into] = std::min(out.first.days[into], first);
        out.last.days[into] = std::max(out.last.days[into], last);
        for (std::size_t c = 0; c < out.orders.size(); ++c)
            out.orders[c].values[into] += m_customers.orders[c].values[row];
        for (std::size_t c = 0; c < out.values.size(); ++c)
            out.values[c].values[into] += m_customers.values[c].values[row];
        // Whoever refused once is not written to.
        if (out.permission) {
            std::uint32_t& code = out.permission->codes[into];
            const std::uint32_t other = m_customers.permission->codes[row];
            if (consentOf(out.permission->values[code]) == Consent::Given)
                code = other;
        }
        if (out.category) {
            const std::string joined =
                unionOf(out.category->values[out.category->codes[into]],
                        m_customers.category->values[m_customers.category->codes[row]]);
            auto& values = out.category->values;
            const auto known = std::find(values.begin(), values.end(), joined);
            out.category->codes[into] = static_cast<std::uint32_t>(known - values.begin());
            if (known == values.end())
                values.push_back(joined);
        }
    }

    /// Lists like [ERKEK, COCUK]: the words of both, in order of appearance.
    static std::string unionOf(const std::string& left, const std::string& right)
    {
        if (left == right)
            return left;
        std::vector<std::string> words;
        const bool bracketed = left.starts_with('[') || right.starts_with('[');
        for (const std::string& list : {left, right}) {
            std::string word;
            const auto end = [&] {
                const auto from = word.find_first_not_of(' ');
                if (from != std::string::npos) {
                    word = word.substr(from, word.find_last_not_of(' ') - from + 1);
                    if (std::find(words.begin(), words.end(), word) == words.end())
                        words.push_back(word);
                }
                word.clear();
            };
            for (const char c : list)
                if (c == ',')
                    end();
                else if (c != '[' && c != ']')
                    word += c;
            end();
        }
        std::string joined;
        for (const std::string& word : words)
            joined += (joined.empty() ? "" : ", ") + word;
        return bracketed ? '[' + joined + ']' : joined;
    }

    QString columnName(int column) const
    {
        if (column == Id)
            return m_input->column(data::Role::CustomerId);
        if (column == First)
            return m_input->column(data::Role::FirstDate);
        if (column == Last)
            return m_input->column(data::Role::LastDate);
        const auto number = static_cast<std::size_t>(column - FirstNumber);
        const std::size_t orders = m_customers.orderNames.size();
        return QString::fromStdString(number < orders ? m_customers.orderNames[number]
                                                      : m_customers.valueNames[number - orders]);
    }

    bool ruleDrops(FindingKind kind, int column) const
    {
        switch (kind) {
        case FindingKind::MissingId:
            return drops(m_rules.missing);
        case FindingKind::MissingValue:
        case FindingKind::UnreadableValue:
        case FindingKind::NotFiniteValue:
        case FindingKind::NoSuchDate:
            return column == First || column == Last || drops(m_rules.missing);
        case FindingKind::DateOrder:
            return drops(m_rules.dateOrder);
        case FindingKind::NegativeValue:
            return drops(m_rules.negative);
        case FindingKind::ZeroValue:
            return m_rules.zero.value_or(Rule::Drop) == Rule::Drop;
        case FindingKind::DuplicateId:
            return m_rules.duplicates != DuplicateRule::Keep;
        default:
            return false;
        }
    }

    void report(std::vector<Finding>& findings) const
    {
        for (const auto& [key, entry] : m_found.entries()) {
            const auto [kind, column] = key;
            Finding finding;
            finding.kind = kind;
            finding.stage = Stage::Clean;
            finding.dropped = ruleDrops(kind, column);
            finding.severity = severityOf(kind, finding.dropped || kind == FindingKind::FractionalOrders);
            finding.count = entry.count;
            finding.of = m_customers.size();
            finding.column = columnName(column);
            finding.firstLine = entry.firstLine;
            finding.samples = entry.samples;
            findings.push_back(std::move(finding));
        }
    }

    std::shared_ptr<const data::Input> m_input;
    const data::Customers& m_customers;
    const Settings::Cleaning& m_rules;
    /// Per row: 0 stays, else 1 + the kind that dropped it.
    std::vector<std::uint8_t> m_dropped;
    FindingCollector m_found;
    std::vector<std::uint32_t> m_exchange; ///< rows whose dates change places, ascending
    std::vector<DuplicateId> m_merged;
    bool m_fractional = false;
};

} // namespace

Cleaned clean(const std::shared_ptr<const data::Input>& input, const Settings::Cleaning& rules,
              std::vector<Finding>& findings)
{
    return CustomerCleaner(input, rules).run(findings);
}

} // namespace kiymet::analysis
