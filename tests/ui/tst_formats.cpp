// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/formats.h"

#include <QTest>

#include <limits>

using namespace kiymet::words;

namespace {

const DataLocale english{DataLocale::Convention::English, QStringLiteral("₺")};
const DataLocale turkish{DataLocale::Convention::Turkish, QStringLiteral("₺")};
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();

} // namespace

/// The conventions are those of research: ₺ and % stand before the figure in Turkish, the point groups, the
/// comma divides.
class TestFormats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figures_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("turkish");
        const auto row = [](const char* name, const char* what, double value, const char* en,
                            const char* tr) {
            QTest::addRow("%s %s", what, name)
                << QString(QLatin1String(what)) << value << QString::fromUtf8(en) << QString::fromUtf8(tr);
        };
        row("plain", "money", 1234.5, "₺1,234.50", "₺1.234,50");
        row("debt", "money", -12.5, "-₺12.50", "-₺12,50");
        row("million", "money", 1234567.891, "₺1,234,567.89", "₺1.234.567,89");
        row("nothing", "money", 0, "₺0.00", "₺0,00");
        row("less than a cent", "money", -0.001, "₺0.00", "₺0,00");
        row("four digits", "money", 1000, "₺1,000.00", "₺1.000,00");
        row("none", "money", notANumber, "–", "–");
        row("endless", "money", endless, "–", "–");
        row("plain", "wholeMoney", 3891655.19, "₺3,891,655", "₺3.891.655");
        row("debt", "wholeMoney", -1234.6, "-₺1,235", "-₺1.235");
        row("debt to zero", "wholeMoney", -0.4, "₺0", "₺0");
        row("plain", "percent", 0.125, "12.5%", "%12,5");
        row("negative", "percent", -0.125, "-12.5%", "-%12,5");
        row("whole", "percent", 1, "100.0%", "%100,0");
        row("large", "percent", 12.5, "1,250.0%", "%1.250,0");
        row("none", "percent", notANumber, "–", "–");
        row("middle", "probability", 0.87, "87.0%", "%87,0");
        row("certain", "probability", 1, "100.0%", "%100,0");
        row("almost certain", "probability", 0.99996, ">99.9%", ">%99,9");
        row("impossible", "probability", 0, "0.0%", "%0,0");
        row("almost impossible", "probability", 1e-9, "<0.1%", "<%0,1");
        row("least shown", "probability", 0.0006, "0.1%", "%0,1");
        row("none", "probability", notANumber, "–", "–");
        row("plain", "number", 1234.567, "1,234.57", "1.234,57");
        row("negative zero", "number", -0.0, "0.00", "0,00");
        row("rounds to zero", "number", -0.004, "0.00", "0,00");
        row("none", "number", -endless, "–", "–");
        row("parameter", "significant", 0.24259, "0.24259", "0,24259");
        row("long parameter", "significant", 4.41354321, "4.4135", "4,4135");
        row("none", "significant", notANumber, "–", "–");
    }
    void figures()
    {
        QFETCH(QString, what);
        QFETCH(double, value);
        const auto text = [&](const DataLocale& locale) {
            if (what == QLatin1String("money"))
                return money(value, locale);
            if (what == QLatin1String("wholeMoney"))
                return wholeMoney(value, locale);
            if (what == QLatin1String("percent"))
                return percent(value, 1, locale);
            if (what == QLatin1String("probability"))
                return probability(value, 1, locale);
            if (what == QLatin1String("significant"))
                return significant(value, 5, locale);
            return number(value, 2, locale);
        };
        QTEST(text(english), "english");
        QTEST(text(turkish), "turkish");
    }

    void counts()
    {
        QCOMPARE(count(19945, english), QStringLiteral("19,945"));
        QCOMPARE(count(19945, turkish), QStringLiteral("19.945"));
        QCOMPARE(count(999, turkish), QStringLiteral("999"));
        QCOMPARE(count(18446744073709551615U, turkish), QStringLiteral("18.446.744.073.709.551.615"));
    }

    void dates()
    {
        QCOMPARE(date(QDate(2021, 6, 1), turkish), QStringLiteral("01.06.2021"));
        QCOMPARE(date(QDate(2021, 6, 1), english), QStringLiteral("1 Jun 2021"));
        QCOMPARE(date(QDate(), turkish), QStringLiteral("–"));
    }

    void currencyUnknown()
    {
        const DataLocale unknown{DataLocale::Convention::English, QString()};
        QCOMPARE(money(-1234.5, unknown), QStringLiteral("-1,234.50"));
    }

    /// The system's language must not show through (a Turkish QLocale as default, say).
    void defaultIsWhatWasSet()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(money(1234.5), money(1234.5, english));
        setDataLocale(turkish);
        QCOMPARE(money(1234.5), QStringLiteral("₺1.234,50"));
        QVERIFY(dataLocale() == turkish);
        setDataLocale({});
        QCOMPARE(date(QDate(2021, 6, 1)), QStringLiteral("1 Jun 2021"));
    }
};

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
