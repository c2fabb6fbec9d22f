// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/customers/customers.h"
#include "data/customers/log_aggregator.h"
#include "data/roles/input_options.h"
#include "data/roles/role.h"
#include "data/text/block_reader.h"

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace kiymet::data {

/// The columns that were read, handed out by role.
class RoleColumns {
public:
    void add(Role role, std::size_t index) { m_indices[role].push_back(index); }

    std::optional<std::size_t> index(Role role) const
    {
        const auto at = m_indices.find(role);
        return at == m_indices.end() ? std::nullopt : std::optional(at->second.front());
    }

    template<typename T>
    std::vector<T> all(Role role, ReadColumns& read) const
    {
        std::vector<T> columns;
        if (const auto at = m_indices.find(role); at != m_indices.end()) {
            for (const std::size_t index : at->second)
                columns.push_back(std::move(std::get<T>(read.columns[index])));
        }
        return columns;
    }
    template<typename T>
    std::optional<T> one(Role role, ReadColumns& read) const
    {
        std::vector<T> columns = all<T>(role, read);
        if (columns.empty())
            return {};
        return std::move(columns.front());
    }

private:
    std::map<Role, std::vector<std::size_t>> m_indices;
};

LogColumns logColumns(const RoleColumns& roles);

/// What was read, as what it is of; `read` is used up.
void fillLabels(Customers& customers, const RoleColumns& roles, ReadColumns& read);
void fill(Customers& customers, const RoleMapping& mapping, const RoleColumns& roles, ReadColumns& read);
void fill(CustomerSummaries& summaries, const RoleColumns& roles, ReadColumns& read);

} // namespace kiymet::data
