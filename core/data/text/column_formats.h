// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/input_options.h"
#include "data/source/failure.h"
#include "data/text/block_reader.h"
#include "data/text/column_reading.h"
#include "data/text/table_head.h"

#include <string>
#include <vector>

// Internal to core/data: how the numbers and dates of each column are written, told from all of its cells.
namespace kiymet::data {

/// First the preview suggests a format for each column, under which it is read; then what was read is judged,
/// and columns whose cells speak for another format are read once more. A file of one hand is written one
/// way: a column that leaves its sign or order open is read as those that do not.
class ColumnFormats {
public:
    /// Sets the formats of `plan.wanted`.
    ColumnFormats(ReadPlan& plan, const TableHead& head, const InputOptions& options);

    /// Judges what was read of the columns `indices` of the plan; afterwards `again()` are to be read once
    /// more, with their new formats.
    void judge(const std::vector<std::size_t>& indices, const std::vector<CellTotals>& totals);
    const std::vector<std::size_t>& again() const { return m_again; }

    /// When nothing is to be read again.
    std::vector<ColumnReading> readings() const;
    std::vector<Question> questions() const;
    /// The first column of more than one unit, whose numbers cannot be added: MixedUnits.
    std::optional<Failure> mixedUnits() const;
    /// The decimal sign of the file: that of its columns, or of most.
    char decimal() const;

private:
    enum class Verdict { Open, Certain, ByOthers, Given, NothingToTell, Ambiguous };
    struct Column {
        std::size_t wanted = 0;
        std::size_t column = 0;
        bool isDate = false;
        QString name;
        bool given = false;
        std::optional<char> thousandsGiven{};
        Verdict verdict = Verdict::Open;
        CellTotals totals{};
    };

    void suggest(Column& column, const TableHead& head);
    void decide(Column& column);
    void decideDates(Column& column);
    bool isUnixTime(const Column& column) const;
    void settle();
    CellFormat& format(const Column& column) { return m_plan.wanted[column.wanted].format; }
    const CellFormat& format(const Column& column) const { return m_plan.wanted[column.wanted].format; }
    void readAgain(const Column& column);
    Question question(const Column& column) const;

    ReadPlan& m_plan;
    std::vector<Column> m_columns;
    std::vector<std::size_t> m_again;
};

} // namespace kiymet::data
