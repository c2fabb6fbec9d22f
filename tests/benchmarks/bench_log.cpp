// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Transaction logs to customers. KIYMET_BENCH_LINES lines (a million unless set; ten million are 330 MB) are
// written to a temporary folder first. Files are warm in the page cache. `times_raw` is the ratio to just
// reading the bytes on one thread, `peak_MiB` what the process held at most so far: run one benchmark alone
// (--benchmark_filter) for its own.
#include "log_file.h"

#include "analysis/stages/pipeline.h"
#include "data/input/input.h"

#include <benchmark/benchmark.h>

#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <map>
#include <vector>

#ifdef __unix__
#include <sys/resource.h>
#endif

using namespace kiymet;

namespace {

std::uint64_t lineCount()
{
    bool ok = false;
    const qulonglong lines = qEnvironmentVariable("KIYMET_BENCH_LINES").toULongLong(&ok);
    return ok && lines > 0 ? lines : 1'000'000;
}

QString logFile(bench::LogOrder order)
{
    static const QTemporaryDir folder;
    static std::map<bench::LogOrder, QString> files;
    QString& path = files[order];
    if (path.isEmpty()) {
        path = folder.filePath(QStringLiteral("log%1.csv").arg(static_cast<int>(order)));
        bench::writeLog(path, lineCount(), lineCount() / 10, order);
    }
    return path;
}

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Seconds to read a file's bytes, the least of three times.
double rawSeconds(const QString& path)
{
    std::vector<char> buffer(std::size_t{1} << 20);
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return 0;
        while (file.read(buffer.data(), static_cast<qint64>(buffer.size())) > 0)
            benchmark::DoNotOptimize(buffer.data());
        least = std::min(least, secondsSince(begin));
    }
    return least;
}

double peakMebibytes()
{
#ifdef __unix__
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
#else
    return 0;
#endif
}

/// The file to the customers' periods, then with the rules of cleaning to customers.
void toCustomers(benchmark::State& state, bench::LogOrder order)
{
    const QString path = logFile(order);
    const double raw = rawSeconds(path);
    double least = 1e9;
    std::size_t customers = 0;
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        const auto results = analysis::Pipeline().run(path, {}, analysis::Stage::Clean);
        if (!results) {
            state.SkipWithError("the log cannot be read");
            return;
        }
        least = std::min(least, secondsSince(begin));
        customers = results->cleaned->customers->size();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lineCount()));
    state.SetBytesProcessed(state.iterations() * QFile(path).size());
    state.counters["customers"] = static_cast<double>(customers);
    state.counters["times_raw"] = least / raw;
    state.counters["peak_MiB"] = peakMebibytes();
}
BENCHMARK_CAPTURE(toCustomers, by_date, bench::LogOrder::ByDate)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(toCustomers, by_customer, bench::LogOrder::ByCustomer)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(toCustomers, no_order, bench::LogOrder::None)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Another period on a log that has been read: what a change of the setting costs.
void anotherPeriod(benchmark::State& state)
{
    const QString path = logFile(bench::LogOrder::ByDate);
    analysis::Pipeline pipeline;
    analysis::Settings settings;
    bool weeks = false;
    for (auto _ : state) {
        weeks = !weeks;
        settings.transactions.period = weeks ? analysis::PurchasePeriod::Week : analysis::PurchasePeriod::Day;
        if (!pipeline.run(path, settings, analysis::Stage::Clean)) {
            state.SkipWithError("the log cannot be read");
            return;
        }
    }
}
BENCHMARK(anotherPeriod)->Unit(benchmark::kMillisecond)->UseRealTime()->MinTime(1);

} // namespace

BENCHMARK_MAIN();
