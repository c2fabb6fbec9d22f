// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/gamma_gamma.h"
#include "stats/models/transaction_model.h"

#include <span>

namespace kiymet::stats {

/// Over which future a value counts: months of a fixed length in the unit of the model, each discounted at
/// its end. 4.345 weeks, 30 days or 1 month are the lengths of the Python package lifetimes.
struct ValueHorizon {
    int months = 6;
    double monthlyRate = 0.01; ///< > -1
    double monthLength = 4.345;
};

/// sum_i (E[Y(i h)] - E[Y((i-1) h)]) / (1 + rate)^i from the expectations at the ends of months 1, 2, ...
double discountedPurchases(std::span<const double> expectedAtMonthEnds, double monthlyRate);

/// CLV of one customer: the above times E[M | x, m]; infinity where E[M] does not exist.
double discountedValue(const TransactionModel& model, const PurchaseHistory& history, const GammaGamma& spend,
                       double spendX, double m, const ValueHorizon& horizon);

} // namespace kiymet::stats
