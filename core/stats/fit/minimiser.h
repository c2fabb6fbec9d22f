// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <Eigen/Core>

#include <functional>
#include <string_view>
#include <vector>

namespace kiymet::stats {

/// Every way out of the minimiser.
enum class FitExit {
    SmallGradient,  ///< the gradient is zero to rounding: an optimum
    SmallDecrease,  ///< the model predicts no decrease above rounding: an optimum for all purposes
    IterationLimit, ///< not converged
    NoStep,         ///< the trust region shrank to nothing before the gradient did: not converged
    NotFinite,      ///< the objective is not a number at the start: not converged
    Boundary,       ///< the optimum lies on a boundary of the parameters and is answered with the limit
    Cancelled,
};
/// Stable identifier as written to files: small_gradient, ...
std::string_view name(FitExit exit);
bool converged(FitExit exit);

struct ObjectiveValue {
    double value = 0;
    Eigen::VectorXd gradient;
    Eigen::MatrixXd hessian;
    /// Size of the terms that cancel in all three, where they are larger than the value: what is below the
    /// rounding of them says nothing.
    double scale = 0;
};

/// Value, gradient and Hessian in one call, at a point of R^n. May return a non-finite value outside its
/// domain: the minimiser then shortens the step.
using Objective = std::function<ObjectiveValue(const Eigen::VectorXd&)>;

struct MinimiserOptions {
    int iterationLimit = 100;
    /// Stop when every |gradient component| <= gradientTolerance * max(1, |value|, scale).
    double gradientTolerance = 1e-13;
    double initialRadius = 1.0; ///< in the units of the parameters (logarithms: a factor e)
    double largestRadius = 8.0;
    /// Called after each iteration with the point and its value; true ends with FitExit::Boundary.
    std::function<bool(const Eigen::VectorXd&, const ObjectiveValue&)> leavesDomain;
    Progress progress;
};

struct Minimum {
    Eigen::VectorXd point;
    ObjectiveValue at;
    FitExit exit = FitExit::NotFinite;
    int iterations = 0;  ///< accepted and rejected steps
    int evaluations = 0; ///< calls of the objective
};

/// Trust-region Newton with the exact solution of the subproblem by eigenvalues (More and Sorensen 1983;
/// Nocedal and Wright 2006, section 4.3), meant for a handful of parameters. Knows nothing of customers.
Minimum minimise(const Objective& objective, const Eigen::VectorXd& start,
                 const MinimiserOptions& options = {});

/// Minimises over the coordinates that are not fixed; fixed ones stay as in `start`. For an optimum on a
/// boundary: the diverging parameter is fixed far out, and the others take their values of the limit.
Minimum minimiseWithFixed(const Objective& objective, const Eigen::VectorXd& start,
                          const std::vector<Eigen::Index>& fixed, const MinimiserOptions& options = {});

} // namespace kiymet::stats
