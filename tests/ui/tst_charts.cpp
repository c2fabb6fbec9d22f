// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/colours.h"
#include "charts/histogram_chart.h"
#include "charts/segment_chart.h"
#include "fake_results.h"
#include "words/formats.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsSimpleTextItem>
#include <QStackedBarSeries>
#include <QTest>
#include <QValueAxis>

#include <memory>

using namespace kiymet;

namespace {

QValueAxis* shownAxis(const QChart* chart, Qt::Orientation orientation)
{
    const auto axes = chart->axes(orientation);
    for (QAbstractAxis* axis : axes)
        if (auto* values = qobject_cast<QValueAxis*>(axis); values && values->isVisible())
            return values;
    return nullptr;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void histogram_data();
    void histogram();
    void histogramIsReplaced();
    void segments();
    void manySegments();
    void emptySegments();
    void followPalette();
};

void TestCharts::histogram_data()
{
    QTest::addColumn<QList<int>>("counts");
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("width");
    QTest::newRow("usual") << QList<int>{5, 9, 3, 0, 1} << 0.0 << 50.0;
    QTest::newRow("one class") << QList<int>{7} << 10.0 << 2.5;
    QTest::newRow("nobody") << QList<int>{0, 0, 0} << 0.0 << 1.0;
    QTest::newRow("tiny values") << QList<int>{1, 2} << 0.0 << 1e-6;
    QTest::newRow("huge values") << QList<int>{1, 2} << 1e9 << 1e12;
    QTest::newRow("no width") << QList<int>{4} << 3.0 << 0.0;
}

void TestCharts::histogram()
{
    QFETCH(const QList<int>, counts);
    QFETCH(const double, start);
    QFETCH(const double, width);
    auto histogram = std::make_shared<analysis::Histogram>();
    histogram->start = start;
    histogram->width = width;
    for (const int count : counts)
        histogram->counts.push_back(static_cast<std::uint64_t>(count));
    ui::HistogramChart chart;
    chart.resize(800, 400);
    chart.setHistogram(histogram, QStringLiteral("Title"), QStringLiteral("Value, ₺"),
                       QStringLiteral("Customers"));
    QCOMPARE(chart.chart()->title(), QStringLiteral("Title"));
    QCOMPARE(chart.chart()->series().size(), 1);
    const auto* series = qobject_cast<QAbstractBarSeries*>(chart.chart()->series().first());
    QVERIFY(series);
    QCOMPARE(series->barSets().size(), 1);
    QCOMPARE(series->barSets().first()->count(), counts.size());
    for (int i = 0; i < counts.size(); ++i)
        QCOMPARE(series->barSets().first()->at(i), counts[i]);
    const QValueAxis* values = shownAxis(chart.chart(), Qt::Horizontal);
    QVERIFY(values);
    QCOMPARE(values->titleText(), QStringLiteral("Value, ₺"));
    if (width > 0) {
        QCOMPARE(values->min(), start);
        QCOMPARE(values->max(), start + width * static_cast<double>(counts.size()));
    } else {
        QVERIFY(values->min() < start && values->max() > start);
    }
    const QValueAxis* customers = shownAxis(chart.chart(), Qt::Vertical);
    QVERIFY(customers);
    QCOMPARE(customers->titleText(), QStringLiteral("Customers"));
    QCOMPARE(customers->min(), 0.0);
    QVERIFY(customers->max() >= *std::max_element(counts.begin(), counts.end()));
    QVERIFY(!chart.grab().isNull());
}

void TestCharts::histogramIsReplaced()
{
    ui::HistogramChart chart;
    const auto results = test::fakeResults(100);
    for (int i = 0; i < 3; ++i)
        chart.setHistogram(results.cltvHistogram, QStringLiteral("T"), QStringLiteral("V"),
                           QStringLiteral("C"));
    QCOMPARE(chart.chart()->series().size(), 1);
    QCOMPARE(chart.chart()->axes().size(), 3);
    chart.setHistogram(nullptr, {}, {}, {});
    QCOMPARE(chart.chart()->series().size(), 0);
    QCOMPARE(chart.chart()->axes().size(), 0);
    QVERIFY(!chart.grab().isNull());
}

void TestCharts::segments()
{
    words::setDataLocale({words::DataLocale::Convention::English, QStringLiteral("₺")});
    const auto results = test::fakeResults(1000);
    ui::SegmentChart chart;
    chart.resize(600, 400);
    chart.setSegments(results.segments.get(), ui::SegmentChart::TotalCltv, QStringLiteral("T"),
                      QStringLiteral("V"));
    chart.grab(); // lays it out
    const auto* series = qobject_cast<QStackedBarSeries*>(chart.chart()->series().value(0));
    QVERIFY(series);
    QCOMPARE(series->barSets().size(), 4);
    QStringList categories;
    const auto axes = chart.chart()->axes();
    for (QAbstractAxis* axis : axes)
        if (auto* letters = qobject_cast<QBarCategoryAxis*>(axis))
            categories = letters->categories();
    QCOMPARE(categories.join(QLatin1Char(' ')), QStringLiteral("A B C D"));
    QStringList labels;
    const auto items = chart.chart()->childItems();
    for (int i = 0; i < 4; ++i) {
        QBarSet* bar = series->barSets()[i];
        QCOMPARE(bar->color(), ui::segmentColour(i));
        for (int place = 0; place < 4; ++place)
            QCOMPARE(bar->at(place),
                     place == i ? results.segments->figures[static_cast<std::size_t>(i)].sum[7] : 0.0);
    }
    double left = -1;
    for (QGraphicsItem* item : items)
        if (auto* label = qgraphicsitem_cast<QGraphicsSimpleTextItem*>(item)) {
            labels << label->text();
            QVERIFY(label->x() > left); // each above its own bar
            left = label->x();
            QVERIFY(chart.chart()->plotArea().contains(label->sceneBoundingRect().center()));
        }
    QCOMPARE(labels, (QStringList{QStringLiteral("₺2,188,750"), QStringLiteral("₺1,563,750"),
                                  QStringLiteral("₺938,750"), QStringLiteral("₺313,750")}));
}

void TestCharts::manySegments()
{
    analysis::Segments segments;
    segments.count = 10;
    segments.figures.resize(10);
    for (std::size_t i = 0; i < 10; ++i)
        segments.figures[i].customers = 10 - i;
    ui::SegmentChart chart;
    chart.setSegments(&segments, ui::SegmentChart::Customers, QStringLiteral("T"), QStringLiteral("V"));
    const auto* series = qobject_cast<QStackedBarSeries*>(chart.chart()->series().value(0));
    QVERIFY(series);
    QCOMPARE(series->barSets().size(), 10);
    QVERIFY(!chart.grab().isNull());
}

void TestCharts::emptySegments()
{
    ui::SegmentChart chart;
    chart.setSegments(nullptr, ui::SegmentChart::Customers, QStringLiteral("T"), QStringLiteral("V"));
    QCOMPARE(chart.chart()->series().size(), 0);
    const analysis::Segments none;
    chart.setSegments(&none, ui::SegmentChart::TotalCltv, QStringLiteral("T"), QStringLiteral("V"));
    QCOMPARE(chart.chart()->series().size(), 0);
    analysis::Segments worthless;
    worthless.figures.resize(1);
    chart.setSegments(&worthless, ui::SegmentChart::TotalCltv, QStringLiteral("T"), QStringLiteral("V"));
    QCOMPARE(chart.chart()->series().size(), 1);
    QVERIFY(!chart.grab().isNull());
}

void TestCharts::followPalette()
{
    ui::HistogramChart chart;
    chart.setHistogram(test::fakeResults(10).cltvHistogram, QStringLiteral("T"), QStringLiteral("V"),
                       QStringLiteral("C"));
    for (const QRgb base : {0xff101010, 0xfff0f0f0}) {
        QPalette palette = chart.palette();
        palette.setColor(QPalette::Base, QColor::fromRgb(base));
        palette.setColor(QPalette::Text, QColor::fromRgb(~base | 0xff000000));
        chart.setPalette(palette);
        QCOMPARE(chart.chart()->backgroundBrush().color().rgb(), base);
        QCOMPARE(chart.chart()->titleBrush().color(), palette.color(QPalette::Text));
        const auto axes = chart.chart()->axes();
        for (QAbstractAxis* axis : axes)
            QCOMPARE(axis->labelsBrush().color(), palette.color(QPalette::Text));
    }
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
