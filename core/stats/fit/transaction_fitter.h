// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/transaction_fit.h"

#include <Eigen/Core>

#include <limits>
#include <memory>
#include <optional>

// What fitTransactionModel is made of: one way downhill, from one start. Times are in units of the longest
// history, parameters in logarithms.
namespace kiymet::stats {

/// The parameter that an index stands for is a time.
bool isTime(TransactionModelKind kind, Eigen::Index i);

/// Where one way ended.
struct FitCandidate {
    Eigen::Vector4d logs = Eigen::Vector4d::Zero();
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

    FitCandidate nbd();

    /// What is minimised, at a point in logarithms; not a number outside of what doubles hold.
    ObjectiveValue objective(const Eigen::VectorXd& logs);

    /// From a start in logarithms; leaves early where dropout vanishes without beating `limit`, the
    /// objective of the NBD.
    FitCandidate dropout(const Eigen::Vector4d& start, double limit);

    /// Where dropout begins to pay, from the NBD; none when it does not.
    std::optional<Eigen::Vector4d> dropoutAscentStart(const FitCandidate& nbd);

    /// The likelihood itself, with its derivatives.
    LikelihoodDerivatives at(const Eigen::Vector4d& logs);

private:
    bool isUnbounded(const Eigen::VectorXd& logs) const;
    MinimiserOptions base() const;

    TransactionModelKind m_kind;
    const Patterns& m_patterns;
    std::unique_ptr<TransactionLikelihood> m_likelihood;
    double m_penalty;
    const Progress& m_progress;
    bool m_zeroRecencyRepeaters;
};

} // namespace kiymet::stats
