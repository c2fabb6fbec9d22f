// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/minimiser.h"
#include "stats/models/gamma_gamma.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace kiymet::stats {

enum class SpendBoundary {
    None,
    HomogeneousCustomers, ///< q, v -> infinity: the averages differ no more than their own transactions
                          ///< explain
    HomogeneousValues,    ///< p -> infinity: a customer's transactions are all of the same value
};
std::string_view name(SpendBoundary boundary);

struct GammaGammaFit {
    GammaGamma parameters;
    std::optional<std::array<double, 3>> standardErrors; ///< of p, q, v; none as in TransactionFit
    double logLikelihood = 0;
    double objective = 0;
    double penalty = 0;
    FitExit exit = FitExit::NotFinite;
    SpendBoundary boundary = SpendBoundary::None;
    int iterations = 0;
    double customers = 0;
    bool operator==(const GammaGammaFit&) const = default;
};

/// Minimises mean negative log-likelihood + penalty * (p^2 + q^2 + v^2) over the same customers.
GammaGammaFit fitGammaGamma(std::span<const std::uint32_t> x, std::span<const double> m, double penalty = 0,
                            const Progress& progress = {});

/// The customers of a spend fit, sorted once, for many refits of resamples of them (bootstrap). May be used
/// by several threads at once.
class SpendCustomers {
public:
    /// As for fitGammaGamma; both spans have the same length.
    SpendCustomers(std::span<const std::uint32_t> x, std::span<const double> m);
    ~SpendCustomers();
    /// `times[i]` says how often customer i of the spans is in the resample. Starts at `start`, which is
    /// to be near: the optimum of the sample itself.
    GammaGammaFit fitResample(std::span<const std::uint32_t> times, double penalty,
                              const GammaGamma& start) const;

private:
    struct Sorted;
    std::unique_ptr<const Sorted> m_sorted;
};

} // namespace kiymet::stats
