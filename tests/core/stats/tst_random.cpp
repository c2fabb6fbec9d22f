// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/math/random.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/exponential.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/uniform.hpp>

#include <QTest>

#include <cmath>
#include <set>
#include <vector>

using kiymet::stats::Random;

namespace {

constexpr int drawCount = 25'000;

/// Pearson's test that the numbers, each in [0, 1], are uniform. Seeds are fixed, so this passes or fails for
/// good; a correct generator fails one seed in ten million.
void verifyUniform(const std::vector<double>& probabilities)
{
    constexpr int bins = 100;
    std::vector<int> counts(bins);
    for (const double u : probabilities) {
        QVERIFY2(u >= 0 && u <= 1, qPrintable(QString::number(u, 'g', 17)));
        ++counts[static_cast<std::size_t>(std::min(int(u * bins), bins - 1))];
    }
    const double expected = double(probabilities.size()) / bins;
    double chiSquared = 0;
    for (const int count : counts)
        chiSquared += (count - expected) * (count - expected) / expected;
    const boost::math::chi_squared law(bins - 1);
    const double p = boost::math::cdf(boost::math::complement(law, chiSquared));
    QVERIFY2(p > 1e-7 && p < 1 - 1e-7,
             qPrintable(QStringLiteral("chi squared %1, p %2").arg(chiSquared).arg(p)));
}

template<typename Law, typename Draw>
void verifyLaw(const Law& law, Draw draw)
{
    Random random(20260530, 7);
    std::vector<double> probabilities;
    for (int i = 0; i < drawCount; ++i)
        probabilities.push_back(boost::math::cdf(law, draw(random)));
    verifyUniform(probabilities);
}

} // namespace

class TestRandom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownBits();
    void uniform();
    void exponential();
    void normal();
    void gamma_data();
    void gamma();
    void lnGammaOfTinyShape_data();
    void lnGammaOfTinyShape();
    void beta_data();
    void beta();
    void betaOfTinyParameters_data();
    void betaOfTinyParameters();
    void neighbouringStreams();
    void below();
};

void TestRandom::knownBits()
{
    // The stream (0, 0, 0) from a second implementation, 20 lines of Python after the published C code of
    // xoshiro256++ and splitmix64.
    Random random(0);
    QCOMPARE(random.bits(), std::uint64_t(0xbabb761ac830fe4a));
    QCOMPARE(random.bits(), std::uint64_t(0x2b1abb547c60bbab));
    Random named(1, 2, 3);
    QCOMPARE(named.bits(), std::uint64_t(0x49866c4afe18581f));
}

void TestRandom::uniform()
{
    verifyLaw(boost::math::uniform(), [](Random& random) { return random.uniform(); });
}

void TestRandom::exponential()
{
    verifyLaw(boost::math::exponential(), [](Random& random) { return random.exponential(); });
    // Erlang is the sum of independent ones: a gamma distribution of whole shape.
    for (const int phases : {1, 2, 5})
        verifyLaw(boost::math::gamma_distribution(double(phases)),
                  [phases](Random& random) { return random.erlang(phases); });
}

void TestRandom::normal()
{
    verifyLaw(boost::math::normal(), [](Random& random) { return random.normal(); });
}

void TestRandom::gamma_data()
{
    QTest::addColumn<double>("shape");
    for (const double shape : {0.1, 0.24, 0.5, 0.999, 1.0, 1.001, 2.5, 6.25, 100.0, 1e6})
        QTest::newRow(qPrintable(QString::number(shape))) << shape;
}

void TestRandom::gamma()
{
    QFETCH(double, shape);
    verifyLaw(boost::math::gamma_distribution(shape),
              [shape](Random& random) { return random.gamma(shape); });
    verifyLaw(boost::math::gamma_distribution(shape),
              [shape](Random& random) { return std::exp(random.lnGamma(shape)); });
}

void TestRandom::lnGammaOfTinyShape_data()
{
    QTest::addColumn<double>("shape");
    for (const double shape : {0.01, 1e-3, 1e-8, 1e-300})
        QTest::newRow(qPrintable(QString::number(shape))) << shape;
}

void TestRandom::lnGammaOfTinyShape()
{
    // P(G < g) = g^shape / Gamma(1 + shape) (1 - O(shape g)), uniform for small g; draws with a g above 1e-8
    // (shape of them, about) go through the whole law.
    QFETCH(double, shape);
    Random random(20260530, 8);
    std::vector<double> probabilities;
    for (int i = 0; i < drawCount; ++i) {
        const double ln = random.lnGamma(shape);
        QVERIFY(std::isfinite(ln));
        probabilities.push_back(ln < std::log(1e-8)
                                    ? std::exp(shape * ln - std::lgamma(1 + shape))
                                    : boost::math::cdf(boost::math::gamma_distribution(shape), std::exp(ln)));
    }
    verifyUniform(probabilities);
}

void TestRandom::beta_data()
{
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::newRow("CDNOW") << 0.793 << 2.426;
    QTest::newRow("both halves") << 0.5 << 0.5;
    QTest::newRow("U-shaped") << 0.1 << 0.2;
    QTest::newRow("bell") << 12.0 << 30.0;
    QTest::newRow("tiny a") << 0.02 << 1.9;
    QTest::newRow("huge b") << 0.4 << 1e5;
}

void TestRandom::beta()
{
    QFETCH(double, a);
    QFETCH(double, b);
    verifyLaw(boost::math::beta_distribution(a, b), [a, b](Random& random) { return random.beta(a, b); });
}

void TestRandom::betaOfTinyParameters_data()
{
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::newRow("1e-3, 1e-3") << 1e-3 << 1e-3;
    QTest::newRow("1e-8, 3e-8") << 1e-8 << 3e-8;
    QTest::newRow("1e-300, 1e-300") << 1e-300 << 1e-300;
    QTest::newRow("1e-4, 1") << 1e-4 << 1.0;
}

void TestRandom::betaOfTinyParameters()
{
    // E p = a / (a + b) and E p^2 = E p (a + 1) / (a + b + 1); both averages within five standard errors.
    QFETCH(double, a);
    QFETCH(double, b);
    Random random(20260530, 9);
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (int i = 0; i < drawCount; ++i) {
        const double p = random.beta(a, b);
        QVERIFY(p >= 0 && p <= 1);
        sum += p;
        squares += p * p;
        fourths += p * p * p * p;
    }
    const double n = drawCount;
    const double mean = a / (a + b);
    const double second = mean * (a + 1) / (a + b + 1);
    QVERIFY(std::abs(sum / n - mean) < 5 * std::sqrt((second - mean * mean) / n));
    QVERIFY(std::abs(squares / n - second) < 5 * std::sqrt((fourths / n - second * second) / n));
}

void TestRandom::neighbouringStreams()
{
    // The first draws of streams whose names differ by one are themselves uniform, distinct and uncorrelated.
    std::vector<double> first;
    std::set<std::uint64_t> distinct;
    double product = 0;
    for (std::uint64_t index = 0; index < drawCount; ++index) {
        Random random(3, index);
        distinct.insert(Random(3, index).bits());
        distinct.insert(Random(3, index, 1).bits());
        distinct.insert(Random(index, 3).bits());
        const double u = random.uniform();
        if (!first.empty())
            product += (u - 0.5) * (first.back() - 0.5);
        first.push_back(u);
    }
    // (3, 3) comes from both sides.
    QCOMPARE(distinct.size(), std::size_t(3 * drawCount - 1));
    QVERIFY(std::abs(product / drawCount) < 5.0 / 12 / std::sqrt(double(drawCount)));
    verifyUniform(first);
}

void TestRandom::below()
{
    Random random(4);
    std::vector<double> probabilities;
    for (int i = 0; i < drawCount; ++i)
        probabilities.push_back((random.below(1000) + 0.5) / 1000);
    verifyUniform(probabilities);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(random.below(1), 0u);
}

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
