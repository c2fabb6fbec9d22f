// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/date_parser.h"
#include "data/cells/written_date.h"

#include <QDate>
#include <QTest>

#include <vector>

using namespace kiymet::data;

Q_DECLARE_METATYPE(kiymet::data::CellState)

namespace {

std::string_view bytesOf(const QByteArray& text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

/// Whether the cell has its day, and nothing else, under an order; as text for messages.
QString readAs(const QByteArray& text, DateOrder order)
{
    const WrittenDate date = parseWrittenDate(bytesOf(text), order);
    switch (date.date.state) {
    case CellState::Valid:
        return QDate(1970, 1, 1).addDays(date.date.days).toString(Qt::ISODate);
    case CellState::Missing:
        return QStringLiteral("missing");
    case CellState::NoSuchDate:
        return QStringLiteral("no such day");
    case CellState::Unreadable:
    case CellState::NotFinite:
        break;
    }
    return date.vote == DateVote::MonthOnly  ? QStringLiteral("month only")
           : date.vote == DateVote::UnixTime ? QStringLiteral("unix time")
                                             : QStringLiteral("unreadable");
}

} // namespace

class TestDateParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<CellState>("state");
        QTest::addColumn<QDate>("date");
        const auto valid = [](const char* text, const QDate& date) {
            QTest::newRow(text) << QByteArray(text) << CellState::Valid << date;
        };
        const auto invalid = [](const char* text, CellState state) {
            QTest::newRow(*text == 0 ? "empty" : text) << QByteArray(text) << state << QDate(1970, 1, 1);
        };
        valid("2020-10-30", QDate(2020, 10, 30));
        valid("1970-01-01", QDate(1970, 1, 1));
        valid("0001-01-01", QDate(1, 1, 1));
        valid("9999-12-31", QDate(9999, 12, 31));
        valid("2000-02-29", QDate(2000, 2, 29));
        valid("  2020-10-30", QDate(2020, 10, 30));
        valid("2020-10-30\t ", QDate(2020, 10, 30));
        valid("2020-10-30 00:00", QDate(2020, 10, 30));
        valid("2020-10-30T23:59:59", QDate(2020, 10, 30));
        valid("2020-10-30 23:59:60", QDate(2020, 10, 30));
        valid("2020-10-30 12:34:56.789012", QDate(2020, 10, 30));
        invalid("", CellState::Missing);
        invalid("   ", CellState::Missing);
        invalid("          ", CellState::Missing);
        invalid("2021-02-30", CellState::NoSuchDate);
        invalid("1900-02-29", CellState::NoSuchDate);
        invalid("2021-13-01", CellState::NoSuchDate);
        invalid("2021-00-01", CellState::NoSuchDate);
        invalid("2021-01-00", CellState::NoSuchDate);
        invalid("0000-01-01", CellState::NoSuchDate);
        invalid("2021-02-30 10:00", CellState::NoSuchDate);
        for (const char* text : {"2021-2-03",
                                 "2021-02-3",
                                 "21-02-03",
                                 "2021/02/03",
                                 "03.02.2021",
                                 "20210203",
                                 "2021-02-031",
                                 "2021-02-03x",
                                 "12021-02-03",
                                 "-021-02-03",
                                 "2021-02-0x",
                                 "x021-02-03",
                                 "2021-02-03 1",
                                 "2021-02-03 10",
                                 "2021-02-03 1:00",
                                 "2021-02-03 24:00",
                                 "2021-02-03 10:60",
                                 "2021-02-03 10:00:61",
                                 "2021-02-03 10:00:00.",
                                 "2021-02-03 10:00:00,5",
                                 "2021-02-03T10:00Z",
                                 "2021-02-03 10:00:00+03:00",
                                 "2021-02-03  10:00",
                                 "2021-02-03-",
                                 "soon",
                                 "NaT",
                                 " 2021-2-3 "})
            invalid(text, CellState::Unreadable);
    }
    void parse()
    {
        QFETCH(QByteArray, text);
        QFETCH(CellState, state);
        QFETCH(QDate, date);
        // A copy of the exact size, so that a sanitizer sees any byte read beyond it.
        const std::vector<char> bytes(text.begin(), text.end());
        const ParsedDate parsed = parseDate({bytes.data(), bytes.size()});
        QCOMPARE(parsed.state, state);
        QCOMPARE(QDate(1970, 1, 1).addDays(parsed.days), date);
    }

    void written_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("dayFirst");
        QTest::addColumn<QString>("monthFirst");
        QTest::addColumn<QString>("yearFirst");
        const auto orders = [](const char* text, const char* dayFirst, const char* monthFirst,
                               const char* yearFirst) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(dayFirst)
                                << QString::fromLatin1(monthFirst) << QString::fromLatin1(yearFirst);
        };
        const auto always = [&orders](const char* text, const char* read) { orders(text, read, read, read); };
        // All of them one day, whatever the order.
        for (const char* text : {"2021-01-04  10:22:11 PM",
                                 "2021-01-04 10:22:11 pm",
                                 "2021-01-04 10:22 a.m.",
                                 "2021-01-04 10:22 p.m",
                                 "2021-01-04 10:22 p. m.",
                                 "2021-01-04 0:05 AM",
                                 "2021-01-04 3 PM",
                                 "2021-01-04 ÖS 10:22",
                                 "2021-01-04 ÖÖ 10:22:11",
                                 "2021-01-04 10:22:11 öö",
                                 "2021-01-04 ÖS10:22",
                                 "2021-01-04 10:22 OS",
                                 "2021-01-04 10:22 ö.ö.",
                                 "2021-01-04 O.S. 10:22",
                                 "2021-01-04 öğleden sonra 10:22",
                                 "2021-01-04T10:22:11Z",
                                 "2021-01-04T10:22:11.123456Z",
                                 "2021-01-04T10:22+03:00",
                                 "2021-01-04 23:30:00 +0300",
                                 "2021-01-04 23:30:00+03",
                                 "2021-01-04 23:30:00 −03:00",
                                 "2021-01-04 23:30 UTC",
                                 "2021-01-04 23:30 GMT+3",
                                 "2021-01-04 23:30 UTC +03:00",
                                 "2021-01-04T23:30+03:00[Europe/Istanbul]",
                                 "2021-01-04 23:30 Europe/Istanbul",
                                 "2021-01-04 23:30 America/New_York",
                                 "2021-01-04 23:30 (GMT+03:00)",
                                 "2021-01-04 23:30 TRT",
                                 "2021-01-04Z",
                                 "2021-01-04+03:00",
                                 "20210104",
                                 "20210104T102211",
                                 "20210104T1022Z",
                                 "20210104 102211",
                                 "20210104T102211.5",
                                 "20210104102211",
                                 "202101041022",
                                 "20210104102211123",
                                 "20210104 10:22",
                                 "2021/1/4",
                                 "2021.01.04",
                                 "2021.1.4",
                                 "2021. 01. 04.",
                                 "2021. 1. 4. 10:22",
                                 "2021-1-4",
                                 "2021 01 04",
                                 "2021-01-04, 10:22",
                                 "2021-01-04 - 10:22",
                                 "2021-01-04 10.22",
                                 "2021-01-04 10.22.11",
                                 "2021-01-04 saat 10:22",
                                 "2021-01-04 Saat: 10.22",
                                 "2021-01-04_10:22",
                                 "2021-01-04 10h22",
                                 "10:22 2021-01-04",
                                 "'2021-01-04",
                                 "=\"2021-01-04\"",
                                 "\u00A02021-01-04\u202F",
                                 "2021-01-04\u200910:22",
                                 "\uFEFF2021-01-04",
                                 "2021‑01‑04",
                                 "٢٠٢١-٠١-٠٤",
                                 "۲۰۲۱/۰۱/۰۴",
                                 "２０２１-０１-０４",
                                 "4 January 2021",
                                 "04 Jan 2021",
                                 "4 jan. 2021",
                                 "4. January 2021",
                                 "04-JAN-2021",
                                 "04/Jan/2021",
                                 "04Jan2021",
                                 "04JAN2021:10:22:11",
                                 "4th January 2021",
                                 "4th of January, 2021",
                                 "January 4, 2021",
                                 "Jan 4, 2021",
                                 "Jan. 4th, 2021 10:22 AM",
                                 "JANUARY 4 2021",
                                 "2021-Jan-04",
                                 "2021 January 4",
                                 "Jan-04-2021",
                                 "Mon Jan 04 2021",
                                 "Mon, 04 Jan 2021 10:22:11 +0300",
                                 "Monday, January 4, 2021 10:22:11 AM",
                                 "Mon Jan 04 2021 10:22:11 GMT+0300 (GMT+03:00)",
                                 "Mon Jan 04 2021 10:22:11 GMT+0300 (Arabian Standard Time)",
                                 "Mon Jan  4 10:22:11 TRT 2021",
                                 "Mon Jan 04 10:22:11 UTC 2021",
                                 "10:22:11 Jan 04, 2021 PST",
                                 "Jan 4, 2021 10:22:11 PM PST",
                                 "Jan  4 2021 10:22AM",
                                 "Jan  4 2021 10:22:11:123AM",
                                 "Jan 04 2021 1022",
                                 "4 Ocak 2021",
                                 "04 Oca 2021",
                                 "4 OCAK 2021",
                                 "4 oca. 2021, 10:22",
                                 "04-OCA-2021",
                                 "4 Ocak 2021 Pazartesi",
                                 "Pazartesi, 4 Ocak 2021",
                                 "4 Ocak 2021 Pazartesi 10:22",
                                 "PAZARTESİ 4 OCAK 2021",
                                 "Pzt 4 Oca 2021 10.22",
                                 "Mon 04/01/2021",
                                 "04/01/2021 (Mon)",
                                 "01/04/2021 Pazartesi"})
            always(text, "2021-01-04");
        always("4 Şubat 2021", "2021-02-04");
        always("4 ŞUBAT 2021", "2021-02-04");
        always("4 Sub 2021", "2021-02-04");
        always("4 Mart 2021", "2021-03-04");
        always("4 NİSAN 2021", "2021-04-04");
        always("4 nis. 2021", "2021-04-04");
        always("4 Mayıs 2021", "2021-05-04");
        always("4 MAYIS 2021", "2021-05-04");
        always("4 mayis 2021", "2021-05-04");
        always("4 Haziran 2021", "2021-06-04");
        always("4 HAZIRAN 2021", "2021-06-04");
        always("4 HAZİRAN 2021", "2021-06-04");
        always("4 Temmuz 2021", "2021-07-04");
        always("4 Ağu 2021", "2021-08-04");
        always("4 AĞUSTOS 2021", "2021-08-04");
        always("4 Agustos 2021", "2021-08-04");
        always("4 Eylül 2021", "2021-09-04");
        always("4 EYL 2021", "2021-09-04");
        always("4 Ekim 2021", "2021-10-04");
        always("4 KASIM 2021", "2021-11-04");
        always("4 Kasım 2021", "2021-11-04");
        always("4 Aralık 2021", "2021-12-04");
        always("4 ARALIK 2021", "2021-12-04");
        always("4 Ara 2021", "2021-12-04");
        always("4 February 2021", "2021-02-04");
        always("4 Sept 2021", "2021-09-04");
        always("4 AUGUST 2021", "2021-08-04");
        always("29 Feb 2020", "2020-02-29");
        always("29 Feb 2021", "no such day");
        always("31 Nisan 2021", "no such day");
        // Day first, month first, year first.
        orders("04.01.2021", "2021-01-04", "2021-04-01", "unreadable");
        orders("04/01/2021", "2021-01-04", "2021-04-01", "unreadable");
        orders("04.01.2021.", "2021-01-04", "2021-04-01", "unreadable");
        orders("04 / 01 / 2021", "2021-01-04", "2021-04-01", "unreadable");
        orders("04 01 2021", "2021-01-04", "2021-04-01", "unreadable");
        orders("4-1-2021 9:05", "2021-01-04", "2021-04-01", "unreadable");
        orders("04.01.2021 9.05", "2021-01-04", "2021-04-01", "unreadable");
        orders("'04.01.2021", "2021-01-04", "2021-04-01", "unreadable");
        orders("04012021", "2021-01-04", "2021-04-01", "unreadable");
        orders("4012021", "2021-01-04", "2021-04-01", "unreadable");
        orders("13012021", "2021-01-13", "no such day", "unreadable");
        orders("01132021", "no such day", "2021-01-13", "unreadable");
        orders("04/01/21", "2021-01-04", "2021-04-01", "2004-01-21");
        orders("4/1/21 7:37", "2021-01-04", "2021-04-01", "unreadable");
        orders("13.01.21", "2021-01-13", "no such day", "2013-01-21");
        orders("04-01-95", "1995-01-04", "1995-04-01", "unreadable");
        orders("04/01/68", "2068-01-04", "2068-04-01", "unreadable");
        orders("04/01/69", "1969-01-04", "1969-04-01", "unreadable");
        orders("95-01-04", "1995-01-04", "1995-01-04", "1995-01-04");
        orders("21-01-4", "2021-01-04", "2021-01-04", "2021-01-04");
        orders("04-JAN-21", "2021-01-04", "2021-01-04", "2004-01-21");
        orders("04OCA21", "2021-01-04", "2021-01-04", "2004-01-21");
        orders("4 Oca 21", "2021-01-04", "2021-01-04", "unreadable");
        orders("Jan 4, 21", "2021-01-04", "2021-01-04", "2021-01-04");
        orders("44200", "2021-01-04", "2021-01-04", "2021-01-04");
        orders("\u00A044200.5", "2021-01-04", "2021-01-04", "2021-01-04");
        // Nothing that could be a day.
        always("Jan 2021", "month only");
        always("Ocak 2021", "month only");
        always("2021 Jan", "month only");
        always("2021-01", "month only");
        always("01/2021", "month only");
        always("01.2021", "month only");
        always("2021. 01.", "month only");
        always("Jun-20", "month only");
        always("20-Jun", "month only");
        always("5 May", "month only");
        always("202101", "month only");
        always("1609755731", "unix time");
        always("1609755731123", "unix time");
        always("1609755731.5", "unix time");
        always("\u00A0", "missing");
        always("\u202F \uFEFF", "missing");
        always("2021-01-04 24:00", "unreadable");
        always("2021-01-04 10:60", "unreadable");
        always("2021-01-04 10:22 foo", "unreadable");
        always("2021-01-04 10:22 - 11:00", "unreadable");
        always("2021-01-04 1", "unreadable");
        always("04.01.202110:22", "unreadable");
        always("1.2.3", "unreadable");
        always("192.168.1.1", "unreadable");
        always("04.01/2021", "unreadable");
        always("040121", "unreadable");
        always("5321234567", "unreadable");
        always("99999999999", "unreadable");
        always("20211301T10", "unreadable");
        always("TR12-2021", "unreadable");
        always("+905321234567", "unreadable");
        always("4 Janvier 2021", "unreadable");
        always("Jan 32 2021", "no such day");
        always("Monday", "unreadable");
        always("2021-01-04 10:22 +99:00", "unreadable");
        always("4 Jan 123", "unreadable");
        orders("31.02.2021 ÖS 10:22", "no such day", "no such day", "unreadable");
    }
    void written()
    {
        QFETCH(QByteArray, text);
        QTEST(readAs(text, DateOrder::DayMonthYear), "dayFirst");
        QTEST(readAs(text, DateOrder::MonthDayYear), "monthFirst");
        QTEST(readAs(text, DateOrder::YearMonthDay), "yearFirst");
    }

    void unixTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("seconds");
        QTest::addColumn<QString>("milliseconds");
        const auto row = [](const char* text, const char* seconds, const char* milliseconds) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(seconds)
                                << QString::fromLatin1(milliseconds);
        };
        row("1609718400", "2021-01-04", "1970-01-19");
        row("1609718399", "2021-01-03", "1970-01-19");
        row("1609755731.75", "2021-01-04", "1970-01-19");
        row("1609718400000", "unix time", "2021-01-04");
        row("1609718399999", "unix time", "2021-01-03");
        row("4102444800", "unreadable", "unreadable"); // the year 2100: a telephone number
        row("2021-01-04", "2021-01-04", "2021-01-04");
        row("04.01.2021", "unreadable", "unreadable");
        row("4 Jan 2021", "2021-01-04", "2021-01-04");
    }
    void unixTime()
    {
        QFETCH(QByteArray, text);
        QTEST(readAs(text, DateOrder::UnixSeconds), "seconds");
        QTEST(readAs(text, DateOrder::UnixMilliseconds), "milliseconds");
    }

    /// What single dates tell of the order of day and month.
    void votes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("vote");
        const auto row = [](const char* text, DateVote vote) {
            QTest::newRow(text) << QByteArray(text) << static_cast<int>(vote);
        };
        row("2021-01-04T10:22Z", DateVote::YearFirst);
        row("04.01.2021 saat 10:22", DateVote::DayFirst);
        row("04/01/2021 10.22", DateVote::Either);
        row("04/04/2021 - 10:22", DateVote::Same);
        row("13/01/21", DateVote::DayFirst);
        row("01/13/21", DateVote::MonthFirst);
        row("01/04/21", DateVote::Either);
        row("01.04.21", DateVote::DayFirst);
        row("95/01/04", DateVote::YearFirst);
        row("04012021", DateVote::Either);
        row("4 Jan 2021", DateVote::Named);
        // The weekday tells: 4 January 2021 was a Monday and 1 April a Thursday.
        row("Mon 04/01/2021", DateVote::DayFirst);
        row("Per 04/01/2021", DateVote::MonthFirst);
        row("Tue 04/01/2021", DateVote::Either);
    }
    void votes()
    {
        QFETCH(QByteArray, text);
        QTEST(static_cast<int>(parseWrittenDate(bytesOf(text), DateOrder::DayMonthYear).vote), "vote");
    }

    void zones_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("zone");
        QTest::newRow("none") << QByteArray("2021-01-04 10:22") << false;
        QTest::newRow("Z") << QByteArray("2021-01-04T10:22Z") << true;
        QTest::newRow("offset") << QByteArray("04.01.2021 10:22 +0300") << true;
        QTest::newRow("area") << QByteArray("4 Jan 2021 10:22 Europe/Istanbul") << true;
        QTest::newRow("half of the day") << QByteArray("2021-01-04 10:22 PM") << false;
    }
    void zones()
    {
        QFETCH(QByteArray, text);
        QTEST(parseWrittenDate(bytesOf(text), DateOrder::DayMonthYear).zone, "zone");
    }

    /// At which end the years of two digits stand, told from a whole column.
    void shortYears_data()
    {
        QTest::addColumn<QByteArrayList>("cells");
        QTest::addColumn<int>("place");
        const auto row = [](const char* name, const QByteArrayList& cells, YearPlace place) {
            QTest::newRow(name) << cells << static_cast<int>(place);
        };
        const auto days = [](const char* form) {
            QByteArrayList cells;
            for (int day = 1; day <= 12; ++day)
                cells << QByteArray(form).replace("DD", QByteArray::number(day).rightJustified(2, '0'));
            return cells;
        };
        row("slashes, one cell", {"04/01/21"}, YearPlace::Last);
        row("points, one cell", {"04.01.21"}, YearPlace::Last);
        row("name, one cell", {"04-JAN-21"}, YearPlace::Last);
        row("dashes, one cell", {"04-01-21"}, YearPlace::Open);
        row("dashes, days first", days("DD-01-21"), YearPlace::Last);
        row("dashes, days last", days("21-01-DD"), YearPlace::First);
        row("slashes, days last", days("21/01/DD"), YearPlace::First);
        row("slashes, both ends vary", {"01/01/20", "01/01/21", "01/01/22"}, YearPlace::Open);
        row("a year that is no day", {"04-01-95", "04-01-21"}, YearPlace::Last);
        row("a day that is no year", {"95-01-04", "21-01-04"}, YearPlace::First);
        row("both for certain", {"95-01-04", "04-01-95"}, YearPlace::Open);
    }
    void shortYears()
    {
        QFETCH(QByteArrayList, cells);
        DateEvidence first;
        DateEvidence second;
        for (qsizetype i = 0; i < cells.size(); ++i)
            (i % 2 == 0 ? first : second)
                .add(parseWrittenDate(bytesOf(cells[i]), DateOrder::DayMonthYear), bytesOf(cells[i]));
        first.add(second);
        QCOMPARE(first.shortYears(), static_cast<std::uint64_t>(cells.size()));
        QTEST(static_cast<int>(placeOfShortYears(first)), "place");
    }

    void everyByteInEveryPlace()
    {
        // QDate reads the same form; what it takes for a date must be one here, and nothing else.
        const QByteArray text = "2019-03-28";
        for (int place = 0; place < 10; ++place) {
            for (int byte = 1; byte < 256; ++byte) {
                QByteArray changed = text;
                changed[place] = static_cast<char>(byte);
                const bool digits = QByteArray("0123456789").contains(changed[place]);
                const bool form = place == 4 || place == 7 ? byte == '-' : digits;
                const QDate date =
                    form ? QDate::fromString(QString::fromLatin1(changed), Qt::ISODate) : QDate();
                const ParsedDate parsed =
                    parseDate({changed.constData(), static_cast<std::size_t>(changed.size())});
                QCOMPARE(parsed.state, !form            ? CellState::Unreadable
                                       : date.isValid() ? CellState::Valid
                                                        : CellState::NoSuchDate);
                if (date.isValid())
                    QCOMPARE(QDate(1970, 1, 1).addDays(parsed.days), date);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestDateParser)
#include "tst_date_parser.moc"
