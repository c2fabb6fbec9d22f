// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/discounted_value.h"
#include "stats/parameter_errors.h"
#include "stats/purchase_history.h"

#include <cstdint>
#include <vector>

namespace kiymet::stats {

/// What a customer will really do, as far as the models know: a prediction interval.
struct OutcomeRange {
    double purchasesLow = 0;  ///< whole
    double purchasesHigh = 0; ///< whole; at least `level` of the outcomes lie within
    double valueLow = 0;      ///< discounted value, times the margin; NaN without a spend model
    double valueHigh = 0;
    double noPurchase = 0; ///< chance that nothing is bought
    /// Shares of the simulated outcomes that the two ranges really hold: more than `level` where whole
    /// numbers, or a chance of nothing above it, leave no narrower range. Who is right about the future is
    /// right in so many cases of a hundred, no more and no less.
    double purchasesCovered = 0;
    double valueCovered = 0; ///< NaN without a spend model
    bool operator==(const OutcomeRange&) const = default;
};

/// Simulates the future of single customers given their history, over purchases, dropout and spend, with the
/// parameters as uncertain as the draws say.
///
/// Given a set of parameters the customer is still there with P(alive); then the rate is Gamma(r + x,
/// alpha + T), the chance of leaving after a purchase Beta(a, b + x) (MBG/NBD: b + x + 1) or the rate of
/// leaving Gamma(s, beta + T), and the values of purchases are Gamma(p, nu), nu ~ Gamma(p x + q, v + x m).
///
/// The range holds `level` of the outcomes with equal tails. Where the chance of nothing alone exceeds the
/// lower tail, it begins at 0 and all that is left out lies above: then too it holds `level`, unless the
/// chance of nothing is higher than that by itself.
class FutureOutcomes {
public:
    struct Options {
        ValueHorizon horizon;
        double margin = 1;
        double level = 0.9; ///< 0 < level < 1
        int draws = 1000;   ///< simulated futures of a customer, spread evenly over the models
        std::uint64_t seed = 1;
    };
    FutureOutcomes(std::vector<DrawnModels> models, const Options& options);

    /// The customer's draws depend on (seed, index) alone: the same in any order and on any thread.
    /// `spendX` and `m` as the spend model has them; 0 where there is no known average. Where \p m is NaN
    /// or there is no spend model, there is no value.
    OutcomeRange of(std::uint64_t index, const PurchaseHistory& history, double spendX, double m) const;

private:
    std::vector<DrawnModels> m_models;
    Options m_options;
    std::vector<double> m_discounts; ///< per month, times the margin
};

} // namespace kiymet::stats
