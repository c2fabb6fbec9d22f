// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_loop_probe.h"
#include "fake_results.h"
#include "pages/cltv_page.h"
#include "pages/customers_page.h"
#include "pages/segments_page.h"
#include "tables/customers_view.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiymet;
using analysis::CustomerColumn;

/// The pages of results with a million customers; prints how long the thread that draws was away.
class TestMillionCustomers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void customers();
    void otherPages();

private:
    QTemporaryDir m_home;
    std::unique_ptr<ui::Document> m_document;
};

void TestMillionCustomers::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    auto made = std::make_shared<const analysis::Results>(test::fakeResults(1000000));
    m_document = std::make_unique<ui::Document>([made](const QString&, const analysis::Settings& settings,
                                                       const ui::RunOptions&,
                                                       const Progress&) -> Outcome<analysis::Results> {
        analysis::Results results = *made;
        results.settings = settings;
        return results;
    });
    m_document->open(QStringLiteral("million"));
    QTRY_VERIFY_WITH_TIMEOUT(m_document->isOpen() && !m_document->isRunning(), 60000);
}

void TestMillionCustomers::customers()
{
    ui::CustomersPage page(*m_document);
    page.resize(1190, 640);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* table = page.findChild<ui::CustomersView*>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1000000, 60000);
    const auto first = [table] { return table->model()->index(0, 0).data().toString(); };
    QCOMPARE(first(), QStringLiteral("C999999"));
    QTest::qWait(200);

    test::EventLoopProbe probe;
    QElapsedTimer timer;
    const auto report = [&](const char* what) {
        const qint64 time = timer.elapsed();
        qInfo("%s: %lld ms, thread that draws away for at most %s", what, time, qPrintable(probe.take()));
    };
    timer.start();
    table->model()->sort(static_cast<int>(CustomerColumn::Cltv), Qt::AscendingOrder);
    QTRY_COMPARE_WITH_TIMEOUT(first(), QStringLiteral("C0"), 60000);
    report("sort by CLTV");
    timer.start();
    table->model()->sort(static_cast<int>(CustomerColumn::Id), Qt::AscendingOrder);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(2, 0).data().toString(), QStringLiteral("C10"), 60000);
    report("sort by id");
    auto* search = page.findChild<QLineEdit*>();
    timer.start();
    search->setText(QStringLiteral("c99999"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 11, 60000);
    report("search");
    timer.start();
    search->clear();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1000000, 60000);
    report("all again");
    // Everything selected: bounded, and in the background.
    QSignalSpy said(&page, &ui::Page::said);
    table->setFocus();
    timer.start();
    table->selectAll();
    QCOMPARE(table->selectedCount(), 1000000U);
    QTest::qWait(10);
    report("select all");
    timer.start();
    QTest::keySequence(table, QKeySequence::Copy);
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 120000);
    report("copy");
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')),
             static_cast<qsizetype>(ui::CustomersPage::mostCopied));
    timer.start();
    table->setCurrentIndex(table->model()->index(999999, 0));
    table->scrollToBottom();
    QTest::qWait(300);
    report("to the end");
}

void TestMillionCustomers::otherPages()
{
    ui::CltvPage cltv(*m_document);
    ui::SegmentsPage segments(*m_document);
    for (ui::Page* page : std::initializer_list<ui::Page*>{&cltv, &segments}) {
        page->resize(1190, 640);
        QElapsedTimer timer;
        timer.start();
        page->show();
        page->grab();
        qInfo("%s drawn in %lld ms", qPrintable(page->title()), timer.elapsed());
    }
}

QTEST_MAIN(TestMillionCustomers)
#include "tst_million_customers.moc"
