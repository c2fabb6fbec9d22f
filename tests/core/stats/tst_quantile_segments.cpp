// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"
#include "stats/math/capping.h"
#include "stats/math/quantiles.h"
#include "stats/models/discounted_value.h"
#include "stats/rfm/quantile_segments.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace kiymet::stats;
using kiymet::test::ReferenceTable;
using kiymet::test::relativeError;

namespace {

std::vector<double> cappedColumn(const ReferenceTable& customers, const char* name, const CapRule& rule)
{
    std::vector<double> values;
    for (int row = 0; row < customers.size(); ++row)
        values.push_back(customers.number(row, QLatin1String(name)));
    cap(values, capLimits(values, rule));
    return values;
}

} // namespace

class TestQuantileSegments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void flo_data()
    {
        QTest::addColumn<int>("pipeline");
        for (int i = 0; i < 4; ++i)
            QTest::addRow("pipeline %d", i + 1) << i;
    }

    /// The value of every FLO customer from the reference's own parameters: edges, groups, totals.
    void flo()
    {
        KIYMET_NEED_PRIVATE(path, "flo_data_20k.csv");
        QFETCH(int, pipeline);
        const ReferenceTable customers = kiymet::test::readReference(path);
        const QJsonValue reference = kiymet::test::readJson(
            kiymet::test::testData(QStringLiteral("flo_cltv.json")))[QLatin1String("pipelines")][pipeline];
        const QJsonValue settings = reference[QLatin1String("settings")];
        CapRule rule;
        if (settings[QLatin1String("cap_rounding")].toString() == QLatin1String("trunc"))
            rule.rounding = Rounding::Truncate;
        const double firstOrders = settings[QLatin1String("x")].toString().endsWith(QLatin1Char('1')) ? 1 : 0;
        const QJsonValue bg = reference[QLatin1String("bgnbd")];
        const BgNbd model{bg[QLatin1String("r")].toDouble(), bg[QLatin1String("alpha")].toDouble(),
                          bg[QLatin1String("a")].toDouble(), bg[QLatin1String("b")].toDouble()};
        const QJsonValue gg = reference[QLatin1String("gammagamma")];
        const GammaGamma spend{gg[QLatin1String("p")].toDouble(), gg[QLatin1String("q")].toDouble(),
                               gg[QLatin1String("v")].toDouble()};

        const auto online = cappedColumn(customers, "order_num_total_ever_online", rule);
        const auto offline = cappedColumn(customers, "order_num_total_ever_offline", rule);
        const auto valueOnline = cappedColumn(customers, "customer_value_total_ever_online", rule);
        const auto valueOffline = cappedColumn(customers, "customer_value_total_ever_offline", rule);
        const QDate analysis(2021, 6, 1);
        std::vector<double> cltv;
        double total = 0;
        for (int row = 0; row < customers.size(); ++row) {
            const auto i = std::size_t(row);
            const auto date = [&](const char* column) {
                return QDate::fromString(customers.text(row, QLatin1String(column)), Qt::ISODate);
            };
            const double orders = online[i] + offline[i];
            const double m = (valueOnline[i] + valueOffline[i]) / orders;
            const QDate first = date("first_order_date");
            const double x = orders - firstOrders;
            const PurchaseHistory history{x, double(first.daysTo(date("last_order_date"))) / 7,
                                          double(first.daysTo(analysis)) / 7};
            cltv.push_back(discountedValue(model, history, spend, x, m, {}));
            total += cltv.back();
        }
        QVERIFY(relativeError(total, reference[QLatin1String("totals")][QLatin1String("cltv")].toDouble()) <
                1e-11);

        const QuantileSegments segments = quantileSegments(cltv, 4);
        QCOMPARE(segments.count, 4);
        QCOMPARE(segments.edges.size(), std::size_t(5));
        for (int i = 0; i < 5; ++i)
            QVERIFY(relativeError(segments.edges[std::size_t(i)],
                                  reference[QLatin1String("cltv_quantile_edges")][i].toDouble()) < 1e-11);
        const char* names[] = {"A", "B", "C", "D"};
        for (int group = 0; group < 4; ++group) {
            const QJsonValue expected = reference[QLatin1String("segments")][QLatin1String(names[group])];
            double lowest = std::numeric_limits<double>::infinity();
            double highest = 0;
            int count = 0;
            for (std::size_t i = 0; i < cltv.size(); ++i) {
                if (segments.groups[i] != group)
                    continue;
                ++count;
                lowest = std::min(lowest, cltv[i]);
                highest = std::max(highest, cltv[i]);
            }
            QCOMPARE(count, expected[QLatin1String("count")].toInt());
            QVERIFY(relativeError(lowest, expected[QLatin1String("min_cltv")].toDouble()) < 1e-11);
            QVERIFY(relativeError(highest, expected[QLatin1String("max_cltv")].toDouble()) < 1e-11);
        }
    }

    void rule_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("distinct");
        for (const int count : {2, 3, 4, 5, 7, 10})
            for (const int distinct : {1, 2, 3, 6, 40, 100000})
                QTest::addRow("%d groups of %d values", count, distinct) << count << distinct;
    }

    /// The rule itself, by brute force, with ties, missing values and coinciding edges.
    void rule()
    {
        QFETCH(int, count);
        QFETCH(int, distinct);
        std::mt19937_64 random(11);
        std::vector<double> values;
        std::vector<double> known;
        for (int i = 0; i < 997; ++i) {
            const bool missing = i % 50 == 7;
            const double u = std::ldexp(double(random() >> 11), -53);
            values.push_back(missing ? std::numeric_limits<double>::quiet_NaN()
                                     : std::floor(u * u * distinct));
            if (!missing)
                known.push_back(values.back());
        }
        std::vector<double> edges;
        std::sort(known.begin(), known.end());
        for (int i = 0; i <= count; ++i) {
            const double edge = quantileOfSorted(known, double(i) / count);
            if (edges.empty() || edge > edges.back())
                edges.push_back(edge);
        }
        const int groups = std::max(1, int(edges.size()) - 1);
        const QuantileSegments segments = quantileSegments(values, count);
        QCOMPARE(segments.count, groups);
        QCOMPARE(int(segments.edges.size()), groups + 1);
        QCOMPARE(segments.edges.front(), known.front());
        QCOMPARE(segments.edges.back(), known.back());
        QCOMPARE(segments.groups.size(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            int expected = -1;
            if (!std::isnan(values[i])) {
                int interval = 0; // (edge, next edge]; the lowest value belongs to the first
                while (interval + 1 < groups && values[i] > edges[std::size_t(interval) + 1])
                    ++interval;
                expected = groups - 1 - interval;
            }
            QCOMPARE(int(segments.groups[i]), expected);
        }
        // Without ties the groups are equal to within one.
        if (distinct > 10000) {
            for (int group = 0; group < groups; ++group) {
                const auto size = std::count(segments.groups.begin(), segments.groups.end(), group);
                QVERIFY(std::abs(double(size) - double(known.size()) / count) <= 3);
            }
        }
    }

    void byHand()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        // Quartile edges 1, 2, 3, 4, 5: each value on an edge belongs below it, the lowest to the last group.
        const QuantileSegments five = quantileSegments(std::vector<double>{5, 1, 4, nan, 2, 3}, 4);
        QVERIFY(five.edges == (std::vector<double>{1, 2, 3, 4, 5}));
        QVERIFY(five.groups == (std::vector<std::int8_t>{0, 3, 1, -1, 3, 2}));
        // Three of four edges coincide: one group is left.
        const QuantileSegments tied = quantileSegments(std::vector<double>{1, 1, 1, 1, 2}, 4);
        QCOMPARE(tied.count, 1);
        QVERIFY(tied.groups == (std::vector<std::int8_t>{0, 0, 0, 0, 0}));
        const QuantileSegments equal = quantileSegments(std::vector<double>{7, 7, 7}, 4);
        QCOMPARE(equal.count, 1);
        QVERIFY(equal.groups == (std::vector<std::int8_t>{0, 0, 0}));
        const QuantileSegments none = quantileSegments(std::vector<double>{nan}, 4);
        QCOMPARE(none.count, 0);
        QVERIFY(none.groups == (std::vector<std::int8_t>{-1}));
    }
};

QTEST_APPLESS_MAIN(TestQuantileSegments)
#include "tst_quantile_segments.moc"
