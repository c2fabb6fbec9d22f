// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage.h"

#include "analysis/diagnostics/intervals.h"
#include "analysis/diagnostics/margins.h"
#include "analysis/figures/value_totals.h"
#include "analysis/stages/forecast.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiymet::test {

using namespace analysis;
using stats::TransactionModelKind;

const std::vector<World>& worlds()
{
    static const std::vector<World> all{
        {"bg_nbd, many purchases", stats::BgNbd{1.5, 8, 0.8, 4}, {6, 4, 15}},
        {"bg_nbd, few purchases", stats::BgNbd{0.6, 8, 0.8, 2.5}, {6, 4, 15}},
        {"mbg_nbd", stats::MbgNbd{1.5, 8, 0.7, 3}, {4, 6, 60}},
        {"pareto_nbd", stats::ParetoNbd{1.2, 8, 0.9, 20}, {4, 6, 60}},
        {"nbd", {TransactionModelKind::Nbd, {1.5, 10, 0, 0}}, {4, 6, 60}},
    };
    return all;
}

Drawn draw(const World& world, std::size_t customers, std::uint64_t seed,
           std::optional<TransactionModelKind> fitted)
{
    Drawn drawn;
    Settings settings;
    const TransactionModelKind kind = fitted.value_or(world.transactions.kind);
    settings.transactionModel = kind;
    settings.modelFrequency = FrequencyMeaning::RepeatOrders;
    settings.modelPenalty = 0;
    settings.spendPenalty = 0;
    settings.randomSeed = static_cast<int>(seed % 1'000'000);
    drawn.results.settings = settings;
    const double month = valueMonth(settings.timeUnit);
    const double horizon = settings.valueMonths * month;

    const stats::Simulator simulator(world.transactions, world.spend, seed);
    CustomerSummary summary;
    for (std::size_t i = 0; i < customers; ++i) {
        const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(customers);
        const double T = std::round(7 * (world.shortest + share * (world.longest - world.shortest))) / 7;
        const stats::SimulatedCustomer life = simulator.customer(i, T + horizon);
        std::uint32_t x = 0;
        double t_x = 0;
        double sum = 0;
        Drawn::Future future;
        for (std::size_t k = 0; k < life.purchases.size(); ++k) {
            const double time = life.purchases[k];
            if (time <= T) {
                ++x;
                t_x = time;
                sum += life.values[k + 1];
                continue;
            }
            future.purchases += 1;
            const double after = std::min(std::floor((time - T) / month), settings.valueMonths - 1.0) + 1;
            future.value += life.values[k + 1] / std::pow(1 + settings.valueDiscountRate, after);
        }
        summary.x.push_back(x);
        summary.t_x.push_back(t_x);
        summary.T.push_back(T);
        summary.m.push_back(x > 0 ? sum / x : 0);
        summary.orders.push_back(x + 1);
        drawn.futures.push_back(future);
    }
    summary.patterns = std::make_shared<const stats::Patterns>(
        stats::makePatterns(summary.x, summary.t_x, summary.T, &summary.ageOf));
    Results& results = drawn.results;
    results.summary = std::make_shared<const CustomerSummary>(std::move(summary));
    results.transactions = std::make_shared<const stats::TransactionFit>(
        stats::fitTransactionModel(kind, *results.summary->patterns));
    results.spend = std::make_shared<const stats::GammaGammaFit>(
        stats::fitGammaGamma(results.summary->x, results.summary->m));
    std::vector<Finding> unsaid;
    results.forecast = std::make_shared<const Forecast>(forecast(
        *results.summary, results.transactions->model, &results.spend->parameters, settings, unsaid));
    results.segments = std::make_shared<const Segments>(
        segments(*results.summary, *results.forecast, settings.segmentCount, unsaid));
    results.top = std::make_shared<const std::vector<std::uint32_t>>(
        topCustomers(*results.forecast, settings.outputTop));
    return drawn;
}

namespace {

bool holds(const Margin& margin, double truth)
{
    return margin.low <= truth && truth <= margin.high;
}

/// One data set: what hit, for each interval that is looked at, in the order of the names.
struct Row {
    struct Tries {
        double within = 0, tried = 0, claimed = 0;
        void add(double hit, double claim)
        {
            within += hit;
            tried += 1;
            claimed += claim;
        }
    };
    bool interior = false;
    std::vector<Tries> parameters, totals, outcomes, bootstrap;
};

Row rowOf(const World& world, const CoverageOptions& options, std::uint64_t seed)
{
    Row row;
    const Drawn drawn = draw(world, options.customers, seed, options.fitted);
    const Results& results = drawn.results;
    row.interior = results.transactions->boundary == stats::TransactionBoundary::None &&
                   results.spend->boundary == stats::SpendBoundary::None &&
                   stats::converged(results.transactions->exit) && stats::converged(results.spend->exit);
    if (!row.interior)
        return row;
    const std::array<double, 3> spend{world.spend.p, world.spend.q, world.spend.v};
    const TotalsOfValue truth = ValueTotals(*results.summary, results.segments.get(),
                                            results.settings)(world.transactions, &world.spend);
    const Margins margins = analysis::margins(results);
    const auto once = [&](auto& to, const Margin& margin, double actual) {
        to.push_back({holds(margin, actual) ? 1.0 : 0.0, 1, margins.level});
    };
    const auto add = [&](auto& to, const auto& from) {
        for (std::size_t i = 0; i < from.transactions.size(); ++i)
            once(to, from.transactions[i], world.transactions.parameters[i]);
        for (std::size_t i = 0; i < 3; ++i)
            once(to, from.spend[i], spend[i]);
    };
    const auto addTotals = [&](auto& to, const auto& from) {
        once(to, from.cltv, truth.cltv);
        once(to, from.sales6Month, truth.sales6Month);
        for (std::size_t g = 0; g < truth.segments.size(); ++g)
            once(to, from.segments[g], truth.segments[g]);
    };
    if (!options.fitted) {
        add(row.parameters, margins);
        addTotals(row.totals, margins);
    }
    if (options.replicates > 0 && !options.fitted) {
        const auto bootstrap =
            analysis::bootstrap(results, {.replicates = options.replicates, .progress = {}});
        add(row.bootstrap, *bootstrap);
        addTotals(row.bootstrap, *bootstrap);
    }
    row.outcomes.assign(static_cast<std::size_t>(OutcomeOf::Number), {});
    const auto addOutcome = [&](OutcomeOf some, OutcomeOf all, OutcomeOf drawnLimits, bool hit,
                                double covered) {
        const auto at = [&](OutcomeOf of) -> Row::Tries& {
            return row.outcomes[static_cast<std::size_t>(of)];
        };
        at(some).add(hit, covered);
        at(all).add(hit, covered);
        const double kept = std::min(1.0, margins.level / covered);
        at(drawnLimits).add(hit ? kept : 0, kept * covered);
    };
    const auto every = options.customers / static_cast<std::size_t>(std::max(1, options.futures));
    for (int k = 0; k < options.futures; ++k) {
        const std::size_t i = static_cast<std::size_t>(k) * every + seed % every;
        const stats::OutcomeRange range = outcomeRange(results, margins, static_cast<std::uint32_t>(i));
        const Drawn::Future& future = drawn.futures[i];
        const bool apart = range.noPurchase > margins.level;
        addOutcome(apart ? OutcomeOf::ValueOfNothing : OutcomeOf::Value, OutcomeOf::ValueOfAll,
                   OutcomeOf::ValueOfAllDrawn,
                   future.value >= range.valueLow && future.value <= range.valueHigh, range.valueCovered);
        addOutcome(apart ? OutcomeOf::PurchasesOfNothing : OutcomeOf::Purchases, OutcomeOf::PurchasesOfAll,
                   OutcomeOf::PurchasesOfAllDrawn,
                   future.purchases >= range.purchasesLow && future.purchases <= range.purchasesHigh,
                   range.purchasesCovered);
    }
    return row;
}

} // namespace

Coverage coverage(const World& world, const CoverageOptions& options)
{
    std::vector<Row> rows(static_cast<std::size_t>(options.sets));
    tbb::parallel_for(std::size_t{0}, rows.size(),
                      [&](std::size_t i) { rows[i] = rowOf(world, options, options.seed * 1'000'003 + i); });
    std::vector<std::string> parameters;
    for (const std::string_view name : stats::parameterNames(world.transactions.kind))
        parameters.emplace_back(name);
    parameters.insert(parameters.end(), {"p", "q", "v"});
    std::vector<std::string> totals{"cltv", "sales_6_month"};
    for (int g = 0; g < 4; ++g)
        totals.push_back("cltv of segment " + Segments::label(g).toStdString());
    std::vector<std::string> all = parameters;
    all.insert(all.end(), totals.begin(), totals.end());

    Coverage result;
    const auto sum = [&](std::vector<Hits>& to, const std::vector<std::string>& names, auto member) {
        for (const std::string& name : names)
            to.push_back({name, 0, 0, 0});
        for (const Row& row : rows)
            for (std::size_t i = 0; i < (row.*member).size() && i < to.size(); ++i) {
                to[i].within += (row.*member)[i].within;
                to[i].tried += (row.*member)[i].tried;
                to[i].claimed += (row.*member)[i].claimed;
            }
    };
    sum(result.parameters, parameters, &Row::parameters);
    sum(result.totals, totals, &Row::totals);
    sum(result.outcomes,
        {"value of a customer", "purchases of a customer", "value, nothing most likely",
         "purchases, nothing most likely", "value, all customers", "purchases, all customers",
         "value, all customers, drawn limits", "purchases, all customers, drawn limits"},
        &Row::outcomes);
    if (options.replicates > 0)
        sum(result.bootstrap, all, &Row::bootstrap);
    for (const Row& row : rows)
        result.boundary += !row.interior;
    return result;
}

} // namespace kiymet::test
