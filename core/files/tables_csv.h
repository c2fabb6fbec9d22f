// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/diagnostics/model_comparison.h"
#include "analysis/diagnostics/penalty_choice.h"
#include "analysis/stages/results.h"
#include "files/atomic_file.h"
#include "files/csv_writer.h"

#include <functional>

namespace kiymet::files {

/// The words for a finding: they are not core's.
using FindingText = std::function<QString(const analysis::Finding&)>;

/// segments.csv: the best segment first, mean and sum of each figure beside each other.
Unwritten writeSegments(const Destination& to, const analysis::Results& results, CsvVariant variant);
/// rfm_segments.csv: the ten segments, the best first; means of nobody are empty. Needs results.rfm.
Unwritten writeRfmSegments(const Destination& to, const analysis::Results& results, CsvVariant variant);
/// outliers.csv: one row a column that is capped; only the header where capping did not run.
Unwritten writeOutliers(const Destination& to, const analysis::Results& results, CsvVariant variant);
/// models.csv: one row a transaction model, parameters by name, AIC and BIC; and which one is recommended.
Unwritten writeModels(const Destination& to, const analysis::ComparedModels& comparison, CsvVariant variant);
/// penalties.csv: penalties tried by cross-validation, ascending.
Unwritten writePenalties(const Destination& to, const analysis::PenaltyChoice& choice, CsvVariant variant);
/// findings.csv, of all stages in their order.
Unwritten writeFindings(const Destination& to, const analysis::Results& results, CsvVariant variant,
                        const FindingText& words);

} // namespace kiymet::files
