// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"
#include "data/roles/role.h"
#include "data/source/encoding.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace kiymet::data {

/// How the cells of one column are written, where the user said so.
struct ColumnOptions {
    std::optional<char> decimal;
    std::optional<char> thousands; ///< as InputOptions::thousands
    std::optional<DateOrder> dateOrder;
    bool operator==(const ColumnOptions&) const = default;
};

/// Names of columns by the role that they serve.
using RoleMapping = std::map<Role, QStringList>;

/// What the user fixed by hand; everything else is told from the file.
struct InputOptions {
    using Kind = InputKind;
    Kind kind = Kind::Auto;
    std::optional<char> delimiter;
    std::optional<char> decimal;
    std::optional<Encoding> encoding;
    /// '\0': none; ' ': any kind of space; else . , or '
    std::optional<char> thousands;
    std::optional<DateOrder> dateOrder;
    QString member;            ///< of a zip archive; empty: the only one
    QString sheet;             ///< of a workbook: its name, or its number from 1; empty: the only one
    std::optional<int> header; ///< the line it stands on; 0: there is none
    /// For one column, by its name; wins over what is said of all.
    std::map<QString, ColumnOptions> byColumn;
    /// One or more column names a role. A role that is absent is recognised by name.
    RoleMapping mapping;
    /// Whether category, channel and permission are parsed; without, Input::mapping names them all the same.
    /// They cost a fifth of the reading, and few stages look at them.
    bool categories = true;
    /// Whether everything else is parsed; without, there are Customers of nothing but those three and
    /// `lines`.
    bool figures = true;
    bool operator==(const InputOptions&) const = default;
};

} // namespace kiymet::data
