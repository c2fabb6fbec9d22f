// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures/model_figures.h"

#include "analysis/stages/summarise.h"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace kiymet::analysis {

namespace {

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr double daysAYear = 365.25;

/// Out of range is a number to be looked at, not an exception.
using Quiet = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::pole_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::underflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>>;
constexpr Quiet quiet{};

struct Age {
    double T = 0;
    double customers = 0;
};

/// Distinct ages; of very many as many classes, each at the mean of its customers.
std::vector<Age> agesOf(const stats::Patterns& patterns)
{
    constexpr std::size_t atMost = 2000;
    std::vector<Age> ages;
    if (patterns.ages.size() <= atMost) {
        for (const auto& age : patterns.ages)
            ages.push_back({age.T, age.customers});
        return ages;
    }
    ages.resize(atMost);
    for (const auto& age : patterns.ages) {
        const double place = age.T / patterns.maxT * double(atMost);
        Age& of = ages[std::min(static_cast<std::size_t>(place), atMost - 1)];
        of.T += age.customers * age.T;
        of.customers += age.customers;
    }
    std::erase_if(ages, [](const Age& age) { return age.customers == 0; });
    for (Age& age : ages)
        age.T /= age.customers;
    return ages;
}

/// The smallest x that no more than this share of the customers exceeds.
std::uint32_t quantileOfX(const stats::Patterns& patterns, double share)
{
    double above = patterns.customers;
    for (const auto& group : patterns.groups) {
        above -= group.customers;
        if (above <= share * patterns.customers)
            return group.x;
    }
    return 0;
}

/// At the middles of even steps to `end`: what has no bound at 0 is not asked for there.
template<typename Density, typename Share>
Heterogeneity curve(double end, const Density& density, const Share& share)
{
    constexpr std::size_t points = 240;
    Heterogeneity curve;
    if (!(end > 0) || !std::isfinite(end))
        return curve;
    for (std::size_t i = 0; i < points; ++i) {
        const double at = end * (double(i) + 0.5) / double(points);
        curve.at.push_back(at);
        curve.density.push_back(density(at));
        curve.share.push_back(share(at));
    }
    const bool all = std::all_of(curve.density.begin(), curve.density.end(),
                                 [](double value) { return std::isfinite(value); });
    return all ? curve : Heterogeneity{};
}

/// Gamma of the given shape and rate, over values `scale` times as large.
Heterogeneity gammaCurve(double shape, double rate, double scale)
{
    const double end = boost::math::gamma_p_inv(shape, 0.99, quiet) / rate * scale;
    Heterogeneity gamma = curve(
        end,
        [&](double at) {
            return boost::math::gamma_p_derivative(shape, rate * at / scale, quiet) * rate / scale;
        },
        [&](double at) { return boost::math::gamma_p(shape, rate * at / scale, quiet); });
    gamma.mean = shape / rate * scale;
    return gamma;
}

double chiSquare95(std::size_t parameters)
{
    return 2 * boost::math::gamma_p_inv(double(parameters) / 2, 0.95, quiet);
}

bool isOff(double penalised, double unpenalised)
{
    return std::abs(penalised - unpenalised) > 0.1 * std::abs(unpenalised);
}

Finding distortion(Stage stage, double loss, double with, double without)
{
    Finding finding{.kind = FindingKind::PenaltyDistorts, .severity = Severity::Warning, .stage = stage};
    finding.values = {loss, with, without};
    return finding;
}

} // namespace

PurchaseCounts purchaseCounts(const stats::Patterns& patterns, const stats::TransactionModel& model)
{
    const std::size_t last = std::clamp<std::size_t>(quantileOfX(patterns, 0.01), 5, 24);
    PurchaseCounts counts;
    counts.actual.resize(last + 1);
    counts.expected.resize(last + 1);
    for (const auto& group : patterns.groups)
        counts.actual[std::min<std::size_t>(group.x, last)] += group.customers;

    const std::vector<Age> ages = agesOf(patterns);
    tbb::parallel_for(std::size_t{0}, last, [&](std::size_t n) {
        double expected = 0;
        for (const Age& age : ages)
            expected += age.customers *
                        (age.T > 0 ? stats::probabilityOfPurchases(model, age.T, double(n)) : double(n == 0));
        counts.expected[n] = expected;
    });
    counts.expected[last] = std::max(
        0.0, patterns.customers - std::accumulate(counts.expected.begin(), counts.expected.end() - 1, 0.0));
    return counts;
}

CustomerGrid customerGrid(const CustomerSummary& summary, const stats::TransactionModel& model)
{
    const stats::Patterns& patterns = *summary.patterns;
    CustomerGrid grid;
    grid.age = patterns.maxT;
    if (patterns.groups.empty() || !(patterns.maxT > 0))
        return grid;

    // Whole numbers a column where they fit, else round widths. Who never came back is a column of his own.
    constexpr std::uint32_t mostColumns = 24;
    const std::uint32_t first = patterns.groups.front().x;
    const std::uint32_t last = std::max(first, quantileOfX(patterns, 0.005));
    std::uint32_t width = 1;
    for (std::uint32_t power = 1; (last - first) / width >= mostColumns; power *= 10)
        for (const std::uint32_t step : {1U, 2U, 5U})
            if ((last - first) / width >= mostColumns)
                width = step * power;
    grid.frequencyEdges.push_back(first);
    if (first == 0 && width > 1)
        grid.frequencyEdges.push_back(1);
    do
        grid.frequencyEdges.push_back(grid.frequencyEdges.back() + width);
    while (grid.frequencyEdges.back() <= last);

    constexpr double mostRows = 24;
    const double power = std::pow(10, std::floor(std::log10(patterns.maxT / mostRows)));
    double height = 10 * power;
    for (const double step : {5.0, 2.5, 2.0, 1.0})
        if (patterns.maxT / (step * power) <= mostRows)
            height = step * power;
    for (int i = 0; double(i) * height < patterns.maxT - height / 4; ++i)
        grid.recencyEdges.push_back(double(i) * height);
    grid.recencyEdges.push_back(patterns.maxT);

    const std::size_t columns = grid.columns();
    const std::size_t rows = grid.rows();
    grid.expected.assign(columns * rows, nowhere);
    grid.alive.assign(columns * rows, nowhere);
    const double horizon = grid.horizonDays / daysIn(summary.unit);
    tbb::parallel_for(std::size_t{0}, columns, [&](std::size_t column) {
        const std::uint32_t x = (grid.frequencyEdges[column] + grid.frequencyEdges[column + 1] - 1) / 2;
        const double ifAlive = stats::expectedPurchasesIfAlive(model, x, grid.age, horizon);
        for (std::size_t row = 0; row < (x == 0 ? 1 : rows); ++row) {
            const double t_x = x == 0 ? 0 : (grid.recencyEdges[row] + grid.recencyEdges[row + 1]) / 2;
            const double alive =
                model.hasDropout() ? stats::probabilityAlive(model, {double(x), t_x, grid.age}) : 1;
            grid.alive[row * columns + column] = alive;
            grid.expected[row * columns + column] = alive * ifAlive;
        }
    });

    grid.customers.assign(columns * rows, 0);
    std::vector<std::size_t> rowOf(patterns.recencies.size());
    for (std::size_t i = 0; i < rowOf.size(); ++i) {
        const auto edge =
            std::upper_bound(grid.recencyEdges.begin(), grid.recencyEdges.end() - 1, patterns.recencies[i]);
        rowOf[i] = static_cast<std::size_t>(edge - grid.recencyEdges.begin()) - 1;
    }
    for (const auto& group : patterns.groups) {
        const auto edge =
            std::upper_bound(grid.frequencyEdges.begin(), grid.frequencyEdges.end() - 1, group.x);
        const auto column = static_cast<std::size_t>(edge - grid.frequencyEdges.begin()) - 1;
        for (std::size_t i = group.begin; i < group.end; ++i)
            grid.customers[rowOf[patterns.t_x[i]] * columns + column] += patterns.weight[i];
    }
    return grid;
}

Heterogeneity rateHeterogeneity(const stats::TransactionFit& fit, TimeUnit unit)
{
    const double unitsAYear = daysAYear / daysIn(unit);
    const double r = fit.model.r();
    const double alpha = fit.model.alpha();
    if (fit.boundary != stats::TransactionBoundary::HomogeneousRates)
        return gammaCurve(r, alpha, unitsAYear);
    Heterogeneity equal;
    equal.everybody = equal.mean = r / alpha * unitsAYear;
    return equal;
}

Heterogeneity dropoutHeterogeneity(const stats::TransactionFit& fit)
{
    using enum stats::TransactionBoundary;
    const double a = fit.model.firstOfDropout();
    const double b = fit.model.secondOfDropout();
    Heterogeneity trait;
    if (!fit.model.hasDropout() || fit.boundary == NoDropout) {
        trait.mean = trait.everybody = 0;
        return trait;
    }
    if (stats::traits(fit.model.kind).dropout == stats::DropoutLaw::InTime) {
        if (fit.boundary == None)
            return gammaCurve(a, b, 1);
        trait.mean = trait.everybody = a / b;
        return trait;
    }
    const double mean = a / (a + b);
    if (fit.boundary == None) {
        const double end = boost::math::ibeta_inv(a, b, 0.995, quiet);
        trait = curve(
            std::min(end, 1.0), [&](double at) { return boost::math::ibeta_derivative(a, b, at, quiet); },
            [&](double at) { return boost::math::ibeta(a, b, at, quiet); });
    } else if (fit.boundary == HomogeneousDropout || fit.boundary == ImmediateDropout) {
        trait.everybody = mean;
    }
    trait.mean = mean;
    return trait;
}

Heterogeneity valueHeterogeneity(const stats::GammaGammaFit& fit)
{
    // No structured binding: clang 14 has no lambda capture it.
    const double p = fit.parameters.p;
    const double q = fit.parameters.q;
    const double v = fit.parameters.v;
    Heterogeneity trait;
    if (fit.boundary == stats::SpendBoundary::HomogeneousCustomers) {
        trait.mean = trait.everybody = p * v / q;
        return trait;
    }
    // A customer's mean is p / nu with nu ~ Gamma(q, v): an inverse gamma of shape q and scale p v.
    const double scale = p * v;
    const auto quantile = [&](double share) { return scale / boost::math::gamma_q_inv(q, share, quiet); };
    // With a small q the tail has no end: most of the picture is for most of the customers.
    const double end = std::min(quantile(0.98), 10 * quantile(0.5));
    trait = curve(
        end,
        [&](double at) { return boost::math::gamma_p_derivative(q, scale / at, quiet) * scale / (at * at); },
        [&](double at) { return boost::math::gamma_q(q, scale / at, quiet); });
    if (q > 1)
        trait.mean = stats::populationMean(fit.parameters);
    return trait;
}

ModelFigures modelFigures(const CustomerSummary& summary, const stats::TransactionFit& transactions,
                          const stats::GammaGammaFit* spend)
{
    ModelFigures figures;
    figures.counts = purchaseCounts(*summary.patterns, transactions.model);
    figures.grid = customerGrid(summary, transactions.model);
    figures.rates = rateHeterogeneity(transactions, summary.unit);
    figures.dropout = dropoutHeterogeneity(transactions);
    if (spend)
        figures.values = valueHeterogeneity(*spend);
    return figures;
}

std::optional<Finding> penaltyDistorts(const stats::TransactionFit& penalised,
                                       const stats::TransactionFit& unpenalised)
{
    if (!stats::converged(unpenalised.exit) || !stats::converged(penalised.exit))
        return std::nullopt;
    const std::size_t parameters = penalised.model.parameterCount();
    const double loss = unpenalised.logLikelihood - penalised.logLikelihood;
    if (!(2 * loss > chiSquare95(parameters)))
        return std::nullopt;
    const bool dropout = unpenalised.model.hasDropout();
    bool off = dropout != penalised.model.hasDropout();
    const std::size_t known = dropout ? parameters : stats::traits(unpenalised.model.kind).dropoutAt;
    for (std::size_t i = 0; i < known; ++i)
        off |= isOff(penalised.model.parameters[i], unpenalised.model.parameters[i]);
    if (!off)
        return std::nullopt;
    return distortion(Stage::FitTransactions, loss, penalised.model.r() / penalised.model.alpha(),
                      unpenalised.model.r() / unpenalised.model.alpha());
}

std::optional<Finding> penaltyDistorts(const stats::GammaGammaFit& penalised,
                                       const stats::GammaGammaFit& unpenalised)
{
    if (!stats::converged(unpenalised.exit) || !stats::converged(penalised.exit))
        return std::nullopt;
    const double loss = unpenalised.logLikelihood - penalised.logLikelihood;
    const auto& with = penalised.parameters;
    const auto& without = unpenalised.parameters;
    if (!(2 * loss > chiSquare95(3)) ||
        !(isOff(with.p, without.p) || isOff(with.q, without.q) || isOff(with.v, without.v)))
        return std::nullopt;
    return distortion(Stage::FitSpend, loss, stats::populationMean(with), stats::populationMean(without));
}

} // namespace kiymet::analysis
