// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/batch_outputs.h"

#include "files/customers_csv.h"
#include "files/holdout_json.h"
#include "files/json_file.h"
#include "files/model_json.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

namespace kiymet::files {

namespace {

/// The same at other dates goes with it.
Unwritten writeHoldout(const Destination& to, const analysis::Holdout& holdout,
                       const analysis::Results& results)
{
    std::vector<analysis::Holdout> repeated;
    for (const QDate& date : analysis::splitDates(results))
        if (auto other =
                analysis::holdout(results, date, {.allModels = false, .details = false, .progress = {}}))
            repeated.push_back(std::move(*other));
    return writeJson(to, holdoutJson(holdout, repeated));
}

} // namespace

Outcome<BatchOutputs> writeBatchOutputs(const QString& folder, const analysis::Results& results,
                                        analysis::Stage until, const FindingText& words)
{
    QElapsedTimer clock;
    clock.start();
    const QDir dir(folder);
    const CsvVariant variant = results.settings.outputExcel ? CsvVariant::ExcelTurkish : CsvVariant::Standard;
    FileGroup group;
    const auto path = [&](const char* name) {
        return Destination(dir.filePath(QLatin1String(name)), &group);
    };

    if (until >= analysis::Stage::Segment && results.segments) {
        if (const auto failure = writeCustomers(path("customers.csv"), results, variant))
            return *failure;
        if (const auto failure = writeTopCustomers(path("top_customers.csv"), results, variant))
            return *failure;
        if (const auto failure = writeSegments(path("segments.csv"), results, variant))
            return *failure;
        if (results.rfm)
            if (const auto failure = writeRfmSegments(path("rfm_segments.csv"), results, variant))
                return *failure;
    }
    if (const auto failure = writeOutliers(path("outliers.csv"), results, variant))
        return *failure;
    if (const auto failure = writeFindings(path("findings.csv"), results, variant, words))
        return *failure;

    if (results.settings.modelCompare && results.transactions) {
        const double penalty = results.transactions->penalty;
        const auto comparison =
            analysis::compareModels(*results.summary, penalty, results.transactions.get());
        if (comparison)
            if (const auto failure = writeModels(path("models.csv"), *comparison, variant))
                return *failure;
        const auto choice = analysis::choosePenalty(
            *results.summary, results.transactions->model.kind,
            {.seed = static_cast<std::uint64_t>(results.settings.randomSeed), .progress = {}});
        if (choice)
            if (const auto failure = writePenalties(path("penalties.csv"), *choice, variant))
                return *failure;
    }

    BatchOutputs outputs;
    const bool validates = results.settings.validationSplit && results.forecast;
    if (validates) {
        outputs.holdout = analysis::holdout(results, *results.settings.validationSplit);
        if (outputs.holdout)
            if (const auto failure = writeHoldout(path("holdout.json"), *outputs.holdout, results))
                return *failure;
    }

    if (const auto failure = group.commit())
        return *failure;
    if (validates && !outputs.holdout)
        QFile::remove(path("holdout.json").path); // of a former run
    const QJsonObject model = modelJson(results, static_cast<double>(clock.nsecsElapsed()) * 1e-9);
    if (const auto failure = writeJson(path("model.json").path, model))
        return *failure;
    return outputs;
}

} // namespace kiymet::files
