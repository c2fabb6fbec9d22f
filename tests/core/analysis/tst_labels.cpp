// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text_pictures.h"

#include "analysis/stages/labels.h"

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

QStringList textsOf(const std::optional<data::CategoryColumn>& column)
{
    QStringList texts;
    if (column)
        for (const std::uint32_t code : column->codes)
            texts << QString::fromStdString(column->values[code]);
    return texts;
}

const QStringList header{
    QStringLiteral("customer_id,first_date,last_date,orders,value,category,channel,izin")};

} // namespace

class TestLabels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void elements_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* text, const char* words) {
            QTest::newRow(text) << QString::fromUtf8(text)
                                << QString::fromUtf8(words).split(u'/', Qt::SkipEmptyParts);
        };
        row("[ERKEK, COCUK]", "ERKEK/COCUK");
        row("[KADIN]", "KADIN");
        row("KADIN", "KADIN");
        row("KADIN,ERKEK", "KADIN/ERKEK");
        row("['KADIN', \"ERKEK\"]", "KADIN/ERKEK");
        row(" [ KADIN ,, ] ", "KADIN");
        row("[]", "");
        row("", "");
        row("AKTIF SPOR", "AKTIF SPOR");
    }
    void elements()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        const QByteArray bytes = text.toUtf8();
        QStringList found;
        for (const QString& word : elementsOf({bytes.constData(), std::size_t(bytes.size())}))
            found << word;
        QCOMPARE(found, words);
    }

    void folding_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("equal");
        const auto row = [](const char* left, const char* right, bool equal) {
            QTest::addRow("%s %s", left, right)
                << QString::fromUtf8(left) << QString::fromUtf8(right) << equal;
        };
        row("KADIN", "kadın", true);
        row("KADIN", "kadin", true);
        row("İNDİRİM", "indirim", true);
        row("ÇOCUK", "çocuk", true);
        row("Offline", "OFFLINE", true);
        row("ŞIK ĞÜÖ", "şık ğüö", true);
        row("ÇOCUK", "COCUK", false);
        row("KADIN", "KADI", false);
    }
    void folding()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(bool, equal);
        QCOMPARE(foldedCase(left) == foldedCase(right), equal);
    }

    void consent_data()
    {
        QTest::addColumn<int>("consent");
        for (const char* text : {"1", "1.0", "1,0", "true", "TRUE", "Yes", "y", "Evet", "EVET", "e", "İzinli",
                                 "IZINLI", "Onaylı", "opt-in", "Opted In", " evet "})
            QTest::newRow(text) << int(Consent::Given);
        for (const char* text : {"", " ", "0", "0.0", "false", "No", "hayır", "HAYIR", "h", "izinsiz",
                                 "opt-out", "yok", "-", "NULL"})
            QTest::newRow(text) << int(Consent::Refused);
        for (const char* text : {"2", "10", "-1", "maybe", "2021-05-06", "?", "100", "evet değil"})
            QTest::newRow(text) << int(Consent::Unclear);
    }
    void consent()
    {
        QFETCH(int, consent);
        QCOMPARE(int(consentOf(QTest::currentDataTag())), consent);
    }

    void wordsAreCounted()
    {
        data::CategoryColumn column;
        column.values = {"[ERKEK, COCUK]", "[KADIN]", "[]", "[kadın, Kadın]", "[SPOR]"};
        column.codes = {0, 1, 1, 2, 3, 0};
        QVERIFY(wordsIn(column) == (std::vector<LabelCount>{{QStringLiteral("KADIN"), 3},
                                                            {QStringLiteral("ERKEK"), 2},
                                                            {QStringLiteral("COCUK"), 2}}));
    }

    /// Rows that leave take their labels with them; the labels come only when wanted.
    void followTheCustomers()
    {
        const SmallFile file(header + QStringList{QStringLiteral("a,2020-01-01,2020-05-01,2,10,[K],Web,1"),
                                                  QStringLiteral("b,2020-01-01,,2,10,[E],Shop,0"),
                                                  QStringLiteral("c,2020-02-01,2020-06-01,3,30,[C],,"),
                                                  QStringLiteral("a,2020-01-01,2020-05-02,2,10,[X],Web,1"),
                                                  QStringLiteral("d,2020-02-01,2020-07-01,4,40,,Web,evet")});
        Pipeline pipeline;
        auto outcome = pipeline.run(file.path(), {});
        QVERIFY(bool(outcome));
        QVERIFY(!outcome->labels);
        pipeline.wantLabels(true);
        outcome = pipeline.run(file.path(), {});
        QVERIFY(bool(outcome));
        QCOMPARE(outcome->summary->size(), std::size_t(3));
        QCOMPARE(textsOf(outcome->labels->category),
                 QStringList({QStringLiteral("[K]"), QStringLiteral("[C]"), QString()}));
        QCOMPARE(textsOf(outcome->labels->channel),
                 QStringList({QStringLiteral("Web"), QString(), QStringLiteral("Web")}));
        QCOMPARE(textsOf(outcome->labels->permission),
                 QStringList({QStringLiteral("1"), QString(), QStringLiteral("evet")}));
        // Nothing is read twice, whatever changes below.
        const auto again = pipeline.run(file.path(), with({{"outliers.enabled", "false"}}));
        QVERIFY(again->labels == outcome->labels);
        const auto kept = pipeline.run(file.path(), with({{"cleaning.duplicates", "keep"}}));
        QVERIFY(bool(kept));
        QCOMPARE(textsOf(kept->labels->category).size(), 4);
    }

    /// Merged customers have the union of their categories, and consent only where every row gives it.
    void merged()
    {
        const SmallFile file(header + QStringList{QStringLiteral("a,2020-01-01,2020-05-01,2,10,[K],Web,1"),
                                                  QStringLiteral("b,2020-02-01,2020-06-01,3,30,[C],Shop,1"),
                                                  QStringLiteral("a,2020-01-01,2020-05-02,2,10,[X],Web,0"),
                                                  QStringLiteral("b,2020-01-01,2020-05-02,2,10,[C],Web,1")});
        Pipeline pipeline;
        pipeline.wantLabels(true);
        const auto outcome = pipeline.run(file.path(), with({{"cleaning.duplicates", "merge"}}));
        QVERIFY(bool(outcome));
        QCOMPARE(textsOf(outcome->labels->category),
                 QStringList({QStringLiteral("[K, X]"), QStringLiteral("[C]")}));
        QCOMPARE(textsOf(outcome->labels->permission),
                 QStringList({QStringLiteral("0"), QStringLiteral("1")}));
    }

    void ofReadySummaries()
    {
        const SmallFile file({QStringLiteral("id,x,t_x,T,zbar,kanal"), QStringLiteral("a,2,30,38,20,Web"),
                              QStringLiteral("b,2,39,38,20,Shop"), QStringLiteral("c,0,0,38,0,Shop"),
                              QStringLiteral("d,1,3,38,10,Web")});
        Pipeline pipeline;
        pipeline.wantLabels(true);
        const auto outcome = pipeline.run(file.path(), {});
        QVERIFY(bool(outcome));
        QVERIFY(outcome->input->isSummary());
        QCOMPARE(textsOf(outcome->labels->channel),
                 QStringList({QStringLiteral("Web"), QStringLiteral("Shop"), QStringLiteral("Web")}));
        QVERIFY(!outcome->labels->category);
    }

    void withoutSuchColumns()
    {
        const SmallFile file({QStringLiteral("id,x,t_x,T,zbar"), QStringLiteral("a,2,30,38,20"),
                              QStringLiteral("b,1,3,38,20")});
        Pipeline pipeline;
        pipeline.wantLabels(true);
        const auto outcome = pipeline.run(file.path(), {});
        QVERIFY(bool(outcome));
        QVERIFY(outcome->labels);
        QVERIFY(!outcome->labels->category && !outcome->labels->channel && !outcome->labels->permission);
    }
};

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
