// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/file_reading.h"

#include "words/words.h"

#include <algorithm>

namespace kiymet::ui {

namespace {

/// What a column has to be to serve a role; nothing where any text will do.
std::optional<data::ContentType> contentOf(data::Role role)
{
    switch (data::infoOf(role).type) {
    case data::ColumnType::Text:
        return data::ContentType::Text;
    case data::ColumnType::Category:
        return {};
    case data::ColumnType::Number:
        return data::ContentType::Number;
    case data::ColumnType::Date:
        return data::ContentType::Date;
    }
    return {};
}

data::ColumnOptions ownOptions(const data::InputOptions& options, const QString& column)
{
    const auto at = options.byColumn.find(column);
    return at == options.byColumn.end() ? data::ColumnOptions{} : at->second;
}

/// As the analysis reads it, which has looked at all cells.
void takeAnalysed(data::ProfileReading& reading, const QString& column, const data::Input& analysed)
{
    const auto read = std::find_if(analysed.readings.begin(), analysed.readings.end(),
                                   [&column](const data::ColumnReading& one) { return one.name == column; });
    if (read == analysed.readings.end())
        return;
    if (read->kind == data::ColumnReading::Kind::Number)
        reading.decimal = read->decimal;
    else
        reading.dateOrder = read->dateOrder;
}

} // namespace

data::InputOptions splitting(data::InputOptions options)
{
    options.kind = data::InputOptions::Kind::Auto;
    options.mapping.clear();
    options.decimal.reset();
    options.thousands.reset();
    options.dateOrder.reset();
    options.byColumn.clear();
    return options;
}

data::InputOptions withRolesByShape(data::InputOptions options, const std::vector<std::string>& header,
                                    const data::Input* analysed)
{
    if (!analysed || analysed->header != header || analysed->rolesByShape.empty())
        return options;
    options.kind = data::InputOptions::Kind::Transactions; // nothing else is told by what columns hold
    for (const data::Role role : analysed->rolesByShape)
        if (const auto at = analysed->mapping.find(role); at != analysed->mapping.end())
            options.mapping.try_emplace(role, at->second);
    return options;
}

std::vector<data::ProfileReading> profileReadings(const std::vector<std::string>& header,
                                                  const data::InputOptions& options,
                                                  const data::MappingSketch& sketch,
                                                  const data::Input* analysed)
{
    std::vector<data::ProfileReading> all;
    for (const std::string& column : header) {
        const QString name = QString::fromStdString(column);
        const data::ColumnOptions own = ownOptions(options, name);
        data::ProfileReading reading;
        reading.decimal = own.decimal ? own.decimal : options.decimal;
        reading.thousands = own.thousands ? own.thousands : options.thousands;
        reading.dateOrder = own.dateOrder ? own.dateOrder : options.dateOrder;
        if (analysed)
            takeAnalysed(reading, name, *analysed);
        for (const auto& [role, columns] : sketch.columns)
            if (columns.contains(name) && contentOf(role))
                reading.type = contentOf(role);
        all.push_back(reading);
    }
    return all;
}

QStringList usesOfColumns(const QStringList& columns, const data::MappingSketch& sketch)
{
    QStringList uses;
    for (const QString& name : columns) {
        QStringList roles;
        for (const auto& [role, serving] : sketch.columns)
            if (serving.contains(name))
                roles << words::settingName(data::settingOf(role));
        uses << roles.join(QStringLiteral(", "));
    }
    return uses;
}

ColumnPanel::Column describedColumn(const QString& name, const data::InputOptions& options,
                                    const data::MappingSketch& sketch)
{
    ColumnPanel::Column column;
    column.name = name;
    column.options = ownOptions(options, name);
    for (const data::RoleInfo& info : data::rolesOf(sketch.kind)) {
        column.roles.push_back(info.role);
        const auto at = sketch.columns.find(info.role);
        if (at == sketch.columns.end() || !at->second.contains(name))
            continue;
        column.role = info.role;
        // What is recognised by its name comes back as soon as it is taken away.
        column.roleCanGo = options.mapping.contains(info.role) || (info.several && at->second.size() > 1);
    }
    return column;
}

void assignRole(data::InputOptions& options, const QString& column, std::optional<data::Role> role,
                const data::MappingSketch& sketch)
{
    for (const data::RoleInfo& info : data::rolesOf(sketch.kind)) {
        const auto at = sketch.columns.find(info.role);
        QStringList columns = at == sketch.columns.end() ? QStringList() : at->second;
        if (info.role != role) {
            if (columns.removeAll(column) == 0)
                continue;
            if (columns.isEmpty())
                options.mapping.erase(info.role);
            else
                options.mapping[info.role] = columns;
        } else if (!info.several) {
            options.mapping[info.role] = {column};
        } else if (!columns.contains(column)) {
            options.mapping[info.role] = columns << column;
        }
    }
}

ReadingPanel::Told toldByFile(const data::RawTable& table)
{
    const data::Container& container = table.container();
    ReadingPanel::Told told;
    told.sheets = container.sheets;
    told.members = container.members;
    auto& meanings = told.meanings;
    if (container.kind != data::Container::Kind::Workbook) {
        meanings[QStringLiteral("input.delimiter")] = signKey(table.dialect().delimiter);
        meanings[QStringLiteral("input.encoding")] = data::name(table.encoding());
    }
    if (!container.sheet.isEmpty())
        meanings[QStringLiteral("input.sheet")] = container.sheet;
    if (!container.member.isEmpty())
        meanings[QStringLiteral("input.member")] = container.member;
    meanings[QStringLiteral("input.header")] =
        table.hasHeader() ? QString::number(table.headerLine()) : QStringLiteral("none");
    return told;
}

QString signKey(char sign)
{
    return sign == '\t'  ? QStringLiteral("tab")
           : sign == ' ' ? QStringLiteral("space")
                         : QString(QLatin1Char(sign));
}

} // namespace kiymet::ui
