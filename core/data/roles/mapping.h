// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/input_options.h"
#include "data/roles/role.h"
#include "data/source/failure.h"

#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace kiymet::data {

/// What the columns of a file are to us.
struct Layout {
    InputKind kind = InputKind::Customers; ///< never Auto
    bool flo = false;
    std::map<Role, std::vector<std::size_t>> columns; ///< of the header, in file order
};

/// Which columns serve which role: as `options.mapping` says, else by their names (FLO's twelve, and the
/// usual English and Turkish ones). Failures: InvalidSetting for mappings that make no sense, UnknownColumn,
/// DuplicateColumn, RolesMissing; `headerLine` is for their place.
Outcome<Layout> resolveLayout(const std::vector<std::string>& header, const InputOptions& options,
                              std::uint64_t headerLine);

/// What the names in a header and a mapping by hand tell, complete or not.
struct MappingSketch {
    InputKind kind = InputKind::Customers; ///< never Auto
    RoleMapping columns;                   ///< those of the kind only
    std::vector<Role> missing;             ///< still needed
};

/// As readInput maps columns, but never fails: what a mapping names and the header has not is left out.
MappingSketch sketchMapping(const std::vector<std::string>& header, const InputOptions& options);

} // namespace kiymet::data
