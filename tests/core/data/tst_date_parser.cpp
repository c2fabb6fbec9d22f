// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/date_parser.h"

#include <QDate>
#include <QTest>

#include <vector>

using namespace kiymet::data;

Q_DECLARE_METATYPE(kiymet::data::CellState)

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
