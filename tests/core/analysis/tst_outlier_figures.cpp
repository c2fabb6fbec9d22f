// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Outliers page shows, and what a drag may leave uncomputed, against counting one by one.
#include "text_pictures.h"

#include "analysis/figures/outlier_figures.h"
#include "analysis/stages/cap.h"
#include "analysis/stages/pipeline.h"
#include "reference.h"
#include "stats/math/quantiles.h"
#include "stats/math/random.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

/// Rows of two order and two value columns: skewed, some customers of one channel only.
QStringList customerLines(int n, unsigned seed)
{
    std::mt19937 random(seed);
    std::lognormal_distribution<double> value(5, 1.4);
    std::geometric_distribution<int> orders(0.25);
    QStringList lines{QStringLiteral("id,first,last,orders_on,orders_off,value_off,value_on")};
    for (int i = 0; i < n; ++i) {
        const QDate first = QDate(2020, 1, 1).addDays(static_cast<int>(random() % 300));
        const QDate last = first.addDays(static_cast<int>(random() % 400));
        const bool online = random() % 3 != 0;
        lines << QStringLiteral("k%1,%2,%3,%4,%5,%6,%7")
                     .arg(i)
                     .arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate))
                     .arg(online ? 1 + orders(random) : 0)
                     .arg(1 + orders(random))
                     .arg(value(random), 0, 'f', 2)
                     .arg(online ? value(random) : 0.0, 0, 'f', 2);
    }
    return lines;
}

/// Every figure, also those that do not exist, which no comparison of numbers would take for equal.
QStringList inFull(const std::vector<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings) {
        QString line = QStringLiteral("%1 %2 %3 %4 of %5:")
                           .arg(textOf(name(finding.kind)), textOf(name(finding.severity)), finding.column)
                           .arg(finding.count)
                           .arg(finding.of);
        for (const double value : finding.values)
            line += QStringLiteral(" %1").arg(value, 0, 'g', 17);
        lines << line;
    }
    return lines;
}

Settings mapped()
{
    return with({{"mapping.customer_id", "id"},
                 {"mapping.first_date", "first"},
                 {"mapping.last_date", "last"},
                 {"mapping.orders", "orders_on,orders_off"},
                 {"mapping.value", "value_off,value_on"}});
}

} // namespace

class TestOutlierFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boxPlots_data();
    void boxPlots();
    void histograms_data();
    void histograms();
    void wholeNumbersHaveBarsOfTheirOwn();
    void everyColumnBeforeCapping();
    void readySummary();
    void cappedCustomersOneByOne();
    void aDragChangesNothingOfTheFigures();
    void anyWayLeadsToTheSameResults();
    void floQuartiles();
};

void TestOutlierFigures::boxPlots_data()
{
    QTest::addColumn<QVector<double>>("values");
    QTest::addColumn<QVector<double>>("box"); // min, low whisker, q1, median, q3, high whisker, max
    QTest::addColumn<int>("below");
    QTest::addColumn<int>("above");
    QTest::newRow("nothing") << QVector<double>{} << QVector<double>{0, 0, 0, 0, 0, 0, 0} << 0 << 0;
    QTest::newRow("one") << QVector<double>{7} << QVector<double>{7, 7, 7, 7, 7, 7, 7} << 0 << 0;
    QTest::newRow("equal") << QVector<double>{3, 3, 3} << QVector<double>{3, 3, 3, 3, 3, 3, 3} << 0 << 0;
    // R: quantile(type = 7) gives 2, 3, 4; fences -1 and 7.
    QTest::newRow("one far above") << QVector<double>{1, 2, 3, 4, 100}
                                   << QVector<double>{1, 1, 2, 3, 4, 4, 100} << 0 << 1;
    QTest::newRow("on the fence") << QVector<double>{7, 2, 3, 4, -1} << QVector<double>{-1, -1, 2, 3, 4, 7, 7}
                                  << 0 << 0;
    // R: boxplot.stats would use hinges, here the same: quartiles 11.25 and 18.75, fences 0 and 30.
    QTest::newRow("both sides") << QVector<double>{-5, 10, 11, 12, 13, 17, 18, 19, 20, 31}
                                << QVector<double>{-5, 10, 11.25, 15, 18.75, 20, 31} << 1 << 1;
}

void TestOutlierFigures::boxPlots()
{
    QFETCH(QVector<double>, values);
    QFETCH(QVector<double>, box);
    QFETCH(int, below);
    QFETCH(int, above);
    const stats::BoxPlot plot = stats::boxPlot({values.constData(), static_cast<std::size_t>(values.size())});
    const QVector<double> got{plot.min, plot.lowWhisker,  plot.q1, plot.median,
                              plot.q3,  plot.highWhisker, plot.max};
    QCOMPARE(got, box);
    QCOMPARE(static_cast<int>(plot.count), static_cast<int>(values.size()));
    QCOMPARE(static_cast<int>(plot.below), below);
    QCOMPARE(static_cast<int>(plot.above), above);
}

void TestOutlierFigures::histograms_data()
{
    QTest::addColumn<std::vector<double>>("values");
    std::mt19937 random(4);
    std::lognormal_distribution<double> skewed(4, 2);
    std::vector<double> some, many;
    for (int i = 0; i < 50; ++i)
        some.push_back(skewed(random));
    for (int i = 0; i < 20000; ++i)
        many.push_back(i % 7 == 0 ? 0 : i % 501 == 0 ? -skewed(random) : skewed(random));
    std::vector<double> whole;
    for (int i = 0; i < 5000; ++i)
        whole.push_back(std::floor(skewed(random)) + 1);
    QTest::newRow("nothing") << std::vector<double>{};
    QTest::newRow("zeros") << std::vector<double>{0, 0, 0};
    QTest::newRow("one") << std::vector<double>{12.5};
    QTest::newRow("equal") << std::vector<double>{8, 8, 8, 8};
    QTest::newRow("two") << std::vector<double>{1, 1000};
    QTest::newRow("some") << some;
    QTest::newRow("many, zeros and negatives") << many;
    QTest::newRow("whole") << whole;
    QTest::newRow("tiny and huge") << std::vector<double>{1e-300, 1, 1e300};
}

void TestOutlierFigures::histograms()
{
    QFETCH(std::vector<double>, values);
    const auto column = outlierFigures(QStringLiteral("c"), false, values);
    const Histogram& histogram = column.histogram;
    std::uint64_t notPositive = 0, negative = 0, inBars = 0;
    for (const double value : values) {
        notPositive += value <= 0 ? 1U : 0U;
        negative += value < 0 ? 1U : 0U;
    }
    QCOMPARE(histogram.below, notPositive);
    QCOMPARE(column.negatives, negative);
    QVERIFY(histogram.counts.size() <= 61);
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        // A value within rounding of an edge may stand on either side of it.
        std::uint64_t surely = 0, perhaps = 0;
        const bool last = i + 1 == histogram.counts.size();
        for (const double value : values) {
            if (!(value > 0))
                continue;
            const double low = histogram.edge(i) * (1 - 1e-12);
            const double high = histogram.edge(i + 1) * (1 + 1e-12);
            perhaps += value >= low && (value < high || (last && value <= high)) ? 1U : 0U;
            surely += value > histogram.edge(i) * (1 + 1e-12) && value < histogram.edge(i + 1) * (1 - 1e-12)
                          ? 1U
                          : 0U;
        }
        QVERIFY2(histogram.counts[i] >= surely && histogram.counts[i] <= perhaps,
                 qPrintable(QStringLiteral("bar %1: %2 to %3").arg(i).arg(surely).arg(perhaps)));
        inBars += histogram.counts[i];
    }
    QCOMPARE(inBars + histogram.below, std::uint64_t(values.size()));
}

void TestOutlierFigures::wholeNumbersHaveBarsOfTheirOwn()
{
    std::vector<double> values;
    for (int orders = 1; orders <= 300; ++orders)
        values.insert(values.end(), static_cast<std::size_t>(300 / orders), orders);
    const auto column = outlierFigures(QStringLiteral("orders"), true, values);
    QCOMPARE(column.histogram.counts[0], 300U); // 1
    QCOMPARE(column.histogram.counts[1], 150U); // 2
    for (const std::uint64_t count : column.histogram.counts)
        QVERIFY(count > 0);
}

void TestOutlierFigures::everyColumnBeforeCapping()
{
    const SmallFile file(customerLines(3000, 1));
    Pipeline pipeline;
    const auto results = pipeline.run(file.path(), mapped(), Stage::Rfm, {}, ChartGroup::Outliers);
    QVERIFY(bool(results));
    QVERIFY(results->outlierFigures);
    QCOMPARE(results->outlierFigures->columns.size(), std::size_t{4});
    const auto names = cappableColumns(*results);
    for (std::size_t c = 0; c < 4; ++c) {
        const auto& column = results->outlierFigures->columns[c];
        QCOMPARE(column.name, names[c].name);
        QCOMPARE(column.isOrders, c < 2);
        std::vector<double> values = valuesBeforeCapping(*results, c);
        QCOMPARE(values.size(), std::size_t{3000});
        std::sort(values.begin(), values.end());
        QCOMPARE(column.box.min, values.front());
        QCOMPARE(column.box.max, values.back());
        QCOMPARE(column.box.median, stats::quantileOfSorted(values, 0.5));
    }
}

void TestOutlierFigures::readySummary()
{
    const SmallFile file({QStringLiteral("id,x,t_x,T,zbar"), QStringLiteral("a,3,10,20,15"),
                          QStringLiteral("b,0,0,20,0"), QStringLiteral("c,2,30,20,12"), // t_x > T: leaves
                          QStringLiteral("d,9,5,20,700"), QStringLiteral("e,1,5,20,7")});
    Pipeline pipeline;
    const auto results = pipeline.run(file.path(), {}, Stage::Rfm, {}, ChartGroup::Outliers);
    QVERIFY(bool(results));
    QVERIFY(results->cleanedSummaries);
    QCOMPARE(results->cleanedSummaries->left.size(), std::size_t{1});
    QVERIFY(results->outlierFigures);
    QCOMPARE(results->outlierFigures->columns.size(), std::size_t{2});
    QCOMPARE(results->outlierFigures->columns[0].name, QStringLiteral("x"));
    QCOMPARE(results->outlierFigures->columns[1].name, QStringLiteral("zbar"));
    QVERIFY((valuesBeforeCapping(*results, 1) == std::vector<double>{15, 0, 700, 7}));
    // Not capped unless asked for.
    QVERIFY(cappedCustomers(*results, 1, 10).all->empty());
    const auto capped = pipeline.run(
        file.path(), with({{"outliers.enabled", "true"}, {"outliers.by_column.zbar.high_limit", "100"}}),
        Stage::Rfm, {}, ChartGroup::Outliers);
    QVERIFY(bool(capped));
    const CappedCustomers customers = cappedCustomers(*capped, 1, 10);
    QVERIFY((*customers.all == std::vector<std::uint32_t>{2}));
    QCOMPARE(customers.first[0].before, 700.0);
    QCOMPARE(customers.first[0].after, 100.0);
}

void TestOutlierFigures::cappedCustomersOneByOne()
{
    const SmallFile file(customerLines(4000, 2));
    Pipeline pipeline;
    Settings settings = mapped();
    settings.outliers.lowQuantile = 0.05;
    settings.outliers.highQuantile = 0.9;
    settings.outliers.factor = 0.1;
    const auto results = pipeline.run(file.path(), settings);
    QVERIFY(bool(results));
    for (std::size_t c = 0; c < 4; ++c) {
        const std::vector<double> values = valuesBeforeCapping(*results, c);
        const stats::CapReport& report = results->capped->columns[c].report;
        std::vector<std::pair<double, std::uint32_t>> expected; // minus the change, customer
        std::vector<std::uint32_t> all;
        double before = 0, after = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            double written = values[i];
            if (values[i] < report.limits.lowerLimit)
                written = report.limits.lowerWritten;
            else if (values[i] > report.limits.upperLimit)
                written = report.limits.upperWritten;
            before += values[i];
            after += written;
            if (values[i] < report.limits.lowerLimit || values[i] > report.limits.upperLimit) {
                expected.emplace_back(-std::abs(values[i] - written), i);
                all.push_back(static_cast<std::uint32_t>(i));
            }
        }
        QVERIFY(!all.empty());
        QCOMPARE(report.cappedLow + report.cappedHigh, std::uint64_t(all.size()));
        QVERIFY(relativeError(report.sumBefore, before) < 1e-12);
        QVERIFY(relativeError(report.sumAfter, after) < 1e-12);
        std::sort(expected.begin(), expected.end());
        const CappedCustomers capped = cappedCustomers(*results, c, 25);
        QVERIFY(*capped.all == all);
        QCOMPARE(capped.first.size(), std::min<std::size_t>(25, all.size()));
        for (std::size_t i = 0; i < capped.first.size(); ++i) {
            QCOMPARE(capped.first[i].customer, expected[i].second);
            QCOMPARE(capped.first[i].before, values[expected[i].second]);
        }
    }
    // Asked to stop, it says nothing rather than half of it.
    QVERIFY(!cappedCustomers(*results, 0, 5, [](double) { return false; }).all);
}

void TestOutlierFigures::aDragChangesNothingOfTheFigures()
{
    const SmallFile file(customerLines(1000, 3));
    Pipeline pipeline;
    const auto first = pipeline.run(file.path(), mapped(), Stage::Rfm, {}, ChartGroup::Outliers);
    Settings settings = mapped();
    settings.outliers.byColumn[QStringLiteral("value_on")].highLimit = 500;
    const auto second = pipeline.run(file.path(), settings, Stage::Rfm, {}, ChartGroup::Outliers);
    QVERIFY(bool(second));
    QCOMPARE(second->outlierFigures, first->outlierFigures);
    // Orders are as they were: the purchase histories and the model fitted to them are the same objects.
    QCOMPARE(second->summary->patterns, first->summary->patterns);
    QCOMPARE(second->transactions, first->transactions);
    QVERIFY(second->summary->m != first->summary->m);
    // An order column that is capped harder changes them.
    settings.outliers.byColumn[QStringLiteral("orders_off")].highLimit = 3;
    const auto third = pipeline.run(file.path(), settings, Stage::Rfm, {}, ChartGroup::Outliers);
    QVERIFY(third->summary->patterns != first->summary->patterns);
    QVERIFY(third->transactions != first->transactions);
    QCOMPARE(third->outlierFigures, first->outlierFigures);
}

void TestOutlierFigures::anyWayLeadsToTheSameResults()
{
    // A pipeline that has seen any changes before gives the bits of one that has seen none.
    const SmallFile file(customerLines(2500, 5));
    const QStringList columns{QStringLiteral("orders_on"), QStringLiteral("orders_off"),
                              QStringLiteral("value_off"), QStringLiteral("value_on")};
    std::mt19937 random(11);
    const auto some = [&random](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    Pipeline pipeline;
    Settings settings = mapped();
    for (int step = 0; step < 40; ++step) {
        ColumnOutliers& own = settings.outliers.byColumn[columns[static_cast<int>(random() % 4)]];
        switch (random() % 9) {
        case 0:
            own.highLimit = some(1, 900);
            break;
        case 1:
            own.lowLimit = some(0, 4);
            break;
        case 2:
            own = {};
            break;
        case 3:
            own.enabled = random() % 2 == 0;
            break;
        case 4:
            settings.outliers.highQuantile = some(0.8, 1);
            break;
        case 5:
            settings.outliers.factor = some(0, 2);
            break;
        case 6:
            own.rounding = static_cast<CapRounding>(random() % 3);
            break;
        case 7:
            settings.analysisOffsetDays = 2 + static_cast<int>(random() % 3);
            break;
        default:
            settings.cleaning.zero = random() % 2 ? Rule::Keep : Rule::Drop;
        }
        const auto kept = pipeline.run(file.path(), settings);
        Pipeline fresh;
        const auto anew = fresh.run(file.path(), settings);
        QCOMPARE(bool(kept), bool(anew));
        if (!kept)
            continue;
        for (std::size_t c = 0; c < 4; ++c)
            QVERIFY(kept->capped->columns[c].report == anew->capped->columns[c].report);
        QVERIFY(kept->capped->orders == anew->capped->orders);
        QVERIFY(kept->capped->value == anew->capped->value);
        QVERIFY(kept->summary->x == anew->summary->x);
        QVERIFY(kept->summary->T == anew->summary->T);
        QVERIFY(kept->summary->m == anew->summary->m);
        QVERIFY(kept->forecast->cltv == anew->forecast->cltv);
        QVERIFY(kept->segments->of == anew->segments->of);
        QCOMPARE(inFull(kept->findings), inFull(anew->findings));
    }
}

void TestOutlierFigures::floQuartiles()
{
    KIYMET_NEED_PRIVATE(flo, "flo_data_20k.csv");
    KIYMET_NEED_PRIVATE(published, "flo_quantiles.csv");
    Pipeline pipeline;
    const auto results = pipeline.run(flo, {}, Stage::Rfm, {}, ChartGroup::Outliers);
    QVERIFY(bool(results));
    const ReferenceTable table = readReference(published);
    int compared = 0;
    for (int row = 0; row < table.size(); ++row)
        for (const auto& column : results->outlierFigures->columns) {
            if (table.text(row, QStringLiteral("column")) != column.name)
                continue;
            const double p = table.number(row, QStringLiteral("probability"));
            const double q = table.number(row, QStringLiteral("value"));
            for (const auto& [at, figure] :
                 {std::pair(0.25, column.box.q1), std::pair(0.5, column.box.median),
                  std::pair(0.75, column.box.q3), std::pair(0.0, column.box.min),
                  std::pair(1.0, column.box.max)})
                if (at == p) {
                    QVERIFY2(relativeError(figure, q) < 1e-14, qPrintable(column.name));
                    ++compared;
                }
        }
    QCOMPARE(compared, 20);
}

QTEST_GUILESS_MAIN(TestOutlierFigures)
#include "tst_outlier_figures.moc"
