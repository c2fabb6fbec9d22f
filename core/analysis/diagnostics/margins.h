// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "progress.h"
#include "stats/intervals/parameter_errors.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// An estimate with its error: the interval that holds the true value of the parameter or the expectation
/// with the level of the intervals, were the model right. It says nothing of how far single customers stray
/// from their expectation: that is the range of the outcome (intervals.h). NaN where it is not known.
struct Margin {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// What an error of the estimate does not contain.
struct Distortions {
    bool penalty = false;  ///< of either model: how far it moves the estimate
    bool boundary = false; ///< of either: what the boundary holds is taken as known
    bool operator==(const Distortions&) const = default;
};

/// Errors of the estimates by the delta method: live, since it costs some evaluations of the totals only.
struct Margins {
    double level = 0.9;
    Distortions distortions;
    std::optional<stats::ParameterMatrix> covariance; ///< see stats::logCovariance
    std::optional<Eigen::Matrix3d> spendCovariance;   ///< null too without a spend model
    std::vector<Margin> transactions;                 ///< parameters in the order of the papers
    std::vector<Margin> spend;                        ///< p, q, v; empty without
    Margin cltv;                                      ///< of all customers
    Margin sales6Month;
    std::vector<Margin> segments; ///< CLTV of the customers who are in the segment, best first
};

/// Of complete results up to the segments. Intervals are symmetric in the logarithm, so that they stay
/// positive.
Margins margins(const Results& results);

/// The same by the non-parametric bootstrap: customers are drawn with replacement, both models are fitted
/// anew with the same penalties, and the totals of the very customers of the file are told by the new models.
struct Bootstrap {
    int replicates = 0; ///< that could be fitted
    int failed = 0;
    std::uint64_t seed = 1;
    double level = 0.9;
    Distortions distortions;
    std::vector<Margin> transactions; ///< percentile intervals, as in Margins
    std::vector<Margin> spend;
    Margin cltv;
    Margin sales6Month;
    std::vector<Margin> segments;
    /// Share of the replicates in which the fit ended without dropout.
    double withoutDropout = 0;
};

/// How often customers are drawn where nobody says otherwise: 1,000 times, of more than 100,000 customers
/// less often, down to 200 times, so that a million take minutes and not an hour.
int usualReplicates(std::size_t customers);

struct BootstrapOptions {
    int replicates = 1000;
    Progress progress;
};

/// Of complete results up to the segments; seed and level are those of the settings. Replicate i depends on
/// (seed, i) alone: the same figures on any number of cores. None when cancelled.
std::optional<Bootstrap> bootstrap(const Results& results, const BootstrapOptions& options = {});

} // namespace kiymet::analysis
