// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

#include <QJsonObject>

namespace kiymet::files {

/// The content of model.json: both fits, the analysis date, all settings, the seconds of each stage. What is
/// not known (yet), infinite or not a number is null. `writeSeconds` is what writing the other files took.
QJsonObject modelJson(const analysis::Results& results, double writeSeconds);

} // namespace kiymet::files
