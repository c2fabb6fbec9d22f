// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"
#include "stats/math/special_functions.h"

#include <boost/math/special_functions/bernoulli.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <QTest>

#include <cmath>
#include <limits>

using namespace kiymet::stats;
using kiymet::test::relativeError;

namespace {

/// The slow truth: differences of log-gammas need some 320 digits where z = 1e300 meets n = 1e-20.
using Real = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<400>>;

constexpr int shift = 150;
constexpr int terms = 30;

Real lnGammaSlow(const Real& z)
{
    Real product = 1;
    for (int j = 0; j < shift; ++j)
        product *= z + j;
    const Real Z = z + shift;
    Real sum = (Z - 0.5) * log(Z) - Z - log(product);
    Real power = 1 / Z;
    for (int k = 1; k <= terms; ++k) {
        sum += boost::math::bernoulli_b2n<Real>(k) / (2 * k * (2 * k - 1)) * power;
        power /= Z * Z;
    }
    return sum; // without ln(2 pi) / 2, which no difference needs
}

Real digammaSlow(const Real& z)
{
    Real sum = 0;
    for (int j = 0; j < shift; ++j)
        sum -= 1 / (z + j);
    const Real Z = z + shift;
    sum += log(Z) - 1 / (2 * Z);
    Real power = 1 / (Z * Z);
    for (int k = 1; k <= terms; ++k) {
        sum -= boost::math::bernoulli_b2n<Real>(k) / (2 * k) * power;
        power /= Z * Z;
    }
    return sum;
}

Real trigammaSlow(const Real& z)
{
    Real sum = 0;
    for (int j = 0; j < shift; ++j)
        sum += 1 / ((z + j) * (z + j));
    const Real Z = z + shift;
    sum += 1 / Z + 1 / (2 * Z * Z);
    Real power = 1 / (Z * Z * Z);
    for (int k = 1; k <= terms; ++k) {
        sum += boost::math::bernoulli_b2n<Real>(k) * power;
        power /= Z * Z;
    }
    return sum;
}

const double zs[] = {1e-300, 1e-100, 1e-20, 1e-8, 1e-3, 0.1, 0.5, 0.9, 1,    1.3,  1.46, 2,
                     3,      7.5,    11.9,  12,   30,   1e3, 1e5, 1e8, 1e15, 1e50, 1e300};
const double ns[] = {1e-20, 1e-9, 1e-3, 0.3, 1, 1.5, 2, 5, 15, 16, 16.5, 17, 100, 1e4, 1e8, 1e20, 1e300};

} // namespace

class TestSpecialFunctions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void differences_data()
    {
        QTest::addColumn<double>("z");
        for (const double z : zs)
            QTest::addRow("z=%g", z) << z;
    }

    /// All three functions against 400 digits, over the whole range of z and n.
    void differences()
    {
        QFETCH(double, z);
        const Real Z = z;
        const Real lnGammaZ = lnGammaSlow(Z);
        const Real digammaZ = digammaSlow(Z);
        const Real trigammaZ = trigammaSlow(Z);
        for (const double n : ns) {
            const Real sum = Z + n;
            const Real rising = lnGammaSlow(sum) - lnGammaZ;
            const Real digamma = digammaSlow(sum);
            const Real trigamma = trigammaZ - trigammaSlow(sum);
            // What a rounding of the arguments does to the value: z d/dz + n d/dn.
            const double conditioned =
                double((Z * (digamma - digammaZ) + n * abs(digamma)) / (abs(rising) + Real(1e-320)));
            const QString where = QStringLiteral("n=%1 conditioned %2 error %3");
            const double error = relativeError(lnRisingFactorial(z, n), double(rising));
            QVERIFY2(error <= 4e-15 * std::max(1.0, conditioned),
                     qPrintable(where.arg(n).arg(conditioned).arg(error)));
            const double psi = double(digamma - digammaZ);
            if (std::abs(psi) > 1e-290)
                QVERIFY2(relativeError(digammaDifference(z, n), psi) < 4e-15, qPrintable(where.arg(n)));
            const double psi1 = double(trigamma);
            if (std::abs(psi1) > 1e-290)
                QVERIFY2(relativeError(trigammaDifference(z, n), psi1) < 4e-15, qPrintable(where.arg(n)));
        }
    }

    void zeroStepIsZero()
    {
        for (const double z : zs) {
            QCOMPARE(lnRisingFactorial(z, 0), 0.0);
            QCOMPARE(digammaDifference(z, 0), 0.0);
            QCOMPARE(trigammaDifference(z, 0), 0.0);
            QCOMPARE(lnBetaRatio(z, 1, 0), 0.0);
            QCOMPARE(lnBetaRatio(0, z, 7), 0.0);
        }
    }

    /// No jump where the Stirling form takes over from shifting (z = 12) and from the direct sums (n = 16).
    void seams()
    {
        const double eps = std::numeric_limits<double>::epsilon();
        for (int k = 1; k <= 13; ++k) {
            const double z = k;
            const double below = std::nextafter(z, 0);
            for (const double n : ns) {
                QVERIFY(relativeError(digammaDifference(below, n), digammaDifference(z, n)) < 20 * eps);
                QVERIFY(relativeError(trigammaDifference(below, n), trigammaDifference(z, n)) < 20 * eps);
                if (z > 2)
                    QVERIFY(relativeError(lnRisingFactorial(below, n), lnRisingFactorial(z, n)) < 30 * eps);
            }
        }
        for (const double z : {0.01, 0.7, 3.0, 40.0, 1e6}) {
            for (const double n : {1.0, 3.0, 16.0}) {
                const double beside = std::nextafter(n, 0);
                QVERIFY(relativeError(digammaDifference(z, beside), digammaDifference(z, n)) < 20 * eps);
                QVERIFY(relativeError(trigammaDifference(z, beside), trigammaDifference(z, n)) < 20 * eps);
                QVERIFY(relativeError(lnRisingFactorial(z, beside), lnRisingFactorial(z, n)) < 50 * eps);
            }
        }
    }

    void betaRatioReference()
    {
        const auto table =
            kiymet::test::readReference(kiymet::test::testData(QStringLiteral("betaratio_points.csv")));
        QVERIFY(table.size() > 50);
        for (int i = 0; i < table.size(); ++i) {
            const double value =
                lnBetaRatio(table.number(i, QStringLiteral("a")), table.number(i, QStringLiteral("b")),
                            table.number(i, QStringLiteral("x")));
            const double error = relativeError(value, table.number(i, QStringLiteral("ln_beta_ratio")));
            QVERIFY2(error < 4e-15, qPrintable(table.text(i, QStringLiteral("case")) + QLatin1Char(' ') +
                                               QString::number(error)));
        }
    }

    /// The closed form for large x against the sum that defines the ratio.
    void betaRatioSum()
    {
        for (const double a : {1e-300, 1e-20, 1e-3, 0.8, 30.0, 1e6, 1e20, 1e300}) {
            for (const double b : {1e-300, 1e-18, 1e-3, 1.0, 11.5, 300.0, 1e9, 1e20, 1e300}) {
                for (const double x : {1.0, 2.0, 16.0, 17.0, 40.0, 3000.0}) {
                    Real sum = 0;
                    Real product = 1;
                    for (int j = 0; j < int(x); ++j)
                        product *= 1 + Real(a) / (Real(b) + j);
                    sum = -log(product);
                    if (abs(sum) < Real(1e-290))
                        continue;
                    const double error = relativeError(lnBetaRatio(a, b, x), double(sum));
                    QVERIFY2(error < 4e-15,
                             qPrintable(QStringLiteral("%1 %2 %3: %4").arg(a).arg(b).arg(x).arg(error)));
                }
            }
        }
    }

    /// P(N >= n) - P(N >= n + 1) = P(N = n), and the first tails in closed form.
    void nbdTailIdentities()
    {
        for (const double r : {1e-3, 0.243, 1.0, 7.5, 500.0}) {
            for (const double t : {1e-6, 0.5, 4.414, 30.0, 1e4}) {
                const double alpha = 4.414;
                const double z = t / (alpha + t);
                double pmf = std::exp(-r * std::log1p(t / alpha));
                QCOMPARE(nbdTail(r, alpha, t, 0), 1.0);
                for (int n = 0; n < 12; ++n) {
                    const double difference = nbdTail(r, alpha, t, n) - nbdTail(r, alpha, t, n + 1);
                    QVERIFY(std::abs(difference - pmf) < 2e-14);
                    const double next = pmf * z * (r + n) / (n + 1);
                    // The tail is at least its first term, and keeps its relative accuracy when tiny.
                    const double tail = nbdTail(r, alpha, t, n + 1);
                    QVERIFY(tail >= next * (1 - 1e-12));
                    if (t < 1e-5 && r < 10)
                        QVERIFY(relativeError(tail, next * (1 + z * (r + n + 1) / (n + 2))) < 1e-9);
                    pmf = next;
                }
            }
        }
        QCOMPARE(nbdTail(2, 3, 0, 1), 0.0);
        QVERIFY(nbdTail(1e-300, 1, 1e300, 5) >= 0);
        QVERIFY(nbdTail(1e300, 1e300, 1e-300, 5000) >= 0);
    }
};

QTEST_APPLESS_MAIN(TestSpecialFunctions)
#include "tst_special_functions.moc"
