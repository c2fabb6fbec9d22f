// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Data page asks of a file that is not ours to ship, named by KIYMET_BENCH_CSV, warm in the page
// cache: opening, the index of its rows, windows of them anywhere, and the profiles of all its columns.
#include "data/table/profile_columns.h"
#include "data/table/raw_table.h"
#include "data/table/row_window.h"

#include <benchmark/benchmark.h>

#include <QFile>

#include <random>

using namespace kiymet;
using namespace kiymet::data;

namespace {

std::shared_ptr<const RawTable> table(benchmark::State& state)
{
    const QString file = qEnvironmentVariable("KIYMET_BENCH_CSV");
    const auto opened = RawTable::open(Source::at(file), {});
    if (!opened)
        state.SkipWithError("KIYMET_BENCH_CSV names no file that can be opened");
    return opened ? *opened : nullptr;
}

void openTable(benchmark::State& state)
{
    for (auto _ : state) {
        if (!table(state))
            return;
    }
}
BENCHMARK(openTable)->Unit(benchmark::kMillisecond)->UseRealTime();

void indexTable(benchmark::State& state)
{
    const auto opened = table(state);
    if (!opened)
        return;
    std::uint64_t rows = 0;
    for (auto _ : state)
        rows += (*indexRows(*opened))->rows();
    state.SetItemsProcessed(static_cast<std::int64_t>(rows));
}
BENCHMARK(indexTable)->Unit(benchmark::kMillisecond)->UseRealTime();

void readWindow(benchmark::State& state)
{
    const auto opened = table(state);
    if (!opened)
        return;
    const auto index = *indexRows(*opened);
    std::mt19937_64 random(1);
    std::uniform_int_distribution<std::uint64_t> any(0, index->rows() - 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(readRows(*opened, *index, any(random), 256));
}
BENCHMARK(readWindow)->Unit(benchmark::kMicrosecond)->UseRealTime();

void profileTable(benchmark::State& state)
{
    const auto opened = table(state);
    if (!opened)
        return;
    const auto index = *indexRows(*opened);
    std::vector<std::size_t> columns(opened->header().size());
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i] = i;
    for (auto _ : state)
        profileColumns(
            *opened, *index, std::vector<ProfileReading>(columns.size()), columns,
            [](std::size_t, const ColumnProfile& profile) { benchmark::DoNotOptimize(profile.valid); });
}
BENCHMARK(profileTable)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
