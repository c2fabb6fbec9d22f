// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bg_nbd_fit.h"

#include "fit_data.h"
#include "reference.h"
#include "stats/simulator.h"

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

FitData simulated(const BgNbd& model, std::size_t customers, double weeks, std::uint64_t seed)
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

class TestBgNbdFit : public QObject {
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
    void sameBitsOnOneAndTwoThreads();
    void cancels();
};

void TestBgNbdFit::derivativesMeetReference_data()
{
    QTest::addColumn<QJsonObject>("point");
    const QJsonObject file = test::readJson(test::testData(QStringLiteral("ll_derivatives.json"))).toObject();
    int number = 0;
    for (const QJsonValue& value : file.value(QLatin1String("points")).toArray()) {
        const QJsonObject point = value.toObject();
        if (point.value(QLatin1String("model")).toString() == QLatin1String("bgnbd"))
            QTest::addRow("%d %s", number++, qPrintable(point.value(QLatin1String("dataset")).toString()))
                << point;
    }
}

void TestBgNbdFit::derivativesMeetReference()
{
    QFETCH(QJsonObject, point);
    const FitData data = test::fitData(point.value(QLatin1String("dataset")).toString());
    if (data.x.empty())
        QSKIP("the customers of this data set are not shipped");
    const QJsonObject p = point.value(QLatin1String("parameters")).toObject();
    const auto value = [&](const char* name) { return p.value(QLatin1String(name)).toDouble(); };
    const auto d = bgNbdLikelihood(patternsOf(data), {value("r"), value("alpha"), value("a"), value("b")});
    QVERIFY2(relativeError(d.logLikelihood, point.value(QLatin1String("log_likelihood")).toDouble(), 1) <
                 1e-12,
             qPrintable(QString::number(d.logLikelihood, 'g', 17)));
    const QJsonArray gradient = point.value(QLatin1String("gradient_log_parameters")).toArray();
    const QJsonArray hessian = point.value(QLatin1String("hessian_log_parameters")).toArray();
    // Terms of the size of the log-likelihood cancel in a derivative: that is the scale of its error.
    const double scale = std::abs(d.logLikelihood);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(relativeError(d.gradient[i], gradient[i].toDouble(), scale) < 1e-12);
        for (int j = 0; j < 4; ++j)
            QVERIFY(relativeError(d.hessian(i, j), hessian[i].toArray()[j].toDouble(), scale) < 1e-12);
    }
}

void TestBgNbdFit::derivativesMeetDifferences_data()
{
    QTest::addColumn<double>("r");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::newRow("middle") << 0.3 << 5.0 << 0.8 << 2.4;
    QTest::newRow("a = 1") << 0.3 << 5.0 << 1.0 << 2.4;
    QTest::newRow("tiny a and b") << 2.0 << 50.0 << 1e-6 << 1e-4;
    QTest::newRow("large b") << 2.0 << 50.0 << 3.0 << 1e4;
    QTest::newRow("large r") << 200.0 << 900.0 << 0.5 << 3.0;
}

void TestBgNbdFit::derivativesMeetDifferences()
{
    QFETCH(double, r);
    QFETCH(double, alpha);
    QFETCH(double, a);
    QFETCH(double, b);
    // x up to 10,000: the sums over x jump from terms to differences of gamma functions.
    FitData data = simulated({0.8, 6, 0.6, 3}, 500, 80, 5);
    data.x.push_back(10000);
    data.t_x.push_back(70.25);
    data.T.push_back(80);
    const Patterns patterns = patternsOf(data);
    const Eigen::Vector4d logs(std::log(r), std::log(alpha), std::log(a), std::log(b));
    const auto at = [&](const Eigen::Vector4d& l) {
        return bgNbdLikelihood(patterns, {std::exp(l[0]), std::exp(l[1]), std::exp(l[2]), std::exp(l[3])});
    };
    const auto d = at(logs);
    for (int i = 0; i < 4; ++i) {
        const double h = 1e-4;
        const auto moved = [&](double steps) {
            Eigen::Vector4d l = logs;
            l[i] += steps * h;
            return at(l);
        };
        const auto up = moved(1), down = moved(-1), up2 = moved(2), down2 = moved(-2);
        const double slope =
            (8 * (up.logLikelihood - down.logLikelihood) - (up2.logLikelihood - down2.logLikelihood)) /
            (12 * h);
        QVERIFY(relativeError(d.gradient[i], slope, std::abs(d.logLikelihood)) < 1e-8);
        const Eigen::Vector4d curve =
            (8 * (up.gradient - down.gradient) - (up2.gradient - down2.gradient)) / (12 * h);
        for (int j = 0; j < 4; ++j)
            QVERIFY(relativeError(d.hessian(j, i), curve[j], std::abs(d.logLikelihood)) < 1e-8);
    }
}

void TestBgNbdFit::fitMeetsReference_data()
{
    QTest::addColumn<QJsonObject>("reference");
    const QJsonObject file = test::readJson(test::testData(QStringLiteral("mle.json"))).toObject();
    for (const QJsonValue& value : file.value(QLatin1String("fits")).toArray()) {
        const QJsonObject fit = value.toObject();
        const QString dataset = fit.value(QLatin1String("dataset")).toString();
        // The calibration split of the log comes with transaction logs.
        if (fit.value(QLatin1String("model")).toString() == QLatin1String("bgnbd") &&
            !dataset.startsWith(QLatin1String("cdnow_sample")))
            QTest::addRow("%s, penalty %g", qPrintable(dataset),
                          fit.value(QLatin1String("penalty")).toDouble())
                << fit;
    }
}

void TestBgNbdFit::fitMeetsReference()
{
    QFETCH(QJsonObject, reference);
    const FitData data = test::fitData(reference.value(QLatin1String("dataset")).toString());
    if (data.x.empty())
        QSKIP("the customers of this data set are not shipped");
    const BgNbdFit fit = fitBgNbd(patternsOf(data), reference.value(QLatin1String("penalty")).toDouble());
    QVERIFY(converged(fit.exit));
    QCOMPARE(int(fit.customers), reference.value(QLatin1String("n")).toInt());
    const QJsonObject p = reference.value(QLatin1String("parameters")).toObject();
    const auto meets = [&](double actual, const char* name) {
        return relativeError(actual, p.value(QLatin1String(name)).toDouble()) < 1e-9;
    };
    QVERIFY(meets(fit.parameters.r, "r"));
    QVERIFY(meets(fit.parameters.alpha, "alpha"));
    QVERIFY(relativeError(fit.logLikelihood, reference.value(QLatin1String("log_likelihood")).toDouble()) <
            1e-12);
    QVERIFY(relativeError(fit.objective, reference.value(QLatin1String("objective")).toDouble()) < 1e-12);
    if (reference.value(QLatin1String("optimum")).toString() == QLatin1String("boundary")) {
        QCOMPARE(fit.boundary, TransactionBoundary::NoDropout);
        QCOMPARE(fit.exit, FitExit::Boundary);
        QCOMPARE(fit.parameters.a, 0.0);
        QVERIFY(!fit.standardErrors);
        return;
    }
    QCOMPARE(fit.boundary, TransactionBoundary::None);
    QVERIFY(meets(fit.parameters.a, "a"));
    QVERIFY(meets(fit.parameters.b, "b"));
    const QJsonObject errors = reference.value(QLatin1String("standard_error")).toObject();
    QCOMPARE(fit.standardErrors.has_value(), !errors.isEmpty());
    const char* names[] = {"r", "alpha", "a", "b"};
    for (std::size_t i = 0; fit.standardErrors && i < 4; ++i)
        QVERIFY(relativeError((*fit.standardErrors)[i], errors.value(QLatin1String(names[i])).toDouble()) <
                1e-8);
}

void TestBgNbdFit::likelihoodIsTheSumOverCustomers()
{
    const FitData data = simulated({0.8, 6, 0.6, 3}, 4000, 80, 11);
    const BgNbd model{0.7, 5.5, 0.9, 2.2};
    double sum = 0;
    for (std::size_t i = 0; i < data.x.size(); ++i)
        sum += logLikelihood(model, {double(data.x[i]), data.t_x[i], data.T[i]});
    QVERIFY(relativeError(bgNbdLikelihood(patternsOf(data), model).logLikelihood, sum) < 1e-12);
}

void TestBgNbdFit::recoversSimulatedParameters()
{
    // The known truth lies within four standard errors of the estimate, at a fixed seed, and a later start
    // of the same data finds the same optimum to rounding.
    const BgNbd truth{0.24, 4.4, 0.8, 2.4};
    const BgNbdFit fit = fitBgNbd(patternsOf(simulated(truth, 60000, 104, 3)));
    QCOMPARE(fit.exit, FitExit::SmallGradient);
    QVERIFY(fit.standardErrors);
    const double found[] = {fit.parameters.r, fit.parameters.alpha, fit.parameters.a, fit.parameters.b};
    const double known[] = {truth.r, truth.alpha, truth.a, truth.b};
    for (std::size_t i = 0; i < 4; ++i)
        QVERIFY2(std::abs(found[i] - known[i]) < 4 * (*fit.standardErrors)[i],
                 qPrintable(QStringLiteral("%1: %2").arg(i).arg(found[i])));
}

void TestBgNbdFit::neverWorseThanTheTruth()
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
        const BgNbdFit fit = fitBgNbd(patterns);
        const double likelihood = bgNbdLikelihood(patterns, truth).logLikelihood;
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

void TestBgNbdFit::degenerateData_data()
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

void TestBgNbdFit::degenerateData()
{
    QFETCH(std::vector<double>, x);
    QFETCH(std::vector<double>, t_x);
    QFETCH(std::vector<double>, T);
    QFETCH(bool, fitted);
    const std::vector<std::uint32_t> counts(x.begin(), x.end());
    for (const double penalty : {0.0, 0.001}) {
        const BgNbdFit fit = fitBgNbd(makePatterns(counts, t_x, T), penalty);
        if (!fitted) {
            QCOMPARE(fit.exit, FitExit::NotFinite);
            continue;
        }
        QVERIFY2(converged(fit.exit), name(fit.exit).data());
        const BgNbd& p = fit.parameters;
        QVERIFY(std::isfinite(p.r) && p.r > 0 && std::isfinite(p.alpha) && p.alpha > 0);
        QVERIFY(std::isfinite(p.a) && p.a >= 0 && std::isfinite(p.b) && p.b >= 0);
        QVERIFY(std::isfinite(fit.logLikelihood) && std::isfinite(fit.objective));
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double expected = expectedPurchases(p, {x[i], t_x[i], T[i]}, 10);
            QVERIFY(std::isfinite(expected) && expected >= 0);
        }
    }
}

void TestBgNbdFit::sameBitsOnOneAndTwoThreads()
{
    const Patterns patterns = patternsOf(simulated({0.5, 8, 0.7, 2}, 30000, 104, 17));
    BgNbdFit fits[2];
    for (const std::size_t threads : {1U, 2U}) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        fits[threads - 1] = fitBgNbd(patterns);
    }
    QVERIFY(fits[0] == fits[1]);
}

void TestBgNbdFit::cancels()
{
    const Patterns patterns = patternsOf(simulated({0.5, 8, 0.7, 2}, 3000, 104, 17));
    for (int after = 0; after < 6; ++after) {
        int calls = 0;
        const BgNbdFit fit = fitBgNbd(patterns, 0, [&](double) { return calls++ < after; });
        QCOMPARE(fit.exit, FitExit::Cancelled);
    }
}

QTEST_APPLESS_MAIN(TestBgNbdFit)
#include "tst_bg_nbd_fit.moc"
