// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text_pictures.h"

#include "reference.h"

#include "analysis/stages/rfm.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

QString sha256(QByteArrayList lines)
{
    std::sort(lines.begin(), lines.end());
    const QByteArray text = lines.join('\n') + '\n';
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

/// The reference spells two of them otherwise.
QString ours(const QString& segment)
{
    const auto known = rfmSegmentNamed(segment);
    return known ? textOf(name(*known)) : QString();
}

data::TextColumn idsOf(const QStringList& ids)
{
    data::TextColumn column;
    for (const QString& id : ids) {
        const QByteArray bytes = id.toUtf8();
        column.bytes.insert(column.bytes.end(), bytes.begin(), bytes.end());
        column.begin.push_back(column.bytes.size());
    }
    return column;
}

struct Scored {
    Rfm rfm;
    std::vector<Finding> findings;
};

Scored score(RfmInput input, const Settings::Rfm& settings)
{
    Scored scored;
    scored.rfm = rfm(std::move(input), settings, scored.findings);
    return scored;
}

/// Ten customers: recency falls, frequency rises in pairs, monetary rises.
RfmInput ten(const data::TextColumn& ids)
{
    return {{100, 90, 80, 70, 60, 50, 40, 30, 20, 10},
            {1, 1, 2, 2, 3, 3, 4, 4, 5, 5},
            {10, 20, 30, 40, 50, 60, 70, 80, 90, 100},
            &ids};
}

QString digits(const std::vector<std::uint8_t>& scores)
{
    QString text;
    for (const std::uint8_t one : scores)
        text += QString::number(one);
    return text;
}

const data::TextColumn tenIds =
    idsOf(QStringLiteral("j,i,h,g,f,e,d,c,b,a").split(u',')); // against the order of the file

} // namespace

class TestRfm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The patterns as they stand in published scripts of the course, applied to "RF".
    void classicMap()
    {
        const std::vector<std::pair<const char*, const char*>> patterns{
            {"[1-2][1-2]", "hibernating"}, {"[1-2][3-4]", "at_risk"}, {"[1-2]5", "cant_lose"},
            {"3[1-2]", "about_to_sleep"},  {"33", "need_attention"},  {"[3-4][4-5]", "loyal_customers"},
            {"41", "promising"},           {"51", "new_customers"},   {"[4-5][2-3]", "potential_loyalists"},
            {"5[4-5]", "champions"}};
        const RfmMap map;
        for (int r = 1; r <= 5; ++r)
            for (int f = 1; f <= 5; ++f) {
                QStringList matching;
                for (const auto& [pattern, segment] : patterns)
                    if (QRegularExpression(u'^' + QLatin1String(pattern) + u'$')
                            .match(QString::number(10 * r + f))
                            .hasMatch())
                        matching << QLatin1String(segment);
                QCOMPARE(matching.size(), 1);
                QCOMPARE(textOf(name(map.at(r, f))), matching.first());
            }
    }

    /// Fewer levels: every cell has a segment, the corners keep theirs, better never means a worse corner.
    void mapOfFewerLevels_data()
    {
        QTest::addColumn<int>("levels");
        QTest::newRow("3") << 3;
        QTest::newRow("4") << 4;
        QTest::newRow("5") << 5;
    }
    void mapOfFewerLevels()
    {
        QFETCH(int, levels);
        const RfmMap map(levels);
        QCOMPARE(map.size(), std::size_t(levels * levels));
        QCOMPARE(map.cells().size(), map.size());
        QVERIFY(map.at(levels, levels) == RfmSegment::Champions);
        QVERIFY(map.at(levels, 1) == RfmSegment::NewCustomers);
        QVERIFY(map.at(1, levels) == RfmSegment::CantLose);
        QVERIFY(map.at(1, 1) == RfmSegment::Hibernating);
        QCOMPARE(map.index(levels, levels), map.size() - 1);
        const RfmMap changed(levels, {{11, RfmSegment::Promising}, {56, RfmSegment::Champions}});
        QVERIFY(changed.at(1, 1) == RfmSegment::Promising);
        QVERIFY(changed.at(1, 2) == map.at(1, 2));
        QVERIFY(RfmMap(levels, changed.cells()) == changed);
    }

    void names()
    {
        for (const RfmSegment segment : rfmSegments())
            QVERIFY(rfmSegmentNamed(textOf(name(segment))) == segment);
        QVERIFY(rfmSegmentNamed(QStringLiteral("at_Risk")) == RfmSegment::AtRisk);
        QVERIFY(rfmSegmentNamed(QStringLiteral("cant_loose")) == RfmSegment::CantLose);
        QVERIFY(!rfmSegmentNamed(QStringLiteral("Champions")));
    }

    void settings_data()
    {
        QTest::addColumn<Settings>("settings");
        QTest::addColumn<QString>("recency");
        QTest::addColumn<QString>("frequency");
        QTest::addColumn<QString>("monetary");
        QTest::addColumn<QString>("segments"); // initials
        const auto row = [](const char* name, const Settings& settings, const char* r, const char* f,
                            const char* m, const char* segments) {
            QTest::newRow(name) << settings << r << f << m << segments;
        };
        const char* quintiles = "1122334455";
        row("together", with({{"rfm.ties", "together"}}), quintiles, quintiles, quintiles,
            "hibernating hibernating hibernating hibernating need_attention need_attention loyal_customers "
            "loyal_customers champions champions");
        row("four levels", with({{"rfm.levels", "4"}, {"rfm.ties", "together"}}), "1112233444", "1111223344",
            "1112233444",
            "hibernating hibernating hibernating hibernating hibernating potential_loyalists "
            "loyal_customers champions champions champions");
        row("three levels, in file order", with({{"rfm.levels", "3"}, {"rfm.ties", "file"}}), "1112223333",
            "1111222333", "1111222333",
            "hibernating hibernating hibernating about_to_sleep need_attention need_attention "
            "potential_loyalists champions champions champions");
        // The pair of fours is divided: the later id, which stands first in the file, gets more.
        row("three levels, by id", with({{"rfm.levels", "3"}, {"rfm.ties", "id"}}), "1112223333",
            "1111223233", "1111222333",
            "hibernating hibernating hibernating about_to_sleep need_attention need_attention champions "
            "potential_loyalists champions champions");
        row("own cut points",
            with({{"rfm.recency_cuts", "10,20,30,40"},
                  {"rfm.frequency_cuts", "1,2,3,4"},
                  {"rfm.monetary_cuts", "9,10,90,95"}}),
            "1111112345", quintiles, "2333333335",
            "hibernating hibernating hibernating hibernating at_risk at_risk at_risk loyal_customers "
            "loyal_customers champions");
        row("own map", with({{"rfm.map", "{\"11\": \"promising\", \"55\": \"at_risk\"}"}}), quintiles,
            quintiles, quintiles,
            "promising promising hibernating hibernating need_attention need_attention loyal_customers "
            "loyal_customers at_risk at_risk");
        row("monetary in the grid",
            with({{"rfm.monetary", "true"}, {"rfm.monetary_cuts", "1000,1001,1002,1003"}}), quintiles,
            quintiles, "1111111111",
            "hibernating hibernating hibernating hibernating about_to_sleep about_to_sleep "
            "potential_loyalists potential_loyalists potential_loyalists potential_loyalists");
    }
    void settings()
    {
        QFETCH(Settings, settings);
        QFETCH(QString, recency);
        QFETCH(QString, frequency);
        QFETCH(QString, monetary);
        QFETCH(QString, segments);
        const auto [rfm, findings] = score(ten(tenIds), settings.rfm);
        QCOMPARE(digits(rfm.recencyScore.of), recency);
        QCOMPARE(digits(rfm.frequencyScore.of), frequency);
        QCOMPARE(digits(rfm.monetaryScore.of), monetary);
        QStringList names;
        for (std::size_t i = 0; i < rfm.size(); ++i)
            names << textOf(name(rfm.segment(i)));
        QCOMPARE(names.join(u' '), segments);

        // Cells and segments add up to the whole.
        RfmFigures cells, ofSegments;
        const auto add = [](RfmFigures& to, const RfmFigures& more) {
            to.customers += more.customers;
            to.recencySum += more.recencySum;
            to.frequencySum += more.frequencySum;
            to.monetarySum += more.monetarySum;
        };
        for (const RfmFigures& cell : rfm.ofCells)
            add(cells, cell);
        for (const RfmFigures& segment : rfm.ofSegments)
            add(ofSegments, segment);
        QVERIFY(cells == (RfmFigures{10, 550, 30, 550}));
        QVERIFY(ofSegments == cells);
    }

    void levelsTellTheRangeOfAScore()
    {
        const Rfm rfm = score(ten(tenIds), {}).rfm;
        QCOMPARE(rfm.recencyScore.levels.size(), std::size_t{5});
        QVERIFY(rfm.recencyScore.levels.front() == (RfmScore::Level{2, 90, 100}));
        QVERIFY(rfm.recencyScore.levels.back() == (RfmScore::Level{2, 10, 20}));
        QVERIFY(rfm.frequencyScore.levels[2] == (RfmScore::Level{2, 3, 3}));
        QVERIFY(!rfm.frequencyScore.ranked);
        Settings::Rfm byFile;
        byFile.ties = RfmTies::File;
        QVERIFY(score(ten(tenIds), byFile).rfm.frequencyScore.ranked);
    }

    void scoresThatNobodyHas()
    {
        RfmInput input = ten(tenIds);
        input.frequency = {1, 1, 1, 1, 1, 1, 1, 2, 3, 4};
        const auto [rfm, findings] = score(std::move(input), {});
        QCOMPARE(digits(rfm.frequencyScore.of), QStringLiteral("1111111455"));
        QCOMPARE(findings.size(), std::size_t{1});
        QVERIFY(findings[0].kind == FindingKind::RfmScoreEmpty);
        QCOMPARE(findings[0].values, (std::vector<double>{1, 2, 3}));
        QVERIFY(rfm.frequencyScore.levels[1] == RfmScore::Level{});
    }

    void withoutMonetary()
    {
        RfmInput input = ten(tenIds);
        input.monetary.clear();
        Settings::Rfm settings;
        settings.monetary = true;
        const auto [rfm, findings] = score(std::move(input), settings);
        QVERIFY(!rfm.hasMonetary());
        QVERIFY(rfm.monetaryScore.of.empty());
        QVERIFY(!rfm.monetaryInGrid);
        QCOMPARE(findings.size(), std::size_t{1});
        QVERIFY(findings[0].kind == FindingKind::RfmNoMonetary);
        QVERIFY(findings[0].severity == Severity::Warning);
        QVERIFY(rfm.segment(9) == RfmSegment::Champions);
    }

    /// x repeat purchases at age t_x of T weeks: one order more, T - t_x weeks ago.
    void readySummary_data()
    {
        QTest::addColumn<Settings>("settings");
        QTest::addColumn<std::vector<double>>("frequency");
        QTest::addColumn<std::vector<double>>("monetary");
        using Values = std::vector<double>;
        QTest::newRow("repeat purchases") << Settings{} << Values{3, 1} << Values{};
        QTest::newRow("the mean is of all orders")
            << with({{"spend.frequency", "all_orders"}}) << Values{3, 1} << Values{60, 0};
        QTest::newRow("x are all orders")
            << with({{"model.frequency", "all_orders"}}) << Values{2, 0} << Values{40, 0};
        // Capped figures are none of RFM's.
        QTest::newRow("capped") << with({{"outliers.enabled", "true"},
                                         {"outliers.by_column.x.high_limit", "1"},
                                         {"outliers.by_column.x.low_limit", "0"}})
                                << Values{3, 1} << Values{};
    }
    void readySummary()
    {
        QFETCH(Settings, settings);
        QFETCH(std::vector<double>, frequency);
        QFETCH(std::vector<double>, monetary);
        const SmallFile file({QStringLiteral("id,x,t_x,T,zbar"), QStringLiteral("a,2,30.43,38.86,20"),
                              QStringLiteral("b,0,0,38.86,0"), QStringLiteral("c,1,1.71,38.86,20"),
                              QStringLiteral("d,5,20,38,25")});
        Pipeline pipeline;
        const auto outcome = pipeline.run(file.path(), settings);
        QVERIFY(bool(outcome));
        const Rfm& rfm = *outcome->rfm;
        QCOMPARE(rfm.recency, (std::vector<double>{59, 272, 260, 126}));
        QCOMPARE((std::vector<double>{rfm.frequency[0], rfm.frequency[1]}), frequency);
        QCOMPARE(rfm.hasMonetary(), !monetary.empty());
        if (rfm.hasMonetary())
            QCOMPARE((std::vector<double>{rfm.monetary[0], rfm.monetary[1]}), monetary);
    }

    void flo_data()
    {
        QTest::addColumn<int>("subset");
        QTest::addColumn<Settings>("settings");
        QTest::newRow("ties in file order") << 0 << Settings{};
        QTest::newRow("ties by id") << 1 << with({{"rfm.ties", "id"}});
    }
    void flo()
    {
        QFETCH(int, subset);
        QFETCH(Settings, settings);
        KIYMET_NEED_PRIVATE(file, "flo_data_20k.csv");
        KIYMET_NEED_PRIVATE(whole, "flo_rfm.json");
        const QJsonObject reference =
            readJson(whole).toObject().value(QLatin1String("subsets")).toArray()[subset].toObject();
        Pipeline pipeline;
        const auto outcome = pipeline.run(file, settings);
        QVERIFY(bool(outcome));
        const Rfm& rfm = *outcome->rfm;
        const data::TextColumn& ids = *outcome->summary->ids;
        QCOMPARE(int(rfm.size()), reference.value(QLatin1String("n")).toInt());

        std::map<QString, QByteArrayList> members;
        QByteArrayList scores;
        for (std::size_t i = 0; i < rfm.size(); ++i) {
            const std::string_view text = ids[i];
            const QByteArray id(text.data(), qsizetype(text.size()));
            members[textOf(name(rfm.segment(i)))] << id;
            scores << id + ',' + char('0' + rfm.recencyScore.of[i]) + char('0' + rfm.frequencyScore.of[i]) +
                          char('0' + rfm.monetaryScore.of[i]);
        }
        QCOMPARE(sha256(scores), reference.value(QLatin1String("rfm_score_sha256")).toString());
        const QJsonObject segments = reference.value(QLatin1String("segments")).toObject();
        QCOMPARE(segments.size(), qsizetype(rfmSegmentCount));
        for (auto at = segments.begin(); at != segments.end(); ++at) {
            const QJsonObject expected = at->toObject();
            const auto number = [&](const char* key) {
                return expected.value(QLatin1String(key)).toDouble();
            };
            const QString identifier = ours(at.key());
            const RfmFigures& figures = rfm.of(*rfmSegmentNamed(identifier));
            QCOMPARE(double(figures.customers), number("count"));
            QVERIFY(relativeError(figures.mean(figures.recencySum), number("mean_recency")) < 1e-13);
            QVERIFY(relativeError(figures.mean(figures.frequencySum), number("mean_frequency")) < 1e-13);
            QVERIFY(relativeError(figures.mean(figures.monetarySum), number("mean_monetary")) < 1e-12);
            QVERIFY(relativeError(figures.monetarySum, number("sum_monetary")) < 1e-12);
            QCOMPARE(sha256(members[identifier]), expected.value(QLatin1String("ids_sha256")).toString());
        }
        const QJsonObject cells = reference.value(QLatin1String("rf_score_counts")).toObject();
        QCOMPARE(cells.size(), 25);
        for (auto at = cells.begin(); at != cells.end(); ++at) {
            const int cell = at.key().toInt();
            QCOMPARE(int(rfm.ofCells[rfm.map.index(cell / 10, cell % 10)].customers), at->toInt());
        }
        const QJsonObject edges = reference.value(QLatin1String("edges")).toObject();
        const auto compare = [&](const char* key, const std::vector<double>& found) {
            const QJsonArray expected = edges.value(QLatin1String(key)).toArray();
            QCOMPARE(int(found.size()), int(expected.size()));
            for (int i = 0; i < expected.size(); ++i)
                QVERIFY(relativeError(found[std::size_t(i)], expected[i].toDouble()) < 1e-14);
        };
        compare("recency", rfm.recencyScore.edges);
        compare("frequency_rank", rfm.frequencyScore.edges);
        compare("monetary", rfm.monetaryScore.edges);
    }

    /// The cross table against a count customer by customer.
    void worth()
    {
        Rfm rfm = score(ten(tenIds), {}).rfm;
        Forecast forecast;
        forecast.cltv = {1, 2, 4, 8, 16, 32, 64, 128, 256, std::numeric_limits<double>::quiet_NaN()};
        Segments segments;
        segments.count = 2;
        segments.of = {1, 1, 1, 1, 0, 1, 0, 0, 0, -1};
        const RfmWorth worth = rfmWorth(rfm, forecast, segments);
        QCOMPARE(worth.groups, 2);
        const auto cross = [&](RfmSegment segment, std::size_t group) {
            return worth.cross[std::size_t(segment)][group];
        };
        QCOMPARE(cross(RfmSegment::Hibernating, 1).customers, std::uint64_t{4});
        QCOMPARE(cross(RfmSegment::Hibernating, 1).cltv, 15.0);
        QCOMPARE(cross(RfmSegment::NeedAttention, 0).cltv, 16.0);
        QCOMPARE(cross(RfmSegment::NeedAttention, 1).cltv, 32.0);
        QCOMPARE(cross(RfmSegment::Champions, 0).customers, std::uint64_t{1});
        QCOMPARE(cross(RfmSegment::Champions, 2).customers, std::uint64_t{1}); // has no CLTV
        QCOMPARE(cross(RfmSegment::Champions, 2).cltv, 0.0);
        QCOMPARE(worth.ofSegments[std::size_t(RfmSegment::LoyalCustomers)].cltv, 192.0);
        QCOMPARE(worth.cellCltv[rfm.map.index(5, 5)], 256.0);
        QCOMPARE(worth.cellCltv[rfm.map.index(1, 1)], 3.0);
        QCOMPARE(worth.cellCltv[rfm.map.index(1, 5)], 0.0);
    }
};

QTEST_GUILESS_MAIN(TestRfm)
#include "tst_rfm.moc"
