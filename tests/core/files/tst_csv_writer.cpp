// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/csv_writer.h"

#include <QTest>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>

using namespace kiymet::files;

namespace {

std::string text(double value)
{
    std::string out;
    appendNumber(out, value);
    return out;
}

double read(const std::string& text)
{
    double value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    return end.ptr == text.data() + text.size() ? value : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

class TestCsvWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("zero") << 0.0 << QByteArray("0");
        QTest::newRow("whole") << 3.0 << QByteArray("3");
        QTest::newRow("round") << 100000.0 << QByteArray("100000");
        QTest::newRow("tenth") << 0.1 << QByteArray("0.1");
        QTest::newRow("sum of tenths") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
        QTest::newRow("negative") << -1780.5 << QByteArray("-1780.5");
        QTest::newRow("small") << 0.0001 << QByteArray("0.0001");
        QTest::newRow("smaller") << 0.00001 << QByteArray("1e-05");
        QTest::newRow("large") << 1e15 << QByteArray("1000000000000000");
        QTest::newRow("larger") << 1e16 << QByteArray("1e+16");
        QTest::newRow("least") << 5e-324 << QByteArray("5e-324");
        QTest::newRow("greatest") << std::numeric_limits<double>::max()
                                  << QByteArray("1.7976931348623157e+308");
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QByteArray();
        QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << QByteArray();
    }
    void numbers()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(text(value)), expected);
    }

    void everyNumberReadsBack()
    {
        std::mt19937_64 random(1);
        for (int i = 0; i < 200'000; ++i) {
            const auto value = std::bit_cast<double>(random());
            if (!std::isfinite(value))
                continue;
            const std::string out = text(value);
            QVERIFY2(read(out) == value && out.size() <= 24, out.c_str());
        }
        // Money and rates, where the positional form is taken.
        for (int i = 0; i < 200'000; ++i) {
            const double value = static_cast<double>(random() >> 11) * std::ldexp(1.0, -int(random() % 60));
            QVERIFY2(read(text(value)) == value, text(value).c_str());
        }
    }

    /// Every number of up to two decimals has a way of its own, and so has one that came before: both give
    /// the text that to_chars gives.
    void shortestOnEveryWay()
    {
        std::mt19937_64 random(2);
        NumberTexts texts;
        const auto check = [&](double value) {
            const double size = std::abs(value);
            const bool positional = size == 0 || (size >= 1e-4 && size < 1e16);
            std::array<char, 64> buffer;
            const std::string expected(
                buffer.data(),
                std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                              positional ? std::chars_format::fixed : std::chars_format::scientific)
                    .ptr);
            std::array<char, longestNumber> first;
            std::array<char, longestNumber> again;
            const std::string remembered(first.data(), texts.write(first.data(), value));
            return text(value) == expected && remembered == expected &&
                   std::string(again.data(), texts.write(again.data(), value)) == expected;
        };
        const auto holds = [&](double value) { QVERIFY2(check(value), text(value).c_str()); };
        for (int i = 0; i < 100'000; ++i) {
            const auto digits = static_cast<double>(random() >> (11 + random() % 50));
            for (const double value :
                 {digits, digits / 100, digits / 10, digits / 1000, digits / 7, -digits / 100,
                  std::nextafter(digits / 100, 0.0), std::nextafter(digits, 0.0)})
                holds(value);
        }
        for (const double value : {-0.0, 0.01, 0.005, 0.015, 1e13, 1e13 - 0.01, 1e13 - 0.02, 9999999999999.99,
                                   10000000000000.01, 1e-300, -1.7976931348623157e308})
            holds(value);
    }

    void longCells()
    {
        // Longer than a row is held, alone and behind others.
        for (const std::size_t size : {500UL, 510UL, 1019UL, 1020UL, 1024UL, 5000UL}) {
            const std::string plain(size, 'x');
            const std::string quotes(size, '"');
            std::string out;
            {
                CsvRows rows(out, CsvVariant::Standard);
                rows.cell(std::string_view(plain)).cell(1.5).cell(std::string_view(quotes)).empty();
                rows.cell(std::string_view(plain)).endRow();
            }
            QCOMPARE(QByteArray::fromStdString(out),
                     QByteArray::fromStdString(plain + ",1.5,\"" + quotes + quotes + "\",," + plain + "\n"));
        }
        std::string many;
        CsvRows rows(many, CsvVariant::Standard);
        for (int i = 0; i < 5000; ++i)
            rows.empty();
        rows.endRow();
        QCOMPARE(QByteArray::fromStdString(many), QByteArray(4999, ',') + '\n');
    }

    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("standard");
        QTest::addColumn<QString>("excel");
        const auto row = [](const char* name, const char* cell, const char* standard, const char* excel) {
            QTest::newRow(name) << QString::fromUtf8(cell) << QString::fromUtf8(standard)
                                << QString::fromUtf8(excel);
        };
        row("plain", "abc", "abc", "abc");
        row("Turkish", "müşteri İĞ", "müşteri İĞ", "müşteri İĞ");
        row("empty", "", "", "");
        row("comma", "a,b", "\"a,b\"", "a,b");
        row("semicolon", "a;b", "a;b", "\"a;b\"");
        row("quote", "a\"b", "\"a\"\"b\"", "\"a\"\"b\"");
        row("only a quote", "\"", "\"\"\"\"", "\"\"\"\"");
        row("line feed", "a\nb", "\"a\nb\"", "\"a\nb\"");
        row("carriage return", "a\rb", "\"a\rb\"", "\"a\rb\"");
        row("formula", "=1+1", "'=1+1", "'=1+1");
        row("plus", "+905551234567", "'+905551234567", "'+905551234567");
        row("minus", "-5", "'-5", "'-5");
        row("at", "@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)");
        row("tab", "\tx", "'\tx", "'\tx");
        row("return first", "\rx", "\"'\rx\"", "\"'\rx\"");
        row("formula with comma", "=A1,B1", "\"'=A1,B1\"", "'=A1,B1");
        row("guarded before", "'=1", "''=1", "''=1");
        row("apostrophe", "'a", "'a", "'a");
        row("apostrophes alone", "''", "''", "''");
        row("inside", "a=1", "a=1", "a=1");
        row("space before", " a", "\" a\"", "\" a\"");
        row("space behind", "a ", "\"a \"", "\"a \"");
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QString, standard);
        QFETCH(QString, excel);
        for (const auto variant : {CsvVariant::Standard, CsvVariant::ExcelTurkish}) {
            std::string out;
            CsvRows(out, variant).cell(cell);
            QCOMPARE(QString::fromStdString(out), variant == CsvVariant::Standard ? standard : excel);
        }
    }

    /// Removing one apostrophe where the guard's form is found gives every text back.
    void guardReadsBack()
    {
        std::mt19937_64 random(3);
        const std::string letters("'=+-@\t\ra1");
        for (int i = 0; i < 100'000; ++i) {
            std::string original;
            for (std::uint64_t n = random() % 6; n > 0; --n)
                original += letters[random() % letters.size()];
            std::string out;
            CsvRows(out, CsvVariant::Standard).cell(std::string_view(original));
            if (out.starts_with('"')) // no quotes inside
                out = out.substr(1, out.size() - 2);
            QVERIFY(out.empty() || std::string("=+-@\t\r").find(out[0]) == std::string::npos);
            const std::size_t first = out.find_first_not_of('\'');
            if (first > 0 && first != std::string::npos &&
                std::string("=+-@\t\r").find(out[first]) != std::string::npos)
                out.erase(0, 1);
            QCOMPARE(QByteArray::fromStdString(out), QByteArray::fromStdString(original));
        }
    }

    void rows()
    {
        std::string out;
        CsvRows rows(out, CsvVariant::Standard);
        rows.cell("a").empty().cell(1.5).cell(std::uint64_t{18446744073709551615U}).endRow();
        rows.empty().cell(std::nan("")).endRow();
        QCOMPARE(QByteArray::fromStdString(out), QByteArray("a,,1.5,18446744073709551615\n,\n"));
    }

    void excelRows()
    {
        std::string out(byteOrderMark(CsvVariant::ExcelTurkish));
        CsvRows rows(out, CsvVariant::ExcelTurkish);
        rows.cell("v.1").cell(-1234.5).cell(1.5e-7).cell(std::uint32_t{7}).endRow();
        QCOMPARE(QByteArray::fromStdString(out), QByteArray("\xef\xbb\xbfv.1;-1234,5;1,5e-07;7\n"));
    }
};

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
