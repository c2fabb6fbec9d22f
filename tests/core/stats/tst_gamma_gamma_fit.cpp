// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/gamma_gamma_fit.h"

#include "fit_data.h"
#include "reference.h"
#include "stats/fit/gamma_gamma_likelihood.h"
#include "stats/simulation/simulator.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace kiymet;
using namespace kiymet::stats;
using kiymet::test::FitData;
using kiymet::test::relativeError;

class TestGammaGammaFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void derivativesMeetReference_data();
    void derivativesMeetReference();
    void fitMeetsReference_data();
    void fitMeetsReference();
    void likelihoodIsTheSumOverCustomers();
    void recoversSimulatedParameters();
    void degenerateData_data();
    void degenerateData();
};

void TestGammaGammaFit::derivativesMeetReference_data()
{
    QTest::addColumn<QJsonObject>("point");
    const QJsonObject file = test::readJson(test::testData(QStringLiteral("ll_derivatives.json"))).toObject();
    int number = 0;
    for (const QJsonValue& value : file.value(QLatin1String("points")).toArray()) {
        const QJsonObject point = value.toObject();
        if (point.value(QLatin1String("model")).toString() == QLatin1String("gammagamma"))
            QTest::addRow("%d %s", number++, qPrintable(point.value(QLatin1String("dataset")).toString()))
                << point;
    }
}

void TestGammaGammaFit::derivativesMeetReference()
{
    QFETCH(QJsonObject, point);
    const FitData data = test::fitData(point.value(QLatin1String("dataset")).toString());
    if (data.x.empty())
        QSKIP("the customers of this data set are not shipped");
    const QJsonObject p = point.value(QLatin1String("parameters")).toObject();
    const auto value = [&](const char* name) { return p.value(QLatin1String(name)).toDouble(); };
    const auto d = gammaGammaLikelihood(data.x, data.m, {value("p"), value("q"), value("v")});
    QVERIFY(relativeError(d.logLikelihood, point.value(QLatin1String("log_likelihood")).toDouble(), 1) <
            1e-12);
    const QJsonArray gradient = point.value(QLatin1String("gradient_log_parameters")).toArray();
    const QJsonArray hessian = point.value(QLatin1String("hessian_log_parameters")).toArray();
    // Terms far above the log-likelihood cancel; their size is bounded by (p x + q) ln(...) summed.
    const double scale = std::abs(d.logLikelihood) * std::max(1.0, value("p"));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(relativeError(d.gradient[i], gradient[i].toDouble(), scale) < 1e-12);
        for (int j = 0; j < 3; ++j)
            QVERIFY(relativeError(d.hessian(i, j), hessian[i].toArray()[j].toDouble(), scale) < 1e-12);
    }
}

void TestGammaGammaFit::fitMeetsReference_data()
{
    QTest::addColumn<QJsonObject>("reference");
    const QJsonObject file = test::readJson(test::testData(QStringLiteral("mle.json"))).toObject();
    for (const QJsonValue& value : file.value(QLatin1String("fits")).toArray()) {
        const QJsonObject fit = value.toObject();
        const QString dataset = fit.value(QLatin1String("dataset")).toString();
        if (fit.value(QLatin1String("model")).toString() == QLatin1String("gammagamma") &&
            !dataset.startsWith(QLatin1String("cdnow_sample")))
            QTest::addRow("%s, penalty %g", qPrintable(dataset),
                          fit.value(QLatin1String("penalty")).toDouble())
                << fit;
    }
}

void TestGammaGammaFit::fitMeetsReference()
{
    QFETCH(QJsonObject, reference);
    const FitData data = test::fitData(reference.value(QLatin1String("dataset")).toString());
    if (data.x.empty())
        QSKIP("the customers of this data set are not shipped");
    const GammaGammaFit fit =
        fitGammaGamma(data.x, data.m, reference.value(QLatin1String("penalty")).toDouble());
    QVERIFY(converged(fit.exit));
    QCOMPARE(int(fit.customers), reference.value(QLatin1String("n")).toInt());
    const QJsonObject p = reference.value(QLatin1String("parameters")).toObject();
    QVERIFY(relativeError(fit.parameters.p, p.value(QLatin1String("p")).toDouble()) < 1e-9);
    QVERIFY(relativeError(fit.parameters.q, p.value(QLatin1String("q")).toDouble()) < 1e-9);
    QVERIFY(relativeError(fit.parameters.v, p.value(QLatin1String("v")).toDouble()) < 1e-9);
    QVERIFY(relativeError(fit.logLikelihood, reference.value(QLatin1String("log_likelihood")).toDouble()) <
            1e-12);
    QVERIFY(relativeError(fit.objective, reference.value(QLatin1String("objective")).toDouble()) < 1e-12);
    const QJsonObject errors = reference.value(QLatin1String("standard_error")).toObject();
    QCOMPARE(fit.standardErrors.has_value(), !errors.isEmpty());
    const char* names[] = {"p", "q", "v"};
    for (std::size_t i = 0; fit.standardErrors && i < 3; ++i)
        QVERIFY(relativeError((*fit.standardErrors)[i], errors.value(QLatin1String(names[i])).toDouble()) <
                1e-7);
}

void TestGammaGammaFit::likelihoodIsTheSumOverCustomers()
{
    const GammaGamma model{3.1, 2.4, 77};
    std::vector<std::uint32_t> x;
    std::vector<double> m;
    double sum = 0;
    for (std::uint32_t i = 0; i < 3000; ++i) {
        // A few with no purchase, no value, or more purchases than the counting sort holds.
        x.push_back(i % 50 == 0 ? 0 : i % 777 == 5 ? 70000 + i : 1 + i % 13);
        m.push_back(i % 71 == 3 ? 0 : 5.0 + (i * 37 % 1000) * 0.77);
        if (x.back() > 0 && m.back() > 0)
            sum += logLikelihood(model, x.back(), m.back());
    }
    QVERIFY(relativeError(gammaGammaLikelihood(x, m, model).logLikelihood, sum) < 1e-12);
}

void TestGammaGammaFit::recoversSimulatedParameters()
{
    const GammaGamma truth{6.25, 3.74, 15.44};
    const Simulator simulator(BgNbd{2, 8, 0, 0}, truth, 9);
    std::vector<std::uint32_t> x;
    std::vector<double> m;
    for (std::size_t i = 0; i < 40000; ++i) {
        const auto s = simulator.summary(i, 30);
        x.push_back(static_cast<std::uint32_t>(s.x));
        m.push_back(s.m);
    }
    const GammaGammaFit fit = fitGammaGamma(x, m);
    QCOMPARE(fit.exit, FitExit::SmallGradient);
    QVERIFY(fit.standardErrors);
    QVERIFY(std::abs(fit.parameters.p - truth.p) < 4 * (*fit.standardErrors)[0]);
    QVERIFY(std::abs(fit.parameters.q - truth.q) < 4 * (*fit.standardErrors)[1]);
    QVERIFY(std::abs(fit.parameters.v - truth.v) < 4 * (*fit.standardErrors)[2]);
}

void TestGammaGammaFit::degenerateData_data()
{
    QTest::addColumn<std::vector<double>>("x");
    QTest::addColumn<std::vector<double>>("m");
    QTest::addColumn<bool>("fitted");
    using V = std::vector<double>;
    QTest::newRow("nobody") << V{} << V{} << false;
    QTest::newRow("one customer") << V{3} << V{20} << false;
    QTest::newRow("nobody paid") << V{3, 2} << V{0, 0} << false;
    QTest::newRow("all equal") << V(50, 3) << V(50, 20) << true;
    QTest::newRow("all the same value, different counts") << V{1, 2, 3, 4, 5, 6} << V(6, 20) << true;
    QTest::newRow("two") << V{1, 2} << V{20, 30} << true;
    QTest::newRow("one purchase each") << V(6, 1) << V{5, 20, 40, 90, 200, 1000} << true;
    QTest::newRow("kurus and millions") << V{1, 2, 3, 1, 2, 3} << V{0.01, 1e7, 3, 40, 500, 1e5} << true;
}

void TestGammaGammaFit::degenerateData()
{
    QFETCH(std::vector<double>, x);
    QFETCH(std::vector<double>, m);
    QFETCH(bool, fitted);
    const std::vector<std::uint32_t> counts(x.begin(), x.end());
    for (const double penalty : {0.0, 0.01}) {
        const GammaGammaFit fit = fitGammaGamma(counts, m, penalty);
        if (!fitted) {
            QCOMPARE(fit.exit, FitExit::NotFinite);
            continue;
        }
        QVERIFY2(converged(fit.exit), name(fit.exit).data());
        QVERIFY(std::isfinite(fit.parameters.p) && fit.parameters.p > 0);
        QVERIFY(std::isfinite(fit.parameters.q) && fit.parameters.q > 0);
        QVERIFY(std::isfinite(fit.parameters.v) && fit.parameters.v > 0);
        QVERIFY(std::isfinite(fit.logLikelihood) && std::isfinite(fit.objective));
        // On the boundary of equal values the forecast is that value.
        if (penalty == 0 && *std::max_element(m.begin(), m.end()) == *std::min_element(m.begin(), m.end()))
            QVERIFY(relativeError(expectedAverageValue(fit.parameters, x[0], m[0]), m[0]) < 1e-5);
    }
}

QTEST_APPLESS_MAIN(TestGammaGammaFit)
#include "tst_gamma_gamma_fit.moc"
