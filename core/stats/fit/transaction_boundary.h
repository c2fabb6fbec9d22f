// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/model_traits.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiymet::stats {

/// A named edge of the parameter space on which the optimum lies.
enum class TransactionBoundary {
    None,
    NoDropout,          ///< a -> 0 (s -> 0): the limit without dropout; the second one is not identified
    HomogeneousRates,   ///< r, alpha -> infinity with r / alpha fixed: everybody buys at the same rate
    HomogeneousDropout, ///< a, b -> infinity with a / b fixed: the same chance of dropout for everybody
    ImmediateDropout,   ///< a / b -> infinity: everybody is gone after the first repeat purchase
    PolarisedDropout,   ///< a, b -> 0 with a / b fixed: a share is gone after the first one, the others stay
};
/// Stable identifier as written to files: no_dropout, equal_rates, ... Empty for none.
std::string_view name(TransactionBoundary boundary);

/// Indices, ascending, of the parameters that stand for a limit on this boundary; the others have values
/// there.
std::vector<std::size_t> divergingParameters(const ModelTraits& model, TransactionBoundary boundary);

} // namespace kiymet::stats
