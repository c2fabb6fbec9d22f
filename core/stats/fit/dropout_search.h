// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/transaction_fit_options.h"
#include "stats/fit/transaction_fitter.h"

namespace kiymet::stats {

/// The best model with dropout: from the start of the options, or else from wherever the data point to;
/// boundary NoDropout where none beats `limit`, the best model without. `fitter` is of the same model,
/// patterns and penalty.
FitCandidate searchDropout(TransactionModelKind kind, const Patterns& patterns,
                           const TransactionFitOptions& options, TransactionFitter& fitter,
                           const FitCandidate& limit);

} // namespace kiymet::stats
