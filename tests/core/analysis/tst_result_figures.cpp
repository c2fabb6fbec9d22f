// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures/cltv_figures.h"
#include "analysis/figures/segment_figures.h"
#include "made_results.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace kiymet;
using namespace kiymet::analysis;

namespace {

std::uint64_t total(const Histogram& histogram)
{
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::uint64_t{0}) +
           histogram.above + histogram.below;
}

Forecast worth(std::vector<double> cltv)
{
    Forecast forecast;
    forecast.cltv = std::move(cltv);
    return forecast;
}

/// Type 7 by its definition.
double quantile(std::vector<double> values, double p)
{
    std::sort(values.begin(), values.end());
    const double place = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - double(below)) * (values[above] - values[below]);
}

} // namespace

class TestResultFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void histogramsCountEverybody_data();
    void histogramsCountEverybody();
    void barsHoldWhatTheySay_data();
    void barsHoldWhatTheySay();
    void freedmanDiaconis();
    void histogramsOfFew_data();
    void histogramsOfFew();
    void shareOfBest();
    void density();
    void densityOfNobody();
    void boxes();
    void boxesOfAnEmptySegment();
};

void TestResultFigures::histogramsCountEverybody_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<int>("bars");
    for (const bool logarithmic : {false, true})
        for (const int bars : {0, 1, 5, 37, 200})
            QTest::addRow("%s, %d", logarithmic ? "logarithmic" : "linear", bars) << logarithmic << bars;
}

void TestResultFigures::histogramsCountEverybody()
{
    QFETCH(const bool, logarithmic);
    QFETCH(const int, bars);
    const Results results = test::madeResults(20000, 3);
    const auto& cltv = results.forecast->cltv;
    const auto known = static_cast<std::uint64_t>(
        std::count_if(cltv.begin(), cltv.end(), [](double v) { return !std::isnan(v); }));
    const Histogram histogram = cltvHistogram(*results.forecast, {logarithmic, bars});
    QCOMPARE(histogram.logarithmic, logarithmic);
    QCOMPARE(total(histogram), known);
    if (bars > 0)
        QCOMPARE(histogram.counts.size(), static_cast<std::size_t>(bars));
    else
        QVERIFY(histogram.counts.size() >= 5 && histogram.counts.size() <= 62);
    // Not more than the tails outside: 1 % above, or 0.1 % below.
    QVERIFY(static_cast<double>(histogram.above + histogram.below) <=
            (logarithmic ? 0.0011 : 0.0101) * static_cast<double>(known));
}

void TestResultFigures::barsHoldWhatTheySay_data()
{
    histogramsCountEverybody_data();
}

void TestResultFigures::barsHoldWhatTheySay()
{
    QFETCH(const bool, logarithmic);
    QFETCH(const int, bars);
    const Results results = test::madeResults(20000, 3);
    const Histogram histogram = cltvHistogram(*results.forecast, {logarithmic, bars});
    for (std::size_t bar = 0; bar + 1 < histogram.counts.size(); ++bar) { // the last holds its end too
        const auto inside =
            std::count_if(results.forecast->cltv.begin(), results.forecast->cltv.end(),
                          [&](double v) { return v >= histogram.edge(bar) && v < histogram.edge(bar + 1); });
        QCOMPARE(histogram.counts[bar], static_cast<std::uint64_t>(inside));
    }
}

void TestResultFigures::freedmanDiaconis()
{
    // 0 ... 999: an interquartile range of 499.5, and so a width of 2 * 499.5 / 10 = 99.9, made 100.
    std::vector<double> values(1000);
    std::iota(values.begin(), values.end(), 0.0);
    const Histogram histogram = cltvHistogram(worth(values));
    QCOMPARE(histogram.width, 100.0);
    QCOMPARE(histogram.start, 0.0);
    QCOMPARE(histogram.counts, std::vector<std::uint64_t>(10, 100));
    // Logarithms 0 ... 4 evenly: a width of 2 * 2 / 10 = 0.4 decades, made 0.5.
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::pow(10, 4 * static_cast<double>(i) / 999);
    const Histogram logarithmic = cltvHistogram(worth(values), {true, 0});
    QCOMPARE(logarithmic.width, 0.5);
    QCOMPARE(logarithmic.edge(2), 10.0);
}

void TestResultFigures::histogramsOfFew_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<int>("linear");
    QTest::addColumn<int>("logarithmicDrawn");
    const double none = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("nobody") << QList<double>{} << 0 << 0;
    QTest::newRow("nobody with a value") << QList<double>{none, none} << 0 << 0;
    QTest::newRow("one") << QList<double>{42.0} << 1 << 1;
    QTest::newRow("one worth nothing") << QList<double>{0.0} << 1 << 0;
    QTest::newRow("all alike") << QList<double>{7.0, 7.0, 7.0} << 3 << 3;
    QTest::newRow("some worth nothing") << QList<double>{0.0, 7.0, none, 9.0} << 3 << 2;
}

void TestResultFigures::histogramsOfFew()
{
    QFETCH(const QList<double>, values);
    QFETCH(const int, linear);
    QFETCH(const int, logarithmicDrawn);
    const Forecast forecast = worth({values.begin(), values.end()});
    for (const int bars : {0, 1, 10}) {
        const Histogram histogram = cltvHistogram(forecast, {false, bars});
        QCOMPARE(total(histogram), static_cast<std::uint64_t>(linear));
        const Histogram logarithmic = cltvHistogram(forecast, {true, bars});
        QCOMPARE(total(logarithmic) - logarithmic.below, static_cast<std::uint64_t>(logarithmicDrawn));
        for (const Histogram* each : {&histogram, &logarithmic})
            QVERIFY(each->counts.empty() || (each->width > 0 && std::isfinite(each->start)));
    }
}

void TestResultFigures::shareOfBest()
{
    // The textbook case: of ten, one has 55 of 100 and nine have 5 each.
    std::vector<double> values(10, 5.0);
    values[4] = 55;
    const std::vector<double> shares = cltvFigures(worth(values)).shareOfBest;
    QCOMPARE(shares.size(), 101U);
    QCOMPARE(shares[0], 0.0);
    QCOMPARE(shares[10], 0.55);
    QVERIFY(std::abs(shares[15] - 0.575) < 1e-12); // half of the second
    QVERIFY(std::abs(shares[60] - 0.8) < 1e-12);
    QCOMPARE(shares[100], 1.0);
    const std::vector<double> least = cltvFigures(worth({4, 1, 3, 2})).leastOfBest;
    for (const auto& [percent, value] :
         {std::pair(0U, 4.0), {1U, 4.0}, {25U, 4.0}, {26U, 3.0}, {50U, 3.0}, {100U, 1.0}})
        QCOMPARE(least[percent], value);
    QVERIFY(cltvFigures(worth({0, 0})).shareOfBest.empty());
    // Brute force on many.
    const Results results = test::madeResults(9973, 8);
    std::vector<double> falling;
    for (const double v : results.forecast->cltv)
        if (!std::isnan(v))
            falling.push_back(v);
    std::sort(falling.rbegin(), falling.rend());
    const double all = std::accumulate(falling.begin(), falling.end(), 0.0);
    const std::vector<double> made = cltvFigures(*results.forecast).shareOfBest;
    for (const std::size_t percent : {1U, 10U, 33U, 90U}) {
        const auto best = static_cast<std::ptrdiff_t>(falling.size() * percent / 100);
        const double share = std::accumulate(falling.begin(), falling.begin() + best, 0.0) / all;
        QVERIFY(made[percent] >= share - 1e-12);
        QVERIFY(made[percent] <= share + falling[static_cast<std::size_t>(best)] / all + 1e-12);
    }
}

void TestResultFigures::density()
{
    const Results results = test::madeResults(30000, 6);
    const Density density = cltvFigures(*results.forecast).sales;
    QVERIFY(density.columns > 20 && density.columns <= 52);
    QVERIFY(density.rows > 20 && density.rows <= 52);
    QCOMPARE(density.counts.size(), density.columns * density.rows);
    const auto drawn = std::accumulate(density.counts.begin(), density.counts.end(), std::uint64_t{0});
    QCOMPARE(drawn + density.beyond, 30000U);
    QVERIFY(density.beyond <= 60);
    for (std::size_t column = 0; column < density.columns; column += 7)
        for (std::size_t row = 0; row < density.rows; row += 3) {
            std::uint64_t inside = 0;
            for (std::size_t i = 0; i < 30000; ++i) {
                const double x = results.forecast->sales3Month[i] / density.width;
                const double y = results.forecast->sales6Month[i] / density.height;
                inside += std::floor(x) == double(column) && std::floor(y) == double(row);
            }
            QCOMPARE(density.at(column, row), inside);
        }
}

void TestResultFigures::densityOfNobody()
{
    const Density density = cltvFigures(Forecast{}).sales;
    QCOMPARE(std::accumulate(density.counts.begin(), density.counts.end(), std::uint64_t{0}), 0U);
    QVERIFY(density.width > 0 && density.height > 0);
}

void TestResultFigures::boxes()
{
    const Results results = test::madeResults(10000, 12);
    const SegmentFigures figures = segmentFigures(*results.forecast, *results.segments);
    QCOMPARE(figures.of.size(), 4U);
    for (std::size_t g = 0; g < 4; ++g) {
        const auto check = [&](const SegmentFigures::Box& box, const std::vector<double>& column) {
            std::vector<double> values;
            for (std::size_t i = 0; i < column.size(); ++i)
                if (results.segments->of[i] == static_cast<int>(g))
                    values.push_back(column[i]);
            const auto same = [&](double found, double p) {
                const double expected = quantile(values, p);
                return std::abs(found - expected) <= 1e-12 * std::abs(expected);
            };
            return same(box.low, 0.05) && same(box.firstQuartile, 0.25) && same(box.median, 0.5) &&
                   same(box.thirdQuartile, 0.75) && same(box.high, 0.95);
        };
        QVERIFY(check(figures.of[g].cltv, results.forecast->cltv));
        QVERIFY(check(figures.of[g].sales3Month, results.forecast->sales3Month));
        QVERIFY(check(figures.of[g].sales6Month, results.forecast->sales6Month));
        QVERIFY(check(figures.of[g].averageValue, results.forecast->averageValue));
    }
}

void TestResultFigures::boxesOfAnEmptySegment()
{
    Segments segments;
    segments.count = 2;
    segments.figures.resize(2);
    segments.figures[0].customers = 1;
    segments.of = {0, -1};
    Forecast forecast = worth({3, std::numeric_limits<double>::quiet_NaN()});
    forecast.sales3Month = forecast.sales6Month = forecast.averageValue = {1, 2};
    const SegmentFigures figures = segmentFigures(forecast, segments);
    QCOMPARE(figures.of[0].cltv.low, 3.0);
    QCOMPARE(figures.of[0].cltv.high, 3.0);
    QVERIFY(std::isnan(figures.of[1].cltv.median));
    QVERIFY(segmentFigures(Forecast{}, Segments{}).of.empty());
}

QTEST_GUILESS_MAIN(TestResultFigures)
#include "tst_result_figures.moc"
