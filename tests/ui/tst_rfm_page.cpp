// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rfm_grid_chart.h"
#include "models/rfm_cross_model.h"
#include "models/rfm_scores_model.h"
#include "models/rfm_segments_model.h"
#include "pages/rfm_page.h"
#include "tables/table_view.h"
#include "words/words.h"

#include <QAbstractItemModelTester>
#include <QChart>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

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
    void actions();
    void againstCltvSegments();
    void limitsOfOnesOwn();
    void wordsOfTheEdges();
    void modelsOfTheTabs();

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
    page.show();
    QCOMPARE(page.mark().kind, ui::Page::Mark::Waiting);
    QVERIFY(page.findChild<ui::RfmGridChart*>()->figures().rows.empty());
    QVERIFY(!page.grab().isNull());
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

void TestRfmPage::actions()
{
    Document document;
    ui::RfmPage page(document);
    page.resize(1180, 640);
    page.show();
    QVERIFY(opens(document, 500));
    auto* table = child<ui::TableView>(page, "RFM segments");
    const QModelIndex cell = table->model()->index(7, ui::RfmSegmentsModel::Actions); // at risk
    QCOMPARE(cell.data().toString(), words::action(analysis::RfmSegment::AtRisk));
    QVERIFY(table->model()->setData(cell, QStringLiteral(" Call them ")));
    QCOMPARE(document.state().actions.of(analysis::RfmSegment::AtRisk),
             std::optional(QStringLiteral("Call them")));
    QCOMPARE(cell.data().toString(), QStringLiteral("Call them"));
    QCOMPARE(document.history().states().size(), 2U);
    auto* back = child<QPushButton>(page, "Back to the suggestion");
    QVERIFY(!back->isEnabled());
    table->selectRow(7);
    QVERIFY(back->isEnabled());
    back->click();
    QCOMPARE(cell.data().toString(), words::action(analysis::RfmSegment::AtRisk));
    document.undo();
    QCOMPARE(cell.data().toString(), QStringLiteral("Call them"));

    // One click to its customers, and to a list of them.
    QSignalSpy wanted(&page, &ui::Page::customersWanted);
    QSignalSpy list(&page, &ui::Page::listWanted);
    child<QPushButton>(page, "Show the customers")->click();
    QCOMPARE(wanted[0][0].value<analysis::CustomerFilter>().rfmSegment, QStringLiteral("at_risk"));
    child<QPushButton>(page, "Make a target list")->click();
    QCOMPARE(list.size(), 1);
    const auto made = list[0][0].value<analysis::TargetList>();
    const auto found = analysis::evaluate(made, *document.results());
    QVERIFY(found);
    QCOMPARE(found->customers.size(), document.results()->rfm->of(analysis::RfmSegment::AtRisk).customers);
}

void TestRfmPage::againstCltvSegments()
{
    Document document;
    document.setChartsInView(analysis::allCharts);
    ui::RfmPage page(document);
    page.resize(1180, 640);
    page.show();
    QVERIFY(opens(document, 500));
    page.findChild<QTabWidget*>()->setCurrentIndex(1);
    auto* table = child<ui::TableView>(page, "RFM segments against CLTV segments");
    QTRY_COMPARE(table->model()->rowCount(), 10);
    QCOMPARE(table->model()->columnCount(), 7);
    const auto& results = *document.results();
    qulonglong all = 0;
    for (int row = 0; row < 10; ++row)
        for (int column = 1; column <= 4; ++column) {
            qulonglong expected = 0;
            for (std::size_t i = 0; i < results.rfm->size(); ++i)
                if (static_cast<int>(results.rfm->segment(i)) == row && results.segments->of[i] == column - 1)
                    ++expected;
            QCOMPARE(table->model()->index(row, column).data(ui::SortRole).toULongLong(), expected);
            all += expected;
        }
    QCOMPARE(all, 500ULL);
    QSignalSpy wanted(&page, &ui::Page::customersWanted);
    Q_EMIT table->clicked(table->model()->index(0, 1));
    Q_EMIT table->clicked(table->model()->index(2, 6)); // all of a row
    QCOMPARE(wanted.size(), 2);
    const auto first = wanted[0][0].value<analysis::CustomerFilter>();
    QCOMPARE(first.rfmSegment, QStringLiteral("champions"));
    QCOMPARE(first.segment, std::optional(0));
    QVERIFY(!wanted[1][0].value<analysis::CustomerFilter>().segment);
    auto* figure = child<QComboBox>(page, "Show");
    figure->setCurrentIndex(1);
    double share = 0;
    for (int column = 1; column <= 5; ++column)
        share += table->model()->index(0, column).data(ui::SortRole).toDouble();
    QVERIFY(std::abs(share - 1) < 1e-12);
}

void TestRfmPage::limitsOfOnesOwn()
{
    Document document;
    ui::RfmPage page(document);
    page.resize(1180, 640);
    page.show();
    QVERIFY(opens(document, 500));
    page.findChild<QTabWidget*>()->setCurrentIndex(2);
    const auto box = [&page](const QString& name) -> QDoubleSpinBox* {
        const auto boxes = page.findChildren<QDoubleSpinBox*>();
        for (QDoubleSpinBox* one : boxes)
            if (one->accessibleName() == name && !one->isHidden())
                return one;
        return nullptr;
    };
    auto* own = child<QCheckBox>(page, "Recency, days");
    QVERIFY(own && !own->isChecked());
    QVERIFY(!box(QStringLiteral("Recency limit 1"))->isEnabled());
    own->click();
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.settings().rfm.recencyCuts.size(), 4U);
    QVERIFY(box(QStringLiteral("Recency limit 1"))->isEnabled());
    box(QStringLiteral("Recency limit 1"))->setValue(30);
    QTRY_VERIFY(!document.isRunning());
    const auto& rfm = *document.results()->rfm;
    const auto lately =
        std::count_if(rfm.recency.begin(), rfm.recency.end(), [](double days) { return days <= 30; });
    QCOMPARE(rfm.recencyScore.levels.back().customers, std::uint64_t(lately));
    // A limit that meets the others moves them; they stay in order.
    box(QStringLiteral("Recency limit 1"))->setValue(5000);
    QTRY_VERIFY(!document.isRunning());
    const auto cuts = document.settings().rfm.recencyCuts;
    QCOMPARE(cuts, (std::vector<double>{5000, 5001, 5002, 5003}));
    box(QStringLiteral("Recency limit 4"))->setValue(2);
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.settings().rfm.recencyCuts, (std::vector<double>{0, 1, 2, 3}));
    child<QCheckBox>(page, "Recency, days")->click();
    QTRY_VERIFY(!document.isRunning());
    QVERIFY(document.settings().rfm.recencyCuts.empty());
    document.undo();
    QCOMPARE(box(QStringLiteral("Recency limit 3"))->value(), 2.0);
    // Another number of levels has other limits.
    child<QSpinBox>(page, "Score levels")->setValue(4);
    QTRY_VERIFY(!document.isRunning());
    QVERIFY(document.settings().rfm.recencyCuts.empty());
    QVERIFY(box(QStringLiteral("Recency limit 3")) && !box(QStringLiteral("Recency limit 4")));
    page.grab();
}

void TestRfmPage::wordsOfTheEdges()
{
    Document document;
    ui::RfmPage page(document);
    page.resize(1180, 640);
    page.show();
    QVERIFY(opens(document, 500));
    const auto text = [&page] {
        QString all;
        const auto labels = page.findChildren<QLabel*>();
        for (const QLabel* label : labels)
            all += label->text() + u'\n';
        return all;
    };
    auto* grid = page.findChild<ui::RfmGridChart*>();
    grid->setFocus();
    const auto& rfm = *document.results()->rfm;
    // From the best cell, the upper right corner, a customer can only fall.
    const QString falls = QStringLiteral("recency falls to 4 after %1 days")
                              .arg(words::number(rfm.recencyScore.levels[3].lowest, 0));
    QVERIFY2(text().contains(falls), qPrintable(text()));
    QVERIFY(!text().contains(QStringLiteral("begins at")));
    QTest::keyClick(grid, Qt::Key_Left);
    QVERIFY(text().contains(QStringLiteral("Frequency 5 begins at %1 orders: then Champions.")
                                .arg(words::number(rfm.frequencyScore.levels[4].lowest, 0))));
}

void TestRfmPage::modelsOfTheTabs()
{
    Document document;
    document.setChartsInView(analysis::allCharts);
    QVERIFY(opens(document, 50));
    QTRY_VERIFY(document.results()->rfmWorth);
    ui::RfmCrossModel cross;
    QAbstractItemModelTester crossTester(&cross, QAbstractItemModelTester::FailureReportingMode::QtTest);
    cross.setWorth(document.results()->rfmWorth);
    for (const auto figure :
         {ui::RfmCrossModel::Customers, ui::RfmCrossModel::ShareOfSegment, ui::RfmCrossModel::TotalCltv}) {
        cross.setFigure(figure);
        for (int row = 0; row < cross.rowCount(); ++row)
            for (int column = 0; column < cross.columnCount(); ++column)
                QVERIFY(!cross.index(row, column).data().toString().isEmpty());
    }
    QVERIFY(!cross.place(0, 0) && !cross.place(0, 5) && cross.place(9, 4)->group == 3);
    cross.retranslate();
    cross.setWorth(nullptr);
    ui::RfmScoresModel scores;
    QAbstractItemModelTester scoresTester(&scores, QAbstractItemModelTester::FailureReportingMode::QtTest);
    scores.setRfm(document.results()->rfm);
    QCOMPARE(scores.rowCount(), 5);
    QCOMPARE(scores.index(0, ui::RfmScoresModel::Score).data().toString(), QStringLiteral("5"));
    qulonglong all = 0;
    for (int row = 0; row < 5; ++row)
        all += scores.index(row, ui::RfmScoresModel::RecencyCustomers).data(ui::SortRole).toULongLong();
    QCOMPARE(all, 50ULL);
    scores.retranslate();
    scores.setRfm(nullptr);
}

QTEST_MAIN(TestRfmPage)
#include "tst_rfm_page.moc"
