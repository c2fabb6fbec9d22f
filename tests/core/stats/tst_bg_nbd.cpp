// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"
#include "stats/models/bg_nbd.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <limits>

using namespace kiymet::stats;
using kiymet::test::readReference;
using kiymet::test::ReferenceTable;
using kiymet::test::relativeError;

namespace {

double evaluate(const QString& quantity, const BgNbd& model, const PurchaseHistory& history, double t,
                double n)
{
    if (quantity == QLatin1String("ll"))
        return logLikelihood(model, history);
    if (quantity == QLatin1String("p_alive"))
        return probabilityAlive(model, history);
    if (quantity == QLatin1String("ln_p_alive"))
        return lnProbabilityAlive(model, history);
    if (quantity == QLatin1String("exp_if_alive"))
        return expectedPurchasesIfAlive(model, history.x, history.T, t);
    if (quantity == QLatin1String("cond_exp"))
        return expectedPurchases(model, history, t);
    if (quantity == QLatin1String("exp_xt"))
        return expectedPurchasesOfNewCustomer(model, t);
    if (quantity == QLatin1String("pmf_n"))
        return probabilityOfPurchases(model, t, n);
    qFatal("unknown quantity %s", qPrintable(quantity));
}

struct Point {
    BgNbd model;
    PurchaseHistory history;
    double t;
    double n;
};
Point pointOf(const ReferenceTable& table, int i)
{
    const auto at = [&](const char* column) { return table.number(i, QLatin1String(column)); };
    return {{at("r"), at("alpha"), at("a"), at("b")}, {at("x"), at("t_x"), at("T")}, at("t"), at("n")};
}

/// The all-positive series in 64-bit arithmetic, however long it is.
long double slowExpectation(long double k, long double a, long double B, long double y)
{
    const long double z = y / (1 + y);
    long double probability = std::exp(-k * std::log1p(y));
    long double w = 1;
    long double W = 0;
    long double sum = 0;
    for (int n = 1; n < 20'000'000; ++n) {
        const auto N = static_cast<long double>(n);
        probability *= z * (k + (N - 1)) / N;
        W += w;
        w *= (B + (N - 1)) / (a + (B + (N - 1)));
        sum += probability * W;
        const long double ratio = z * (k + N) / N;
        if (ratio < 1 && probability * W * ratio < (1 - ratio) * 1e-20L * sum)
            return sum;
    }
    qFatal("slow series does not end");
}

const std::array<double, 8> months{4.345, 8.69, 12, 13.035, 17.38, 21.725, 24, 26.07};

} // namespace

class TestBgNbd : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void points_data()
    {
        QTest::addColumn<QString>("quantity");
        for (const char* name :
             {"ll", "p_alive", "ln_p_alive", "exp_if_alive", "cond_exp", "exp_xt", "pmf_n"})
            QTest::newRow(name) << QString(QLatin1String(name));
    }

    void points()
    {
        QFETCH(QString, quantity);
        const ReferenceTable table =
            readReference(kiymet::test::testData(QStringLiteral("bgnbd_points.csv")));
        QCOMPARE(table.size(), 240);
        for (int i = 0; i < table.size(); ++i) {
            const Point point = pointOf(table, i);
            const double expected = table.number(i, quantity);
            const double actual = evaluate(quantity, point.model, point.history, point.t, point.n);
            double cond = 0;
            if (quantity != QLatin1String("ln_p_alive"))
                cond = table.number(i, QLatin1String("c_") + quantity);
            else if (expected != 0) // d ln P = dP / P
                cond = table.number(i, QStringLiteral("c_p_alive")) / std::abs(expected);
            if (std::isnan(cond))
                cond = 0;
            const double error = relativeError(actual, expected, quantity == QLatin1String("ll") ? 1 : 0);
            QVERIFY2(
                error <= std::max(1e-12, 100 * 2.2e-16 * cond),
                qPrintable(table.text(i, QStringLiteral("case")) + QStringLiteral(" error %1").arg(error)));
        }
    }

    void edges()
    {
        const ReferenceTable table = readReference(kiymet::test::testData(QStringLiteral("edge_bgnbd.csv")));
        QCOMPARE(table.size(), 2100);
        for (int i = 0; i < table.size(); ++i) {
            const Point point = pointOf(table, i);
            const QString quantity = table.text(i, QStringLiteral("quantity"));
            const double expected = table.number(i, QStringLiteral("value"));
            const double actual = evaluate(quantity, point.model, point.history, point.t, point.n);
            const double cond = table.number(i, QStringLiteral("cond"));
            const double error =
                relativeError(actual, expected, quantity == QLatin1String("ll") ? 1 : 2.3e-308);
            QVERIFY2(std::isfinite(actual) && (quantity == QLatin1String("ll") || actual >= 0) &&
                         error <= std::max(1e-9, 1000 * 2.2e-16 * (std::isnan(cond) ? 0 : cond)),
                     qPrintable(table.text(i, QStringLiteral("case")) + QLatin1Char(' ') + quantity +
                                QStringLiteral(" %1 not %2, error %3").arg(actual).arg(expected).arg(error)));
        }
    }

    /// a = 0 is the NBD whatever b is, and tiny a leads to it.
    void withoutDropout()
    {
        const PurchaseHistory history{5, 20, 38.86};
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const double b : {nan, 0.0, 1e-300, 2.4, 1e300}) {
            const BgNbd nbd{2, 7, 0, b};
            QCOMPARE(probabilityAlive(nbd, history), 1.0);
            QCOMPARE(lnProbabilityAlive(nbd, history), 0.0);
            QCOMPARE(expectedPurchases(nbd, history, 13), 7 * 13 / (7 + 38.86));
            QCOMPARE(expectedPurchasesOfNewCustomer(nbd, 13), 2 * 13.0 / 7);
            // Gamma(7)/Gamma(2) 7^2 / 45.86^7
            QVERIFY(relativeError(logLikelihood(nbd, history), std::log(720.0 * 49) - 7 * std::log(45.86)) <
                    1e-14);
            QVERIFY(relativeError(probabilityOfPurchases(nbd, 14, 2), 3.0 / 9 * 4 / 9) < 1e-14);
            std::array<double, 8> out{};
            expectedPurchasesIfAlive(nbd, 5, 38.86, months, out);
            for (std::size_t i = 0; i < months.size(); ++i)
                QCOMPARE(out[i], 7 * months[i] / (7 + 38.86));
        }
        const BgNbd nearly{2, 7, 1e-14, 2.4};
        const BgNbd nbd{2, 7, 0, 2.4};
        QVERIFY(relativeError(expectedPurchases(nearly, history, 13), expectedPurchases(nbd, history, 13)) <
                1e-12);
        QVERIFY(relativeError(logLikelihood(nearly, history), logLikelihood(nbd, history)) < 1e-12);
    }

    void probabilitiesAddToOne()
    {
        const BgNbd model{0.243, 4.414, 0.793, 2.426};
        for (const double t : {0.01, 4.0, 39.0}) {
            double sum = 0;
            double mean = 0;
            for (int n = 0; n < 1500; ++n) {
                const double probability = probabilityOfPurchases(model, t, n);
                sum += probability;
                mean += n * probability;
            }
            QVERIFY(std::abs(sum - 1) < 1e-12);
            QVERIFY(relativeError(mean, expectedPurchasesOfNewCustomer(model, t)) < 1e-12);
        }
    }

    /// Where the series is long the integral takes over: both against the series summed to its end.
    void longSeries_data()
    {
        QTest::addColumn<double>("k");
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("b");
        for (const double k : {0.001, 0.243, 3.0, 40.0, 900.0})
            for (const double a : {1e-20, 1e-3, 0.3, 1.0, 2.5, 15.0, 200.0})
                for (const double b : {1e-18, 0.05, 1.0, 6.0, 90.0, 1e4})
                    QTest::addRow("k=%g a=%g b=%g", k, a, b) << k << a << b;
    }

    void longSeries()
    {
        QFETCH(double, k);
        QFETCH(double, a);
        QFETCH(double, b);
        for (const double y : {1e-9, 0.1, 0.9, 3.0, 12.0, 27.0, 28.9, 29.1, 100.0, 3000.0}) {
            if (k * std::log1p(y) > 11000)
                continue;
            const double slow =
                double(slowExpectation(static_cast<long double>(k), static_cast<long double>(a),
                                       static_cast<long double>(b), static_cast<long double>(y)));
            const double fast = expectedPurchasesOfNewCustomer({k, 1, a, b}, y);
            QVERIFY2(relativeError(fast, slow) < 2e-13,
                     qPrintable(QStringLiteral("y=%1 error %2").arg(y).arg(relativeError(fast, slow))));
        }
    }

    /// The shared sums of several horizons against one at a time.
    void horizons()
    {
        std::array<double, 11> t{0, 1e-9, 0.3, 4.345, 8.69, 12, 26.07, 52, 300, 3000, 1e6};
        std::array<double, 11> out{};
        for (const BgNbd& model :
             {BgNbd{0.24, 4.4, 0.8, 2.4}, BgNbd{3.6, 76, 1, 1e-6}, BgNbd{40, 900, 30, 20}}) {
            for (const double T : {0.0, 0.01, 3.0, 52.0, 104.0, 5000.0}) {
                for (const double x : {0.0, 1.0, 30.0, 400.0, 5000.0}) {
                    expectedPurchasesIfAlive(model, x, T, t, out);
                    for (std::size_t i = 0; i < t.size(); ++i) {
                        const double single = expectedPurchasesIfAlive(model, x, T, t[i]);
                        QVERIFY2(relativeError(out[i], single) < 1e-13,
                                 qPrintable(QStringLiteral("T=%1 x=%2 t=%3 error %4")
                                                .arg(T)
                                                .arg(x)
                                                .arg(t[i])
                                                .arg(relativeError(out[i], single))));
                    }
                }
            }
        }
    }

    /// No NaN, no wrong sign and no long wait anywhere.
    void extremes()
    {
        const double sizes[] = {1e-300, 1e-8, 1, 1e4, 1e300};
        const std::clock_t start = std::clock(); // processor time: the machine may be busy
        for (const double r : sizes)
            for (const double alpha : sizes)
                for (const double a : sizes)
                    for (const double b : sizes)
                        for (const double x : {0.0, 1.0, 5000.0})
                            for (const double T : {0.0, 1e-300, 1.0, 1e300})
                                for (const double t : {1e-300, 1.0, 1e300}) {
                                    const BgNbd model{r, alpha, a, b};
                                    const PurchaseHistory history{x, x > 0 ? T / 2 : 0, T};
                                    const double expected = expectedPurchases(model, history, t);
                                    const double alive = probabilityAlive(model, history);
                                    const double bound = std::min((r + x) * (t / (alpha + T)),
                                                                  std::numeric_limits<double>::max());
                                    const bool good = expected >= 0 && expected <= bound * (1 + 1e-12) &&
                                                      alive >= 0 && alive <= 1 &&
                                                      lnProbabilityAlive(model, history) <= 0 &&
                                                      !std::isnan(logLikelihood(model, history)) &&
                                                      probabilityOfPurchases(model, t, x) >= 0 &&
                                                      probabilityOfPurchases(model, t, x) <= 1 + 1e-12;
                                    QVERIFY2(good,
                                             qPrintable(QStringLiteral(
                                                            "r=%1 alpha=%2 a=%3 b=%4 x=%5 T=%6 t=%7: E=%8")
                                                            .arg(r)
                                                            .arg(alpha)
                                                            .arg(a)
                                                            .arg(b)
                                                            .arg(x)
                                                            .arg(T)
                                                            .arg(t)
                                                            .arg(expected)));
                                }
        // 22,500 customers, four functions each: 1 ms a customer at most, far less in fact.
        QVERIFY(double(std::clock() - start) / CLOCKS_PER_SEC < 22.5);
    }
};

QTEST_APPLESS_MAIN(TestBgNbd)
#include "tst_bg_nbd.moc"
