// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/settings.h"
#include "data/customers/transaction_log.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace kiymet::analysis {

/// Number of the period that a day (since 1970-01-01) lies in, and the first and last day of a period.
std::int32_t periodOf(std::int32_t day, PurchasePeriod period);
std::int32_t firstDayOf(std::int32_t number, PurchasePeriod period);
std::int32_t lastDayOf(std::int32_t number, PurchasePeriod period);
/// Days of a period as time is counted: 1, 7 or 30.4375.
double daysIn(PurchasePeriod period);

/// Which lines of a log count, and as what.
struct PurchaseRules {
    PurchasePeriod period = PurchasePeriod::Day;
    ReturnsRule returns = ReturnsRule::Net;
    Rule missing = Rule::Drop; ///< of an amount; kept it is 0
    Rule zero = Rule::Keep;
};
PurchaseRules purchaseRules(const Settings& settings);

/// All that a customer bought within one period.
struct Purchase {
    std::int32_t period = 0;
    std::int32_t firstDay = 0; ///< on which a line is that counts
    std::int32_t lastDay = 0;
    std::uint32_t lines = 0;
    double value = 0;
};

/// Days since 1970-01-01, both included.
struct DayRange {
    std::int32_t from = std::numeric_limits<std::int32_t>::min();
    std::int32_t to = std::numeric_limits<std::int32_t>::max();
};

/// Returns that found nothing to take back.
struct Unmatched {
    std::uint64_t lines = 0;
    double value = 0; ///< negative
    void add(const Unmatched& more)
    {
        lines += more.lines;
        value += more.value;
    }
};

/// Purchases of the customer with this number on these days, by period, into \p purchases.
///
/// Returns with ReturnsRule::Net: what is brought back within the period of a purchase reduces it, and what
/// is left over, or brought back in a period without purchase, reduces the latest purchases before, one by
/// one. A purchase of which nothing is left is none. A return without a purchase before is Unmatched, and
/// left out. ReturnsRule::Keep counts a return like any other line (as the package lifetimes does): a period
/// of nothing else is then a purchase of a negative value.
Unmatched purchasesOf(const data::TransactionLog& log, std::size_t customer, const PurchaseRules& rules,
                      DayRange days, std::vector<Purchase>& purchases);

} // namespace kiymet::analysis
