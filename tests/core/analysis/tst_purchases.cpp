// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text_pictures.h"

#include "analysis/diagnostics/calibration_split.h"
#include "analysis/stages/purchases.h"
#include "data/cells/calendar.h"

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

using L = QStringList;

QStringList list(std::initializer_list<const char*> lines)
{
    QStringList all;
    for (const char* line : lines)
        all << QString::fromUtf8(line);
    return all;
}

/// "id x t_x T m orders", one line a customer; times in days.
QStringList pictureOf(const CustomerSummary& summary)
{
    QStringList lines;
    for (std::size_t i = 0; i < summary.size(); ++i)
        lines << QStringLiteral("%1 %2 %3 %4 %5 %6")
                     .arg(textOf((*summary.ids)[i]))
                     .arg(summary.x[i])
                     .arg(summary.t_x[i])
                     .arg(summary.T[i])
                     .arg(summary.m[i])
                     .arg(summary.orders[i]);
    return lines;
}

} // namespace

class TestPurchases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void periods()
    {
        for (const PurchasePeriod period :
             {PurchasePeriod::Day, PurchasePeriod::Week, PurchasePeriod::Month}) {
            // Every day lies in its period, and periods follow each other without gaps, before 1970, too.
            std::int32_t last = periodOf(data::daysFromCivil(1899, 12, 27), period);
            for (std::int32_t day = data::daysFromCivil(1899, 12, 27); day < data::daysFromCivil(2101, 1, 1);
                 ++day) {
                const std::int32_t number = periodOf(day, period);
                QVERIFY(number == last || number == last + 1);
                QVERIFY(firstDayOf(number, period) <= day && day <= lastDayOf(number, period));
                if (number != last)
                    QCOMPARE(day, firstDayOf(number, period));
                last = number;
            }
        }
        // 2021-01-03 was a Sunday.
        const std::int32_t sunday = data::daysFromCivil(2021, 1, 3);
        QCOMPARE(periodOf(sunday, PurchasePeriod::Week), periodOf(sunday - 6, PurchasePeriod::Week));
        QCOMPARE(periodOf(sunday + 1, PurchasePeriod::Week), periodOf(sunday, PurchasePeriod::Week) + 1);
    }

    void rules_data()
    {
        QTest::addColumn<QStringList>("rows"); // of date,customer,order,amount behind ok's three purchases
        QTest::addColumn<QString>("rule");     // key=value, several joined by a blank
        QTest::addColumn<QStringList>("findings");
        QTest::addColumn<QStringList>("customers"); // behind ok's
        const auto row = [](const char* name, QStringList rows, const char* rule, QStringList findings,
                            QStringList customers) {
            QTest::newRow(name) << rows << QString::fromLatin1(rule) << findings << customers;
        };

        row("nothing to find", {}, "", {}, {});
        row("one purchase", list({"2021-01-31,a,1,5"}), "", {}, list({"a 0 0 60 0 1"}));
        row("lines of one day are one purchase",
            list({"2021-01-01,a,1,5", "2021-01-31,a,2,6", "2021-01-31,a,3,8"}), "", {},
            list({"a 1 30 90 14 2"}));
        row("in any order of the file", list({"2021-01-31,a,2,6", "2021-01-01,a,1,5", "2021-01-31,a,3,8"}),
            "", {}, list({"a 1 30 90 14 2"}));
        row("with the first purchase", list({"2021-01-01,a,1,5", "2021-01-31,a,2,6", "2021-01-31,a,3,8"}),
            "transactions.first_purchase=include", {}, list({"a 1 30 90 9.5 2"}));
        row("all orders", list({"2021-01-01,a,1,5", "2021-01-31,a,2,6"}), "model.frequency=all_orders", {},
            list({"a 2 30 90 6 2"}));
        row("the preset of the notebooks", list({"2021-01-01,a,1,5", "2021-01-31,a,2,6"}), "preset=notebook",
            {}, list({"a 2 30 90 5.5 2"}));
        // ok buys on Fridays, so that weeks run from 2020-12-28 to 2021-03-29.
        row("weeks", list({"2021-01-04,a,1,5", "2021-01-10,a,2,6", "2021-01-11,a,3,8"}),
            "transactions.period=week", {}, list({"a 1 7 84 8 2"}));
        row("months", list({"2021-01-01,a,1,5", "2021-01-31,a,2,6", "2021-02-01,a,3,8"}),
            "transactions.period=month", {}, list({"a 1 30.4375 91.3125 8 2"}));

        row("no customer", list({"2021-01-01,,1,5"}), "", list({"missing_id customer 1 @5 dropped"}), {});
        row("no customer leaves whatever the rule", list({"2021-01-01,,1,5"}), "cleaning.missing=keep",
            list({"missing_id customer 1 @5 dropped"}), {});
        row("no date", list({",a,1,5", "2021-01-05,a,1,5"}), "cleaning.missing=keep",
            list({"missing_value date 1 @5 dropped"}), list({"a 0 0 86 0 1"}));
        row("a date that cannot be read", list({"soon,a,1,5", "2021-02-30,a,1,5"}), "",
            list({"no_such_date date 1 @6 dropped", "unreadable_value date 1 @5 dropped"}), {});
        row("no amount", list({"2021-01-01,a,1,", "2021-01-02,a,1,x", "2021-01-03,a,1,inf"}), "",
            list({"missing_value amount 1 @5 dropped", "no_purchases_left  1 @0 dropped",
                  "not_finite_value amount 1 @7 dropped", "unreadable_value amount 1 @6 dropped"}),
            {});
        row("no amount kept counts as nothing", list({"2021-01-01,a,1,", "2021-01-03,a,1,x"}),
            "cleaning.missing=keep",
            list({"missing_value amount 1 @5", "unreadable_value amount 1 @6", "zero_spend_left_out  1 @0"})
                .mid(0, 2),
            list({"a 1 2 90 0 2"}));
        row("a purchase for nothing is one", list({"2021-01-01,a,1,4", "2021-01-03,a,1,0"}), "",
            list({"zero_value amount 1 @6"}), list({"a 1 2 90 0 2"}));
        row("unless asked", list({"2021-01-01,a,1,4", "2021-01-03,a,1,0"}), "cleaning.zero=drop",
            list({"zero_value amount 1 @6 dropped"}), list({"a 0 0 90 0 1"}));

        const L back = list({"2021-01-01,a,1,10", "2021-01-03,a,2,20", "2021-01-03,a,3,-5"});
        row("net: within the period", back, "", list({"returns amount 1 @7"}), list({"a 1 2 90 15 2"}));
        row("drop", back, "transactions.returns=drop", list({"returns amount 1 @7 dropped"}),
            list({"a 1 2 90 20 2"}));
        row("keep", back, "transactions.returns=keep", list({"returns amount 1 @7"}),
            list({"a 1 2 90 15 2"}));
        const L later = list({"2021-01-01,a,1,10", "2021-01-03,a,2,20", "2021-01-09,a,3,-5"});
        row("net: later, from the latest", later, "", list({"returns amount 1 @7"}), list({"a 1 2 90 15 2"}));
        row("drop: later", later, "transactions.returns=drop", list({"returns amount 1 @7 dropped"}),
            list({"a 1 2 90 20 2"}));
        row("keep: later counts as a purchase", later, "transactions.returns=keep",
            list({"returns amount 1 @7"}), list({"a 2 8 90 7.5 3"}));
        row("net: the whole purchase", list({"2021-01-01,a,1,10", "2021-01-03,a,2,20", "2021-01-09,a,3,-20"}),
            "", list({"returns amount 1 @7"}), list({"a 0 0 90 0 1"}));
        row("net: over several purchases",
            list({"2021-01-01,a,1,10", "2021-01-03,a,2,20", "2021-01-09,a,3,-25"}), "",
            list({"returns amount 1 @7"}), list({"a 0 0 90 0 1"}));
        row("net: what is bought the same day comes first",
            list({"2021-01-01,a,1,10", "2021-01-03,a,2,20", "2021-01-03,a,3,-25"}), "",
            list({"returns amount 1 @7"}), list({"a 0 0 90 0 1"}));
        row("net: nothing of it is left",
            list({"2021-01-01,a,1,0.1", "2021-01-01,a,2,0.2", "2021-01-04,a,3,-0.3"}), "",
            list({"no_purchases_left  1 @0 dropped", "returns amount 1 @7"}), {});
        row("net: before any purchase", list({"2021-01-01,a,1,-10", "2021-01-03,a,2,20"}), "",
            list({"return_without_purchase  1 @0 dropped", "returns amount 1 @5"}), list({"a 0 0 88 0 1"}));
        row("net: more than was bought", list({"2021-01-01,a,1,10", "2021-01-03,a,2,-20"}), "",
            list({"no_purchases_left  1 @0 dropped", "return_without_purchase  1 @0 dropped",
                  "returns amount 1 @6"}),
            {});
        row("net: a gift is not taken back",
            list({"2021-01-01,a,1,10", "2021-01-03,a,2,0", "2021-01-09,a,3,-4"}), "",
            list({"returns amount 1 @7", "zero_value amount 1 @6"}), list({"a 1 2 90 0 2"}));

        row("net: nor a gift of the same day",
            list({"2021-01-01,a,1,10", "2021-01-03,a,2,0", "2021-01-03,a,3,-4"}), "",
            list({"returns amount 1 @7", "zero_value amount 1 @6"}), list({"a 1 2 90 0 2"}));

        row("a cancelled order", list({"2021-01-01,a,1,10", "2021-01-03,a,2,20", "2021-01-04,a,C2,20"}), "",
            list({"cancelled_orders order 1 @7"}), list({"a 0 0 90 0 1"}));
        row("a cancelled order that is negative, too",
            list({"2021-01-01,a,1,10", "2021-01-03,a,2,20", "2021-01-04,a,C2,-20"}), "",
            list({"cancelled_orders order 1 @7", "returns amount 1 @7"}), list({"a 0 0 90 0 1"}));
        row("orders numbered with C are orders",
            list({"2021-01-01,a,C1,10", "2021-01-03,a,C2,20", "2021-01-04,a,C3,20", "2021-01-05,a,C4,0"}), "",
            {}, list({"a 3 4 90 13.3333 4"}));

        row("after the analysis date", list({"2021-01-01,a,1,10", "2021-01-05,a,2,20", "2021-04-01,b,3,5"}),
            "analysis.date=2021-01-04", list({"future_rows date 4 @3 dropped"}), list({"a 0 0 3 0 1"}));
        row("later days of the week count",
            list({"2021-01-04,a,1,10", "2021-01-08,a,2,20", "2021-01-11,a,3,40"}),
            "analysis.date=2021-01-06 transactions.period=week", list({"future_rows date 3 @3 dropped"}),
            list({"a 0 0 0 0 1"}));
        row("an analysis date behind the log", list({"2021-01-01,a,1,10"}), "analysis.date=2021-05-01", {},
            list({"a 0 0 120 0 1"}));
        row("days behind the log", list({"2021-01-01,a,1,10"}), "analysis.offset_days=2", {},
            list({"a 0 0 92 0 1"}));
    }
    void rules()
    {
        QFETCH(QStringList, rows);
        QFETCH(QString, rule);
        QFETCH(QStringList, findings);
        QFETCH(QStringList, customers);
        rows = list({"date,customer,order,amount", "2021-01-01,ok,11,10", "2021-02-05,ok,12,20",
                     "2021-04-01,ok,13,30"}) +
               rows;
        Settings settings =
            with({{"analysis.time_unit", "day"}, {"mapping.order_id", "order"}, {"cleaning.zero", "auto"}});
        for (const QString& one : rule.split(u' ', Qt::SkipEmptyParts))
            settings = *withSetting(settings, one.section(u'=', 0, 0), one.section(u'=', 1));
        const SmallFile file(rows);
        const auto results = Pipeline().run(file.path(), settings, Stage::Summarise);
        QVERIFY(results);
        findings.sort();
        QCOMPARE(test::pictureOf(results->findings, Stage::Clean), findings);
        QCOMPARE(pictureOf(*results->summary).mid(1), customers);
        QCOMPARE(textOf((*results->summary->ids)[0]), QStringLiteral("ok"));
    }

    /// Amount, or quantity and price.
    void amounts_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("value"); // of the repeat purchase of a, who bought twice
        const auto row = [](const char* name, QStringList lines, const char* value) {
            QTest::newRow(name) << lines << QString::fromLatin1(value);
        };
        row("quantity and price",
            list({"InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID",
                  "536365,X,6,2010-12-01 08:26,2.5,a", "536366,X,2,2010-12-02 08:28,3,a",
                  "536366,Y,1,2010-12-02 08:28,4,a"}),
            "10");
        row("in Turkish",
            list({"Müşteri No;Fatura Tarihi;Adet;Birim Fiyat", "a;2010-12-01;6;2,5", "a;2010-12-02;2;3,25"}),
            "6.5");
        row("negative quantity",
            list({"InvoiceNo,Quantity,InvoiceDate,UnitPrice,CustomerID", "1,6,2010-12-01,2.5,a",
                  "2,10,2010-12-02,3,a", "C3,-2,2010-12-03,3,a"}),
            "24");
        row("amount beside a negative quantity",
            list({"customer_id,date,quantity,amount", "a,2010-12-01,6,2.5", "a,2010-12-02,10,30",
                  "a,2010-12-03,-2,6"}),
            "24");
        row("a price alone is an amount", list({"Id,Date,Price", "a,2010-12-01,6", "a,2010-12-02,10"}), "10");
        row("an amount is more than quantity and price",
            list({"customer,date,quantity,price,total", "a,2010-12-01,6,5,30", "a,2010-12-02,2,3,7"}), "7");
    }
    void amounts()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, value);
        const SmallFile file(lines);
        const auto results = Pipeline().run(file.path(), {}, Stage::Summarise);
        QVERIFY(results);
        QVERIFY(results->input->isLog());
        QCOMPARE(results->summary->size(), std::size_t(1));
        QCOMPARE(results->summary->x[0], std::uint32_t(1));
        QCOMPARE(QString::number(results->summary->m[0], 'g', 12), value);
    }

    /// A change re-runs only what lies below it: period and analysis date do not read the file again.
    void nothingIsReadTwice()
    {
        const SmallFile file(list({"customer,date,amount", "a,2021-01-01,5", "a,2021-01-02,6",
                                   "a,2021-02-01,7", "b,2021-01-05,2", "b,2021-01-06,3"}));
        Pipeline pipeline;
        const auto stages = [&](std::initializer_list<std::pair<const char*, const char*>> settings) {
            if (!pipeline.run(file.path(), with(settings), Stage::Summarise))
                qFatal("no summary");
            return pipeline.lastComputed();
        };
        using S = std::vector<Stage>;
        QVERIFY(stages({}) == (S{Stage::Read, Stage::Clean, Stage::Summarise}));
        QVERIFY(stages({{"transactions.period", "week"}}) == (S{Stage::Clean, Stage::Summarise}));
        QVERIFY(stages({{"transactions.period", "week"}, {"analysis.date", "2021-01-20"}}) ==
                (S{Stage::Clean, Stage::Summarise}));
        QVERIFY(stages({{"transactions.period", "week"},
                        {"analysis.date", "2021-01-20"},
                        {"transactions.returns", "keep"}}) == (S{Stage::Clean, Stage::Summarise}));
        QVERIFY(stages({{"transactions.period", "week"},
                        {"analysis.date", "2021-01-20"},
                        {"transactions.returns", "keep"},
                        {"transactions.first_purchase", "include"}}) == (S{Stage::Summarise}));
    }

    /// What RFM and the pages read of a log's customers.
    void customersOfALog()
    {
        const SmallFile file(list({"customer,date,amount", "b,2021-01-05,2", "a,2021-01-01,5",
                                   "a,2021-01-02,6", "a,2021-02-01,7", "c,2021-01-01,-3"}));
        const auto results = Pipeline().run(file.path(), {}, Stage::Clean);
        QVERIFY(results);
        QCOMPARE(test::pictureOf(*results->cleaned),
                 list({"b 2021-01-05 2021-01-05 1 2", "a 2021-01-01 2021-02-01 3 18"}));
        QCOMPARE(results->cleaned->rowsBefore, std::uint64_t(5));
        QCOMPARE(results->cleaned->ordersAfter, 4.0);
        QCOMPARE(results->cleaned->valueBefore, 17.0);
        QCOMPARE(results->cleaned->valueAfter, 20.0);
        QCOMPARE(results->cleaned->customers->lines, (std::vector<std::uint64_t>{2, 3}));
        // In weeks, a purchase after the analysis date but in its week counts, dated to the analysis date.
        const auto weeks = Pipeline().run(
            file.path(), with({{"transactions.period", "week"}, {"analysis.date", "2021-01-04"}}),
            Stage::Clean);
        QVERIFY(weeks);
        QCOMPARE(test::pictureOf(*weeks->cleaned),
                 list({"b 2021-01-04 2021-01-04 1 2", "a 2021-01-01 2021-01-02 1 11"}));
    }

    void nobodyLeft()
    {
        const SmallFile file(list({"customer,date,amount", "a,2021-01-01,5", "b,2021-01-02,6"}));
        const auto results = Pipeline().run(file.path(), with({{"analysis.date", "2020-12-31"}}));
        QVERIFY(!results);
        QCOMPARE(int(results.failure().kind), int(FailureKind::NoCustomersLeft));
        QCOMPARE(results.failure().detail, QStringLiteral("future_rows"));
    }

    /// Samples show where to look.
    void samples()
    {
        QStringList lines = list({"customer,date,amount"});
        for (int i = 0; i < 9; ++i)
            lines << QStringLiteral("a,2021-01-%1,%2").arg(i + 1, 2, 10, QLatin1Char('0')).arg(-i - 1);
        lines << QStringLiteral("b,2021-01-01,4");
        const auto results =
            Pipeline().run(SmallFile(lines).path(), with({{"analysis.date", "2021-01-07"}}), Stage::Clean);
        QVERIFY(results);
        for (const Finding& finding : results->findings) {
            if (finding.kind == FindingKind::Returns) {
                QCOMPARE(finding.count, std::uint64_t(9));
                QCOMPARE(finding.values.front(), -45.0);
                QCOMPARE(finding.samples.size(), std::size_t(5));
                QVERIFY(finding.samples[4] == (SampleRow{6, QStringLiteral("a"), QStringLiteral("-5")}));
            } else if (finding.kind == FindingKind::FutureRows) {
                QCOMPARE(finding.count, std::uint64_t(2));
                QVERIFY(finding.samples ==
                        (std::vector<SampleRow>{{9, QStringLiteral("a"), QStringLiteral("2021-01-08")},
                                                {10, QStringLiteral("a"), QStringLiteral("2021-01-09")}}));
            } else if (finding.kind == FindingKind::UnmatchedReturns) {
                QCOMPARE(finding.count, std::uint64_t(7));
                QCOMPARE(finding.values.front(), -28.0);
            }
        }
        QCOMPARE(results->findings.size(), std::size_t(4));
    }

    /// Asked for, outliers are capped in x and m, as those of a ready summary are.
    void capping()
    {
        QStringList lines = list({"customer,date,amount"});
        for (int c = 0; c < 200; ++c)
            for (int i = 0; i < 2 + c % 3; ++i)
                lines << QStringLiteral("c%1,2021-01-%2,%3")
                             .arg(c)
                             .arg(i + 1, 2, 10, QLatin1Char('0'))
                             .arg(c == 199 ? 10000 : 10 + c % 7);
        const SmallFile file(lines);
        const auto plain = Pipeline().run(file.path(), {}, Stage::Summarise);
        const auto capped =
            Pipeline().run(file.path(), with({{"outliers.enabled", "true"}}), Stage::Summarise);
        QVERIFY(plain && capped);
        QVERIFY(plain->capped->columns.empty());
        QCOMPARE(capped->capped->columns.size(), std::size_t(2));
        QCOMPARE(plain->summary->m[199], 10000.0);
        QVERIFY(capped->summary->m[199] < 100);
        QCOMPARE(capped->summary->m[198], plain->summary->m[198]);
        QVERIFY(capped->summary->x == plain->summary->x);
    }
};

QTEST_GUILESS_MAIN(TestPurchases)
#include "tst_purchases.moc"
