// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/model_comparison.h"
#include "analysis/diagnostics/penalty_choice.h"
#include "reference.h"
#include "stats/simulation/simulator.h"

#include <QtTest>

#include <cmath>

using namespace kiymet;
using namespace kiymet::analysis;
using kiymet::test::relativeError;
using stats::TransactionBoundary;
using stats::TransactionModel;
using stats::TransactionModelKind;

namespace {

CustomerSummary summaryOf(const std::vector<std::uint32_t>& x, const std::vector<double>& t_x,
                          const std::vector<double>& T)
{
    CustomerSummary summary;
    summary.x = x;
    summary.t_x = t_x;
    summary.T = T;
    summary.patterns = std::make_shared<const stats::Patterns>(stats::makePatterns(x, t_x, T));
    return summary;
}

CustomerSummary simulated(const TransactionModel& model, std::size_t customers, double weeks)
{
    const stats::Simulator simulator(model, {6, 4, 15}, 5);
    std::vector<std::uint32_t> x;
    std::vector<double> t_x, T;
    for (std::size_t i = 0; i < customers; ++i) {
        const auto s = simulator.summary(i, weeks * (0.5 + 0.5 * double(i % 53) / 53));
        x.push_back(static_cast<std::uint32_t>(s.x));
        t_x.push_back(s.t_x);
        T.push_back(s.T);
    }
    return summaryOf(x, t_x, T);
}

const ComparedModel& of(const ComparedModels& comparison, TransactionModelKind kind)
{
    for (const ComparedModel& model : comparison.models)
        if (model.fit.model.kind == kind)
            return model;
    qFatal("not compared");
}

} // namespace

class TestModelComparison : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cdnow();
    void findsTheModelThatMadeTheData_data();
    void findsTheModelThatMadeTheData();
    void noDropout();
    void keepsTheChosenOne();
    void expectedCountsAddUp();
    void cancels();
    void nothingToCompare();
    void penaltyCosts();
    void penaltyChoice();
    void penaltyChoiceIsReproducible();
};

void TestModelComparison::cdnow()
{
    KIYMET_NEED_PRIVATE(path, "cdnow_summary.csv");
    const test::ReferenceTable table = test::readReference(path);
    std::vector<std::uint32_t> x;
    std::vector<double> t_x, T;
    for (int i = 0; i < table.size(); ++i) {
        x.push_back(static_cast<std::uint32_t>(table.number(i, QStringLiteral("x"))));
        t_x.push_back(table.number(i, QStringLiteral("t_x")));
        T.push_back(table.number(i, QStringLiteral("T")));
    }
    const auto comparison = compareModels(summaryOf(x, t_x, T), 0, nullptr);
    QVERIFY(comparison);
    // Log-likelihoods as published: -9582.4 (Fader, Hardie and Lee 2005, table 2) and -9595.0 (same table);
    // the NBD's -9763.7 (same table).
    QCOMPARE(QString::number(of(*comparison, TransactionModelKind::BgNbd).fit.logLikelihood, 'f', 1),
             QStringLiteral("-9582.4"));
    QCOMPARE(QString::number(of(*comparison, TransactionModelKind::ParetoNbd).fit.logLikelihood, 'f', 1),
             QStringLiteral("-9595.0"));
    QCOMPARE(QString::number(of(*comparison, TransactionModelKind::Nbd).fit.logLikelihood, 'f', 1),
             QStringLiteral("-9763.7"));
    const ComparedModel& bg = of(*comparison, TransactionModelKind::BgNbd);
    QVERIFY(relativeError(bg.aic, 2 * 4 + 2 * 9582.425560567362) < 1e-12);
    QVERIFY(relativeError(bg.bic, 4 * std::log(2357.0) + 2 * 9582.425560567362) < 1e-12);
    QCOMPARE(of(*comparison, TransactionModelKind::Nbd).freeParameters, 2);
    // MBG/NBD leads BG/NBD by 0.6: no reason to prefer it.
    QCOMPARE(comparison->recommendation.model, TransactionModelKind::MbgNbd);
    QCOMPARE(comparison->recommendation.reason, ModelReason::FitsAlike);
    QCOMPARE(comparison->recommendation.next, std::optional(TransactionModelKind::BgNbd));
    QVERIFY(std::abs(comparison->recommendation.bicLead - 2 * (9582.425560567362 - 9582.132684899903)) <
            1e-6);
    // 1411 never came again, 439 once (Fader, Hardie and Lee 2005, fig. 2).
    QCOMPARE(comparison->actual[0], 1411.0);
    QCOMPARE(comparison->actual[1], 439.0);
    QVERIFY(std::abs(bg.expected[0] - 1411) < 30);

    const auto kept = compareModels(summaryOf(x, t_x, T), 0, &bg.fit);
    QVERIFY(kept);
    QCOMPARE(kept->recommendation.model, TransactionModelKind::BgNbd);
    QCOMPARE(kept->recommendation.reason, ModelReason::FitsAsWell);
}

void TestModelComparison::findsTheModelThatMadeTheData_data()
{
    QTest::addColumn<TransactionModel>("truth");
    QTest::newRow("bg_nbd") << TransactionModel(stats::BgNbd{1.2, 6, 0.5, 1});
    QTest::newRow("mbg_nbd") << TransactionModel(stats::MbgNbd{1.2, 6, 0.8, 1.2});
    QTest::newRow("pareto_nbd") << TransactionModel(stats::ParetoNbd{1.2, 6, 1.5, 40});
}

void TestModelComparison::findsTheModelThatMadeTheData()
{
    QFETCH(TransactionModel, truth);
    const auto comparison = compareModels(simulated(truth, 20000, 104), 0, nullptr);
    QVERIFY(comparison);
    QCOMPARE(comparison->models.size(), stats::allTransactionModels.size());
    QCOMPARE(comparison->recommendation.model, truth.kind);
    QCOMPARE(comparison->recommendation.reason, ModelReason::FitsBest);
    QCOMPARE(comparison->recommendation.boundary, TransactionBoundary::None);
    QVERIFY(comparison->recommendation.bicLead > 6);
    // And the counts are those expected, within four standard errors of a count.
    const ComparedModel& best = of(*comparison, truth.kind);
    for (std::size_t n = 0; n < comparison->actual.size(); ++n)
        QVERIFY(std::abs(comparison->actual[n] - best.expected[n]) < 4 * std::sqrt(best.expected[n]));
}

void TestModelComparison::noDropout()
{
    const auto comparison = compareModels(
        simulated(TransactionModel(TransactionModelKind::Nbd, {2.9, 40, 0, 0}), 20000, 104), 0, nullptr);
    QVERIFY(comparison);
    if (comparison->recommendation.reason == ModelReason::NoDropout) {
        for (const ComparedModel& model : comparison->models) {
            QCOMPARE(model.freeParameters, 2);
            QVERIFY(!model.fit.model.hasDropout());
        }
    }
    QCOMPARE(comparison->recommendation.model, TransactionModelKind::Nbd);
}

void TestModelComparison::keepsTheChosenOne()
{
    // With few customers no model can be told from another.
    const CustomerSummary summary = simulated(stats::BgNbd{0.8, 6, 0.8, 2}, 300, 60);
    for (const TransactionModelKind kind : {TransactionModelKind::BgNbd, TransactionModelKind::MbgNbd}) {
        const stats::TransactionFit fit = stats::fitTransactionModel(kind, *summary.patterns);
        const auto comparison = compareModels(summary, 0, &fit);
        QVERIFY(comparison);
        QVERIFY(of(*comparison, kind).fit == fit);
        if (comparison->recommendation.reason == ModelReason::FitsAsWell)
            QCOMPARE(comparison->recommendation.model, kind);
    }
}

void TestModelComparison::expectedCountsAddUp()
{
    const CustomerSummary summary = simulated(stats::MbgNbd{0.8, 6, 0.8, 2}, 5000, 60);
    for (const TransactionModelKind kind : stats::allTransactionModels) {
        const TransactionModel model(kind, {0.8, 6, 0.8, 2});
        double expected = 0, actual = 0;
        for (const double bar : expectedByPurchases(*summary.patterns, model, 8)) {
            QVERIFY(bar >= 0);
            expected += bar;
        }
        for (const double bar : actualByPurchases(*summary.patterns, 8))
            actual += bar;
        QVERIFY(relativeError(expected, 5000) < 1e-12);
        QCOMPARE(actual, 5000.0);
    }
}

void TestModelComparison::cancels()
{
    const CustomerSummary summary = simulated(stats::BgNbd{0.8, 6, 0.8, 2}, 3000, 60);
    for (const int after : {0, 3, 40}) {
        int calls = 0;
        QVERIFY(!compareModels(summary, 0, nullptr, [&](double) { return calls++ < after; }));
        calls = 0;
        PenaltyChoiceOptions options;
        options.progress = [&](double) { return calls++ < after; };
        QVERIFY(!choosePenalty(summary, TransactionModelKind::BgNbd, options));
    }
    double last = 0;
    QVERIFY(compareModels(summary, 0, nullptr, [&](double done) {
        last = done;
        return done >= 0 && done <= 1;
    }));
    QCOMPARE(last, 1.0);
}

void TestModelComparison::nothingToCompare()
{
    QVERIFY(!compareModels(summaryOf({0, 0}, {0, 0}, {3, 4}), 0, nullptr));
    QVERIFY(!compareModels(summaryOf({2}, {1}, {4}), 0, nullptr));
    QVERIFY(!choosePenalty(summaryOf({2}, {1}, {4}), TransactionModelKind::BgNbd));
}

void TestModelComparison::penaltyCosts()
{
    const CustomerSummary summary = simulated(stats::BgNbd{0.8, 6, 0.8, 2}, 3000, 60);
    const stats::TransactionFit penalised = stats::fitTransactionModel(
        TransactionModelKind::BgNbd, *summary.patterns, {.penalty = 0.01, .start = {}, .progress = {}});
    const auto cost = penaltyCost(summary, penalised, 24);
    QVERIFY(cost);
    QCOMPARE(cost->free.penalty, 0.0);
    QVERIFY(cost->logLikelihoodLost > 0);
    QVERIFY(relativeError(cost->logLikelihoodLost, cost->free.logLikelihood - penalised.logLikelihood) <
            1e-9);
    double sum = 0;
    for (std::size_t i = 0; i < summary.size(); ++i)
        sum += stats::expectedPurchases(penalised.model, {double(summary.x[i]), summary.t_x[i], summary.T[i]},
                                        24);
    QVERIFY(relativeError(cost->purchasesPenalised, sum) < 1e-10);
    const auto none = penaltyCost(summary, cost->free, 24);
    QVERIFY(none);
    QCOMPARE(none->logLikelihoodLost, 0.0);
    QCOMPARE(none->purchasesFree, none->purchasesPenalised);
}

void TestModelComparison::penaltyChoice()
{
    // Many customers, parameters near 1: any penalty only distorts. The held-out likelihood falls with it.
    const CustomerSummary many = simulated(stats::BgNbd{0.8, 6, 0.8, 2}, 20000, 60);
    const auto choice = choosePenalty(many, TransactionModelKind::BgNbd);
    QVERIFY(choice);
    QVERIFY(choice->best <= 1e-4);
    QVERIFY(choice->smallestAsGood <= choice->best);
    QCOMPARE(choice->folds, 5);
    for (std::size_t i = 1; i < choice->tried.size(); ++i)
        QVERIFY(choice->tried[i - 1].penalty < choice->tried[i].penalty);
    QVERIFY(choice->tried.back().heldOut < choice->tried.front().heldOut - 10);
    // Held out is what it says: a fifth at a time adds up to all, a little worse than the fit to all.
    const double all = stats::fitTransactionModel(TransactionModelKind::BgNbd, *many.patterns).logLikelihood;
    QVERIFY(choice->tried.front().heldOut < all);
    QVERIFY(choice->tried.front().heldOut > all - 40);
}

void TestModelComparison::penaltyChoiceIsReproducible()
{
    const CustomerSummary summary = simulated(stats::BgNbd{0.8, 6, 0.8, 2}, 400, 60);
    const auto tried = [&](std::uint64_t seed) {
        PenaltyChoiceOptions options;
        options.seed = seed;
        const auto choice = choosePenalty(summary, TransactionModelKind::BgNbd, options);
        std::vector<double> values;
        for (const TriedPenalty& penalty : choice ? choice->tried : std::vector<TriedPenalty>{})
            values.push_back(penalty.heldOut);
        return values;
    };
    QCOMPARE(tried(7), tried(7));
    QVERIFY(tried(7) != tried(8));
    QVERIFY(!tried(7).empty());
}

QTEST_APPLESS_MAIN(TestModelComparison)
#include "tst_model_comparison.moc"
