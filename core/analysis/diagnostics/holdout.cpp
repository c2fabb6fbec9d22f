// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/holdout.h"

#include "analysis/diagnostics/calibration_split.h"
#include "analysis/stages/forecast.h"
#include "analysis/stages/summarise.h"
#include "stats/intervals/future_outcomes.h"
#include "stats/intervals/parameter_errors.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace kiymet::analysis {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t lastClass = 7;

std::int32_t dayOf(QDate date)
{
    return static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(date));
}

const data::TransactionLog* logOf(const Results& results)
{
    return results.input ? std::get_if<data::TransactionLog>(&results.input->customers) : nullptr;
}

/// Ranks from 1, ties with their mean.
std::vector<double> ranksOf(const std::vector<double>& values)
{
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t l, std::uint32_t r) { return values[l] < values[r]; });
    std::vector<double> ranks(values.size());
    for (std::size_t i = 0, next = 0; i < order.size(); i = next) {
        for (next = i + 1; next < order.size() && values[order[next]] == values[order[i]];)
            ++next;
        for (std::size_t k = i; k < next; ++k)
            ranks[order[k]] = 0.5 * double(i + 1 + next);
    }
    return ranks;
}

double correlation(const std::vector<double>& x, const std::vector<double>& y)
{
    const auto n = static_cast<double>(x.size());
    const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double sxx = 0, syy = 0, sxy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        sxx += (x[i] - meanX) * (x[i] - meanX);
        syy += (y[i] - meanY) * (y[i] - meanY);
        sxy += (x[i] - meanX) * (y[i] - meanY);
    }
    return sxx > 0 && syy > 0 ? sxy / std::sqrt(sxx * syy) : none;
}

/// The customers of the calibration as the models see them, with what they did afterwards.
struct Cohort {
    CalibrationSplit split;
    stats::Patterns patterns;
    std::vector<double> actual; ///< purchases
};

Cohort cohortOf(const data::TransactionLog& log, const Settings& settings, std::int32_t split,
                std::int32_t end)
{
    Cohort cohort;
    cohort.split = calibrationSplit(log, purchaseRules(settings), settings.timeUnit, split, end);
    if (settings.modelFrequency == FrequencyMeaning::AllOrders)
        for (std::uint32_t& x : cohort.split.x)
            ++x;
    // All orders count the first one, at time 0: then t_x stays what it is.
    cohort.patterns = stats::makePatterns(cohort.split.x, cohort.split.t_x, cohort.split.T);
    cohort.actual.assign(cohort.split.holdoutPurchases.begin(), cohort.split.holdoutPurchases.end());
    return cohort;
}

std::vector<double> predictions(const Cohort& cohort, const stats::TransactionModel& model)
{
    const CalibrationSplit& split = cohort.split;
    std::vector<double> predicted(split.size());
    tbb::parallel_for(std::size_t{0}, split.size(), [&](std::size_t i) {
        predicted[i] =
            stats::expectedPurchases(model, {double(split.x[i]), split.t_x[i], split.T[i]}, split.duration);
    });
    return predicted;
}

HoldoutModel judge(const stats::TransactionFit& fit, const Cohort& cohort,
                   const std::vector<double>& predicted, const std::vector<double>& ranks,
                   const std::vector<Holdout::Class>& classes)
{
    HoldoutModel model;
    model.fit = fit;
    const auto n = static_cast<double>(predicted.size());
    std::vector<double> sums(lastClass + 1);
    for (std::size_t i = 0; i < predicted.size(); ++i) {
        const double off = predicted[i] - cohort.actual[i];
        model.predictedPurchases += predicted[i];
        model.mae += std::abs(off) / n;
        model.rmse += off * off / n;
        sums[std::min(cohort.split.x[i], lastClass)] += predicted[i];
    }
    model.rmse = std::sqrt(model.rmse);
    model.bias =
        (model.predictedPurchases - std::accumulate(cohort.actual.begin(), cohort.actual.end(), 0.0)) / n;
    model.rankCorrelation = correlation(ranksOf(predicted), ranks);
    for (const Holdout::Class& of : classes)
        model.byFrequency.push_back(sums[of.x] / of.customers);
    return model;
}

std::vector<Holdout::Class> classesOf(const Cohort& cohort)
{
    std::vector<Holdout::Class> classes(lastClass + 1);
    for (std::uint32_t x = 0; x <= lastClass; ++x)
        classes[x].x = x;
    for (std::size_t i = 0; i < cohort.actual.size(); ++i) {
        Holdout::Class& of = classes[std::min(cohort.split.x[i], lastClass)];
        of.customers += 1;
        of.meanActual += cohort.actual[i];
    }
    std::erase_if(classes, [](const Holdout::Class& of) { return of.customers == 0; });
    for (Holdout::Class& of : classes)
        of.meanActual /= of.customers;
    return classes;
}

/// Weekly purchases of the cohort and what the model expects of new customers of their ages.
std::vector<Holdout::Week> trackOf(const data::TransactionLog& log, const Cohort& cohort,
                                   const stats::TransactionModel& model, const Settings& settings,
                                   std::int32_t split, std::int32_t end)
{
    const PurchaseTrack track = purchaseTrack(log, purchaseRules(settings), PurchasePeriod::Week, end, split);
    const bool allOrders = settings.modelFrequency == FrequencyMeaning::AllOrders;
    const double unit = daysIn(settings.timeUnit);
    std::vector<Holdout::Week> weeks(track.firstDay.size());
    tbb::parallel_for(std::size_t{0}, weeks.size(), [&](std::size_t w) {
        const std::int32_t last =
            std::min(end, lastDayOf(periodOf(track.firstDay[w], PurchasePeriod::Week), PurchasePeriod::Week));
        const double since = double(last - split) / unit; // of the split; negative before
        for (const stats::Patterns::AgeTotal& age : cohort.patterns.ages)
            if (const double t = age.T + since; t > 0)
                weeks[w].expectedSum += age.customers * stats::expectedPurchasesOfNewCustomer(model, t);
    });
    for (std::size_t w = 0; w < weeks.size(); ++w) {
        Holdout::Week& week = weeks[w];
        week.firstDay = track.firstDay[w];
        week.actual = double(track.repeats[w] + (allOrders ? track.births[w] : 0));
        week.actualSum = week.actual + (w > 0 ? weeks[w - 1].actualSum : 0);
        week.expected = week.expectedSum - (w > 0 ? weeks[w - 1].expectedSum : 0);
    }
    return weeks;
}

/// Shares of the total of `value` that the first i % of the customers hold in the order of `by`, the highest
/// first.
std::vector<double> gainOf(const std::vector<double>& value, const std::vector<double>& by)
{
    std::vector<std::uint32_t> order(value.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t l, std::uint32_t r) { return by[l] > by[r]; });
    const double total = std::accumulate(value.begin(), value.end(), 0.0);
    std::vector<double> gain;
    if (!(total > 0))
        return gain;
    double sum = 0;
    std::size_t at = 0;
    for (std::size_t percent = 0; percent <= 100; ++percent) {
        for (const std::size_t until = percent * order.size() / 100; at < until; ++at)
            sum += value[order[at]];
        gain.push_back(sum / total);
    }
    return gain;
}

/// How many customers kept to the range that was foretold for them; thousands tell it well enough.
void addCoverage(Holdout& result, const Cohort& cohort, const stats::TransactionFit& fit,
                 const stats::GammaGammaFit* spend, const Settings& settings)
{
    constexpr std::size_t most = 4000;
    constexpr int models = 100;
    const CalibrationSplit& split = cohort.split;
    stats::FutureOutcomes::Options options;
    options.horizon = {1, 0, split.duration};
    options.level = settings.intervalsLevel;
    options.seed = static_cast<std::uint64_t>(settings.randomSeed);
    const stats::FutureOutcomes outcomes(
        stats::drawModels(fit, stats::logCovariance(fit, cohort.patterns), spend,
                          spend ? stats::logCovariance(*spend, split.x, split.m) : std::nullopt, models,
                          options.seed),
        options);
    const std::size_t step = std::max<std::size_t>(1, split.size() / most);
    const std::size_t tried = (split.size() + step - 1) / step;
    std::vector<std::uint8_t> purchases(tried);
    std::vector<std::uint8_t> values(tried);
    std::vector<double> purchasesClaimed(tried);
    std::vector<double> valueClaimed(tried);
    outcomes.ofAll(
        tried,
        [&](std::size_t k) -> stats::FutureOutcomes::Customer {
            const std::size_t i = k * step;
            const bool known = split.m[i] > 0;
            return {{double(split.x[i]), split.t_x[i], split.T[i]},
                    known ? split.x[i] : 0.0,
                    known ? split.m[i] : 0.0};
        },
        [&](std::size_t k, const stats::OutcomeRange& range) {
            const std::size_t i = k * step;
            const auto within = [](double value, double low, double high) {
                return value >= low && value <= high;
            };
            purchases[k] = within(cohort.actual[i], range.purchasesLow, range.purchasesHigh);
            values[k] = within(split.holdoutValue[i], range.valueLow, range.valueHigh);
            purchasesClaimed[k] = range.purchasesCovered;
            valueClaimed[k] = range.valueCovered;
        });
    const auto share = [&](const auto& of) {
        return std::accumulate(of.begin(), of.end(), 0.0) / double(tried);
    };
    result.level = options.level;
    result.tried = double(tried);
    result.purchasesCovered = share(purchases);
    result.valueCovered = spend ? share(values) : none;
    result.purchasesClaimed = share(purchasesClaimed);
    result.valueClaimed = spend ? share(valueClaimed) : none;
}

} // namespace

std::optional<Holdout> holdout(const Results& results, QDate split, const HoldoutOptions& options)
{
    const data::TransactionLog* log = logOf(results);
    if (!log || !results.summary || !results.summary->analysisDate.isValid() ||
        split >= results.summary->analysisDate)
        return std::nullopt;
    const Settings& settings = results.settings;
    Holdout result;
    result.split = split;
    result.end = results.summary->analysisDate;
    const std::int32_t splitDay = dayOf(result.split);
    const std::int32_t endDay = dayOf(result.end);
    const Cohort cohort = cohortOf(*log, settings, splitDay, endDay);
    if (cohort.split.size() < 2 || cohort.patterns.purchases <= 0 || !(cohort.patterns.maxT > 0))
        return std::nullopt;
    result.duration = cohort.split.duration;
    result.customers = double(cohort.split.size());
    result.actualPurchases = std::accumulate(cohort.actual.begin(), cohort.actual.end(), 0.0);
    result.actualValue =
        std::accumulate(cohort.split.holdoutValue.begin(), cohort.split.holdoutValue.end(), 0.0);
    result.classes = classesOf(cohort);

    const std::vector<double> ranks = ranksOf(cohort.actual);
    std::vector<double> predicted;
    std::vector<stats::TransactionModelKind> kinds{settings.transactionModel};
    if (options.allModels)
        kinds.assign(stats::allTransactionModels.begin(), stats::allTransactionModels.end());
    for (const stats::TransactionModelKind kind : kinds) {
        const double done = 0.8 * double(result.models.size()) / double(kinds.size());
        if (!options.progress.shouldContinue(done))
            return std::nullopt;
        const stats::TransactionFit fit = stats::fitTransactionModel(
            kind, cohort.patterns,
            {.penalty = settings.modelPenalty.value_or(0), .start = {}, .progress = [&](double) {
                 return options.progress.shouldContinue(done);
             }});
        if (fit.exit == stats::FitExit::Cancelled || fit.exit == stats::FitExit::NotFinite)
            return std::nullopt;
        std::vector<double> of = predictions(cohort, fit.model);
        result.models.push_back(judge(fit, cohort, of, ranks, result.classes));
        if (kind == settings.transactionModel) {
            result.chosen = result.models.size() - 1;
            predicted = std::move(of);
        }
    }
    if (!options.details)
        return result;
    if (!options.progress.shouldContinue(0.8))
        return std::nullopt;

    const stats::TransactionFit& fit = result.models[result.chosen].fit;
    const stats::GammaGammaFit spend =
        stats::fitGammaGamma(cohort.split.x, cohort.split.m, settings.spendPenalty.value_or(0));
    result.valued = stats::converged(spend.exit);
    result.weeks = trackOf(*log, cohort, fit.model, settings, splitDay, endDay);
    std::vector<double> value = cohort.actual;
    if (result.valued) {
        value = cohort.split.holdoutValue;
        for (std::size_t i = 0; i < predicted.size(); ++i) {
            const double m = cohort.split.m[i];
            const double worth = stats::expectedAverageValue(
                spend.parameters, m > 0 ? cohort.split.x[i] : 0.0, std::max(m, 0.0));
            predicted[i] *= std::isfinite(worth) ? worth : 0;
        }
        result.predictedValue = std::accumulate(predicted.begin(), predicted.end(), 0.0);
    }
    result.gain = gainOf(value, predicted);
    result.bestGain = gainOf(value, value);
    if (!result.bestGain.empty() && result.bestGain[10] > 0)
        result.topDecile = result.gain[10] / result.bestGain[10];
    if (!options.progress.shouldContinue(0.9))
        return std::nullopt;
    addCoverage(result, cohort, fit, result.valued ? &spend : nullptr, settings);
    if (!options.progress.shouldContinue(1))
        return std::nullopt;
    return result;
}

std::vector<QDate> splitDates(const Results& results)
{
    const data::TransactionLog* log = logOf(results);
    if (!log || log->calendar.empty() || !results.summary || !results.summary->analysisDate.isValid())
        return {};
    const QDate first = QDate(1970, 1, 1).addDays(log->calendar.front().day);
    const auto days = double(first.daysTo(results.summary->analysisDate));
    std::vector<QDate> dates;
    for (const double share : {0.5, 0.6, 0.7, 0.8, 0.9})
        dates.push_back(first.addDays(std::llround(share * days)));
    return dates;
}

QDate usualSplit(const Results& results)
{
    const data::TransactionLog* log = logOf(results);
    if (!log || log->calendar.empty() || !results.summary || !results.summary->analysisDate.isValid())
        return {};
    const QDate first = QDate(1970, 1, 1).addDays(log->calendar.front().day);
    return first.addDays(first.daysTo(results.summary->analysisDate) * 2 / 3);
}

} // namespace kiymet::analysis
