// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/input/read_input.h"

#include "data/customers/log_aggregator.h"
#include "data/customers/role_columns.h"
#include "data/input/log_shape.h"
#include "data/roles/mapping.h"
#include "data/source/byte_source.h"
#include "data/source/failed.h"
#include "data/source/phases.h"
#include "data/table/opened_table.h"
#include "data/text/block_reader.h"
#include "data/text/column_formats.h"
#include "data/text/csv_scan.h"
#include "data/text/table_head.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <variant>

namespace kiymet::data {

namespace {

/// Reads the columns of the plan, and those again whose cells speak for another format.
Outcome<ReadColumns> readInFormats(const ByteSource& text, ReadPlan& plan, ColumnFormats& formats,
                                   const ReaderTuning& tuning, Phases& phases)
{
    Outcome<ReadColumns> read = readColumns(text, plan, tuning, phases.next());
    if (!read || read->notUtf8)
        return read;
    std::vector<std::size_t> indices(plan.wanted.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    formats.judge(indices, read->cells);
    while (!formats.again().empty()) {
        indices = formats.again();
        ReadPlan some = plan;
        some.wanted.clear();
        for (const std::size_t index : indices)
            some.wanted.push_back(plan.wanted[index]);
        Outcome<ReadColumns> again = readColumns(text, some, tuning, phases.next());
        if (!again || again->notUtf8)
            return again;
        for (std::size_t i = 0; i < indices.size(); ++i) {
            read->columns[indices[i]] = std::move(again->columns[i]);
            read->cells[indices[i]] = again->cells[i];
        }
        formats.judge(indices, again->cells);
    }
    return read;
}

/// Reads a log into `log`, and once more where the cells speak for another format. What is returned has no
/// columns and no lines.
Outcome<ReadColumns> readLogInFormats(const ByteSource& text, ReadPlan& plan, ColumnFormats& formats,
                                      const LogColumns& columns, const ReaderTuning& tuning, Phases& phases,
                                      TransactionLog& log)
{
    std::vector<std::size_t> indices(plan.wanted.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    for (;;) {
        LogAggregator aggregator(columns, tuning.mergeAfter);
        Outcome<ReadTotals> totals = readBlocks(text, plan, tuning, aggregator, phases.next());
        if (!totals)
            return totals.failure();
        std::vector<CellTotals> cells;
        for (const std::size_t index : indices)
            cells.push_back(totals->cells[index]);
        if (!totals->notUtf8)
            formats.judge(indices, cells);
        if (totals->notUtf8 || formats.again().empty()) {
            log = aggregator.result();
            return ReadColumns{std::move(*totals), {}, {}};
        }
        indices = formats.again();
    }
}

/// The layout of a log whose columns are told by what they hold, where names do not tell enough of anything;
/// `byShape`: the roles so told.
std::optional<Layout> layoutByShape(const TableHead& head, const InputOptions& options,
                                    std::vector<Role>& byShape)
{
    using Kind = InputKind;
    InputOptions asLog = options;
    asLog.kind = Kind::Transactions;
    const RoleMapping known = sketchMapping(head.header, asLog).columns;
    if (options.kind == Kind::Auto) {
        for (const Kind kind : {Kind::Customers, Kind::Summary}) {
            InputOptions as = options;
            as.kind = kind;
            const MappingSketch sketch = sketchMapping(head.header, as);
            for (const Role role :
                 {Role::FirstDate, Role::LastDate, Role::Orders, Role::Frequency, Role::Recency, Role::Age})
                if (sketch.columns.contains(role))
                    return {};
        }
    }
    const auto roles = logByShape(head, known);
    if (!roles)
        return {};
    for (const auto& [role, columns] : *roles) {
        asLog.mapping[role] = columns;
        byShape.push_back(role);
    }
    Outcome<Layout> layout = resolveLayout(head.header, asLog, head.headerLine);
    return layout ? std::optional(std::move(*layout)) : std::nullopt;
}

/// Why no column of a file was recognised: a zero byte near its beginning says that it is no text at all.
std::optional<Failure> zeroByte(const ByteSource& text)
{
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(text.size(), 4096)), ' ');
    if (text.read(0, head.data(), head.size()))
        return std::nullopt;
    const std::size_t place = head.find('\0');
    if (place == std::string::npos)
        return std::nullopt;
    Failure failure = failed(FailureKind::NulByte);
    const TextPosition position = locate(head, place, 1);
    failure.line = static_cast<std::int64_t>(position.line);
    failure.column = static_cast<std::int64_t>(position.character);
    return failure;
}

/// The layout as the options and the names tell it, or else as the cells do.
Outcome<Layout> layoutOf(const ByteSource& text, const TableHead& head, const InputOptions& options,
                         std::vector<Role>& byShape)
{
    Outcome<Layout> layout = resolveLayout(head.header, options, head.headerLine);
    if (layout)
        return layout;
    if (layout.failure().kind == FailureKind::RolesMissing &&
        (options.kind == InputKind::Auto || options.kind == InputKind::Transactions)) {
        if (std::optional<Layout> told = layoutByShape(head, options, byShape))
            return std::move(*told);
        const QStringList& missing = layout.failure().hints;
        const bool dates = std::any_of(missing.begin(), missing.end(), [](const QString& key) {
            return key.endsWith(QLatin1String("date"));
        });
        if (auto failure = columnOfMonths(head); dates && failure)
            return *failure;
    }
    return zeroByte(text).value_or(layout.failure());
}

/// What is known of a table before its rows are read.
Input describe(const OpenedTable& table)
{
    const TableHead& head = table.head();
    Input input;
    input.bytes = table.unpackedBytes();
    input.container = table.container();
    input.dialect = head.dialect;
    input.encoding = table.encoding();
    input.replaced = table.replaced();
    input.header = head.header;
    input.hasHeader = head.hasHeader;
    input.headerLine = head.headerLine;
    input.titles = head.titles;
    return input;
}

/// Which columns are read, and as what; `roles` and the input's mapping say what for.
ReadPlan planOf(const Layout& layout, const TableHead& head, bool checkUtf8, const InputOptions& options,
                RoleColumns& roles, Input& input)
{
    ReadPlan plan;
    plan.dialect = head.dialect;
    plan.columns = head.header.size();
    plan.begin = head.begin;
    plan.firstLine = head.firstLine;
    plan.checkUtf8 = checkUtf8;
    for (const auto& [role, columns] : layout.columns) {
        const ColumnType type = infoOf(role).type;
        for (const std::size_t column : columns) {
            if (type == ColumnType::Category ? options.categories : options.figures) {
                roles.add(role, plan.wanted.size());
                plan.wanted.push_back({column, type, {}});
            }
            input.mapping[role] << QString::fromStdString(head.header[column]);
        }
    }
    return plan;
}

/// Why rows that were read are no input, if they are none.
std::optional<Failure> checkRead(const ReadColumns& read, const ReadPlan& plan, const ColumnFormats& formats,
                                 const OpenedTable& table)
{
    const TableHead& head = table.head();
    if (read.rows == 0) {
        Failure failure = failed(FailureKind::HeaderOnly);
        failure.line = static_cast<std::int64_t>(head.headerLine);
        return failure;
    }
    std::vector<Question> questions = formats.questions();
    if (auto failure = unreadableColumn(plan, read)) {
        failure->subject = QString::fromStdString(head.header[static_cast<std::size_t>(failure->column - 1)]);
        // Unix time is nothing until it is said to be that.
        const bool isAsked = std::any_of(questions.begin(), questions.end(), [&](const Question& question) {
            return question.about == Question::About::UnixTime && question.column == failure->subject;
        });
        if (!isAsked)
            return failure;
    }
    if (table.question())
        questions.insert(questions.begin(), *table.question());
    if (!questions.empty()) {
        Failure failure = failed(FailureKind::InputAmbiguous);
        failure.questions = std::move(questions);
        return failure;
    }
    return formats.mixedUnits();
}

/// The text is not UTF-8, which showed in its rows only.
struct NotUtf8 {};
using Reading = std::variant<Input, NotUtf8>;

Outcome<Reading> readRows(const OpenedTable& table, const InputOptions& options, Phases& phases,
                          const ReaderTuning& tuning)
{
    if (table.headFailure())
        return *table.headFailure();
    const ByteSource& text = table.text();
    const TableHead& head = table.head();
    Input input = describe(table);
    const Outcome<Layout> layout = layoutOf(text, head, options, input.rolesByShape);
    if (!layout)
        return layout.failure();
    input.floLayout = layout->flo;

    RoleColumns roles;
    ReadPlan plan = planOf(*layout, head, table.isToBeChecked(), options, roles, input);
    ColumnFormats formats(plan, head, options);
    TransactionLog log;
    Outcome<ReadColumns> read =
        layout->kind == InputKind::Transactions
            ? readLogInFormats(text, plan, formats, logColumns(roles), tuning, phases, log)
            : readInFormats(text, plan, formats, tuning, phases);
    if (!read)
        return read.failure();
    if (read->notUtf8)
        return Reading(NotUtf8{});
    if (auto failure = checkRead(*read, plan, formats, table))
        return *failure;

    input.rows = read->rows;
    input.readings = formats.readings();
    input.dialect.decimal = formats.decimal();
    input.ragged = {read->tooShort, read->tooLong, read->firstShortLine, read->firstLongLine};
    input.emptyLines = head.emptyLines + read->emptyLines;
    if (!options.figures) {
        Customers& customers = input.customers.emplace<Customers>();
        fillLabels(customers, roles, *read);
        customers.lines = std::move(read->lines);
    } else if (layout->kind == InputKind::Transactions) {
        input.customers = std::move(log);
    } else if (layout->kind == InputKind::Summary) {
        fill(input.customers.emplace<CustomerSummaries>(), roles, *read);
    } else {
        fill(input.customers.emplace<Customers>(), input.mapping, roles, *read);
    }
    return Reading(std::move(input));
}

Outcome<Input> readTable(OpenedTable& table, const InputOptions& options, Phases& phases,
                         const ReaderTuning& tuning)
{
    for (;;) {
        Outcome<Reading> reading = readRows(table, options, phases, tuning);
        if (!reading)
            return reading.failure();
        if (Input* input = std::get_if<Input>(&*reading)) {
            input->preview = table.takeHead().preview;
            return std::move(*input);
        }
        if (auto failure = table.decodeOtherwise(phases))
            return *failure;
    }
}

} // namespace

Outcome<Input> readInput(const Source& source, const InputOptions& options, const Progress& progress,
                         const ReaderTuning& tuning)
{
    return inFile(source.name(), [&]() -> Outcome<Input> {
        Phases phases(progress);
        Outcome<OpenedTable> table = OpenedTable::open(source, options, phases, tuning.longestRecord);
        if (!table)
            return table.failure();
        Outcome<Input> input = readTable(*table, options, phases, tuning);
        const bool cancelled = !input && input.failure().kind == FailureKind::Cancelled;
        // What was found in a file that changed meanwhile means nothing.
        if (!cancelled && !table->isUnchanged())
            return failed(FailureKind::FileChanged);
        if (input)
            input->source = source;
        return input;
    });
}

Outcome<Input> readInput(const Source& source, const InputOptions& options, const Progress& progress)
{
    return readInput(source, options, progress, ReaderTuning{});
}

} // namespace kiymet::data
