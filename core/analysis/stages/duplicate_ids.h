// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"

#include <cstdint>
#include <vector>

namespace kiymet::analysis {

/// A row whose id stood in an earlier one.
struct DuplicateId {
    std::uint32_t row = 0;
    std::uint32_t first = 0; ///< the earliest row with the same id
    bool operator==(const DuplicateId&) const = default;
};

/// All rows that repeat the id of an earlier one, by row. Only rows for which `counts[row]` is not zero take
/// part (an empty vector: all rows). Ids are compared byte by byte.
std::vector<DuplicateId> duplicateIds(const data::TextColumn& ids, const std::vector<std::uint8_t>& counts);

} // namespace kiymet::analysis
