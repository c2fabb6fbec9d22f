// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_trust FILE [PART...] [KEY=VALUE...]: seconds of what stands beside the results. Parts are margins,
// bootstrap, check, holdout, ranges (of all customers, with the errors of their estimates) and evidence (the
// comparison of the models, the cost of the penalty, and again check and holdout: what the report asks for);
// without one all but evidence.

#include "analysis/diagnostics/evidence.h"
#include "analysis/diagnostics/holdout.h"
#include "analysis/diagnostics/intervals.h"
#include "analysis/diagnostics/margins.h"
#include "analysis/diagnostics/predictive_check.h"
#include "analysis/stages/pipeline.h"
#include "analysis/stages/summarise.h"

#include <QStringList>

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

void tellBootstrap(const analysis::Results& results)
{
    const auto made = timed("bootstrap", [&] { return analysis::bootstrap(results); });
    print("CLTV of all", made->cltv);
    print("purchases, 6 months", made->sales6Month);
    std::printf("  %d fitted, %d not\n", made->replicates, made->failed);
}

void tellCheck(const analysis::Results& results)
{
    const auto made = timed("replicates", [&] { return analysis::predictiveCheck(results); });
    for (const auto& trait : made->traits)
        std::printf("  %-26.*s %.5g  (%.5g to %.5g)\n", int(analysis::name(trait.trait).size()),
                    analysis::name(trait.trait).data(), trait.actual, trait.low, trait.high);
}

void tellHoldout(const analysis::Results& results)
{
    const auto made = timed("holdout, all models",
                            [&] { return analysis::holdout(results, analysis::usualSplit(results)); });
    if (!made)
        return;
    for (const auto& model : made->models)
        std::printf("  %-26.*s MAE %.5f  RMSE %.5f  bias %.5f  rank %.3f\n",
                    int(stats::name(model.fit.model.kind).size()), stats::name(model.fit.model.kind).data(),
                    model.mae, model.rmse, model.bias, model.rankCorrelation);
    std::printf(
        "  covered: purchases %.3f, claimed %.3f; value %.3f, claimed %.3f of %.0f; top decile %.3f\n",
        made->purchasesCovered, made->purchasesClaimed, made->valueCovered, made->valueClaimed, made->tried,
        made->topDecile);
}

void tellRanges(const analysis::Results& results, const analysis::Margins& margins)
{
    const auto made = timed("ranges of all customers", [&] { return analysis::intervals(results, margins); });
    const auto best = results.top->front();
    std::printf("  best customer: CLTV %.6g, outcome %.6g to %.6g, estimate %.6g to %.6g\n",
                results.forecast->cltv[best], made->valueLow[best], made->valueHigh[best],
                made->meanLow[best], made->meanHigh[best]);
    double low = 0, high = 0, purchases = 0;
    for (std::size_t i = 0; i < made->valueHigh.size(); ++i) {
        low += made->valueLow[i] / double(made->valueLow.size());
        high += made->valueHigh[i] / double(made->valueHigh.size());
        purchases += made->purchasesHigh[i] / double(made->valueHigh.size());
    }
    std::printf("  mean of all: value %.6g to %.6g, purchases to %.6g\n", low, high, purchases);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    analysis::Settings settings;
    QStringList parts;
    for (int i = 2; i < argc; ++i) {
        const QString text = QString::fromLocal8Bit(argv[i]);
        if (!text.contains(u'=')) {
            parts.append(text);
            continue;
        }
        const auto set = analysis::withSetting(settings, text.section(u'=', 0, 0), text.section(u'=', 1));
        if (!set)
            return 2;
        settings = *set;
    }
    const auto wants = [&](const char* part) {
        return parts.isEmpty() || parts.contains(QLatin1String(part));
    };
    const auto results = analysis::Pipeline().run(QString::fromLocal8Bit(argv[1]), settings);
    if (!results)
        return 3;
    std::printf("%zu customers, %zu patterns, %s\n", results->summary->size(),
                results->summary->patterns->size(), stats::title(results->transactions->model.kind).data());
    const auto margins = timed("margins, delta method", [&] { return analysis::margins(*results); });
    print("CLTV of all", margins.cltv);
    print("purchases, 6 months", margins.sales6Month);
    if (wants("bootstrap"))
        tellBootstrap(*results);
    if (wants("check"))
        tellCheck(*results);
    if (wants("holdout") && results->input->isLog())
        tellHoldout(*results);
    if (wants("ranges"))
        tellRanges(*results, margins);
    if (parts.contains(QLatin1String("evidence"))) {
        timed("comparison of the models", [&] {
            return analysis::compareModels(*results->summary, results->transactions->penalty,
                                           results->transactions.get());
        });
        timed("cost of the penalty", [&] {
            return analysis::penaltyCost(*results->summary, *results->transactions,
                                         168 / analysis::daysIn(settings.timeUnit));
        });
        timed("all evidence", [&] {
            analysis::Evidence evidence;
            return analysis::addEvidence(evidence, *results);
        });
    }
    return 0;
}
