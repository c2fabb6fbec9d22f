// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/models/bg_nbd.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

using namespace kiymet::stats;

namespace {

constexpr BgNbd model{0.24, 4.4, 0.8, 2.4};
constexpr std::array<double, 8> horizons{4.345, 8.69, 12, 13.035, 17.38, 21.725, 24, 26.07};

struct Customer {
    double x;
    double T;
};

/// Ages uniform up to `weeks`, counts with a long tail, mostly 0 to 30.
std::vector<Customer> customers(double weeks)
{
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> age(0, weeks);
    std::exponential_distribution<double> count(0.25);
    std::vector<Customer> all(4096);
    for (Customer& customer : all)
        customer = {double(std::int64_t(count(random))), age(random)};
    return all;
}

void eightHorizons(benchmark::State& state)
{
    const std::vector<Customer> all = customers(double(state.range(0)));
    std::array<double, 8> out{};
    std::size_t i = 0;
    for (auto _ : state) {
        expectedPurchasesIfAlive(model, all[i].x, all[i].T, horizons, out);
        benchmark::DoNotOptimize(out);
        i = (i + 1) % all.size();
    }
}
BENCHMARK(eightHorizons)->Arg(104)->Arg(20);

void oneHorizonEightTimes(benchmark::State& state)
{
    const std::vector<Customer> all = customers(double(state.range(0)));
    std::size_t i = 0;
    for (auto _ : state) {
        for (const double t : horizons)
            benchmark::DoNotOptimize(expectedPurchasesIfAlive(model, all[i].x, all[i].T, t));
        i = (i + 1) % all.size();
    }
}
BENCHMARK(oneHorizonEightTimes)->Arg(104)->Arg(20);

} // namespace
