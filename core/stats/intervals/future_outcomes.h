// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "stats/intervals/parameter_errors.h"
#include "stats/models/discounted_value.h"
#include "stats/models/p_alive_ensemble.h"
#include "stats/models/purchase_history.h"

#include <cstddef>
#include <cstdint>
#include <functional>
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
/// Of all that, only P(alive) knows t_x and only the scale v + x m knows m. So the futures of somebody who is
/// still there are simulated at scale 1 for his x and T, count as much as P(alive) says, and are multiplied
/// by his own scale: exact for every set of parameters, and the same futures serve all customers of this x
/// and T. Those of the same x whose T differ by less than 3 % (equal exponent and first five binary digits)
/// have the same random numbers, too.
///
/// The range holds `level` of the outcomes with equal tails. Where the chance of nothing alone exceeds the
/// lower tail, it begins at 0 and all that is left out lies above: then too it holds `level`, unless the
/// chance of nothing is higher than that by itself. With 1,000 draws the share of the true distribution
/// beyond a limit of 5 % is known to a standard error of 0.7 %, of 10 % to 0.95 %, and better where P(alive)
/// is below 1.
class FutureOutcomes {
public:
    struct Options {
        ValueHorizon horizon;
        double margin = 1;
        double level = 0.9; ///< 0 < level < 1
        int draws = 1000;   ///< simulated futures of a customer, spread evenly over the models
        std::uint64_t seed = 1;
    };
    /// One model at least; all of the same kind.
    FutureOutcomes(std::vector<DrawnModels> models, const Options& options);

    /// `spendX` and `m` as the spend model has them; 0 where there is no known average. Where \p m is NaN
    /// or there is no spend model, there is no value.
    struct Customer {
        PurchaseHistory history;
        double spendX = 0;
        double m = 0;
    };
    /// Depends on the seed and on this customer alone: the same in any company and on any thread.
    OutcomeRange of(const Customer& customer) const;
    /// The same of `n` customers, much faster than one by one. `customer` is asked once for each; `tell` is
    /// called once for each, in any order, on any thread. False when cancelled.
    bool ofAll(std::size_t n, const std::function<Customer(std::size_t)>& customer,
               const std::function<void(std::size_t, const OutcomeRange&)>& tell,
               const Progress& progress = {}) const;

private:
    class Block;

    std::vector<DrawnModels> m_models;
    Options m_options;
    PAliveEnsemble m_alive;
    std::vector<double> m_discounts;      ///< per month, times the margin
    std::vector<std::uint32_t> m_modelOf; ///< by draw
};

} // namespace kiymet::stats
