// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/minimiser.h"
#include "stats/fit/transaction_boundary.h"
#include "stats/fit/transaction_likelihood.h"

#include <array>
#include <memory>
#include <span>

namespace kiymet::stats {

/// What fitting needs to know of a model. The functions take the logarithms of the two parameters of dropout,
/// times in units of the longest history. A model without dropout has a likelihood only.
struct FitTraits {
    std::unique_ptr<TransactionLikelihood> (*likelihood)(const Patterns& patterns, double unit) = nullptr;

    /// ln of how much dropout there is, for little of it: the mean chance of leaving at an opportunity, or
    /// within the longest history.
    double (*lnLittleDropout)(double lnFirst, double lnSecond) = nullptr;
    /// The boundary that this dropout is far enough out to stand for; none for any other.
    TransactionBoundary (*dropoutBoundary)(double lnFirst, double lnSecond) = nullptr;

    /// Dropout to start from, few who leave or many, tried with rates of all kinds.
    std::span<const std::array<double, 2>> dropoutStarts = {};
    /// A list of its own of (r, first, second), for a second kind of optimum.
    std::span<const std::array<double, 3>> furtherStarts = {};
    /// Where all customers are asked once more when a sample of them shows no dropout.
    std::array<double, 2> littleDropout{};
    /// Both parameters near 0 are a boundary, too: looking behind it begins at larger ones.
    bool polarisedNearZero = true;

    /// Downhill from a start, `second` the index of the second parameter of dropout.
    Minimum (*minimise)(const Objective& objective, const Eigen::VectorXd& start, Eigen::Index second,
                        const MinimiserOptions& options) = nullptr;
};

/// A point in logarithms further out than this stands for a limit; in units of scaled time.
inline constexpr double hugeParameter = 1e7;
inline constexpr double tinyParameter = 1e-9;

} // namespace kiymet::stats
