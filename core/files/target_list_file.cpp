// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/target_list_file.h"

#include "files/json_file.h"
#include "files/project_file.h"

#include <QFileInfo>
#include <QJsonDocument>

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
    const Outcome<QJsonObject> json = readJsonObject(file, FailureKind::FilterUnreadable);
    if (!json)
        return json.failure();
    Outcome<analysis::TargetList> list = analysis::targetListFromJson(*json);
    if (list)
        return list;
    Failure failure = list.failure();
    failure.file = file;
    return failure;
}

Unwritten writeConditions(const QString& file, const analysis::TargetList& list)
{
    const QByteArray text = QJsonDocument(analysis::toJson(list)).toJson();
    return writeFile(file, {text.constData(), static_cast<std::size_t>(text.size())});
}

} // namespace kiymet::files
