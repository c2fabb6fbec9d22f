// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/gamma_gamma.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

// What fitGammaGamma maximises.
namespace kiymet::stats {

struct SpendDerivatives {
    double logLikelihood = 0;
    Eigen::Vector3d gradient = Eigen::Vector3d::Zero();
    Eigen::Matrix3d hessian = Eigen::Matrix3d::Zero();
};
/// Total log-likelihood with derivatives in (ln p, ln q, ln v) of customers with x > 0 transactions of
/// average m > 0; entries with x = 0 or m <= 0 are passed over.
SpendDerivatives gammaGammaLikelihood(std::span<const std::uint32_t> x, std::span<const double> m,
                                      const GammaGamma& parameters);

/// Total values S = x m of the customers with x > 0 and m > 0, in runs of equal x.
struct SpendTotals {
    struct Group {
        std::uint32_t x = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    std::vector<Group> groups;
    std::vector<double> S;
    double transactions = 0; ///< sum of x
    double lnM = 0;          ///< sum of ln m
    double value = 0;        ///< sum of S
    double largest = 0;
    double smallest = std::numeric_limits<double>::infinity();
};
/// Of every step-th customer.
SpendTotals makeTotals(std::span<const std::uint32_t> x, std::span<const double> m, std::size_t step);

struct ScaleSums;

class SpendLikelihood {
public:
    /// `totals` stay where they are.
    explicit SpendLikelihood(const SpendTotals& totals);

    /// In (ln p, ln q, ln v), in the form in which the large terms cancel on paper, so that p or q may be
    /// large: ll = ln Gamma(px + q)/(Gamma(px) Gamma(q)) - ln m - px ln(1 + v/S) - q ln(1 + S/v).
    SpendDerivatives operator()(double p, double q, double v) const;

private:
    struct Chunk {
        std::uint32_t x;
        std::size_t begin;
        std::size_t end;
    };
    ScaleSums sums(double v) const;

    const SpendTotals& m_totals;
    std::vector<Chunk> m_chunks;
};

} // namespace kiymet::stats
