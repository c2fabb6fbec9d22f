// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/customers/customer_card.h"

#include "analysis/diagnostics/intervals.h"

#include "analysis/customers/customer_selection.h"
#include "analysis/stages/summarise.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiymet::analysis {

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void addHistory(CustomerCard& card, const Results& results)
{
    card.value = std::numeric_limits<double>::quiet_NaN();
    if (!results.cleaned)
        return;
    const data::Customers& customers = *results.cleaned->customers;
    const std::size_t i = card.customer;
    const QDate epoch(1970, 1, 1);
    card.first = epoch.addDays(customers.first.days[i]);
    card.last = epoch.addDays(customers.last.days[i]);
    double orders = 0, value = 0;
    for (std::size_t c = 0; c < customers.orders.size(); ++c) {
        card.parts.push_back({textOf(customers.orderNames[c]), true, customers.orders[c].values[i]});
        orders += customers.orders[c].values[i];
    }
    for (std::size_t c = 0; c < customers.values.size(); ++c) {
        card.parts.push_back({textOf(customers.valueNames[c]), false, customers.values[c].values[i]});
        value += customers.values[c].values[i];
    }
    const bool capped = results.capped && results.capped->value.size() == results.summary->size();
    card.value = capped ? results.capped->value[i] : value;
    if (std::abs(orders - card.orders) > 0.5)
        card.ordersAsRead = orders;
    if (std::abs(value - card.value) > 1e-9 * std::abs(value))
        card.valueAsRead = value;
}

void addAlive(CustomerCard& card, const Results& results)
{
    const CustomerSummary& summary = *results.summary;
    const std::size_t i = card.customer;
    card.unit = summary.unit;
    card.sinceLast = std::max(0.0, summary.T[i] - summary.t_x[i]);
    card.aliveIdentified =
        aliveIsIdentified(results) && results.transactions && results.transactions->model.hasDropout();
    card.alive = results.forecast->alive[i];
    if (!card.aliveIdentified)
        return;
    // As far ahead as back, and half a year at least.
    const double ahead = std::max(card.sinceLast, 26 * 7 / daysIn(summary.unit));
    const double end = card.sinceLast + ahead;
    constexpr int steps = 80;
    const auto add = [&](double time) {
        const double alive = stats::probabilityAlive(
            results.transactions->model, {double(summary.x[i]), summary.t_x[i], summary.t_x[i] + time});
        card.aliveCurve.push_back({time, alive});
    };
    for (int step = 0; step <= steps; ++step) {
        const double time = end * step / steps;
        const double before = end * (step - 1) / steps;
        if (step > 0 && before < card.sinceLast && card.sinceLast < time)
            add(card.sinceLast);
        add(time);
    }
}

} // namespace

CustomerCard customerCard(const Results& results, const Labels* labels, std::uint32_t customer)
{
    const CustomerSummary& summary = *results.summary;
    const Forecast& forecast = *results.forecast;
    CustomerCard card;
    card.customer = customer;
    card.id = textOf(text(results, labels, CustomerColumn::Id, customer));
    card.channel = textOf(text(results, labels, CustomerColumn::Channel, customer));
    card.category = textOf(text(results, labels, CustomerColumn::Category, customer));
    card.orders = summary.orders[customer];
    card.averageValue = figure(results, CustomerColumn::AverageValue, customer);
    card.expectedAverageValue = forecast.averageValue[customer];
    card.sales3Month = forecast.sales3Month[customer];
    card.sales6Month = forecast.sales6Month[customer];
    card.cltv = forecast.cltv[customer];
    card.segment = results.segments->of[customer];
    if (results.rfm)
        card.rfmSegment = results.rfm->segment(customer);
    std::uint64_t higher = 0, lower = 0;
    for (const double cltv : forecast.cltv) {
        card.ranked += !std::isnan(cltv);
        higher += cltv > card.cltv;
        lower += cltv < card.cltv;
    }
    if (!std::isnan(card.cltv)) {
        card.rank = higher + 1;
        card.shareBelow = static_cast<double>(lower) / static_cast<double>(card.ranked);
    }
    if (results.margins) {
        card.level = results.margins->level;
        card.outcome = outcomeRange(results, *results.margins, customer);
        const Margin estimate = estimateError(results, *results.margins, customer);
        card.cltvLow = estimate.low;
        card.cltvHigh = estimate.high;
        const PlaceChances chances = placeChances(results, *results.margins, customer);
        card.segmentChance = chances.segment;
        card.topChance = chances.top;
    }
    addHistory(card, results);
    addAlive(card, results);
    return card;
}

} // namespace kiymet::analysis
