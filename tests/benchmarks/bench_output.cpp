// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writing: numbers to text, and all files of a batch run on the files of $KIYMET_BENCH_FILES (separated by
// ':') into a folder of $TMPDIR, with their way to the disk.
#include "analysis/stages/pipeline.h"
#include "files/batch_outputs.h"
#include "files/csv_writer.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <random>

using namespace kiymet;

namespace {

/// What the columns of customers.csv hold.
enum class Numbers { Whole, Money, Averages, Times };

std::vector<double> numbers(Numbers kind)
{
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> spend(5, 1);
    std::vector<double> values(20'000);
    for (double& value : values)
        switch (kind) {
        case Numbers::Whole:
            value = static_cast<double>(random() % 400);
            break;
        case Numbers::Money:
            value = std::nearbyint(spend(random) * 100) / 100;
            break;
        case Numbers::Averages:
            value = spend(random);
            break;
        case Numbers::Times:
            value = static_cast<double>(random() % 3000) / 7;
            break;
        }
    return values;
}

void write(benchmark::State& state, Numbers kind)
{
    const std::vector<double> values = numbers(kind);
    std::array<char, files::longestNumber> text;
    for (auto _ : state)
        for (const double value : values)
            benchmark::DoNotOptimize(files::writeNumber(text.data(), value));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(values.size()));
}

void writeRemembered(benchmark::State& state, Numbers kind)
{
    const std::vector<double> values = numbers(kind);
    std::array<char, files::longestNumber> text;
    files::NumberTexts texts;
    for (auto _ : state)
        for (const double value : values)
            benchmark::DoNotOptimize(texts.write(text.data(), value));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(values.size()));
}

BENCHMARK_CAPTURE(write, whole, Numbers::Whole);
BENCHMARK_CAPTURE(write, money, Numbers::Money);
BENCHMARK_CAPTURE(write, averages, Numbers::Averages);
BENCHMARK_CAPTURE(write, times, Numbers::Times);
BENCHMARK_CAPTURE(writeRemembered, times, Numbers::Times);

void outputs(benchmark::State& state, const QString& file)
{
    analysis::Pipeline pipeline;
    const auto results = pipeline.run(file, {});
    const QTemporaryDir folder;
    if (!results || !folder.isValid())
        return state.SkipWithError("the file cannot be analysed, or there is no folder to write to");
    for (auto _ : state)
        if (!files::writeBatchOutputs(folder.path(), *results, analysis::Stage::Rfm,
                                      [](const analysis::Finding&) { return QString(); }))
            return state.SkipWithError("the files cannot be written");
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    const char* const named = std::getenv("KIYMET_BENCH_FILES");
    const QStringList files = QString::fromLocal8Bit(named).split(u':', Qt::SkipEmptyParts);
    for (const QString& file : files)
        benchmark::RegisterBenchmark(("outputs/" + file.section(u'/', -1).toStdString()).c_str(), outputs,
                                     file)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    benchmark::RunSpecifiedBenchmarks();
}
