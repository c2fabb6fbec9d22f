// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"
#include "stats/models/gamma_gamma.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace kiymet::stats;
using kiymet::test::readReference;
using kiymet::test::ReferenceTable;
using kiymet::test::relativeError;

namespace {

GammaGamma modelOf(const ReferenceTable& table, int i)
{
    return {table.number(i, QStringLiteral("p")), table.number(i, QStringLiteral("q")),
            table.number(i, QStringLiteral("v"))};
}

} // namespace

class TestGammaGamma : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void points()
    {
        const ReferenceTable table =
            readReference(kiymet::test::testData(QStringLiteral("gammagamma_points.csv")));
        QCOMPARE(table.size(), 136);
        for (int i = 0; i < table.size(); ++i) {
            const GammaGamma model = modelOf(table, i);
            const double x = table.number(i, QStringLiteral("x"));
            const double m = table.number(i, QStringLiteral("m"));
            const QByteArray name = table.text(i, QStringLiteral("case")).toUtf8();
            if (x > 0) {
                const double cond = table.number(i, QStringLiteral("c_ll"));
                QVERIFY2(relativeError(logLikelihood(model, x, m), table.number(i, QStringLiteral("ll")),
                                       1) <= std::max(1e-12, 100 * 2.2e-16 * cond),
                         name.constData());
            }
            double cond = table.number(i, QStringLiteral("c_cond_mean"));
            if (std::isnan(cond))
                cond = 0;
            QVERIFY2(relativeError(expectedAverageValue(model, x, m),
                                   table.number(i, QStringLiteral("cond_mean"))) <=
                         std::max(1e-12, 100 * 2.2e-16 * cond),
                     name.constData());
            QVERIFY2(relativeError(populationMean(model), table.number(i, QStringLiteral("pop_mean"))) <=
                         1e-12,
                     name.constData());
        }
    }

    void edges()
    {
        const ReferenceTable table =
            readReference(kiymet::test::testData(QStringLiteral("edge_gammagamma.csv")));
        QCOMPARE(table.size(), 165);
        for (int i = 0; i < table.size(); ++i) {
            const GammaGamma model = modelOf(table, i);
            const double x = table.number(i, QStringLiteral("x"));
            const double m = table.number(i, QStringLiteral("m"));
            const bool likelihood = table.text(i, QStringLiteral("quantity")) == QLatin1String("ll");
            const double expected = table.number(i, QStringLiteral("value"));
            const double actual = likelihood ? logLikelihood(model, x, m) : expectedAverageValue(model, x, m);
            double cond = table.number(i, QStringLiteral("cond"));
            if (std::isnan(cond))
                cond = 0;
            QVERIFY2(relativeError(actual, expected, likelihood ? 1 : 0) <=
                         std::max(1e-9, 1000 * 2.2e-16 * cond),
                     qPrintable(table.text(i, QStringLiteral("case")) +
                                QStringLiteral(" %1 not %2").arg(actual).arg(expected)));
        }
    }

    void cdnowCustomers()
    {
        KIYMET_NEED_PRIVATE(path, "cdnow_customers_fixed_parameters.csv");
        const ReferenceTable table = readReference(path);
        const GammaGamma model{6.25, 3.74, 15.44};
        int spenders = 0;
        for (int i = 0; i < table.size(); ++i) {
            const double x = table.number(i, QStringLiteral("x"));
            const double m = table.number(i, QStringLiteral("zbar"));
            QVERIFY(relativeError(expectedAverageValue(model, x, m),
                                  table.number(i, QStringLiteral("gg_cond_mean"))) < 1e-12);
            if (x > 0 && m > 0) {
                QVERIFY(relativeError(logLikelihood(model, x, m), table.number(i, QStringLiteral("gg_ll")),
                                      1) < 1e-12);
                ++spenders;
            }
        }
        QVERIFY(spenders > 500);
    }

    /// The mean exists exactly where p x + q > 1, however close.
    void meanExists()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(populationMean({4, 1, 2}), infinity);
        QCOMPARE(populationMean({4, 0.47, 2}), infinity);
        QCOMPARE(expectedAverageValue({0.5, 0.5, 10}, 1, 35), infinity);
        QCOMPARE(expectedAverageValue({0.1, 0.3, 10}, 1, 35), infinity);
        // p + q - 1 = 2^-55, which a sum rounded twice loses: q - 1 alone needs 55 bits.
        const double q = 0.25 + std::ldexp(1.0, -54);
        QCOMPARE(expectedAverageValue({0.75, q, 1}, 1, 1), 0.75 * 2 * std::ldexp(1.0, 54));
    }

    void extremes()
    {
        const double sizes[] = {1e-300, 1e-20, 1e-3, 1, 1e3, 1e20, 1e300};
        for (const double p : sizes)
            for (const double q : sizes)
                for (const double v : sizes)
                    for (const double m : sizes)
                        for (const double x : {1.0, 5000.0}) {
                            QVERIFY(!std::isnan(logLikelihood({p, q, v}, x, m)));
                            QVERIFY(expectedAverageValue({p, q, v}, x, m) >= 0);
                        }
    }
};

QTEST_APPLESS_MAIN(TestGammaGamma)
#include "tst_gamma_gamma.moc"
