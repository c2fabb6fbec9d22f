// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/gamma_gamma_fit.h"
#include "stats/fit/patterns.h"
#include "stats/fit/transaction_fit.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kiymet::test {

/// Simulated customers of a random model.
struct Population {
    stats::TransactionModel truth;
    stats::GammaGamma spend;
    stats::Patterns patterns;
    std::vector<std::uint32_t> x; ///< per customer: repeat purchases and their mean value
    std::vector<double> m;
    std::string description;
};

/// Population `index` of an endless list: the models in turn, parameters log-uniform over wide ranges (r 0.03
/// to 30, 0.01 to 100 purchases expected in a history without dropout, a 0.02 to 10 and b 0.05 to 50, s 0.02
/// to 10 and beta a hundredth to a hundredfold of the history; one in eight without dropout), 10 to
/// `mostCustomers` customers over 2 to 300 weeks, times in days for every other one. Spend: p and q 0.1 to
/// 1,000, the mean value of a purchase 0.1 to 100,000 (where it exists), in hundredths for every other one.
/// The same on every machine.
Population randomPopulation(std::uint64_t index, std::size_t mostCustomers);

/// What became of a fit.
struct FitCheck {
    stats::TransactionFit fit;
    bool named = false;  ///< it converged, or there was nothing to fit
    bool finite = false; ///< parameters, likelihood, objective and errors are numbers in their domain
    /// P(alive), expectations over three horizons, DERT, likelihood and P(X(t) = n) are numbers in their
    /// domain; expectations grow with the horizon and stay below those without dropout. Of some forty
    /// customers from all over the data and of the oldest, youngest, most frequent and most recent ones.
    bool forecastFinite = false;
    double belowNbd = 0;   ///< how much the NBD's log-likelihood is above, if it is
    double belowTruth = 0; ///< how much that of the true parameters is above; same model only
    bool failed() const;
};
FitCheck checkFit(stats::TransactionModelKind kind, const Population& population);

/// The same of the spend model; the forecast is E[M], infinite exactly where it does not exist.
struct SpendCheck {
    stats::GammaGammaFit fit;
    bool nothingToFit = false; ///< fewer than two customers with a value
    bool named = false;
    bool finite = false;
    bool forecastFinite = false;
    double belowTruth = 0;
    bool failed() const;
};
SpendCheck checkSpendFit(const Population& population);

} // namespace kiymet::test
