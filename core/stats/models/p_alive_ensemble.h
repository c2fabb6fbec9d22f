// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/purchase_history.h"
#include "stats/models/transaction_model.h"

#include <array>
#include <cstddef>
#include <vector>

namespace kiymet::stats {

/// P(alive) of a customer by each of many models whose parameters lie around one another, as draws from the
/// error of an estimate do.
///
/// Where the parameters are known well, the logarithm of the odds is a plane over their logarithms. The plane
/// is tried at the three models that lie highest and lowest on it and farthest from the middle; where it is
/// off by more than 0.0005 of a probability there, each model is asked.
class PAliveEnsemble {
public:
    /// All of the same kind. Parameters are positive, or 0 in every model.
    explicit PAliveEnsemble(std::vector<TransactionModel> models);
    /// One entry a model.
    std::vector<double> of(const PurchaseHistory& history) const;

private:
    using Offs = ModelParameters;
    bool addPlane(const PurchaseHistory& history, std::vector<double>& alive) const;

    std::vector<TransactionModel> m_models;
    TransactionModel m_middle; ///< geometric means
    std::vector<Offs> m_offs;  ///< of the logarithms, from the middle
    Offs m_steps{};            ///< the largest; 0 for parameters that do not differ
    std::size_t m_farthest = 0;
};

} // namespace kiymet::stats
