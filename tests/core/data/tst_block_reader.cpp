// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/block_reader.h"

#include "slow_reader.h"

#include <QTest>

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <random>
#include <set>

using namespace kiymet;
using namespace kiymet::data;
using kiymet::test::readSlowly;
using kiymet::test::Records;

namespace {

/// The reader's result as text, one line a row.
QStringList picture(const Outcome<ReadColumns>& read)
{
    if (!read) {
        const Failure& failure = read.failure();
        return {QStringLiteral("failure %1 at %2:%3")
                    .arg(int(failure.kind))
                    .arg(failure.line)
                    .arg(failure.column)};
    }
    QStringList lines;
    for (std::size_t i = 0; i < read->lines.size(); ++i) {
        QString row = QString::number(read->lines[i]);
        for (const Column& column : read->columns) {
            std::string_view text;
            if (const auto* texts = std::get_if<TextColumn>(&column))
                text = (*texts)[i];
            else if (const auto* category = std::get_if<CategoryColumn>(&column))
                text = category->values[category->codes[i]];
            row += QLatin1String(" <") + QString::fromUtf8(text.data(), qsizetype(text.size())) +
                   QLatin1Char('>');
        }
        lines << row;
    }
    lines << QStringLiteral("short %1 from %2, long %3 from %4, empty %5")
                 .arg(read->tooShort)
                 .arg(read->firstShortLine)
                 .arg(read->tooLong)
                 .arg(read->firstLongLine)
                 .arg(read->emptyLines);
    return lines;
}

QStringList picture(const Records& records, std::size_t columns)
{
    if (records.failure)
        return picture(Outcome<ReadColumns>(*records.failure));
    QStringList lines;
    std::uint64_t tooShort = 0;
    std::uint64_t tooLong = 0;
    std::uint64_t firstShort = 0;
    std::uint64_t firstLong = 0;
    for (std::size_t i = 0; i < records.rows.size(); ++i) {
        std::vector<std::string> row = records.rows[i];
        if (row.size() < columns && tooShort++ == 0)
            firstShort = records.lines[i];
        if (row.size() > columns && tooLong++ == 0)
            firstLong = records.lines[i];
        row.resize(columns);
        QString text = QString::number(records.lines[i]);
        for (const std::string& cell : row)
            text += QLatin1String(" <") + QString::fromStdString(cell) + QLatin1Char('>');
        lines << text;
    }
    lines << QStringLiteral("short %1 from %2, long %3 from %4, empty %5")
                 .arg(tooShort)
                 .arg(firstShort)
                 .arg(tooLong)
                 .arg(firstLong)
                 .arg(records.emptyLines);
    return lines;
}

std::string nastyText(std::mt19937& random, char delimiter, bool withNul)
{
    const std::vector<std::string> pieces = {"a",
                                             "bc",
                                             "12.5",
                                             " ",
                                             "\t",
                                             "\"",
                                             "\"",
                                             "\"\"",
                                             "\n",
                                             "\n",
                                             "\r\n",
                                             "\r",
                                             "\r\r\n",
                                             "x\n\ny",
                                             "ğ",
                                             "\v",
                                             "\"q\"",
                                             "\"l\nm\"",
                                             "\"r\r\ns\"",
                                             "long text without anything special in it whatsoever, at all; ",
                                             std::string(1, delimiter),
                                             std::string(1, delimiter),
                                             std::string{delimiter, '"'},
                                             std::string{'"', delimiter},
                                             "\"\n",
                                             "\n\""};
    std::string text;
    for (std::size_t n = random() % 60; n > 0; --n)
        text += pieces[random() % pieces.size()];
    if (withNul && !text.empty())
        text[random() % text.size()] = '\0';
    return text;
}

} // namespace

class TestBlockReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void likeASlowReader_data()
    {
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<bool>("scalar");
        QTest::addColumn<int>("threads");
        for (const char delimiter : {',', ';', '\t', '|'}) {
            for (const bool scalar : {false, true}) {
                for (const int threads : {1, 2, 4}) {
                    QTest::addRow("0x%02x %s %d", unsigned(delimiter), scalar ? "scalar" : "vector", threads)
                        << delimiter << scalar << threads;
                }
            }
        }
    }
    void likeASlowReader()
    {
        QFETCH(char, delimiter);
        QFETCH(bool, scalar);
        QFETCH(int, threads);
        const char* const given = std::getenv("KIYMET_TEST_SEED");
        const unsigned first = given ? unsigned(std::atoi(given)) : 1000;
        std::set<FailureKind> kinds;
        std::size_t good = 0;
        const tbb::global_control allow(tbb::global_control::max_allowed_parallelism, 4);
        tbb::task_arena arena(threads);
        for (unsigned seed = first; seed < first + 160; ++seed) {
            std::mt19937 random(seed);
            const std::string text = nastyText(random, delimiter, seed % 8 == 0);
            const std::size_t columns = 1 + random() % 4;
            const std::size_t longest = seed % 5 == 0 ? 5 + random() % 60 : std::size_t{1} << 20;
            const Records expected = readSlowly(text, delimiter, longest);
            if (expected.failure)
                kinds.insert(expected.failure->kind);
            if (expected.rows.size() > 1 && !expected.failure)
                ++good;
            const ByteSource source(QByteArray(text.data(), qsizetype(text.size())));
            ReadPlan plan;
            plan.dialect.delimiter = delimiter;
            plan.columns = columns;
            for (std::size_t column = 0; column < columns; ++column)
                plan.wanted.push_back({column, column % 2 == 0 ? ColumnType::Text : ColumnType::Category});
            for (const std::size_t block : std::initializer_list<std::size_t>{1, 2, 3, 7, 64, 1000}) {
                for (const std::size_t overlap : std::initializer_list<std::size_t>{0, 1, 5, 64}) {
                    const ReaderTuning tuning{block, overlap, longest, scalar};
                    const QStringList actual =
                        arena.execute([&] { return picture(readColumns(source, plan, tuning, {})); });
                    if (actual != picture(expected, columns)) {
                        qWarning() << "seed" << seed << "block" << block << "overlap" << overlap
                                   << QByteArray(text.data(), qsizetype(text.size()));
                        QCOMPARE(actual, picture(expected, columns));
                    }
                }
            }
        }
        // The texts were worth it.
        QVERIFY(good > 40);
        QCOMPARE(kinds.size(), std::size_t(3));
    }

    void categoriesInFileOrder_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        QTest::newRow("short") << QByteArray() << QByteArray();
        QTest::newRow("other ends") << QByteArray("category ") << QByteArray();
        // Nothing tells them apart but what is between the beginning, the middle and the end.
        QTest::newRow("same ends and middle")
            << QByteArray("beginning ") << QByteArray(" with the same in the middle and at the end");
    }
    /// Categories are numbered as they come in the file, whichever worker saw them first.
    void categoriesInFileOrder()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, behind);
        constexpr int distinct = 10007;
        const auto category = [&](int i) -> QByteArray {
            return before + QByteArray::number(10000 + i * 7919 % distinct) + behind;
        };
        QByteArray text;
        for (int i = 0; i < 2 * distinct; ++i)
            text += category(i) + '\n';
        const ByteSource source(text);
        ReadPlan plan;
        plan.columns = 1;
        plan.wanted = {{0, ColumnType::Category}};
        for (const std::size_t block : std::initializer_list<std::size_t>{100, 1000, 1 << 20}) {
            const Outcome<ReadColumns> read = readColumns(source, plan, {block, 64, 1 << 20, false}, {});
            QVERIFY(read);
            const auto& column = std::get<CategoryColumn>(read->columns[0]);
            QCOMPARE(column.values.size(), std::size_t(distinct));
            QCOMPARE(column.codes.size(), std::size_t(2 * distinct));
            for (int i = 0; i < 2 * distinct; ++i) {
                QCOMPARE(column.codes[std::size_t(i)], std::uint32_t(i % distinct));
                QCOMPARE(column.values[std::size_t(i % distinct)], category(i).toStdString());
            }
        }
    }

    /// States of a column that begins to be invalid late.
    void statesBeginLate()
    {
        std::string text;
        for (int i = 0; i < 1000; ++i)
            text += i == 700 ? "x,2021-02-30\n" : std::to_string(i) + ",2021-02-28\n";
        const ByteSource source(QByteArray(text.data(), qsizetype(text.size())));
        ReadPlan plan;
        plan.columns = 2;
        plan.wanted = {{0, ColumnType::Number}, {1, ColumnType::Date}, {0, ColumnType::Number}};
        for (const std::size_t block : std::initializer_list<std::size_t>{16, 100, 1 << 20}) {
            const Outcome<ReadColumns> read = readColumns(source, plan, {block, 64, 1 << 20, false}, {});
            QVERIFY(read);
            const auto& numbers = std::get<NumberColumn>(read->columns[0]);
            const auto& dates = std::get<DateColumn>(read->columns[1]);
            const auto& again = std::get<NumberColumn>(read->columns[2]);
            QCOMPARE(numbers.states.size(), std::size_t(1000));
            for (std::size_t i = 0; i < 1000; ++i) {
                QCOMPARE(numbers.state(i), i == 700 ? CellState::Unreadable : CellState::Valid);
                QCOMPARE(dates.state(i), i == 700 ? CellState::NoSuchDate : CellState::Valid);
                QCOMPARE(numbers.values[i], i == 700 ? 0.0 : double(i));
                QCOMPARE(dates.days[i], i == 700 ? 0 : 18686);
            }
            QCOMPARE(again.values, numbers.values);
        }
    }

    /// A quote that is never closed must not make every block read the rest of the file.
    void wrongGuessesEnd()
    {
        std::string text = "a,\"";
        while (text.size() < (1 << 20))
            text += "line\n\"\",";
        text += "\"\nb,c\n";
        const ByteSource source(QByteArray(text.data(), qsizetype(text.size())));
        ReadPlan plan;
        plan.columns = 2;
        plan.wanted = {{0, ColumnType::Text}};
        const Outcome<ReadColumns> read = readColumns(source, plan, {1024, 64, 1 << 24, false}, {});
        QVERIFY(read);
        const auto& column = std::get<TextColumn>(read->columns[0]);
        QCOMPARE(column.size(), std::size_t(2));
        QCOMPARE(column[1], std::string_view("b"));
        QCOMPARE(read->lines[1], std::uint64_t(std::count(text.begin(), text.end(), '\n')));
    }
};

QTEST_APPLESS_MAIN(TestBlockReader)
#include "tst_block_reader.moc"
