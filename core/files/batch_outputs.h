// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/diagnostics/holdout.h"
#include "analysis/stages/results.h"
#include "data/source/failure.h"
#include "files/tables_csv.h"

#include <optional>

namespace kiymet::files {

/// What was written besides the files that are always there.
struct BatchOutputs {
    /// As in holdout.json. None where validation.split does not ask for one, and where there can be none: the
    /// file is no log, or nothing lies on one side of the date. Then there is no such file.
    std::optional<analysis::Holdout> holdout;
};

/// Writes what is known into an existing folder: findings.csv, outliers.csv and model.json always;
/// customers.csv, top_customers.csv, segments.csv and
/// rfm_segments.csv where the last stage ran; models.csv and
/// penalties.csv where model.compare asks for them, which fits all models; holdout.json where
/// validation.split does. The files take their places together, once all of them are on the disk: where one
/// cannot be written, those of a former run stay. model.json comes last, with the seconds that writing the
/// others took.
Outcome<BatchOutputs> writeBatchOutputs(const QString& folder, const analysis::Results& results,
                                        analysis::Stage until, const FindingText& words);

} // namespace kiymet::files
