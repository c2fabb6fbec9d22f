// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/math/capping.h"
#include "stats/math/quantiles.h"
#include "stats/rfm/quantile_segments.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

using namespace kiymet::stats;

namespace {

/// A million values: 0 money with a heavy tail, 1 order counts (few distinct).
std::vector<double> column(int kind)
{
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal(5.5, 0.9);
    std::geometric_distribution<int> count(0.35);
    std::vector<double> values(1'000'000);
    for (double& value : values)
        value = kind == 0 ? std::round(100 * std::exp(normal(random))) / 100 : 1.0 + count(random);
    return values;
}

void twoQuantiles(benchmark::State& state)
{
    const std::vector<double> values = column(int(state.range(0)));
    const std::array<double, 2> probabilities{0.01, 0.99};
    for (auto _ : state)
        benchmark::DoNotOptimize(quantiles(values, probabilities));
}
BENCHMARK(twoQuantiles)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void fourGroups(benchmark::State& state)
{
    const std::vector<double> values = column(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(quantileSegments(values, 4));
}
BENCHMARK(fourGroups)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void capColumn(benchmark::State& state)
{
    std::vector<double> values = column(int(state.range(0)));
    const CapLimits limits = capLimits(values, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(cap(values, limits));
}
BENCHMARK(capColumn)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

} // namespace
