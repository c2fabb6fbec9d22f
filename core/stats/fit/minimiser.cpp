// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/minimiser.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiymet::stats {

std::string_view name(FitExit exit)
{
    switch (exit) {
    case FitExit::SmallGradient:
        return "small_gradient";
    case FitExit::SmallDecrease:
        return "small_decrease";
    case FitExit::IterationLimit:
        return "iteration_limit";
    case FitExit::NoStep:
        return "no_step";
    case FitExit::NotFinite:
        return "not_finite";
    case FitExit::Boundary:
        return "boundary";
    case FitExit::Cancelled:
        return "cancelled";
    }
    return "not_finite";
}

bool converged(FitExit exit)
{
    return exit == FitExit::SmallGradient || exit == FitExit::SmallDecrease || exit == FitExit::Boundary;
}

namespace {

bool isFinite(const ObjectiveValue& v)
{
    return std::isfinite(v.value) && v.gradient.allFinite() && v.hessian.allFinite();
}

struct Step {
    Eigen::VectorXd p;
    double predicted = 0;  ///< decrease of the quadratic model, >= 0
    bool interior = false; ///< the full Newton step of a convex model
};

/// Minimises g'p + p'Hp/2 within |p| <= radius. With H = Q diag(e) Q' the minimiser is
/// p(l) = -Q (g_i / (e_i + l)) for the l >= max(0, -e_min) that puts it on the sphere; when g has no part
/// along the lowest eigenvector (the hard case) that direction is added.
Step trustRegionStep(const Eigen::VectorXd& g, const Eigen::MatrixXd& H, double radius)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(H);
    const Eigen::VectorXd& e = eigen.eigenvalues();
    const Eigen::VectorXd c = eigen.eigenvectors().transpose() * g;
    const auto n = c.size();
    const double scale = std::max(e.cwiseAbs().maxCoeff(), std::numeric_limits<double>::min());

    const auto coefficients = [&](double l) {
        Eigen::VectorXd p(n);
        for (Eigen::Index i = 0; i < n; ++i)
            p[i] = c[i] == 0 ? 0 : -c[i] / (e[i] + l);
        return p;
    };

    Step step;
    Eigen::VectorXd p;
    if (e[0] > 1e-14 * scale) {
        p = coefficients(0);
        step.interior = p.norm() <= radius;
    }
    if (!step.interior) {
        // Bisection with Newton steps on 1/|p(l)| - 1/radius, which is nearly linear in l.
        double low = std::max(0.0, -e[0]);
        double high = low + g.norm() / radius + scale * 1e-12;
        const double floor = low + scale * 1e-15 + std::numeric_limits<double>::min();
        p = coefficients(floor);
        if (p.norm() < radius) {
            // Hard case: go along the lowest eigenvector until the sphere.
            const double rest = std::sqrt(std::max(0.0, radius * radius - p.squaredNorm()));
            p[0] += p[0] < 0 ? -rest : rest;
        } else {
            double l = 0.5 * (low + high);
            for (int i = 0; i < 60; ++i) {
                p = coefficients(l);
                const double norm = p.norm();
                if (std::abs(norm - radius) <= 1e-6 * radius)
                    break;
                (norm > radius ? low : high) = l;
                double slope = 0;
                for (Eigen::Index k = 0; k < n; ++k)
                    slope += p[k] * p[k] / (e[k] + l);
                const double newton = l + (norm - radius) / radius * norm * norm / slope;
                l = newton > low && newton < high ? newton : 0.5 * (low + high);
            }
        }
    }
    step.predicted = 0;
    for (Eigen::Index i = 0; i < n; ++i)
        step.predicted -= c[i] * p[i] + 0.5 * e[i] * p[i] * p[i];
    step.p = eigen.eigenvectors() * p;
    return step;
}

} // namespace

Minimum minimise(const Objective& objective, const Eigen::VectorXd& start, const MinimiserOptions& options)
{
    // Two figures of the size of the objective cannot be told apart below this.
    constexpr double rounding = 64 * std::numeric_limits<double>::epsilon();
    // A Newton step this short squares the distance to the optimum down to rounding: take it and be done,
    // whether or not the objective can still show the decrease.
    constexpr double lastStep = 1e-6;

    Minimum best;
    best.point = start;
    best.at = objective(start);
    best.evaluations = 1;
    if (!isFinite(best.at))
        return best;

    double radius = options.initialRadius;
    while (true) {
        const double size = std::max({1.0, std::abs(best.at.value), best.at.scale});
        if (best.at.gradient.cwiseAbs().maxCoeff() <= options.gradientTolerance * size) {
            best.exit = FitExit::SmallGradient;
            return best;
        }
        if (options.leavesDomain && options.leavesDomain(best.point, best.at)) {
            best.exit = FitExit::Boundary;
            return best;
        }
        if (best.iterations >= options.iterationLimit) {
            best.exit = FitExit::IterationLimit;
            return best;
        }
        if (!options.progress.shouldContinue(double(best.iterations) / options.iterationLimit)) {
            best.exit = FitExit::Cancelled;
            return best;
        }

        const Step step = trustRegionStep(best.at.gradient, best.at.hessian, radius);
        const bool last = step.interior && step.p.cwiseAbs().maxCoeff() <= lastStep;
        const Eigen::VectorXd point = best.point + step.p;
        ObjectiveValue at = objective(point);
        ++best.iterations;
        ++best.evaluations;

        const double decrease = best.at.value - at.value;
        const bool finite = isFinite(at);
        if (last && finite && decrease >= -rounding * size) {
            best.point = point;
            best.at = std::move(at);
            best.exit = FitExit::SmallGradient;
            return best;
        }
        const double noise = rounding * size;
        // Within rounding of each other the ratio says nothing; a smaller gradient does.
        const bool flatter = finite && at.gradient.norm() < best.at.gradient.norm();
        const double ratio = !finite ? -1
                             : std::abs(decrease) <= noise && step.predicted <= noise
                                 ? (flatter ? 1 : -1)
                                 : decrease / step.predicted;
        const double length = step.p.norm();
        if (ratio < 0.25)
            radius = 0.25 * length;
        else if (ratio > 0.75 && length >= 0.99 * radius)
            radius = std::min(2 * radius, options.largestRadius);
        if (ratio > 1e-4) {
            best.point = point;
            best.at = std::move(at);
        } else if (step.predicted <= noise) {
            best.exit = best.at.gradient.cwiseAbs().maxCoeff() <= 1e-6 * size ? FitExit::SmallDecrease
                                                                              : FitExit::NoStep;
            return best;
        }
        if (radius < 1e-14) {
            best.exit = FitExit::NoStep;
            return best;
        }
    }
}

Minimum minimiseWithFixed(const Objective& objective, const Eigen::VectorXd& start,
                          const std::vector<Eigen::Index>& fixed, const MinimiserOptions& options)
{
    std::vector<Eigen::Index> free;
    for (Eigen::Index i = 0; i < start.size(); ++i)
        if (std::find(fixed.begin(), fixed.end(), i) == fixed.end())
            free.push_back(i);
    const auto whole = [&](const Eigen::VectorXd& part) {
        Eigen::VectorXd point = start;
        point(free) = part;
        return point;
    };
    const auto reduced = [&](const Eigen::VectorXd& part) {
        const ObjectiveValue at = objective(whole(part));
        return ObjectiveValue{at.value, at.gradient(free), at.hessian(free, free), at.scale};
    };
    MinimiserOptions inner = options;
    if (options.leavesDomain)
        inner.leavesDomain = [&](const Eigen::VectorXd& part, const ObjectiveValue& value) {
            return options.leavesDomain(whole(part), value);
        };
    Minimum minimum = minimise(reduced, start(free), inner);
    minimum.point = whole(minimum.point);
    minimum.at = objective(minimum.point);
    ++minimum.evaluations;
    return minimum;
}

} // namespace kiymet::stats
