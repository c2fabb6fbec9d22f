// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Some hundred and fifty of the populations that tests/benchmarks/robust_fits goes through by the ten
// thousand.
#include "fit_populations.h"
#include "sanitized.h"

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
    QTest::newRow("small") << 0 << (test::sanitized ? 24 : 120) << 400;
    QTest::newRow("medium") << 240 << (test::sanitized ? 4 : 20) << 3000;
    if (test::sanitized)
        return;
    QTest::newRow("large") << 300 << 2 << 20000;
    // Found by the ten thousand: a way to equal dropout that leads past the optimum, values so far apart that
    // the mean says nothing, two single purchases that do not tell p from q, two optima of the spend model.
    QTest::newRow("past the optimum") << 241 << 1 << 100000;
    // Less dropout than one in a thousand, and yet the truth.
    QTest::newRow("little dropout") << 8512 << 1 << 3000;
    // A long way of Pareto/NBD to equal rates.
    QTest::newRow("equal rates") << 278 << 1 << 3000;
    for (const int index : {45, 92, 219, 324, 5095, 7769})
        QTest::addRow("values of population %d", index) << index << 1 << 100000;
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
            QVERIFY2(!check.failed(), which.constData());
            // Errors exist inside and nowhere else.
            QVERIFY2(check.fit.standardErrors.has_value() == check.fit.logCovariance.has_value(),
                     which.constData());
            if (check.fit.boundary != TransactionBoundary::None)
                QVERIFY2(!check.fit.standardErrors, which.constData());
            (check.fit.standardErrors ? interior : boundary) += 1;
        }
        const test::SpendCheck spend = test::checkSpendFit(population);
        const QByteArray which = QByteArray::fromStdString(population.description +
                                                           ", spend: " + std::string(name(spend.fit.exit)));
        QVERIFY2(spend.named, which.constData());
        QVERIFY2(spend.finite, which.constData());
        QVERIFY2(spend.forecastFinite, which.constData());
        QVERIFY2(!spend.failed(), which.constData()); // the truth is never more likely
    }
    if (count > 1) { // both sorts are there
        QVERIFY(interior > count / 3);
        QVERIFY(boundary > count / 3);
    }
}

QTEST_APPLESS_MAIN(TestRobustFits)
#include "tst_robust_fits.moc"
