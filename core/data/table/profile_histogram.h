// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/table/column_profile.h"

#include <vector>

// Internal to core/data.
namespace kiymet::data {

/// Histograms and figures of numbers or dates that are sorted, into a profile that knows its type, whether
/// its numbers are whole, and nothing else of them.
void describeSorted(ColumnProfile& profile, const std::vector<double>& sorted);

} // namespace kiymet::data
