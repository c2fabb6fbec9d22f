// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "files/atomic_file.h"
#include "files/csv_writer.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace kiymet::files {

/// The eight columns that also have a mean and a sum per segment, in the order of Segments::Figures; the time
/// columns are named for the unit.
std::vector<std::string> figureColumns(analysis::TimeUnit unit);

/// customers.csv: every customer in input order. With results.intervals their columns stand at the end. Needs
/// results up to the segments. Blocks of rows are made in parallel and written in order, so a file of any
/// length needs little memory and is the same on any number of cores.
Unwritten writeCustomers(const Destination& to, const analysis::Results& results, CsvVariant variant);
/// top_customers.csv: the customers of results.top, in its order, with the same columns.
Unwritten writeTopCustomers(const Destination& to, const analysis::Results& results, CsvVariant variant);

/// list_NAME.csv: the customers of a target list, with the same columns.
Unwritten writeCustomerList(const Destination& to, const analysis::Results& results,
                            const std::vector<std::uint32_t>& customers, CsvVariant variant);

/// A list's name as part of a file's: letters, digits and - stay, everything else is _.
QString asFileName(const QString& list);

} // namespace kiymet::files
