// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pipeline on the files of $KIYMET_BENCH_FILES (separated by ':', warm in the page cache): reading, a
// cold analysis of a file that is read (capping to segments, all fits from nothing), the whole, and what a
// moved threshold costs. Each stage's own seconds are the counters.
#include "analysis/stages/pipeline.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace kiymet::analysis;

namespace {

void stages(benchmark::State& state, const Seconds& s)
{
    state.counters["read_ms"] = 1e3 * s.read;
    state.counters["clean_ms"] = 1e3 * s.clean;
    state.counters["cap_ms"] = 1e3 * s.cap;
    state.counters["summarise_ms"] = 1e3 * s.summarise;
    state.counters["fit_transactions_ms"] = 1e3 * s.fitTransactions;
    state.counters["fit_spend_ms"] = 1e3 * s.fitSpend;
    state.counters["forecast_ms"] = 1e3 * s.forecast;
    state.counters["segment_ms"] = 1e3 * s.segment;
}

void whole(benchmark::State& state, const QString& file)
{
    for (auto _ : state) {
        Pipeline pipeline;
        const auto results = pipeline.run(file, {});
        if (!results)
            return state.SkipWithError("the file cannot be analysed");
        stages(state, results->seconds);
    }
}

/// Everything below cleaning anew: the analysis date moves by a day each time, and so do the limits.
void capToSegments(benchmark::State& state, const QString& file)
{
    Pipeline pipeline;
    Settings settings;
    if (!pipeline.run(file, settings))
        return state.SkipWithError("the file cannot be analysed");
    int step = 0;
    for (auto _ : state) {
        settings.outliers.factor = 1.5 + 1e-9 * ++step;
        const auto results = pipeline.run(file, settings);
        stages(state, results->seconds);
    }
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    const QStringList files =
        QString::fromLocal8Bit(std::getenv("KIYMET_BENCH_FILES")).split(u':', Qt::SkipEmptyParts);
    for (const QString& file : files) {
        const std::string name = file.section(u'/', -1).toStdString();
        benchmark::RegisterBenchmark(("whole/" + name).c_str(), whole, file)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
        benchmark::RegisterBenchmark(("capToSegments/" + name).c_str(), capToSegments, file)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    }
    benchmark::RunSpecifiedBenchmarks();
}
