// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/transaction_fit.h"

#include "fit_data.h"
#include "reference.h"
#include "stats/simulation/simulator.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

#include <tbb/global_control.h>

using namespace kiymet;
using namespace kiymet::stats;
using kiymet::test::FitData;
using kiymet::test::relativeError;

namespace {

Patterns patternsOf(const FitData& data)
{
    return makePatterns(data.x, data.t_x, data.T);
}

/// The models of the reference files by their names there.
std::optional<TransactionModelKind> referenceModel(const QJsonObject& row)
{
    const QString wanted = row.value(QLatin1String("model")).toString();
    for (const TransactionModelKind kind : allTransactionModels) {
        QString name = QString::fromUtf8(stats::name(kind).data());
        if (name.remove(u'_') == wanted)
            return kind;
    }
    return std::nullopt;
}

TransactionModel at(TransactionModelKind kind, const Eigen::Vector4d& logs)
{
    return {kind, {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])}};
}

FitData simulated(const TransactionModel& model, std::size_t customers, double weeks, std::uint64_t seed)
{
    const Simulator simulator(model, {6, 4, 15}, seed);
    FitData data;
    for (std::size_t i = 0; i < customers; ++i) {
        const auto s = simulator.summary(i, weeks * double(1 + i % 97) / 97);
        data.x.push_back(static_cast<std::uint32_t>(s.x));
        data.t_x.push_back(s.t_x);
        data.T.push_back(s.T);
    }
    return data;
}

} // namespace

class TestTransactionFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void derivativesMeetReference_data();
    void derivativesMeetReference();
    void derivativesMeetDifferences_data();
    void derivativesMeetDifferences();
    void fitMeetsReference_data();
    void fitMeetsReference();
    void likelihoodIsTheSumOverCustomers();
    void recoversSimulatedParameters();
    void neverWorseThanTheTruth();
    void degenerateData_data();
    void degenerateData();
    void likelihoodWithoutBound();
    void gonePartAtOnceOthersNever();
    void sameBitsOnOneAndTwoThreads();
    void refitsFromAStart();
    void cancels();
};

void TestTransactionFit::derivativesMeetReference_data()
{
    QTest::addColumn<QJsonObject>("point");
    const QJsonObject file = test::readJson(test::testData(QStringLiteral("ll_derivatives.json"))).toObject();
    int number = 0;
    for (const QJsonValue& value : file.value(QLatin1String("points")).toArray()) {
        const QJsonObject point = value.toObject();
        if (referenceModel(point))
            QTest::addRow("%d %s %s", number++, qPrintable(point.value(QLatin1String("model")).toString()),
                          qPrintable(point.value(QLatin1String("dataset")).toString()))
                << point;
    }
}

void TestTransactionFit::derivativesMeetReference()
{
    QFETCH(QJsonObject, point);
    const FitData data = test::fitData(point.value(QLatin1String("dataset")).toString());
    if (data.x.empty())
        QSKIP("the customers of this data set are not shipped");
    const QJsonObject p = point.value(QLatin1String("parameters")).toObject();
    TransactionModel model;
    model.kind = *referenceModel(point);
    const auto names = parameterNames(model.kind);
    for (std::size_t i = 0; i < names.size(); ++i)
        model.parameters[i] = p.value(QLatin1String(names[i].data())).toDouble();
    const auto d = transactionLikelihood(patternsOf(data), model);
    QVERIFY2(relativeError(d.logLikelihood, point.value(QLatin1String("log_likelihood")).toDouble(), 1) <
                 1e-12,
             qPrintable(QString::number(d.logLikelihood, 'g', 17)));
    const QJsonArray gradient = point.value(QLatin1String("gradient_log_parameters")).toArray();
    const QJsonArray hessian = point.value(QLatin1String("hessian_log_parameters")).toArray();
    // Terms of the size of the log-likelihood cancel in a derivative: that is the scale of its error.
    const double scale = std::abs(d.logLikelihood);
    QCOMPARE(gradient.size(), qsizetype(names.size()));
    for (int i = 0; i < gradient.size(); ++i) {
        QVERIFY(relativeError(d.gradient[i], gradient[i].toDouble(), scale) < 1e-12);
        for (int j = 0; j < gradient.size(); ++j)
            QVERIFY(relativeError(d.hessian(i, j), hessian[i].toArray()[j].toDouble(), scale) < 1e-12);
    }
}

void TestTransactionFit::derivativesMeetDifferences_data()
{
    QTest::addColumn<TransactionModel>("model");
    const auto rows = [](TransactionModelKind kind) {
        const auto row = [kind](const char* what, double r, double alpha, double third, double fourth) {
            QTest::addRow("%s, %s", name(kind).data(), what)
                << TransactionModel(kind, {r, alpha, third, fourth});
        };
        row("middle", 0.3, 5, 0.8, 2.4);
        row("one", 0.3, 5, 1, 2.4);
        row("tiny third and fourth", 2, 50, 1e-6, 1e-4);
        row("large fourth", 2, 50, 3, 1e4);
        row("large r", 200, 900, 0.5, 3);
    };
    for (const TransactionModelKind kind : allTransactionModels)
        if (kind != TransactionModelKind::Nbd)
            rows(kind);
}

void TestTransactionFit::derivativesMeetDifferences()
{
    QFETCH(TransactionModel, model);
    // x up to 10,000: the sums over x jump from terms to differences of gamma functions.
    FitData data = simulated(BgNbd{0.8, 6, 0.6, 3}, 500, 80, 5);
    data.x.push_back(10000);
    data.t_x.push_back(70.25);
    data.T.push_back(80);
    const Patterns patterns = patternsOf(data);
    const Eigen::Vector4d logs = Eigen::Map<const Eigen::Vector4d>(model.parameters.data()).array().log();
    const auto derivatives = [&](const Eigen::Vector4d& l) {
        return transactionLikelihood(patterns, at(model.kind, l));
    };
    const auto d = derivatives(logs);
    for (int i = 0; i < 4; ++i) {
        const double h = 1e-4;
        const auto moved = [&](double steps) {
            Eigen::Vector4d l = logs;
            l[i] += steps * h;
            return derivatives(l);
        };
        const auto up = moved(1), down = moved(-1), up2 = moved(2), down2 = moved(-2);
        const double slope =
            (8 * (up.logLikelihood - down.logLikelihood) - (up2.logLikelihood - down2.logLikelihood)) /
            (12 * h);
        QVERIFY(relativeError(d.gradient[i], slope, std::abs(d.logLikelihood)) < 1e-8);
        const ParameterVector curve =
            (8 * (up.gradient - down.gradient) - (up2.gradient - down2.gradient)) / (12 * h);
        for (int j = 0; j < 4; ++j)
            QVERIFY(relativeError(d.hessian(j, i), curve[j], std::abs(d.logLikelihood)) < 1e-8);
    }
}

void TestTransactionFit::fitMeetsReference_data()
{
    QTest::addColumn<QJsonObject>("reference");
    const QJsonObject file = test::readJson(test::testData(QStringLiteral("mle.json"))).toObject();
    for (const QJsonValue& value : file.value(QLatin1String("fits")).toArray()) {
        const QJsonObject fit = value.toObject();
        const QString dataset = fit.value(QLatin1String("dataset")).toString();
        // The calibration split of the log comes with transaction logs.
        if (referenceModel(fit) && !dataset.startsWith(QLatin1String("cdnow_sample")))
            QTest::addRow("%s, %s, penalty %g", qPrintable(fit.value(QLatin1String("model")).toString()),
                          qPrintable(dataset), fit.value(QLatin1String("penalty")).toDouble())
                << fit;
    }
}

void TestTransactionFit::fitMeetsReference()
{
    QFETCH(QJsonObject, reference);
    const FitData data = test::fitData(reference.value(QLatin1String("dataset")).toString());
    if (data.x.empty())
        QSKIP("the customers of this data set are not shipped");
    const TransactionModelKind kind = *referenceModel(reference);
    const TransactionFit fit = fitTransactionModel(
        kind, patternsOf(data),
        {.penalty = reference.value(QLatin1String("penalty")).toDouble(), .start = {}, .progress = {}});
    QVERIFY(converged(fit.exit));
    QCOMPARE(int(fit.customers), reference.value(QLatin1String("n")).toInt());
    const QJsonObject p = reference.value(QLatin1String("parameters")).toObject();
    const auto names = parameterNames(kind);
    const auto meets = [&](std::size_t i) {
        return relativeError(fit.model.parameters[i], p.value(QLatin1String(names[i].data())).toDouble()) <
               1e-9;
    };
    QVERIFY(meets(0));
    QVERIFY(meets(1));
    QVERIFY(relativeError(fit.logLikelihood, reference.value(QLatin1String("log_likelihood")).toDouble()) <
            1e-12);
    QVERIFY(relativeError(fit.objective, reference.value(QLatin1String("objective")).toDouble()) < 1e-12);
    if (reference.value(QLatin1String("optimum")).toString() == QLatin1String("boundary")) {
        QCOMPARE(fit.boundary, TransactionBoundary::NoDropout);
        QCOMPARE(fit.exit, FitExit::Boundary);
        QVERIFY(!fit.model.hasDropout());
        QVERIFY(!fit.standardErrors);
        return;
    }
    QCOMPARE(fit.boundary, TransactionBoundary::None);
    for (std::size_t i = 2; i < names.size(); ++i)
        QVERIFY(meets(i));
    const QJsonObject errors = reference.value(QLatin1String("standard_error")).toObject();
    QCOMPARE(fit.standardErrors.has_value(), !errors.isEmpty());
    QCOMPARE(fit.logCovariance.has_value(), !errors.isEmpty());
    for (std::size_t i = 0; fit.standardErrors && i < names.size(); ++i) {
        const double error = errors.value(QLatin1String(names[i].data())).toDouble();
        QVERIFY(relativeError((*fit.standardErrors)[i], error) < 1e-8);
        const double ofLog = error / fit.model.parameters[i];
        QVERIFY(relativeError((*fit.logCovariance)[i][i], ofLog * ofLog) < 1e-8);
    }
}

void TestTransactionFit::likelihoodIsTheSumOverCustomers()
{
    const FitData data = simulated(BgNbd{0.8, 6, 0.6, 3}, 4000, 80, 11);
    const BgNbd model{0.7, 5.5, 0.9, 2.2};
    double sum = 0;
    for (std::size_t i = 0; i < data.x.size(); ++i)
        sum += logLikelihood(model, PurchaseHistory{double(data.x[i]), data.t_x[i], data.T[i]});
    QVERIFY(relativeError(transactionLikelihood(patternsOf(data), model).logLikelihood, sum) < 1e-12);
}

void TestTransactionFit::recoversSimulatedParameters()
{
    // The known truth lies within four standard errors of the estimate, at a fixed seed, and a later start
    // of the same data finds the same optimum to rounding.
    const BgNbd truth{0.24, 4.4, 0.8, 2.4};
    const TransactionFit fit =
        fitTransactionModel(TransactionModelKind::BgNbd, patternsOf(simulated(truth, 60000, 104, 3)));
    QCOMPARE(fit.exit, FitExit::SmallGradient);
    QVERIFY(fit.standardErrors);
    const ModelParameters& found = fit.model.parameters;
    const double known[] = {truth.r, truth.alpha, truth.a, truth.b};
    for (std::size_t i = 0; i < 4; ++i)
        QVERIFY2(std::abs(found[i] - known[i]) < 4 * (*fit.standardErrors)[i],
                 qPrintable(QStringLiteral("%1: %2").arg(i).arg(found[i])));
}

void TestTransactionFit::neverWorseThanTheTruth()
{
    // Populations of all sorts, from ten customers to thousands (where a sample guesses first): every fit
    // ends by name, and the parameters that made the data are never more likely than those found.
    std::uint64_t state = 7;
    const auto logUniform = [&state](double low, double high) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return low * std::pow(high / low, double(state >> 11) / 9007199254740992.0);
    };
    for (int population = 0; population < 250; ++population) {
        const BgNbd truth{logUniform(0.03, 30), logUniform(0.3, 200),
                          population % 8 == 0 ? 0 : logUniform(0.02, 10), logUniform(0.05, 50)};
        const auto customers = std::size_t(logUniform(10, population % 25 == 0 ? 20000 : 2000));
        const Patterns patterns =
            patternsOf(simulated(truth, customers, logUniform(2, 300), std::uint64_t(population)));
        if (patterns.purchases == 0)
            continue;
        const TransactionFit fit = fitTransactionModel(TransactionModelKind::BgNbd, patterns);
        const double likelihood = transactionLikelihood(patterns, truth).logLikelihood;
        const QString which =
            QStringLiteral("%1: r %2 alpha %3 a %4 b %5, %6 customers, exit %7, %8 against %9")
                .arg(population)
                .arg(truth.r)
                .arg(truth.alpha)
                .arg(truth.a)
                .arg(truth.b)
                .arg(customers)
                .arg(QString::fromUtf8(name(fit.exit).data()))
                .arg(fit.logLikelihood)
                .arg(likelihood);
        QVERIFY2(converged(fit.exit), qPrintable(which));
        QVERIFY2(fit.logLikelihood >= likelihood - 1e-7 * std::abs(likelihood), qPrintable(which));
    }
}

void TestTransactionFit::degenerateData_data()
{
    QTest::addColumn<std::vector<double>>("x");
    QTest::addColumn<std::vector<double>>("t_x");
    QTest::addColumn<std::vector<double>>("T");
    QTest::addColumn<bool>("fitted");
    using V = std::vector<double>;
    QTest::newRow("nobody") << V{} << V{} << V{} << false;
    QTest::newRow("one customer") << V{3} << V{5} << V{9} << false;
    QTest::newRow("no repeat purchases") << V{0, 0, 0} << V{0, 0, 0} << V{9, 8, 7} << false;
    QTest::newRow("no time") << V{1, 2} << V{0, 0} << V{0, 0} << false;
    QTest::newRow("all equal") << V(50, 3) << V(50, 20) << V(50, 30) << true;
    QTest::newRow("all equal, silent since") << V(50, 3) << V(50, 2) << V(50, 300) << true;
    QTest::newRow("bought once, all left") << V(40, 1) << V(40, 1) << V(40, 1000) << true;
    QTest::newRow("last purchase today") << V{1, 2, 5, 9} << V{10, 20, 30, 40} << V{10, 20, 30, 40} << true;
    QTest::newRow("one who buys daily")
        << V{0, 0, 0, 0, 5000} << V{0, 0, 0, 0, 700} << V{700, 700, 700, 700, 701} << true;
    QTest::newRow("two of them") << V{1, 0} << V{2, 0} << V{5, 4} << true;
}

void TestTransactionFit::degenerateData()
{
    QFETCH(std::vector<double>, x);
    QFETCH(std::vector<double>, t_x);
    QFETCH(std::vector<double>, T);
    QFETCH(bool, fitted);
    const std::vector<std::uint32_t> counts(x.begin(), x.end());
    const Patterns patterns = makePatterns(counts, t_x, T);
    for (const TransactionModelKind kind : allTransactionModels)
        for (const double penalty : {0.0, 0.001}) {
            const TransactionFit fit =
                fitTransactionModel(kind, patterns, {.penalty = penalty, .start = {}, .progress = {}});
            if (!fitted) {
                QCOMPARE(fit.exit, FitExit::NotFinite);
                continue;
            }
            const QByteArray which =
                QByteArray(name(kind).data()).append(", penalty ").append(QByteArray::number(penalty));
            QVERIFY2(converged(fit.exit), which.constData());
            const auto& p = fit.model.parameters;
            QVERIFY2(std::isfinite(p[0]) && p[0] > 0 && std::isfinite(p[1]) && p[1] > 0, which.constData());
            QVERIFY2(std::isfinite(p[2]) && p[2] >= 0 && std::isfinite(p[3]) && p[3] >= 0, which.constData());
            QVERIFY2(std::isfinite(fit.logLikelihood) && std::isfinite(fit.objective), which.constData());
            for (std::size_t i = 0; i < x.size(); ++i) {
                const double expected = expectedPurchases(fit.model, {x[i], t_x[i], T[i]}, 10);
                QVERIFY2(std::isfinite(expected) && expected >= 0, which.constData());
            }
        }
}

/// First orders counted as repeats: most have a purchase at time 0, and the likelihood grows without end for
/// r, alpha -> 0. The fit says that there is no optimum, with the finite figures of the NBD; it does not
/// follow.
void TestTransactionFit::likelihoodWithoutBound()
{
    FitData data = simulated(BgNbd{0.24, 4.4, 0.8, 2.4}, 2000, 80, 23);
    const TransactionFit nbdOfRepeats = fitTransactionModel(TransactionModelKind::Nbd, patternsOf(data));
    for (std::uint32_t& x : data.x)
        ++x;
    const Patterns patterns = patternsOf(data);
    // So it is: a point far out is more likely than the best NBD.
    const TransactionFit nbd = fitTransactionModel(TransactionModelKind::Nbd, patterns);
    QVERIFY(converged(nbd.exit) && nbd.logLikelihood < nbdOfRepeats.logLikelihood);
    for (const TransactionModelKind kind : allTransactionModels) {
        if (kind == TransactionModelKind::Nbd)
            continue;
        const bool pareto = kind == TransactionModelKind::ParetoNbd; // gone at once: beta -> 0
        const TransactionModel farOut(kind, {0.003, 1e-100, pareto ? 0.003 : 0.6, pareto ? 1e-80 : 0.6});
        const double far = transactionLikelihood(patterns, farOut).logLikelihood;
        QVERIFY2(far > nbd.logLikelihood + 1000, name(kind).data());
        for (const double penalty : {0.0, 0.001}) {
            const TransactionFit fit =
                fitTransactionModel(kind, patterns, {.penalty = penalty, .start = {}, .progress = {}});
            QVERIFY2(!converged(fit.exit), name(kind).data());
            QVERIFY(!fit.model.hasDropout() && !fit.standardErrors);
            QVERIFY(relativeError(fit.model.r() / fit.model.alpha(), nbd.model.r() / nbd.model.alpha()) <
                    0.1);
            QVERIFY(fit.logLikelihood <= nbd.logLikelihood + 1e-6);
        }
    }
    // A few such customers among many leave an optimum where it was.
    FitData few = simulated(BgNbd{0.8, 6, 0.6, 3}, 2000, 80, 5);
    few.x.push_back(1);
    few.t_x.push_back(0);
    few.T.push_back(60);
    for (const TransactionModelKind kind : allTransactionModels) {
        const TransactionFit fit = fitTransactionModel(kind, patternsOf(few));
        QVERIFY2(converged(fit.exit) && fit.model.alpha() > 1, name(kind).data());
    }
}

void TestTransactionFit::gonePartAtOnceOthersNever()
{
    // A quarter gone after the first purchase, the others never: in Pareto/NBD s and beta -> 0, with
    // (beta / (beta + T))^s the share that stays. The limit itself is an NBD with so many zeros more.
    const MbgNbd truth{1.5, 1, 1e-5, 3e-5};
    const FitData data = simulated(truth, 4000, 80, 7);
    const Patterns patterns = patternsOf(data);
    const TransactionFit fit = fitTransactionModel(TransactionModelKind::ParetoNbd, patterns);
    QCOMPARE(fit.exit, FitExit::Boundary);
    QCOMPARE(fit.boundary, TransactionBoundary::PolarisedDropout);
    const double s = fit.model.firstOfDropout();
    const double beta = fit.model.secondOfDropout();
    QVERIFY(std::abs(std::exp(s * (std::log(beta) - std::log(beta + 80))) - 0.75) < 0.03);
    QVERIFY(std::abs(fit.model.r() / truth.r - 1) < 0.1);
    QVERIFY(std::abs(fit.model.alpha() / truth.alpha - 1) < 0.1);
    // As likely as the truth, but for what is left of ln beta -> -infinity: who stays would leave at s / u,
    // for 80 weeks from the first one on s ln 80, with s = -ln 0.75 / 460.
    const double asTrue = transactionLikelihood(patterns, truth).logLikelihood;
    QVERIFY2(fit.iterations < 100, qPrintable(QString::number(fit.iterations)));
    QVERIFY2(fit.logLikelihood > asTrue + std::log(0.75) / 460 * std::log(80) * patterns.customers,
             qPrintable(QString::number(fit.logLikelihood - asTrue)));
}

void TestTransactionFit::sameBitsOnOneAndTwoThreads()
{
    const Patterns patterns = patternsOf(simulated(BgNbd{0.5, 8, 0.7, 2}, 30000, 104, 17));
    TransactionFit fits[2];
    for (const std::size_t threads : {1U, 2U}) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        fits[threads - 1] = fitTransactionModel(TransactionModelKind::BgNbd, patterns);
    }
    QVERIFY(fits[0] == fits[1]);
}

void TestTransactionFit::refitsFromAStart()
{
    // A resample ends at the same optimum from the estimate of all as from nowhere, in fewer steps; a start
    // that leads nowhere is passed over.
    const Patterns all = patternsOf(simulated(BgNbd{0.5, 8, 0.7, 2}, 3000, 104, 17));
    std::vector<std::uint32_t> weights;
    for (std::size_t i = 0; i < all.size(); ++i)
        weights.push_back(all.weight[i] * std::uint32_t(i * 7 % 3));
    const Patterns drawn = reweighted(all, weights);
    for (const TransactionModelKind kind : allTransactionModels) {
        const TransactionFit cold = fitTransactionModel(kind, drawn);
        QVERIFY(converged(cold.exit));
        for (const TransactionModel& start :
             {fitTransactionModel(kind, all).model, TransactionModel(kind, {1e-3, 1e5, 1e-6, 1e6}),
              TransactionModel()}) {
            const TransactionFit warm =
                fitTransactionModel(kind, drawn, {.penalty = 0, .start = start, .progress = {}});
            QVERIFY(converged(warm.exit));
            QVERIFY(relativeError(warm.logLikelihood, cold.logLikelihood) < 1e-13);
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY(relativeError(warm.model.parameters[i], cold.model.parameters[i], 1e-9) < 1e-6);
            if (start.hasDropout() && start.alpha() < 100)
                QVERIFY(warm.iterations <= cold.iterations);
        }
    }
}

void TestTransactionFit::cancels()
{
    const Patterns patterns = patternsOf(simulated(BgNbd{0.5, 8, 0.7, 2}, 3000, 104, 17));
    for (int after = 0; after < 6; ++after) {
        int calls = 0;
        const TransactionFit fit = fitTransactionModel(
            TransactionModelKind::BgNbd, patterns,
            {.penalty = 0, .start = {}, .progress = [&](double) { return calls++ < after; }});
        QCOMPARE(fit.exit, FitExit::Cancelled);
    }
}

QTEST_APPLESS_MAIN(TestTransactionFit)
#include "tst_transaction_fit.moc"
