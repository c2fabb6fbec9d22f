// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"
#include "stats/models/transaction_model.h"
#include "stats/simulation/simulator.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace kiymet::stats;
using kiymet::test::readReference;
using kiymet::test::ReferenceTable;
using kiymet::test::relativeError;
using Kind = TransactionModelKind;

namespace {

struct Point {
    TransactionModel model;
    PurchaseHistory history;
    double t = 0;
    double n = 0;
    double delta = 0;
};

Point pointOf(Kind kind, const ReferenceTable& table, int i)
{
    const auto at = [&](std::string_view column) { return table.number(i, QLatin1String(column.data())); };
    Point point{{kind, {}}, {at("x"), at("t_x"), at("T")}, at("t")};
    for (std::size_t p = 0; p < parameterNames(kind).size(); ++p)
        point.model.parameters[p] = at(parameterNames(kind)[p]);
    if (kind == Kind::ParetoNbd)
        point.delta = at("delta");
    else
        point.n = at("n");
    return point;
}

double evaluate(const QString& quantity, const Point& p)
{
    if (quantity == QLatin1String("ll"))
        return logLikelihood(p.model, p.history);
    if (quantity == QLatin1String("p_alive"))
        return probabilityAlive(p.model, p.history);
    if (quantity == QLatin1String("ln_p_alive"))
        return lnProbabilityAlive(p.model, p.history);
    if (quantity == QLatin1String("exp_if_alive"))
        return expectedPurchasesIfAlive(p.model, p.history.x, p.history.T, p.t);
    if (quantity == QLatin1String("cond_exp"))
        return expectedPurchases(p.model, p.history, p.t);
    if (quantity == QLatin1String("exp_xt"))
        return expectedPurchasesOfNewCustomer(p.model, p.t);
    if (quantity == QLatin1String("pmf_n"))
        return probabilityOfPurchases(p.model, p.t, p.n);
    if (quantity == QLatin1String("dert"))
        return discountedExpectedResidualTransactions(p.model, p.history, p.delta);
    qFatal("unknown quantity %s", qPrintable(quantity));
}

} // namespace

/// BG/NBD has a test of its own.
class TestTransactionModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void points_data();
    void points();
    void edges_data();
    void edges();
    void logarithmsAtEdges_data();
    void logarithmsAtEdges();
    void cdnowCustomers_data();
    void cdnowCustomers();
    void probabilitiesSumToOne_data();
    void probabilitiesSumToOne();
    void manyHorizonsAtOnce();
    void withoutDropoutAllAreTheNbd();
    void discountedWithoutEnd_data();
    void discountedWithoutEnd();
    void tricomi();
    void names();
};

void TestTransactionModel::points_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("quantity");
    for (const char* quantity :
         {"ll", "p_alive", "ln_p_alive", "exp_if_alive", "cond_exp", "exp_xt", "pmf_n"})
        QTest::addRow("mbg_nbd %s", quantity)
            << int(Kind::MbgNbd) << QStringLiteral("mbgnbd_points.csv") << QString(QLatin1String(quantity));
    for (const char* quantity : {"ll", "p_alive", "ln_p_alive", "exp_if_alive", "cond_exp", "exp_xt", "dert"})
        QTest::addRow("pareto_nbd %s", quantity)
            << int(Kind::ParetoNbd) << QStringLiteral("paretonbd_points.csv")
            << QString(QLatin1String(quantity));
}

void TestTransactionModel::points()
{
    QFETCH(int, kind);
    QFETCH(QString, file);
    QFETCH(QString, quantity);
    const ReferenceTable table = readReference(kiymet::test::testData(file));
    QCOMPARE(table.size(), 240);
    for (int i = 0; i < table.size(); ++i) {
        const double expected = table.number(i, quantity);
        const double actual = evaluate(quantity, pointOf(Kind(kind), table, i));
        double cond = 0;
        if (!quantity.startsWith(QLatin1String("ln_")))
            cond = table.number(i, QLatin1String("c_") + quantity);
        else if (expected != 0) // d ln P = dP / P
            cond = table.number(i, QLatin1String("c_") + quantity.mid(3)) / std::abs(expected);
        if (std::isnan(cond))
            cond = 0;
        const double error = relativeError(actual, expected, quantity == QLatin1String("ll") ? 1 : 0);
        QVERIFY2(error <= std::max(1e-12, 100 * 2.2e-16 * cond),
                 qPrintable(table.text(i, QStringLiteral("case")) +
                            QStringLiteral(" %1 not %2, error %3").arg(actual).arg(expected).arg(error)));
    }
}

void TestTransactionModel::edges_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("rows");
    QTest::newRow("mbg_nbd") << int(Kind::MbgNbd) << QStringLiteral("edge_mbgnbd.csv") << 2100;
    QTest::newRow("pareto_nbd") << int(Kind::ParetoNbd) << QStringLiteral("edge_paretonbd.csv") << 1596;
}

void TestTransactionModel::edges()
{
    QFETCH(int, kind);
    QFETCH(QString, file);
    QFETCH(int, rows);
    const ReferenceTable table = readReference(kiymet::test::testData(file));
    QCOMPARE(table.size(), rows);
    for (int i = 0; i < table.size(); ++i) {
        const QString quantity = table.text(i, QStringLiteral("quantity"));
        const double expected = table.number(i, QStringLiteral("value"));
        const double actual = evaluate(quantity, pointOf(Kind(kind), table, i));
        const double cond = table.number(i, QStringLiteral("cond"));
        const double error = relativeError(actual, expected, quantity == QLatin1String("ll") ? 1 : 2.3e-308);
        QVERIFY2(std::isfinite(actual) && (quantity == QLatin1String("ll") || actual >= 0) &&
                     error <= std::max(1e-9, 1000 * 2.2e-16 * (std::isnan(cond) ? 0 : cond)),
                 qPrintable(table.text(i, QStringLiteral("case")) + QLatin1Char(' ') + quantity +
                            QStringLiteral(" %1 not %2, error %3").arg(actual).arg(expected).arg(error)));
    }
}

void TestTransactionModel::logarithmsAtEdges_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("file");
    QTest::newRow("bg_nbd") << int(Kind::BgNbd) << QStringLiteral("edge_bgnbd.csv");
    QTest::newRow("mbg_nbd") << int(Kind::MbgNbd) << QStringLiteral("edge_mbgnbd.csv");
    QTest::newRow("pareto_nbd") << int(Kind::ParetoNbd) << QStringLiteral("edge_paretonbd.csv");
}

/// ln P(alive) where P(alive) itself is below the smallest double.
void TestTransactionModel::logarithmsAtEdges()
{
    QFETCH(int, kind);
    QFETCH(QString, file);
    const ReferenceTable table = readReference(kiymet::test::testData(file));
    int vanished = 0;
    for (int i = 0; i < table.size(); ++i) {
        if (table.text(i, QStringLiteral("quantity")) != QLatin1String("p_alive"))
            continue;
        const Point point = pointOf(Kind(kind), table, i);
        const double expected = table.number(i, QStringLiteral("ln_value"));
        const double actual = lnProbabilityAlive(point.model, point.history);
        const double cond = table.number(i, QStringLiteral("cond")); // d ln P = dP / P
        const double error = relativeError(actual, expected, 1e-300);
        const double most = expected == 0 || std::isnan(cond) ? 0 : 1000 * 2.2e-16 * cond / -expected;
        QVERIFY2(error <= std::max(1e-9, most),
                 qPrintable(table.text(i, QStringLiteral("case")) +
                            QStringLiteral(" %1 not %2, error %3").arg(actual).arg(expected).arg(error)));
        vanished += table.number(i, QStringLiteral("value")) == 0;
    }
    QVERIFY(vanished > 30);
}

void TestTransactionModel::cdnowCustomers_data()
{
    QTest::addColumn<TransactionModel>("model");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("bg_nbd") << TransactionModel(BgNbd{0.243, 4.414, 0.793, 2.426}) << QStringLiteral("bg");
    QTest::newRow("mbg_nbd") << TransactionModel(MbgNbd{0.525, 6.183, 0.891, 1.614}) << QStringLiteral("mbg");
    QTest::newRow("pareto_nbd") << TransactionModel(ParetoNbd{0.553, 10.578, 0.606, 11.669})
                                << QStringLiteral("pnbd");
}

void TestTransactionModel::cdnowCustomers()
{
    QFETCH(TransactionModel, model);
    QFETCH(QString, prefix);
    KIYMET_NEED_PRIVATE(path, "cdnow_customers_fixed_parameters.csv");
    const ReferenceTable table = readReference(path);
    QCOMPARE(table.size(), 1572);
    for (int i = 0; i < table.size(); ++i) {
        const auto at = [&](const char* column) { return table.number(i, QLatin1String(column)); };
        const auto expected = [&](const char* quantity) {
            return table.number(i, prefix + QLatin1String(quantity));
        };
        const PurchaseHistory history{at("x"), at("t_x"), at("T")};
        QVERIFY(relativeError(logLikelihood(model, history), expected("_ll"), 1) < 1e-12);
        QVERIFY(relativeError(probabilityAlive(model, history), expected("_p_alive")) < 1e-12);
        QVERIFY(relativeError(expectedPurchases(model, history, 39), expected("_cond_exp")) < 1e-12);
        if (model.kind == Kind::ParetoNbd)
            QVERIFY(relativeError(discountedExpectedResidualTransactions(model, history, 0.0027),
                                  expected("_dert")) < 1e-12);
    }
}

void TestTransactionModel::probabilitiesSumToOne_data()
{
    QTest::addColumn<TransactionModel>("model");
    QTest::newRow("bg_nbd") << TransactionModel(BgNbd{0.243, 4.414, 0.793, 2.426});
    QTest::newRow("mbg_nbd") << TransactionModel(MbgNbd{0.525, 6.183, 0.891, 1.614});
    QTest::newRow("pareto_nbd") << TransactionModel(ParetoNbd{0.553, 10.578, 0.606, 11.669});
    QTest::newRow("pareto_nbd, alpha < beta") << TransactionModel(ParetoNbd{1.3, 2, 2.5, 40});
    QTest::newRow("pareto_nbd, most leave at once") << TransactionModel(ParetoNbd{2, 30, 0.4, 1e-6});
    QTest::newRow("nbd") << TransactionModel(Kind::Nbd, {0.385, 12.072, 0, 0});
}

void TestTransactionModel::probabilitiesSumToOne()
{
    QFETCH(TransactionModel, model);
    // And their mean is E[X(t)].
    double sum = 0;
    double mean = 0;
    for (int n = 0; n < 3000; ++n) {
        const double p = probabilityOfPurchases(model, 39, n);
        QVERIFY(p >= 0 && p <= 1);
        sum += p;
        mean += n * p;
    }
    QVERIFY(std::abs(sum - 1) < 1e-12);
    // Who made no repeat purchase by 39 is a history too.
    QVERIFY(relativeError(probabilityOfPurchases(model, 39, 0),
                          std::exp(logLikelihood(model, PurchaseHistory{0, 0, 39}))) < 1e-13);
    QVERIFY(relativeError(mean, expectedPurchasesOfNewCustomer(model, 39)) < 1e-11);
}

void TestTransactionModel::manyHorizonsAtOnce()
{
    const std::vector<double> horizons{0, 4.345, 8.69, 12, 13.035, 17.38, 21.725, 24, 26.07, 300};
    for (const Kind kind : allTransactionModels) {
        const TransactionModel model(kind, {0.5, 7, 0.8, 5});
        std::vector<double> together(horizons.size());
        for (const double x : {0, 3, 40}) {
            expectedPurchasesIfAlive(model, x, 38.86, horizons, together);
            for (std::size_t i = 0; i < horizons.size(); ++i)
                QVERIFY(relativeError(together[i], expectedPurchasesIfAlive(model, x, 38.86, horizons[i]),
                                      1e-300) < 1e-13);
        }
    }
}

void TestTransactionModel::withoutDropoutAllAreTheNbd()
{
    const PurchaseHistory history{3, 20, 38.86};
    for (const Kind kind : allTransactionModels) {
        const TransactionModel model(kind, {0.5, 7, 0, 0});
        QVERIFY(!model.hasDropout());
        QCOMPARE(probabilityAlive(model, history), 1.0);
        QCOMPARE(lnProbabilityAlive(model, history), 0.0);
        // E[Y(t)] = (r + x) t / (alpha + T), E[X(t)] = r t / alpha.
        QVERIFY(relativeError(expectedPurchases(model, history, 10), 3.5 * 10 / 45.86) < 1e-15);
        QVERIFY(relativeError(expectedPurchasesOfNewCustomer(model, 10), 0.5 * 10 / 7) < 1e-15);
        // (r)_3 alpha^r / (alpha + T)^(r + 3)
        QVERIFY(relativeError(logLikelihood(model, history),
                              std::log(0.5 * 1.5 * 2.5) + 0.5 * std::log(7) - 3.5 * std::log(45.86)) < 1e-14);
        // And a tiny chance of dropout is next to it.
        if (kind == Kind::Nbd)
            continue;
        const TransactionModel nearly(kind, {0.5, 7, 1e-13, 5});
        QVERIFY(nearly.hasDropout());
        QVERIFY(std::abs(logLikelihood(nearly, history) - logLikelihood(model, history)) < 1e-12);
        QVERIFY(relativeError(expectedPurchases(nearly, history, 10), 35 / 45.86) < 1e-12);
    }
}

void TestTransactionModel::discountedWithoutEnd_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("bg_nbd") << int(TransactionModelKind::BgNbd);
    QTest::newRow("mbg_nbd") << int(TransactionModelKind::MbgNbd);
    QTest::newRow("pareto_nbd") << int(TransactionModelKind::ParetoNbd);
}

/// Against simulated lives, against the sum over short steps of time, and in the limit of no dropout.
void TestTransactionModel::discountedWithoutEnd()
{
    QFETCH(int, kind);
    const auto model = [&](double third) {
        return TransactionModel(TransactionModelKind(kind), {0.9, 4, third, 2.5});
    };
    constexpr double delta = 0.03;
    // Somebody who has just made the first purchase (in MBG/NBD that may have been the last one).
    constexpr int lives = 40000;
    constexpr double end = 600; // exp(-18) is left
    const Simulator simulator(model(0.8), {4, 4, 10}, 5);
    double sum = 0, squares = 0;
    for (int i = 0; i < lives; ++i) {
        double value = 0;
        for (const double time : simulator.customer(std::uint64_t(i), end).purchases)
            value += std::exp(-delta * time);
        sum += value;
        squares += value * value;
    }
    const double mean = sum / lives;
    const double error = std::sqrt((squares / lives - mean * mean) / lives);
    const double told = discountedExpectedResidualTransactions(model(0.8), {0, 0, 0}, delta);
    QVERIFY2(std::abs(told - mean) < 4 * error, qPrintable(QString::number((told - mean) / error)));

    const PurchaseHistory history{6, 20, 25};
    constexpr double step = 0.02;
    double steps = 0, before = 0;
    for (double t = step; t < 1200; t += step) {
        const double until = expectedPurchases(model(0.8), history, t);
        steps += (until - before) * std::exp(-delta * (t - step / 2));
        before = until;
    }
    const double discounted = discountedExpectedResidualTransactions(model(0.8), history, delta);
    QVERIFY(relativeError(discounted, steps) < 1e-6);

    const double always = (0.9 + 6) / (4 + 25) / delta;
    QVERIFY(relativeError(discountedExpectedResidualTransactions(model(1e-9), history, delta), always) <
            1e-5);
    QVERIFY(discountedExpectedResidualTransactions(model(0), history, delta) == always);
}

void TestTransactionModel::tricomi()
{
    const ReferenceTable table = readReference(kiymet::test::testData(QStringLiteral("tricomi_points.csv")));
    QCOMPARE(table.size(), 60);
    for (int i = 0; i < table.size(); ++i) {
        const double s = table.number(i, QStringLiteral("s"));
        const double z = table.number(i, QStringLiteral("z"));
        const double error =
            relativeError(lnTricomi(s, z), table.number(i, QStringLiteral("ln_psi_s_s_z")), 1);
        QVERIFY2(error < 1e-12,
                 qPrintable(table.text(i, QStringLiteral("case")) + QStringLiteral(" error %1").arg(error)));
    }
}

void TestTransactionModel::names()
{
    for (const Kind kind : allTransactionModels) {
        QCOMPARE(transactionModel(name(kind)), std::optional(kind));
        QVERIFY(!title(kind).empty());
    }
    QVERIFY(!transactionModel("bgnbd"));
    QVERIFY(!transactionModel(""));
}

QTEST_APPLESS_MAIN(TestTransactionModel)
#include "tst_transaction_model.moc"
