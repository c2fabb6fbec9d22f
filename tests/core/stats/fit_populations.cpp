// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fit_populations.h"

#include "stats/fit/gamma_gamma_likelihood.h"
#include "stats/intervals/parameter_errors.h"
#include "stats/math/random.h"
#include "stats/simulation/simulator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

namespace kiymet::test {

using namespace stats;

Population randomPopulation(std::uint64_t index, std::size_t mostCustomers)
{
    Random random(20050817, index);
    const auto logUniform = [&random](double low, double high) {
        return low * std::pow(high / low, random.uniform());
    };
    const double weeks = logUniform(2, 300);
    const double r = logUniform(0.03, 30);
    const double purchases = logUniform(0.01, 100);
    Population population;
    const TransactionModelKind kind = allTransactionModels[index % allTransactionModels.size()];
    population.truth = {kind, {r, r * weeks / purchases, 0, 0}};
    const bool dropout = kind != TransactionModelKind::Nbd && random.uniform() > 0.125;
    auto& p = population.truth.parameters;
    if (dropout && kind == TransactionModelKind::ParetoNbd) {
        p[2] = logUniform(0.02, 10);
        p[3] = weeks * logUniform(0.01, 100);
    } else if (dropout) {
        p[2] = logUniform(0.02, 10);
        p[3] = logUniform(0.05, 50);
    }
    const auto customers = static_cast<std::size_t>(logUniform(10, double(mostCustomers)));
    const bool inDays = random.uniform() < 0.5;
    auto& spend = population.spend;
    spend.p = logUniform(0.1, 1000);
    spend.q = logUniform(0.1, 1000);
    spend.v = logUniform(0.1, 1e5) * std::max(spend.q - 1, 0.5) / spend.p;
    const bool inHundredths = random.uniform() < 0.5;

    const Simulator simulator(population.truth, spend, index + 1);
    std::vector<double> t_x, T;
    for (std::size_t i = 0; i < customers; ++i) {
        double age = weeks * (0.2 + 0.8 * random.uniform());
        if (inDays)
            age = std::ceil(age * 7) / 7;
        const Simulator::Summary summary = simulator.summary(i, age);
        population.x.push_back(static_cast<std::uint32_t>(summary.x));
        // An average of hundredths is no whole number of them, but near enough for equal ones to occur.
        population.m.push_back(inHundredths ? std::round(summary.m * 100) / 100 : summary.m);
        t_x.push_back(inDays ? std::min(std::ceil(summary.t_x * 7) / 7, age) : summary.t_x);
        T.push_back(age);
    }
    population.patterns = makePatterns(population.x, t_x, T);
    population.description = std::to_string(index) + ": " + std::string(name(kind));
    for (const double value : p)
        population.description += ' ' + std::to_string(value);
    population.description += ", " + std::to_string(customers) + " customers over " + std::to_string(weeks) +
                              " weeks, spend " + std::to_string(spend.p) + ' ' + std::to_string(spend.q) +
                              ' ' + std::to_string(spend.v);
    return population;
}

namespace {

bool numbersIn(const TransactionFit& fit)
{
    const auto& p = fit.model.parameters;
    bool good = std::isfinite(fit.logLikelihood) && std::isfinite(fit.objective) &&
                std::isfinite(fit.withoutDropoutLogLikelihood) && p[0] > 0 && p[1] > 0 && p[2] >= 0;
    if (fit.model.hasDropout())
        good = good && p[3] > 0;
    for (const double value : p)
        good = good && std::isfinite(value);
    if (fit.standardErrors)
        for (std::size_t i = 0; i < fit.model.parameterCount(); ++i)
            good = good && std::isfinite((*fit.standardErrors)[i]) && (*fit.standardErrors)[i] > 0;
    return good;
}

/// Patterns to look at: some forty from all over, and those at the edges.
std::vector<std::size_t> lookedAt(const Patterns& patterns)
{
    std::vector<std::size_t> chosen;
    const std::size_t step = std::max<std::size_t>(1, patterns.size() / 40);
    for (std::size_t i = 0; i < patterns.size(); i += step)
        chosen.push_back(i);
    // The most frequent: those of the last group, whose first is silent for longest.
    chosen.push_back(patterns.groups.back().begin);
    chosen.push_back(patterns.size() - 1);
    const auto at = [&](const auto& less) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < patterns.size(); ++i)
            if (less(best, i))
                best = i;
        chosen.push_back(best);
    };
    const auto silence = [&](std::size_t i) {
        return patterns.ages[patterns.T[i]].T - patterns.recencies[patterns.t_x[i]];
    };
    at([&](std::size_t l, std::size_t r) { return patterns.T[l] < patterns.T[r]; });     // oldest
    at([&](std::size_t l, std::size_t r) { return patterns.T[l] > patterns.T[r]; });     // youngest
    at([&](std::size_t l, std::size_t r) { return patterns.t_x[l] < patterns.t_x[r]; }); // seen for longest
    at([&](std::size_t l, std::size_t r) { return silence(l) < silence(r); });
    at([&](std::size_t l, std::size_t r) { return silence(l) > silence(r); }); // most recent
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

bool forecastIn(const TransactionModel& model, const Patterns& patterns)
{
    constexpr double rounding = 1e-9;
    const std::array<double, 3> horizons{1e-3 * patterns.maxT, 0.5 * patterns.maxT, 4 * patterns.maxT};
    const auto isNumber = [](double value, double most) { return value >= 0 && value <= most; };
    /// Expectations at the horizons, each at most what it would be without dropout.
    const auto grow = [&](auto expected, double rate) {
        double former = 0;
        for (const double t : horizons) {
            const double value = expected(t);
            if (!(value >= former * (1 - rounding)) || !(value <= rate * t * (1 + rounding)))
                return false;
            former = value;
        }
        return true;
    };
    bool good =
        grow([&](double t) { return expectedPurchasesOfNewCustomer(model, t); }, model.r() / model.alpha());
    for (const double t : horizons) {
        double sum = 0;
        for (int n = 0; n <= 20; ++n) {
            const double p = probabilityOfPurchases(model, t, n);
            good = good && isNumber(p, 1 + rounding);
            sum += p;
        }
        good = good && sum <= 1 + rounding && isNumber(probabilityOfPurchases(model, t, 1000), 1 + rounding);
    }
    std::size_t g = 0;
    for (const std::size_t i : lookedAt(patterns)) {
        while (i >= patterns.groups[g].end)
            ++g;
        const PurchaseHistory history{double(patterns.groups[g].x), patterns.recencies[patterns.t_x[i]],
                                      patterns.ages[patterns.T[i]].T};
        const double alive = probabilityAlive(model, history);
        const double rate = alive * (model.r() + history.x) / (model.alpha() + history.T);
        const double delta = 0.1 / patterns.maxT;
        good = good && isNumber(alive, 1) && lnProbabilityAlive(model, history) <= 0 &&
               std::isfinite(logLikelihood(model, history)) &&
               grow([&](double t) { return expectedPurchases(model, history, t); }, rate) &&
               isNumber(discountedExpectedResidualTransactions(model, history, delta),
                        rate / delta * (1 + rounding));
    }
    return good;
}

constexpr double belowTruthTolerance = 1e-9;
constexpr double belowNbdTolerance = 1e-12;

double scaleOf(double logLikelihood)
{
    return std::abs(logLikelihood) + 1;
}

} // namespace

bool FitCheck::failed() const
{
    const double scale = scaleOf(fit.logLikelihood);
    return !named || !finite || !forecastFinite || belowNbd > belowNbdTolerance * scale ||
           belowTruth > belowTruthTolerance * scale;
}

FitCheck checkFit(TransactionModelKind kind, const Population& population)
{
    const Patterns& patterns = population.patterns;
    FitCheck check;
    check.fit = fitTransactionModel(kind, patterns);
    if (patterns.purchases <= 0) {
        check.named = check.fit.exit == FitExit::NotFinite;
        check.finite = check.forecastFinite = true;
        return check;
    }
    check.named = converged(check.fit.exit);
    check.finite = numbersIn(check.fit);
    if (const auto covariance = logCovariance(check.fit, patterns))
        check.finite = check.finite && covariance->allFinite() && covariance->diagonal().minCoeff() >= 0;
    check.forecastFinite = check.finite && forecastIn(check.fit.model, patterns);
    check.belowNbd = std::max(0.0, check.fit.withoutDropoutLogLikelihood - check.fit.logLikelihood);
    if (kind == population.truth.kind)
        check.belowTruth = std::max(0.0, transactionLikelihood(patterns, population.truth).logLikelihood -
                                             check.fit.logLikelihood);
    return check;
}

bool SpendCheck::failed() const
{
    return !named || !finite || !forecastFinite ||
           belowTruth > belowTruthTolerance * scaleOf(fit.logLikelihood);
}

SpendCheck checkSpendFit(const Population& population)
{
    const auto& [x, m] = std::tie(population.x, population.m);
    SpendCheck check;
    check.fit = fitGammaGamma(x, m);
    std::vector<std::size_t> valued;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (x[i] > 0 && m[i] > 0)
            valued.push_back(i);
    check.nothingToFit = valued.size() < 2;
    if (check.nothingToFit) {
        check.named = check.fit.exit == FitExit::NotFinite;
        check.finite = check.forecastFinite = true;
        return check;
    }
    const GammaGamma& model = check.fit.parameters;
    check.named = converged(check.fit.exit);
    check.finite = std::isfinite(check.fit.logLikelihood) && std::isfinite(check.fit.objective);
    for (const double value : {model.p, model.q, model.v})
        check.finite = check.finite && std::isfinite(value) && value > 0;
    if (check.fit.standardErrors)
        for (const double error : *check.fit.standardErrors)
            check.finite = check.finite && std::isfinite(error) && error > 0;
    if (const auto covariance = logCovariance(check.fit, x, m))
        check.finite = check.finite && covariance->allFinite() && covariance->diagonal().minCoeff() >= 0;

    // Everybody: it costs little. Nobody's expectation is missing unless it does not exist.
    check.forecastFinite = check.finite;
    const auto isMean = [&](double value, bool exists) {
        return exists ? std::isfinite(value) && value > 0 : value == std::numeric_limits<double>::infinity();
    };
    check.forecastFinite = check.forecastFinite && isMean(expectedAverageValue(model, 0, 0), model.q > 1);
    for (const std::size_t i : valued)
        check.forecastFinite =
            check.forecastFinite &&
            isMean(expectedAverageValue(model, x[i], m[i]), model.p * x[i] + model.q > 1) &&
            std::isfinite(logLikelihood(model, x[i], m[i]));
    check.belowTruth =
        std::max(0.0, gammaGammaLikelihood(x, m, population.spend).logLikelihood - check.fit.logLikelihood);
    return check;
}

} // namespace kiymet::test
