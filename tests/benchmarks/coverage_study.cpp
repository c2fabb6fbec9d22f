// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// coverage_study [SETS [CUSTOMERS [REPLICATES [SEED]]]]: how often 90 % intervals hold what is true, over
// simulated data sets of known parameters. See README.md beside it.

#include "coverage.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace kiymet::test;

namespace {

void print(const char* kind, const std::vector<Hits>& hits)
{
    for (const Hits& of : hits)
        if (of.tried > 0)
            std::printf("  %-12s %-40s %6.2f %%   of %.0f, claimed %.2f %%\n", kind, of.of.c_str(),
                        100 * of.share(), of.tried, 100 * of.claimedShare());
}

} // namespace

int main(int argc, char** argv)
{
    const auto argument = [&](int i, long otherwise) { return i < argc ? std::atol(argv[i]) : otherwise; };
    CoverageOptions options;
    options.sets = static_cast<int>(argument(1, 1000));
    options.customers = static_cast<std::size_t>(argument(2, 2000));
    options.replicates = static_cast<int>(argument(3, 0));
    options.seed = static_cast<std::uint64_t>(argument(4, 1));
    for (const World& world : worlds()) {
        const auto begin = std::chrono::steady_clock::now();
        const Coverage result = coverage(world, options);
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        std::printf("%s: %d data sets of %zu customers, seed %llu, %d on a boundary (left out), %.1f s\n",
                    world.name, options.sets, options.customers,
                    static_cast<unsigned long long>(options.seed), result.boundary, seconds);
        print("parameter", result.parameters);
        print("total", result.totals);
        print("outcome", result.outcomes);
        print("bootstrap", result.bootstrap);
        std::fflush(stdout);
    }
    return 0;
}
