// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of outcomes against closed forms, against a plain simulation of single customers, and alone against
// in company. How often they hold what happens: tst_margins.
#include "stats/intervals/future_outcomes.h"
#include "stats/math/random.h"
#include "stats/models/p_alive_ensemble.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace kiymet;
using namespace kiymet::stats;

namespace {

using Kind = TransactionModelKind;

TransactionModel modelOf(Kind kind)
{
    switch (kind) {
    case Kind::BgNbd:
        return BgNbd{0.8, 9, 0.7, 2.5};
    case Kind::MbgNbd:
        return MbgNbd{1.2, 8, 0.6, 3};
    case Kind::ParetoNbd:
        return ParetoNbd{1.1, 8, 0.7, 20};
    case Kind::Nbd:
        break;
    }
    return {Kind::Nbd, {1.5, 10, 0, 0}};
}

/// Around these parameters with this standard deviation of the logarithms.
std::vector<DrawnModels> drawn(Kind kind, double error, std::size_t count)
{
    std::vector<DrawnModels> models(count);
    for (std::size_t i = 0; i < count; ++i) {
        Random random(3, i);
        models[i].transactions = modelOf(kind);
        for (double& parameter : models[i].transactions.parameters)
            parameter *= std::exp(error * random.normal());
        models[i].spend =
            GammaGamma{6 * std::exp(error * random.normal()), 4 * std::exp(error * random.normal()),
                       15 * std::exp(error * random.normal())};
    }
    return models;
}

FutureOutcomes::Options optionsOf(int draws)
{
    FutureOutcomes::Options options;
    options.horizon = {6, 0.01, 4.345};
    options.draws = draws;
    return options;
}

void addKinds()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : allTransactionModels)
        QTest::addRow("%s", name(kind).data()) << kind;
}

} // namespace

class TestFutureOutcomes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void alike_data() { addKinds(); }
    /// Alone and in company, in any order, to the last bit.
    void alike()
    {
        QFETCH(Kind, kind);
        for (const double error : {0.005, 0.3}) {
            const FutureOutcomes outcomes(drawn(kind, error, 50), optionsOf(400));
            std::vector<FutureOutcomes::Customer> customers;
            Random random(11);
            for (int i = 0; i < 300; ++i) {
                const double x = random.below(6);
                const double T = 40 + double(random.below(4)) / 7 + 30 * double(random.below(2));
                const double t_x = x > 0 ? T - 3 - double(random.below(3)) : 0;
                const double m = 4 + 40 * random.uniform();
                customers.push_back({{x, t_x, T}, i % 17 == 0 ? 0 : x, i % 17 == 0 ? 0 : m});
            }
            customers[5].m = std::numeric_limits<double>::quiet_NaN();
            customers[8] = {{400, 69.9, 70}, 400, 12}; // buys every day
            customers[9] = {{0, 0, 0}, 0, 0};          // since today
            std::vector<OutcomeRange> together(customers.size());
            QVERIFY(outcomes.ofAll(
                customers.size(), [&](std::size_t i) { return customers[i]; },
                [&](std::size_t i, const OutcomeRange& range) { together[i] = range; }));
            int bothSides = 0;
            for (std::size_t i = 0; i < customers.size(); ++i) {
                const OutcomeRange alone = outcomes.of(customers[i]);
                QCOMPARE(alone.purchasesLow, together[i].purchasesLow);
                QCOMPARE(alone.purchasesHigh, together[i].purchasesHigh);
                QCOMPARE(alone.purchasesCovered, together[i].purchasesCovered);
                QCOMPARE(alone.noPurchase, together[i].noPurchase);
                QCOMPARE(std::isnan(alone.valueHigh), std::isnan(customers[i].m));
                QCOMPARE(std::isnan(together[i].valueHigh), std::isnan(customers[i].m));
                if (std::isnan(customers[i].m))
                    continue;
                QVERIFY(alone == together[i]);
                QVERIFY(alone.valueLow <= alone.valueHigh);
                QVERIFY(alone.valueCovered >= 0.9 - 1e-9 && alone.valueCovered <= 1);
                bothSides += alone.valueLow > 0;
            }
            QVERIFY(bothSides > 0);
        }
    }

    void purchases_data() { addKinds(); }
    /// Given that somebody is there, his future is that of a new customer of the model of his history.
    void purchases()
    {
        QFETCH(Kind, kind);
        std::vector<DrawnModels> models = drawn(kind, 0, 1);
        models[0].spend.reset();
        constexpr int draws = 100'000;
        const FutureOutcomes outcomes(models, optionsOf(draws));
        const TransactionModel& model = models[0].transactions;
        const double r = model.r();
        const double alpha = model.alpha();
        const double third = model.firstOfDropout();
        const double fourth = model.secondOfDropout();
        for (const PurchaseHistory& history :
             {PurchaseHistory{0, 0, 30}, PurchaseHistory{4, 38, 40}, PurchaseHistory{12, 75, 80}}) {
            const TransactionModel after =
                kind == Kind::ParetoNbd
                    ? TransactionModel(ParetoNbd{r + history.x, alpha + history.T, third, fourth + history.T})
                    : TransactionModel(BgNbd{r + history.x, alpha + history.T, third,
                                             fourth + history.x + (kind == Kind::MbgNbd ? 1 : 0)});
            const double alive = probabilityAlive(model, history);
            const OutcomeRange range = outcomes.of({history, 0, 0});
            double below = 0, within = 0;
            for (double n = 0; n <= range.purchasesHigh; n += 1) {
                const double chance =
                    alive * probabilityOfPurchases(after, 6 * 4.345, n) + (n == 0 ? 1 - alive : 0);
                if (n == 0)
                    QVERIFY2(std::abs(range.noPurchase - chance) < 0.006, // four standard errors
                             qPrintable(QStringLiteral("%1 %2").arg(range.noPurchase).arg(chance)));
                (n < range.purchasesLow ? below : within) += chance;
            }
            QVERIFY2(std::abs(range.purchasesCovered - within) < 0.004,
                     qPrintable(QStringLiteral("%1 %2").arg(range.purchasesCovered).arg(within)));
            QVERIFY(within > 0.896 && below < 0.054);
        }
    }

    void values_data() { addKinds(); }
    /// The share of plainly simulated futures of one customer that lies below each limit.
    void values()
    {
        QFETCH(Kind, kind);
        const std::vector<DrawnModels> models = drawn(kind, 0.2, 100);
        const FutureOutcomes::Options options = optionsOf(20'000);
        const FutureOutcomes outcomes(models, options);
        const double horizon = 6 * 4.345;
        for (const FutureOutcomes::Customer& customer :
             {FutureOutcomes::Customer{{0, 0, 30}, 0, 0}, FutureOutcomes::Customer{{6, 58, 60}, 6, 31},
              FutureOutcomes::Customer{{40, 79, 80}, 40, 9}}) {
            const OutcomeRange range = outcomes.of(customer);
            const PurchaseHistory& history = customer.history;
            constexpr int futures = 40'000;
            int below = 0, within = 0, nothing = 0;
            for (int k = 0; k < futures; ++k) {
                Random random(77, std::uint64_t(k));
                const auto& [model, spend] = models[std::size_t(k) % models.size()];
                double value = 0;
                const double rate = random.gamma(model.r() + history.x) / (model.alpha() + history.T);
                const double chance =
                    kind == Kind::BgNbd || kind == Kind::MbgNbd
                        ? random.beta(model.parameters[2],
                                      model.parameters[3] + history.x + (kind == Kind::MbgNbd ? 1 : 0))
                        : 0;
                const double end = kind == Kind::ParetoNbd
                                       ? random.exponential() * (model.parameters[3] + history.T) /
                                             random.gamma(model.parameters[2])
                                       : horizon;
                const double scale = (spend->v + customer.spendX * customer.m) /
                                     random.gamma(spend->p * customer.spendX + spend->q);
                if (random.uniform() < probabilityAlive(model, history))
                    for (double time = random.exponential() / rate; time <= std::min(end, horizon);
                         time += random.exponential() / rate) {
                        value += random.gamma(spend->p) * scale /
                                 std::pow(1.01, std::min(5.0, std::floor(time / 4.345)) + 1);
                        if (random.uniform() < chance)
                            break;
                    }
                nothing += value == 0;
                below += value < range.valueLow;
                within += value >= range.valueLow && value <= range.valueHigh;
            }
            // Four standard errors of the difference of both.
            const auto share = [](int of) { return double(of) / futures; };
            const QByteArray told = QByteArray::number(share(within)) + ' ' +
                                    QByteArray::number(range.valueCovered) + ' ' +
                                    QByteArray::number(share(below));
            QVERIFY2(std::abs(share(within) - range.valueCovered) < 0.011, told.constData());
            QVERIFY2(std::abs(share(nothing) - range.noPurchase) < 0.017, told.constData());
            QVERIFY2(std::abs(share(below) - (range.valueLow > 0 ? 0.05 : 0)) < 0.008, told.constData());
        }
    }

    void alive_data() { addKinds(); }
    void alive()
    {
        QFETCH(Kind, kind);
        for (const double error : {0.0, 0.003, 0.03, 0.3}) {
            std::vector<TransactionModel> models;
            for (const DrawnModels& of : drawn(kind, error, 100))
                models.push_back(of.transactions);
            const PAliveEnsemble all(models);
            for (const PurchaseHistory& history :
                 {PurchaseHistory{0, 0, 0}, PurchaseHistory{0, 0, 90}, PurchaseHistory{3, 20, 60},
                  PurchaseHistory{3, 60, 60}, PurchaseHistory{150, 70, 80}, PurchaseHistory{900, 10, 500}}) {
                const std::vector<double> alive = all.of(history);
                QCOMPARE(alive.size(), models.size());
                double mean = 0;
                for (std::size_t i = 0; i < models.size(); ++i) {
                    const double off = alive[i] - probabilityAlive(models[i], history);
                    QVERIFY2(std::abs(off) < 0.001, qPrintable(QString::number(off)));
                    mean += off / double(models.size());
                }
                QVERIFY2(std::abs(mean) < 0.0003, qPrintable(QString::number(mean)));
            }
        }
    }

    void cancels()
    {
        const FutureOutcomes outcomes(drawn(Kind::Nbd, 0.1, 10), optionsOf(100));
        QVERIFY(!outcomes.ofAll(
            100,
            [](std::size_t i) {
                return FutureOutcomes::Customer{{double(i), 10, 20}, double(i), 5};
            },
            [](std::size_t, const OutcomeRange&) {}, [](double) { return false; }));
        QVERIFY(outcomes.ofAll(0, {}, {}));
    }
};

QTEST_APPLESS_MAIN(TestFutureOutcomes)
#include "tst_future_outcomes.moc"
