// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole columns of dates and numbers as programs write them: read, asked or refused.
#include "data/cells/calendar.h"
#include "data/input/read_input.h"

#include <QTest>

using namespace kiymet;
using namespace kiymet::data;

namespace {

QByteArray logOf(const QByteArrayList& dates, const QByteArrayList& amounts)
{
    QByteArray bytes = "customer_id;date;amount\n";
    for (qsizetype i = 0; i < std::max(dates.size(), amounts.size()); ++i)
        bytes += "c" + QByteArray::number(i + 1) + ";" +
                 (i < dates.size() ? dates[i] : QByteArray("2021-05-30")) + ";" +
                 (i < amounts.size() ? amounts[i] : QByteArray("1.5")) + "\n";
    return bytes;
}

Outcome<Input> read(const QByteArray& bytes, const InputOptions& options = {})
{
    return readInput(Source::ofBytes(bytes, QStringLiteral("log.csv")), options);
}

QString day(std::int32_t days)
{
    const CivilDate date = civilFromDays(days);
    return QDate(date.year, date.month, date.day).toString(Qt::ISODate);
}

/// Days and amounts of the customers, each with one line.
std::pair<QStringList, QList<double>> linesOf(const Input& input)
{
    const auto& log = std::get<TransactionLog>(input.customers);
    std::pair<QStringList, QList<double>> lines;
    for (const CustomerDay& one : log.days) {
        lines.first << day(one.day());
        lines.second << one.amount;
    }
    return lines;
}

QString picture(const Question& question)
{
    QStringList readings;
    for (const Question::Reading& reading : question.readings)
        readings << reading.answer + u'=' + reading.read.join(u' ');
    return question.setting + QStringLiteral(" [") + question.values.join(u' ') + QStringLiteral("] ") +
           readings.join(QStringLiteral(" / "));
}

} // namespace

class TestWrittenCells : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dates_data()
    {
        QTest::addColumn<QByteArrayList>("cells");
        QTest::addColumn<QStringList>("expected");
        const QStringList usual{QStringLiteral("2020-06-02"), QStringLiteral("2020-06-03"),
                                QStringLiteral("2020-06-15")};
        const auto row = [&usual](const char* name, const QByteArrayList& cells,
                                  const QStringList& expected = {}) {
            QTest::newRow(name) << cells << (expected.isEmpty() ? usual : expected);
        };
        row("two blanks", {"2020-06-02  7:16:47 PM", "2020-06-03  11:50:44 AM", "2020-06-15  11:41:59 PM"});
        row("half of the day behind",
            {"02.06.2020 2:06:02 ÖÖ", "03.06.2020 1:11:12 ÖS", "15.06.2020 6:02 ös"});
        row("half of the day before",
            {"02.06.2020 ÖÖ 12:26:49", "03.06.2020 ÖS 11:26", "15.06.2020 ÖS 1:58"});
        row("offsets", {"2020-06-02 23:21:14 +0300", "2020-06-03T00:57:58+03:00", "2020-06-15 22:36:57+03"});
        row("named zones",
            {"2020-06-02 22:21 UTC", "2020-06-03 02:57 GMT+3", "2020-06-15T22:36+03:00[Europe/Istanbul]"});
        row("no-break blanks", {"02.06.2020\u00A0", "\u202F03.06.2020", "15.06.2020\u00A010:22"});
        row("two digits, slashes", {"02/06/20", "03/06/20", "15/06/20"});
        row("two digits, month first", {"6/2/20 7:37", "6/3/20 17:08", "6/15/20 11:58"});
        row("two digits, the century before", {"02.06.95", "03.06.95", "15.06.95"},
            {QStringLiteral("1995-06-02"), QStringLiteral("1995-06-03"), QStringLiteral("1995-06-15")});
        row("two digits, Oracle", {"02-JUN-20", "03-JUN-20", "15-JUN-20"});
        row("two digits, eBay",
            {"Jun-02-20 10:22:11 PST", "Jun-03-20 10:22:11 PST", "Jun-15-20 10:22:11 PST"});
        row("names of months", {"2 June 2020", "Jun 3, 2020", "15jun2020"});
        row("JavaScript", {"Tue Jun 02 2020 10:22:11 GMT+0300 (GMT+03:00)", "Wed Jun 03 2020",
                           "Mon Jun 15 2020 00:00:00 GMT+0300"});
        row("Java",
            {"Tue Jun 02 10:22:11 TRT 2020", "Wed Jun 03 10:22:11 TRT 2020", "Mon Jun 15 10:22:11 TRT 2020"});
        row("Turkish names", {"2 Haziran 2020 Salı", "3 HAZİRAN 2020", "15 Haz. 2020 saat 10.22"});
        row("Turkish months", {"1 Şubat 2021", "30 AĞUSTOS 2020", "29 Ekim 2020"},
            {QStringLiteral("2021-02-01"), QStringLiteral("2020-08-30"), QStringLiteral("2020-10-29")});
        row("compact with a time", {"20200602T142200", "20200603142200", "202006151422"});
        row("compact, day first", {"02062020", "03062020", "15062020"});
        row("compact, days that look like years", {"20062020", "19062020", "03062020"},
            {QStringLiteral("2020-06-20"), QStringLiteral("2020-06-19"), QStringLiteral("2020-06-03")});
        row("compact, the first zero lost", {"2062020", "3062020", "15062020"});
        row("Hungarian", {"2020. 06. 02.", "2020. 06. 03. 10:22", "2020.06.15."});
        row("points in the time", {"02/06/2020 14.05", "03/06/2020 14.05.11", "15/06/2020 9.05"});
        row("guarded", {"'02.06.2020", "’03.06.2020", "15.06.2020"});
        row("Arabic digits", {"٢٠٢٠-٠٦-٠٢", "٢٠٢٠/٠٦/٠٣", "۲۰۲۰-۰۶-۱۵"});
        // 3 June 2020 was a Wednesday and 6 March a Friday.
        row("the weekday settles the order", {"Tue 02/06/2020", "Wed 03/06/2020", "Mon 15/06/2020"});
        row("yy-MM-dd, by its many days",
            {"20-06-01", "20-06-02", "20-06-03", "20-06-04", "20-06-05", "20-06-06", "20-06-07", "20-06-08",
             "20-06-09", "20-06-10"},
            {QStringLiteral("2020-06-01"), QStringLiteral("2020-06-02"), QStringLiteral("2020-06-03"),
             QStringLiteral("2020-06-04"), QStringLiteral("2020-06-05"), QStringLiteral("2020-06-06"),
             QStringLiteral("2020-06-07"), QStringLiteral("2020-06-08"), QStringLiteral("2020-06-09"),
             QStringLiteral("2020-06-10")});
    }
    void dates()
    {
        QFETCH(QByteArrayList, cells);
        QFETCH(QStringList, expected);
        const Outcome<Input> input = read(logOf(cells, {}));
        QVERIFY(input);
        QCOMPARE(linesOf(*input).first, expected);
    }

    void amounts_data()
    {
        QTest::addColumn<QByteArrayList>("cells");
        QTest::addColumn<QList<double>>("expected");
        const QList<double> usual{1525.07, -75.63};
        const auto row = [&usual](const char* name, const QByteArrayList& cells,
                                  const QList<double>& expected = {}) {
            QTest::newRow(name) << cells << (expected.isEmpty() ? usual : expected);
        };
        row("sign outside the brackets", {"$1,525.07", "$(75.63)"});
        row("sign inside the brackets", {"$1,525.07", "($75.63)"});
        row("minus before the sign", {"$1,525.07", "-$75.63"});
        row("minus behind the sign", {"$1,525.07", "$-75.63"});
        row("unit behind the brackets", {"1.525,07 TL", "(75,63) TL"});
        row("minus behind", {"1.525,07", "75,63-"});
        row("a dash for minus", {"1525.07", "–75.63"});
        row("minus sign", {"1525.07", "−75.63"});
        row("guarded minus", {"1525.07", "'-75.63"});
        row("Swiss", {"CHF 1’525.07", "CHF -75.63"});
        row("narrow blanks", {"1\u202F525,07 €", "-75,63 €"});
        row("name of the currency", {"1.525,07 Türk Lirası", "-75,63 Türk Lirası"});
        row("sign and code", {"$1,525.07 CAD", "-$75.63 CAD"});
        row("Indian", {"₹1,23,456.78", "₹-12,34,567"}, {123456.78, -1234567});
        row("Arabic digits", {"١٬٥٢٥٫٠٧", "-٧٥٫٦٣"});
        row("E notation", {"1.52507E+03", "-7.563E+01"});
        row("no cents", {"CHF 1'525.-", "CHF 75.-"}, {1525, 75});
    }
    void amounts()
    {
        QFETCH(QByteArrayList, cells);
        const Outcome<Input> input = read(logOf({}, cells));
        QVERIFY(input);
        QTEST(linesOf(*input).second, "expected");
    }

    /// Pieces count as the numbers they are.
    void pieces()
    {
        const Outcome<Input> input =
            read("customer_id;date;quantity;price\na;2021-05-30;2 Adet;1,50 TL\nb;2021-05-30;3 adet;2 TL\n");
        QVERIFY(input);
        QCOMPARE(linesOf(*input).second, (QList<double>{3, 6}));
    }

    /// An id does not change by blanks that nobody sees.
    void idsAmongBlanks()
    {
        const Outcome<Input> input = read("customer_id;date;amount\na\u00A0;2021-05-30;1.5\n"
                                          "\u202Fa;2021-05-30;1.5\n\uFEFFç\u2009;2021-05-30;1.5\n");
        QVERIFY(input);
        const auto& log = std::get<TransactionLog>(input->customers);
        QCOMPARE(log.size(), std::size_t(2));
        QCOMPARE(log.ids[0], std::string_view("a"));
        QCOMPARE(log.ids[1], std::string_view("ç"));
    }

    void questions_data()
    {
        QTest::addColumn<QByteArrayList>("dates");
        QTest::addColumn<QByteArrayList>("amounts");
        QTest::addColumn<QString>("expected");
        const auto ofDates = [](const char* name, const QByteArrayList& dates, const char* expected) {
            QTest::newRow(name) << dates << QByteArrayList()
                                << QStringLiteral("input.by_column.date.date_order ") +
                                       QString::fromUtf8(expected);
        };
        ofDates("Unix seconds", {"1591060680", "1591224480"},
                "[1591060680 1591224480] unix_seconds=2020-06-02 2020-06-03 / "
                "unix_milliseconds=1970-01-19 1970-01-19");
        ofDates("Unix milliseconds", {"1591057980834"},
                "[1591057980834] unix_seconds= / unix_milliseconds=2020-06-02");
        ofDates("day or month, two digits", {"02/06/20", "03/06/20"},
                "[02/06/20 03/06/20] dmy=2020-06-02 2020-06-03 / mdy=2020-02-06 2020-03-06");
        ofDates("year at either end", {"12-06-20"},
                "[12-06-20] dmy=2020-06-12 / mdy=2020-12-06 / ymd=2012-06-20");
        ofDates("year at either end, no month first", {"20-06-21"},
                "[20-06-21] dmy=2021-06-20 / ymd=2020-06-21");
        ofDates("compact", {"02062020"}, "[02062020] dmy=2020-06-02 / mdy=2020-02-06");
        QTest::newRow("three digits behind the sign")
            << QByteArrayList() << QByteArrayList{"CHF 1.234", "CHF 5.678"}
            << QStringLiteral("input.by_column.amount.decimal [CHF 1.234 CHF 5.678] .=1.234 5.678 / ,=1234 "
                              "5678");
    }
    void questions()
    {
        QFETCH(QByteArrayList, dates);
        QFETCH(QByteArrayList, amounts);
        const QByteArray bytes = logOf(dates, amounts);
        const Outcome<Input> input = read(bytes);
        QVERIFY(!input);
        QCOMPARE(int(input.failure().kind), int(FailureKind::InputAmbiguous));
        QCOMPARE(input.failure().questions.size(), std::size_t(1));
        const Question& question = input.failure().questions.front();
        QTEST(picture(question), "expected");
        if (question.about == Question::About::DecimalSign)
            return;
        // Each answer gives what the question said.
        for (const Question::Reading& reading : question.readings) {
            if (reading.read.join(QString()).isEmpty())
                continue;
            InputOptions options;
            options.byColumn[question.column].dateOrder = reading.answer == u"dmy"   ? DateOrder::DayMonthYear
                                                          : reading.answer == u"mdy" ? DateOrder::MonthDayYear
                                                          : reading.answer == u"ymd" ? DateOrder::YearMonthDay
                                                          : reading.answer == u"unix_seconds"
                                                              ? DateOrder::UnixSeconds
                                                              : DateOrder::UnixMilliseconds;
            const Outcome<Input> answered = read(bytes, options);
            QVERIFY(answered);
            QCOMPARE(linesOf(*answered).first, reading.read);
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("detail");
        const auto dates = [](const char* name, const QByteArrayList& cells, FailureKind kind,
                              const char* detail) {
            QTest::newRow(name) << logOf(cells, {}) << int(kind) << QStringLiteral("date")
                                << QString::fromUtf8(detail);
        };
        dates("English months", {"Jan 2021", "Feb 2021"}, FailureKind::MonthWithoutDay, "Jan 2021");
        dates("Turkish months", {"Ocak 2021", "Şubat 2021"}, FailureKind::MonthWithoutDay, "Ocak 2021");
        dates("numbers of months", {"01/2021", "02/2021"}, FailureKind::MonthWithoutDay, "01/2021");
        dates("days without a year", {"20-Jun", "21-Jun"}, FailureKind::MonthWithoutDay, "20-Jun");
        dates("words", {"soon", "later"}, FailureKind::DateUnreadable, "soon");
        dates("running days", {"1", "2"}, FailureKind::DateUnreadable, "1");
        QTest::newRow("months under a name that tells nothing")
            << QByteArray("Id,Month/year,Trnx,Sales\nK1,Jun 2020,3,221.33\nK2,Jun 2020,2,169.76\n"
                          "K1,Jul 2020,1,78.04\n")
            << int(FailureKind::MonthWithoutDay) << QStringLiteral("Month/year")
            << QStringLiteral("Jun 2020");
        QTest::newRow("two currencies")
            << logOf({}, {"CHF 12.50", "SEK 12.50"}) << int(FailureKind::MixedUnits)
            << QStringLiteral("amount") << QString();
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        const Outcome<Input> input = read(bytes);
        QVERIFY(!input);
        QTEST(int(input.failure().kind), "kind");
        QTEST(input.failure().subject, "subject");
        QTEST(input.failure().detail, "detail");
    }
};

QTEST_APPLESS_MAIN(TestWrittenCells)
#include "tst_written_cells.moc"
