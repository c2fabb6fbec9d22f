// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/diagnostics/holdout.h"

#include <QJsonObject>

#include <vector>

namespace kiymet::files {

/// The contents of holdout.json: split, end, horizon, customers, actual_total, the models by their
/// identifiers (parameters, log_likelihood, mae, rmse, bias, rank_correlation, predicted_total,
/// by_frequency), then weeks, gain and coverage of the chosen one; `repeated`: the errors at other dates.
QJsonObject holdoutJson(const analysis::Holdout& holdout, const std::vector<analysis::Holdout>& repeated);

} // namespace kiymet::files
