// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/bar_chart.h"
#include "charts/chart_export.h"
#include "charts/colours.h"
#include "charts/histogram_chart.h"
#include "charts/ticks.h"
#include "fake_results.h"
#include "words/formats.h"

#include <QApplication>
#include <QCategoryAxis>
#include <QChart>
#include <QDate>
#include <QFile>
#include <QFileDialog>
#include <QGraphicsTextItem>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cmath>
#include <memory>

using namespace kiymet;

namespace {

QCategoryAxis* axisOf(const QChart* chart, Qt::Orientation orientation)
{
    return qobject_cast<QCategoryAxis*>(chart->axes(orientation).value(0));
}

ui::HistogramChart::Words histogramWords()
{
    return {.title = QStringLiteral("Title"),
            .value = QStringLiteral("Value, ₺"),
            .count = QStringLiteral("Customers"),
            .text = [](double value) { return words::wholeMoney(value); },
            .fullText = [](double value) { return words::money(value); }};
}

ui::BarChart::Words barWords()
{
    return {.title = QStringLiteral("T"),
            .category = QStringLiteral("Segment"),
            .value = QStringLiteral("V"),
            .text = [](double value) { return words::wholeMoney(value); }};
}

/// Shown and laid out, without a window system.
void lay(ui::ChartView& chart)
{
    chart.resize(800, 400);
    chart.grab();
}

QPoint middleOf(const ui::ChartView& chart, double share, double height = 0.95)
{
    const QRectF area = chart.chart()->plotArea();
    return QPointF(area.left() + share * area.width(), area.top() + height * area.height()).toPoint();
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticks_data();
    void ticks();
    void dayTicks_data();
    void dayTicks();
    void logarithmicTicks_data();
    void logarithmicTicks();
    void histogram_data();
    void histogram();
    void logarithmicHistogram();
    void histogramIsReplaced();
    void clickOnABar();
    void zoomsAndBack();
    void bars();
    void figuresAboveBarsHaveRoom();
    void titlesBreakIntoLines();
    void savedBesideTheData();
    void emptyBars();
    void labelsThatRoundAlike();
    void pictures_data();
    void pictures();
    void figuresAsCsv();
    void followPalette();
};

void TestCharts::ticks_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("atMost");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("round") << 0.0 << 10.0 << 6 << QList<double>{0, 2, 4, 6, 8, 10};
    QTest::newRow("small") << 0.0 << 0.0004 << 5 << QList<double>{0, 0.0001, 0.0002, 0.0003, 0.0004};
    QTest::newRow("odd ends") << 3.1 << 17.2 << 4 << QList<double>{5, 10, 15};
    QTest::newRow("negative") << -5.0 << 5.0 << 3 << QList<double>{-5, 0, 5};
    QTest::newRow("one place") << 0.0 << 10.0 << 1 << QList<double>{0};
    QTest::newRow("no length") << 2.0 << 2.0 << 5 << QList<double>{};
    QTest::newRow("not finite") << 0.0 << HUGE_VAL << 5 << QList<double>{};
    QTest::newRow("huge") << 0.0 << 1e300 << 3 << QList<double>{0, 5e299, 1e300};
}

void TestCharts::ticks()
{
    QFETCH(const double, low);
    QFETCH(const double, high);
    QFETCH(const int, atMost);
    QFETCH(const QList<double>, expected);
    const auto ticks = ui::linearTicks(low, high, atMost);
    QCOMPARE(static_cast<qsizetype>(ticks.size()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(ticks[static_cast<std::size_t>(i)] - expected[i]) <= 1e-12 * std::abs(high));
}

void TestCharts::dayTicks_data()
{
    QTest::addColumn<QDate>("low");
    QTest::addColumn<QDate>("high");
    QTest::addColumn<int>("atMost");
    QTest::addColumn<QList<QDate>>("expected");
    QTest::newRow("months") << QDate(2021, 1, 5) << QDate(2021, 4, 1) << 4
                            << QList<QDate>{{2021, 2, 1}, {2021, 3, 1}, {2021, 4, 1}};
    QTest::newRow("quarters") << QDate(1997, 1, 1) << QDate(1997, 12, 31) << 4
                              << QList<QDate>{{1997, 1, 1}, {1997, 4, 1}, {1997, 7, 1}, {1997, 10, 1}};
    QTest::newRow("half years") << QDate(1997, 1, 2) << QDate(1998, 6, 30) << 4
                                << QList<QDate>{{1997, 7, 1}, {1998, 1, 1}};
    QTest::newRow("years, before 1970") << QDate(1968, 6, 1) << QDate(1971, 2, 1) << 3
                                        << QList<QDate>{{1969, 1, 1}, {1970, 1, 1}, {1971, 1, 1}};
    QTest::newRow("within a month") << QDate(2021, 1, 5) << QDate(2021, 1, 5) << 4 << QList<QDate>{};
}

void TestCharts::dayTicks()
{
    QFETCH(const QDate, low);
    QFETCH(const QDate, high);
    QFETCH(const int, atMost);
    QFETCH(const QList<QDate>, expected);
    const QDate epoch(1970, 1, 1);
    QList<QDate> ticks;
    for (const double day : ui::dayTicks(double(epoch.daysTo(low)), double(epoch.daysTo(high)), atMost))
        ticks << epoch.addDays(static_cast<qint64>(day));
    QCOMPARE(ticks, expected);
}

void TestCharts::logarithmicTicks_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("atMost");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("1 2 5") << 1.0 << 100.0 << 8 << QList<double>{1, 2, 5, 10, 20, 50, 100};
    QTest::newRow("1 3") << 1.0 << 1000.0 << 8 << QList<double>{1, 3, 10, 30, 100, 300, 1000};
    QTest::newRow("powers") << 0.5 << 20000.0 << 6 << QList<double>{1, 10, 100, 1000, 10000};
    QTest::newRow("every second") << 1.0 << 1e6 << 4 << QList<double>{1, 100, 1e4, 1e6};
    QTest::newRow("short") << 10.0 << 20.0 << 3 << QList<double>{10, 15, 20};
    QTest::newRow("from zero") << 0.0 << 10.0 << 5 << QList<double>{};
}

void TestCharts::logarithmicTicks()
{
    QFETCH(const double, low);
    QFETCH(const double, high);
    QFETCH(const int, atMost);
    QFETCH(const QList<double>, expected);
    const auto ticks = ui::logarithmicTicks(low, high, atMost);
    QCOMPARE(static_cast<qsizetype>(ticks.size()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(ticks[static_cast<std::size_t>(i)] / expected[i] - 1) <= 1e-12);
}

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
    chart.setHistogram(histogram, histogramWords());
    lay(chart);
    QCOMPARE(chart.title(), QStringLiteral("Title"));
    QCategoryAxis* values = axisOf(chart.chart(), Qt::Horizontal);
    QVERIFY(values && values->isVisible());
    QCOMPARE(values->titleText(), QStringLiteral("Value, ₺"));
    if (width > 0) {
        QCOMPARE(values->min(), start);
        QCOMPARE(values->max(), start + width * static_cast<double>(counts.size()));
    } else {
        QVERIFY(values->min() < start && values->max() > start);
    }
    QCategoryAxis* customers = axisOf(chart.chart(), Qt::Vertical);
    QCOMPARE(customers->min(), 0.0);
    QVERIFY(customers->max() >= *std::max_element(counts.begin(), counts.end()));

    const ui::ChartTable table = chart.figures();
    QCOMPARE(static_cast<qsizetype>(table.rows.size()), counts.size());
    for (qsizetype i = 0; i < counts.size(); ++i)
        QCOMPARE(table.rows[static_cast<std::size_t>(i)][2].raw.toInt(), counts[i]);
}

void TestCharts::logarithmicHistogram()
{
    auto histogram = std::make_shared<analysis::Histogram>();
    histogram->logarithmic = true;
    histogram->start = 0; // 1 to 10, 10 to 100, 100 to 1000
    histogram->width = 1;
    histogram->counts = {4, 3, 2};
    histogram->below = 6;
    histogram->above = 5;
    ui::HistogramChart chart;
    chart.setHistogram(histogram, histogramWords());
    lay(chart);
    QCategoryAxis* values = axisOf(chart.chart(), Qt::Horizontal);
    QCOMPARE(values->max(), 3.0); // logarithms on the axis, values in its words
    QVERIFY(values->categoriesLabels().contains(QStringLiteral("₺1,000")));
    const ui::ChartTable table = chart.figures();
    QCOMPARE(table.rows.size(), 5U);
    QVERIFY(std::abs(table.rows[2][0].raw.toDouble() - 10) < 1e-9);
    QCOMPARE(table.rows[0][2].raw.toInt(), 6);
    QCOMPARE(table.rows[4][2].raw.toInt(), 5);
}

void TestCharts::histogramIsReplaced()
{
    ui::HistogramChart chart;
    const auto results = test::fakeResults(100);
    for (int i = 0; i < 3; ++i)
        chart.setHistogram(results.cltvHistogram, histogramWords());
    QCOMPARE(chart.chart()->axes().size(), 2);
    chart.setHistogram(nullptr, {});
    QVERIFY(!axisOf(chart.chart(), Qt::Horizontal)->isVisible());
    QVERIFY(chart.figures().rows.empty());
    QVERIFY(!chart.grab().isNull());
}

void TestCharts::clickOnABar()
{
    auto histogram = std::make_shared<analysis::Histogram>();
    histogram->start = 100;
    histogram->width = 10;
    histogram->counts = {5, 0, 7, 1};
    ui::HistogramChart chart;
    chart.setHistogram(histogram, histogramWords());
    lay(chart);
    QSignalSpy clicked(&chart, &ui::HistogramChart::rangeClicked);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, middleOf(chart, 0.625)); // the third of four
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toDouble(), 120.0);
    QCOMPARE(clicked[0][1].toDouble(), 130.0);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, middleOf(chart, 0.375)); // nobody there
    QCOMPARE(clicked.size(), 1);
}

void TestCharts::zoomsAndBack()
{
    ui::HistogramChart chart;
    chart.setHistogram(test::fakeResults(1000).cltvHistogram, histogramWords());
    lay(chart);
    QCategoryAxis* values = axisOf(chart.chart(), Qt::Horizontal);
    const double whole = values->max();
    QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, middleOf(chart, 0.25));
    QTest::mouseMove(chart.viewport(), middleOf(chart, 0.5));
    QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, middleOf(chart, 0.5));
    QVERIFY(chart.isZoomed());
    QVERIFY(std::abs(values->min() / whole - 0.25) < 0.01);
    QVERIFY(std::abs(values->max() / whole - 0.5) < 0.01);
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, middleOf(chart, 0.5));
    QVERIFY(!chart.isZoomed());
    QCOMPARE(values->max(), whole);
}

void TestCharts::bars()
{
    words::setDataLocale({words::DataLocale::Convention::English, QStringLiteral("₺")});
    ui::BarChart chart;
    chart.setBars({{QStringLiteral("A"), 2188750, ui::segmentColour(0)}, {QStringLiteral("B"), 313750, {}}},
                  barWords());
    lay(chart);
    QCOMPARE(axisOf(chart.chart(), Qt::Horizontal)->categoriesLabels().join(QLatin1Char(' ')),
             QStringLiteral("A B"));
    QVERIFY(axisOf(chart.chart(), Qt::Vertical)->max() > 2188750);
    const ui::ChartTable table = chart.figures();
    QCOMPARE(table.rows.size(), 2U);
    QCOMPARE(table.rows[0][1].text, QStringLiteral("₺2,188,750"));
    QCOMPARE(ui::textOf(table), QStringLiteral("Segment\tV\nA\t2188750\nB\t313750\n"));
    // The bar of A is there in its colour.
    const QImage picture = chart.grab().toImage();
    QCOMPARE(QColor(picture.pixel(middleOf(chart, 0.25))).rgb(), ui::segmentColour(0).rgb());
    QSignalSpy clicked(&chart, &ui::BarChart::barClicked);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, middleOf(chart, 0.75));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toInt(), 1);
}

void TestCharts::figuresAboveBarsHaveRoom()
{
    for (const int height : {200, 300, 700}) {
        ui::BarChart chart;
        chart.resize(400, height);
        chart.setBars({{QStringLiteral("A"), 2188750, {}}, {QStringLiteral("B"), 313750, {}}}, barWords());
        chart.show();
        const double figure = QFontMetricsF(chart.font()).height();
        const auto above = [&chart] {
            const double high = axisOf(chart.chart(), Qt::Vertical)->max();
            return (high - 2188750) / high * chart.chart()->plotArea().height();
        };
        QTRY_VERIFY2(above() >= figure, qPrintable(QString::number(above())));
        chart.resize(400, height - 20); // and when it gets lower
        QTRY_VERIFY(above() >= figure);
    }
}

void TestCharts::titlesBreakIntoLines()
{
    ui::BarChart chart;
    chart.resize(220, 200);
    chart.setBars({{QStringLiteral("A"), 1, {}}},
                  {.title = QStringLiteral("A title that is wider than its chart & shall be read"),
                   .category = QStringLiteral("Segment"),
                   .value = QStringLiteral("Total lifetime value over six months, ₺"),
                   .text = [](double v) { return QString::number(v); }});
    chart.show();
    const auto texts = [&chart] {
        QStringList all;
        const auto items = chart.items();
        for (const QGraphicsItem* item : items)
            if (const auto* text = dynamic_cast<const QGraphicsTextItem*>(item))
                all << text->toPlainText().simplified();
        return all;
    };
    QTRY_VERIFY2(texts().contains(QStringLiteral("A title that is wider than its chart & shall be read")),
                 qPrintable(texts().join(u'|')));
    QTRY_VERIFY2(texts().contains(QStringLiteral("Total lifetime value over six months, ₺")),
                 qPrintable(texts().join(u'|')));
    QVERIFY(chart.chart()->title().contains(QLatin1String("<br>")));
    // With room enough they stand in one line.
    chart.resize(900, 700);
    QTRY_COMPARE(axisOf(chart.chart(), Qt::Vertical)->titleText(),
                 QStringLiteral("Total lifetime value over six months, ₺"));
    QVERIFY(!chart.chart()->title().contains(QLatin1String("<br>")));
}

void TestCharts::savedBesideTheData()
{
    QTemporaryDir dir;
    QWidget window;
    window.setWindowFilePath(dir.filePath(QStringLiteral("customers.csv")));
    auto* chart = new ui::BarChart(&window);
    chart->setBars({{QStringLiteral("A"), 1, {}}}, barWords());
    window.show();
    QString folder;
    QTimer::singleShot(0, &window, [&folder] {
        if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            folder = dialog->directory().canonicalPath();
            dialog->reject();
        }
    });
    chart->savePicture();
    QCOMPARE(folder, QDir(dir.path()).canonicalPath());
}

void TestCharts::emptyBars()
{
    ui::BarChart chart;
    chart.setBars({}, barWords());
    QVERIFY(chart.figures().rows.empty());
    chart.setBars({{QStringLiteral("A"), 0, {}}}, barWords());
    QCOMPARE(chart.figures().rows.size(), 1U);
    chart.setBars({{QStringLiteral("A"), std::nan(""), {}}}, barWords());
    QVERIFY(!chart.grab().isNull());
}

void TestCharts::labelsThatRoundAlike()
{
    // Ticks of 0.2 are 0, 0, 0, 1 ... in whole money; the axis must still have each.
    ui::BarChart chart;
    chart.setBars({{QStringLiteral("A"), 1, {}}}, barWords());
    lay(chart);
    const QStringList labels = axisOf(chart.chart(), Qt::Vertical)->categoriesLabels();
    QVERIFY(labels.size() >= 2);
}

void TestCharts::pictures_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("PDF") << int(ui::PictureFormat::Pdf) << QByteArray("%PDF-");
    QTest::newRow("SVG") << int(ui::PictureFormat::Svg) << QByteArray("<?xml");
    QTest::newRow("PNG") << int(ui::PictureFormat::Png) << QByteArray("\x89PNG");
}

void TestCharts::pictures()
{
    QFETCH(const int, format);
    QFETCH(const QByteArray, begins);
    QTemporaryDir folder;
    ui::HistogramChart chart;
    chart.setHistogram(test::fakeResults(100).cltvHistogram, histogramWords());
    lay(chart);
    const QString name = folder.filePath(QStringLiteral("çizim"));
    QVERIFY(!ui::writePicture(chart, name, ui::PictureFormat(format)));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(begins));
    // Vectors, not a picture within.
    QVERIFY(!bytes.contains("<image") && !bytes.contains("/Subtype /Image"));
    QVERIFY(ui::writePicture(chart, folder.filePath(QStringLiteral("none/such")), ui::PictureFormat(format)));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("none"))));
}

void TestCharts::figuresAsCsv()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("değerler.csv"));
    ui::ChartTable table;
    table.titles = {QStringLiteral("Segment; A"), QStringLiteral("Value")};
    // Numbers in full whatever is shown; what a spreadsheet would run is guarded.
    table.rows.push_back({{QStringLiteral("=1+1"), {}, {}}, {QStringLiteral("₺1"), 1234.5678901234567, {}}});
    table.rows.push_back({{QStringLiteral("ışık, \"a\""), {}, {}}, {QStringLiteral("7"), qulonglong(7), {}}});
    table.rows.push_back({{{}, {}, {}}, {QStringLiteral("–"), std::nan(""), {}}});
    const auto content = [&file] {
        QFile csv(file);
        return csv.open(QIODevice::ReadOnly) ? QString::fromUtf8(csv.readAll()) : QString();
    };
    QVERIFY(!ui::writeFigures(table, file, files::CsvVariant::Standard));
    QCOMPARE(content(), QStringLiteral("Segment; A,Value\n'=1+1,1234.5678901234567\n"
                                       "\"ışık, \"\"a\"\"\",7\n,\n"));
    QVERIFY(!ui::writeFigures(table, file, files::CsvVariant::ExcelTurkish));
    QVERIFY2(content().contains(QStringLiteral("\"Segment; A\";Value\n'=1+1;1234,5678901234567\n")),
             qPrintable(content()));
    const auto unwritten =
        ui::writeFigures(table, folder.filePath(QStringLiteral("none/such")), files::CsvVariant::Standard);
    QVERIFY(unwritten);
    QCOMPARE(unwritten->kind, FailureKind::OutputUnwritable);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("none"))));
}

void TestCharts::followPalette()
{
    ui::HistogramChart chart;
    chart.setHistogram(test::fakeResults(10).cltvHistogram, histogramWords());
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
