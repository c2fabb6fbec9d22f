// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"
#include "stats/math/quantiles.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace kiymet::stats;

namespace {

/// The definition (Hyndman and Fan 1996, type 7) with numpy's rounding of the
/// interpolation, on a sorted copy.
double bySorting(std::vector<double> values, double p)
{
    std::sort(values.begin(), values.end());
    const double at = p * double(values.size() - 1);
    const auto low = std::size_t(std::floor(at));
    const double a = values[low];
    const double b = values[std::min(low + 1, values.size() - 1)];
    const double g = at - std::floor(at);
    return g < 0.5 ? a + (b - a) * g : b - (b - a) * (1 - g);
}

} // namespace

class TestQuantiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// To the last digit.
    void flo()
    {
        KIYMET_NEED_PRIVATE(path, "flo_data_20k.csv");
        const auto customers = kiymet::test::readReference(path);
        const auto table =
            kiymet::test::readReference(kiymet::test::testData(QStringLiteral("flo_quantiles.csv")));
        QString column;
        std::vector<double> values;
        std::vector<double> probabilities;
        std::vector<double> expected;
        const auto check = [&] {
            const std::vector<double> actual = quantiles(values, probabilities);
            for (std::size_t i = 0; i < expected.size(); ++i)
                QVERIFY2(actual[i] == expected[i], qPrintable(QStringLiteral("%1 %2: %3 not %4")
                                                                  .arg(column)
                                                                  .arg(probabilities[i])
                                                                  .arg(actual[i], 0, 'g', 17)
                                                                  .arg(expected[i], 0, 'g', 17)));
        };
        for (int i = 0; i < table.size(); ++i) {
            if (table.text(i, QStringLiteral("column")) != column) {
                check();
                column = table.text(i, QStringLiteral("column"));
                probabilities.clear();
                expected.clear();
                values.clear();
                for (int row = 0; row < customers.size(); ++row)
                    values.push_back(customers.number(row, column));
                QCOMPARE(values.size(), std::size_t(19945));
            }
            probabilities.push_back(table.number(i, QStringLiteral("probability")));
            expected.push_back(table.number(i, QStringLiteral("value")));
        }
        check();
    }

    void definition_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("kind");
        for (const int size : {1, 2, 3, 10, 101, 5000, 70000})
            for (int kind = 0; kind < 5; ++kind)
                QTest::addRow("%d values, kind %d", size, kind) << size << kind;
    }

    void definition()
    {
        QFETCH(int, size);
        QFETCH(int, kind);
        std::mt19937_64 random(7);
        std::vector<double> values(static_cast<std::size_t>(size));
        for (double& value : values) {
            const double u = std::ldexp(double(random() >> 11), -53);
            switch (kind) {
            case 0: // spread over both signs
                value = u - 0.5;
                break;
            case 1: // few distinct whole numbers
                value = std::floor(-3 * std::log1p(-u));
                break;
            case 2: // money with a heavy tail
                value = std::round(100 * std::exp(5 + 3 * u * u)) / 100;
                break;
            case 3: // every magnitude there is
                value = std::ldexp(u - 0.5, int(random() % 2000) - 1000);
                break;
            default: // all equal
                value = 39.99;
            }
        }
        const std::vector<double> probabilities{0.99, 0.01, 0.5, 0, 1, 0.25, 0.75, 1.0 / 3, 0.999, 0.5};
        const std::vector<double> actual = quantiles(values, probabilities);
        QCOMPARE(actual.size(), probabilities.size());
        std::vector<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 0; i < probabilities.size(); ++i) {
            QVERIFY(actual[i] == bySorting(values, probabilities[i]));
            QVERIFY(quantileOfSorted(sorted, probabilities[i]) == actual[i]);
        }
    }

    /// More probabilities than the selection takes: the same results by sorting.
    void manyProbabilities()
    {
        std::mt19937_64 random(3);
        std::vector<double> values(9000);
        for (double& value : values)
            value = double(random() % 1000) / 7;
        std::vector<double> probabilities;
        for (int i = 0; i <= 300; ++i)
            probabilities.push_back(i / 300.0);
        const std::vector<double> together = quantiles(values, probabilities);
        for (std::size_t i = 0; i < probabilities.size(); ++i)
            QVERIFY(together[i] == quantiles(values, std::vector<double>{probabilities[i]})[0]);
    }

    void infinitiesAndNothing()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const std::vector<double> values{infinity, 1, -infinity, 2, 3};
        QVERIFY(quantiles(values, std::vector<double>{0, 0.25, 0.5, 0.75, 1}) ==
                (std::vector<double>{-infinity, 1, 2, 3, infinity}));
        const std::vector<double> none = quantiles({}, std::vector<double>{0.5, 1});
        QCOMPARE(none.size(), std::size_t(2));
        QVERIFY(std::isnan(none[0]) && std::isnan(none[1]));
        QVERIFY(quantiles(values, {}).empty());
    }
};

QTEST_APPLESS_MAIN(TestQuantiles)
#include "tst_quantiles.moc"
