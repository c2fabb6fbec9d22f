// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"
#include "stats/models/discounted_value.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace kiymet::stats;
using kiymet::test::relativeError;

class TestDiscountedValue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reference()
    {
        const auto table =
            kiymet::test::readReference(kiymet::test::testData(QStringLiteral("clv_points.csv")));
        int rows = 0;
        for (int i = 0; i < table.size(); ++i) {
            if (table.text(i, QStringLiteral("model")) != QLatin1String("bgnbd"))
                continue;
            const auto at = [&](const char* column) { return table.number(i, QLatin1String(column)); };
            const QString freq = table.text(i, QStringLiteral("freq"));
            const double month = freq == QLatin1String("W") ? 4.345 : freq == QLatin1String("D") ? 30 : 1;
            const BgNbd model{at("par1"), at("par2"), at("par3"), at("par4")};
            const GammaGamma spend{at("p"), at("q"), at("v")};
            const PurchaseHistory history{at("x"), at("t_x"), at("T")};
            const ValueHorizon horizon{int(at("months")), at("monthly_rate"), month};
            const QByteArray name = table.text(i, QStringLiteral("case")).toUtf8();
            // The table has no condition numbers: P(alive) of a long silence has one of about ln(1/P).
            const double tolerance = 1e-12 + 100 * 2.2e-16 * std::abs(lnProbabilityAlive(model, history));
            QVERIFY2(relativeError(discountedValue(model, history, spend, at("x"), at("m"), horizon),
                                   at("clv")) <= tolerance,
                     name.constData());
            QVERIFY2(relativeError(expectedPurchases(model, history, horizon.months * month),
                                   at("cond_exp_at_horizon")) <= tolerance,
                     name.constData());
            QVERIFY2(relativeError(expectedAverageValue(spend, at("x"), at("m")), at("cond_mean")) <= 1e-12,
                     name.constData());
            ++rows;
        }
        QVERIFY(rows >= 30);
    }

    /// Without a rate the months add up to the expectation at the last; with one, by hand.
    void sums()
    {
        const std::vector<double> ends{1, 1.5, 1.75};
        QCOMPARE(discountedPurchases(ends, 0), 1.75);
        QCOMPARE(discountedPurchases(ends, 1), 1 / 2.0 + 0.5 / 4 + 0.25 / 8);
        QCOMPARE(discountedPurchases({}, 0.01), 0.0);
    }

    void noMeanNoValue()
    {
        const double value = discountedValue(BgNbd{0.24, 4.4, 0.8, 2.4}, {0, 0, 38}, {4, 0.47, 4}, 0, 0, {});
        QVERIFY(std::isinf(value) && value > 0);
    }
};

QTEST_APPLESS_MAIN(TestDiscountedValue)
#include "tst_discounted_value.moc"
