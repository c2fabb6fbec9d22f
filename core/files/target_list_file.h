// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/target_list.h"
#include "files/atomic_file.h"

#include <QString>

#include <vector>

namespace kiymet::files {

/// The target lists of a project, or the one list of a file of conditions, called like that file where it has
/// no name of its own. Failures are those of readProject, or FilterUnreadable and the failures of
/// analysis::targetListFromJson, with the file.
Outcome<std::vector<analysis::TargetList>> readTargetLists(const QString& file);
/// The one list of a file of conditions, with the name that stands there, if any. Failures as above.
Outcome<analysis::TargetList> readConditions(const QString& file);
/// The conditions of one list as JSON, for the batch mode or another project.
Unwritten writeConditions(const QString& file, const analysis::TargetList& list);

} // namespace kiymet::files
