// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/table.h"

#include <string_view>

namespace kiymet::data {

struct ParsedDate {
    std::int32_t days = 0; ///< since 1970-01-01; 0 unless Valid
    CellState state = CellState::Missing;
};

/// An ISO date yyyy-MM-dd, years 1 to 9999, blanks around allowed; a time of day after a blank or T
/// (hh:mm[:ss[.f]]) is checked and dropped. Blank: Missing. Right by its form but not in the calendar:
/// NoSuchDate. Anything else, time zones included: Unreadable. Neither throws nor allocates.
ParsedDate parseDate(std::string_view text);

} // namespace kiymet::data
