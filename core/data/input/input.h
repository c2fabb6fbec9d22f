// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/customers/customers.h"
#include "data/customers/transaction_log.h"
#include "data/roles/input_options.h"
#include "data/roles/role.h"
#include "data/source/container.h"
#include "data/source/encoding.h"
#include "data/source/source.h"
#include "data/text/column_reading.h"
#include "data/text/dialect.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiymet::data {

/// Rows whose number of fields is not the header's.
struct RaggedRows {
    std::uint64_t tooShort = 0;
    std::uint64_t tooLong = 0;
    std::uint64_t firstShortLine = 0;
    std::uint64_t firstLongLine = 0;
};

/// A file as read: what it is, how it was read, and its customers.
struct Input {
    Source source;
    Container container;
    Dialect dialect; ///< of a workbook: characters that no cell holds
    Encoding encoding = Encoding::Utf8;
    std::uint64_t replaced = 0; ///< pieces of the text that the encoding does not have
    bool hasHeader = true;      ///< else the columns are called column_1 and so on
    std::uint64_t headerLine = 1;
    std::vector<std::string> titles;     ///< lines above the header
    std::vector<ColumnReading> readings; ///< of the number and date columns that were read
    std::vector<std::string> header;
    bool floLayout = false;         ///< all twelve names of the FLO course file are there
    RoleMapping mapping;            ///< which columns (header names) serve which role
    std::vector<Role> rolesByShape; ///< of the mapping, those that no name told but what the columns hold
    std::uint64_t bytes = 0;
    std::uint64_t rows = 0;
    RaggedRows ragged;
    std::uint64_t emptyLines = 0;
    /// The first rows (at most `TableHead::previewRows`) with all columns, as text.
    std::vector<std::vector<std::string>> preview;
    std::variant<Customers, CustomerSummaries, TransactionLog> customers;
    /// The column that serves the role, the first of several; empty: none.
    QString column(Role role) const
    {
        const auto at = mapping.find(role);
        return at == mapping.end() ? QString() : at->second.value(0);
    }
    bool isSummary() const { return customers.index() == 1; }
    bool isLog() const { return customers.index() == 2; }
};

} // namespace kiymet::data
