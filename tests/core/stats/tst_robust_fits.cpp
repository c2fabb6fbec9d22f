// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A few hundred of the populations that tests/benchmarks/robust_fits goes through by the ten thousand.
#include "fit_populations.h"

#include <QtTest>

using namespace kiymet;
using namespace kiymet::stats;

class TestRobustFits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFitEndsByName_data();
    void everyFitEndsByName();
};

void TestRobustFits::everyFitEndsByName_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("mostCustomers");
    QTest::newRow("small") << 0 << 240 << 400;
    QTest::newRow("medium") << 240 << 40 << 3000;
    QTest::newRow("large") << 300 << 2 << 20000;
}

void TestRobustFits::everyFitEndsByName()
{
    QFETCH(int, first);
    QFETCH(int, count);
    QFETCH(int, mostCustomers);
    int interior = 0;
    int boundary = 0;
    for (int i = first; i < first + count; ++i) {
        const test::Population population =
            test::randomPopulation(std::uint64_t(i), std::size_t(mostCustomers));
        for (const TransactionModelKind kind : allTransactionModels) {
            const test::FitCheck check = test::checkFit(kind, population);
            const QByteArray which =
                QByteArray::fromStdString(population.description + ", fitted by " + std::string(name(kind)) +
                                          ": " + std::string(name(check.fit.exit)));
            QVERIFY2(check.named, which.constData());
            QVERIFY2(check.finite, which.constData());
            QVERIFY2(check.forecastFinite, which.constData());
            // The parameters that made the data, and the model without dropout, are never more likely.
            const double scale = std::abs(check.fit.logLikelihood) + 1;
            QVERIFY2(check.belowTruth <= 1e-9 * scale, which.constData());
            QVERIFY2(check.belowNbd <= 1e-12 * scale, which.constData());
            // Errors exist inside and nowhere else.
            QVERIFY2(check.fit.standardErrors.has_value() == check.fit.logCovariance.has_value(),
                     which.constData());
            if (check.fit.boundary != TransactionBoundary::None)
                QVERIFY2(!check.fit.standardErrors, which.constData());
            (check.fit.standardErrors ? interior : boundary) += 1;
        }
    }
    QVERIFY(interior > count / 3); // both sorts are there
    QVERIFY(boundary > count / 3);
}

QTEST_APPLESS_MAIN(TestRobustFits)
#include "tst_robust_fits.moc"
