// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/latent_traits.h"
#include "stats/models/purchase_history.h"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

// A transaction model is a row of the table below: all that fitting, forecasting, simulating, comparing and
// writing need to know of it. CONTRIBUTING.md says what a further model takes.
namespace kiymet::stats {

class Random;
struct FitTraits;

enum class TransactionModelKind {
    BgNbd,     ///< r, alpha, a, b: Fader, Hardie and Lee (2005)
    MbgNbd,    ///< r, alpha, a, b: Batislam, Denizel and Filiztekin (2007)
    ParetoNbd, ///< r, alpha, s, beta: Schmittlein, Morrison and Colombo (1987)
    Nbd,       ///< r, alpha: Ehrenberg (1959), nobody ever leaves
};

/// The most parameters a model may have.
inline constexpr std::size_t maxParameters = 6;
/// Values in the order of the row, that is of the papers; 0 past their number.
using ModelParameters = std::array<double, maxParameters>;

/// What a parameter stands for; the words are in the window.
enum class ParameterMeaning {
    RateShape,
    RateScale,
    DropoutFirst, ///< of the Beta distribution of the chance of dropout
    DropoutSecond,
    DropoutRateShape,
    DropoutRateScale,
};
/// A parameter; positive, but for the first one of dropout, which is 0 where nobody leaves.
struct ParameterTraits {
    std::string_view symbol;
    ParameterMeaning meaning;
    bool isTime = false; ///< in the time unit of the histories
};

/// How customers differ in leaving.
enum class DropoutLaw {
    None,       ///< nobody leaves
    AtPurchase, ///< with a chance ~ Beta(first, second) at each opportunity, which a purchase brings
    InTime,     ///< at a rate ~ Gamma(first, second), with second a time
};

/// The formulas of a model, by its parameters. For what they are see transaction_model.h.
struct ModelFormulas {
    double (*logLikelihood)(const ModelParameters&, const PurchaseHistory&) = nullptr;
    double (*probabilityAlive)(const ModelParameters&, const PurchaseHistory&) = nullptr;
    double (*lnProbabilityAlive)(const ModelParameters&, const PurchaseHistory&) = nullptr;
    double (*expectedPurchasesIfAlive)(const ModelParameters&, double x, double T, double t) = nullptr;
    void (*expectedPurchasesIfAliveAt)(const ModelParameters&, double x, double T,
                                       std::span<const double> horizons, std::span<double> out) = nullptr;
    double (*expectedPurchases)(const ModelParameters&, const PurchaseHistory&, double t) = nullptr;
    double (*expectedPurchasesOfNewCustomer)(const ModelParameters&, double t) = nullptr;
    double (*probabilityOfPurchases)(const ModelParameters&, double t, double n) = nullptr;
    DropoutDraw (*drawDropout)(const ModelParameters&, Random&) = nullptr;
    LatentTraits (*drawLatentTraits)(const ModelParameters&, double x, Random&) = nullptr;
};
/// Those of a type of its own: `typed` makes it from parameters, and functions of these names take it.
template<auto typed>
inline constexpr ModelFormulas formulasOf{
    .logLikelihood = [](const ModelParameters& p,
                        const PurchaseHistory& history) { return logLikelihood(typed(p), history); },
    .probabilityAlive = [](const ModelParameters& p,
                           const PurchaseHistory& history) { return probabilityAlive(typed(p), history); },
    .lnProbabilityAlive =
        [](const ModelParameters& p, const PurchaseHistory& history) {
            return lnProbabilityAlive(typed(p), history);
        },
    .expectedPurchasesIfAlive = [](const ModelParameters& p, double x, double T,
                                   double t) { return expectedPurchasesIfAlive(typed(p), x, T, t); },
    .expectedPurchasesIfAliveAt =
        [](const ModelParameters& p, double x, double T, std::span<const double> horizons,
           std::span<double> out) { expectedPurchasesIfAlive(typed(p), x, T, horizons, out); },
    .expectedPurchases = [](const ModelParameters& p, const PurchaseHistory& history,
                            double t) { return expectedPurchases(typed(p), history, t); },
    .expectedPurchasesOfNewCustomer = [](const ModelParameters& p,
                                         double t) { return expectedPurchasesOfNewCustomer(typed(p), t); },
    .probabilityOfPurchases = [](const ModelParameters& p, double t,
                                 double n) { return probabilityOfPurchases(typed(p), t, n); },
    .drawDropout = [](const ModelParameters& p, Random& random) { return drawDropout(typed(p), random); },
    .drawLatentTraits = [](const ModelParameters& p, double x,
                           Random& random) { return drawLatentTraits(typed(p), x, random); },
};

struct ModelTraits {
    std::string_view name;  ///< stable identifier as in settings and files
    std::string_view title; ///< as the papers write it, in every language
    std::span<const ParameterTraits> parameters;
    std::size_t rates = 0; ///< index of the shape of the rates of purchases; their scale follows
    DropoutLaw dropout = DropoutLaw::None;
    /// Index of the first of the two parameters of dropout, which come last; those before are the parameters
    /// of the limit without dropout. The number of parameters where there is none.
    std::size_t dropoutAt = 0;
    /// The limit in which nobody leaves. The model itself where its formulas hold for it, too.
    TransactionModelKind withoutDropout = TransactionModelKind::Nbd;
    ModelFormulas formulas;
    /// Purchases after T discounted at a continuous rate; null where no closed form is known.
    double (*discountedResidual)(const ModelParameters&, const PurchaseHistory&, double delta) = nullptr;
    const FitTraits* fit = nullptr; ///< see stats/fit/fit_traits.h
};

// Each row stands at the end of the file of its likelihood.
extern const ModelTraits bgNbdTraits;
extern const ModelTraits mbgNbdTraits;
extern const ModelTraits paretoNbdTraits;
extern const ModelTraits nbdTraits;

/// In the order of TransactionModelKind, in which they are offered and compared, too.
inline constexpr std::array modelTable{&bgNbdTraits, &mbgNbdTraits, &paretoNbdTraits, &nbdTraits};

inline const ModelTraits& traits(TransactionModelKind kind)
{
    return *modelTable[static_cast<std::size_t>(kind)];
}

inline constexpr auto allTransactionModels = [] {
    std::array<TransactionModelKind, modelTable.size()> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        kinds[i] = static_cast<TransactionModelKind>(i);
    return kinds;
}();

} // namespace kiymet::stats
