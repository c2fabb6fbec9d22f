// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/number_parser.h"
#include "data/cells/written_number.h"

#include <QTest>

#include <bit>
#include <clocale>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace kiymet::data;

Q_DECLARE_METATYPE(kiymet::data::CellState)

namespace {

/// The parser on bytes of the exact size, and the quick one on bytes with other digits and signs before.
void compare(const std::string& text, char decimal, CellState state, double value)
{
    const std::vector<char> exact(text.begin(), text.end());
    const std::string padded = "9.,9-1,." + text;
    const ParsedNumber numbers[] = {parseNumber({exact.data(), exact.size()}, decimal),
                                    parsePaddedNumber(std::string_view(padded).substr(8), decimal)};
    for (const ParsedNumber& number : numbers) {
        QVERIFY2(number.state == state, text.c_str());
        QVERIFY2(std::bit_cast<std::uint64_t>(number.value) == std::bit_cast<std::uint64_t>(value),
                 text.c_str());
    }
}

} // namespace

class TestNumberParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { std::setlocale(LC_ALL, "C"); }

    void parse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char>("decimal");
        QTest::addColumn<CellState>("state");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, char decimal, CellState state, double value) {
            QTest::addRow("<%s> with <%c>", text, decimal) << QByteArray(text) << decimal << state << value;
        };
        for (const char point : {'.', ','}) {
            row("0", point, CellState::Valid, 0.0);
            row("-0", point, CellState::Valid, -0.0);
            row("7", point, CellState::Valid, 7);
            row("+7", point, CellState::Valid, 7);
            row("-12345678", point, CellState::Valid, -12345678);
            row("12345678", point, CellState::Valid, 12345678);
            row("00000001", point, CellState::Valid, 1);
            row("  12 \t", point, CellState::Valid, 12);
            row("1e3", point, CellState::Valid, 1000);
            row("1E+3", point, CellState::Valid, 1000);
            row("25e-2", point, CellState::Valid, 0.25);
            row("1e400", point, CellState::NotFinite, 0);
            row("-1e309", point, CellState::NotFinite, -0.0);
            row("1e99999999999999999999999", point, CellState::NotFinite, 0);
            row("1e-99999999999999999999999", point, CellState::Valid, 0);
            row("0e99999999999999999999999", point, CellState::Valid, 0);
            row("1e-400", point, CellState::Valid, 0);
            row("5e-324", point, CellState::Valid, 5e-324);
            row("2e-324", point, CellState::Valid, 0);
            row("inf", point, CellState::NotFinite, 0);
            row("-Infinity", point, CellState::NotFinite, 0);
            row("NaN", point, CellState::NotFinite, 0);
            row("nan", point, CellState::NotFinite, 0);
            row("", point, CellState::Missing, 0);
            row("   ", point, CellState::Missing, 0);
            for (const char* text : {"-",
                                     "+",
                                     "e5",
                                     "1e",
                                     "1e+",
                                     "1e5.5",
                                     "--1",
                                     "+-1",
                                     "1 2",
                                     "1 e3",
                                     "0x10",
                                     "12a",
                                     "a12",
                                     "1_000",
                                     "1'000",
                                     "$5",
                                     "5%",
                                     "\xC2\xA0"
                                     "5",
                                     "infinit",
                                     "nano",
                                     "- 5",
                                     "1e5e5"})
                row(text, point, CellState::Unreadable, 0);
        }
        row("139.99", '.', CellState::Valid, 139.99);
        row("139,99", ',', CellState::Valid, 139.99);
        row("139,99", '.', CellState::Unreadable, 0);
        row("139.99", ',', CellState::Unreadable, 0);
        row("1.234,56", ',', CellState::Unreadable, 0);
        row("1,234.56", '.', CellState::Unreadable, 0);
        row("1.2.3", '.', CellState::Unreadable, 0);
        row("1..2", '.', CellState::Unreadable, 0);
        row(".", '.', CellState::Unreadable, 0);
        row("-.", '.', CellState::Unreadable, 0);
        row(".e1", '.', CellState::Unreadable, 0);
        row("5.", '.', CellState::Valid, 5);
        row(".5", '.', CellState::Valid, 0.5);
        row("-.5", '.', CellState::Valid, -0.5);
        row("1234567.", '.', CellState::Valid, 1234567);
        row(".1234567", '.', CellState::Valid, 0.1234567);
        row("123456789.125", '.', CellState::Valid, 123456789.125);
        row("1,5e1", ',', CellState::Valid, 15);
        // Published hard cases: halfway between doubles, and at the ends of their range (Clinger 1990; Lemire
        // 2021; and the loops that once hung PHP and Java).
        row("9007199254740993", '.', CellState::Valid, 9007199254740992.0);
        row("9007199254740993.00000000000000000000000000000001", '.', CellState::Valid, 9007199254740994.0);
        row("2.2250738585072011e-308", '.', CellState::Valid, 2.2250738585072011e-308);
        row("2.2250738585072012e-308", '.', CellState::Valid, std::numeric_limits<double>::min());
        row("1.7976931348623157e308", '.', CellState::Valid, std::numeric_limits<double>::max());
        row("1.7976931348623158e308", '.', CellState::Valid, std::numeric_limits<double>::max());
        row("1.7976931348623159e308", '.', CellState::NotFinite, 0);
        row("8.98846567431158e307", '.', CellState::Valid, 8.98846567431158e307);
        row("1e23", '.', CellState::Valid, 1e23);
        row("0.1", '.', CellState::Valid, 0.1);
        row("6929495644600919.5", '.', CellState::Valid, 6929495644600920.0);
    }
    void parse()
    {
        QFETCH(QByteArray, text);
        QFETCH(char, decimal);
        QFETCH(CellState, state);
        QFETCH(double, value);
        // The sign of what is not there is nobody's business.
        if (state != CellState::Valid) {
            const ParsedNumber number =
                parseNumber({text.constData(), static_cast<std::size_t>(text.size())}, decimal);
            QCOMPARE(number.state, state);
            QVERIFY(number.value == 0);
            value = number.value;
        }
        compare(text.toStdString(), decimal, state, value);
    }

    void written_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char>("decimal");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        const auto row = [](const char* text, char decimal, double value, const char* unit) {
            QTest::addRow("<%s> with <%c>", text, decimal)
                << QByteArray(text) << decimal << value << QString::fromUtf8(unit);
        };
        row("$75.63", '.', 75.63, "$");
        row("-$75.63", '.', -75.63, "$");
        row("$-75.63", '.', -75.63, "$");
        row("$ - 75.63", '.', -75.63, "$");
        row("($75.63)", '.', -75.63, "$");
        row("$(75.63)", '.', -75.63, "$");
        row("$ ( 75.63 )", '.', -75.63, "$");
        row("(75.63) USD", '.', -75.63, "$");
        row("$+75.63", '.', 75.63, "$");
        row("75.63-", '.', -75.63, "");
        row("75.63- TL", '.', -75.63, "₺");
        row("75.63 TL-", '.', -75.63, "₺");
        row("–75.63", '.', -75.63, "");
        row("—75.63", '.', -75.63, "");
        row("−75.63", '.', -75.63, "");
        row("‑75.63", '.', -75.63, "");
        row("'-75.63", '.', -75.63, "");
        row("’-75.63", '.', -75.63, "");
        row("'75.63", '.', 75.63, "");
        row("=\"75.63\"", '.', 75.63, "");
        row("1'234.50", '.', 1234.5, "");
        row("1’234.50", '.', 1234.5, "");
        row("1´234.50", '.', 1234.5, "");
        row("1`234’567.5", '.', 1234567.5, "");
        row("-1'234", '.', -1234, "");
        row("1\u00A0234.50", '.', 1234.5, "");
        row("1\u202F234.50", '.', 1234.5, "");
        row("1\u2009234 567", '.', 1234567, "");
        row("\u00A01234.50\u202F", '.', 1234.5, "");
        row("CHF 1’525.07", '.', 1525.07, "CHF");
        row("1'525.07 CHF", '.', 1525.07, "CHF");
        row("SFr. 75.-", '.', 75, "CHF");
        row("75.--", '.', 75, "");
        row("US$ 12.50", '.', 12.5, "$");
        row("12.50 US Dollars", '.', 12.5, "$");
        row("AED 1,234.56", '.', 1234.56, "AED");
        row("1,234.56 sar", '.', 1234.56, "SAR");
        row("12.50 Türk Lirası", '.', 12.5, "₺");
        row("12.50 TÜRK LİRASI", '.', 12.5, "₺");
        row("12.50 lira", '.', 12.5, "₺");
        row("T.L. 12.50", '.', 12.5, "₺");
        row("TRY12.50", '.', 12.5, "₺");
        row("12.50 Euro", '.', 12.5, "€");
        row("12.50 avro", '.', 12.5, "€");
        row("£12.50", '.', 12.5, "£");
        row("12.50 GBP", '.', 12.5, "£");
        row("12.50 Sterlin", '.', 12.5, "£");
        row("kr. 12.50", '.', 12.5, "kr");
        row("12.50 zł", '.', 12.5, "PLN");
        row("12.50 Kč", '.', 12.5, "CZK");
        row("A$12.50", '.', 12.5, "AUD");
        row("$12.50 CAD", '.', 12.5, "CAD");
        row("CAD $12.50", '.', 12.5, "CAD");
        row("₺12.50 TL", '.', 12.5, "₺");
        row("R$ 12.50", '.', 12.5, "BRL");
        row("₹ 1,23,456.78", '.', 123456.78, "INR");
        row("1,23,456", '.', 123456, "");
        row("12,34,567.5", '.', 1234567.5, "");
        row("-1,23,45,678", '.', -12345678, "");
        row("2 Adet", '.', 2, "pcs");
        row("3 ADET", '.', 3, "pcs");
        row("1 pcs", '.', 1, "pcs");
        row("1,000 units", '.', 1000, "pcs");
        row("5 tane", '.', 5, "pcs");
        row("1.23E+03", '.', 1230, "");
        row("-7.5e-2", '.', -0.075, "");
        row("5%", '.', 0.05, "%");
        row("% 5", '.', 0.05, "%");
        row("٢٥", '.', 25, "");
        row("１２.５", '.', 12.5, "");
        row("(75,63) TL", ',', -75.63, "₺");
        row("(75,63 TL)", ',', -75.63, "₺");
        row("-75,63 ₺", ',', -75.63, "₺");
        row("1.525,07 TL", ',', 1525.07, "₺");
        row("1 525,07 €", ',', 1525.07, "€");
        row("2,507E+01", ',', 25.07, "");
        row("75,-", ',', 75, "");
        row("R$ 1.234,56", ',', 1234.56, "BRL");
        row("٢٥٫٠٧", ',', 25.07, "");
        row("١٬٢٣٤٫٥٠", ',', 1234.5, "");
        row("'-1.234,5", ',', -1234.5, "");
        row("−1.234,50 Türk Lirası", ',', -1234.5, "₺");
    }
    void written()
    {
        QFETCH(QByteArray, text);
        QFETCH(char, decimal);
        QFETCH(double, value);
        QFETCH(QString, unit);
        const WrittenNumber number =
            parseWrittenNumber({text.constData(), static_cast<std::size_t>(text.size())}, {decimal, {}});
        QCOMPARE(number.number.state, CellState::Valid);
        QCOMPARE(number.number.value, value);
        const std::string_view shown = symbol(number.unit);
        QCOMPARE(QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())), unit);
    }

    void notWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"-",       "—",        "()",          "($)",       "$",       "-(75.63)", "(-75.63)",
              "--75.63", "-75.63-",  "1  234",      "1,2,345",   "1,23,45", "1.23.456", "$75.63 EUR",
              "5 $ %",   "75.63 CR", "pcs 3",       "12 adet 3", "TLX 5",   "5 TLX",    "1_000",
              "12 34",   "0x10",     "75.63 75.63", "e5",        "٢٥٫٠٧٫٣"})
            QTest::newRow(text) << QByteArray(text);
    }
    void notWritten()
    {
        QFETCH(QByteArray, text);
        for (const char decimal : {'.', ','}) {
            const WrittenNumber number =
                parseWrittenNumber({text.constData(), static_cast<std::size_t>(text.size())}, {decimal, {}});
            QCOMPARE(number.number.state, CellState::Unreadable);
            QCOMPARE(number.number.value, 0.0);
        }
    }

    /// What one number tells of the decimal sign.
    void votes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("vote");
        const auto row = [](const char* text, SignVote vote) {
            QTest::newRow(text) << QByteArray(text) << static_cast<int>(vote);
        };
        row("1.234", SignVote::EitherPoint);
        row("1,234", SignVote::EitherComma);
        row("$(1,234)", SignVote::EitherComma);
        row("'-1.234", SignVote::EitherPoint);
        row("CHF 1’234", SignVote::None);
        row("CHF 1’234.5", SignVote::Point);
        row("1,23,456", SignVote::Point);
        row("1.234 TL", SignVote::EitherPoint);
        row("12,50 Türk Lirası", SignVote::Comma);
        row("75.-", SignVote::None);
        row("٢٥٫٠٧", SignVote::Comma);
    }
    void votes()
    {
        QFETCH(QByteArray, text);
        QTEST(static_cast<int>(
                  parseWrittenNumber({text.constData(), static_cast<std::size_t>(text.size())}, {}).vote),
              "vote");
    }

    /// strtod in the C locale rounds correctly and is none of ours.
    void againstTheLibrary_data()
    {
        QTest::addColumn<char>("format");
        QTest::addColumn<int>("digits");
        for (const int digits : {1, 3, 8, 15, 16, 17, 19, 20, 30}) {
            QTest::addRow("%d digits", digits) << 'g' << digits;
            QTest::addRow("exponent and %d digits", digits) << 'e' << digits;
        }
        QTest::newRow("whole") << 'f' << 0;
        QTest::newRow("money") << 'f' << 2;
        QTest::newRow("long") << 'f' << 12;
    }
    void againstTheLibrary()
    {
        QFETCH(char, format);
        QFETCH(int, digits);
        std::mt19937_64 random(20210530);
        std::lognormal_distribution<double> money(4, 2);
        for (int i = 0; i < 20000; ++i) {
            double value = i % 2 == 0 ? money(random) : std::bit_cast<double>(random());
            if (!(std::abs(value) <= std::numeric_limits<double>::max()))
                value = 1.5;
            const std::string text = QByteArray::number(value, format, digits).toStdString();
            const double expected = std::strtod(text.c_str(), nullptr);
            const bool finite = std::abs(expected) <= std::numeric_limits<double>::max();
            if (!finite)
                continue; // a maximum, rounded up by the format
            compare(text, '.', CellState::Valid, expected);
            std::string withComma = text;
            if (const std::size_t point = withComma.find('.'); point != std::string::npos)
                withComma[point] = ',';
            compare(withComma, ',', CellState::Valid, expected);
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// Short texts of all kinds, also those that are no numbers.
    void shortTexts()
    {
        std::mt19937 random(7);
        const std::string letters = "0123456789.-+e, 00119";
        for (int i = 0; i < 400000; ++i) {
            std::string text;
            for (std::size_t n = random() % 11; n > 0; --n)
                text += letters[random() % letters.size()];
            const std::size_t first = text.find_first_not_of(' ');
            const std::string inner =
                first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
            CellState state = CellState::Missing;
            double value = 0;
            if (!inner.empty()) {
                char* end = nullptr;
                value = std::strtod(inner.c_str(), &end);
                const bool whole =
                    end == inner.c_str() + inner.size() && inner.find(' ') == std::string::npos;
                const bool finite = std::abs(value) <= std::numeric_limits<double>::max();
                state = !whole ? CellState::Unreadable : finite ? CellState::Valid : CellState::NotFinite;
            }
            const ParsedNumber number = parseNumber(text, '.');
            QVERIFY2(number.state == state, text.c_str());
            if (state == CellState::Valid)
                compare(text, '.', state, value);
            if (QTest::currentTestFailed())
                return;
        }
    }
};

QTEST_APPLESS_MAIN(TestNumberParser)
#include "tst_number_parser.moc"
