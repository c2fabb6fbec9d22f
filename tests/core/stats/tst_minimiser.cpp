// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/minimiser.h"

#include <QtTest>

#include <cmath>

using namespace kiymet::stats;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// Rosenbrock (1960): a curved valley with its minimum 0 at (1, 1).
ObjectiveValue rosenbrock(const VectorXd& p)
{
    const double x = p[0], y = p[1];
    ObjectiveValue v{100 * std::pow(y - x * x, 2) + std::pow(1 - x, 2), VectorXd(2), MatrixXd(2, 2)};
    v.gradient << -400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x);
    v.hessian << 1200 * x * x - 400 * y + 2, -400 * x, -400 * x, 200;
    return v;
}

/// Wood's function (Colville 1968): minimum 0 at (1, 1, 1, 1), with a saddle on the usual way.
ObjectiveValue wood(const VectorXd& p)
{
    const double a = p[0], b = p[1], c = p[2], d = p[3];
    ObjectiveValue v{100 * std::pow(b - a * a, 2) + std::pow(1 - a, 2) + 90 * std::pow(d - c * c, 2) +
                         std::pow(1 - c, 2) + 10.1 * (std::pow(b - 1, 2) + std::pow(d - 1, 2)) +
                         19.8 * (b - 1) * (d - 1),
                     VectorXd(4), MatrixXd::Zero(4, 4)};
    v.gradient << -400 * a * (b - a * a) - 2 * (1 - a), 200 * (b - a * a) + 20.2 * (b - 1) + 19.8 * (d - 1),
        -360 * c * (d - c * c) - 2 * (1 - c), 180 * (d - c * c) + 20.2 * (d - 1) + 19.8 * (b - 1);
    v.hessian(0, 0) = 1200 * a * a - 400 * b + 2;
    v.hessian(0, 1) = v.hessian(1, 0) = -400 * a;
    v.hessian(1, 1) = 220.2;
    v.hessian(1, 3) = v.hessian(3, 1) = 19.8;
    v.hessian(2, 2) = 1080 * c * c - 360 * d + 2;
    v.hessian(2, 3) = v.hessian(3, 2) = -360 * c;
    v.hessian(3, 3) = 200.2;
    return v;
}

VectorXd point(std::initializer_list<double> values)
{
    VectorXd p(static_cast<Eigen::Index>(values.size()));
    Eigen::Index i = 0;
    for (const double value : values)
        p[i++] = value;
    return p;
}

} // namespace

class TestMinimiser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsKnownMinima()
    {
        for (const VectorXd& start : {point({-1.2, 1}), point({10, -30}), point({0, 0})}) {
            const Minimum m = minimise(rosenbrock, start);
            QCOMPARE(m.exit, FitExit::SmallGradient);
            QVERIFY((m.point - point({1, 1})).norm() < 1e-9);
        }
        for (const VectorXd& start : {point({-3, -1, -3, -1}), point({5, 5, -5, -5})}) {
            const Minimum m = minimise(wood, start);
            QCOMPARE(m.exit, FitExit::SmallGradient);
            QVERIFY((m.point - VectorXd::Ones(4)).norm() < 1e-9);
        }
    }

    /// At (0, 0) the gradient of x^4 - x^2 + y^2 has no part along the direction of descent: the hard case.
    void leavesASaddle()
    {
        const auto saddle = [](const VectorXd& p) {
            ObjectiveValue v{std::pow(p[0], 4) - p[0] * p[0] + p[1] * p[1], VectorXd(2),
                             MatrixXd::Zero(2, 2)};
            v.gradient << 4 * std::pow(p[0], 3) - 2 * p[0], 2 * p[1];
            v.hessian(0, 0) = 12 * p[0] * p[0] - 2;
            v.hessian(1, 1) = 2;
            return v;
        };
        const Minimum m = minimise(saddle, point({0, 0.5}));
        QCOMPARE(m.exit, FitExit::SmallGradient);
        QVERIFY(std::abs(std::abs(m.point[0]) - std::sqrt(0.5)) < 1e-9);
        QVERIFY(std::abs(m.point[1]) < 1e-9);
    }

    void shortensTheStepAtTheEdgeOfTheDomain()
    {
        // -ln x + x is not a number for x <= 0; from far right a Newton step would go there.
        const auto barrier = [](const VectorXd& p) {
            return ObjectiveValue{p[0] - std::log(p[0]), VectorXd::Constant(1, 1 - 1 / p[0]),
                                  MatrixXd::Constant(1, 1, 1 / (p[0] * p[0]))};
        };
        const Minimum m = minimise(barrier, point({3.5}));
        QCOMPARE(m.exit, FitExit::SmallGradient);
        QVERIFY(std::abs(m.point[0] - 1) < 1e-9);
    }

    void namesEveryExit()
    {
        const auto falling = [](const VectorXd& p) {
            return ObjectiveValue{std::exp(-p[0]), VectorXd::Constant(1, -std::exp(-p[0])),
                                  MatrixXd::Constant(1, 1, std::exp(-p[0]))};
        };
        MinimiserOptions options;
        options.iterationLimit = 3;
        QCOMPARE(minimise(falling, point({0}), options).exit, FitExit::IterationLimit);
        QCOMPARE(minimise(falling, point({0}), options).iterations, 3);

        options = {};
        options.leavesDomain = [](const VectorXd& p, const ObjectiveValue&) { return p[0] > 5; };
        const Minimum boundary = minimise(falling, point({0}), options);
        QCOMPARE(boundary.exit, FitExit::Boundary);
        QVERIFY(boundary.point[0] > 5);

        options = {};
        options.progress = [](double) { return false; };
        QCOMPARE(minimise(rosenbrock, point({-1.2, 1}), options).exit, FitExit::Cancelled);

        const auto nowhere = [](const VectorXd&) {
            return ObjectiveValue{std::nan(""), VectorXd::Zero(1), MatrixXd::Zero(1, 1)};
        };
        QCOMPARE(minimise(nowhere, point({0})).exit, FitExit::NotFinite);

        // A gradient that lies: no step ever goes down.
        const auto lying = [](const VectorXd& p) {
            return ObjectiveValue{std::abs(p[0]), VectorXd::Constant(1, 1.0), MatrixXd::Constant(1, 1, 1.0)};
        };
        QCOMPARE(minimise(lying, point({0})).exit, FitExit::NoStep);

        for (const FitExit exit :
             {FitExit::SmallGradient, FitExit::SmallDecrease, FitExit::IterationLimit, FitExit::NoStep,
              FitExit::NotFinite, FitExit::Boundary, FitExit::Cancelled})
            QVERIFY(!name(exit).empty());
    }
};

QTEST_APPLESS_MAIN(TestMinimiser)
#include "tst_minimiser.moc"
