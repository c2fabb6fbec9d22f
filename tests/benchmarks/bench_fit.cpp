// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Patterns and fits on simulated customers of two kinds: with dropout (r 0.24, alpha 4.4, a 0.8, b 2.4 over
// two years of days: the 2F1 path of the forecast is awake) and without (as the FLO file, where the NBD is
// the answer). All models on a log like that of CDNOW fifteenfold: Pareto/NBD customers over 27 to 39 weeks
// of days. Argument: customers, from ten thousand to ten million: the curve of the notes.
#include "stats/fit/gamma_gamma_fit.h"
#include "stats/fit/transaction_fit.h"
#include "stats/simulation/simulator.h"

#include <benchmark/benchmark.h>

#include <tbb/parallel_for.h>

#include <cmath>
#include <map>

using namespace kiymet::stats;

namespace {

struct Population {
    std::vector<std::uint32_t> x;
    std::vector<double> t_x, T, m;
};

enum Kind { Dropout, NoDropout, Log };

const Population& population(Kind kind, std::size_t customers)
{
    static std::map<std::pair<Kind, std::size_t>, Population> known;
    Population& p = known[{kind, customers}];
    if (!p.x.empty())
        return p;
    TransactionModel model = BgNbd{0.24, 4.4, 0.8, 2.4};
    if (kind == NoDropout)
        model = BgNbd{2.9, 79, 0, 0};
    else if (kind == Log)
        model = ParetoNbd{0.553, 10.578, 0.606, 11.669};
    const Simulator simulator(model, {6.25, 3.74, 150}, 1);
    p.x.resize(customers);
    p.t_x.resize(customers);
    p.T.resize(customers);
    p.m.resize(customers);
    tbb::parallel_for(std::size_t{0}, customers, [&](std::size_t i) {
        const int days = kind == Log ? int(189 + i * 2654435761U % 84) : int(1 + i * 2654435761U % 728);
        const auto s = simulator.summary(i, days / 7.0);
        p.x[i] = static_cast<std::uint32_t>(s.x);
        p.t_x[i] = std::min(std::ceil(s.t_x * 7), double(days)) / 7.0;
        p.T[i] = days / 7.0;
        p.m[i] = s.m;
    });
    return p;
}

void patterns(benchmark::State& state, Kind kind)
{
    const Population& p = population(kind, std::size_t(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(makePatterns(p.x, p.t_x, p.T).size());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void fitTransactions(benchmark::State& state, Kind kind)
{
    const Population& p = population(kind, std::size_t(state.range(0)));
    const Patterns all = makePatterns(p.x, p.t_x, p.T);
    for (auto _ : state)
        benchmark::DoNotOptimize(fitTransactionModel(TransactionModelKind::BgNbd, all).objective);
    state.counters["patterns"] = double(all.size());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void fitModel(benchmark::State& state, TransactionModelKind kind)
{
    const Population& p = population(Log, std::size_t(state.range(0)));
    const Patterns all = makePatterns(p.x, p.t_x, p.T);
    for (auto _ : state)
        benchmark::DoNotOptimize(fitTransactionModel(kind, all).objective);
    state.counters["patterns"] = double(all.size());
}

void fitSpend(benchmark::State& state)
{
    const Population& p = population(Dropout, std::size_t(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(fitGammaGamma(p.x, p.m).objective);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

} // namespace

BENCHMARK_CAPTURE(patterns, dropout, Dropout)
    ->RangeMultiplier(10)
    ->Range(10000, 10000000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(fitTransactions, dropout, Dropout)
    ->RangeMultiplier(10)
    ->Range(10000, 10000000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(fitTransactions, no_dropout, NoDropout)
    ->RangeMultiplier(10)
    ->Range(10000, 10000000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(fitModel, pareto_nbd, TransactionModelKind::ParetoNbd)
    ->Arg(23570)
    ->Arg(353550)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(fitModel, mbg_nbd, TransactionModelKind::MbgNbd)
    ->Arg(353550)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(fitModel, bg_nbd, TransactionModelKind::BgNbd)
    ->Arg(353550)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(fitSpend)
    ->RangeMultiplier(10)
    ->Range(10000, 10000000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
