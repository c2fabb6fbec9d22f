// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"

namespace kiymet::analysis {

/// Figures of the CLTV page's charts. Customers without a CLTV are not in them.
CltvFigures cltvFigures(const Forecast& forecast);

} // namespace kiymet::analysis
