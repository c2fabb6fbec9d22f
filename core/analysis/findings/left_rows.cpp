// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/findings/left_rows.h"

namespace kiymet::analysis {

namespace {

using Field = LeftRows::Field;

Field text(std::string_view bytes)
{
    if (bytes.empty())
        return {};
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

Field cell(const data::NumberColumn& column, std::size_t row)
{
    if (column.state(row) != data::CellState::Valid)
        return {};
    return column.values[row];
}

Field cell(const data::DateColumn& column, std::size_t row)
{
    if (column.state(row) != data::CellState::Valid)
        return {};
    return QDate(1970, 1, 1).addDays(column.days[row]);
}

Field cell(const data::CategoryColumn& column, std::size_t row)
{
    return text(column.values[column.codes[row]]);
}

/// visit(role or name, cell maker) for each column in order; the names come as header names.
template<typename Visit>
void forEachColumn(const data::Input& input, const Visit& visit)
{
    using data::Role;
    if (const auto* summaries = std::get_if<data::CustomerSummaries>(&input.customers)) {
        visit(input.column(Role::CustomerId), [=](std::size_t row) { return text(summaries->ids[row]); });
        visit(input.column(Role::Frequency),
              [=](std::size_t row) { return cell(summaries->frequency, row); });
        visit(input.column(Role::Recency), [=](std::size_t row) { return cell(summaries->recency, row); });
        visit(input.column(Role::Age), [=](std::size_t row) { return cell(summaries->T, row); });
        if (summaries->monetary)
            visit(input.column(Role::Monetary),
                  [=](std::size_t row) { return cell(*summaries->monetary, row); });
        return;
    }
    const auto* of = std::get_if<data::Customers>(&input.customers);
    if (!of) // the lines of a log are counted only
        return;
    const data::Customers& customers = *of;
    visit(input.column(Role::CustomerId), [&customers](std::size_t row) { return text(customers.ids[row]); });
    visit(input.column(Role::FirstDate),
          [&customers](std::size_t row) { return cell(customers.first, row); });
    visit(input.column(Role::LastDate), [&customers](std::size_t row) { return cell(customers.last, row); });
    for (std::size_t c = 0; c < customers.orders.size(); ++c)
        visit(QString::fromStdString(customers.orderNames[c]),
              [&customers, c](std::size_t row) { return cell(customers.orders[c], row); });
    for (std::size_t c = 0; c < customers.values.size(); ++c)
        visit(QString::fromStdString(customers.valueNames[c]),
              [&customers, c](std::size_t row) { return cell(customers.values[c], row); });
    // Only merging customers has them read with the rest.
    if (customers.category)
        visit(input.column(Role::Category),
              [&customers](std::size_t row) { return cell(*customers.category, row); });
    if (customers.channel)
        visit(input.column(Role::Channel),
              [&customers](std::size_t row) { return cell(*customers.channel, row); });
}

} // namespace

LeftRows::LeftRows(const Results& results) : m_input(results.input)
{
    if (results.cleaned)
        m_left = {results.cleaned, &results.cleaned->left};
    else if (results.cleanedSummaries)
        m_left = {results.cleanedSummaries, &results.cleanedSummaries->left};
    if (m_input && m_left)
        forEachColumn(*m_input, [this](const QString& name, const auto&) { m_columns << name; });
}

std::uint64_t LeftRows::line(std::size_t i) const
{
    const std::size_t row = (*m_left)[i].row;
    if (const auto* summaries = std::get_if<data::CustomerSummaries>(&m_input->customers))
        return summaries->lines[row];
    return std::get<data::Customers>(m_input->customers).lines[row];
}

LeftRows::Field LeftRows::field(std::size_t i, std::size_t column) const
{
    Field found;
    std::size_t at = 0;
    forEachColumn(*m_input, [&](const QString&, const auto& make) {
        if (at++ == column)
            found = make((*m_left)[i].row);
    });
    return found;
}

LeftRows::Row LeftRows::row(std::size_t i) const
{
    Row row{line(i), why(i), {}};
    row.fields.reserve(static_cast<std::size_t>(m_columns.size()));
    forEachColumn(*m_input,
                  [&](const QString&, const auto& make) { row.fields.push_back(make((*m_left)[i].row)); });
    return row;
}

} // namespace kiymet::analysis
