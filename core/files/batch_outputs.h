// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"
#include "files/tables_csv.h"

namespace kiymet::files {

/// Writes what is known into an existing folder: findings.csv, outliers.csv and model.json always;
/// customers.csv, top_customers.csv, segments.csv and
/// rfm_segments.csv where the last stage ran; models.csv and
/// penalties.csv where model.compare asks for them, which fits all models. model.json comes last, with
/// the seconds that writing the others took. Stops at the first file that cannot be written.
Unwritten writeBatchOutputs(const QString& folder, const analysis::Results& results, analysis::Stage until,
                            const FindingText& words);

} // namespace kiymet::files
