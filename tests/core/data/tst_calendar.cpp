// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/calendar.h"

#include <QDate>
#include <QTest>

using namespace kiymet::data;

/// Qt's calendar is the judge.
class TestCalendar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDay()
    {
        const QDate epoch(1970, 1, 1);
        const QDate last(9999, 12, 31);
        std::int32_t days = static_cast<std::int32_t>(epoch.daysTo(QDate(1, 1, 1)));
        for (QDate date(1, 1, 1); date <= last; date = date.addDays(1), ++days) {
            const CivilDate civil = civilFromDays(days);
            if (civil != CivilDate{date.year(), date.month(), date.day()} ||
                daysFromCivil(date.year(), date.month(), date.day()) != days)
                QFAIL(qPrintable(date.toString(Qt::ISODate)));
        }
        QCOMPARE(days, static_cast<std::int32_t>(epoch.daysTo(last)) + 1);
    }

    void lengthsOfMonths()
    {
        for (int year = 1; year <= 9999; ++year) {
            for (int month = 1; month <= 12; ++month) {
                const int length = QDate(year, month, 1).daysInMonth();
                QVERIFY(isCivilDate(year, month, length));
                QVERIFY(!isCivilDate(year, month, length + 1));
            }
        }
    }

    void whatIsADate_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::addColumn<bool>("expected");
        QTest::newRow("first") << 1 << 1 << 1 << true;
        QTest::newRow("last") << 9999 << 12 << 31 << true;
        QTest::newRow("year 0") << 0 << 1 << 1 << false;
        QTest::newRow("year 10000") << 10000 << 1 << 1 << false;
        QTest::newRow("month 0") << 2020 << 0 << 1 << false;
        QTest::newRow("month 13") << 2020 << 13 << 1 << false;
        QTest::newRow("day 0") << 2020 << 1 << 0 << false;
        QTest::newRow("a day beyond one byte") << 2020 << 1 << 257 << false;
        QTest::newRow("a month beyond one byte") << 2020 << 257 << 1 << false;
        QTest::newRow("a year beyond two bytes") << 65536 + 2020 << 1 << 1 << false;
        QTest::newRow("31 April") << 2020 << 4 << 31 << false;
        QTest::newRow("leap day") << 2000 << 2 << 29 << true;
        QTest::newRow("no leap day in 1900") << 1900 << 2 << 29 << false;
    }
    void whatIsADate()
    {
        QFETCH(int, year);
        QFETCH(int, month);
        QFETCH(int, day);
        QTEST(isCivilDate(year, month, day), "expected");
    }
};

QTEST_APPLESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
