// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/input/read_input.h"
#include "data/table/row_window.h"

#include "data/table/raw_table.h"
#include "reference.h"
#include "slow_reader.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <random>
#include <thread>

using namespace kiymet;
using namespace kiymet::data;
using kiymet::test::readSlowly;
using kiymet::test::Records;

namespace {

constexpr std::size_t longestRecord = std::size_t{16} << 20;

QString shown(const std::vector<std::string>& cells)
{
    QString text;
    for (const std::string& cell : cells)
        text += QLatin1String(" <") + QString::fromStdString(cell) + QLatin1Char('>');
    return text;
}

std::vector<std::string> cellsOf(const RowWindow& window, std::uint64_t row, std::size_t columns)
{
    std::vector<std::string> cells;
    for (std::size_t column = 0; column < columns; ++column)
        cells.emplace_back(window.cell(row, column));
    return cells;
}

/// Header and rows as the slow reader has them.
struct Truth {
    std::size_t columns = 0;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::uint64_t> lines;
    std::vector<std::size_t> fields;
    bool failed = false;
};

Truth truthOf(QByteArray bytes, char delimiter)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    const Records records = readSlowly(bytes.toStdString(), delimiter, longestRecord);
    Truth truth;
    truth.failed = records.failure.has_value();
    if (records.rows.empty())
        return truth;
    truth.columns = records.rows.front().size();
    for (std::size_t i = 1; i < records.rows.size(); ++i) {
        truth.fields.push_back(records.rows[i].size());
        truth.rows.push_back(records.rows[i]);
        truth.rows.back().resize(truth.columns);
        truth.lines.push_back(records.lines[i]);
    }
    return truth;
}

void compareWindow(const RawTable& table, const RowIndex& index, const Truth& truth, std::uint64_t first,
                   std::uint64_t count)
{
    const Outcome<RowWindow> window = readRows(table, index, first, count);
    QVERIFY(window);
    QCOMPARE(window->first(), first);
    QCOMPARE(window->rows(), count);
    for (std::uint64_t row = first; row < first + count; ++row) {
        QVERIFY(window->holds(row));
        QCOMPARE(shown(cellsOf(*window, row, truth.columns)), shown(truth.rows[row]));
        QCOMPARE(window->line(row), truth.lines[row]);
        QCOMPARE(std::size_t(window->fields(row)), truth.fields[row]);
    }
    QVERIFY(!window->holds(first + count));
}

QString write(const QTemporaryDir& folder, const std::string& text)
{
    const QString path = folder.filePath(QStringLiteral("table.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), qsizetype(text.size())) != qsizetype(text.size()))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

std::string nastyTable(std::mt19937& random, char delimiter, int rows)
{
    const std::vector<std::string> cells = {"a",
                                            "12.5",
                                            "",
                                            " ",
                                            "\"quoted\"",
                                            "\"with \"\"doubled\"\" quotes\"",
                                            "\"two\nlines\"",
                                            "\"cr\r\nlf\"",
                                            "\"\"",
                                            "mid\"dle",
                                            "\"closed\"behind",
                                            "çöğüşı"};
    const std::vector<std::string> ends = {"\n", "\r\n", "\r", "\n\n", "\n  \n"};
    const auto pick = [&random](const std::vector<std::string>& from) {
        return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
    };
    std::string text = std::string("one") + delimiter + "two" + delimiter + "three\n";
    for (int row = 0; row < rows; ++row) {
        const int fields = std::uniform_int_distribution<int>(0, 9)(random) == 0 ? 5 : 3;
        const int given = std::uniform_int_distribution<int>(0, 9)(random) == 0 ? 2 : fields;
        for (int field = 0; field < given; ++field) {
            std::string cell = pick(cells);
            // Now and then a row longer than the marks are apart.
            if (std::uniform_int_distribution<int>(0, 999)(random) == 0)
                cell = "\"" + std::string(std::size_t{3} << 19, 'x') + "\n\"";
            text += (field > 0 ? std::string(1, delimiter) : "") + cell;
        }
        text += pick(ends);
    }
    return text;
}

} // namespace

class TestRowWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oddFiles_data();
    void oddFiles();
    void anyRowsOfNastyTables();
    void rowOfEveryLine();
    void archivesAndResourcesFromMemory();
    void headerWithoutRows();
    void splittingThatFailsKeepsTheRowsBefore();
    void progressAndCancel();
    void severalThreadsAtOnce();
    void changedFile();
    void size();
};

void TestRowWindow::oddFiles_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(test::testData(QStringLiteral("csv")));
    const QStringList names = folder.entryList({QStringLiteral("*.csv")}, QDir::Files);
    QVERIFY(names.size() > 40);
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestRowWindow::oddFiles()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    if (path.contains(QLatin1String("utf16")))
        bytes = QString::fromUtf16(reinterpret_cast<const char16_t*>(bytes.constData()), bytes.size() / 2)
                    .toUtf8();
    const auto table = RawTable::open(Source::at(path), {});
    if (!table) {
        // Then nothing at all can be told of the file, and not only of its mapping.
        const QList<FailureKind> hopeless{FailureKind::EmptyFile, FailureKind::NulByte,
                                          FailureKind::UnclosedQuote};
        QVERIFY2(hopeless.contains(table.failure().kind), qPrintable(path));
        const Truth truth = truthOf(bytes, ',');
        QVERIFY(truth.failed || truth.columns == 0);
        return;
    }
    const Truth truth = truthOf(bytes, (*table)->dialect().delimiter);
    QCOMPARE((*table)->header().size(), truth.columns);
    const auto index = indexRows(**table);
    QVERIFY(index);
    QVERIFY((*index)->isComplete());
    QCOMPARE((*index)->failure().has_value(), truth.failed);
    QCOMPARE((*index)->rows(), std::uint64_t(truth.rows.size()));
    for (std::uint64_t first = 0; first <= truth.rows.size(); ++first)
        for (std::uint64_t count = 0; first + count <= truth.rows.size(); ++count)
            compareWindow(**table, **index, truth, first, count);
}

void TestRowWindow::anyRowsOfNastyTables()
{
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    qInfo("seed %u", seed);
    for (const char delimiter : {',', ';', '\t'}) {
        const std::string text = nastyTable(random, delimiter, 2000);
        const QTemporaryDir folder;
        InputOptions options;
        options.delimiter = delimiter;
        const auto table = RawTable::open(Source::at(write(folder, text)), options);
        QVERIFY(table);
        const auto index = indexRows(**table);
        QVERIFY(index);
        const Truth truth = truthOf(QByteArray::fromStdString(text), delimiter);
        QVERIFY(!truth.failed);
        QCOMPARE((*index)->rows(), std::uint64_t(truth.rows.size()));
        QVERIFY((*index)->segments() > 7);
        for (std::size_t i = 0; i < (*index)->segments(); ++i)
            QVERIFY((*index)->mark(i + 1).row - (*index)->mark(i).row <= RowIndex::rowsBetweenMarks);
        compareWindow(**table, **index, truth, 0, truth.rows.size());
        for (int i = 0; i < 200; ++i) {
            const auto first = std::uniform_int_distribution<std::uint64_t>(0, truth.rows.size() - 1)(random);
            const auto most = std::min<std::uint64_t>(600, truth.rows.size() - first);
            const auto count = std::uniform_int_distribution<std::uint64_t>(0, most)(random);
            compareWindow(**table, **index, truth, first, count);
        }
    }
}

void TestRowWindow::rowOfEveryLine()
{
    std::mt19937 random(7);
    const std::string text = nastyTable(random, ',', 1000);
    const QTemporaryDir folder;
    InputOptions options;
    options.delimiter = ',';
    const auto table = RawTable::open(Source::at(write(folder, text)), options);
    const auto index = indexRows(**table);
    const Truth truth = truthOf(QByteArray::fromStdString(text), ',');
    const std::uint64_t lastLine = truth.lines.back();
    std::uint64_t row = 0;
    for (std::uint64_t line = 1; line <= lastLine; ++line) {
        while (row + 1 < truth.rows.size() && truth.lines[row + 1] <= line)
            ++row;
        const auto found = rowOfLine(**table, **index, line);
        QVERIFY(found);
        QVERIFY(*found);
        QCOMPARE(**found, row);
    }
    const auto behind = rowOfLine(**table, **index, lastLine + 1000);
    QVERIFY(behind);
    QVERIFY(!*behind);
}

void TestRowWindow::archivesAndResourcesFromMemory()
{
    const QString archive = test::testData(QStringLiteral("csv/archive_of_one.zip"));
    const auto table = RawTable::open(Source::at(archive), {});
    QVERIFY(table);
    const auto index = indexRows(**table);
    QVERIFY((*index)->rows() > 0);
    const auto input = readInput(Source::at(archive), {});
    QVERIFY(input);
    QCOMPARE((*index)->rows(), input->rows);
    const auto window = readRows(**table, **index, 0, (*index)->rows());
    QVERIFY(window);
    for (std::uint64_t row = 0; row < window->rows(); ++row)
        QCOMPARE(shown(cellsOf(*window, row, input->header.size())), shown(input->preview[row]));
}

void TestRowWindow::headerWithoutRows()
{
    const auto table = RawTable::open(Source::at(test::testData(QStringLiteral("csv/header_only.csv"))), {});
    QVERIFY(table);
    const auto index = indexRows(**table);
    QVERIFY(index);
    QCOMPARE((*index)->rows(), std::uint64_t(0));
    QCOMPARE((*index)->segments(), std::size_t(0));
    QVERIFY(!(*index)->segmentOfLine(1));
    const auto window = readRows(**table, **index, 0, 10);
    QVERIFY(window);
    QCOMPARE(window->rows(), std::uint64_t(0));
    QVERIFY(!*rowOfLine(**table, **index, 1));
}

void TestRowWindow::splittingThatFailsKeepsTheRowsBefore()
{
    std::string text = "a,b\n";
    for (int row = 0; row < 1000; ++row)
        text += std::to_string(row) + ",x\n";
    text += "\"never closed,y\n1,2\n";
    const QTemporaryDir folder;
    const auto table = RawTable::open(Source::at(write(folder, text)), {});
    QVERIFY(table);
    const auto index = indexRows(**table);
    QVERIFY(index);
    QCOMPARE((*index)->rows(), std::uint64_t(1000));
    QVERIFY((*index)->failure());
    QCOMPARE((*index)->failure()->kind, FailureKind::UnclosedQuote);
    QCOMPARE((*index)->failure()->line, std::int64_t(1002));
    const auto window = readRows(**table, **index, 999, 10);
    QVERIFY(window);
    QCOMPARE(window->rows(), std::uint64_t(1));
    QCOMPARE(window->cell(999, 0), std::string_view("999"));
}

void TestRowWindow::progressAndCancel()
{
    std::string text = "a,b\n";
    while (text.size() < (std::size_t{40} << 20))
        text += "some text to fill the line with,and more of it that makes it longer\n";
    const QTemporaryDir folder;
    const auto table = RawTable::open(Source::at(write(folder, text)), {});
    std::uint64_t rows = 0;
    double done = 0;
    int calls = 0;
    bool good = true;
    const auto found = [&](const std::shared_ptr<const RowIndex>& soFar) {
        good = good && !soFar->isComplete() && soFar->rows() > rows;
        rows = soFar->rows();
        ++calls;
        // What is in the index can be read at once.
        const auto last = readRows(**table, *soFar, rows - 1, 1);
        good = good && bool(last) && last->rows() == 1;
    };
    const auto index = indexRows(**table, found, [&](double fraction) {
        good = good && fraction > done && fraction <= 1;
        done = fraction;
        return good;
    });
    QVERIFY(good);
    QVERIFY(index);
    QVERIFY(calls >= 2);
    QVERIFY((*index)->rows() > rows);

    const auto cancelled = indexRows(**table, {}, [](double) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.failure().kind, FailureKind::Cancelled);
}

void TestRowWindow::severalThreadsAtOnce()
{
    std::mt19937 random(11);
    const std::string text = nastyTable(random, ';', 3000);
    const QTemporaryDir folder;
    InputOptions options;
    options.delimiter = ';';
    const auto table = RawTable::open(Source::at(write(folder, text)), options);
    const auto index = indexRows(**table);
    const Truth truth = truthOf(QByteArray::fromStdString(text), ';');
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (unsigned t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            std::mt19937 own(t);
            for (int i = 0; i < 300; ++i) {
                const auto row = std::uniform_int_distribution<std::uint64_t>(0, truth.rows.size() - 1)(own);
                const auto window = readRows(**table, **index, row, 1);
                if (!window || cellsOf(*window, row, truth.columns) != truth.rows[row])
                    ++wrong;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TestRowWindow::changedFile()
{
    std::string text = "a,b\n";
    for (int row = 0; row < 5000; ++row)
        text += "1,2\n";
    const QTemporaryDir folder;
    const QString path = write(folder, text);
    const auto table = RawTable::open(Source::at(path), {});
    const auto index = indexRows(**table);
    QVERIFY(index);
    // Cut short, and of the same size with other rows: never another row than asked for.
    QVERIFY(QFile::resize(path, 100));
    const auto cut = readRows(**table, **index, 4000, 100);
    QVERIFY(!cut);
    QCOMPARE(cut.failure().kind, FailureKind::FileChanged);
    QCOMPARE(cut.failure().file, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(qsizetype(text.size()), 'x')) > 0);
    file.close();
    const auto other = readRows(**table, **index, 4000, 100);
    QVERIFY(!other);
    QCOMPARE(other.failure().kind, FailureKind::FileChanged);
}

void TestRowWindow::size()
{
    std::string text = "a,b\n";
    for (int row = 0; row < 100000; ++row)
        text += "1,2\n";
    const QTemporaryDir folder;
    const auto table = RawTable::open(Source::at(write(folder, text)), {});
    const auto index = indexRows(**table);
    // 24 bytes a mark: less than a hundredth of even so narrow a file.
    QVERIFY((*index)->segments() <= 100000 / RowIndex::rowsBetweenMarks + 1);
}

QTEST_APPLESS_MAIN(TestRowWindow)
#include "tst_row_window.moc"
