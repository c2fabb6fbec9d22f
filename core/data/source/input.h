// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/customers/customers.h"
#include "data/customers/transaction_log.h"
#include "data/source/failure.h"
#include "data/text/encoding.h"
#include "progress.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <variant>

namespace kiymet::data {

/// How the cells of one column are written, where the user said so.
struct ColumnOptions {
    std::optional<char> decimal;
    std::optional<char> thousands; ///< as InputOptions::thousands
    std::optional<DateOrder> dateOrder;
    bool operator==(const ColumnOptions&) const = default;
};

/// What the user fixed by hand; everything else is told from the file.
struct InputOptions {
    enum class Kind { Auto, Customers, Summary, Transactions };
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
    /// Role key as in the settings (customer_id, first_date, last_date, category, channel, permission,
    /// orders, value, frequency, recency, T, monetary, date, amount, quantity, price, order_id) to one or
    /// more column names. A role that is absent is recognised by name.
    std::map<QString, QStringList> mapping;
    /// Whether category, channel and permission are parsed; without, Input::mapping names them all the same.
    /// They cost a fifth of the reading, and few stages look at them.
    bool categories = true;
    /// Whether everything else is parsed; without, there are Customers of nothing but those three and
    /// `lines`.
    bool figures = true;
    bool operator==(const InputOptions&) const = default;
};

/// Rows whose number of fields is not the header's.
struct RaggedRows {
    std::uint64_t tooShort = 0;
    std::uint64_t tooLong = 0;
    std::uint64_t firstShortLine = 0;
    std::uint64_t firstLongLine = 0;
};

/// What a file was packed in.
struct Container {
    enum class Kind { Text, Zip, Gzip, Workbook };
    Kind kind = Kind::Text;
    QString member;      ///< of a zip archive
    QStringList members; ///< all that could be chosen
    QString sheet;       ///< of a workbook, which itself may be a member
    QStringList sheets;
    bool operator==(const Container&) const = default;
};

/// How the cells of a number or date column were read, and why so.
struct ColumnReading {
    enum class Kind { Number, Date };
    enum class Certainty {
        Certain,        ///< by its own cells
        ByOtherColumns, ///< its own could be read either way, those of the others only one
        Given,          ///< by a setting
        NothingToTell,  ///< no cell would be read otherwise
        Ambiguous,      ///< a Question was asked
    };
    std::size_t column = 0; ///< of the header
    QString name;
    Kind kind = Kind::Number;
    Certainty certainty = Certainty::Certain;
    char decimal = '.';
    char thousands = '\0'; ///< met; ' ' for any kind of space, '\0': none
    QString unit;          ///< met: ₺, $, €, £ or %
    DateOrder dateOrder = DateOrder::YearMonthDay;
    std::uint64_t serials = 0; ///< dates that were a spreadsheet's serial numbers
    std::uint64_t against = 0; ///< cells that speak for another reading, and could not be read or mean more
    bool operator==(const ColumnReading&) const = default;
};

/// A file as read: what it is, how it was read, and its customers.
struct Input {
    QString file;
    Container container;
    Dialect dialect; ///< of a workbook: characters that no cell holds
    Encoding encoding = Encoding::Utf8;
    std::uint64_t replaced = 0; ///< pieces of the text that the encoding does not have
    bool hasHeader = true;      ///< else the columns are called column_1 and so on
    std::uint64_t headerLine = 1;
    std::vector<std::string> titles;     ///< lines above the header
    std::vector<ColumnReading> readings; ///< of the number and date columns that were read
    std::vector<std::string> header;
    bool floLayout = false; ///< all twelve names of the FLO course file are there
    /// Which columns (header names) serve which role.
    std::map<QString, QStringList> mapping;
    QStringList rolesByShape; ///< of the mapping, those that no name told but what the columns hold
    std::uint64_t bytes = 0;
    std::uint64_t rows = 0;
    RaggedRows ragged;
    std::uint64_t emptyLines = 0;
    /// The first rows (at most `previewRows`) with all columns, as text.
    static constexpr std::size_t previewRows = 1000;
    std::vector<std::vector<std::string>> preview;
    std::variant<Customers, CustomerSummaries, TransactionLog> customers;
    bool isSummary() const { return customers.index() == 1; }
    bool isLog() const { return customers.index() == 2; }
};

/// Reads a delimited text or a workbook (.xlsx), zipped (.zip), compressed (.gz) or as it is, from disk or
/// from the program's resources (":/..."). Only mapped columns are parsed in full. Nothing but the returned
/// value changes.
Outcome<Input> readInput(const QString& file, const InputOptions& options, const Progress& progress = {});
/// The same from memory, as for what was pasted from the clipboard; `name` stands where a file's name would.
Outcome<Input> readInput(const QByteArray& bytes, const QString& name, const InputOptions& options,
                         const Progress& progress = {});

} // namespace kiymet::data
