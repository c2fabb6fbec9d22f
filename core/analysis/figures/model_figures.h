// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// Customers by their number of purchases x as the model counts them, from 0 on: as they are, and as many as
/// the model expects, sum over customers of P(X(T) = x). The last entry holds all with as many or more.
struct PurchaseCounts {
    std::vector<double> actual;
    std::vector<double> expected;
    bool operator==(const PurchaseCounts&) const = default;
};

/// What the model says of customers by x and t_x. Rows are recencies, columns frequencies, both ascending;
/// cell (row, column) is at row * columns() + column. Values are those of one age, the longest in the file,
/// at the middle of the cell (whole x); NaN where nobody can be: x = 0 has t_x = 0.
struct CustomerGrid {
    std::vector<std::uint32_t> frequencyEdges; ///< columns + 1; the last column is open to above
    std::vector<double> recencyEdges;          ///< rows + 1, time units; the last row includes its end
    double age = 0;                            ///< T, time units
    double horizonDays = 168;                  ///< of `expected`
    std::vector<double> expected;              ///< E[Y(horizon) | x, t_x, T]
    std::vector<double> alive;                 ///< P(alive | x, t_x, T)
    std::vector<std::uint32_t> customers;      ///< of any age that are in the cell
    std::size_t columns() const { return frequencyEdges.empty() ? 0 : frequencyEdges.size() - 1; }
    std::size_t rows() const { return recencyEdges.empty() ? 0 : recencyEdges.size() - 1; }
};

/// How customers differ in one of their traits: the density over its values, and the share of customers up to
/// each. Without points where all have the same value (`everybody`) or the model has no such trait.
struct Heterogeneity {
    std::vector<double> at; ///< ascending, evenly spaced
    std::vector<double> density;
    std::vector<double> share;
    std::optional<double> mean;      ///< where it exists
    std::optional<double> everybody; ///< on a boundary where customers do not differ
    bool operator==(const Heterogeneity&) const = default;
};

/// Figures of the Model page's charts.
struct ModelFigures {
    PurchaseCounts counts;
    CustomerGrid grid;
    Heterogeneity rates;   ///< purchases a year while a customer
    Heterogeneity dropout; ///< chance of leaving after a purchase
    Heterogeneity values;  ///< a customer's average value, in money
};

/// `spend` may be null. What depends on T is summed over its distinct values; from 2000 of them on over as
/// many classes.
ModelFigures modelFigures(const CustomerSummary& summary, const stats::TransactionFit& transactions,
                          const stats::GammaGammaFit* spend);

PurchaseCounts purchaseCounts(const stats::Patterns& patterns, const stats::TransactionModel& model);
CustomerGrid customerGrid(const CustomerSummary& summary, const stats::TransactionModel& model);
Heterogeneity rateHeterogeneity(const stats::TransactionFit& fit, TimeUnit unit);
Heterogeneity dropoutHeterogeneity(const stats::TransactionFit& fit);
Heterogeneity valueHeterogeneity(const stats::GammaGammaFit& fit);

/// What the models look like without their penalties, and what the other preset would say. Of each only what
/// differs from the results themselves.
struct ModelComparison {
    std::shared_ptr<const stats::TransactionFit> unpenalised;     ///< null without a penalty
    std::shared_ptr<const stats::GammaGammaFit> unpenalisedSpend; ///< null without a penalty
    /// While the preset is notebook: what standard says by its own frequency and penalties.
    std::optional<double> standardTotalCltv;
};

/// Findings PenaltyDistorts. A penalty distorts where the data contradict the penalised parameters
/// (likelihood ratio against the unpenalised fit beyond its 95 % point) and one of them is off by more than a
/// tenth. Values: the loss of log-likelihood, the mean with penalty and without (purchases a time unit while
/// a customer; value of a purchase; infinite where it does not exist).
std::optional<Finding> penaltyDistorts(const stats::TransactionFit& penalised,
                                       const stats::TransactionFit& unpenalised);
std::optional<Finding> penaltyDistorts(const stats::GammaGammaFit& penalised,
                                       const stats::GammaGammaFit& unpenalised);

} // namespace kiymet::analysis
