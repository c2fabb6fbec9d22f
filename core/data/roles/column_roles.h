// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"
#include "data/source/input.h"

#include <map>
#include <string>
#include <vector>

// Internal to core/data.
namespace kiymet::data {

/// What the columns of a file are to us.
struct Layout {
    InputOptions::Kind kind = InputOptions::Kind::Customers; ///< never Auto
    bool flo = false;
    std::map<QString, std::vector<std::size_t>> columns; ///< role key to columns of the header, in file order
};

/// Which columns serve which role: as `options.mapping` says, else by their names (FLO's twelve, and the
/// usual English and Turkish ones). Failures: UnknownSetting and InvalidSetting for mappings that make no
/// sense, UnknownColumn, DuplicateColumn, RolesMissing; `headerLine` is for their place.
Outcome<Layout> resolveLayout(const std::vector<std::string>& header, const InputOptions& options,
                              std::uint64_t headerLine);

/// How many of the texts of a row are names of roles, each role counted once.
std::size_t knownNames(const std::vector<std::string>& row);

} // namespace kiymet::data
