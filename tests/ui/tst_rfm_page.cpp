// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rfm_grid_chart.h"
#include "models/rfm_segments_model.h"
#include "pages/report_page.h"
#include "pages/rfm_page.h"
#include "tables/table_view.h"
#include "words/words.h"

#include <QAbstractItemModelTester>
#include <QChart>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace kiymet;
using ui::Document;

namespace {

/// Customers of a layout that is recognised: orders and last dates spread evenly.
QByteArray customers(int n)
{
    QByteArray text("customer_id,first_order_date,last_order_date,order_num,customer_value\n");
    for (int i = 0; i < n; ++i) {
        const QDate first = QDate(2019, 1, 1).addDays(i * 7 % 300);
        const QDate last = first.addDays(30 + i * 13 % 500);
        const int orders = 2 + i % 9;
        text += QStringLiteral("c%1,%2,%3,%4,%5\n")
                    .arg(i)
                    .arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate))
                    .arg(orders)
                    .arg(orders * (50 + i * 37 % 400))
                    .toUtf8();
    }
    return text;
}

template<typename T>
T* child(const QWidget& parent, const char* name)
{
    const auto all = parent.findChildren<T*>();
    for (T* widget : all) {
        QString text = widget->accessibleName();
        if constexpr (std::is_base_of_v<QAbstractButton, T>)
            text = widget->text();
        const auto labels = parent.findChildren<QLabel*>();
        for (const QLabel* label : labels)
            if (label->buddy() == widget)
                text = label->text();
        if (text.remove(QLatin1Char('&')) == QLatin1String(name))
            return widget;
    }
    return nullptr;
}

} // namespace

class TestRfmPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOpen();
    void sizes_data();
    void sizes();
    void cellsChangeTheirSegment();
    void levels();
    void leadsToCustomers();
    void reportsInSentencesAndFiles();

private:
    bool opens(Document& document, int rows)
    {
        QFile file(m_home.filePath(QStringLiteral("%1.csv").arg(rows)));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(customers(rows));
        file.close();
        document.open(file.fileName());
        return QTest::qWaitFor([&] { return document.isOpen() && !document.isRunning(); }, 60000);
    }
    QTemporaryDir m_home;
};

void TestRfmPage::nothingIsOpen()
{
    Document document;
    ui::RfmPage page(document);
    ui::ReportPage report(document);
    page.show();
    report.show();
    QCOMPARE(page.mark().kind, ui::Page::Mark::Waiting);
    QVERIFY(page.findChild<ui::RfmGridChart*>()->figures().rows.empty());
    QVERIFY(!page.grab().isNull() && !report.grab().isNull());
}

void TestRfmPage::sizes_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("few") << 12;
    QTest::newRow("many") << 3000;
}

void TestRfmPage::sizes()
{
    QFETCH(const int, rows);
    Document document;
    ui::RfmPage page(document);
    page.resize(1180, 640);
    page.show();
    QVERIFY(opens(document, rows));
    const auto& rfm = *document.results()->rfm;
    const ui::ChartTable grid = page.findChild<ui::RfmGridChart*>()->figures();
    QCOMPARE(grid.rows.size(), 25U);
    double total = 0;
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
        QCOMPARE(grid.rows[i][2].text, words::name(rfm.map.at(i)));
        total += grid.rows[i][3].raw.toDouble();
    }
    QCOMPARE(total, double(rows));
    const auto* table = child<ui::TableView>(page, "RFM segments");
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 10);
    qulonglong customersOfSegments = 0;
    for (int row = 0; row < 10; ++row)
        customersOfSegments += table->model()->index(row, 1).data(ui::SortRole).toULongLong();
    QCOMPARE(customersOfSegments, qulonglong(rows));

    ui::RfmSegmentsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRfm(document.results()->rfm, document.results()->rfmWorth);
    model.retranslate();
    model.setRfm(nullptr, nullptr);
}

void TestRfmPage::cellsChangeTheirSegment()
{
    Document document;
    ui::RfmPage page(document);
    page.resize(1180, 640);
    page.show();
    QVERIFY(opens(document, 500));
    auto* grid = page.findChild<ui::RfmGridChart*>();
    const QRectF area = grid->chart()->plotArea();
    // Recency 1, frequency 5: cant_lose; the lower right corner.
    QTest::mouseClick(
        grid->viewport(), Qt::LeftButton, {},
        QPointF(area.right() - area.width() / 10, area.bottom() - area.height() / 10).toPoint());
    QCOMPARE(grid->selected(), 4);
    auto* box = child<QComboBox>(page, "Segment of this cell");
    QVERIFY(box);
    QCOMPARE(box->currentText(), words::name(analysis::RfmSegment::CantLose));
    box->setCurrentIndex(box->findText(words::name(analysis::RfmSegment::AtRisk)));
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.results()->rfm->map.at(1, 5), analysis::RfmSegment::AtRisk);
    QCOMPARE(document.history().states().size(), 2U);
    document.undo();
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.results()->rfm->map.at(1, 5), analysis::RfmSegment::CantLose);
    QCOMPARE(box->currentText(), words::name(analysis::RfmSegment::CantLose));
}

void TestRfmPage::levels()
{
    Document document;
    ui::RfmPage page(document);
    page.show();
    QVERIFY(opens(document, 500));
    auto* levels = child<QSpinBox>(page, "Score levels");
    QVERIFY(levels);
    levels->setValue(3);
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(page.findChild<ui::RfmGridChart*>()->figures().rows.size(), 9U);
    document.undo();
    QTRY_COMPARE(page.findChild<ui::RfmGridChart*>()->figures().rows.size(), 25U);
    QCOMPARE(levels->value(), 5);
}

void TestRfmPage::leadsToCustomers()
{
    Document document;
    ui::RfmPage page(document);
    page.show();
    QVERIFY(opens(document, 500));
    QSignalSpy wanted(&page, &ui::Page::customersWanted);
    child<QPushButton>(page, "Show its customers")->click();
    QCOMPARE(wanted.size(), 1);
    const auto filter = wanted[0][0].value<analysis::CustomerFilter>();
    QVERIFY(filter.rows);
    const auto& rfm = *document.results()->rfm;
    QCOMPARE(filter.rows->size(), rfm.ofCells.back().customers); // the best cell is selected at first
    for (const std::uint32_t row : *filter.rows)
        QCOMPARE(std::size_t{rfm.cell[row]}, rfm.map.size() - 1);
}

void TestRfmPage::reportsInSentencesAndFiles()
{
    Document document;
    ui::ReportPage page(document);
    page.show();
    QVERIFY(opens(document, 500));
    QString text;
    const auto labels = page.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        text += label->text();
    QVERIFY(text.contains(QStringLiteral("500 customers")));
    QSignalSpy exported(&page, &ui::ReportPage::exported);
    QSignalSpy failed(&page, &ui::ReportPage::failed);
    page.exportTo(m_home.path());
    QTRY_COMPARE(exported.size(), 1);
    for (const char* name :
         {"customers.csv", "segments.csv", "rfm_segments.csv", "model.json", "findings.csv"})
        QVERIFY2(QFile::exists(m_home.filePath(QLatin1String(name))), name);
    page.exportTo(m_home.filePath(QStringLiteral("no/such")));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Failure>().kind, FailureKind::OutputUnwritable);
    QCOMPARE(exported.size(), 1);
}

QTEST_MAIN(TestRfmPage)
#include "tst_rfm_page.moc"
