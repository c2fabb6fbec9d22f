// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_loop_probe.h"
#include "flo_like.h"
#include "language/language.h"
#include "named.h"
#include "pages/report_page.h"
#include "pages/report_preview.h"
#include "pages/segments_page.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace kiymet;
using ui::Document;

class TestReportPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsOpen();
    void previewFollows();
    void savesPdf();
    void savesWorkbookAndFolder();
    void failuresAreTold();
    void cancels();
    void prints();
    void noteIsAStep();
    void languageOfTheWindow();
    void listsAreInIt();
    void chartsOfSegments();

private:
    template<typename T>
    T* named(const char* name) const
    {
        return test::named<T>(*m_page, name);
    }
    int pages() const
    {
        auto* bar = preview()->verticalScrollBar();
        return bar->maximum();
    }
    ui::ReportPreview* preview() const { return m_page->findChild<ui::ReportPreview*>(); }

    QTemporaryDir m_home;
    QString m_input;
    std::unique_ptr<Document> m_document;
    bool wayTo(const QString& path) const;
    std::unique_ptr<ui::ReportPage> m_page;
};

void TestReportPage::initTestCase()
{
    ui::useLanguage(QStringLiteral("en"));
    m_input = m_home.filePath(QStringLiteral("made-up.csv"));
    QFile file(m_input);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(test::floLike(3000));
}

void TestReportPage::init()
{
    ui::save(ui::ReportChoices{});
    m_document = std::make_unique<Document>();
    m_page = std::make_unique<ui::ReportPage>(*m_document);
    m_document->setChartsInView(m_page->charts());
    m_page->resize(1100, 640);
    m_page->show();
    if (QLatin1String(QTest::currentTestFunction()) == QLatin1String("nothingIsOpen"))
        return;
    m_document->open(m_input);
    QTRY_VERIFY_WITH_TIMEOUT(m_document->isOpen() && !m_document->isRunning(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(preview()->isComplete(), 30'000);
}

void TestReportPage::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void TestReportPage::nothingIsOpen()
{
    QVERIFY(!m_page->grab().isNull());
    for (const char* button : {"Save as PDF…", "Print…", "Save workbook…", "Save results to a folder"}) {
        QVERIFY2(named<QPushButton>(button), button);
        QVERIFY2(!named<QPushButton>(button)->isEnabled(), button);
    }
}

void TestReportPage::previewFollows()
{
    const int all = pages();
    QVERIFY(all > 0);
    auto* sections = named<QListWidget>("Sections");
    QVERIFY(sections);
    for (int i = 1; i < sections->count(); ++i)
        sections->item(i)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(pages() < all / 4);
    QTRY_VERIFY(preview()->isComplete());
    // Kept for the next session.
    QCOMPARE(ui::loadReportChoices().sections, std::vector{report::Section::Summary});
    sections->item(1)->setCheckState(Qt::Checked);
    // The language changes the preview, not the page.
    const QImage english = preview()->grab().toImage();
    auto* language = named<QComboBox>("Language of the report");
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Down);
    QCOMPARE(ui::loadReportChoices().language, QStringLiteral("tr"));
    QTRY_VERIFY(preview()->isComplete() && preview()->grab().toImage() != english);
    QVERIFY(named<QPushButton>("Print…"));
    // Keys go through the pages.
    for (int i = 0; i < sections->count(); ++i)
        sections->item(i)->setCheckState(Qt::Checked);
    QTRY_VERIFY(pages() > all / 2);
    QTest::keyClick(preview(), Qt::Key_End);
    QTRY_VERIFY(preview()->isComplete());
    QVERIFY(preview()->currentPage() >= 5);
    QTest::keyClick(preview(), Qt::Key_Home);
    QCOMPARE(preview()->currentPage(), std::size_t{0});
}

/// Whether a link on the page opens `path`.
bool TestReportPage::wayTo(const QString& path) const
{
    const auto labels = m_page->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&path](const QLabel* label) {
        return !label->isHidden() &&
               label->text().contains(u'"' + QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + u'"');
    });
}

void TestReportPage::savesPdf()
{
    QSignalSpy exported(m_page.get(), &ui::ReportPage::exported);
    const QString file = m_home.filePath(QStringLiteral("rapor ığüş.pdf"));
    test::EventLoopProbe probe;
    m_page->savePdf(file);
    QVERIFY(m_page->findChildren<QProgressBar*>().size() == 1);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60'000);
    qInfo("longest time without the event loop while the PDF was made: %s", qPrintable(probe.take()));
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QVERIFY(bytes.startsWith("%PDF-") && bytes.contains("/Outlines") && !bytes.contains("/Subtype /Image"));
    // The page leads to what was written.
    QVERIFY(wayTo(file));
    QVERIFY(wayTo(m_home.path()));
}

void TestReportPage::savesWorkbookAndFolder()
{
    QSignalSpy exported(m_page.get(), &ui::ReportPage::exported);
    const QString workbook = m_home.filePath(QStringLiteral("w.xlsx"));
    m_page->saveWorkbook(workbook);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60'000);
    QFile file(workbook);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("PK"));
    QVERIFY(wayTo(workbook));
    m_page->exportTo(m_home.path());
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 2, 60'000);
    for (const char* name :
         {"customers.csv", "segments.csv", "rfm_segments.csv", "model.json", "findings.csv"})
        QVERIFY2(QFile::exists(m_home.filePath(QLatin1String(name))), name);
}

void TestReportPage::failuresAreTold()
{
    QSignalSpy failed(m_page.get(), &ui::ReportPage::failed);
    QSignalSpy exported(m_page.get(), &ui::ReportPage::exported);
    m_page->savePdf(m_home.filePath(QStringLiteral("no/such.pdf")));
    QTRY_COMPARE(failed.size(), 1);
    m_page->saveWorkbook(m_home.filePath(QStringLiteral("no/such.xlsx")));
    QTRY_COMPARE(failed.size(), 2);
    m_page->exportTo(m_home.filePath(QStringLiteral("no/such")));
    QTRY_COMPARE(failed.size(), 3);
    if (QFile::exists(QStringLiteral("/dev/full"))) {
        m_page->savePdf(QStringLiteral("/dev/full")); // a full disk
        QTRY_COMPARE(failed.size(), 4);
    }
    for (const auto& arguments : failed)
        QCOMPARE(arguments[0].value<Failure>().kind, FailureKind::OutputUnwritable);
    QCOMPARE(exported.size(), 0);
}

void TestReportPage::cancels()
{
    QSignalSpy exported(m_page.get(), &ui::ReportPage::exported);
    const QString file = m_home.filePath(QStringLiteral("never.xlsx"));
    m_page->saveWorkbook(file);
    auto* cancel = named<QPushButton>("Cancel");
    QVERIFY(cancel && cancel->isVisible());
    QVERIFY(!named<QPushButton>("Save workbook…")->isEnabled());
    cancel->click();
    QVERIFY(!cancel->isVisible());
    QVERIFY(named<QPushButton>("Save workbook…")->isEnabled());
    // What comes next waits for its end.
    m_page->savePdf(m_home.filePath(QStringLiteral("after.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60'000);
    QVERIFY(!QFile::exists(file));
}

void TestReportPage::prints()
{
    QSignalSpy exported(m_page.get(), &ui::ReportPage::exported);
    for (const bool range : {false, true}) {
        const auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(
            m_home.filePath(range ? QStringLiteral("range.pdf") : QStringLiteral("all.pdf")));
        if (range) {
            printer->setPrintRange(QPrinter::PageRange);
            printer->setFromTo(2, 3);
        }
        m_page->print(printer);
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), range ? 2 : 1, 60'000);
    }
    const auto pagesOf = [this](const char* name) {
        QFile file(m_home.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count("/Type /Page\n") : 0;
    };
    QCOMPARE(pagesOf("range.pdf"), 2);
    QVERIFY(pagesOf("all.pdf") > 5);
}

void TestReportPage::noteIsAStep()
{
    auto* note = named<QPlainTextEdit>("Note");
    QVERIFY(note);
    const std::size_t steps = m_document->history().states().size();
    note->setPlainText(QStringLiteral("For the board"));
    m_page->hide(); // leaving the page keeps it
    QCOMPARE(m_document->state().notes, QStringLiteral("For the board"));
    QCOMPARE(m_document->history().states().size(), steps + 1);
    m_page->show();
    m_document->undo();
    QTRY_COMPARE(note->toPlainText(), QString());
}

void TestReportPage::languageOfTheWindow()
{
    QVERIFY(ui::loadReportChoices().language.isEmpty());
    auto* language = named<QComboBox>("Language of the report");
    QCOMPARE(language->currentData().toString(), QStringLiteral("en"));
    ui::useLanguage(QStringLiteral("tr"));
    QTRY_COMPARE(language->currentData().toString(), QStringLiteral("tr")); // follows until one is chosen
    ui::useLanguage(QStringLiteral("en"));
    QTRY_COMPARE(language->currentData().toString(), QStringLiteral("en"));
}

/// A list that asks for what only the file says, and one that asks for what it does not say.
void TestReportPage::listsAreInIt()
{
    const int before = pages();
    Document::State state = m_document->state();
    for (const char* word : {"KADIN", "ERKEK"}) {
        analysis::TargetList list;
        list.name = QLatin1String(word);
        list.filter.kind = analysis::Filter::Kind::Category;
        list.filter.words = QStringList{QLatin1String(word)};
        state.lists.push_back(list);
    }
    m_document->change(state);
    QTRY_VERIFY_WITH_TIMEOUT(preview()->isComplete() && pages() >= before, 30'000);
    QSignalSpy exported(m_page.get(), &ui::ReportPage::exported);
    const QString file = m_home.filePath(QStringLiteral("lists.pdf"));
    m_page->savePdf(file);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60'000);
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("needs pdftotext of poppler-utils");
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    QVERIFY2(text.contains(QLatin1String("KADIN 3,000")), qPrintable(text)); // everybody
    QVERIFY(text.contains(QLatin1String("ERKEK 0")));
}

void TestReportPage::chartsOfSegments()
{
    ui::SegmentsPage page(*m_document);
    page.show();
    QSignalSpy saved(&page, &ui::SegmentsPage::saved);
    QSignalSpy failed(&page, &ui::SegmentsPage::failed);
    const QString file = m_home.filePath(QStringLiteral("segments.pdf"));
    page.saveCharts(file);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 30'000);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QCOMPARE(bytes.count("/Type /Page "), 5);
    QVERIFY(!bytes.contains("/Subtype /Image"));
    page.saveCharts(m_home.filePath(QStringLiteral("no/such.pdf")));
    QTRY_COMPARE(failed.size(), 1);
}

QTEST_MAIN(TestReportPage)
#include "tst_report_page.moc"
