// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/columns.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiymet::data {

/// What a file is: one row a customer, one row a customer who is summed up already (x, t_x, T, m), or one row
/// a purchase. Auto: told from the file.
enum class InputKind { Auto, Customers, Summary, Transactions };

/// What a column can be to the analysis. In the order of their keys: who goes through a map by role meets
/// them as they stand in a file of settings.
enum class Role : std::uint8_t {
    Age, ///< T
    Amount,
    Category,
    Channel,
    CustomerId,
    Date,
    FirstDate,
    Frequency,
    LastDate,
    Monetary,
    OrderId,
    Orders,
    Permission,
    Price,
    Quantity,
    Recency,
    Value,
};

/// All that is known of a role beside its words for people, which the user interface has by its setting.
struct RoleInfo {
    Role role = Role::CustomerId;
    const char* key = "";               ///< in the settings: mapping.KEY
    ColumnType type = ColumnType::Text; ///< of its cells
    unsigned kinds = 0;                 ///< of input that it belongs to, see `belongsTo`
    bool needed = false;  ///< nothing can be analysed without; of a log, see `missing` of MappingSketch
    bool several = false; ///< more than one column may serve it
    /// Names that say it, best first, folded (foldedName) and apart by blanks. Names of one group, joined by
    /// +, serve it together.
    const char* names = "";

    /// True for Auto, which may be any kind.
    bool belongsTo(InputKind kind) const;
    /// It belongs to that kind and no other.
    bool isOnlyOf(InputKind kind) const;
};

const RoleInfo& infoOf(Role role);
QString keyOf(Role role);
/// mapping.KEY
QString settingOf(Role role);
std::optional<Role> roleFromKey(QStringView key);
/// Of mapping.KEY.
std::optional<Role> roleFromSetting(QStringView setting);

/// Those of one kind of input, in the order in which people think of them; of all kinds for Auto.
std::vector<RoleInfo> rolesOf(InputKind kind);

/// How many of the texts of a row are names of roles, each role counted once.
std::size_t knownNames(const std::vector<std::string>& row);

} // namespace kiymet::data
