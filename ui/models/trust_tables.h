// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/diagnostics/evidence.h"
#include "models/chart_table.h"

/// The figures behind the sentences on trust, for the Model page and the report.
namespace kiymet::ui {

/// Totals, segments and parameters with their margins by the delta method, and by the bootstrap where there
/// is one. Empty without margins.
ChartTable marginsTable(const analysis::Results& results, const analysis::Bootstrap* bootstrap);
/// Customers of the file beside customers made up by the model.
ChartTable populationTable(const analysis::PredictiveCheck& check);
/// Models fitted to what was known at the split, and how far they were off afterwards.
ChartTable holdoutTable(const analysis::Holdout& holdout);

} // namespace kiymet::ui
