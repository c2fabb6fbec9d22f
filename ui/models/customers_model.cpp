// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customers_model.h"

#include "analysis/customer_selection.h"
#include "words/formats.h"

#include <cmath>

namespace kiymet::ui {

void CustomersModel::setResults(std::shared_ptr<const analysis::Results> results)
{
    beginResetModel();
    const bool complete =
        results && results->summary && results->forecast && results->segments && results->top;
    m_results = complete ? std::move(results) : nullptr;
    m_aliveIdentified = !m_results || analysis::aliveIsIdentified(*m_results);
    endResetModel();
}

int CustomersModel::rows() const
{
    return m_results ? static_cast<int>(m_results->top->size()) : 0;
}

int CustomersModel::columns() const
{
    return Count;
}

Cell CustomersModel::cell(int row, int column) const
{
    const std::size_t customer = (*m_results->top)[static_cast<std::size_t>(row)];
    const analysis::CustomerSummary& summary = *m_results->summary;
    const analysis::Forecast& forecast = *m_results->forecast;
    const auto money = [](double value) {
        return std::isnan(value)
                   ? Cell{words::none(), value, tr("This figure does not exist for the customer.")}
                   : Cell{words::money(value), value, {}};
    };
    switch (static_cast<Column>(column)) {
    case Id: {
        const std::string_view id = (*summary.ids)[customer];
        return {QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())), {}, {}};
    }
    case Orders:
        return {words::count(summary.orders[customer]), summary.orders[customer], {}};
    case AverageValue:
        return money(forecast.averageValue[customer]);
    case Sales3Month:
        return {words::number(forecast.sales3Month[customer], 2), forecast.sales3Month[customer], {}};
    case Sales6Month:
        return {words::number(forecast.sales6Month[customer], 2), forecast.sales6Month[customer], {}};
    case Alive:
        if (!m_aliveIdentified)
            return {
                tr("not identifiable"),
                {},
                tr("Customers who left are not in this file, or the model found no sign that anybody leaves. "
                   "The data cannot tell how likely this customer is to be active.")};
        return {words::probability(forecast.alive[customer]), forecast.alive[customer], {}};
    case Cltv:
        return money(forecast.cltv[customer]);
    case Segment:
        return {analysis::Segments::label(m_results->segments->of[customer]), {}, {}};
    case Count:
        break;
    }
    return {};
}

QString CustomersModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Id:
        return tr("Customer");
    case Orders:
        return tr("Orders");
    case AverageValue:
        return tr("Expected average value");
    case Sales3Month:
        return tr("Expected purchases, 3 months");
    case Sales6Month:
        return tr("Expected purchases, 6 months");
    case Alive:
        return tr("P(alive)");
    case Cltv:
        return tr("CLTV");
    case Segment:
        return tr("Segment");
    case Count:
        break;
    }
    return {};
}

QString CustomersModel::titleTip(int column) const
{
    switch (static_cast<Column>(column)) {
    case Orders:
        return tr("All orders of the customer, after capping.");
    case AverageValue:
        return tr("Value of a purchase expected from this customer.");
    case Sales3Month:
        return tr("Purchases expected within 84 days (3 months of 4 weeks).");
    case Sales6Month:
        return tr("Purchases expected within 168 days (6 months of 4 weeks).");
    case Alive:
        return tr("Probability that the customer is still active.");
    case Cltv:
        return tr("Customer lifetime value: what the customer is expected to spend within the horizon, "
                  "discounted to today.");
    case Segment:
        return tr("A holds the most valuable customers.");
    case Id:
    case Count:
        break;
    }
    return {};
}

bool CustomersModel::isFigure(int column) const
{
    return column != Id && column != Segment;
}

} // namespace kiymet::ui
