// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fits every transaction model to simulated populations of all of them and counts what became of it:
// robust_fits [POPULATIONS [FIRST [MOST_CUSTOMERS [MODEL]]]], by default 10,000 from 0 with up to 100,000
// customers, each fitted by all models.
#include "../core/stats/fit_populations.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>

using namespace kiymet;
using namespace kiymet::stats;

int main(int argc, char** argv)
{
    const auto argument = [&](int i, std::uint64_t otherwise) {
        return argc > i ? std::strtoull(argv[i], nullptr, 10) : otherwise;
    };
    const std::uint64_t populations = argument(1, 10000);
    const std::uint64_t first = argument(2, 0);
    const std::uint64_t most = argument(3, 100000);
    const auto only = argc > 4 ? transactionModel(argv[4]) : std::nullopt;

    struct Row {
        std::uint64_t fits = 0, errors = 0, notNamed = 0, notFinite = 0, forecastNotFinite = 0, belowNbd = 0,
                      belowTruth = 0;
        double worstBelowTruth = 0, seconds = 0;
        int iterations = 0;
    };
    std::map<std::string, Row> rows;
    std::mutex mutex;
    std::uint64_t done = 0;
    tbb::parallel_for(std::uint64_t{0}, populations, [&](std::uint64_t i) {
        const test::Population population = test::randomPopulation(first + i, std::size_t(most));
        for (const TransactionModelKind kind : allTransactionModels) {
            if (only && *only != kind)
                continue;
            const auto begin = std::chrono::steady_clock::now();
            const test::FitCheck check = test::checkFit(kind, population);
            const double seconds =
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            std::string key = std::string(name(kind)) + ' ';
            key += population.patterns.purchases <= 0 ? "nothing to fit" : std::string(name(check.fit.exit));
            key += ' ' + std::string(name(check.fit.boundary));
            const double scale = std::abs(check.fit.logLikelihood) + 1;
            const bool belowNbd = check.belowNbd > 1e-12 * scale;
            const bool belowTruth = check.belowTruth > 1e-9 * scale;
            const std::lock_guard lock(mutex);
            Row& row = rows[key];
            ++row.fits;
            row.errors += check.fit.standardErrors ? 1U : 0U;
            row.notNamed += check.named ? 0 : 1;
            row.notFinite += check.finite ? 0 : 1;
            row.forecastNotFinite += check.forecastFinite ? 0 : 1;
            row.belowNbd += belowNbd ? 1 : 0;
            row.belowTruth += belowTruth ? 1 : 0;
            row.worstBelowTruth = std::max(row.worstBelowTruth, belowTruth ? check.belowTruth : 0);
            row.seconds += seconds;
            row.iterations = std::max(row.iterations, check.fit.iterations);
            if (!check.named || !check.finite || !check.forecastFinite || belowNbd || belowTruth)
                std::printf(
                    "%s\n  %s: r %g alpha %g %g %g, %s %s, %s%s%s, below the truth by %g, the NBD by %g\n",
                    population.description.c_str(), key.c_str(), check.fit.model.parameters[0],
                    check.fit.model.parameters[1], check.fit.model.parameters[2],
                    check.fit.model.parameters[3], name(check.fit.exit).data(),
                    name(check.fit.boundary).data(), check.named ? "" : "not named ",
                    check.finite ? "" : "not finite ", check.forecastFinite ? "" : "forecast not finite",
                    check.belowTruth, check.belowNbd);
        }
        const std::lock_guard lock(mutex);
        if (++done % 500 == 0)
            std::fprintf(stderr, "%llu\n", static_cast<unsigned long long>(done));
    });
    std::printf("%-40s %8s %8s %8s %8s %8s %8s %8s %9s %6s %9s\n", "model, exit, boundary", "fits", "errors",
                "unnamed", "NaN", "forecast", "< NBD", "< truth", "worst", "steps", "seconds");
    for (const auto& [key, row] : rows)
        std::printf(
            "%-40s %8llu %8llu %8llu %8llu %8llu %8llu %8llu %9.2g %6d %9.2f\n", key.c_str(),
            static_cast<unsigned long long>(row.fits), static_cast<unsigned long long>(row.errors),
            static_cast<unsigned long long>(row.notNamed), static_cast<unsigned long long>(row.notFinite),
            static_cast<unsigned long long>(row.forecastNotFinite),
            static_cast<unsigned long long>(row.belowNbd), static_cast<unsigned long long>(row.belowTruth),
            row.worstBelowTruth, row.iterations, row.seconds);
    return 0;
}
