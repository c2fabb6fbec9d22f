// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"
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
struct PredictiveCheck {
    struct Trait {
        PopulationTrait trait = PopulationTrait::NoPurchase;
        double actual = 0;
        double low = 0; ///< the middle 90 % of the replicates
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
