// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/fit_traits.h"
#include "stats/models/model_traits.h"

#include <Eigen/Core>

#include <limits>
#include <memory>
#include <optional>

// What fitTransactionModel is made of: one way downhill, from one start. Times are in units of the longest
// history, parameters in logarithms.
namespace kiymet::stats {

/// Where one way ended.
struct FitCandidate {
    Eigen::VectorXd logs; ///< of all parameters; of the limit without dropout, those before dropout
    double objective = std::numeric_limits<double>::infinity();
    FitExit exit = FitExit::NotFinite;
    LikelihoodDerivatives at;
    int iterations = 0;
    TransactionBoundary boundary = TransactionBoundary::None;
    bool unbounded = false; ///< the way led to where the likelihood grows without end; no figures then
};

class TransactionFitter {
public:
    TransactionFitter(TransactionModelKind kind, const Patterns& patterns, double penalty,
                      const Progress& progress);

    /// The limit without dropout.
    FitCandidate withoutDropout();

    /// What is minimised, at a point in logarithms; not a number outside of what doubles hold.
    ObjectiveValue objective(const Eigen::VectorXd& logs);

    /// From a start in logarithms; leaves early where dropout vanishes without beating `limit`, the
    /// objective without dropout.
    FitCandidate dropout(const Eigen::VectorXd& start, double limit);

    /// Where dropout begins to pay, from the limit without it; none when it does not.
    std::optional<Eigen::VectorXd> dropoutAscentStart(const FitCandidate& limit);

    /// The likelihood itself, with its derivatives.
    LikelihoodDerivatives at(const Eigen::VectorXd& logs);

private:
    Eigen::Index rateScale() const;
    TransactionBoundary boundaryOf(const Eigen::VectorXd& logs) const;
    bool isUnbounded(const Eigen::VectorXd& logs) const;
    MinimiserOptions base() const;

    const ModelTraits& m_model;
    const Patterns& m_patterns;
    std::unique_ptr<TransactionLikelihood> m_likelihood;
    double m_penalty;
    const Progress& m_progress;
    bool m_zeroRecencyRepeaters;
};

} // namespace kiymet::stats
