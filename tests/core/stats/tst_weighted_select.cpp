// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/math/random.h"
#include "stats/math/weighted_select.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace kiymet::stats;

namespace {

/// By sorting.
double expected(std::vector<WeightedValue> values, std::uint64_t target)
{
    std::sort(values.begin(), values.end(),
              [](const WeightedValue& l, const WeightedValue& r) { return l.value < r.value; });
    std::uint64_t sum = 0;
    for (const WeightedValue& one : values)
        if ((sum += one.weight) >= target)
            return one.value;
    return values.back().value;
}

} // namespace

class TestWeightedSelect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void likeSorting_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("different");
        for (const int count : {1, 2, 3, 10, 127, 128, 1000, 5000})
            for (const int different : {1, 2, 7, 1'000'000})
                QTest::addRow("%d of %d values", count, different) << count << different;
    }
    void likeSorting()
    {
        QFETCH(int, count);
        QFETCH(int, different);
        Random random{std::uint64_t(count), std::uint64_t(different)};
        std::vector<WeightedValue> values;
        std::uint64_t all = 0;
        for (int i = 0; i < count; ++i) {
            // Some weigh nothing.
            values.push_back({double(random.below(std::uint32_t(different))), random.below(4)});
            all += values.back().weight;
        }
        for (const std::uint64_t target : {std::uint64_t{1}, all / 3 + 1, all - all / 20, all}) {
            std::vector<WeightedValue> moved = values;
            QCOMPARE(selectByWeight(moved, std::max<std::uint64_t>(target, 1)),
                     expected(values, std::max<std::uint64_t>(target, 1)));
        }
    }

    /// Ascending and descending ones take no longer than mixed ones.
    void ordered()
    {
        std::vector<WeightedValue> values;
        for (int i = 0; i < 200'000; ++i)
            values.push_back({double(i), 1});
        std::vector<WeightedValue> moved = values;
        QCOMPARE(selectByWeight(moved, 50'000), 49'999.0);
        moved.assign(values.rbegin(), values.rend());
        QCOMPARE(selectByWeight(moved, 50'000), 49'999.0);
    }

    void ends()
    {
        QVERIFY(std::isnan(selectByWeight({}, 1)));
        std::vector<WeightedValue> values{{3, 1}, {5, 1}};
        QCOMPARE(selectByWeight(values, 7), 5.0); // the largest where there is not so much
    }
};

QTEST_APPLESS_MAIN(TestWeightedSelect)
#include "tst_weighted_select.moc"
