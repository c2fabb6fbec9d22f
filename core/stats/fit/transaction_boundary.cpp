// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/fit/transaction_boundary.h"

namespace kiymet::stats {

std::string_view name(TransactionBoundary boundary)
{
    switch (boundary) {
    case TransactionBoundary::None:
        return "";
    case TransactionBoundary::NoDropout:
        return "no_dropout";
    case TransactionBoundary::HomogeneousRates:
        return "equal_rates";
    case TransactionBoundary::HomogeneousDropout:
        return "equal_dropout";
    case TransactionBoundary::ImmediateDropout:
        return "certain_dropout";
    case TransactionBoundary::PolarisedDropout:
        return "all_or_nothing";
    }
    return "";
}

std::vector<std::size_t> divergingParameters(const ModelTraits& model, TransactionBoundary boundary)
{
    switch (boundary) {
    case TransactionBoundary::None:
        break;
    case TransactionBoundary::HomogeneousRates:
        return {model.rates};
    case TransactionBoundary::HomogeneousDropout:
    case TransactionBoundary::PolarisedDropout:
        return {model.dropoutAt + 1};
    case TransactionBoundary::NoDropout:
    case TransactionBoundary::ImmediateDropout:
        return {model.dropoutAt, model.dropoutAt + 1};
    }
    return {};
}

} // namespace kiymet::stats
