// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"
#include "stats/simulation/simulator.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <vector>

using namespace kiymet::stats;

namespace {

constexpr GammaGamma cdnowSpend{6.25, 3.74, 15.44};

/// How far the average of draws lies from its expectation, in standard errors estimated from the draws.
class Score {
public:
    explicit Score(double expectation) : m_expectation(expectation) {}
    void add(double draw)
    {
        const double d = draw - m_expectation;
        m_n += 1;
        m_sum += d;
        m_squares += d * d;
    }
    double standardErrors() const
    {
        const double mean = m_sum / m_n;
        return mean / std::sqrt((m_squares / m_n - mean * mean) / m_n);
    }
    double relativeStandardError() const
    {
        const double mean = m_sum / m_n;
        return std::sqrt((m_squares / m_n - mean * mean) / m_n) / std::abs(m_expectation + mean);
    }

private:
    double m_expectation;
    double m_n = 0;
    double m_sum = 0;
    double m_squares = 0;
};

#define VERIFY_SCORE(score, limit)                                                                           \
    QVERIFY2(std::abs((score).standardErrors()) < limit,                                                     \
             qPrintable(QStringLiteral("%1 standard errors").arg((score).standardErrors())))

/// Eq. (6) of Fader, Hardie and Lee (2005) in logarithms, written once more to be independent of the core;
/// the parameters here are mild enough for it.
double plainLogLikelihood(const std::array<double, 4>& parameters, const Simulator::Summary& s)
{
    const auto [r, alpha, a, b] = parameters;
    const auto lnBeta = [](double u, double v) {
        return std::lgamma(u) + std::lgamma(v) - std::lgamma(u + v);
    };
    const double common = std::lgamma(r + s.x) - std::lgamma(r) + r * std::log(alpha) - lnBeta(a, b);
    const double lnAlive = lnBeta(a, b + s.x) - (r + s.x) * std::log(alpha + s.T);
    if (s.x <= 0)
        return common + lnAlive;
    const double lnGone = lnBeta(a + 1, b + s.x - 1) - (r + s.x) * std::log(alpha + s.t_x);
    const double larger = std::max(lnAlive, lnGone);
    return common + larger + std::log(std::exp(lnAlive - larger) + std::exp(lnGone - larger));
}

/// Eq. (1a) of Fader and Hardie (2013).
double plainSpendLogLikelihood(const std::array<double, 3>& parameters, const Simulator::Summary& s)
{
    const auto [p, q, v] = parameters;
    return std::lgamma(p * s.x + q) - std::lgamma(p * s.x) - std::lgamma(q) + q * std::log(v) +
           (p * s.x - 1) * std::log(s.m) + p * s.x * std::log(s.x) - (p * s.x + q) * std::log(v + s.x * s.m);
}

/// d log-likelihood / d ln parameter, whose expectation over customers of that very model is 0.
template<std::size_t N>
double slope(double (*logLikelihood)(const std::array<double, N>&, const Simulator::Summary&),
             std::array<double, N> parameters, std::size_t which, const Simulator::Summary& summary)
{
    constexpr double h = 1e-4;
    const double value = parameters[which];
    parameters[which] = value * std::exp(h);
    const double above = logLikelihood(parameters, summary);
    parameters[which] = value * std::exp(-h);
    return (above - logLikelihood(parameters, summary)) / (2 * h);
}

bool same(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

} // namespace

class TestSimulator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void purchasesOfNewCustomers();
    void summariesFollowTheLikelihood_data();
    void summariesFollowTheLikelihood();
    void firstDropouts_data();
    void firstDropouts();
    void withoutDropout_data();
    void withoutDropout();
    void shorterIsTheBeginningOfLonger();
    void purchasesAreAscendingWithinT();
    void summaryIsTheCustomer();
    void indexAloneDecides();
    void spendLeavesPurchasesAlone();
    void meanSpend_data();
    void meanSpend();
    void spendFollowsTheLikelihood();
    void spendOfExtremeShapes_data();
    void spendOfExtremeShapes();
};

void TestSimulator::purchasesOfNewCustomers()
{
    // E[X(t)], eq. (9), and P(X(t) = n), eq. (8), from 58-digit arithmetic: each row within 5 standard
    // errors, and all rows together as far off as chance has it (a small common bias shows there).
    const auto table =
        kiymet::test::readReference(kiymet::test::testData(QStringLiteral("bgnbd_points.csv")));
    QCOMPARE(table.size(), 240);
    constexpr int customers = 10'000;
    double meanSquares = 0;
    double shareSquares = 0;
    int shares = 0;
    for (int row = 0; row < table.size(); ++row) {
        const BgNbd model{table.number(row, QStringLiteral("r")), table.number(row, QStringLiteral("alpha")),
                          table.number(row, QStringLiteral("a")), table.number(row, QStringLiteral("b"))};
        const double t = table.number(row, QStringLiteral("t"));
        const double n = table.number(row, QStringLiteral("n"));
        const double probability = table.number(row, QStringLiteral("pmf_n"));
        const Simulator simulator(model, cdnowSpend, 1000 + std::uint64_t(row));
        Score mean(table.number(row, QStringLiteral("exp_xt")));
        double hits = 0;
        for (std::uint64_t i = 0; i < customers; ++i) {
            const double x = double(simulator.customer(i, t).purchases.size());
            mean.add(x);
            hits += x == n ? 1 : 0;
        }
        const auto says = [name = table.text(row, QStringLiteral("case"))](double figure) {
            return QStringLiteral("%1: %2").arg(name).arg(figure).toUtf8();
        };
        const double expectedHits = customers * probability;
        // Where next to nobody buys, the normal law says nothing of the count.
        if (expectedHits > 25 && customers - expectedHits > 25) {
            const double z = (hits - expectedHits) / std::sqrt(expectedHits * (1 - probability));
            QVERIFY2(std::abs(z) < 5, says(z).constData());
            shareSquares += z * z;
            ++shares;
        } else {
            const double distance = std::min(expectedHits, customers - expectedHits);
            QVERIFY2(std::abs(hits - expectedHits) < 5 + 5 * std::sqrt(distance), says(hits).constData());
        }
        if (customers * table.number(row, QStringLiteral("exp_xt")) > 100) {
            QVERIFY2(std::abs(mean.standardErrors()) < 5, says(mean.standardErrors()).constData());
            meanSquares += mean.standardErrors() * mean.standardErrors();
        } else {
            meanSquares += 1;
        }
    }
    // Chi squared with k degrees of freedom: k within five times sqrt(2 k).
    QVERIFY2(std::abs(meanSquares - table.size()) < 5 * std::sqrt(2.0 * table.size()),
             QByteArray::number(meanSquares).constData());
    QVERIFY(shares > 100);
    QVERIFY2(std::abs(shareSquares - shares) < 5 * std::sqrt(2.0 * shares),
             QByteArray::number(shareSquares).constData());
}

void TestSimulator::summariesFollowTheLikelihood_data()
{
    QTest::addColumn<double>("r");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::addColumn<double>("T");
    QTest::newRow("CDNOW") << 0.243 << 4.414 << 0.793 << 2.426 << 39.0;
    QTest::newRow("retail") << 1.2 << 20.0 << 0.6 << 2.0 << 150.0;
    QTest::newRow("loyal") << 5.0 << 40.0 << 0.3 << 9.0 << 52.0;
    QTest::newRow("small r") << 0.05 << 1.0 << 1.0 << 3.0 << 100.0;
}

void TestSimulator::summariesFollowTheLikelihood()
{
    // The joint law of (x, t_x) at T: the slope of the log-likelihood is 0 on average at the true parameters,
    // and only a right law of the times as well as of the counts makes it so in all four directions.
    QFETCH(double, r);
    QFETCH(double, alpha);
    QFETCH(double, a);
    QFETCH(double, b);
    QFETCH(double, T);
    const Simulator simulator(BgNbd{r, alpha, a, b}, cdnowSpend, 11);
    for (std::size_t which = 0; which < 4; ++which) {
        Score score(0);
        for (std::uint64_t i = 0; i < 50'000; ++i)
            score.add(slope<4>(plainLogLikelihood, {r, alpha, a, b}, which, simulator.summary(i, T)));
        VERIFY_SCORE(score, 4);
    }
}

void TestSimulator::firstDropouts_data()
{
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::newRow("CDNOW") << 0.793 << 2.426;
    QTest::newRow("a = b = 1e-3") << 1e-3 << 1e-3;
    QTest::newRow("a = 1e-8, b = 3e-8") << 1e-8 << 3e-8;
    QTest::newRow("a = 1e-3, b = 5") << 1e-3 << 5.0;
    QTest::newRow("a = 5, b = 1e-3") << 5.0 << 1e-3;
}

void TestSimulator::firstDropouts()
{
    // Buyers so keen (about 200 purchases within T) that only dropout ends a short series:
    // P(X = 1) = E p = a / (a + b), P(X = 2) = E p (1 - p) = a b / ((a + b) (a + b + 1)).
    QFETCH(double, a);
    QFETCH(double, b);
    const Simulator simulator(BgNbd{2000, 10, a, b}, cdnowSpend, 12);
    constexpr int customers = 20'000;
    std::array<double, 2> hits{};
    for (std::uint64_t i = 0; i < customers; ++i) {
        const double x = simulator.summary(i, 1).x;
        QVERIFY(x >= 1);
        if (x <= 2)
            hits[std::size_t(x) - 1] += 1;
    }
    const std::array<double, 2> expected{a / (a + b), a * b / ((a + b) * (a + b + 1))};
    for (std::size_t k = 0; k < 2; ++k) {
        const double error = std::sqrt(expected[k] * (1 - expected[k]) / customers);
        QVERIFY(std::abs(hits[k] / customers - expected[k]) < 5 * error + 5.0 / customers);
    }
}

void TestSimulator::withoutDropout_data()
{
    QTest::addColumn<double>("r");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("b");
    QTest::addColumn<double>("T");
    QTest::newRow("r = 2") << 2.0 << 10.0 << 1.0 << 52.0;
    QTest::newRow("r = 0.5, b = 0") << 0.5 << 10.0 << 0.0 << 52.0;
    QTest::newRow("r = 0.01") << 0.01 << 1.0 << 3.0 << 100.0;
    QTest::newRow("r = 0.0005") << 0.0005 << 0.1 << 3.0 << 100.0;
}

void TestSimulator::withoutDropout()
{
    // The NBD: E X = r T / alpha, P(X = 0) = (alpha / (alpha + T))^r.
    QFETCH(double, r);
    QFETCH(double, alpha);
    QFETCH(double, b);
    QFETCH(double, T);
    const Simulator simulator(BgNbd{r, alpha, 0, b}, cdnowSpend, 13);
    Score mean(r * T / alpha);
    Score none(std::pow(alpha / (alpha + T), r));
    for (std::uint64_t i = 0; i < 100'000; ++i) {
        const double x = simulator.summary(i, T).x;
        mean.add(x);
        none.add(x == 0 ? 1 : 0);
    }
    VERIFY_SCORE(mean, 4);
    VERIFY_SCORE(none, 4);
}

void TestSimulator::shorterIsTheBeginningOfLonger()
{
    const Simulator simulator(BgNbd{0.9, 18, 0.6, 2}, cdnowSpend, 14);
    for (std::uint64_t i = 0; i < 2000; ++i) {
        const SimulatedCustomer shorter = simulator.customer(i, 60);
        const SimulatedCustomer longer = simulator.customer(i, 200);
        QVERIFY(shorter.purchases.size() <= longer.purchases.size());
        QVERIFY(std::equal(shorter.purchases.begin(), shorter.purchases.end(), longer.purchases.begin()));
        QVERIFY(std::equal(shorter.values.begin(), shorter.values.end(), longer.values.begin()));
        if (longer.purchases.size() > shorter.purchases.size())
            QVERIFY(longer.purchases[shorter.purchases.size()] > 60);
    }
}

void TestSimulator::purchasesAreAscendingWithinT()
{
    const Simulator simulator(BgNbd{0.9, 3, 0.6, 2}, cdnowSpend, 15);
    for (std::uint64_t i = 0; i < 5000; ++i) {
        const double T = double(i % 100);
        const SimulatedCustomer customer = simulator.customer(i, T);
        QCOMPARE(customer.T, T);
        QCOMPARE(customer.values.size(), customer.purchases.size() + 1);
        double before = 0;
        for (const double time : customer.purchases) {
            QVERIFY(time > before && time <= T);
            before = time;
        }
        for (const double value : customer.values)
            QVERIFY(value > 0 && std::isfinite(value));
    }
}

void TestSimulator::summaryIsTheCustomer()
{
    const Simulator simulator(BgNbd{0.9, 10, 0.6, 2}, cdnowSpend, 16);
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const SimulatedCustomer customer = simulator.customer(i, 80);
        const Simulator::Summary summary = simulator.summary(i, 80);
        double sum = 0;
        for (std::size_t k = 1; k < customer.values.size(); ++k)
            sum += customer.values[k];
        const double x = double(customer.purchases.size());
        QCOMPARE(summary.T, 80.0);
        QCOMPARE(summary.x, x);
        QVERIFY(same(summary.t_x, customer.purchases.empty() ? 0 : customer.purchases.back()));
        QVERIFY(same(summary.m, x > 0 ? sum / x : 0));
        const PurchaseHistory history = simulator.history(i, 80);
        QCOMPARE(history.x, x);
        QCOMPARE(history.t_x, summary.t_x);
        QCOMPARE(history.T, 80.0);
    }
}

void TestSimulator::indexAloneDecides()
{
    const BgNbd model{0.24, 4.4, 0.8, 2.4};
    const Simulator one(model, cdnowSpend, 17);
    std::vector<Simulator::Summary> forwards;
    for (std::uint64_t i = 0; i < 5000; ++i)
        forwards.push_back(one.summary(i, 104));
    const Simulator other(model, cdnowSpend, 17);
    const Simulator anotherSeed(model, cdnowSpend, 18);
    int differing = 0;
    for (std::uint64_t i = 5000; i-- > 0;) {
        other.customer(i + 7, 12);
        const Simulator::Summary again = other.summary(i, 104);
        QVERIFY(again.x == forwards[i].x && same(again.t_x, forwards[i].t_x) && same(again.m, forwards[i].m));
        differing += anotherSeed.summary(i, 104).t_x != again.t_x ? 1 : 0;
    }
    QVERIFY(differing > 1500);
}

void TestSimulator::spendLeavesPurchasesAlone()
{
    const BgNbd model{0.9, 10, 0.6, 2};
    const Simulator one(model, cdnowSpend, 19);
    const Simulator other(model, {0.7, 2.2, 900}, 19);
    for (std::uint64_t i = 0; i < 2000; ++i)
        QVERIFY(one.customer(i, 80).purchases == other.customer(i, 80).purchases);
}

void TestSimulator::meanSpend_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("q");
    QTest::addColumn<double>("v");
    QTest::newRow("CDNOW") << 6.25 << 3.74 << 15.44;
    QTest::newRow("p below 1") << 0.4 << 6.0 << 500.0;
    QTest::newRow("p = 0.01") << 0.01 << 8.0 << 100.0;
    QTest::newRow("narrow") << 50.0 << 80.0 << 1000.0;
}

void TestSimulator::meanSpend()
{
    // E M = p v / (q - 1), and for a single transaction E Z^2 = p (p + 1) v^2 / ((q - 1) (q - 2)).
    QFETCH(double, p);
    QFETCH(double, q);
    QFETCH(double, v);
    const Simulator simulator(BgNbd{2, 10, 0.5, 2}, {p, q, v}, 20);
    Score first(p * v / (q - 1));
    Score average(p * v / (q - 1));
    Score square(p * (p + 1) * v * v / ((q - 1) * (q - 2)));
    for (std::uint64_t i = 0; i < 200'000; ++i) {
        const SimulatedCustomer customer = simulator.customer(i, 52);
        first.add(customer.values.front());
        square.add(customer.values.front() * customer.values.front());
        const Simulator::Summary summary = simulator.summary(i, 52);
        if (summary.x > 0)
            average.add(summary.m);
    }
    QVERIFY(first.relativeStandardError() < 0.03);
    VERIFY_SCORE(first, 4);
    VERIFY_SCORE(average, 4);
    // Its variance has a fourth moment of Z in it, which exists for q > 4 only.
    if (q > 4)
        VERIFY_SCORE(square, 4);
}

void TestSimulator::spendFollowsTheLikelihood()
{
    const std::array<double, 3> truth{cdnowSpend.p, cdnowSpend.q, cdnowSpend.v};
    const Simulator simulator(BgNbd{2, 10, 0.5, 2}, cdnowSpend, 21);
    for (std::size_t which = 0; which < 3; ++which) {
        Score score(0);
        for (std::uint64_t i = 0; i < 50'000; ++i) {
            const Simulator::Summary summary = simulator.summary(i, 52);
            if (summary.x > 0)
                score.add(slope<3>(plainSpendLogLikelihood, truth, which, summary));
        }
        VERIFY_SCORE(score, 4);
    }
}

void TestSimulator::spendOfExtremeShapes_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("q");
    QTest::newRow("p tiny") << 1e-3 << 3.0;
    QTest::newRow("q tiny") << 3.0 << 1e-3;
    QTest::newRow("both tiny") << 1e-3 << 1e-3;
}

void TestSimulator::spendOfExtremeShapes()
{
    // Z / v = G(p) / G(q) has the median 1 for p = q; else, nearly all draws are tiny or huge. Never NaN.
    QFETCH(double, p);
    QFETCH(double, q);
    const Simulator simulator(BgNbd{2, 10, 0.5, 2}, {p, q, 50}, 22);
    int above = 0;
    constexpr int customers = 20'000;
    for (std::uint64_t i = 0; i < customers; ++i) {
        const double value = simulator.customer(i, 0).values.front();
        QVERIFY(value >= 0);
        above += value > 50 ? 1 : 0;
    }
    if (p == q)
        QVERIFY(std::abs(above - customers / 2) < 5 * std::sqrt(customers / 4.0));
    else if (p < q)
        QVERIFY(above < customers / 100);
    else
        QVERIFY(above > customers - customers / 100);
}

QTEST_APPLESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
