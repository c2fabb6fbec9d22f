// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stages/pipeline.h"
#include "fake_results.h"
#include "language/language.h"
#include "report/paper.h"
#include "report/pdf_outline.h"
#include "report/report.h"
#include "report/segment_charts.h"
#include "words/words.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace kiymet;

namespace {

/// A page as it looks, `scale` points of the picture for a typographic point.
QImage picture(const report::Report& report, std::size_t page, double scale = 1)
{
    QImage image(static_cast<int>(report::pageWidth / 10 * scale),
                 static_cast<int>(report::pageHeight / 10 * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale / 10, scale / 10);
    report.paint(painter, page);
    return image;
}

bool isBlank(const QImage& image, const QRect& area)
{
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if ((image.pixel(x, y) & 0xffffff) != 0xffffff)
                return false;
    return true;
}

QStringList headings(const report::Report& report)
{
    QStringList titles;
    for (const report::Bookmark& bookmark : report.bookmarks())
        if (bookmark.level == 1)
            titles << bookmark.title;
    return titles;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void languageOfItsOwn();
    void pagesKeepTheirWords();
    void sizes_data();
    void sizes();
    void marginsAreEmpty_data();
    void marginsAreEmpty();
    void longNote();
    void trust();
    void segmentCharts();
    void stopped();
    void outlineOfSomethingElse_data();
    void outlineOfSomethingElse();

private:
    analysis::Results sample(const char* model = "bg_nbd", int segments = 4) const
    {
        analysis::Settings settings;
        settings =
            *analysis::withSetting(settings, QStringLiteral("model.transactions"), QLatin1String(model));
        settings.segmentCount = segments;
        analysis::Pipeline pipeline;
        const auto results = pipeline.run(QStringLiteral(":/sample/kiymet-sample.zip"), settings,
                                          analysis::Stage::Rfm, {}, report::wantedCharts);
        return *results;
    }
    std::unique_ptr<analysis::Results> m_sample;
};

void TestReport::initTestCase()
{
    ui::useLanguage(QStringLiteral("en"));
    m_sample = std::make_unique<analysis::Results>(sample());
}

void TestReport::languageOfItsOwn()
{
    const QString english = words::name(analysis::RfmSegment::Champions);
    report::Options options;
    options.language = QStringLiteral("tr");
    report::Report turkish;
    QString onThisThread;
    {
        std::thread other([&] { turkish = report::makeReport(*m_sample, options); });
        onThisThread = words::name(analysis::RfmSegment::Champions);
        other.join();
    }
    QCOMPARE(headings(turkish).first(), QStringLiteral("Özet"));
    QCOMPARE(onThisThread, english);
    QCOMPARE(words::name(analysis::RfmSegment::Champions), english);
    // And English beside a Turkish window.
    ui::useLanguage(QStringLiteral("tr"));
    const QString champions = words::name(analysis::RfmSegment::Champions);
    options.language = QStringLiteral("en");
    QCOMPARE(headings(report::makeReport(*m_sample, options)).first(), QStringLiteral("Summary"));
    QCOMPARE(words::name(analysis::RfmSegment::Champions), champions);
    QVERIFY(champions != english);
    ui::useLanguage(QStringLiteral("en"));
}

/// What is painted does not depend on the language and the conventions by then.
void TestReport::pagesKeepTheirWords()
{
    const report::Report report = report::makeReport(*m_sample, {});
    std::vector<QImage> before;
    for (std::size_t page = 0; page < report.pageCount(); ++page)
        before.push_back(picture(report, page));
    words::DataLocale turkish;
    turkish.convention = words::DataLocale::Convention::Turkish;
    turkish.currency = QStringLiteral("€");
    const words::DataLocaleScope figures(turkish);
    const ui::LanguageScope language(QStringLiteral("tr"));
    for (std::size_t page = 0; page < report.pageCount(); ++page)
        QVERIFY(picture(report, page) == before[page]);
}

void TestReport::sizes_data()
{
    QTest::addColumn<int>("customers");
    for (const int n : {1, 3, 40, 5000})
        QTest::addRow("%d", n) << n;
}

/// Results without dates, charts, RFM or capping: what is not there is left out.
void TestReport::sizes()
{
    QFETCH(const int, customers);
    const analysis::Results results = test::fakeResults(static_cast<std::size_t>(customers), customers == 40);
    const report::Report report = report::makeReport(results, {});
    QCOMPARE(headings(report).size(), static_cast<qsizetype>(report::allSections().size()));
    QVERIFY(report.pageCount() >= 3 && report.pageCount() <= 30);
    QVERIFY(report::pdfOf(report).startsWith("%PDF-"));
}

void TestReport::marginsAreEmpty_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("segments");
    for (const char* language : {"en", "tr"})
        for (const int segments : {4, 10})
            QTest::addRow("%s, %d segments", language, segments) << QString::fromLatin1(language) << segments;
}

/// Nothing runs over the edges of the text, and no page is empty.
void TestReport::marginsAreEmpty()
{
    QFETCH(const QString, language);
    QFETCH(const int, segments);
    report::Options options;
    options.language = language;
    options.note = QStringLiteral("Öğrenci işleri").repeated(12);
    options.lists = {{QStringLiteral("a_list_with_a_rather_long_name_").repeated(4), 12, 3456.7, 0.1}};
    const analysis::Results results = segments == 4 ? *m_sample : sample("pareto_nbd", segments);
    const report::Report report = report::makeReport(results, options);
    QVERIFY(report.pageCount() >= 8 && report.pageCount() <= 30);
    for (std::size_t page = 0; page < report.pageCount(); ++page) {
        const QImage image = picture(report, page, 2);
        const int side = static_cast<int>(report::marginSide / 10 * 2) - 6;
        const QByteArray where = QByteArray("page ").append(QByteArray::number(qulonglong(page + 1)));
        QVERIFY2(isBlank(image, {0, 0, side, image.height()}), where.constData());
        QVERIFY2(isBlank(image, {image.width() - side, 0, side, image.height()}), where.constData());
        QVERIFY2(isBlank(image, {0, image.height() - 40, image.width(), 40}), where.constData());
        QVERIFY2(!isBlank(image, {side, 140, image.width() - 2 * side, 200}), where.constData());
    }
}

void TestReport::longNote()
{
    report::Options options;
    options.sections = {report::Section::Summary};
    const std::size_t without = report::makeReport(*m_sample, options).pageCount();
    options.note = QStringLiteral("One sentence of a very long note follows the other. ").repeated(300);
    const report::Report report = report::makeReport(*m_sample, options);
    QVERIFY(report.pageCount() > without);
    QCOMPARE(headings(report), QStringList{QStringLiteral("Summary")});
}

/// What is known is shown; what is not leaves no heading without a text.
void TestReport::trust()
{
    report::Options options;
    options.sections = {report::Section::Trust};
    const auto parts = [&](const analysis::Results& results) {
        QStringList titles;
        const report::Report report = report::makeReport(results, options);
        for (const report::Bookmark& bookmark : report.bookmarks())
            if (bookmark.level == 2)
                titles << bookmark.title;
        return titles;
    };
    const QString error = QStringLiteral("Error of the estimate");
    const QString unchecked = QStringLiteral("What cannot be checked");
    const QString madeUp = QStringLiteral("Customers made up by the model beside those of the file");
    const QString again = QStringLiteral("To get the same figures again");
    QCOMPARE(parts(*m_sample), QStringList({error, unchecked, again}));
    QVERIFY(analysis::addEvidence(options.evidence, *m_sample));
    QVERIFY(options.evidence.best);
    QCOMPARE(parts(*m_sample), QStringList({error, unchecked, madeUp, again}));
    // Cancelled: it says so, and the section is there without what is missing.
    options.evidence = {};
    QVERIFY(!analysis::addEvidence(options.evidence, *m_sample, {}, [](double) { return false; }));
    QVERIFY(!options.evidence.check && !options.evidence.comparison);
    QCOMPARE(parts(*m_sample), QStringList({error, unchecked, again}));
}

void TestReport::segmentCharts()
{
    const report::Report charts = report::makeSegmentCharts(*m_sample, {});
    QCOMPARE(charts.pageCount(), std::size_t{5}); // six kinds of bars and four of boxes, two a page
    for (std::size_t page = 0; page < charts.pageCount(); ++page)
        QVERIFY(!isBlank(picture(charts, page), {60, 100, 400, 600}));
    const QByteArray pdf = report::pdfOf(charts);
    QVERIFY(!pdf.contains("/Subtype /Image"));
    // Without the figures of the boxes there are the bars.
    QCOMPARE(report::makeSegmentCharts(test::fakeResults(40), {}).pageCount(), std::size_t{3});
}

void TestReport::stopped()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("r.pdf"));
    const report::Report report = report::makeReport(*m_sample, {});
    const files::Unwritten stopped =
        report::writePdf(file, report, [asked = 0](double) mutable { return ++asked < 2; });
    QVERIFY(stopped);
    QCOMPARE(stopped->kind, FailureKind::Cancelled);
    QVERIFY(!QFile::exists(file));
    QVERIFY(!report::writePdf(file, report));
    QVERIFY(QFile::exists(file));
}

void TestReport::outlineOfSomethingElse_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no PDF") << QByteArray("startxref trailer << /Size 3 /Root 1 0 R >>");
    QTest::newRow("torn") << report::pdfOf(report::makeReport(test::fakeResults(3), {})).left(20'000);
    QTest::newRow("has one already") << report::pdfOf(report::makeReport(test::fakeResults(3), {}));
    QTest::newRow("wrong offset") << QByteArray(
        "%PDF-1.4\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
        "trailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
}

/// Whatever it does not understand it leaves alone.
void TestReport::outlineOfSomethingElse()
{
    QFETCH(const QByteArray, pdf);
    QCOMPARE(report::withOutline(pdf, {{QStringLiteral("Title"), 1, 0, 800}}, QStringLiteral("en")), pdf);
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
