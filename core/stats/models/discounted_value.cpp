// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/models/discounted_value.h"

#include <vector>

namespace kiymet::stats {

double discountedPurchases(std::span<const double> expectedAtMonthEnds, double monthlyRate)
{
    double sum = 0;
    double before = 0;
    double factor = 1;
    for (const double expected : expectedAtMonthEnds) {
        factor /= 1 + monthlyRate;
        sum += (expected - before) * factor;
        before = expected;
    }
    return sum;
}

double discountedValue(const TransactionModel& model, const PurchaseHistory& history, const GammaGamma& spend,
                       double spendX, double m, const ValueHorizon& horizon)
{
    std::vector<double> ends;
    for (int month = 1; month <= horizon.months; ++month)
        ends.push_back(month * horizon.monthLength);
    std::vector<double> expected(ends.size());
    expectedPurchasesIfAlive(model, history.x, history.T, ends, expected);
    return probabilityAlive(model, history) * discountedPurchases(expected, horizon.monthlyRate) *
           expectedAverageValue(spend, spendX, m);
}

} // namespace kiymet::stats
