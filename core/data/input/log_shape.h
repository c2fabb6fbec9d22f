// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/input_options.h"
#include "data/source/failure.h"
#include "data/text/table_head.h"

#include <optional>

// Internal to core/data.
namespace kiymet::data {

/// Roles of a transaction log told by what the columns hold, for files whose column names tell nothing or
/// that have none: `known` are the roles that are mapped or recognised by name, the answer is what is missing
/// of customer id, date and amount. The first rows must leave no doubt: one column
/// of dates; one of numbers with decimals, or but one of numbers; and a column of texts or whole numbers that
/// return. Nothing where they do.
std::optional<RoleMapping> logByShape(const TableHead& head, const RoleMapping& known);

/// MonthWithoutDay for the first column of which nearly all first rows hold months (Jan 2021, 01/2021): worth
/// saying where no column of dates is known.
std::optional<Failure> columnOfMonths(const TableHead& head);

} // namespace kiymet::data
