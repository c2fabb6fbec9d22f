// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/customers.h"
#include "data/failure.h"
#include "progress.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <variant>

namespace kiymet::data {

/// What the user fixed by hand; everything else is told from the file.
struct InputOptions {
    enum class Kind { Auto, Customers, Summary };
    Kind kind = Kind::Auto;
    std::optional<char> delimiter;
    std::optional<char> decimal;
    /// Role key as in the settings (customer_id, first_date, last_date, category, channel, orders, value,
    /// frequency, recency, T, monetary) to one or more column names. A role that is absent is recognised by
    /// name.
    std::map<QString, QStringList> mapping;
    /// Whether category and channel are parsed; without, Input::mapping names them all the same. They cost a
    /// fifth of the reading, and few stages look at them.
    bool categories = true;
    bool operator==(const InputOptions&) const = default;
};

/// Rows whose number of fields is not the header's.
struct RaggedRows {
    std::uint64_t tooShort = 0;
    std::uint64_t tooLong = 0;
    std::uint64_t firstShortLine = 0;
    std::uint64_t firstLongLine = 0;
};

/// A file as read: what it is, how it was read, and its customers.
struct Input {
    QString file;
    Dialect dialect;
    bool decimalIsCertain = true;
    std::vector<std::string> header;
    bool floLayout = false; ///< all twelve names of the FLO course file are there
    /// Which columns (header names) serve which role.
    std::map<QString, QStringList> mapping;
    std::uint64_t bytes = 0;
    std::uint64_t rows = 0;
    RaggedRows ragged;
    std::uint64_t emptyLines = 0;
    /// The first rows (at most `previewRows`) with all columns, as text.
    static constexpr std::size_t previewRows = 1000;
    std::vector<std::vector<std::string>> preview;
    std::variant<Customers, CustomerSummaries> customers;
    bool isSummary() const { return customers.index() == 1; }
};

/// Reads a CSV file, or a zip archive that holds just one, from disk or from the program's resources
/// (":/..."). Only mapped columns are parsed in full. Nothing but the returned value changes.
Outcome<Input> readInput(const QString& file, const InputOptions& options, const Progress& progress = {});

} // namespace kiymet::data
