// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/input.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace kiymet::data {

/// What a column can be to the analysis.
struct RoleInfo {
    QString key;          ///< as in the settings: mapping.KEY
    bool needed = false;  ///< nothing can be analysed without; of a log, see `missing` of MappingSketch
    bool several = false; ///< more than one column may serve it
};

/// Those of one kind of input, in the order in which people think of them; of all kinds for Auto.
std::vector<RoleInfo> rolesOf(InputOptions::Kind kind);

/// What the names in a header and a mapping by hand tell, complete or not.
struct MappingSketch {
    InputOptions::Kind kind = InputOptions::Kind::Customers; ///< never Auto
    std::map<QString, QStringList> columns;                  ///< by role key; those of the kind only
    QStringList missing;                                     ///< keys of roles that are still needed
};

/// As readInput maps columns, but never fails: what a mapping names and the header has not is left out.
MappingSketch sketchMapping(const std::vector<std::string>& header, const InputOptions& options);

} // namespace kiymet::data
