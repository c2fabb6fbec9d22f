// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stages/purchases.h"

#include "data/cells/calendar.h"

#include <algorithm>
#include <span>

namespace kiymet::analysis {

using data::CustomerDay;
using data::LineKind;

std::int32_t periodOf(std::int32_t day, PurchasePeriod period)
{
    switch (period) {
    case PurchasePeriod::Day:
        return day;
    case PurchasePeriod::Week: {
        // 1970-01-01 was a Thursday: the Monday before it is day -3.
        const std::int32_t sinceMonday = day + 3;
        return (sinceMonday - (sinceMonday % 7 + 7) % 7) / 7;
    }
    case PurchasePeriod::Month: {
        const data::CivilDate date = data::civilFromDays(day);
        return date.year * 12 + date.month - 1;
    }
    }
    return day;
}

std::int32_t firstDayOf(std::int32_t number, PurchasePeriod period)
{
    switch (period) {
    case PurchasePeriod::Day:
        return number;
    case PurchasePeriod::Week:
        return number * 7 - 3;
    case PurchasePeriod::Month:
        return data::daysFromCivil(number / 12, number % 12 + 1, 1);
    }
    return number;
}

std::int32_t lastDayOf(std::int32_t number, PurchasePeriod period)
{
    return firstDayOf(number + 1, period) - 1;
}

double daysIn(PurchasePeriod period)
{
    switch (period) {
    case PurchasePeriod::Day:
        return 1;
    case PurchasePeriod::Week:
        return 7;
    case PurchasePeriod::Month:
        return 30.4375;
    }
    return 1;
}

PurchaseRules purchaseRules(const Settings& settings)
{
    return {settings.transactions.period, settings.transactions.returns, settings.cleaning.missing,
            settings.cleaning.zero.value_or(Rule::Keep)};
}

namespace {

/// The lines of one period, by what they are under the rules.
struct PeriodLines {
    Purchase bought;
    Unmatched returned; ///< not yet known to be
};

/// Sums of decimal fractions are seldom exactly zero: so much of what was bought is nothing.
constexpr double nothing = 1e-9;

/// Takes back what is returned from the purchases before, the latest first; what is left.
double takeBack(double returned, std::vector<Purchase>& purchases)
{
    for (auto at = purchases.rbegin(); at != purchases.rend() && returned < 0;) {
        if (!(at->value > 0)) {
            ++at;
            continue;
        }
        const double left = at->value + returned;
        if (left > nothing * at->value) {
            at->value = left;
            return 0;
        }
        returned = left < -nothing * at->value ? left : 0;
        at = std::make_reverse_iterator(purchases.erase(std::next(at).base()));
    }
    return returned;
}

} // namespace

Unmatched purchasesOf(const data::TransactionLog& log, std::size_t customer, const PurchaseRules& rules,
                      DayRange days, std::vector<Purchase>& purchases)
{
    purchases.clear();
    Unmatched unmatched;
    const std::span<const CustomerDay> all(log.days.data() + log.begin[customer],
                                           log.days.data() + log.begin[customer + 1]);
    const auto endOfPeriod = [&](const PeriodLines& period) {
        Purchase bought = period.bought;
        const double returned = period.returned.value;
        if (period.returned.lines == 0 || rules.returns == ReturnsRule::Drop) {
            if (bought.lines > 0)
                purchases.push_back(bought);
            return;
        }
        if (bought.lines > 0 && !(bought.value > 0)) {
            // A gift is not taken back.
            purchases.push_back(bought);
            if (const double rest = takeBack(returned, purchases); rest < 0)
                unmatched.add({period.returned.lines, rest});
            return;
        }
        const double left = bought.value + returned;
        if (bought.lines > 0 && left > nothing * bought.value) {
            bought.value = left;
            purchases.push_back(bought);
            return;
        }
        if (bought.value > 0 && left >= -nothing * bought.value)
            return;
        if (const double rest = takeBack(left, purchases); rest < 0)
            unmatched.add({period.returned.lines, rest});
    };

    PeriodLines period;
    bool any = false;
    for (const CustomerDay& day : all) {
        const std::int32_t date = day.day();
        if (date < days.from || date > days.to)
            continue;
        LineKind kind = day.kind();
        double amount = day.amount;
        if (kind == LineKind::Cancelled) {
            kind = log.cancelsByNumber ? LineKind::Return : amount > 0 ? LineKind::Purchase : LineKind::Zero;
            amount = log.cancelsByNumber ? -amount : amount;
        }
        if ((kind == LineKind::Zero && rules.zero == Rule::Drop) ||
            (kind == LineKind::NoAmount && rules.missing == Rule::Drop))
            continue;
        const std::int32_t number = periodOf(date, rules.period);
        if (any && number != period.bought.period) {
            endOfPeriod(period);
            period = {};
            any = false;
        }
        if (!any)
            period.bought.period = number;
        any = true;
        if (kind == LineKind::Return && rules.returns != ReturnsRule::Keep) {
            period.returned.add({day.lines, amount});
            continue;
        }
        if (period.bought.lines == 0)
            period.bought.firstDay = date;
        period.bought.lastDay = date;
        period.bought.lines += day.lines;
        period.bought.value += amount;
    }
    if (any)
        endOfPeriod(period);
    return unmatched;
}

} // namespace kiymet::analysis
