// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/roles/nearest_names.h"

#include <QLocale>
#include <QTest>

using namespace kiymet::data;

class TestNearestNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey)); }

    void fold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Turkish letters") << QStringLiteral("Müşteri No") << QStringLiteral("musterino");
        QTest::newRow("capitals") << QStringLiteral("MÜŞTERİ_NO") << QStringLiteral("musterino");
        QTest::newRow("ASCII only") << QStringLiteral("MUSTERI-NO") << QStringLiteral("musterino");
        QTest::newRow("I is i") << QStringLiteral("ID") << QStringLiteral("id");
        QTest::newRow("dotted I") << QStringLiteral("İD") << QStringLiteral("id");
        QTest::newRow("dotless i") << QStringLiteral("alışveriş") << QStringLiteral("alisveris");
        QTest::newRow("soft g, o, c") << QStringLiteral("ĞÖÇ ğöç") << QStringLiteral("gocgoc");
        QTest::newRow("digits") << QStringLiteral("interested_in_categories_12")
                                << QStringLiteral("interestedincategories12");
        QTest::newRow("t_x") << QStringLiteral("t_x") << QStringLiteral("tx");
    }
    void fold()
    {
        QFETCH(QString, name);
        QTEST(foldedName(name), "expected");
    }

    void nearest_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("one letter") << QStringLiteral("valu") << QStringList{QStringLiteral("value")};
        QTest::newRow("two swapped") << QStringLiteral("oredrs") << QStringList{QStringLiteral("orders")};
        QTest::newRow("other case") << QStringLiteral("ORDERS") << QStringList{QStringLiteral("orders")};
        QTest::newRow("part") << QStringLiteral("order_date")
                              << QStringList{QStringLiteral("first_order_date"),
                                             QStringLiteral("last_order_date")};
        QTest::newRow("nothing near") << QStringLiteral("zzzzzzzz") << QStringList{};
        QTest::newRow("empty") << QString() << QStringList{};
        QTest::newRow("Turkish") << QStringLiteral("musteri_no") << QStringList{QStringLiteral("müşteri no")};
    }
    void nearest()
    {
        QFETCH(QString, name);
        const QStringList names = {QStringLiteral("customer_id"),
                                   QStringLiteral("first_order_date"),
                                   QStringLiteral("last_order_date"),
                                   QStringLiteral("orders"),
                                   QStringLiteral("value"),
                                   QStringLiteral("müşteri no"),
                                   QString()};
        QTEST(nearestNames(name, names), "expected");
    }

    void atMost()
    {
        const QStringList names = {QStringLiteral("aaa1"), QStringLiteral("aaa2"), QStringLiteral("aaa3")};
        QCOMPARE(nearestNames(QStringLiteral("aaa"), names, 2), names.first(2));
    }
};

QTEST_APPLESS_MAIN(TestNearestNames)
#include "tst_nearest_names.moc"
