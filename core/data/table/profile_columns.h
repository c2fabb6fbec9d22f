// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"
#include "data/table/column_profile.h"
#include "data/table/row_index.h"
#include "progress.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace kiymet::data {

/// Hears of each column that is finished, in any order, from any thread, never two at a time.
using ProfileFound = std::function<void(std::size_t column, ColumnProfile profile)>;

/// Profiles columns of a table over all rows of the index, in parallel, some columns in each pass over the
/// file, so that what is held of their cells stays below some 100 MB. `readings`: one for each column of the
/// header; `columns`: which ones. A column is of numbers or dates when nine in ten of its cells that are not
/// empty are; of texts when more than one in a hundred numbers begins with a zero that would be lost (00123).
/// Failures: Cancelled, FileChanged, ReadFailed.
std::optional<Failure> profileColumns(const RawTable& table, const RowIndex& index,
                                      const std::vector<ProfileReading>& readings,
                                      const std::vector<std::size_t>& columns, const ProfileFound& found,
                                      const Progress& progress = {});

} // namespace kiymet::data
