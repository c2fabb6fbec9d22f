// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's parts, and the whole on files that are not ours to ship: KIYMET_BENCH_FLO is the FLO course
// file, KIYMET_BENCH_CSV any other. Files are warm in the page cache.
#include "data/cells/date_parser.h"
#include "data/cells/number_parser.h"
#include "data/input/read_input.h"

#include <benchmark/benchmark.h>

#include <QFile>

#include <array>
#include <string>

using namespace kiymet;
using namespace kiymet::data;

namespace {

void parseNumbers(benchmark::State& state)
{
    constexpr std::array<std::string_view, 8> texts = {"139.99", "4.0",     "1853.58", "21.0",
                                                       "39.99",  "12345.6", "1.0",     "799.38"};
    double sum = 0;
    for (auto _ : state) {
        for (const std::string_view text : texts)
            sum += parseNumber(text, '.').value;
    }
    benchmark::DoNotOptimize(sum);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(parseNumbers);

void parsePaddedNumbers(benchmark::State& state)
{
    const std::string text = "        139.99 4.0 1853.58 21.0 39.99 12345.6 1.0 799.38 ";
    std::vector<std::string_view> texts;
    for (std::size_t at = 8; at < text.size();) {
        const std::size_t end = text.find(' ', at);
        texts.push_back(std::string_view(text).substr(at, end - at));
        at = end + 1;
    }
    double sum = 0;
    for (auto _ : state) {
        for (const std::string_view number : texts)
            sum += parsePaddedNumber(number, '.').value;
    }
    benchmark::DoNotOptimize(sum);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(parsePaddedNumbers);

void parseDates(benchmark::State& state)
{
    constexpr std::array<std::string_view, 4> texts = {"2020-10-30", "2017-02-08", "2021-05-30",
                                                       "2016-02-29"};
    std::int64_t sum = 0;
    for (auto _ : state) {
        for (const std::string_view text : texts)
            sum += parseDate(text).days;
    }
    benchmark::DoNotOptimize(sum);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(parseDates);

void readFile(benchmark::State& state, const char* variable)
{
    const QString file = qEnvironmentVariable(variable);
    if (file.isEmpty() || !QFile::exists(file)) {
        state.SkipWithError("the variable names no file");
        return;
    }
    std::uint64_t rows = 0;
    std::uint64_t bytes = 0;
    for (auto _ : state) {
        const Outcome<Input> input = readInput(Source::at(file), {});
        if (!input) {
            state.SkipWithError("the file cannot be read");
            return;
        }
        rows += input->rows;
        bytes += input->bytes;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(rows));
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK_CAPTURE(readFile, flo, "KIYMET_BENCH_FLO")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(readFile, csv, "KIYMET_BENCH_CSV")->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
