// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "data/input/input.h"
#include "stats/fit/gamma_gamma_fit.h"
#include "stats/fit/transaction_fit.h"

#include <span>
#include <vector>

namespace kiymet::analysis {

/// What the user should know of a file as it was read: rows of the wrong length, columns told by their shape
/// or by other columns, text that could not be decoded.
void reportReading(const data::Input& input, std::vector<Finding>& findings);
/// Of the fitted transaction model: few customers, a parameter on its boundary, no convergence.
void reportTransactions(const stats::TransactionFit& fit, const CustomerSummary& summary,
                        std::vector<Finding>& findings);
/// Of the fitted spend model: a boundary, no convergence, q <= 1 (the population has no mean), and a
/// correlation of counts and mean values, which the model takes for independent (Fader, Hardie & Lee 2005).
/// Counts and mean values of all customers; those of count 0 or without value are not in the fit.
void reportSpend(const stats::GammaGammaFit& fit, std::span<const std::uint32_t> counts,
                 std::span<const double> meanValues, std::vector<Finding>& findings);

} // namespace kiymet::analysis
