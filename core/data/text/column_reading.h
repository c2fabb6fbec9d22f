// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"

#include <QString>

#include <cstddef>
#include <cstdint>

namespace kiymet::data {

/// How the cells of a number or date column were read, and why so.
struct ColumnReading {
    enum class Kind { Number, Date };
    enum class Certainty {
        Certain,        ///< by its own cells
        ByOtherColumns, ///< its own could be read either way, those of the others only one
        Given,          ///< by a setting
        NothingToTell,  ///< no cell would be read otherwise
        Ambiguous,      ///< a Question was asked
    };
    std::size_t column = 0; ///< of the header
    QString name;
    Kind kind = Kind::Number;
    Certainty certainty = Certainty::Certain;
    char decimal = '.';
    char thousands = '\0'; ///< met; ' ' for any kind of space, '\0': none
    QString unit;          ///< met: ₺, $, €, £ or %
    DateOrder dateOrder = DateOrder::YearMonthDay;
    std::uint64_t serials = 0; ///< dates that were a spreadsheet's serial numbers
    std::uint64_t against = 0; ///< cells that speak for another reading, and could not be read or mean more
    bool operator==(const ColumnReading&) const = default;
};

} // namespace kiymet::data
