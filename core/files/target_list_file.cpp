// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/target_list_file.h"

#include "files/json_file.h"
#include "files/project_file.h"

#include <QFileInfo>

namespace kiymet::files {

Outcome<std::vector<analysis::TargetList>> readTargetLists(const QString& file)
{
    if (isProject(file)) {
        Outcome<Project> project = readProject(file);
        if (!project)
            return project.failure();
        return std::move(project->state.lists);
    }
    Outcome<analysis::TargetList> list = readConditions(file);
    if (!list)
        return list.failure();
    if (list->name.isEmpty())
        list->name = QFileInfo(file).completeBaseName();
    return std::vector<analysis::TargetList>{std::move(*list)};
}

Outcome<analysis::TargetList> readConditions(const QString& file)
{
    return readJson(file, FailureKind::FilterUnreadable, &analysis::targetListFromJson);
}

Unwritten writeConditions(const QString& file, const analysis::TargetList& list)
{
    return writeJson(file, analysis::toJson(list));
}

} // namespace kiymet::files
