// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text_pictures.h"

#include "analysis/stages/duplicate_ids.h"

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

const QString header =
    QStringLiteral("customer_id,first_date,last_date,orders_shop,orders_web,value_shop,value_web");

Settings mapped(std::initializer_list<std::pair<const char*, const char*>> more = {})
{
    Settings settings = with({{"mapping.customer_id", "customer_id"},
                              {"mapping.first_date", "first_date"},
                              {"mapping.last_date", "last_date"},
                              {"mapping.orders", "orders_shop,orders_web"},
                              {"mapping.value", "value_shop,value_web"}});
    for (const auto& [key, value] : more)
        settings = *withSetting(settings, QString::fromLatin1(key), QString::fromLatin1(value));
    return settings;
}

} // namespace

class TestClean : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void summaries_data();
    void summaries();
    void cleanFileIsShared();
    void everyRowIsAccountedFor();
    void mergingJoinsCategories();
    void duplicateIdsAmongMany();
};

void TestClean::rules_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("rule"); // key=value
    QTest::addColumn<QStringList>("findings");
    QTest::addColumn<QStringList>("customers");
    const QString ok = QStringLiteral("ok,2020-01-01,2020-02-01,1,2,10,20");
    const QString okPicture = QStringLiteral("ok 2020-01-01 2020-02-01 3 30");
    const auto row = [&](const char* name, QStringList rows, const char* rule, QStringList findings,
                         QStringList customers) {
        rows.prepend(ok);
        customers.prepend(okPicture);
        QTest::newRow(name) << rows << QString::fromLatin1(rule) << findings << customers;
    };
    using L = QStringList;
    const auto s = [](const char* text) { return QString::fromLatin1(text); };

    row("nothing to find", {}, "", {}, {});
    row("missing id", L{s(",2020-01-01,2020-02-01,1,2,10,20")}, "",
        L{s("missing_id customer_id 1 @3 dropped")}, {});
    row("missing id kept", L{s(",2020-01-01,2020-02-01,1,2,10,20")}, "cleaning.missing=keep",
        L{s("missing_id customer_id 1 @3")}, L{s(" 2020-01-01 2020-02-01 3 30")});
    row("missing dates leave under any rule", L{s("a,,2020-02-01,1,2,10,20"), s("b,2020-01-01,,1,2,10,20")},
        "cleaning.missing=keep",
        L{s("missing_value first_date 1 @3 dropped"), s("missing_value last_date 1 @4 dropped")}, {});
    row("a date the calendar does not have", L{s("a,2021-02-30,2021-03-05,1,2,10,20")}, "",
        L{s("no_such_date first_date 1 @3 dropped")}, {});
    row("unreadable date", L{s("a,soon,2021-03-05,1,2,10,20")}, "",
        L{s("unreadable_value first_date 1 @3 dropped")}, {});
    row("unreadable number", L{s("a,2020-01-01,2020-02-01,x,2,10,20")}, "",
        L{s("unreadable_value orders_shop 1 @3 dropped")}, {});
    row("unreadable number kept counts as nothing", L{s("a,2020-01-01,2020-02-01,x,2,10,20")},
        "cleaning.missing=keep", L{s("unreadable_value orders_shop 1 @3")},
        L{s("a 2020-01-01 2020-02-01 2 30")});
    row("infinite and not a number",
        L{s("a,2020-01-01,2020-02-01,1,2,inf,20"), s("b,2020-01-01,2020-02-01,1,2,nan,1")}, "",
        L{s("not_finite_value value_shop 2 @3 dropped")}, {});
    row("last before first", L{s("a,2020-03-01,2020-02-01,1,2,10,20")}, "",
        L{s("date_order last_date 1 @3 dropped")}, {});
    row("last before first, exchanged", L{s("a,2020-03-01,2020-02-01,1,2,10,20")}, "cleaning.date_order=keep",
        L{s("date_order last_date 1 @3")}, L{s("a 2020-02-01 2020-03-01 3 30")});
    row("one channel only is kept",
        L{s("a,2020-01-01,2020-02-01,0,2,0,20"), s("b,2020-01-01,2020-02-01,,2,,20")}, "",
        L{s("empty_part orders_shop 2 @3"), s("empty_part value_shop 2 @3")},
        L{s("a 2020-01-01 2020-02-01 2 20"), s("b 2020-01-01 2020-02-01 2 20")});
    row("zero in total", L{s("a,2020-01-01,2020-02-01,0,0,10,20"), s("b,2020-01-01,2020-02-01,1,1,0,0")}, "",
        L{s("zero_value orders_shop 1 @3 dropped"), s("zero_value value_shop 1 @4 dropped")}, {});
    row("zero in total kept", L{s("b,2020-01-01,2020-02-01,1,1,0,0")}, "cleaning.zero=keep",
        L{s("zero_value value_shop 1 @3")}, L{s("b 2020-01-01 2020-02-01 2 0")});
    row("all counts missing", L{s("a,2020-01-01,2020-02-01,,,10,20")}, "",
        L{s("missing_value orders_shop 1 @3 dropped")}, {});
    row("negative", L{s("a,2020-01-01,2020-02-01,1,2,-10,20")}, "",
        L{s("negative_value value_shop 1 @3 dropped")}, {});
    row("negative kept", L{s("a,2020-01-01,2020-02-01,1,2,-10,20")}, "cleaning.negative=keep",
        L{s("negative_value value_shop 1 @3")}, L{s("a 2020-01-01 2020-02-01 3 10")});
    row("orders not whole are made whole", L{s("a,2020-01-01,2020-02-01,1.5,2.5,10,20")}, "",
        L{s("fractional_orders orders_shop 1 @3"), s("fractional_orders orders_web 1 @3")},
        L{s("a 2020-01-01 2020-02-01 4 30")});
    const L twice{s("a,2020-01-05,2020-02-01,1,2,10,20"), s("a,2020-01-01,2020-01-20,1,0,5,0")};
    row("repeated id: first", twice, "",
        L{s("duplicate_id customer_id 1 @4 dropped"), s("empty_part orders_web 1 @4"),
          s("empty_part value_web 1 @4")},
        L{s("a 2020-01-05 2020-02-01 3 30")});
    row("repeated id: drop", twice, "cleaning.duplicates=drop",
        L{s("duplicate_id customer_id 1 @4 dropped"), s("empty_part orders_web 1 @4"),
          s("empty_part value_web 1 @4")},
        {});
    row("repeated id: merge", twice, "cleaning.duplicates=merge",
        L{s("duplicate_id customer_id 1 @4 dropped"), s("empty_part orders_web 1 @4"),
          s("empty_part value_web 1 @4")},
        L{s("a 2020-01-01 2020-02-01 4 35")});
    row("repeated id: keep", twice, "cleaning.duplicates=keep",
        L{s("duplicate_id customer_id 1 @4"), s("empty_part orders_web 1 @4"),
          s("empty_part value_web 1 @4")},
        L{s("a 2020-01-05 2020-02-01 3 30"), s("a 2020-01-01 2020-01-20 1 5")});
    row("a dropped row is no first one",
        L{s("a,2020-03-01,2020-02-01,1,2,10,20"), s("a,2020-01-05,2020-02-01,1,2,10,20")}, "",
        L{s("date_order last_date 1 @3 dropped")}, L{s("a 2020-01-05 2020-02-01 3 30")});
    row("a short row has missing cells", L{s("a,2020-01-01,2020-02-01,1,2")}, "",
        L{s("missing_value value_shop 1 @3 dropped")}, {});
}

void TestClean::rules()
{
    QFETCH(QStringList, rows);
    QFETCH(QString, rule);
    QFETCH(QStringList, findings);
    QFETCH(QStringList, customers);
    rows.prepend(header);
    const SmallFile file(rows);
    Settings settings = mapped();
    if (!rule.isEmpty())
        settings = *withSetting(settings, rule.section(u'=', 0, 0), rule.section(u'=', 1));
    Pipeline pipeline;
    const auto results = pipeline.run(file.path(), settings, Stage::Clean);
    QVERIFY(bool(results));
    findings.sort();
    QCOMPARE(pictureOf(results->findings, Stage::Clean), findings);
    QCOMPARE(pictureOf(*results->cleaned), customers);
}

void TestClean::summaries_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<bool>("stays");
    const auto row = [](const char* name, const char* cells, const char* finding, bool stays) {
        QTest::newRow(name) << QString::fromLatin1(cells) << QString::fromLatin1(finding) << stays;
    };
    row("one-time buyer", "a,0,0,30,0", "", true);
    row("one-time buyer without a value", "a,0,0,30,", "", true);
    row("t_x after T", "a,2,31,30,5", "invalid_summary t_x 1 @3 dropped", false);
    row("x = 0 with a last purchase", "a,0,3,30,5", "invalid_summary t_x 1 @3 dropped", false);
    row("x not whole", "a,1.5,3,30,5", "invalid_summary x 1 @3 dropped", false);
    row("negative x", "a,-1,3,30,5", "invalid_summary x 1 @3 dropped", false);
    row("negative value", "a,2,3,30,-5", "negative_value zbar 1 @3 dropped", false);
    row("missing T", "a,2,3,,5", "missing_value T 1 @3 dropped", false);
    row("infinite T", "a,2,3,inf,5", "not_finite_value T 1 @3 dropped", false);
    row("bought for nothing", "a,2,3,30,0", "zero_value zbar 1 @3", true);
    row("repeated id", "ok,2,3,30,5", "duplicate_id ID 1 @3 dropped", false);
    row("no id", ",2,3,30,5", "missing_id ID 1 @3 dropped", false);
}

void TestClean::summaries()
{
    QFETCH(QString, row);
    QFETCH(QString, finding);
    QFETCH(bool, stays);
    const SmallFile file({QStringLiteral("ID,x,t_x,T,zbar"), QStringLiteral("ok,1,10,30,12"), row});
    Pipeline pipeline;
    const auto results = pipeline.run(file.path(), {}, Stage::Summarise);
    QVERIFY(bool(results));
    QCOMPARE(pictureOf(results->findings, Stage::Clean),
             finding.isEmpty() ? QStringList() : QStringList{finding});
    QCOMPARE(results->summary->size(), std::size_t(stays ? 2 : 1));
}

void TestClean::cleanFileIsShared()
{
    const SmallFile file({header, QStringLiteral("a,2020-01-01,2020-02-01,1,2,10,20")});
    Pipeline pipeline;
    const auto results = pipeline.run(file.path(), mapped(), Stage::Clean);
    QVERIFY(bool(results));
    // A million clean customers are not copied.
    QCOMPARE(results->cleaned->customers.get(), &std::get<data::Customers>(results->input->customers));
}

void TestClean::everyRowIsAccountedFor()
{
    const SmallFile file({header, QStringLiteral("a,2020-01-01,2020-02-01,1,2,10,20"),
                          QStringLiteral(",2020-01-01,2020-02-01,1,2,10,20"),
                          QStringLiteral("b,2020-01-01,2020-02-01,-1,2,10,20"),
                          QStringLiteral("a,2020-01-01,2020-02-01,1,2,10,20")});
    Pipeline pipeline;
    const auto results = pipeline.run(file.path(), mapped(), Stage::Clean);
    QVERIFY(bool(results));
    const Cleaned& cleaned = *results->cleaned;
    QCOMPARE(cleaned.rowsBefore, std::uint64_t{4});
    QCOMPARE(cleaned.left.size() + cleaned.customers->size(), std::size_t{4});
    QCOMPARE(cleaned.left[0].why, FindingKind::MissingId);
    QCOMPARE(cleaned.left[1].why, FindingKind::NegativeValue);
    QCOMPARE(cleaned.left[2].why, FindingKind::DuplicateId);
    QCOMPARE(cleaned.ordersBefore, 10.0);
    QCOMPARE(cleaned.ordersAfter, 3.0);
    QCOMPARE(cleaned.valueBefore, 120.0);
    QCOMPARE(cleaned.valueAfter, 30.0);
}

void TestClean::mergingJoinsCategories()
{
    const SmallFile file({QStringLiteral("id,first_date,last_date,orders,value,category"),
                          QStringLiteral("a,2020-01-01,2020-02-01,3,30,\"[ERKEK, COCUK]\""),
                          QStringLiteral("a,2020-01-05,2020-03-01,1,5,\"[COCUK, KADIN]\""),
                          QStringLiteral("b,2020-01-05,2020-03-01,1,5,[]"),
                          QStringLiteral("b,2020-01-05,2020-03-01,1,5,[KADIN]")});
    Pipeline pipeline;
    const auto results = pipeline.run(file.path(), with({{"cleaning.duplicates", "merge"}}), Stage::Clean);
    QVERIFY(bool(results));
    const data::CategoryColumn& category = results->cleaned->customers->category.value();
    QCOMPARE(category.values[category.codes[0]], std::string("[ERKEK, COCUK, KADIN]"));
    QCOMPARE(category.values[category.codes[1]], std::string("[KADIN]"));
}

void TestClean::duplicateIdsAmongMany()
{
    // Far more rows than a block; every 1000th repeats an earlier id, the tail of which alone differs.
    data::TextColumn ids;
    std::vector<DuplicateId> expected;
    const std::uint32_t n = 150000;
    for (std::uint32_t i = 0; i < n; ++i) {
        const bool repeats = i % 1000 == 999;
        const QByteArray id = "customer-with-a-long-common-part-" + QByteArray::number(repeats ? i / 2 : i);
        // Where row i / 2 is itself a repetition, its own number stands nowhere.
        if (repeats && (i / 2) % 1000 != 999)
            expected.push_back({i, i / 2});
        ids.bytes.insert(ids.bytes.end(), id.begin(), id.end());
        ids.begin.push_back(ids.bytes.size());
    }
    QVERIFY(duplicateIds(ids, {}) == expected);
    std::vector<std::uint8_t> none(n, 0);
    QVERIFY(duplicateIds(ids, none).empty());
}

QTEST_APPLESS_MAIN(TestClean)
#include "tst_clean.moc"
