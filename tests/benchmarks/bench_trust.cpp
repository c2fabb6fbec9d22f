// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_trust FILE [KEY=VALUE...]: seconds of what stands beside the results: margins, bootstrap, ranges of
// all customers, check by replicates, validation.

#include "analysis/holdout.h"
#include "analysis/intervals.h"
#include "analysis/margins.h"
#include "analysis/pipeline.h"
#include "analysis/predictive_check.h"

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace kiymet;

namespace {

/// On a machine that others use too, the seconds of all cores tell more than those of the clock on the wall.
template<typename Work>
auto timed(const char* what, Work&& work)
{
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t used = std::clock();
    auto result = work();
    std::printf("%-28s %8.3f s, of all cores %8.3f s\n", what,
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
                double(std::clock() - used) / CLOCKS_PER_SEC);
    return result;
}

void print(const char* what, const analysis::Margin& margin)
{
    std::printf("  %-26s %.6g  (%.6g to %.6g)\n", what, margin.value, margin.low, margin.high);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    analysis::Settings settings;
    for (int i = 2; i < argc; ++i) {
        const QString text = QString::fromLocal8Bit(argv[i]);
        const auto set = analysis::withSetting(settings, text.section(u'=', 0, 0), text.section(u'=', 1));
        if (!set)
            return 2;
        settings = *set;
    }
    const auto results = analysis::Pipeline().run(QString::fromLocal8Bit(argv[1]), settings);
    if (!results)
        return 3;
    const auto margins = timed("margins, delta method", [&] { return analysis::margins(*results); });
    print("CLTV of all", margins.cltv);
    print("purchases, 6 months", margins.sales6Month);
    const auto bootstrap = timed("bootstrap, 1000 replicates", [&] { return analysis::bootstrap(*results); });
    print("CLTV of all", bootstrap->cltv);
    print("purchases, 6 months", bootstrap->sales6Month);
    std::printf("  %d fitted, %d not\n", bootstrap->replicates, bootstrap->failed);
    const auto check = timed("replicates", [&] { return analysis::predictiveCheck(*results); });
    for (const auto& trait : check->traits)
        std::printf("  %-26.*s %.5g  (%.5g to %.5g)\n", int(analysis::name(trait.trait).size()),
                    analysis::name(trait.trait).data(), trait.actual, trait.low, trait.high);
    if (results->input->isLog()) {
        const auto holdout = timed("holdout, all models", [&] {
            return analysis::holdout(*results, analysis::usualSplit(*results));
        });
        for (const auto& model : holdout->models)
            std::printf("  %-26.*s MAE %.5f  RMSE %.5f  bias %.5f  rank %.3f\n",
                        int(stats::name(model.fit.model.kind).size()),
                        stats::name(model.fit.model.kind).data(), model.mae, model.rmse, model.bias,
                        model.rankCorrelation);
        std::printf("  covered: purchases %.3f, value %.3f of %.0f; top decile %.3f\n",
                    holdout->purchasesCovered, holdout->valueCovered, holdout->tried, holdout->topDecile);
    }
    const auto intervals =
        timed("ranges of all customers", [&] { return analysis::intervals(*results, margins); });
    const auto best = results->top->front();
    std::printf("  best customer: CLTV %.6g, outcome %.6g to %.6g, estimate %.6g to %.6g\n",
                results->forecast->cltv[best], intervals->valueLow[best], intervals->valueHigh[best],
                intervals->meanLow[best], intervals->meanHigh[best]);
    return 0;
}
