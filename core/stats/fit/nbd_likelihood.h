// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/transaction_likelihood.h"

namespace kiymet::stats {

/// The likelihood of the NBD (Ehrenberg 1959), and the limit without dropout of the models that add dropout
/// to it: their parameters begin with r and alpha.
class NbdLikelihood : public TransactionLikelihood {
public:
    using TransactionLikelihood::TransactionLikelihood;

    LikelihoodDerivatives withoutDropout(const ModelParameters& parameters) override;
    /// The NBD has no dropout to add.
    LikelihoodDerivatives withDropout(const ModelParameters& parameters) override;
    std::optional<std::array<double, 2>> dropoutAscentStart(const ModelParameters& parameters) override;

protected:
    /// Sets the terms of the ages, too.
    LikelihoodDerivatives nbd(double r, double alpha);
};

} // namespace kiymet::stats
