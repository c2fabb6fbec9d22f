// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/labels.h"
#include "analysis/stages/results.h"

namespace kiymet::analysis {

/// The labels of the customers of these results: what was read with everything else, or else read from the
/// file in a pass of its own, since few ask for it. Nothing for logs. Fails as reading does;
/// FileChanged where the file is no longer the one that the results are of.
Outcome<Labels> customerLabels(const Results& results, const Progress& progress = {});

} // namespace kiymet::analysis
