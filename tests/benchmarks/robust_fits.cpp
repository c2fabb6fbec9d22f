// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fits every transaction model and the spend model to simulated populations and counts what became of it:
// robust_fits [POPULATIONS [FIRST [MOST_CUSTOMERS [MODEL]]]], by default 10,000 from 0 with up to 100,000
// customers, each fitted by all models. Ends with 1 when a fit failed.
#include "../core/stats/fit_populations.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>

using namespace kiymet;
using namespace kiymet::stats;

namespace {

/// What became of the fits that ended in one way.
struct Row {
    std::uint64_t fits = 0, errors = 0, notNamed = 0, notFinite = 0, forecastNotFinite = 0, belowNbd = 0,
                  belowTruth = 0, failed = 0;
    double seconds = 0;
    int steps = 0;
};

/// Both kinds of check have these.
template<typename Check>
void add(Row& row, const Check& check, double belowNbd, double seconds)
{
    const double scale = std::abs(check.fit.logLikelihood) + 1;
    ++row.fits;
    row.errors += check.fit.standardErrors.has_value();
    row.notNamed += !check.named;
    row.notFinite += !check.finite;
    row.forecastNotFinite += !check.forecastFinite;
    row.belowNbd += belowNbd > 1e-12 * scale;
    row.belowTruth += check.belowTruth > 1e-9 * scale;
    row.failed += check.failed();
    row.seconds += seconds;
    row.steps = std::max(row.steps, check.fit.iterations);
}

template<typename Check>
void tell(const test::Population& population, const std::string& key, const Check& check, double belowNbd)
{
    std::printf("%s\n  %s: %s%s%sbelow the truth by %g, the NBD by %g\n", population.description.c_str(),
                key.c_str(), check.named ? "" : "not named, ", check.finite ? "" : "not finite, ",
                check.forecastFinite ? "" : "forecast not in its domain, ", check.belowTruth, belowNbd);
    std::fflush(stdout);
}

void print(const std::string& key, const Row& row)
{
    std::printf("| %s | %llu | %llu | %llu | %llu | %llu | %llu | %llu | %d | %.1f |\n", key.c_str(),
                static_cast<unsigned long long>(row.fits), static_cast<unsigned long long>(row.errors),
                static_cast<unsigned long long>(row.notNamed), static_cast<unsigned long long>(row.notFinite),
                static_cast<unsigned long long>(row.forecastNotFinite),
                static_cast<unsigned long long>(row.belowNbd),
                static_cast<unsigned long long>(row.belowTruth), row.steps, row.seconds);
}

} // namespace

int main(int argc, char** argv)
{
    const auto argument = [&](int i, std::uint64_t otherwise) {
        return argc > i ? std::strtoull(argv[i], nullptr, 10) : otherwise;
    };
    const std::uint64_t populations = argument(1, 10000);
    const std::uint64_t first = argument(2, 0);
    const std::uint64_t most = argument(3, 100000);
    const std::string only = argc > 4 ? argv[4] : "";

    std::map<std::string, Row> rows;
    std::array<std::uint64_t, 4> sizes{}; // up to 100, 1,000, 10,000 and more
    std::mutex mutex;
    std::uint64_t done = 0;
    const auto secondsSince = [](std::chrono::steady_clock::time_point begin) {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    const auto one = [&](std::uint64_t i) {
        const test::Population population = test::randomPopulation(first + i, std::size_t(most));
        for (const TransactionModelKind kind : allTransactionModels) {
            if (!only.empty() && only != name(kind))
                continue;
            const auto begin = std::chrono::steady_clock::now();
            const test::FitCheck check = test::checkFit(kind, population);
            const double seconds = secondsSince(begin);
            std::string key = std::string(name(kind)) + " | ";
            key += population.patterns.purchases <= 0 ? "nothing to fit" : std::string(name(check.fit.exit));
            key += (check.fit.boundary == TransactionBoundary::None ? "" : " ") +
                   std::string(name(check.fit.boundary));
            const std::lock_guard lock(mutex);
            add(rows[key], check, check.belowNbd, seconds);
            if (check.failed())
                tell(population, key, check, check.belowNbd);
        }
        if (only.empty() || only == "gamma_gamma") {
            const auto begin = std::chrono::steady_clock::now();
            const test::SpendCheck check = test::checkSpendFit(population);
            const double seconds = secondsSince(begin);
            std::string key = "gamma_gamma | ";
            key += check.nothingToFit ? "nothing to fit" : std::string(name(check.fit.exit));
            key += (check.fit.boundary == SpendBoundary::None ? "" : " ") +
                   std::string(name(check.fit.boundary));
            const std::lock_guard lock(mutex);
            add(rows[key], check, 0, seconds);
            if (check.failed())
                tell(population, key, check, 0);
        }
        const std::lock_guard lock(mutex);
        const double size = std::log10(double(population.x.size()));
        ++sizes[std::size_t(std::clamp(std::ceil(size) - 2, 0.0, 3.0))];
        if (++done % 500 == 0)
            std::fprintf(stderr, "%llu\n", static_cast<unsigned long long>(done));
    };
    tbb::parallel_for(std::uint64_t{0}, populations, [&](std::uint64_t i) {
        // A fit that waits for its own parts takes up no other population meanwhile.
        tbb::this_task_arena::isolate([&] { one(i); });
    });
    std::printf("populations of up to 100 customers: %llu, 1,000: %llu, 10,000: %llu, more: %llu\n",
                static_cast<unsigned long long>(sizes[0]), static_cast<unsigned long long>(sizes[1]),
                static_cast<unsigned long long>(sizes[2]), static_cast<unsigned long long>(sizes[3]));
    std::printf(
        "| model | way out | fits | with standard errors | unnamed | NaN | forecast | below the NBD | "
        "below the truth | most steps | seconds |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
    std::uint64_t failed = 0;
    Row all;
    for (const auto& [key, row] : rows) {
        print(key, row);
        failed += row.failed;
        all.fits += row.fits;
        all.seconds += row.seconds;
    }
    std::printf("%llu fits and their forecasts, %llu failed, %.0f s of thread time\n",
                static_cast<unsigned long long>(all.fits), static_cast<unsigned long long>(failed),
                all.seconds);
    return failed > 0;
}
