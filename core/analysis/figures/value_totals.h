// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

#include <cstdint>
#include <vector>

namespace kiymet::analysis {

/// What the forecast adds up to, over all customers and over those of each segment; NaN without a spend
/// model. Customers whose value does not exist by the models at hand count for nothing.
struct TotalsOfValue {
    double cltv = 0;
    double sales6Month = 0;       ///< E[Y] over 168 days
    std::vector<double> segments; ///< cltv, best first
};

/// The totals of the forecast as a function of the models, for many models: the customers are sorted once,
/// equal ones taken together. The segments stay what they are. May be used by several threads at once; one
/// evaluation runs on one thread.
class ValueTotals {
public:
    /// `segments` may be null.
    ValueTotals(const CustomerSummary& summary, const Segments* segments, const Settings& settings);
    TotalsOfValue operator()(const stats::TransactionModel& model, const stats::GammaGamma* spend) const;

private:
    struct Pair {
        double x = 0;
        double T = 0;
    };
    struct Cell {
        std::uint32_t pair = 0;
        double t_x = 0;
        std::uint32_t spendX = 0;
        std::int8_t segment = -1;
        double customers = 0;
        double value = 0; ///< sum of spendX m
    };
    double m_monthLength = 0;
    double m_halfYear = 0;
    int m_months = 0;
    double m_rate = 0;
    double m_margin = 1;
    std::size_t m_segments = 0;
    std::vector<Pair> m_pairs; ///< distinct (x, T)
    std::vector<Cell> m_cells; ///< by pair, then t_x
};

} // namespace kiymet::analysis
