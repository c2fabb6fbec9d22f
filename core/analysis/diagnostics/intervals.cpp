// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/intervals.h"

#include "analysis/stages/forecast.h"
#include "stats/rfm/quantile_segments.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

namespace kiymet::analysis {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr int modelSets = 100;                     ///< sets of parameters that futures are simulated with
constexpr int draws = 200;                         ///< of parameters, for chances of a segment
constexpr int ofSpend = int(stats::maxParameters); ///< where parameters of the spend model begin
constexpr int both = ofSpend + 3;                  ///< parameters of both models, transactions first
using Slope = Eigen::Matrix<double, both, 1>;
using Covariance = Eigen::Matrix<double, both, both>;

stats::FutureOutcomes futures(const Results& results, const Margins& margins)
{
    const Settings& settings = results.settings;
    const auto seed = static_cast<std::uint64_t>(settings.randomSeed);
    stats::FutureOutcomes::Options options;
    options.horizon = {settings.valueMonths, settings.valueDiscountRate, valueMonth(settings.timeUnit)};
    options.margin = settings.valueMargin;
    options.level = settings.intervalsLevel;
    options.seed = seed;
    return {stats::drawModels(*results.transactions, margins.covariance, results.spend.get(),
                              margins.spendCovariance, modelSets, seed),
            options};
}

stats::FutureOutcomes::Customer customerOf(const Results& results, std::size_t i)
{
    const CustomerSummary& summary = *results.summary;
    const std::uint32_t count = summary.spendCounts()[i];
    const bool known = count > 0 && summary.m[i] > 0;
    // Without an expected value (no population mean) there is none to be spread.
    const double m = std::isnan(results.forecast->cltv[i]) ? none : known ? summary.m[i] : 0;
    return {{double(summary.x[i]), summary.t_x[i], summary.T[i]}, known ? count : 0.0, m};
}

/// The models with one parameter, transactions first, moved by so much in its logarithm.
std::pair<stats::TransactionModel, stats::GammaGamma> movedModels(const Results& results,
                                                                  std::size_t parameter, double by)
{
    stats::TransactionModel model = results.transactions->model;
    stats::GammaGamma spend = results.spend->parameters;
    const std::array<double*, 3> spendParameters{&spend.p, &spend.q, &spend.v};
    (parameter < ofSpend ? model.parameters[parameter] : *spendParameters[parameter - ofSpend]) *=
        std::exp(by);
    return {model, spend};
}

/// Of the logarithms of all parameters.
Covariance covarianceOf(const Margins& margins)
{
    Covariance covariance = Covariance::Zero();
    covariance.topLeftCorner<ofSpend, ofSpend>() = *margins.covariance;
    covariance.bottomRightCorner<3, 3>() = *margins.spendCovariance;
    return covariance;
}

/// Slope of ln CLTV of one customer in the logarithms of the parameters that have an error.
Slope slopeOf(const Results& results, const Covariance& covariance, std::uint32_t customer)
{
    constexpr double step = 1e-3;
    const CustomerSummary& summary = *results.summary;
    const Settings& settings = results.settings;
    const stats::ValueHorizon horizon{settings.valueMonths, settings.valueDiscountRate,
                                      valueMonth(settings.timeUnit)};
    const std::uint32_t count = summary.spendCounts()[customer];
    const bool known = count > 0 && summary.m[customer] > 0;
    const auto value = [&](std::size_t parameter, double by) {
        const auto [model, spend] = movedModels(results, parameter, by);
        return stats::discountedValue(
            model, {double(summary.x[customer]), summary.t_x[customer], summary.T[customer]}, spend,
            known ? count : 0.0, known ? summary.m[customer] : 0.0, horizon);
    };
    Slope slope = Slope::Zero();
    for (std::size_t i = 0; i < both; ++i)
        if (const auto at = static_cast<Eigen::Index>(i); covariance(at, at) > 0)
            slope[at] = std::log(value(i, step) / value(i, -step)) / (2 * step);
    return slope;
}

/// How far drawn parameters are from the estimate, in the logarithm; 0 for those that are held.
Slope offOf(const Results& results, const stats::DrawnModels& drawn)
{
    Slope off = Slope::Zero();
    const stats::TransactionModel& model = results.transactions->model;
    for (std::size_t i = 0; i < stats::maxParameters; ++i)
        if (model.parameters[i] > 0)
            off[static_cast<Eigen::Index>(i)] =
                std::log(drawn.transactions.parameters[i] / model.parameters[i]);
    const stats::GammaGamma& spend = results.spend->parameters;
    off[ofSpend] = std::log(drawn.spend->p / spend.p);
    off[ofSpend + 1] = std::log(drawn.spend->q / spend.q);
    off[ofSpend + 2] = std::log(drawn.spend->v / spend.v);
    return off;
}

/// Slopes of ln CLTV of every customer in the logarithms of the parameters that have an error, one column
/// each.
std::vector<std::vector<float>> slopesOf(const Results& results, const std::vector<int>& uncertain,
                                         const Progress& progress)
{
    constexpr double step = 1e-3;
    std::vector<std::vector<float>> slopes;
    for (const int i : uncertain) {
        const auto moved = [&](double by) {
            const auto [model, spend] = movedModels(results, static_cast<std::size_t>(i), by);
            std::vector<Finding> unsaid;
            return forecast(*results.summary, model, &spend, results.settings, unsaid).cltv;
        };
        if (!progress.shouldContinue(0.05))
            return {};
        const std::vector<double> up = moved(step);
        const std::vector<double> down = moved(-step);
        std::vector<float> column(up.size());
        for (std::size_t c = 0; c < up.size(); ++c)
            column[c] =
                up[c] > 0 && down[c] > 0 ? static_cast<float>(std::log(up[c] / down[c]) / (2 * step)) : 0.0F;
        slopes.push_back(std::move(column));
    }
    return slopes;
}

/// The value of the last of the `count` best; infinity where nobody is asked for. NaN are left out.
double leastOfBest(const std::vector<double>& values, std::size_t count)
{
    if (count == 0)
        return std::numeric_limits<double>::infinity();
    std::vector<double> best; // a heap, the least in front
    for (const double value : values) {
        if (best.size() == count) {
            if (!(value > best.front()))
                continue;
            std::pop_heap(best.begin(), best.end(), std::greater<>());
            best.pop_back();
        } else if (std::isnan(value)) {
            continue;
        }
        best.push_back(value);
        std::push_heap(best.begin(), best.end(), std::greater<>());
    }
    return best.empty() ? std::numeric_limits<double>::infinity() : best.front();
}

/// Fills in margins of the expectations and the chances.
bool addErrors(const Results& results, const Margins& margins, Intervals& intervals, const Progress& progress)
{
    const Forecast& forecast = *results.forecast;
    const std::size_t n = forecast.cltv.size();
    for (auto* column :
         {&intervals.meanLow, &intervals.meanHigh, &intervals.segmentChance, &intervals.topChance})
        column->assign(n, none);
    if (!results.spend || !margins.covariance || !margins.spendCovariance)
        return true;
    const Covariance covariance = covarianceOf(margins);
    std::vector<int> uncertain;
    for (int i = 0; i < both; ++i)
        if (covariance(i, i) > 0)
            uncertain.push_back(i);
    const Eigen::MatrixXd part = covariance(uncertain, uncertain);
    const std::vector<std::vector<float>> slopes = slopesOf(results, uncertain, progress);
    if (slopes.size() != uncertain.size())
        return false;

    const double z = stats::normalWidth(margins.level);
    const auto k = static_cast<Eigen::Index>(uncertain.size());
    tbb::parallel_for(std::size_t{0}, n, [&](std::size_t c) {
        if (!(forecast.cltv[c] > 0))
            return;
        Eigen::Matrix<double, Eigen::Dynamic, 1, 0, both, 1> slope(k);
        for (Eigen::Index i = 0; i < k; ++i)
            slope[i] = double(slopes[static_cast<std::size_t>(i)][c]);
        const double off = z * std::sqrt(std::max(0.0, slope.dot(part.lazyProduct(slope))));
        intervals.meanLow[c] = forecast.cltv[c] * std::exp(-off);
        intervals.meanHigh[c] = forecast.cltv[c] * std::exp(off);
    });

    // Estimates made anew, to first order; each customer's place among the others in each of them.
    const auto models = stats::drawModels(*results.transactions, margins.covariance, results.spend.get(),
                                          margins.spendCovariance, draws,
                                          static_cast<std::uint64_t>(results.settings.randomSeed));
    // In logarithms, in which places are the same.
    std::vector<double> logs(n);
    for (std::size_t c = 0; c < n; ++c)
        logs[c] = forecast.cltv[c] == 0 ? std::numeric_limits<double>::lowest() : std::log(forecast.cltv[c]);
    const int segmentCount = results.segments->count;
    const std::size_t top = results.top->size();
    std::vector<std::uint16_t> same(n);
    std::vector<std::uint16_t> best(n);
    std::vector<double> values(n);
    for (std::size_t d = 0; d < models.size(); ++d) {
        if (!progress.shouldContinue(0.05 + 0.45 * double(d) / draws))
            return false;
        const Slope off = offOf(results, models[d]);
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, n), [&](const auto& range) {
            std::copy_n(logs.begin() + static_cast<std::ptrdiff_t>(range.begin()), range.size(),
                        values.begin() + static_cast<std::ptrdiff_t>(range.begin()));
            for (std::size_t i = 0; i < uncertain.size(); ++i) {
                const double by = off[uncertain[i]];
                for (std::size_t c = range.begin(); c < range.end(); ++c)
                    values[c] += double(slopes[i][c]) * by;
            }
        });
        const stats::QuantileSegments groups = stats::quantileSegments(values, segmentCount);
        const double least = leastOfBest(values, top);
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, n), [&](const auto& range) {
            for (std::size_t c = range.begin(); c < range.end(); ++c) {
                same[c] = static_cast<std::uint16_t>(same[c] + (groups.groups[c] == results.segments->of[c]));
                best[c] = static_cast<std::uint16_t>(best[c] + (values[c] >= least));
            }
        });
    }
    for (std::size_t c = 0; c < n; ++c) {
        if (std::isnan(forecast.cltv[c]))
            continue;
        intervals.segmentChance[c] = double(same[c]) / draws;
        intervals.topChance[c] = double(best[c]) / draws;
    }
    return true;
}

} // namespace

std::optional<Intervals> intervals(const Results& results, const Margins& margins, const Progress& progress)
{
    Intervals intervals;
    if (!addErrors(results, margins, intervals, progress))
        return std::nullopt;
    const std::size_t n = results.summary->size();
    for (auto* column :
         {&intervals.purchasesLow, &intervals.purchasesHigh, &intervals.valueLow, &intervals.valueHigh})
        column->resize(n);
    if (!futures(results, margins)
             .ofAll(
                 n, [&](std::size_t i) { return customerOf(results, i); },
                 [&](std::size_t i, const stats::OutcomeRange& range) {
                     intervals.purchasesLow[i] = range.purchasesLow;
                     intervals.purchasesHigh[i] = range.purchasesHigh;
                     intervals.valueLow[i] = range.valueLow;
                     intervals.valueHigh[i] = range.valueHigh;
                 },
                 progress.part(0.5, 0.5)))
        return std::nullopt;
    return intervals;
}

Margin estimateError(const Results& results, const Margins& margins, std::uint32_t customer)
{
    const double cltv = results.forecast->cltv[customer];
    if (!results.spend || !margins.covariance || !margins.spendCovariance || !(cltv > 0))
        return {cltv, none, none};
    const Covariance covariance = covarianceOf(margins);
    const Slope slope = slopeOf(results, covariance, customer);
    const double off =
        stats::normalWidth(margins.level) * std::sqrt(std::max(0.0, slope.dot(covariance * slope)));
    return {cltv, cltv * std::exp(-off), cltv * std::exp(off)};
}

PlaceChances placeChances(const Results& results, const Margins& margins, std::uint32_t customer)
{
    const std::vector<double>& cltv = results.forecast->cltv;
    if (!results.spend || !margins.covariance || !margins.spendCovariance || !(cltv[customer] > 0))
        return {none, none};
    using Vector = Slope;
    const Covariance covariance = covarianceOf(margins);
    const auto models = stats::drawModels(*results.transactions, margins.covariance, results.spend.get(),
                                          margins.spendCovariance, draws,
                                          static_cast<std::uint64_t>(results.settings.randomSeed));
    std::vector<Vector> offs;
    for (const stats::DrawnModels& model : models)
        offs.push_back(offOf(results, model));

    // Edges below and above the customer's segment; the outermost are open.
    const Segments& segments = *results.segments;
    const int segment = segments.of[customer];
    const auto edgeSlope = [&](double edge) {
        constexpr std::size_t neighbours = 40;
        std::vector<std::uint32_t> near;
        for (std::uint32_t i = 0; i < cltv.size(); ++i)
            if (cltv[i] > 0)
                near.push_back(i);
        const std::size_t n = std::min(neighbours, near.size());
        std::nth_element(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(n - 1), near.end(),
                         [&](std::uint32_t l, std::uint32_t r) {
                             return std::abs(cltv[l] - edge) < std::abs(cltv[r] - edge);
                         });
        Vector mean = Vector::Zero();
        for (std::size_t k = 0; k < n; ++k)
            mean += slopeOf(results, covariance, near[k]) / static_cast<double>(n);
        return mean;
    };
    const auto place = static_cast<std::size_t>(std::max(segment, 0));
    const std::size_t last = segments.edges.size() - 1;
    const bool openAbove = place == 0;
    const bool openBelow = place + 1 == static_cast<std::size_t>(segments.count);
    const double above = segments.edges[last - place];
    const double below = segments.edges[last - place - 1];
    const Vector aboveSlope = openAbove ? Vector::Zero() : edgeSlope(above);
    const Vector belowSlope = openBelow ? Vector::Zero() : edgeSlope(below);

    // Those who may be among the best.
    const auto best = static_cast<int>(results.top->size());
    const std::vector<std::uint32_t> rivals = topCustomers(*results.forecast, 3 * best + 20);
    std::vector<Vector> rivalSlopes;
    for (const std::uint32_t rival : rivals)
        rivalSlopes.push_back(slopeOf(results, covariance, rival));

    const Vector own = slopeOf(results, covariance, customer);
    double inSegment = 0;
    double inTop = 0;
    for (const Vector& off : offs) {
        const double value = std::log(cltv[customer]) + own.dot(off);
        inSegment += (openAbove || value <= std::log(above) + aboveSlope.dot(off)) &&
                     (openBelow || value > std::log(below) + belowSlope.dot(off));
        int higher = 0;
        for (std::size_t k = 0; k < rivals.size(); ++k)
            higher += rivals[k] != customer && std::log(cltv[rivals[k]]) + rivalSlopes[k].dot(off) > value;
        inTop += higher < best;
    }
    return {inSegment / draws, inTop / draws};
}

stats::OutcomeRange outcomeRange(const Results& results, const Margins& margins, std::uint32_t customer)
{
    return futures(results, margins).of(customerOf(results, customer));
}

} // namespace kiymet::analysis
