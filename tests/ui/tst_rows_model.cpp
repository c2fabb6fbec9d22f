// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows_model.h"

#include "data/table/raw_table.h"
#include "models/table_model.h"
#include "tables/column_header.h"
#include "tables/rows_view.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiymet;
using namespace kiymet::ui;

namespace {

/// A file and what serves its rows, on this thread.
class Served {
public:
    explicit Served(const std::string& text)
    {
        const QString path = m_folder.filePath(QStringLiteral("table.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qsizetype(text.size())) < 0)
            qFatal("cannot write");
        file.close();
        table = *data::RawTable::open(data::Source::at(path), {});
        index = *data::indexRows(*table);
        QStringList names;
        for (const std::string& name : table->header())
            names << QString::fromStdString(name);
        model.setColumns(names);
        model.setRows(index->rows());
    }
    /// What the model wants; how many pages that was.
    int serve()
    {
        int served = 0;
        for (QList<std::uint64_t> pages = model.takeWanted(); !pages.isEmpty(); pages = model.takeWanted()) {
            for (const std::uint64_t page : std::as_const(pages)) {
                model.setPage(page, std::make_shared<const data::RowWindow>(*data::readRows(
                                        *table, *index, page * RowsModel::pageRows, RowsModel::pageRows)));
                ++served;
            }
        }
        return served;
    }

    std::shared_ptr<const data::RawTable> table;
    std::shared_ptr<const data::RowIndex> index;
    RowsModel model;

private:
    QTemporaryDir m_folder;
};

std::string rowsOfNumbers(int rows)
{
    std::string text = "number,word\n";
    for (int row = 0; row < rows; ++row)
        text += std::to_string(row) + ",w\n";
    return text;
}

QString cell(const RowsModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestRowsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meetsTheTester_data();
    void meetsTheTester();
    void asksForWhatItDoesNotHave();
    void growsWhileRowsAreFound();
    void oddCells();
    void pageThatCannotBeRead();
    void headers();
    void forgetsTheFormerFile();
    void viewOfAMillionRows();
    void hiddenViewMeasuresNothing();
    void blocksThatAreSelected();
};

void TestRowsModel::meetsTheTester_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("no rows") << 0;
    QTest::newRow("one row") << 1;
    QTest::newRow("a million rows") << 1000000;
}

void TestRowsModel::meetsTheTester()
{
    QFETCH(int, rows);
    RowsModel empty;
    const QAbstractItemModelTester ofNothing(&empty, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(empty.rowCount(), 0);

    Served served("number,word\n");
    const QAbstractItemModelTester tester(&served.model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    Served full(rowsOfNumbers(rows));
    const QAbstractItemModelTester another(&full.model,
                                           QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(full.model.rowCount(), rows);
    full.serve();
    for (const int row : {0, rows / 2, rows - 1}) {
        if (row < 0 || row >= rows)
            continue;
        cell(full.model, row, 0);
        full.serve();
        QCOMPARE(cell(full.model, row, 0), QString::number(row));
        QCOMPARE(full.model.line(row), std::uint64_t(row) + 2);
    }
    // And what grows, is emptied and comes back under the tester's eyes.
    served.model.setRows(std::uint64_t(rows));
    served.model.setRows(0);
    served.model.setColumns({QStringLiteral("a")});
    QCOMPARE(served.model.columnCount(), 1);
}

void TestRowsModel::asksForWhatItDoesNotHave()
{
    Served served(rowsOfNumbers(100000));
    QSignalSpy wanted(&served.model, &RowsModel::wanted);
    QSignalSpy changed(&served.model, &QAbstractItemModel::dataChanged);
    QCOMPARE(cell(served.model, 50000, 0), QStringLiteral("…"));
    QCOMPARE(cell(served.model, 50001, 1), QStringLiteral("…"));
    QCOMPARE(wanted.count(), 1); // once, however many cells are looked at
    QCOMPARE(served.serve(), 1);
    QCOMPARE(changed.count(), 1);
    const auto first = changed.at(0).at(0).toModelIndex();
    const auto last = changed.at(0).at(1).toModelIndex();
    QVERIFY(first.row() <= 50000 && last.row() >= 50001);
    QVERIFY(last.row() - first.row() < int(RowsModel::pageRows));
    QCOMPARE(cell(served.model, 50000, 0), QStringLiteral("50000"));
    QCOMPARE(wanted.count(), 1);

    // Of pages scrolled past, only the last are read.
    for (int row = 0; row < 100000; row += 256)
        cell(served.model, row, 0);
    QVERIFY(served.serve() <= 8);
    QCOMPARE(cell(served.model, 99840, 0), QStringLiteral("99840"));
    QCOMPARE(cell(served.model, 0, 0), QStringLiteral("…"));
}

void TestRowsModel::growsWhileRowsAreFound()
{
    Served served(rowsOfNumbers(1000));
    served.model.setRows(0);
    QSignalSpy inserted(&served.model, &QAbstractItemModel::rowsInserted);
    served.model.setRows(300);
    cell(served.model, 299, 0);
    // A page of which only some rows were known when it was read is asked for again.
    QCOMPARE(served.model.takeWanted().size(), 1);
    served.model.setPage(
        1, std::make_shared<const data::RowWindow>(*data::readRows(*served.table, *served.index, 256, 44)));
    QCOMPARE(cell(served.model, 299, 0), QStringLiteral("299"));
    served.model.setRows(1000);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(cell(served.model, 299, 0), QStringLiteral("299"));
    QCOMPARE(cell(served.model, 300, 0), QStringLiteral("…"));
    served.serve();
    QCOMPARE(cell(served.model, 300, 0), QStringLiteral("300"));
    QCOMPARE(cell(served.model, 999, 0), QStringLiteral("…"));
}

void TestRowsModel::oddCells()
{
    Served served("a,b,c\n\"two\nlines\",\"say \"\"hi\"\"\",<b>x</b>\nshort\n1,2,3,4\n");
    cell(served.model, 0, 0);
    served.serve();
    QCOMPARE(cell(served.model, 0, 0), QStringLiteral("two↵lines"));
    QCOMPARE(served.model.index(0, 0).data(CopyRole).toString(), QStringLiteral("two\nlines"));
    QCOMPARE(cell(served.model, 0, 1), QStringLiteral("say \"hi\""));
    QCOMPARE(cell(served.model, 1, 2), QString());
    QCOMPARE(cell(served.model, 2, 2), QStringLiteral("3"));
    QCOMPARE(served.model.line(1), std::uint64_t(4));
    QVERIFY(!served.model.index(0, 2).data(Qt::ToolTipRole).isValid());
}

void TestRowsModel::pageThatCannotBeRead()
{
    Served served(rowsOfNumbers(600));
    cell(served.model, 300, 0);
    served.model.takeWanted();
    served.model.setUnreadablePage(1);
    QCOMPARE(cell(served.model, 300, 0), QStringLiteral("–"));
    QVERIFY(served.model.takeWanted().isEmpty());
}

void TestRowsModel::headers()
{
    Served served(rowsOfNumbers(10));
    RowsModel& model = served.model;
    const auto header = [&model](int column, int role) {
        return model.headerData(column, Qt::Horizontal, role);
    };
    QCOMPARE(header(0, Qt::DisplayRole).toString(), QStringLiteral("number"));
    QVERIFY(!header(0, ValidRole).isValid());
    data::ColumnProfile profile;
    profile.type = data::ContentType::Number;
    profile.rows = 10;
    profile.valid = 7;
    profile.missing = 2;
    profile.unreadable = 1;
    QSignalSpy changed(&model, &QAbstractItemModel::headerDataChanged);
    model.setProfile(0, std::make_shared<const data::ColumnProfile>(profile));
    model.setProfile(7, std::make_shared<const data::ColumnProfile>(profile));
    model.setUses({QStringLiteral("total value")});
    QCOMPARE(changed.count(), 2);
    QCOMPARE(header(0, ValidRole).toDouble(), 0.7);
    QCOMPARE(header(0, MissingRole).toDouble(), 0.2);
    QCOMPARE(header(0, UnreadableRole).toDouble(), 0.1);
    // Whoever does not see the colours has the figures.
    for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
        const QString text = header(0, role).toString();
        for (const char* part : {"number", "total value", "70.0%", "20.0%", "10.0%"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }
    QCOMPARE(model.index(0, 0).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
             Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(model.index(0, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
             Qt::AlignLeft | Qt::AlignVCenter);
}

void TestRowsModel::forgetsTheFormerFile()
{
    Served served(rowsOfNumbers(10));
    cell(served.model, 0, 0);
    served.serve();
    served.model.setColumns({QStringLiteral("other")});
    QCOMPARE(served.model.rowCount(), 0);
    served.model.setRows(5);
    QCOMPARE(cell(served.model, 0, 0), QStringLiteral("…"));
}

void TestRowsModel::viewOfAMillionRows()
{
    Served served(rowsOfNumbers(1000000));
    served.model.setRows(0);
    RowsView view;
    view.resize(600, 400);
    view.setRowsModel(&served.model);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QElapsedTimer timer;
    timer.start();
    served.model.setRows(1000000);
    QCoreApplication::processEvents();
    const qint64 grown = timer.restart();
    served.serve();
    QCoreApplication::processEvents();
    view.goToRow(999999);
    QCoreApplication::processEvents();
    served.serve();
    QCoreApplication::processEvents();
    const qint64 moved = timer.restart();
    qInfo("a million rows shown in %lld ms, the last reached in %lld ms", grown, moved);
    QCOMPARE(view.currentIndex().row(), 999999);
    QCOMPARE(cell(served.model, 999999, 0), QStringLiteral("999999"));
    QVERIFY(view.visualRect(view.currentIndex()).isValid());
}

/// Qt measures every row of a table that is hidden: of a million, for a minute.
void TestRowsModel::hiddenViewMeasuresNothing()
{
    Served served(rowsOfNumbers(1000000));
    RowsView view;
    view.resize(600, 400);
    view.setRowsModel(&served.model);
    served.serve();
    view.setColumnWidth(0, 500);
    view.fitColumns();
    QVERIFY(served.model.takeWanted().isEmpty());
    QCOMPARE(view.columnWidth(0), 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(view.columnWidth(0) < 500);
    QVERIFY(served.model.takeWanted().size() <= 2); // those in view
}

void TestRowsModel::blocksThatAreSelected()
{
    Served served(rowsOfNumbers(1000000));
    RowsView view;
    view.setRowsModel(&served.model);
    const auto rowsOf = [](const RowsView::Block& block) {
        QStringList text;
        for (const auto& [from, to] : block.rows)
            text << QStringLiteral("%1-%2").arg(from).arg(to);
        return text.join(QLatin1Char(' '));
    };
    QCOMPARE(rowsOf(view.selectedBlock()), QStringLiteral("0-999999"));
    view.selectAll();
    QCOMPARE(rowsOf(view.selectedBlock()), QStringLiteral("0-999999"));
    QCOMPARE(view.selectedBlock().columns, (QList<int>{0, 1}));
    const auto select = [&](int top, int left, int bottom, int right,
                            QItemSelectionModel::SelectionFlags flags) {
        view.selectionModel()->select(
            QItemSelection(served.model.index(top, left), served.model.index(bottom, right)), flags);
    };
    select(5, 1, 9, 1, QItemSelectionModel::ClearAndSelect);
    select(20, 1, 20, 1, QItemSelectionModel::Select);
    select(10, 1, 12, 1, QItemSelectionModel::Select);
    QCOMPARE(rowsOf(view.selectedBlock()), QStringLiteral("5-12 20-20"));
    QCOMPARE(view.selectedBlock().columns, QList<int>{1});
}

QTEST_MAIN(TestRowsModel)
#include "tst_rows_model.moc"
