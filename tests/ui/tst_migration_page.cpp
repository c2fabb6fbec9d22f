// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_loop_probe.h"
#include "models/migration_models.h"
#include "named.h"
#include "pages/migration_page.h"
#include "written_files.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>
#include <map>

using namespace kiymet;
using analysis::Migration;
using test::named;
using ui::Document;
using ui::MigrationPage;

namespace {

/// Customers from `first` on. In the later file a third have bought again, and lately.
QByteArray customers(int first, int n, bool later)
{
    QByteArray text("customer_id,first_order_date,last_order_date,order_num,customer_value\n");
    for (int i = first; i < first + n; ++i) {
        const QDate begin = QDate(2019, 1, 1).addDays(i * 7 % 300);
        QDate last = begin.addDays(30 + i * 13 % 500);
        int orders = 2 + i % 9;
        if (later && i % 3 == 0) {
            last = QDate(2021, 3, 1).addDays(i % 60);
            orders += 1 + i % 5;
        }
        text += QStringLiteral("c%1,%2,%3,%4,%5\n")
                    .arg(i)
                    .arg(begin.toString(Qt::ISODate), last.toString(Qt::ISODate))
                    .arg(orders)
                    .arg(orders * (50 + i * 37 % 400))
                    .toUtf8();
    }
    return text;
}

} // namespace

class TestMigrationPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsOpen();
    void matrixAndLists();
    void clickOnACell();
    void followsTheSettings();
    void savesTheList();
    void whatCannotBeRead();
    void cancel();
    void models();
    void aMillionCustomers();

private:
    test::WrittenFiles m_files;
};

void TestMigrationPage::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_files.path());
}

void TestMigrationPage::nothingIsOpen()
{
    Document document;
    MigrationPage page(document);
    page.show();
    QCOMPARE(page.mark().kind, ui::Page::Mark::Waiting);
    QVERIFY(!named<QTableView>(page, "Moves between segments")->isVisible());
    QVERIFY(!page.grab().isNull());
}

void TestMigrationPage::matrixAndLists()
{
    const auto document = m_files.opens(customers(100, 500, true));
    QVERIFY(document);
    MigrationPage page(*document);
    page.resize(1190, 640);
    page.show();
    QSignalSpy compared(&page, &MigrationPage::compared);
    // 100 who are gone, 400 in both, 100 new.
    page.compareWith(m_files.write(customers(0, 500, false)));
    QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, 60000);
    const auto* matrix = named<QTableView>(page, "Moves between segments")->model();
    QCOMPARE(matrix->rowCount(), 5);
    QCOMPARE(matrix->columnCount(), 7);
    const auto at = [matrix](int row, int column) {
        return matrix->index(row, column).data(ui::SortRole).toULongLong();
    };
    qulonglong inBoth = 0, gone = 0, fresh = 0, leftA = 0;
    for (int row = 0; row < 4; ++row) {
        for (int column = 1; column <= 4; ++column)
            inBoth += at(row, column);
        gone += at(row, 5);
        fresh += at(4, row + 1);
        leftA += row > 0 ? at(0, row + 1) : 0;
    }
    QCOMPARE(inBoth, 400ULL);
    QCOMPARE(gone, 100ULL);
    QCOMPARE(fresh, 100ULL);
    QVERIFY(leftA > 0);
    // "Who left A" comes first, and lists just those.
    auto* list = named<QComboBox>(page, "Who is listed");
    QCOMPARE(list->currentText(), QStringLiteral("Who left A"));
    auto* names = named<QTableView>(page, "Customers who moved");
    QTRY_COMPARE(qulonglong(names->model()->rowCount()), leftA);
    double before = 1e300;
    for (int row = 0; row < names->model()->rowCount(); ++row) {
        QCOMPARE(names->model()->index(row, ui::MigrationNamesModel::From).data().toString(),
                 QStringLiteral("A"));
        const double change = std::abs(
            names->model()->index(row, ui::MigrationNamesModel::Change).data(ui::SortRole).toDouble());
        QVERIFY(change <= before);
        before = change;
    }
    list->setCurrentText(QStringLiteral("Who is gone"));
    QTRY_COMPARE(names->model()->rowCount(), 100);
    QVERIFY(!named<QPushButton>(page, "Show the customers")->isEnabled()); // they are in no results
    list->setCurrentText(QStringLiteral("Who is new"));
    QTRY_VERIFY(named<QPushButton>(page, "Show the customers")->isEnabled());
    QSignalSpy wanted(&page, &ui::Page::customersWanted);
    named<QPushButton>(page, "Show the customers")->click();
    QCOMPARE(wanted.size(), 1);
    const auto filter = wanted[0][0].value<analysis::CustomerFilter>();
    QCOMPARE(filter.rows->size(), 100U);
    for (const std::uint32_t row : *filter.rows) // c500 and on
        QVERIFY(row >= 400);

    // The other kind of segments.
    auto* kind = named<QComboBox>(page, "Kind of segments");
    kind->setCurrentIndex(1);
    QCOMPARE(matrix->rowCount(), 11);
    QVERIFY(list->itemText(0).contains(QStringLiteral("At risk")));
    QCOMPARE(list->currentIndex(), 0);
    qulonglong all = 0;
    for (int row = 0; row < 11; ++row)
        all += at(row, 12);
    QCOMPARE(all, 600ULL);
    page.grab();
}

void TestMigrationPage::clickOnACell()
{
    const auto document = m_files.opens(customers(0, 500, true));
    QVERIFY(document);
    MigrationPage page(*document);
    page.resize(1190, 640);
    page.show();
    QSignalSpy compared(&page, &MigrationPage::compared);
    page.compareWith(m_files.write(customers(0, 500, false)));
    QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, 60000);
    auto* matrix = named<QTableView>(page, "Moves between segments");
    auto* names = named<QTableView>(page, "Customers who moved");
    for (int row = 0; row < 4; ++row)
        for (int column = 1; column <= 4; ++column) {
            matrix->setCurrentIndex(matrix->model()->index(row, column));
            QTRY_COMPARE(names->model()->rowCount(),
                         matrix->model()->index(row, column).data(ui::SortRole).toInt());
            for (int i = 0; i < names->model()->rowCount(); ++i)
                QCOMPARE(names->model()->index(i, ui::MigrationNamesModel::To).data().toString(),
                         QString(QChar(u'A' + column - 1)));
        }
}

/// Another number of segments holds for both files.
void TestMigrationPage::followsTheSettings()
{
    const auto document = m_files.opens(customers(0, 500, true));
    QVERIFY(document);
    // A date of one's own is the later file's.
    document->changeSettings([](analysis::Settings& s) { s.analysisDate = QDate(2021, 6, 1); });
    QTRY_VERIFY(!document->isRunning());
    MigrationPage page(*document);
    page.show();
    QSignalSpy compared(&page, &MigrationPage::compared);
    page.compareWith(m_files.write(customers(0, 500, false)));
    QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, 60000);
    document->changeSettings([](analysis::Settings& settings) { settings.segmentCount = 3; });
    QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 2, 60000);
    QCOMPARE(named<QTableView>(page, "Moves between segments")->model()->rowCount(), 4);
    const auto labels = page.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        QVERIFY2(!label->text().contains(QStringLiteral("not made by the same settings")),
                 qPrintable(label->text()));
}

void TestMigrationPage::savesTheList()
{
    const auto document = m_files.opens(customers(100, 500, true));
    QVERIFY(document);
    MigrationPage page(*document);
    page.show();
    QSignalSpy compared(&page, &MigrationPage::compared);
    QSignalSpy exported(&page, &MigrationPage::exported);
    QSignalSpy failed(&page, &MigrationPage::failed);
    page.compareWith(m_files.write(customers(0, 500, false)));
    QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, 60000);
    named<QComboBox>(page, "Who is listed")->setCurrentText(QStringLiteral("Who is gone"));
    auto* names = named<QTableView>(page, "Customers who moved");
    QTRY_COMPARE(names->model()->rowCount(), 100);
    const QString file = m_files.path(QStringLiteral("gone.csv"));
    page.exportTo(file, false);
    QTRY_COMPARE(exported.size(), 1);
    QFile in(file);
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = in.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 101);
    QCOMPARE(lines[0], QByteArray("customer_id,cltv_segment_before,cltv_segment_now,rfm_segment_before,"
                                  "rfm_segment_now,cltv_before,cltv_now,cltv_change"));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].split(',');
        QCOMPARE(cells.size(), 8);
        QVERIFY(cells[0].mid(1).toInt() < 100);
        QVERIFY(cells[2].isEmpty() && cells[4].isEmpty() && cells[6].isEmpty());
        QCOMPARE(cells[7].toDouble(), -cells[5].toDouble());
    }
    page.exportTo(m_files.path(QStringLiteral("no/such.csv")), true);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Failure>().kind, FailureKind::OutputUnwritable);
}

void TestMigrationPage::whatCannotBeRead()
{
    const auto document = m_files.opens(customers(0, 300, true));
    QVERIFY(document);
    MigrationPage page(*document);
    page.show();
    QSignalSpy failed(&page, &MigrationPage::failed);
    QSignalSpy compared(&page, &MigrationPage::compared);
    page.compareWith(m_files.path(QStringLiteral("none.csv")));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60000);
    QCOMPARE(failed[0][0].value<Failure>().kind, FailureKind::FileNotFound);
    page.compareWith(m_files.write("a,b\n1,2\n"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 60000);
    QVERIFY(!named<QTableView>(page, "Moves between segments")->isVisible());
    // What was compared stays where the next file cannot be read.
    page.compareWith(m_files.write(customers(0, 300, false)));
    QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, 60000);
    page.compareWith(m_files.path(QStringLiteral("none.csv")));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 3, 60000);
    QVERIFY(named<QTableView>(page, "Moves between segments")->isVisible());
}

void TestMigrationPage::cancel()
{
    const auto document = m_files.opens(customers(0, 300, true));
    QVERIFY(document);
    MigrationPage page(*document);
    page.show();
    QSignalSpy compared(&page, &MigrationPage::compared);
    page.compareWith(m_files.write(customers(0, 20000, false)));
    auto* cancel = named<QPushButton>(page, "Cancel the comparison");
    QVERIFY(cancel->isVisible());
    cancel->click();
    QVERIFY(!cancel->isVisible());
    QTest::qWait(300);
    QCOMPARE(compared.size(), 0);
    QVERIFY(!named<QTableView>(page, "Moves between segments")->isVisible());
}

void TestMigrationPage::models()
{
    const auto document = m_files.opens(customers(100, 300, true));
    const auto earlier = m_files.opens(customers(0, 300, false));
    QVERIFY(document && earlier);
    auto both = std::make_shared<ui::Comparison>();
    both->earlier = earlier->results();
    both->later = document->results();
    both->cltv = analysis::migration(*both->earlier, *both->later, Migration::Kind::Cltv);
    both->rfm = analysis::migration(*both->earlier, *both->later, Migration::Kind::Rfm);
    ui::MigrationMatrixModel matrix;
    QAbstractItemModelTester tester(&matrix, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ui::MigrationNamesModel names;
    QAbstractItemModelTester namesTester(&names, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const auto kind : {Migration::Kind::Cltv, Migration::Kind::Rfm}) {
        matrix.setComparison(both, kind);
        QVERIFY(!matrix.place(0, 0) && !matrix.place(0, matrix.columnCount() - 1));
        const auto place = matrix.place(matrix.rowCount() - 1, 1);
        QVERIFY(place && place->from == Migration::none && place->to == 0);
        names.setMembers(both, kind, both->of(kind).members(Migration::Group::Gone));
        QCOMPARE(names.rowCount(), 100);
        QCOMPARE(names.index(0, ui::MigrationNamesModel::To).data().toString(), QStringLiteral("gone"));
        for (int row = 0; row < matrix.rowCount(); ++row)
            for (int column = 0; column < matrix.columnCount(); ++column)
                QVERIFY(!matrix.index(row, column).data().toString().isEmpty());
    }
    matrix.retranslate();
    matrix.setComparison(nullptr, Migration::Kind::Cltv);
    names.setMembers(nullptr, Migration::Kind::Cltv, {});
    QCOMPARE(matrix.rowCount() + names.rowCount(), 0);
}

void TestMigrationPage::aMillionCustomers()
{
    if (qEnvironmentVariableIsEmpty("KIYMET_LARGE"))
        QSKIP("runs as tst_migration_page_large");
    const auto document = m_files.opens(customers(100000, 1000000, true));
    QVERIFY(document);
    MigrationPage page(*document);
    page.resize(1190, 640);
    page.show();
    const QString earlier = m_files.write(customers(0, 1000000, false));
    QSignalSpy compared(&page, &MigrationPage::compared);
    test::EventLoopProbe probe;
    QElapsedTimer timer;
    timer.start();
    page.compareWith(earlier);
    QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, 300000);
    qInfo("a million customers in each file: compared in %lld ms, longest block of the user's thread %s",
          timer.restart(), qPrintable(probe.take()));
    auto* list = named<QComboBox>(page, "Who is listed");
    auto* names = named<QTableView>(page, "Customers who moved");
    list->setCurrentText(QStringLiteral("Who moved at all"));
    QTRY_COMPARE_WITH_TIMEOUT(names->model()->rowCount(), int(MigrationPage::mostNames), 60000);
    qInfo("everybody who moved: listed after %lld ms, longest block of the user's thread %s", timer.elapsed(),
          qPrintable(probe.take()));
}

QTEST_MAIN(TestMigrationPage)
#include "tst_migration_page.moc"
