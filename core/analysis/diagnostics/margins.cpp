// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/margins.h"

#include "analysis/figures/value_totals.h"
#include "stats/math/quantiles.h"
#include "stats/math/random.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>

namespace kiymet::analysis {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t ofSpend = stats::maxParameters; ///< where those of the spend model begin
constexpr std::size_t both = ofSpend + 3;             ///< parameters of both models, transactions first

using Parameters = std::array<double, both>;

Parameters parametersOf(const stats::TransactionModel& model, const stats::GammaGamma* spend)
{
    Parameters parameters{};
    std::copy(model.parameters.begin(), model.parameters.end(), parameters.begin());
    const std::array<double, 3> values =
        spend ? std::array{spend->p, spend->q, spend->v} : std::array{none, none, none};
    std::copy(values.begin(), values.end(), parameters.begin() + ofSpend);
    return parameters;
}

Margin aroundLog(double value, double variance, double z)
{
    if (!(variance >= 0) || !(value > 0))
        return {value, none, none};
    const double off = z * std::sqrt(variance);
    return {value, value * std::exp(-off), value * std::exp(off)};
}

Distortions distortionsOf(const Results& results)
{
    const stats::GammaGammaFit* spend = results.spend.get();
    return {results.transactions->penalty > 0 || (spend && spend->penalty > 0),
            results.transactions->boundary != stats::TransactionBoundary::None ||
                (spend && spend->boundary != stats::SpendBoundary::None)};
}

/// Totals as one row, so that they can be worked on alike.
std::vector<double> rowOf(const TotalsOfValue& totals)
{
    std::vector<double> row{totals.cltv, totals.sales6Month};
    row.insert(row.end(), totals.segments.begin(), totals.segments.end());
    return row;
}

/// Interval between the percentiles of what was seen; NaN entries are left out.
Margin percentiles(double value, std::vector<double> seen, double level)
{
    std::erase_if(seen, [](double v) { return std::isnan(v); });
    if (seen.size() < 2)
        return {value, none, none};
    const double tail = (1 - level) / 2;
    const std::array<double, 2> ends{tail, 1 - tail};
    const std::vector<double> q = stats::quantiles(seen, ends);
    return {value, q[0], q[1]};
}

/// Index of each customer's pattern.
std::vector<std::uint32_t> patternOfCustomers(const CustomerSummary& summary)
{
    const stats::Patterns& patterns = *summary.patterns;
    std::vector<std::uint32_t> result(summary.size());
    tbb::parallel_for(std::size_t{0}, summary.size(), [&](std::size_t i) {
        const auto group =
            std::lower_bound(patterns.groups.begin(), patterns.groups.end(), summary.x[i],
                             [](const stats::Patterns::Group& g, std::uint32_t x) { return g.x < x; });
        const auto recency = static_cast<std::uint32_t>(
            std::lower_bound(patterns.recencies.begin(), patterns.recencies.end(), summary.t_x[i]) -
            patterns.recencies.begin());
        std::size_t low = group->begin;
        std::size_t high = group->end;
        const std::pair wanted(recency, summary.ageOf[i]);
        while (low + 1 < high) {
            const std::size_t middle = (low + high) / 2;
            (wanted < std::pair(patterns.t_x[middle], patterns.T[middle]) ? high : low) = middle;
        }
        result[i] = static_cast<std::uint32_t>(low);
    });
    return result;
}

} // namespace

Margins margins(const Results& results)
{
    const CustomerSummary& summary = *results.summary;
    const stats::TransactionFit& fit = *results.transactions;
    const stats::GammaGammaFit* spendFit = results.spend.get();
    const stats::GammaGamma* spend = spendFit ? &spendFit->parameters : nullptr;
    Margins margins;
    margins.level = results.settings.intervalsLevel;
    margins.distortions = distortionsOf(results);
    margins.covariance = stats::logCovariance(fit, *summary.patterns);
    if (spendFit)
        margins.spendCovariance = stats::logCovariance(*spendFit, summary.spendCounts(), summary.m);

    const double z = stats::normalWidth(margins.level);
    Eigen::Matrix<double, both, both> covariance = Eigen::Matrix<double, both, both>::Zero();
    if (margins.covariance)
        covariance.topLeftCorner<ofSpend, ofSpend>() = *margins.covariance;
    if (margins.spendCovariance)
        covariance.bottomRightCorner<3, 3>() = *margins.spendCovariance;
    const Parameters parameters = parametersOf(fit.model, spend);
    const auto ofParameter = [&](std::size_t i, bool known) {
        const auto at = static_cast<Eigen::Index>(i);
        // What a boundary holds has no error of its own.
        const double variance = covariance(at, at);
        return known && variance > 0 ? aroundLog(parameters[i], variance, z)
                                     : Margin{parameters[i], none, none};
    };
    for (std::size_t i = 0; i < fit.model.parameterCount(); ++i)
        margins.transactions.push_back(ofParameter(i, margins.covariance.has_value()));
    if (spend)
        for (std::size_t i = ofSpend; i < both; ++i)
            margins.spend.push_back(ofParameter(i, margins.spendCovariance.has_value()));

    const ValueTotals totals(summary, results.segments.get(), results.settings);
    const std::vector<double> at = rowOf(totals(fit.model, spend));
    // Slopes of the logarithms of the totals in those of the parameters.
    constexpr double step = 1e-3;
    Eigen::MatrixXd slopes = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(at.size()), both);
    tbb::parallel_for(std::size_t{0}, both, [&](std::size_t i) {
        const auto column = static_cast<Eigen::Index>(i);
        if (!(covariance(column, column) > 0))
            return;
        const auto moved = [&](double by) {
            stats::TransactionModel model = fit.model;
            stats::GammaGamma value = spend ? *spend : stats::GammaGamma{};
            const std::array<double*, 3> spendParameters{&value.p, &value.q, &value.v};
            (i < ofSpend ? model.parameters[i] : *spendParameters[i - ofSpend]) *= std::exp(by);
            return rowOf(totals(model, spend ? &value : nullptr));
        };
        const std::vector<double> up = moved(step);
        const std::vector<double> down = moved(-step);
        for (std::size_t row = 0; row < at.size(); ++row)
            if (up[row] > 0 && down[row] > 0)
                slopes(static_cast<Eigen::Index>(row), column) = std::log(up[row] / down[row]) / (2 * step);
    });
    // Money is uncertain by both models: without the error of one its margin is not known.
    const bool valued = margins.covariance && margins.spendCovariance;
    const auto ofTotal = [&](std::size_t row, bool known) {
        const Eigen::VectorXd slope = slopes.row(static_cast<Eigen::Index>(row));
        return known ? aroundLog(at[row], slope.dot(covariance * slope), z) : Margin{at[row], none, none};
    };
    margins.cltv = ofTotal(0, valued);
    margins.sales6Month = ofTotal(1, margins.covariance.has_value());
    for (std::size_t row = 2; row < at.size(); ++row)
        margins.segments.push_back(ofTotal(row, valued));
    return margins;
}

int usualReplicates(std::size_t customers)
{
    constexpr std::size_t most = 1000;
    constexpr std::size_t least = 200;
    constexpr std::size_t draws = 100'000'000; ///< of customers, in all replicates
    return static_cast<int>(std::clamp(draws / std::max<std::size_t>(customers, 1), least, most));
}

std::optional<Bootstrap> bootstrap(const Results& results, const BootstrapOptions& options)
{
    constexpr std::uint64_t purpose = 0x626f6f74; // a stream of its own
    const CustomerSummary& summary = *results.summary;
    const stats::Patterns& patterns = *summary.patterns;
    const stats::TransactionFit& fit = *results.transactions;
    const stats::GammaGammaFit* spendFit = results.spend.get();
    const std::vector<std::uint32_t> patternOf = patternOfCustomers(summary);
    const stats::SpendCustomers spenders(summary.spendCounts(), summary.m);
    const ValueTotals totals(summary, results.segments.get(), results.settings);
    const auto n = static_cast<std::uint32_t>(summary.size());
    const auto replicates = static_cast<std::size_t>(options.replicates);
    const auto seed = static_cast<std::uint64_t>(results.settings.randomSeed);

    struct Replicate {
        bool fitted = false;
        bool withoutDropout = false;
        Parameters parameters{};
        std::vector<double> totals;
    };
    std::vector<Replicate> made(replicates);
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, replicates, [&](std::size_t i) {
        if (stopped || !options.progress.shouldContinue(double(done) / double(replicates))) {
            stopped = true;
            return;
        }
        Replicate& replicate = made[i];
        std::vector<std::uint32_t> times(n);
        std::vector<std::uint32_t> weights(patterns.size());
        stats::Random random(seed, i, purpose);
        for (std::uint32_t c = 0; c < n; ++c) {
            const std::uint32_t drawn = random.below(n);
            ++times[drawn];
            ++weights[patternOf[drawn]];
        }
        const stats::TransactionFit refit =
            stats::fitTransactionModel(fit.model.kind, stats::reweighted(patterns, weights),
                                       {.penalty = fit.penalty, .start = fit.model, .progress = {}});
        stats::GammaGammaFit respend;
        if (spendFit)
            respend = spenders.fitResample(times, spendFit->penalty, spendFit->parameters);
        replicate.fitted = stats::converged(refit.exit) && (!spendFit || stats::converged(respend.exit));
        ++done;
        if (!replicate.fitted)
            return;
        const stats::GammaGamma* spend = spendFit ? &respend.parameters : nullptr;
        replicate.withoutDropout = !refit.model.hasDropout();
        replicate.parameters = parametersOf(refit.model, spend);
        if (replicate.withoutDropout)
            replicate.parameters[stats::traits(fit.model.kind).dropoutAt + 1] = none;
        replicate.totals = rowOf(totals(refit.model, spend));
    });
    if (stopped || !options.progress.shouldContinue(1))
        return std::nullopt;

    Bootstrap result;
    result.seed = seed;
    result.level = results.settings.intervalsLevel;
    result.distortions = distortionsOf(results);
    const auto collect = [&](double value, auto&& of) {
        std::vector<double> seen;
        for (const Replicate& replicate : made)
            if (replicate.fitted)
                seen.push_back(of(replicate));
        return percentiles(value, std::move(seen), result.level);
    };
    for (const Replicate& replicate : made) {
        ++(replicate.fitted ? result.replicates : result.failed);
        result.withoutDropout += replicate.withoutDropout ? 1 : 0;
    }
    if (result.replicates > 0)
        result.withoutDropout /= result.replicates;
    const stats::GammaGamma* spend = spendFit ? &spendFit->parameters : nullptr;
    const Parameters parameters = parametersOf(fit.model, spend);
    const auto ofParameter = [&](std::size_t i) {
        return collect(parameters[i], [i](const Replicate& replicate) { return replicate.parameters[i]; });
    };
    for (std::size_t i = 0; i < fit.model.parameterCount(); ++i)
        result.transactions.push_back(ofParameter(i));
    if (spendFit)
        for (std::size_t i = ofSpend; i < both; ++i)
            result.spend.push_back(ofParameter(i));
    const std::vector<double> at = rowOf(totals(fit.model, spend));
    const auto ofTotal = [&](std::size_t row) {
        return collect(at[row], [row](const Replicate& replicate) { return replicate.totals[row]; });
    };
    result.cltv = ofTotal(0);
    result.sales6Month = ofTotal(1);
    for (std::size_t row = 2; row < at.size(); ++row)
        result.segments.push_back(ofTotal(row));
    return result;
}

} // namespace kiymet::analysis
