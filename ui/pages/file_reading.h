// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/settings.h"
#include "data/input/input.h"
#include "data/roles/mapping.h"
#include "data/table/column_profile.h"
#include "data/table/raw_table.h"
#include "pages/column_panel.h"
#include "pages/reading_panel.h"

#include <optional>
#include <string>
#include <vector>

namespace kiymet::ui {

/// What the page Data tells of a file and its columns: of the options it is opened with, its header, and what
/// the analysis found in all its cells.

/// Of the options, what makes another table of the same file; the rest says what its cells mean.
data::InputOptions splitting(data::InputOptions options);

/// With the roles that no name tells, but what the columns hold; `analysed` is the file as it was read for
/// the analysis, or null.
data::InputOptions withRolesByShape(data::InputOptions options, const std::vector<std::string>& header,
                                    const data::Input* analysed);

/// How the cells of each column are to be read for its profile.
std::vector<data::ProfileReading> profileReadings(const std::vector<std::string>& header,
                                                  const data::InputOptions& options,
                                                  const data::MappingSketch& sketch,
                                                  const data::Input* analysed);

/// By column: the roles it serves, in words.
QStringList usesOfColumns(const QStringList& columns, const data::MappingSketch& sketch);

/// Name, role and options of a column; its profile is still to come.
ColumnPanel::Column describedColumn(const QString& name, const data::InputOptions& options,
                                    const data::MappingSketch& sketch);

/// The column serves that role and no other, or none.
void assignRole(data::InputOptions& options, const QString& column, std::optional<data::Role> role,
                const data::MappingSketch& sketch);

/// What the file itself tells of how it is to be read.
ReadingPanel::Told toldByFile(const data::RawTable& table);
/// What the settings call a sign between figures or fields.
QString signKey(char sign);

} // namespace kiymet::ui
