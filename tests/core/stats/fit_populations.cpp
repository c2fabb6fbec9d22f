// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fit_populations.h"

#include "stats/random.h"
#include "stats/simulator.h"

#include <algorithm>
#include <cmath>

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

    const Simulator simulator(population.truth, {6, 4, 15}, index + 1);
    std::vector<std::uint32_t> x;
    std::vector<double> t_x, T;
    for (std::size_t i = 0; i < customers; ++i) {
        double age = weeks * (0.2 + 0.8 * random.uniform());
        if (inDays)
            age = std::ceil(age * 7) / 7;
        const Simulator::Summary summary = simulator.summary(i, age);
        x.push_back(static_cast<std::uint32_t>(summary.x));
        t_x.push_back(inDays ? std::min(std::ceil(summary.t_x * 7) / 7, age) : summary.t_x);
        T.push_back(age);
    }
    population.patterns = makePatterns(x, t_x, T);
    population.description = std::to_string(index) + ": " + std::string(name(kind));
    for (const double value : p)
        population.description += ' ' + std::to_string(value);
    population.description +=
        ", " + std::to_string(customers) + " customers over " + std::to_string(weeks) + " weeks";
    return population;
}

namespace {

bool numbersIn(const TransactionFit& fit)
{
    const auto& p = fit.model.parameters;
    bool good = std::isfinite(fit.logLikelihood) && std::isfinite(fit.objective) &&
                std::isfinite(fit.nbdLogLikelihood) && p[0] > 0 && p[1] > 0 && p[2] >= 0;
    if (fit.model.hasDropout())
        good = good && p[3] > 0;
    for (const double value : p)
        good = good && std::isfinite(value);
    if (fit.standardErrors)
        for (std::size_t i = 0; i < fit.model.parameterCount(); ++i)
            good = good && std::isfinite((*fit.standardErrors)[i]) && (*fit.standardErrors)[i] > 0;
    return good;
}

bool forecastIn(const TransactionModel& model, const Patterns& patterns)
{
    const double t = 0.5 * patterns.maxT;
    const auto isNumber = [](double value, double most) { return value >= 0 && value <= most; };
    constexpr double largest = 1e300;
    bool good = isNumber(expectedPurchasesOfNewCustomer(model, t), largest);
    for (const double n : {0.0, 1.0, 7.0})
        good = good && isNumber(probabilityOfPurchases(model, t, n), 1 + 1e-9);
    const std::size_t step = std::max<std::size_t>(1, patterns.size() / 40);
    for (const auto& group : patterns.groups)
        for (std::size_t i = group.begin; i < group.end; i += step) {
            const PurchaseHistory history{double(group.x), patterns.recencies[patterns.t_x[i]],
                                          patterns.ages[patterns.T[i]].T};
            good = good && isNumber(probabilityAlive(model, history), 1) &&
                   lnProbabilityAlive(model, history) <= 0 &&
                   isNumber(expectedPurchases(model, history, t), largest) &&
                   std::isfinite(logLikelihood(model, history)) &&
                   isNumber(discountedExpectedResidualTransactions(model, history, 0.1 / patterns.maxT),
                            largest);
        }
    return good;
}

} // namespace

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
    check.forecastFinite = check.finite && forecastIn(check.fit.model, patterns);
    check.belowNbd = std::max(0.0, check.fit.nbdLogLikelihood - check.fit.logLikelihood);
    if (kind == population.truth.kind)
        check.belowTruth = std::max(0.0, transactionLikelihood(patterns, population.truth).logLikelihood -
                                             check.fit.logLikelihood);
    return check;
}

} // namespace kiymet::test
