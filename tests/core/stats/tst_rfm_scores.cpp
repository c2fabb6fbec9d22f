// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/rfm/rfm_scores.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace kiymet::stats;

namespace {

using Values = std::vector<double>;

QString digits(const std::vector<std::uint8_t>& scores)
{
    QString text;
    for (const std::uint8_t score : scores)
        text += QString::number(score);
    return text;
}

/// By the definition: sort, number, and count the edges i (n - 1) / levels below each number, in whole
/// numbers.
std::vector<std::uint8_t> ranksByDefinition(const Values& values, int levels,
                                            const std::vector<std::uint32_t>& tieOrder)
{
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t l, std::uint32_t r) {
        return values[l] != values[r] ? values[l] < values[r] : tieOrder[l] < tieOrder[r];
    });
    std::vector<std::uint8_t> scores(values.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        int score = 1;
        for (int i = 1; i < levels; ++i)
            score += place * std::size_t(levels) > std::size_t(i) * (values.size() - 1) ? 1 : 0;
        scores[order[place]] = std::uint8_t(score);
    }
    return scores;
}

} // namespace

Q_DECLARE_METATYPE(Values)

class TestRfmScores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Expected: pandas 1.5, qcut(values, levels, labels=range(1, levels + 1)); where edges coincide, which
    /// qcut refuses, by hand: 1 + the number of edges below the value.
    void quantiles_data()
    {
        QTest::addColumn<Values>("values");
        QTest::addColumn<int>("levels");
        QTest::addColumn<QString>("scores");
        QTest::newRow("one to ten") << Values{1, 2, 3, 4, 5, 6, 7, 8, 9, 10} << 5 << "1122334455";
        QTest::newRow("one to eleven") << Values{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11} << 5 << "11122334455";
        QTest::newRow("any order") << Values{40, 10, 30, 20} << 4 << "4132";
        QTest::newRow("three levels") << Values{1, 2, 3, 4, 5, 6, 7} << 3 << "1112233";
        QTest::newRow("an edge belongs below") << Values{0, 1, 2, 3, 4, 5} << 5 << "112345";
        QTest::newRow("half are alike") << Values{1, 1, 1, 1, 1, 2, 3, 4, 5, 6} << 5 << "1111134455";
        QTest::newRow("all alike") << Values{7, 7, 7} << 5 << "111";
        QTest::newRow("one") << Values{7} << 5 << "1";
        QTest::newRow("none") << Values{} << 5 << "";
    }
    void quantiles()
    {
        QFETCH(Values, values);
        QFETCH(int, levels);
        QFETCH(QString, scores);
        QCOMPARE(digits(quantileScores(values, levels, ScoreDirection::HigherIsBetter).of), scores);
        QString reversed;
        for (const QChar score : scores)
            reversed += QString::number(levels + 1 - score.digitValue());
        QCOMPARE(digits(quantileScores(values, levels, ScoreDirection::LowerIsBetter).of), reversed);
    }

    void cutPoints()
    {
        const Scores scores = cutScores(Values{10, 29.9, 30, 30.1, 90, 365, 1000}, Values{30, 90, 180, 365},
                                        ScoreDirection::LowerIsBetter);
        QCOMPARE(digits(scores.of), QStringLiteral("5554421"));
        QCOMPARE(scores.edges, (Values{10, 30, 90, 180, 365, 1000}));
        // Cut points outside of the data.
        QCOMPARE(digits(cutScores(Values{1, 2}, Values{5, 6}, ScoreDirection::HigherIsBetter).of),
                 QStringLiteral("11"));
        QCOMPARE(cutScores(Values{1, 2}, Values{5, 6}, ScoreDirection::HigherIsBetter).edges,
                 (Values{1, 5, 6, 6}));
    }

    void ranksInOrder()
    {
        // pandas 1.5: qcut(Series([2, 2, 2, 2, 3, 2, 1, 2, 2, 9]).rank(method="first"), 5)
        const Values values{2, 2, 2, 2, 3, 2, 1, 2, 2, 9};
        QCOMPARE(digits(rankScores(values, 5).of), QStringLiteral("1223531445"));
        // The same with the last first.
        const auto later = [](std::uint32_t l, std::uint32_t r) { return l > r; };
        QCOMPARE(digits(rankScores(values, 5, later).of), QStringLiteral("4433521215"));
        QCOMPARE(rankScores(values, 5).edges, (Values{1, 2.8, 4.6, 6.4, 8.2, 10}));
        QCOMPARE(digits(rankScores(Values{4}, 5).of), QStringLiteral("1"));
        QCOMPARE(digits(rankScores(Values{4, 4}, 5).of), QStringLiteral("15"));
        QVERIFY(rankScores(Values{}, 5).of.empty());
    }

    void ranksMeetTheDefinition_data()
    {
        QTest::addColumn<double>("step");  // 1: whole numbers, counted; else sorted
        QTest::addColumn<double>("start"); // of the values
        QTest::addColumn<int>("distinct");
        QTest::newRow("few orders") << 1.0 << 1.0 << 12;
        QTest::newRow("fractions") << 0.5 << 1.0 << 12;
        QTest::newRow("negative") << 1.0 << -3.0 << 9;
        QTest::newRow("two values") << 1.0 << 0.0 << 2;
        QTest::newRow("one value") << 1.0 << 5.0 << 1;
        QTest::newRow("wide range") << 50'000.0 << 0.0 << 40;
        QTest::newRow("hardly any ties") << 1.0 << 0.0 << 60'000;
    }
    void ranksMeetTheDefinition()
    {
        QFETCH(double, step);
        QFETCH(double, start);
        QFETCH(int, distinct);
        std::mt19937 random(7);
        for (const std::size_t n : {3U, 16U, 101U, 4000U, 70'001U}) {
            Values values(n);
            // Small values are much more frequent, as order counts are.
            for (double& value : values) {
                const auto low = std::min(random() % unsigned(distinct), random() % unsigned(distinct));
                value = start + step * double(low);
            }
            std::vector<std::uint32_t> tieOrder(n);
            std::iota(tieOrder.begin(), tieOrder.end(), 0U);
            for (const int levels : {3, 4, 5, 10})
                QVERIFY(rankScores(values, levels).of == ranksByDefinition(values, levels, tieOrder));
            std::shuffle(tieOrder.begin(), tieOrder.end(), random);
            const auto precedes = [&](std::uint32_t l, std::uint32_t r) { return tieOrder[l] < tieOrder[r]; };
            for (const int levels : {3, 5})
                QVERIFY(rankScores(values, levels, precedes).of ==
                        ranksByDefinition(values, levels, tieOrder));
        }
    }
};

QTEST_GUILESS_MAIN(TestRfmScores)
#include "tst_rfm_scores.moc"
