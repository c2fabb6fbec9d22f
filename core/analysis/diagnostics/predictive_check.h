// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "progress.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace kiymet::analysis {

/// What is compared between the customers of the file and customers that the model makes up.
enum class PopulationTrait {
    NoPurchase,    ///< share of customers with x = 0
    MeanPurchases, ///< mean of x
    Spread,        ///< standard deviation of x
    BestTenth,     ///< part of all purchases that the tenth with the most made
    MeanRecency,   ///< mean of t_x / T over those with x > 0
    LongSilent,    ///< share with x > 0 whose last purchase lies in the first half of their time
};
inline constexpr std::array populationTraits{PopulationTrait::NoPurchase,  PopulationTrait::MeanPurchases,
                                             PopulationTrait::Spread,      PopulationTrait::BestTenth,
                                             PopulationTrait::MeanRecency, PopulationTrait::LongSilent};
/// Stable identifier: no_purchase, mean_purchases, ...
std::string_view name(PopulationTrait trait);

/// Replicates of the population drawn from the fitted model, each customer with the age he has: where the
/// file lies outside of what they show, the model does not make such customers.
///
/// Of up to 100,000 customers the limits are percentiles of 40 to 100 replicates. Beyond, ten replicates do
/// as well: traits of so many are as good as normal, their mean is that of the replicates, and how they
/// scatter is seen between the same 64 parts of the customers in each of them.
struct PredictiveCheck {
    struct Trait {
        PopulationTrait trait = PopulationTrait::NoPurchase;
        double actual = 0;
        double low = 0; ///< between these nine of ten further replicates would lie
        double high = 0;
        bool within() const { return actual >= low && actual <= high; }
    };
    std::vector<Trait> traits;
    int replicates = 0;
};

/// Needs results up to the fit. Reproducible from the seed of the settings. None when cancelled or without
/// customers.
std::optional<PredictiveCheck> predictiveCheck(const Results& results, const Progress& progress = {});

} // namespace kiymet::analysis
