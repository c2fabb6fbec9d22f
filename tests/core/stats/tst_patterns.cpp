// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/patterns.h"

#include <QtTest>

#include <map>
#include <tuple>

using namespace kiymet::stats;

namespace {

using Key = std::tuple<std::uint32_t, double, double>;

std::map<Key, std::uint32_t> naive(const std::vector<std::uint32_t>& x, const std::vector<double>& t_x,
                                   const std::vector<double>& T)
{
    std::map<Key, std::uint32_t> counts;
    for (std::size_t i = 0; i < x.size(); ++i)
        ++counts[{x[i], t_x[i], T[i]}];
    return counts;
}

std::map<Key, std::uint32_t> flattened(const Patterns& patterns)
{
    std::map<Key, std::uint32_t> counts;
    for (const auto& group : patterns.groups)
        for (std::size_t i = group.begin; i < group.end; ++i)
            counts[{group.x, patterns.recencies[patterns.t_x[i]], patterns.ages[patterns.T[i]].T}] +=
                patterns.weight[i];
    return counts;
}

} // namespace

class TestPatterns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsLikeTheSlowWay_data()
    {
        QTest::addColumn<int>("customers");
        QTest::addColumn<int>("days");
        QTest::addColumn<quint32>("largestX");
        QTest::newRow("none") << 0 << 10 << 5U;
        QTest::newRow("one") << 1 << 10 << 5U;
        QTest::newRow("many equal") << 20000 << 6 << 3U;
        QTest::newRow("many days") << 20000 << 3000 << 60U;
        QTest::newRow("all different") << 20000 << 100000000 << 1000000U;
        QTest::newRow("keys wider than a word") << 70000 << 2000000000 << 4294967295U;
    }

    void countsLikeTheSlowWay()
    {
        QFETCH(int, customers);
        QFETCH(int, days);
        QFETCH(quint32, largestX);
        std::vector<std::uint32_t> x;
        std::vector<double> t_x, T;
        std::uint64_t state = 1;
        const auto next = [&](std::uint64_t below) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            return (state >> 33) % below;
        };
        for (int i = 0; i < customers; ++i) {
            const auto age = next(std::uint64_t(days));
            x.push_back(i == 7 ? largestX : static_cast<std::uint32_t>(next(std::uint64_t{largestX} + 1)));
            T.push_back(double(age) / 7);
            t_x.push_back(double(next(age + 1)) / 7);
        }
        std::vector<std::uint32_t> ages;
        const Patterns patterns = makePatterns(x, t_x, T, &ages);
        QCOMPARE(flattened(patterns), naive(x, t_x, T));
        QCOMPARE(patterns.customers, double(customers));
        QCOMPARE(ages.size(), x.size());
        double purchases = 0, atAges = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            QCOMPARE(patterns.ages[ages[i]].T, T[i]);
            purchases += x[i];
        }
        for (const auto& age : patterns.ages)
            atAges += age.purchases;
        QCOMPARE(patterns.purchases, purchases);
        QCOMPARE(atAges, purchases);
        for (std::size_t g = 1; g < patterns.groups.size(); ++g)
            QVERIFY(patterns.groups[g - 1].x < patterns.groups[g].x &&
                    patterns.groups[g - 1].end == patterns.groups[g].begin);
    }

    void orderOfCustomersDoesNotMatter()
    {
        const std::vector<std::uint32_t> x{3, 0, 3, 1, 0, 3};
        const std::vector<double> t_x{2, 0, 2, 1, -0.0, 4}, T{5, 5, 5, 6, 5, 5};
        const std::vector<std::uint32_t> x2(x.rbegin(), x.rend());
        const std::vector<double> t2(t_x.rbegin(), t_x.rend()), T2(T.rbegin(), T.rend());
        const Patterns a = makePatterns(x, t_x, T), b = makePatterns(x2, t2, T2);
        QCOMPARE(a.weight, b.weight);
        QCOMPARE(a.t_x, b.t_x);
        QCOMPARE(a.T, b.T);
        QCOMPARE(a.size(), std::size_t{4});
    }

    void sampleKeepsWeightsAndOrder()
    {
        std::vector<std::uint32_t> x;
        std::vector<double> t_x, T;
        for (std::uint32_t i = 0; i < 1000; ++i) {
            x.push_back(i % 10);
            t_x.push_back(i % 10 == 0 ? 0 : i);
            T.push_back(2000 + i % 3);
        }
        const Patterns all = makePatterns(x, t_x, T);
        const Patterns sample = everyNth(all, 7);
        const auto whole = flattened(all);
        double customers = 0;
        for (const auto& [key, count] : flattened(sample)) {
            QCOMPARE(whole.at(key), count);
            customers += count;
        }
        QCOMPARE(sample.customers, customers);
        QCOMPARE(sample.size(), (all.size() - 7 / 2 + 6) / 7);
    }

    void otherWeightsAreOtherCustomers()
    {
        // As if the customers had been drawn: pattern i is there i % 4 times.
        const Patterns all =
            makePatterns(std::vector<std::uint32_t>{0, 1, 1, 2, 5, 5}, std::vector<double>{0, 3, 4, 4, 7, 9},
                         std::vector<double>{9, 9, 10, 10, 9, 12});
        std::vector<std::uint32_t> weights, x;
        std::vector<double> t_x, T;
        for (const auto& group : all.groups)
            for (std::size_t i = group.begin; i < group.end; ++i) {
                weights.push_back(std::uint32_t(i % 4));
                for (std::size_t j = 0; j < i % 4; ++j) {
                    x.push_back(group.x);
                    t_x.push_back(all.recencies[all.t_x[i]]);
                    T.push_back(all.ages[all.T[i]].T);
                }
            }
        const Patterns drawn = reweighted(all, weights);
        const Patterns made = makePatterns(x, t_x, T);
        QCOMPARE(flattened(drawn), flattened(made));
        QCOMPARE(drawn.recencies, made.recencies);
        QCOMPARE(drawn.ages.size(), made.ages.size());
        QCOMPARE(drawn.customers, made.customers);
        QCOMPARE(drawn.purchases, made.purchases);
        QCOMPARE(drawn.maxT, 12.0); // also where nobody of that age is left
    }
};

QTEST_APPLESS_MAIN(TestPatterns)
#include "tst_patterns.moc"
