// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/diagnostics/model_comparison.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiymet::analysis {

namespace {

using stats::TransactionBoundary;
using stats::TransactionModelKind;

constexpr std::size_t bars = 11; // 0 ... 9, 10 and more

int freeParametersOf(const stats::TransactionFit& fit)
{
    // A fit that ended nowhere counts all of its model.
    return static_cast<int>(fit.boundary == TransactionBoundary::None ? fit.model.parameterCount()
                                                                      : stats::freeParameters(fit).size());
}

/// Ages with their numbers of customers; where there are very many, neighbours are taken together at their
/// mean.
std::vector<std::pair<double, double>> agesOf(const stats::Patterns& patterns)
{
    constexpr std::size_t most = 1024;
    const std::size_t together = patterns.ages.size() / most + 1;
    std::vector<std::pair<double, double>> ages;
    for (std::size_t begin = 0; begin < patterns.ages.size(); begin += together) {
        double customers = 0;
        double sum = 0;
        for (std::size_t i = begin; i < std::min(begin + together, patterns.ages.size()); ++i) {
            customers += patterns.ages[i].customers;
            sum += patterns.ages[i].customers * patterns.ages[i].T;
        }
        if (customers > 0)
            ages.emplace_back(sum / customers, customers);
    }
    return ages;
}

ModelRecommendation recommend(const std::vector<ComparedModel>& models,
                              std::optional<TransactionModelKind> chosen)
{
    ModelRecommendation result;
    std::vector<const ComparedModel*> fitted;
    bool dropout = false;
    for (const ComparedModel& model : models) {
        if (!stats::converged(model.fit.exit))
            continue;
        // A limit without dropout is a model that stands for itself.
        const bool never = stats::traits(model.fit.model.kind).dropout == stats::DropoutLaw::None;
        if (never || model.fit.model.hasDropout())
            fitted.push_back(&model);
        dropout = dropout || model.fit.model.hasDropout();
    }
    if (fitted.empty())
        return result;
    std::stable_sort(fitted.begin(), fitted.end(),
                     [](const ComparedModel* l, const ComparedModel* r) { return l->bic < r->bic; });
    const ComparedModel* best = fitted.front();
    const double second = fitted.size() > 1 ? fitted[1]->bic - best->bic : 0;
    constexpr double strong = 6;
    constexpr double barely = 2;
    const auto kept = std::find_if(fitted.begin(), fitted.end(), [&](const ComparedModel* model) {
        return model->fit.model.kind == chosen && model->bic - best->bic < barely;
    });
    if (!dropout) {
        result.reason = ModelReason::NoDropout;
    } else if (fitted.size() == 1 || second >= strong) {
        result.reason = ModelReason::FitsBest;
    } else if (second >= barely) {
        result.reason = ModelReason::FitsBetter;
    } else if (kept != fitted.end()) {
        result.reason = ModelReason::FitsAsWell;
        best = *kept;
    } else {
        result.reason = ModelReason::FitsAlike;
    }
    result.model = best->fit.model.kind;
    result.boundary = best->fit.boundary;
    for (const ComparedModel* other : fitted)
        if (other != best) {
            result.next = other->fit.model.kind;
            result.bicLead = other->bic - best->bic;
            break;
        }
    return result;
}

} // namespace

std::string_view name(ModelReason reason)
{
    switch (reason) {
    case ModelReason::NoModel:
        return "no_model";
    case ModelReason::NoDropout:
        return "no_dropout";
    case ModelReason::FitsBest:
        return "fits_best";
    case ModelReason::FitsBetter:
        return "fits_better";
    case ModelReason::FitsAsWell:
        return "fits_as_well";
    case ModelReason::FitsAlike:
        return "fits_alike";
    }
    return "";
}

std::vector<double> expectedByPurchases(const stats::Patterns& patterns, const stats::TransactionModel& model,
                                        std::size_t count)
{
    const std::vector<std::pair<double, double>> ages = agesOf(patterns);
    std::vector<std::vector<double>> parts(ages.size(), std::vector<double>(count));
    tbb::parallel_for(std::size_t{0}, ages.size(), [&](std::size_t i) {
        const auto [T, customers] = ages[i];
        double rest = customers;
        for (std::size_t n = 0; n + 1 < count; ++n) {
            parts[i][n] = customers * stats::probabilityOfPurchases(model, T, double(n));
            rest -= parts[i][n];
        }
        parts[i][count - 1] = std::max(0.0, rest);
    });
    std::vector<double> sums(count);
    for (const std::vector<double>& part : parts)
        for (std::size_t n = 0; n < count; ++n)
            sums[n] += part[n];
    return sums;
}

std::vector<double> actualByPurchases(const stats::Patterns& patterns, std::size_t count)
{
    std::vector<double> sums(count);
    for (const auto& group : patterns.groups)
        sums[std::min<std::size_t>(group.x, count - 1)] += group.customers;
    return sums;
}

std::optional<ComparedModels> compareModels(const CustomerSummary& summary, double penalty,
                                            const stats::TransactionFit* chosen, const Progress& progress)
{
    const stats::Patterns& patterns = *summary.patterns;
    if (patterns.customers < 2 || patterns.purchases <= 0 || !(patterns.maxT > 0))
        return std::nullopt;
    ComparedModels comparison;
    comparison.actual = actualByPurchases(patterns, bars);
    constexpr double steps = double(stats::allTransactionModels.size());
    for (const TransactionModelKind kind : stats::allTransactionModels) {
        const double done = double(comparison.models.size()) / steps;
        if (!progress.shouldContinue(done))
            return std::nullopt;
        ComparedModel model;
        if (chosen && chosen->model.kind == kind && chosen->penalty == penalty)
            model.fit = *chosen;
        else
            model.fit = stats::fitTransactionModel(
                kind, patterns, {.penalty = penalty, .start = {}, .progress = [&](double fraction) {
                                     return progress.shouldContinue(done + fraction / steps);
                                 }});
        if (model.fit.exit == stats::FitExit::Cancelled)
            return std::nullopt;
        model.freeParameters = freeParametersOf(model.fit);
        model.aic = 2 * model.freeParameters - 2 * model.fit.logLikelihood;
        model.bic = model.freeParameters * std::log(patterns.customers) - 2 * model.fit.logLikelihood;
        model.expected = expectedByPurchases(patterns, model.fit.model, bars);
        comparison.models.push_back(std::move(model));
    }
    comparison.recommendation =
        recommend(comparison.models, chosen ? std::optional(chosen->model.kind) : std::nullopt);
    if (!progress.shouldContinue(1))
        return std::nullopt;
    return comparison;
}

} // namespace kiymet::analysis
