// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text_pictures.h"

#include "reference.h"

#include "analysis/figures/model_figures.h"
#include "stats/simulation/simulator.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <numeric>
#include <set>

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

using Real = long double;

Real lnBeta(Real a, Real b)
{
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

/// P(X(t) = n), Fader, Hardie and Lee (2005), eq. (8) as it is printed.
Real printedProbability(const stats::BgNbd& model, Real t, int n)
{
    const Real r = model.r, alpha = model.alpha, a = model.a, b = model.b;
    const auto nbd = [&](int j) {
        return std::exp(std::lgamma(r + j) - std::lgamma(r) - std::lgamma(Real(j) + 1) +
                        r * std::log(alpha / (alpha + t)) + j * std::log(t / (alpha + t)));
    };
    Real value = std::exp(lnBeta(a, b + n) - lnBeta(a, b)) * nbd(n);
    if (n > 0) {
        Real below = 0;
        for (int j = 0; j < n; ++j)
            below += nbd(j);
        value += std::exp(lnBeta(a + 1, b + n - 1) - lnBeta(a, b)) * (1 - below);
    }
    return value;
}

/// P(alive), the same paper.
double printedAlive(const stats::BgNbd& model, double x, double t_x, double T)
{
    if (x == 0)
        return 1;
    return 1 /
           (1 + model.a / (model.b + x - 1) * std::pow((model.alpha + T) / (model.alpha + t_x), model.r + x));
}

/// Customers of one spell each, made into what the models see.
CustomerSummary summaryOf(const std::vector<std::uint32_t>& x, const std::vector<double>& t_x,
                          const std::vector<double>& T)
{
    CustomerSummary summary;
    summary.x = x;
    summary.t_x = t_x;
    summary.T = T;
    summary.patterns =
        std::make_shared<const stats::Patterns>(stats::makePatterns(x, t_x, T, &summary.ageOf));
    return summary;
}

CustomerSummary simulated(std::size_t customers, const stats::BgNbd& model, bool finely = false)
{
    const stats::Simulator simulator(model, {6, 4, 15}, 7);
    std::vector<std::uint32_t> x;
    std::vector<double> t_x;
    std::vector<double> T;
    for (std::size_t i = 0; i < customers; ++i) {
        const auto one =
            simulator.summary(i, finely ? 20 + 60 * double(i) / double(customers) : double(20 + i % 60));
        x.push_back(static_cast<std::uint32_t>(one.x));
        t_x.push_back(one.t_x);
        T.push_back(one.T);
    }
    return summaryOf(x, t_x, T);
}

stats::TransactionFit fitWith(const stats::TransactionModel& model,
                              stats::TransactionBoundary boundary = stats::TransactionBoundary::None)
{
    stats::TransactionFit fit;
    fit.model = model;
    fit.boundary = boundary;
    fit.exit = stats::FitExit::SmallGradient;
    return fit;
}

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

const stats::BgNbd cdnow{0.243, 4.414, 0.793, 2.426};

} // namespace

class TestModelFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsMeetTheFormula_data();
    void countsMeetTheFormula();
    void countsOfTheCdnowCustomers();
    void manyAgesAreClassed();
    void gridMeetsTheFormula();
    void gridCountsEveryCustomerOnce_data();
    void gridCountsEveryCustomerOnce();
    void gridWithoutDropout();
    void curvesAreDensities_data();
    void curvesAreDensities();
    void curvesMeetPlainFormulas();
    void boundariesHaveNoCurve();
    void penaltyDistortsAtFloFits();
    void mildPenaltyDoesNot();
    void stagesFollowWhatTheyDependOn();
    void totalOfTheOtherPreset();
    void floTotalOfStandardMeetsReference();
    void cancelledComparisonKeepsTheRest();
};

void TestModelFigures::countsMeetTheFormula_data()
{
    QTest::addColumn<double>("a");
    QTest::newRow("as CDNOW") << 0.793;
    QTest::newRow("little dropout") << 0.05;
}

void TestModelFigures::countsMeetTheFormula()
{
    QFETCH(const double, a);
    const stats::BgNbd model{0.6, 6, a, 2.4};
    const CustomerSummary summary = simulated(3000, model);
    const PurchaseCounts counts = purchaseCounts(*summary.patterns, model);
    QCOMPARE(counts.actual.size(), counts.expected.size());
    QVERIFY(counts.actual.size() >= 6 && counts.actual.size() <= 25);
    QCOMPARE(sumOf(counts.actual), 3000.0);
    QVERIFY(std::abs(sumOf(counts.expected) - 3000) < 1e-8);
    for (std::size_t n = 0; n + 1 < counts.actual.size(); ++n) {
        Real expected = 0;
        for (const double T : summary.T)
            expected += printedProbability(model, T, int(n));
        QVERIFY(relativeError(counts.expected[n], double(expected)) < 1e-10);
        QCOMPARE(counts.actual[n],
                 double(std::count(summary.x.begin(), summary.x.end(), static_cast<std::uint32_t>(n))));
    }
    // The customers are of this very model: chi-square on some 10 to 25 classes stays far below 70.
    double chi = 0;
    for (std::size_t n = 0; n < counts.actual.size(); ++n)
        chi += std::pow(counts.actual[n] - counts.expected[n], 2) / counts.expected[n];
    QVERIFY2(chi < 70, qPrintable(QString::number(chi)));
}

void TestModelFigures::countsOfTheCdnowCustomers()
{
    KIYMET_NEED_PRIVATE(file, "cdnow_summary.csv");
    Pipeline pipeline;
    const auto results = pipeline.run(file, {}, Stage::Rfm, {}, ChartGroup::Model);
    QVERIFY(bool(results) && results->modelFigures);
    const PurchaseCounts& counts = results->modelFigures->counts;
    // Fader, Hardie and Lee (2005), figure 2; Fader and Hardie, note 004: numbers of repeat purchases.
    const std::vector<double> published{1411, 439, 214, 100, 62, 38, 29};
    for (std::size_t i = 0; i < published.size(); ++i) {
        QCOMPARE(counts.actual[i], published[i]);
        // The figure shows model and customers close together.
        QVERIFY(std::abs(counts.expected[i] - published[i]) < 0.1 * published[i] + 10);
    }
}

void TestModelFigures::manyAgesAreClassed()
{
    const stats::BgNbd model{0.6, 6, 0.8, 2.4};
    const CustomerSummary summary = simulated(20000, model, true);
    QVERIFY(summary.patterns->ages.size() > 10000);
    const PurchaseCounts counts = purchaseCounts(*summary.patterns, model);
    for (std::size_t n = 0; n < 4; ++n) {
        Real expected = 0;
        for (const double T : summary.T)
            expected += printedProbability(model, T, int(n));
        QVERIFY(relativeError(counts.expected[n], double(expected)) < 1e-6);
    }
}

void TestModelFigures::gridMeetsTheFormula()
{
    const CustomerSummary summary = simulated(4000, cdnow);
    const CustomerGrid grid = customerGrid(summary, cdnow);
    QCOMPARE(grid.age, 79.0);
    QVERIFY(grid.columns() > 3 && grid.columns() <= 26);
    QVERIFY(grid.rows() > 8 && grid.rows() <= 25);
    QCOMPARE(grid.frequencyEdges.front(), 0U);
    QCOMPARE(grid.recencyEdges.back(), grid.age);
    for (std::size_t row = 0; row < grid.rows(); ++row)
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const std::size_t cell = row * grid.columns() + column;
            const double x =
                std::floor((grid.frequencyEdges[column] + grid.frequencyEdges[column + 1] - 1) / 2.0);
            if (x == 0 && row > 0) {
                QVERIFY(std::isnan(grid.alive[cell]) && std::isnan(grid.expected[cell]));
                QCOMPARE(grid.customers[cell], 0U);
                continue;
            }
            const double t_x = x == 0 ? 0 : (grid.recencyEdges[row] + grid.recencyEdges[row + 1]) / 2;
            QVERIFY(relativeError(grid.alive[cell], printedAlive(cdnow, x, t_x, grid.age)) < 1e-12);
            // Of 24 weeks.
            QVERIFY(relativeError(grid.expected[cell],
                                  stats::expectedPurchases(cdnow, {x, t_x, grid.age}, 24)) < 1e-12);
        }
}

void TestModelFigures::gridCountsEveryCustomerOnce_data()
{
    QTest::addColumn<double>("r");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("a");
    QTest::newRow("seldom") << 0.243 << 4.414 << 0.793;
    QTest::newRow("often") << 3.0 << 0.8 << 0.02;
}

void TestModelFigures::gridCountsEveryCustomerOnce()
{
    QFETCH(const double, r);
    QFETCH(const double, alpha);
    QFETCH(const double, a);
    const CustomerSummary summary = simulated(5000, {r, alpha, a, 2.4});
    const CustomerGrid grid = customerGrid(summary, stats::BgNbd{r, alpha, a, 2.4});
    QVERIFY(std::is_sorted(grid.frequencyEdges.begin(), grid.frequencyEdges.end()));
    QVERIFY(std::is_sorted(grid.recencyEdges.begin(), grid.recencyEdges.end()));
    for (std::size_t row = 0; row < grid.rows(); ++row)
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            std::uint32_t expected = 0;
            for (std::size_t i = 0; i < summary.size(); ++i) {
                const bool inColumn =
                    summary.x[i] >= grid.frequencyEdges[column] &&
                    (column + 1 == grid.columns() || summary.x[i] < grid.frequencyEdges[column + 1]);
                const bool inRow = summary.t_x[i] >= grid.recencyEdges[row] &&
                                   (row + 1 == grid.rows() || summary.t_x[i] < grid.recencyEdges[row + 1]);
                expected += inColumn && inRow;
            }
            QCOMPARE(grid.customers[row * grid.columns() + column], expected);
        }
    QCOMPARE(std::accumulate(grid.customers.begin(), grid.customers.end(), 0U), 5000U);
}

void TestModelFigures::gridWithoutDropout()
{
    const CustomerSummary summary = simulated(2000, {0.9, 10, 0, 1});
    const stats::BgNbd nbd{0.9, 10, 0, 0};
    const CustomerGrid grid = customerGrid(summary, nbd);
    for (std::size_t column = 1; column < grid.columns(); ++column) {
        const double x =
            std::floor((grid.frequencyEdges[column] + grid.frequencyEdges[column + 1] - 1) / 2.0);
        // (r + x) / (alpha + T) a week, whatever the recency.
        const double expected = (0.9 + x) / (10 + grid.age) * 24;
        for (std::size_t row = 0; row < grid.rows(); ++row) {
            QVERIFY(relativeError(grid.expected[row * grid.columns() + column], expected) < 1e-12);
            QCOMPARE(grid.alive[row * grid.columns() + column], 1.0);
        }
    }
}

void TestModelFigures::curvesAreDensities_data()
{
    QTest::addColumn<int>("curve");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::newRow("rates") << 0 << 2.5 << 8.0;
    QTest::newRow("rates, many seldom") << 0 << 0.243 << 4.414;
    QTest::newRow("dropout") << 1 << 1.6 << 4.0;
    QTest::newRow("dropout, CDNOW") << 1 << 0.793 << 2.426;
    QTest::newRow("values") << 2 << 6.25 << 3.74;
    QTest::newRow("values, q below 1") << 2 << 4.15 << 0.47;
}

void TestModelFigures::curvesAreDensities()
{
    QFETCH(const int, curve);
    QFETCH(const double, first);
    QFETCH(const double, second);
    stats::GammaGammaFit spend;
    spend.parameters = {first, second, 15.44};
    const Heterogeneity trait =
        curve == 0   ? rateHeterogeneity(fitWith(stats::BgNbd{first, second, 1, 2}), TimeUnit::Week)
        : curve == 1 ? dropoutHeterogeneity(fitWith(stats::BgNbd{0.5, 4, first, second}))
                     : valueHeterogeneity(spend);
    QVERIFY(trait.at.size() > 100);
    QVERIFY(!trait.everybody);
    QVERIFY(trait.share.front() >= 0 && trait.share.back() <= 1);
    QVERIFY(trait.share.back() > 0.7);
    // The density is what the share grows by: midpoint rule between neighbours, away from what has no bound.
    const double step = trait.at[1] - trait.at[0];
    for (std::size_t i = 20; i + 1 < trait.at.size(); ++i) {
        QVERIFY(std::abs(trait.at[i + 1] - trait.at[i] - step) < 1e-9 * trait.at.back());
        const double grown = trait.share[i + 1] - trait.share[i - 1];
        QVERIFY2(std::abs(grown - 2 * step * trait.density[i]) < 0.01 * grown + 1e-9,
                 qPrintable(QString::number(trait.at[i])));
    }
}

void TestModelFigures::curvesMeetPlainFormulas()
{
    // Rates a year: Gamma(r, alpha) a week, 365.25 / 7 weeks a year.
    const double weeks = 365.25 / 7;
    const Heterogeneity rates = rateHeterogeneity(fitWith(cdnow), TimeUnit::Week);
    for (const std::size_t i : {0U, 50U, 200U}) {
        const double rate = rates.at[i] / weeks;
        const double density = std::exp(0.243 * std::log(4.414) - std::lgamma(0.243) +
                                        (0.243 - 1) * std::log(rate) - 4.414 * rate) /
                               weeks;
        QVERIFY(relativeError(rates.density[i], density) < 1e-10);
    }
    QVERIFY(relativeError(*rates.mean, 0.243 / 4.414 * weeks) < 1e-14);
    // By months of 30.4375 days the same customers have the same rates a year.
    const double months = 30.4375 / 7;
    const Heterogeneity byMonth =
        rateHeterogeneity(fitWith(stats::BgNbd{0.243, 4.414 / months, 0.793, 2.426}), TimeUnit::Month);
    QVERIFY(relativeError(*byMonth.mean, *rates.mean) < 1e-12);
    QVERIFY(relativeError(byMonth.at.back(), rates.at.back()) < 1e-9);

    const Heterogeneity dropout = dropoutHeterogeneity(fitWith(cdnow));
    for (const std::size_t i : {0U, 60U, 200U}) {
        const double p = dropout.at[i];
        const double density = std::exp(double(-lnBeta(0.793, 2.426)) + (0.793 - 1) * std::log(p) +
                                        (2.426 - 1) * std::log1p(-p));
        QVERIFY(relativeError(dropout.density[i], density) < 1e-10);
    }
    QVERIFY(relativeError(*dropout.mean, 0.793 / (0.793 + 2.426)) < 1e-14);

    stats::GammaGammaFit spend;
    spend.parameters = {6.25, 3.74, 15.44};
    const Heterogeneity values = valueHeterogeneity(spend);
    for (const std::size_t i : {30U, 100U, 200U}) {
        // Fader and Hardie (2013), note 025, eq. (3): (p v)^q z^(-q-1) e^(-p v / z) / Gamma(q).
        const double z = values.at[i];
        const double density = std::exp(3.74 * std::log(6.25 * 15.44) - 4.74 * std::log(z) -
                                        6.25 * 15.44 / z - std::lgamma(3.74));
        QVERIFY(relativeError(values.density[i], density) < 1e-10);
    }
    QVERIFY(relativeError(*values.mean, 6.25 * 15.44 / 2.74) < 1e-12);
    spend.parameters.q = 0.47;
    QVERIFY(!valueHeterogeneity(spend).mean);
}

void TestModelFigures::boundariesHaveNoCurve()
{
    using enum stats::TransactionBoundary;
    const auto rates =
        rateHeterogeneity(fitWith(stats::BgNbd{2e8, 4e9, 1, 2}, HomogeneousRates), TimeUnit::Week);
    QVERIFY(rates.at.empty());
    QVERIFY(relativeError(*rates.everybody, 0.05 * 365.25 / 7) < 1e-12);
    QCOMPARE(*dropoutHeterogeneity(fitWith(stats::BgNbd{1, 2, 0, 0}, NoDropout)).everybody, 0.0);
    const stats::TransactionModel nbd(stats::TransactionModelKind::Nbd, {1, 2, 0, 0});
    QCOMPARE(*dropoutHeterogeneity(fitWith(nbd)).everybody, 0.0);
    const auto equal = dropoutHeterogeneity(fitWith(stats::BgNbd{1, 2, 3e8, 9e8}, HomogeneousDropout));
    QVERIFY(equal.at.empty() && relativeError(*equal.everybody, 0.25) < 1e-12);
    const auto split = dropoutHeterogeneity(fitWith(stats::BgNbd{1, 2, 3e-9, 9e-9}, PolarisedDropout));
    QVERIFY(split.at.empty() && !split.everybody && relativeError(*split.mean, 0.25) < 1e-12);
    stats::GammaGammaFit spend;
    spend.parameters = {4, 3e8, 6e9};
    spend.boundary = stats::SpendBoundary::HomogeneousCustomers;
    const auto values = valueHeterogeneity(spend);
    QVERIFY(values.at.empty() && relativeError(*values.everybody, 80) < 1e-12);
}

void TestModelFigures::penaltyDistortsAtFloFits()
{
    // The fits of tests/data/mle.json: FLO, all orders, with the penalties of the preset and without.
    const QJsonArray fits =
        readJson(testData(QStringLiteral("mle.json"))).toObject().value(QLatin1String("fits")).toArray();
    stats::TransactionFit transactions[2];
    stats::GammaGammaFit spend[2];
    for (const QJsonValue& value : fits) {
        const QJsonObject fit = value.toObject();
        if (fit.value(QLatin1String("dataset")).toString() !=
            QLatin1String("flo caps(0.01,0.99,1.5,round), x=orders"))
            continue;
        const QJsonObject p = fit.value(QLatin1String("parameters")).toObject();
        const auto number = [&](const char* key) { return p.value(QLatin1String(key)).toDouble(); };
        const int i = fit.value(QLatin1String("penalty")).toDouble() > 0 ? 0 : 1;
        const double ll = fit.value(QLatin1String("log_likelihood")).toDouble();
        if (fit.value(QLatin1String("model")).toString() == QLatin1String("bgnbd")) {
            transactions[i] = fitWith(stats::BgNbd{number("r"), number("alpha"), 0, 0},
                                      stats::TransactionBoundary::NoDropout);
            transactions[i].logLikelihood = ll;
        } else {
            spend[i].parameters = {number("p"), number("q"), number("v")};
            spend[i].logLikelihood = ll;
            spend[i].exit = stats::FitExit::SmallGradient;
        }
    }
    const auto purchases = penaltyDistorts(transactions[0], transactions[1]);
    QVERIFY(purchases);
    QCOMPARE(purchases->kind, FindingKind::PenaltyDistorts);
    QCOMPARE(purchases->stage, Stage::FitTransactions);
    QVERIFY(std::abs(purchases->values[0] - 39.445) < 0.001);
    QVERIFY(relativeError(purchases->values[1], 3.663381712904678 / 76.17231230207585) < 1e-12);
    const auto value = penaltyDistorts(spend[0], spend[1]);
    QVERIFY(value);
    QCOMPARE(value->stage, Stage::FitSpend);
    QVERIFY(std::isinf(value->values[1])); // q < 1
    QVERIFY(relativeError(value->values[2], 3.8860378588064433 * 323.87201668447335 / 8.327539382514736) <
            1e-12);
    QVERIFY(!penaltyDistorts(transactions[1], transactions[1]));
    QVERIFY(!penaltyDistorts(spend[1], spend[1]));
}

void TestModelFigures::mildPenaltyDoesNot()
{
    stats::TransactionFit without = fitWith(cdnow);
    without.logLikelihood = -9582.4;
    stats::TransactionFit with = fitWith(stats::BgNbd{0.24, 4.3, 0.75, 2.3});
    with.logLikelihood = -9582.9; // chi-square of 1 on 4 degrees of freedom
    QVERIFY(!penaltyDistorts(with, without));
    with.logLikelihood = -9588; // contradicted, but every parameter within a tenth
    QVERIFY(!penaltyDistorts(with, without));
    with.model = stats::BgNbd{0.24, 4.3, 0.6, 2.3};
    QVERIFY(penaltyDistorts(with, without));
    without.exit = stats::FitExit::IterationLimit; // nothing to compare with
    QVERIFY(!penaltyDistorts(with, without));
}

namespace {

/// A customer file of simulated customers with BG/NBD dropout.
QStringList customerLines(std::size_t customers)
{
    const stats::Simulator simulator(stats::BgNbd{0.9, 10, 0.7, 2.2}, {6, 4, 150}, 4);
    QStringList lines{QStringLiteral("customer_id,first_date,last_date,orders,value")};
    const QDate end(2024, 12, 31);
    for (std::size_t i = 0; i < customers; ++i) {
        const double weeks = double(1 + i % 150);
        const auto s = simulator.customer(i, weeks);
        const QDate first = end.addDays(-qint64(weeks * 7));
        const QDate last = first.addDays(s.purchases.empty() ? 0 : qint64(s.purchases.back() * 7));
        lines << QStringLiteral("c%1,%2,%3,%4,%5")
                     .arg(i)
                     .arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate))
                     .arg(s.values.size())
                     .arg(sumOf(s.values), 0, 'f', 2);
    }
    return lines;
}

int distortions(const Results& results)
{
    return static_cast<int>(
        std::count_if(results.findings.begin(), results.findings.end(),
                      [](const Finding& f) { return f.kind == FindingKind::PenaltyDistorts; }));
}

} // namespace

void TestModelFigures::stagesFollowWhatTheyDependOn()
{
    const SmallFile file(customerLines(600));
    Pipeline pipeline;
    const Settings notebook = with({{"preset", "notebook"}});
    const auto plain = pipeline.run(file.path(), notebook);
    QVERIFY(bool(plain) && !plain->modelFigures && !plain->modelComparison);
    QCOMPARE(distortions(*plain), 0);
    const auto charted = pipeline.run(file.path(), notebook, Stage::Rfm, {}, allCharts);
    QVERIFY(charted->modelFigures && charted->modelComparison);
    QVERIFY(charted->modelComparison->unpenalised && charted->modelComparison->unpenalisedSpend);
    QVERIFY(charted->modelComparison->standardTotalCltv);
    QVERIFY(distortions(*charted) > 0);
    QVERIFY(std::is_sorted(charted->findings.begin(), charted->findings.end(),
                           [](const Finding& l, const Finding& r) { return l.stage < r.stage; }));
    QCOMPARE(pipeline.lastComputed(), std::vector<Stage>{Stage::Charts});

    // Not asked for, but still true.
    const auto again = pipeline.run(file.path(), notebook);
    QVERIFY(again->modelFigures == charted->modelFigures);
    QVERIFY(again->modelComparison->unpenalised == charted->modelComparison->unpenalised);
    QVERIFY(again->findings == charted->findings);

    // Another penalty: the comparison holds, the figures do not.
    const auto other = pipeline.run(file.path(), with({{"preset", "notebook"}, {"model.penalty", "0.002"}}));
    QVERIFY(!other->modelFigures);
    QVERIFY(other->modelComparison);
    QVERIFY(other->modelComparison->unpenalised == charted->modelComparison->unpenalised);
    QVERIFY(distortions(*other) > 0);

    // Standard has no penalty and nothing to compare with.
    const auto standard =
        pipeline.run(file.path(), with({{"preset", "standard"}}), Stage::Rfm, {}, allCharts);
    QVERIFY(standard->modelFigures && standard->modelComparison);
    QVERIFY(!standard->modelComparison->unpenalised && !standard->modelComparison->standardTotalCltv);
    QCOMPARE(distortions(*standard), 0);
    QVERIFY(standard->modelFigures->counts.actual[0] > 0);
}

void TestModelFigures::totalOfTheOtherPreset()
{
    const SmallFile file(customerLines(600));
    for (const auto& extra :
         {std::pair{"value.months", "6"}, std::pair{"value.months", "12"},
          std::pair{"analysis.time_unit", "month"}, std::pair{"model.transactions", "mbg_nbd"}}) {
        Pipeline pipeline;
        const auto charted =
            pipeline.run(file.path(), with({{"preset", "notebook"}, {extra.first, extra.second}}), Stage::Rfm,
                         {}, allCharts);
        const auto standard =
            pipeline.run(file.path(), with({{"preset", "standard"}, {extra.first, extra.second}}));
        QVERIFY(bool(charted) && bool(standard) && charted->modelComparison);
        QCOMPARE(*charted->modelComparison->standardTotalCltv, standard->forecast->totalCltv);
    }
}

void TestModelFigures::floTotalOfStandardMeetsReference()
{
    KIYMET_NEED_PRIVATE(flo, "flo_data_20k.csv");
    KIYMET_NEED_PRIVATE(reference, "flo_cltv.json");
    const QJsonObject other =
        readJson(reference).toObject().value(QLatin1String("pipelines")).toArray()[2].toObject();
    Pipeline pipeline;
    const auto results = pipeline.run(
        flo, with({{"preset", "notebook"}, {"spend.frequency", "repeat_orders"}}), Stage::Rfm, {}, allCharts);
    QVERIFY(bool(results) && results->modelComparison);
    const double total =
        other.value(QLatin1String("totals")).toObject().value(QLatin1String("cltv")).toDouble();
    QVERIFY(relativeError(*results->modelComparison->standardTotalCltv, total) < 1e-10);
    QCOMPARE(distortions(*results), 2);
}

void TestModelFigures::cancelledComparisonKeepsTheRest()
{
    const SmallFile file(customerLines(600));
    Pipeline pipeline;
    const Settings notebook = with({{"preset", "notebook"}});
    QVERIFY(bool(pipeline.run(file.path(), notebook)));
    bool stop = false;
    const auto stopped = pipeline.run(
        file.path(), notebook, Stage::Rfm,
        [&](int stage, double) { return !(stop = stop || stage == static_cast<int>(Stage::Charts)); },
        allCharts);
    QVERIFY(!stopped);
    QCOMPARE(stopped.failure().kind, FailureKind::Cancelled);
    const auto again = pipeline.run(file.path(), notebook, Stage::Rfm, {}, allCharts);
    QVERIFY(bool(again) && again->modelComparison);
    QCOMPARE(pipeline.lastComputed(), std::vector<Stage>{Stage::Charts});
}

QTEST_GUILESS_MAIN(TestModelFigures)
#include "tst_model_figures.moc"
