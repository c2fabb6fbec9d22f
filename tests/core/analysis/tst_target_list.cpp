// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text_pictures.h"

#include "reference.h"

#include "analysis/lists/target_list.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

/// JSON with ' for ".
QJsonObject object(QByteArray text)
{
    text.replace('\'', '"');
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", text.constData(), qPrintable(error.errorString()));
    return document.object();
}

Filter filter(const QByteArray& text)
{
    const auto read = filterFromJson(object(text));
    if (!read)
        qFatal("filter %s: %s", text.constData(), qPrintable(read.failure().subject));
    return *read;
}

/// Six customers, a to f, with everything a filter can ask for.
Results six()
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Results results;
    auto input = std::make_shared<data::Input>();
    input->mapping[data::Role::Permission] = {QStringLiteral("izin")};
    results.input = input;

    data::Customers customers;
    customers.ids.begin.resize(7); // six empty ids
    customers.first.days = {0, 31, 59, 90, 120, 151};
    customers.last.days = {365, 365, 400, 400, 420, 430};
    Cleaned cleaned;
    cleaned.customers = std::make_shared<data::Customers>(customers);
    results.cleaned = std::make_shared<Cleaned>(cleaned);

    CustomerSummary summary;
    summary.x = {1, 2, 3, 4, 5, 0};
    summary.m = {10, 20, 30, 40, 50, 0};
    summary.orders = {2, 3, 4, 5, 6, 1};
    results.summary = std::make_shared<CustomerSummary>(summary);

    Forecast forecast;
    forecast.cltv = {100, 200, 300, 400, 500, none};
    forecast.sales3Month = {1, 1, 1, 1, 1, 1};
    forecast.sales6Month = {1, 2, 3, 4, 5, 6};
    forecast.averageValue = {10, 20, 30, 40, 50, none};
    forecast.alive = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
    forecast.totalCltv = 1500;
    results.forecast = std::make_shared<Forecast>(forecast);

    Segments segments;
    segments.count = 3;
    segments.of = {2, 2, 1, 1, 0, -1};
    results.segments = std::make_shared<Segments>(segments);

    Rfm rfm;
    rfm.recency = {70, 70, 35, 35, 15, 5};
    rfm.frequency = {2, 3, 4, 5, 6, 1};
    rfm.monetary = {20, 60, 120, 200, 300, 5};
    rfm.recencyScore.of = {1, 1, 3, 3, 5, 5};
    rfm.frequencyScore.of = {1, 5, 3, 4, 5, 1};
    rfm.monetaryScore.of = {1, 2, 3, 4, 5, 1};
    for (std::size_t i = 0; i < 6; ++i)
        rfm.cell.push_back(std::uint8_t(rfm.map.index(rfm.recencyScore.of[i], rfm.frequencyScore.of[i])));
    results.rfm = std::make_shared<Rfm>(rfm);

    Labels labels;
    labels.category = data::CategoryColumn{
        {0, 1, 2, 0, 3, 4}, {"[ERKEK, COCUK]", "[KADIN]", "[AKTIFCOCUK]", "[Kadın, SPOR]", ""}};
    labels.channel = data::CategoryColumn{{0, 1, 0, 1, 0, 0}, {"Mobile", "Home, Garden"}};
    labels.permission = data::CategoryColumn{{0, 0, 0, 0, 0, 0}, {"evet", "hayir", "belki"}};
    results.labels = std::make_shared<Labels>(labels);
    return results;
}

/// A group, or the Not of one, of groups and conditions with at most one Not before each.
bool isOfGroups(const Filter& filter, bool isPart = false)
{
    const Filter& inner = withoutNot(filter);
    if (inner.kind == Filter::Kind::Not)
        return false;
    if (inner.kind != Filter::Kind::All && inner.kind != Filter::Kind::Any)
        return isPart;
    return std::all_of(inner.parts.begin(), inner.parts.end(),
                       [](const Filter& part) { return isOfGroups(part, true); });
}

QString letters(const std::vector<std::uint32_t>& customers)
{
    QString text;
    for (const std::uint32_t customer : customers)
        text += QChar(u'a' + customer);
    return text;
}

} // namespace

class TestTargetList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void evaluates_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("customers");
        const auto row = [](const char* json, const char* customers) {
            QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(customers);
        };
        row("{'all': []}", "abcdef");
        row("{'any': []}", "");
        row("{'not': {'all': []}}", "");
        row("{'segment': 'A'}", "e");
        row("{'segment': ['A', 'C']}", "abe");
        row("{'rfm_segment': ['champions', 'hibernating']}", "ae");
        row("{'rfm_segment': ['cant_loose']}", "b");
        row("{'category': 'COCUK'}", "ad"); // an element, no part of a word
        row("{'category': ['kadin']}", "be");
        row("{'category': ['KADIN', 'erkek']}", "abde");
        row("{'channel': 'mobile'}", "acef");
        row("{'channel': 'Home, Garden'}", "bd");
        row("{'channel': 'Garden'}", "bd");
        row("{'cltv': {'min': 200, 'max': 400}}", "bcd");
        row("{'cltv': {'max': 1e9}}", "abcde"); // none is within no range
        row("{'not': {'cltv': {'max': 1e9}}}", "f");
        row("{'p_alive': {'min': 0.45}}", "ef");
        row("{'orders': {'max': 2}}", "af");
        row("{'exp_average_value': {'min': 50}}", "e");
        row("{'exp_sales_3_month': {'min': 1, 'max': 1}}", "abcdef");
        row("{'exp_sales_6_month': {'min': 5}}", "ef");
        row("{'monetary_cltv_avg': {'max': 10}}", "af");
        row("{'rfm_recency': {'max': 15}}", "ef");
        row("{'rfm_frequency': {'min': 5}}", "de");
        row("{'rfm_monetary': {'min': 200}}", "de");
        row("{'recency_score': {'min': 5}}", "ef");
        row("{'frequency_score': {'min': 5}}", "be");
        row("{'monetary_score': {'min': 3, 'max': 4}}", "cd");
        row("{'first_date': {'from': '1970-02-01', 'to': '1970-03-01'}}", "bc");
        row("{'first_date': {'to': '1970-01-01'}}", "a");
        row("{'last_date': {'from': '1971-02-25'}}", "ef");
        row("{'all': [{'category': 'COCUK'}, {'segment': 'C'}]}", "a");
        row("{'any': [{'category': 'KADIN'}, {'segment': 'C'}]}", "abe");
        row("{'all': [{'not': {'any': [{'segment': 'A'}, {'segment': 'B'}]}}, {'orders': {'min': 2}}]}",
            "ab");
    }
    void evaluates()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, customers);
        const TargetList list{{}, filter(json)};
        const auto found = evaluate(list, six());
        QVERIFY(bool(found));
        QCOMPARE(letters(found->customers), customers);
        QVERIFY(found->unknownWords.empty());
        double cltv = 0, sales = 0;
        for (const QChar letter : customers) {
            const int i = letter.unicode() - u'a';
            cltv += i < 5 ? 100 * (i + 1) : 0;
            sales += i + 1;
        }
        QCOMPARE(found->cltv, cltv);
        QCOMPARE(found->cltvShare, cltv / 1500);
        QCOMPARE(found->sales6Month, sales);
        // The text form says the same.
        const auto again = targetListFromJson(object(QJsonDocument(toJson(list)).toJson()));
        QVERIFY(bool(again));
        QVERIFY(*again == list);
        // And so does the form that people edit.
        const Filter groups = asGroups(list.filter);
        QVERIFY(isOfGroups(groups));
        QVERIFY(asGroups(groups) == groups);
        const auto same = evaluate({{}, groups}, six());
        QVERIFY(bool(same));
        QCOMPARE(letters(same->customers), customers);
    }

    void asGroupsTakesDoubleNegation()
    {
        const Filter odd = filter("{'not': {'not': {'not': {'any': [{'not': {'not': {'segment': 'A'}}}]}}}}");
        const Filter groups = asGroups(odd);
        QVERIFY(isOfGroups(groups));
        QVERIFY(groups == filter("{'not': {'any': [{'segment': 'A'}]}}"));
        Filter nothing;
        nothing.kind = Filter::Kind::Not; // of nothing at all
        QVERIFY(isOfGroups(asGroups(nothing)));
        QCOMPARE(letters(evaluate({{}, asGroups(nothing)}, six())->customers), QString());
    }

    void unfinishedConditionsAreLeftOut()
    {
        Filter noWord, noEnd, noDate;
        noWord.kind = Filter::Kind::Category;
        noEnd.kind = Filter::Kind::Range;
        noDate.kind = Filter::Kind::LastDate;
        Filter any;
        any.kind = Filter::Kind::Any;
        any.parts = {noEnd, noDate};
        Filter notWord;
        notWord.kind = Filter::Kind::Not;
        notWord.parts = {noWord};
        Filter whole = filter("{'all': [{'segment': ['A', 'B']}, {'any': [{'orders': {'min': 5}}]}]}");
        const Filter finished = whole;
        QVERIFY(withoutUnfinished(whole) == finished);
        whole.parts[1].parts.push_back(noEnd);
        whole.parts.insert(whole.parts.begin(), notWord);
        whole.parts.push_back(any);
        QVERIFY(withoutUnfinished(whole) == finished);
        QVERIFY(withoutUnfinished(any) == Filter{}); // everybody
        QVERIFY(bool(filterFromJson(toJson(withoutUnfinished(any)))));
    }

    void consent()
    {
        Results results = six();
        Labels labels = *results.labels;
        labels.permission->codes = {0, 1, 2, 0, 1, 0};
        results.labels = std::make_shared<Labels>(labels);
        TargetList list{QStringLiteral("x"), filter("{'cltv': {'min': 200}}")};
        auto found = evaluate(list, results);
        QVERIFY(bool(found));
        QVERIFY(found->hasPermission);
        QCOMPARE(letters(found->customers), QStringLiteral("d"));
        QCOMPARE(found->matched, std::uint64_t{4});
        QCOMPARE(found->withoutConsent, std::uint64_t{3});
        QCOMPARE(found->unclearConsent, std::uint64_t{1});
        QCOMPARE(found->cltv, 400.0);
        list.withoutConsent = true;
        found = evaluate(list, results);
        QCOMPARE(letters(found->customers), QStringLiteral("bcde"));
        QCOMPARE(found->withoutConsent, std::uint64_t{3});
        // Without such a column nobody is asked.
        results.input = std::make_shared<data::Input>();
        list.withoutConsent = false;
        found = evaluate(list, results);
        QCOMPARE(letters(found->customers), QStringLiteral("bcde"));
        QVERIFY(!found->hasPermission);
        QCOMPARE(found->withoutConsent, std::uint64_t{0});
    }

    void unknownWords()
    {
        const auto found = evaluate({{},
                                     filter("{'any': [{'category': ['KADN', 'SPOR']}, {'segment': 'E'}, "
                                            "{'channel': 'zzz'}]}")},
                                    six());
        QVERIFY(bool(found));
        QCOMPARE(letters(found->customers), QStringLiteral("e"));
        QCOMPARE(found->unknownWords.size(), std::size_t{3});
        QVERIFY(found->unknownWords[0] ==
                (TargetCustomers::UnknownWord{QStringLiteral("KADN"), {QStringLiteral("KADIN")}}));
        QCOMPARE(found->unknownWords[1].word, QStringLiteral("E"));
        QCOMPARE(found->unknownWords[1].nearest.size(), 3);
        QVERIFY(found->unknownWords[2].nearest.isEmpty());
    }

    void needsColumns_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("setting");
        QTest::newRow("category") << QByteArray("{'category': 'A'}") << QStringLiteral("mapping.category");
        QTest::newRow("channel") << QByteArray("{'not': {'channel': 'A'}}")
                                 << QStringLiteral("mapping.channel");
        QTest::newRow("monetary") << QByteArray("{'rfm_monetary': {'min': 1}}")
                                  << QStringLiteral("mapping.value");
        QTest::newRow("monetary score")
            << QByteArray("{'monetary_score': {'min': 1}}") << QStringLiteral("mapping.value");
        QTest::newRow("dates") << QByteArray("{'last_date': {'from': '2020-01-01'}}")
                               << QStringLiteral("mapping.last_date");
    }
    void needsColumns()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, setting);
        Results results = six();
        results.input = std::make_shared<data::Input>();
        results.labels = std::make_shared<Labels>();
        results.cleaned = nullptr;
        Rfm rfm = *results.rfm;
        rfm.monetary.clear();
        rfm.monetaryScore = {};
        results.rfm = std::make_shared<Rfm>(rfm);
        const auto found = evaluate({{}, filter(json)}, results);
        QVERIFY(!found);
        QCOMPARE(found.failure().kind, FailureKind::ListNeedsColumn);
        QCOMPARE(found.failure().subject, setting);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("hint"); // one of those given
        const auto row = [](const char* json, const char* place, const char* hint) {
            QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(place) << QString::fromUtf8(hint);
        };
        row("{}", "", "{\"all\": [{KEY: …}, {KEY: …}]}");
        row("{'segment': 'A', 'channel': 'x'}", "", "{\"all\": [{KEY: …}, {KEY: …}]}");
        row("{'segmet': 'A'}", "segmet", "segment");
        row("{'zzzzzz': 'A'}", "zzzzzz", "rfm_segment");
        row("{'segment': 'a'}", "segment", "A");
        row("{'segment': []}", "segment", "A");
        row("{'segment': 1}", "segment", "A");
        row("{'rfm_segment': ['champions', 'champion']}", "rfm_segment", "champions");
        row("{'category': ['']}", "category", "[\"…\", …]");
        row("{'category': [1]}", "category", "[\"…\", …]");
        row("{'all': {'segment': 'A'}}", "all", "[FILTER, …]");
        row("{'all': [{'segment': 'A'}, {'not': {'orders': 3}}]}", "all[1].not.orders",
            "{\"min\": NUMBER, \"max\": NUMBER}");
        row("{'any': ['A']}", "any[0]", "{KEY: …}");
        row("{'cltv': {}}", "cltv", "{\"min\": NUMBER, \"max\": NUMBER}");
        row("{'cltv': {'least': 3}}", "cltv.least", "min");
        row("{'cltv': {'min': '3'}}", "cltv.min", "NUMBER");
        row("{'cltv': {'min': 3, 'max': 2}}", "cltv", "min ≤ max");
        row("{'last_date': {'from': '01.02.2020'}}", "last_date.from", "YYYY-MM-DD");
        row("{'last_date': {'from': '2020-02-30'}}", "last_date.from", "YYYY-MM-DD");
        row("{'filter': {'segmnt': 'A'}}", "filter.segmnt", "segment");
        row("{'filter': {'segment': 'A'}, 'names': 'x'}", "names", "name");
        row("{'filter': {'segment': 'A'}, 'name': 3}", "name", "\"…\"");
        row("{'filter': {'segment': 'A'}, 'without_consent': 'no'}", "without_consent", "true");
    }
    void refused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        QFETCH(QString, hint);
        const auto read = targetListFromJson(object(json));
        QVERIFY(!read);
        QCOMPARE(read.failure().kind, FailureKind::FilterUnreadable);
        QCOMPARE(read.failure().subject, place);
        QVERIFY2(read.failure().hints.contains(hint),
                 qPrintable(read.failure().hints.join(QStringLiteral(" | "))));
        QVERIFY(!read.failure().detail.isEmpty() || json == "{}" || json.contains("['']"));
    }

    void labelsAreNeededForWords()
    {
        QVERIFY(needsLabels(filter("{'not': {'all': [{'segment': 'A'}, {'channel': 'x'}]}}")));
        QVERIFY(!needsLabels(filter("{'all': [{'segment': 'A'}, {'cltv': {'min': 3}}]}")));
    }

    void courseLists_data()
    {
        QTest::addColumn<int>("subset");
        QTest::addColumn<Settings>("settings");
        QTest::newRow("ties in file order") << 0 << Settings{};
        QTest::newRow("ties by id") << 1 << with({{"rfm.ties", "id"}});
    }
    void courseLists()
    {
        QFETCH(int, subset);
        QFETCH(Settings, settings);
        KIYMET_NEED_PRIVATE(file, "flo_data_20k.csv");
        KIYMET_NEED_PRIVATE(whole, "flo_rfm.json");
        const QJsonObject reference =
            readJson(whole).toObject().value(QLatin1String("subsets")).toArray()[subset].toObject();
        Pipeline pipeline;
        pipeline.wantLabels(true);
        const auto results = pipeline.run(file, settings);
        QVERIFY(bool(results));
        const QJsonObject targets = reference.value(QLatin1String("targets")).toObject();
        const QStringList names{QStringLiteral("a_women"), QStringLiteral("b_men_or_children")};
        const auto lists = exampleLists();
        QCOMPARE(lists.size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i) {
            const auto found = evaluate(lists[i], *results);
            QVERIFY(bool(found));
            const QJsonObject expected = targets.value(names[qsizetype(i)]).toObject();
            QCOMPARE(int(found->customers.size()), expected.value(QLatin1String("count")).toInt());
            QByteArrayList ids;
            for (const std::uint32_t customer : found->customers)
                ids << textOf((*results->summary->ids)[customer]).toUtf8();
            std::sort(ids.begin(), ids.end());
            const QByteArray text = ids.join('\n') + '\n';
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()),
                     expected.value(QLatin1String("ids_sha256")).toString());
        }
        const QJsonObject counts = reference.value(QLatin1String("category_counts")).toObject();
        const auto words = wordsIn(*results->labels->category);
        QCOMPARE(qsizetype(words.size()), counts.size());
        for (const LabelCount& word : words)
            QCOMPARE(int(word.customers), counts.value(word.word).toInt());
    }
};

QTEST_GUILESS_MAIN(TestTargetList)
#include "tst_target_list.moc"
