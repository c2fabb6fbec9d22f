// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"
#include "stats/math/capping.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace kiymet::stats;
using kiymet::test::relativeError;

class TestCapping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void flo()
    {
        KIYMET_NEED_PRIVATE(path, "flo_data_20k.csv");
        const auto customers = kiymet::test::readReference(path);
        const QJsonObject reference =
            kiymet::test::readJson(kiymet::test::testData(QStringLiteral("flo_cltv.json"))).toObject();
        int blocks = 0;
        for (const QJsonValue pipeline : reference[QLatin1String("pipelines")].toArray()) {
            const QJsonObject settings = pipeline[QLatin1String("settings")].toObject();
            CapRule rule;
            rule.lowQuantile = settings[QLatin1String("quantiles")][0].toDouble();
            rule.highQuantile = settings[QLatin1String("quantiles")][1].toDouble();
            rule.factor = settings[QLatin1String("iqr_multiplier")].toDouble();
            rule.rounding = settings[QLatin1String("cap_rounding")].toString() == QLatin1String("trunc")
                                ? Rounding::Truncate
                                : Rounding::Nearest;
            const QJsonObject columns = pipeline[QLatin1String("capping")].toObject();
            for (const QString& column : columns.keys()) {
                const QJsonObject expected = columns[column].toObject();
                const auto at = [&](const char* key) { return expected[QLatin1String(key)].toDouble(); };
                std::vector<double> values;
                double before = 0;
                for (int row = 0; row < customers.size(); ++row)
                    values.push_back(customers.number(row, column));
                for (const double value : values)
                    before += std::round(value * 100); // whole cents add up exactly
                const CapLimits limits = capLimits(values, rule);
                QVERIFY(limits.lowQuantileValue == at("q_low"));
                QVERIFY(limits.highQuantileValue == at("q_high"));
                QVERIFY(relativeError(limits.lowerLimit, at("low_limit")) < 1e-15);
                QVERIFY(relativeError(limits.upperLimit, at("up_limit")) < 1e-15);
                QCOMPARE(limits.lowerWritten, at("low_value_written"));
                QCOMPARE(limits.upperWritten, at("up_value_written"));
                QCOMPARE(*std::max_element(values.begin(), values.end()), at("max_before"));
                const CapReport report = cap(values, limits);
                QVERIFY(report.limits == limits);
                QCOMPARE(double(report.cappedHigh), at("n_above"));
                QCOMPARE(double(report.cappedLow), at("n_below"));
                QCOMPARE(*std::max_element(values.begin(), values.end()), at("max_after"));
                QVERIFY(relativeError(report.sumBefore, before / 100) < 1e-15);
                const double after =
                    pipeline[QLatin1String("after_capping")][column][QLatin1String("sum")].toDouble();
                QVERIFY(relativeError(report.sumAfter, after) < 1e-15);
                ++blocks;
            }
        }
        QCOMPARE(blocks, 16);
    }

    void rounding_data()
    {
        QTest::addColumn<int>("rounding");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<double>("limit");
        QTest::addColumn<double>("written");
        QTest::newRow("half to even, down") << int(Rounding::Nearest) << false << 48.5 << 48.0;
        QTest::newRow("half to even, up") << int(Rounding::Nearest) << false << 47.5 << 48.0;
        QTest::newRow("nearest") << int(Rounding::Nearest) << false << 3019.882 << 3020.0;
        QTest::newRow("nearest, negative") << int(Rounding::Nearest) << false << -27.5 << -28.0;
        QTest::newRow("truncate") << int(Rounding::Truncate) << false << 3019.882 << 3019.0;
        QTest::newRow("truncate, negative") << int(Rounding::Truncate) << false << -27.5 << -27.0;
        QTest::newRow("none") << int(Rounding::None) << false << 3019.882 << 3019.882;
        QTest::newRow("none, counts") << int(Rounding::None) << true << 48.5 << 48.0;
        QTest::newRow("truncate, counts") << int(Rounding::Truncate) << true << 48.9 << 48.0;
    }

    void rounding()
    {
        QFETCH(int, rounding);
        QFETCH(bool, whole);
        QFETCH(double, limit);
        QFETCH(double, written);
        CapRule rule;
        rule.rounding = Rounding(rounding);
        rule.wholeNumbers = whole;
        // Equal values: both limits are the value.
        const std::vector<double> values(3, limit);
        const CapLimits limits = capLimits(values, rule);
        QVERIFY(limits.lowerLimit == limit && limits.upperLimit == limit);
        QVERIFY(limits.lowerWritten == written && limits.upperWritten == written);
    }

    void typedLimitsAreWrittenAsTheyAre()
    {
        const std::vector<double> values{1, 2, 3};
        CapRule rule;
        rule.lowLimit = 1.25;
        rule.highLimit = 2.75;
        CapLimits limits = capLimits(values, rule);
        QCOMPARE(limits.lowerWritten, 1.25);
        QCOMPARE(limits.upperWritten, 2.75);
        rule.wholeNumbers = true;
        limits = capLimits(values, rule);
        QCOMPARE(limits.lowerWritten, 1.0);
        QCOMPARE(limits.upperWritten, 3.0);
    }

    void bothSidesByHand()
    {
        // Quartiles 2 and 4, limits -1 and 7.
        std::vector<double> values{-10, 2, 3, 4, 50};
        CapRule rule;
        rule.lowQuantile = 0.25;
        rule.highQuantile = 0.75;
        const CapLimits limits = capLimits(values, rule);
        QCOMPARE(limits, (CapLimits{2, 4, -1, 7, -1, 7}));
        const CapReport report = cap(values, limits);
        QVERIFY(values == (std::vector<double>{-1, 2, 3, 4, 7}));
        QCOMPARE(report, (CapReport{limits, 1, 1, 49, 15}));
        // One limit by hand leaves the other to the quantiles; values on a limit stay.
        std::vector<double> again{-10, 2, 3, 4, 50};
        rule.highLimit = 50;
        const CapReport fixed = cap(again, capLimits(again, rule));
        QCOMPARE(fixed.cappedLow, 1U);
        QCOMPARE(fixed.cappedHigh, 0U);
    }

    /// A plain sum would lose the ones.
    void compensatedSums()
    {
        std::vector<double> values(1001, 1.0);
        values[0] = 1e16;
        CapRule rule;
        rule.highLimit = 2e16;
        const CapReport report = cap(values, capLimits(values, rule));
        QVERIFY(report.sumBefore == 1e16 + 1000);
        QVERIFY(report.sumAfter == 1e16 + 1000);
    }

    void nothing()
    {
        const CapLimits limits = capLimits({}, {});
        QCOMPARE(limits, CapLimits{});
        QCOMPARE(cap({}, limits), CapReport{});
    }
};

QTEST_APPLESS_MAIN(TestCapping)
#include "tst_capping.moc"
