// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text_pictures.h"

#include "analysis/customers/migration.h"

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

/// "id:group" with the CLTV group as a letter (- for none) and the cell of the RFM grid behind it: "x:A55".
Results results(const QStringList& customers, int groups)
{
    Results results;
    auto ids = std::make_shared<data::TextColumn>();
    CustomerSummary summary;
    Segments segments;
    segments.count = groups;
    Rfm rfm;
    for (const QString& customer : customers) {
        const QByteArray id = customer.section(u':', 0, 0).toUtf8();
        ids->bytes.insert(ids->bytes.end(), id.begin(), id.end());
        ids->begin.push_back(ids->bytes.size());
        const QString place = customer.section(u':', 1);
        segments.of.push_back(place[0] == u'-' ? std::int8_t(-1) : std::int8_t(place[0].unicode() - u'A'));
        rfm.cell.push_back(std::uint8_t(rfm.map.index(place[1].digitValue(), place[2].digitValue())));
    }
    summary.ids = ids;
    results.summary = std::make_shared<CustomerSummary>(summary);
    results.segments = std::make_shared<Segments>(segments);
    results.rfm = std::make_shared<Rfm>(rfm);
    return results;
}

const QStringList before{QStringLiteral("a:A55"), QStringLiteral("b:B44"), QStringLiteral("c:C11"),
                         QStringLiteral("d:-51"), QStringLiteral("e:B25"), QStringLiteral("b:A55")};
const QStringList after{QStringLiteral("f:A51"), QStringLiteral("e:A54"), QStringLiteral("a:B25"),
                        QStringLiteral("c:C11"), QStringLiteral("d:C41"), QStringLiteral("f:B44")};

} // namespace

class TestMigration : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cltv()
    {
        const Results earlier = results(before, 3);
        const Results later = results(after, 3);
        const Migration moves = migration(earlier, later, Migration::Kind::Cltv);
        QCOMPARE(moves.segments, (std::vector<std::string>{"A", "B", "C"}));
        QVERIFY(moves.sameRecipe);
        QCOMPARE(moves.customers.size(), std::size_t{6}); // a to f, each once
        constexpr int none = Migration::none;
        QCOMPARE(moves.at(0, 1), std::uint64_t{1});    // a left A
        QCOMPARE(moves.at(1, 0), std::uint64_t{1});    // e
        QCOMPARE(moves.at(2, 2), std::uint64_t{1});    // c
        QCOMPARE(moves.at(none, 2), std::uint64_t{1}); // d had no CLTV
        QCOMPARE(moves.at(none, 0), std::uint64_t{1}); // f is new
        QCOMPARE(moves.at(1, none), std::uint64_t{1}); // b is gone
        QCOMPARE(moves.at(0, 0), std::uint64_t{0});
        QCOMPARE(moves.stayed, std::uint64_t{1});
        QCOMPARE(moves.rose, std::uint64_t{2});
        QCOMPARE(moves.fell, std::uint64_t{1});
        QCOMPARE(moves.joined, std::uint64_t{1});
        QCOMPARE(moves.gone, std::uint64_t{1});
        std::uint64_t total = 0;
        for (const std::uint64_t count : moves.matrix)
            total += count;
        QCOMPARE(total, std::uint64_t{6});

        const auto left = moves.movers(0, 1);
        QCOMPARE(left.size(), std::size_t{1});
        const Migration::Move& a = moves.customers[left[0]];
        QCOMPARE(textOf((*later.summary->ids)[a.later]), QStringLiteral("a"));
        QCOMPARE(textOf((*earlier.summary->ids)[a.earlier]), QStringLiteral("a"));
        const Migration::Move& b = moves.customers[moves.movers(1, none)[0]];
        QVERIFY(b.wasThere && !b.isThere);
        QCOMPARE(b.earlier, 1U); // the first of the two
    }

    void rfm()
    {
        const Migration moves = migration(results(before, 3), results(after, 3), Migration::Kind::Rfm);
        QCOMPARE(moves.segments.size(), rfmSegmentCount);
        const int champions = int(RfmSegment::Champions), cantLose = int(RfmSegment::CantLose);
        QCOMPARE(moves.at(champions, cantLose), std::uint64_t{1});                                       // a
        QCOMPARE(moves.at(cantLose, champions), std::uint64_t{1});                                       // e
        QCOMPARE(moves.at(int(RfmSegment::NewCustomers), int(RfmSegment::Promising)), std::uint64_t{1}); // d
        QCOMPARE(moves.stayed, std::uint64_t{1});
        QCOMPARE(moves.rose, std::uint64_t{1});
        QCOMPARE(moves.fell, std::uint64_t{2});
    }

    void differentNumbersOfSegments()
    {
        Results later = results(after, 4);
        const Migration moves = migration(results(before, 3), later, Migration::Kind::Cltv);
        QCOMPARE(moves.segments.size(), std::size_t{4});
        QCOMPARE(moves.at(0, 1), std::uint64_t{1});
        QCOMPARE(moves.at(3, 3), std::uint64_t{0});
        QCOMPARE(moves.at(1, Migration::none), std::uint64_t{1});
    }

    void recipe_data()
    {
        QTest::addColumn<Settings>("changed");
        QTest::addColumn<bool>("same");
        QTest::newRow("nothing") << Settings{} << true;
        QTest::newRow("another layout")
            << with({{"mapping.customer_id", "Kunde"}, {"input.delimiter", ";"}}) << true;
        QTest::newRow("another day") << with({{"analysis.date", "2022-01-01"}}) << true;
        QTest::newRow("another margin") << with({{"value.margin", "0.5"}}) << false;
        QTest::newRow("other cut points") << with({{"rfm.recency_cuts", "1,2,3,4"}}) << false;
    }
    void recipe()
    {
        QFETCH(Settings, changed);
        QFETCH(bool, same);
        const Results earlier = results(before, 3);
        Results later = results(after, 3);
        later.settings = changed;
        QCOMPARE(migration(earlier, later, Migration::Kind::Rfm).sameRecipe, same);
    }

    /// Against the obvious way, on many customers.
    void manyCustomers()
    {
        QStringList early, late;
        for (int i = 0; i < 5000; ++i) {
            early << QStringLiteral("c%1:%2%3%4")
                         .arg(i)
                         .arg(QChar(u'A' + i % 4))
                         .arg(1 + i % 5)
                         .arg(1 + i / 7 % 5);
            late << QStringLiteral("c%1:%2%3%4")
                        .arg(i * 3 % 8000)
                        .arg(QChar(u'A' + i / 3 % 4))
                        .arg(1 + i / 2 % 5)
                        .arg(1 + i % 5);
        }
        const Results earlier = results(early, 4);
        const Results later = results(late, 4);
        const Migration moves = migration(earlier, later, Migration::Kind::Cltv);
        std::map<std::pair<int, int>, std::uint64_t> expected;
        std::map<QString, int> then, now;
        for (const QString& one : early)
            then.emplace(one.section(u':', 0, 0), one.section(u':', 1)[0].unicode() - u'A');
        for (const QString& one : late)
            now.emplace(one.section(u':', 0, 0), one.section(u':', 1)[0].unicode() - u'A');
        for (const auto& [id, from] : then)
            ++expected[{from, now.contains(id) ? now[id] : Migration::none}];
        for (const auto& [id, to] : now)
            if (!then.contains(id))
                ++expected[{Migration::none, to}];
        for (int from = -1; from < 4; ++from)
            for (int to = -1; to < 4; ++to)
                QCOMPARE(moves.at(from, to), (expected[{from, to}]));

        // The groups add up as the matrix does.
        using Group = Migration::Group;
        const auto sum = [&](const auto& isIn) {
            std::uint64_t total = 0;
            for (const auto& [cell, count] : expected)
                total += isIn(cell.first, cell.second) ? count : 0;
            return total;
        };
        for (int segment = 0; segment < 4; ++segment) {
            QCOMPARE(moves.members(Group::Left, segment).size(), sum([segment](int from, int to) {
                         return from == segment && to >= 0 && to != segment;
                     }));
            QCOMPARE(moves.members(Group::Became, segment).size(), sum([segment](int from, int to) {
                         return to == segment && from >= 0 && from != segment;
                     }));
        }
        QCOMPARE(moves.members(Group::Rose).size(), moves.rose);
        QCOMPARE(moves.members(Group::Fell).size(), moves.fell);
        QCOMPARE(moves.members(Group::Moved).size(), moves.rose + moves.fell);
        QCOMPARE(moves.members(Group::Joined).size(), moves.joined);
        QCOMPARE(moves.members(Group::Gone).size(), moves.gone);
        for (const std::uint32_t member : moves.members(Group::Fell)) {
            const Migration::Move& move = moves.customers[member];
            QVERIFY(move.wasThere && move.isThere && move.to > move.from);
        }
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
