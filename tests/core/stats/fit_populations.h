// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/patterns.h"
#include "stats/transaction_fit.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace kiymet::test {

/// Simulated customers of a random model.
struct Population {
    stats::TransactionModel truth;
    stats::Patterns patterns;
    std::string description;
};

/// Population `index` of an endless list: the models in turn, parameters log-uniform over wide ranges (r 0.03
/// to 30, 0.01 to 100 purchases expected in a history without dropout, a 0.02 to 10 and b 0.05 to 50, s 0.02
/// to 10 and beta a hundredth to a hundredfold of the history; one in eight without dropout), 10 to
/// `mostCustomers` customers over 2 to 300 weeks, times in days for every other one. The same on every
/// machine.
Population randomPopulation(std::uint64_t index, std::size_t mostCustomers);

/// What became of a fit.
struct FitCheck {
    stats::TransactionFit fit;
    bool named = false;          ///< it converged, or there was nothing to fit
    bool finite = false;         ///< parameters, likelihood, objective and errors are numbers in their domain
    bool forecastFinite = false; ///< P(alive), likelihood and expectations of customers all over the data too
    double belowNbd = 0;         ///< how much the NBD's log-likelihood is above, if it is
    double belowTruth = 0;       ///< how much that of the true parameters is above; same model only
};
FitCheck checkFit(stats::TransactionModelKind kind, const Population& population);

} // namespace kiymet::test
