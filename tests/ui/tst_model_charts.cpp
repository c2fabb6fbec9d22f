// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/colours.h"
#include "charts/comparison_chart.h"
#include "charts/distribution_chart.h"
#include "charts/heat_map_chart.h"
#include "shell/theme.h"
#include "words/formats.h"

#include <QChart>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>
#include <limits>

using namespace kiymet;
using namespace kiymet::ui;

namespace {

/// CIE 1976 lightness of a colour, 0 to 100.
double lightness(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double y =
        0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

HeatMapChart::Map someMap()
{
    HeatMapChart::Map map;
    map.columns = {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2+")};
    map.rowEdges = {0, 10, 20};
    const double none = std::numeric_limits<double>::quiet_NaN();
    map.values = {0.5, 0.25, 0.75, none, 0, 1};
    map.customers = {7, 0, 3, 0, 2, 1};
    return map;
}

HeatMapChart::Words mapWords()
{
    return {.title = QStringLiteral("Title"),
            .column = QStringLiteral("Purchases"),
            .row = QStringLiteral("Weeks"),
            .value = QStringLiteral("P(alive)"),
            .rowText = [](double value) { return words::number(value, 0); },
            .text = [](double value) { return words::probability(value); }};
}

void lay(ChartView& chart)
{
    chart.resize(800, 400);
    chart.show();
    QCoreApplication::processEvents();
    chart.grab();
}

/// Middle of a cell of someMap: the cells take what the scale leaves.
QPoint cell(const ChartView& chart, double row, double column)
{
    const QRectF area = chart.chart()->plotArea();
    return QPointF(area.left() + (column + 0.5) / (3 * 1.22) * area.width(),
                   area.bottom() - (row + 0.5) / 2 * area.height())
        .toPoint();
}

QString hovered(ChartView& chart, const QPoint& place)
{
    QToolTip::hideText();
    QTest::mouseMove(chart.viewport(), place);
    QCoreApplication::processEvents();
    return QToolTip::text();
}

} // namespace

class TestModelCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { words::setDataLocale({}); }

    void scaleIsEvenToTheEye()
    {
        // Lightness grows all the way, and by steps that are much alike.
        double last = lightness(scaleColour(0));
        QVERIFY(last < 20);
        for (int i = 1; i <= 20; ++i) {
            const double now = lightness(scaleColour(i / 20.0));
            QVERIFY2(now - last > 2 && now - last < 6, qPrintable(QString::number(i)));
            last = now;
        }
        QVERIFY(last > 85);
        QCOMPARE(scaleColour(-1), scaleColour(0));
        QCOMPARE(scaleColour(7), scaleColour(1));
        // Points of the published table, ten steps of it.
        QCOMPARE(scaleColour(0), QColor(0x44, 0x01, 0x54));
        QCOMPARE(scaleColour(1 / 3.0), QColor(0x31, 0x68, 0x8e));
        QCOMPARE(scaleColour(1), QColor(0xfd, 0xe7, 0x25));
    }

    void cellsHaveTheirColours()
    {
        HeatMapChart chart;
        chart.setMap(someMap(), mapWords());
        lay(chart);
        const QImage picture = chart.grab().toImage();
        QCOMPARE(picture.pixelColor(cell(chart, 0, 0)), scaleColour(0.5));
        QCOMPARE(picture.pixelColor(cell(chart, 0, 1)), scaleColour(0.25));
        QCOMPARE(picture.pixelColor(cell(chart, 1, 1)), scaleColour(0));
        QCOMPARE(picture.pixelColor(cell(chart, 1, 2)), scaleColour(1));
        // Nobody can be there: the ground shows.
        QCOMPARE(picture.pixelColor(cell(chart, 1, 0)), chart.palette().color(QPalette::Base));
    }

    void hoverNamesTheCell()
    {
        HeatMapChart chart;
        chart.setMap(someMap(), mapWords());
        lay(chart);
        const QString text = hovered(chart, cell(chart, 0, 2));
        for (const char* part : {"Purchases: 2+", "Weeks: 0 to 10", "P(alive): 75.0%", "3 "})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
        QVERIFY(hovered(chart, cell(chart, 1, 0)).contains(QLatin1String("Nobody can be here")));
        hovered(chart, cell(chart, 0, 3)); // on the scale
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void clickSaysWhichCell()
    {
        HeatMapChart chart;
        chart.setMap(someMap(), mapWords());
        lay(chart);
        QSignalSpy clicked(&chart, &HeatMapChart::cellClicked);
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, cell(chart, 1, 2));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].toInt(), 1);
        QCOMPARE(clicked[0][1].toInt(), 2);
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, cell(chart, 0, 1)); // nobody is in it
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, cell(chart, 0, 3));
        QCOMPARE(clicked.size(), 1);
    }

    void heatMapAsATable()
    {
        HeatMapChart chart;
        chart.setMap(someMap(), mapWords());
        const ChartTable table = chart.figures();
        QCOMPARE(table.titles.size(), 5);
        QCOMPARE(table.rows.size(), std::size_t{5}); // the empty place is none
        QCOMPARE(table.rows[0][0].text, QStringLiteral("0"));
        QCOMPARE(table.rows[4][3].raw.toDouble(), 1.0);
        QCOMPARE(table.rows[4][4].raw.toDouble(), 1.0);
        chart.setMap({}, mapWords());
        QVERIFY(chart.figures().rows.empty());
        lay(chart);
        hovered(chart, QPoint(400, 200));
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void heatMapsOfOddSizes()
    {
        HeatMapChart chart;
        HeatMapChart::Map one;
        one.columns = {QStringLiteral("1+")};
        one.rowEdges = {0, 3};
        one.values = {2};
        one.customers = {1};
        one.low = one.high = 2;
        chart.setMap(one, mapWords());
        lay(chart);
        HeatMapChart::Map nobody = one;
        nobody.values = {std::numeric_limits<double>::quiet_NaN()};
        nobody.low = 0;
        nobody.high = 0;
        chart.setMap(nobody, mapWords());
        lay(chart);
        QVERIFY(chart.figures().rows.empty());
    }

    void pairs()
    {
        ComparisonChart chart;
        const ComparisonChart::Words words{.title = QStringLiteral("T"),
                                           .category = QStringLiteral("Purchases"),
                                           .value = QStringLiteral("Customers"),
                                           .actual = QStringLiteral("file"),
                                           .expected = QStringLiteral("model"),
                                           .text = [](double value) { return words::number(value, 0); }};
        chart.setPairs(
            {{QStringLiteral("0"), 10, 8}, {QStringLiteral("1"), 0, 3}, {QStringLiteral("2+"), 4, 3}}, words);
        lay(chart);
        const QRectF area = chart.chart()->plotArea();
        const auto middle = [&](int pair) {
            return QPointF(area.left() + (pair + 0.5) / 3 * area.width(), area.bottom() - 5).toPoint();
        };
        QSignalSpy clicked(&chart, &ComparisonChart::pairClicked);
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, middle(2));
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, middle(1)); // nobody
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].toInt(), 2);
        QVERIFY(hovered(chart, middle(0)).contains(QLatin1String("file: 10")));
        QVERIFY(hovered(chart, middle(0)).contains(QLatin1String("model: 8")));
        const ChartTable table = chart.figures();
        QCOMPARE(table.rows.size(), std::size_t{3});
        QCOMPARE(table.rows[2][2].raw.toDouble(), 3.0);
        chart.setPairs({{QStringLiteral("0"), 0, 0}}, words); // all zero
        lay(chart);
        chart.setPairs({}, words);
        QVERIFY(chart.figures().rows.empty());
        lay(chart);
    }

    void curves()
    {
        DistributionChart chart;
        const DistributionChart::Words words{.title = QStringLiteral("T"),
                                             .value = QStringLiteral("V"),
                                             .density = QStringLiteral("D"),
                                             .text = [](double value) { return words::number(value, 1); }};
        // An exponential distribution, of which everything is known.
        DistributionChart::Curve curve;
        for (int i = 0; i < 200; ++i) {
            const double at = (i + 0.5) / 40;
            curve.at.push_back(at);
            curve.density.push_back(std::exp(-at));
            curve.share.push_back(-std::expm1(-at));
        }
        curve.mean = 1;
        chart.setCurve(curve, words);
        lay(chart);
        const QRectF area = chart.chart()->plotArea();
        const QString text =
            hovered(chart, QPointF(area.left() + area.width() * 0.2, area.center().y()).toPoint());
        QVERIFY2(text.contains(QLatin1String("Up to 1.0: 63.")), qPrintable(text)); // 1 - 1/e
        QCOMPARE(chart.figures().rows.size(), std::size_t{200});
        curve.density[0] = 1e12; // without bound at an end: the rest is still to be seen
        chart.setCurve(curve, words);
        lay(chart);
        chart.setCurve({}, words);
        QVERIFY(chart.figures().rows.empty());
        lay(chart);
    }

    void bothThemes()
    {
        HeatMapChart chart;
        chart.setMap(someMap(), mapWords());
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            chart.setPalette(ui::palette(theme));
            lay(chart);
            const QImage picture = chart.grab().toImage();
            QCOMPARE(picture.pixelColor(cell(chart, 1, 0)), ui::palette(theme).color(QPalette::Base));
            QCOMPARE(picture.pixelColor(cell(chart, 1, 2)), scaleColour(1)); // the scale is the same in both
        }
    }
};

QTEST_MAIN(TestModelCharts)
#include "tst_model_charts.moc"
