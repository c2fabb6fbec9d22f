// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source/input.h"

#include "data/cells/column_formats.h"
#include "data/customers/log_aggregator.h"
#include "data/roles/column_roles.h"
#include "data/roles/log_shape.h"
#include "data/roles/role_columns.h"
#include "data/roles/roles.h"
#include "data/source/byte_source.h"
#include "data/source/failed.h"
#include "data/source/input_file.h"
#include "data/source/input_tuned.h"
#include "data/text/blank_columns.h"
#include "data/text/block_reader.h"
#include "data/text/csv_scan.h"
#include "data/text/raw_table.h"
#include "data/text/table_head.h"
#include "data/text/text_source.h"

#include <algorithm>
#include <functional>
#include <new>
#include <numeric>
#include <string>

namespace kiymet::data {

namespace {

std::optional<Failure> checkPunctuation(const InputOptions& options)
{
    const auto invalid = [](const QString& key, char given, const QStringList& allowed) {
        Failure failure = failed(FailureKind::InvalidSetting, QString(QLatin1Char(given)), key);
        failure.hints = allowed;
        return failure;
    };
    if (options.decimal && *options.decimal != '.' && *options.decimal != ',')
        return invalid(QStringLiteral("input.decimal"), *options.decimal,
                       {QStringLiteral("."), QStringLiteral(",")});
    if (options.delimiter) {
        const char d = *options.delimiter;
        if (d == '"' || d == '\n' || d == '\r' || d == '\0')
            return invalid(QStringLiteral("input.delimiter"), d,
                           {QStringLiteral(","), QStringLiteral(";"), QStringLiteral("tab"),
                            QStringLiteral("|"), QStringLiteral("space")});
    }
    return {};
}

/// One piece of work after the other on one scale that never goes back.
class Phases {
public:
    Phases(const Progress& progress, double done) : m_progress(progress), m_done(done) {}

    /// The next piece takes `share` of what is left; a later one may turn out to be needed.
    Progress next(double share = 1)
    {
        m_begin = m_done;
        return [this, share](double fraction) {
            m_done = std::max(m_done, m_begin + share * (1 - m_begin) * fraction);
            return goesOn(m_progress, m_done);
        };
    }

private:
    const Progress& m_progress;
    double m_begin = 0;
    double m_done;
};

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
Outcome<Layout> layoutByShape(const TableHead& head, const InputOptions& options, QStringList& byShape)
{
    using Kind = InputOptions::Kind;
    InputOptions asLog = options;
    asLog.kind = Kind::Transactions;
    std::map<QString, QStringList> known = sketchMapping(head.header, asLog).columns;
    if (options.kind == Kind::Auto) {
        for (const Kind kind : {Kind::Customers, Kind::Summary}) {
            InputOptions as = options;
            as.kind = kind;
            const MappingSketch sketch = sketchMapping(head.header, as);
            for (const char* role : {"first_date", "last_date", "orders", "frequency", "recency", "T"})
                if (sketch.columns.contains(QLatin1String(role)))
                    return Failure{};
        }
    }
    const auto roles = logByShape(head, known);
    if (!roles)
        return Failure{};
    for (const auto& [role, columns] : *roles) {
        asLog.mapping[role] = columns;
        byShape << role;
    }
    return resolveLayout(head.header, asLog, head.headerLine);
}

/// Why no column of a file was recognised: a zero byte near its beginning says that it is no text at all.
std::optional<Failure> zeroByte(const ByteSource& text)
{
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(text.size(), 4096)), ' ');
    if (text.read(0, head.data(), head.size()) != ByteSource::ReadEnd::Done)
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
                         QStringList& byShape)
{
    Outcome<Layout> layout = resolveLayout(head.header, options, head.headerLine);
    if (layout)
        return layout;
    if (layout.failure().kind == FailureKind::RolesMissing &&
        (options.kind == InputOptions::Kind::Auto || options.kind == InputOptions::Kind::Transactions)) {
        if (Outcome<Layout> told = layoutByShape(head, options, byShape))
            return told;
        const QStringList& missing = layout.failure().hints;
        const bool dates = std::any_of(missing.begin(), missing.end(), [](const QString& key) {
            return key.endsWith(QLatin1String("date"));
        });
        if (auto failure = columnOfMonths(head); dates && failure)
            return *failure;
    }
    return zeroByte(text).value_or(layout.failure());
}

/// What is known of a file before its rows are read.
Input inputOf(const OpenedInput& opened, const DecodedText& decoded, const TableHead& head)
{
    Input input;
    input.bytes = opened.text.size();
    input.container = opened.container;
    input.dialect = head.dialect;
    input.encoding = decoded.encoding;
    input.replaced = decoded.replaced;
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
        const ColumnType type = columnTypeOf(role);
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
std::optional<Failure> faultOf(const ReadColumns& read, const ReadPlan& plan, const ColumnFormats& formats,
                               const TableHead& head, const DecodedText& decoded)
{
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
    if (decoded.question)
        questions.insert(questions.begin(), *decoded.question);
    if (!questions.empty()) {
        Failure failure = failed(FailureKind::InputAmbiguous);
        failure.questions = std::move(questions);
        return failure;
    }
    return formats.mixedUnits();
}

/// `notUtf8`: the text has to be decoded otherwise; the outcome then means nothing.
Outcome<Input> readText(const ByteSource& text, const DecodedText& decoded, const OpenedInput& opened,
                        const InputOptions& options, Phases& phases, const ReaderTuning& tuning,
                        bool& notUtf8)
{
    Outcome<FoundHead> found = readTableHead(text, options, tuning.longestRecord, opened.punctuation);
    if (!found)
        return found.failure();
    notUtf8 = decoded.toBeChecked && found->notUtf8;
    if (notUtf8)
        return Failure{};
    if (found->failure)
        return *found->failure;
    TableHead& head = found->head;
    Input input = inputOf(opened, decoded, head);
    const Outcome<Layout> layout = layoutOf(text, head, options, input.rolesByShape);
    if (!layout)
        return layout.failure();
    input.floLayout = layout->flo;

    RoleColumns roles;
    ReadPlan plan = planOf(*layout, head, decoded.toBeChecked, options, roles, input);
    ColumnFormats formats(plan, head, options);
    TransactionLog log;
    Outcome<ReadColumns> read =
        layout->kind == InputOptions::Kind::Transactions
            ? readLogInFormats(text, plan, formats, logColumns(roles), tuning, phases, log)
            : readInFormats(text, plan, formats, tuning, phases);
    if (!read)
        return read.failure();
    notUtf8 = read->notUtf8;
    if (notUtf8)
        return Failure{};
    if (auto failure = faultOf(*read, plan, formats, head, decoded))
        return *failure;

    input.rows = read->rows;
    input.readings = formats.readings();
    input.dialect.decimal = formats.decimal();
    input.preview = std::move(head.preview);
    input.ragged = {read->tooShort, read->tooLong, read->firstShortLine, read->firstLongLine};
    input.emptyLines = head.emptyLines + read->emptyLines;
    if (!options.figures) {
        Customers& customers = input.customers.emplace<Customers>();
        fillLabels(customers, roles, *read);
        customers.lines = std::move(read->lines);
    } else if (layout->kind == InputOptions::Kind::Transactions) {
        input.customers = std::move(log);
    } else if (layout->kind == InputOptions::Kind::Summary) {
        fill(input.customers.emplace<CustomerSummaries>(), roles, *read);
    } else {
        fill(input.customers.emplace<Customers>(), input, roles, *read);
    }
    return input;
}

Outcome<DecodedText> firstDecoding(const OpenedInput& opened, const InputOptions& options,
                                   const Progress& progress)
{
    // A sheet is text of our own making; only what is in its cells may not be UTF-8.
    const std::optional<Encoding> asked =
        opened.punctuation ? std::optional(Encoding::Utf8) : options.encoding;
    return decodeText(opened.text, asked, progress);
}

/// singleBlanks, where the text is not of our own making.
Outcome<std::optional<ByteSource>> singleBlanksOf(const ByteSource& text,
                                                  const std::optional<Punctuation>& known,
                                                  const InputOptions& options, const Progress& progress)
{
    return known ? std::optional<ByteSource>() : singleBlanks(text, options.delimiter, progress);
}

Outcome<Input> readOpened(const OpenedInput& opened, const InputOptions& options, const Progress& progress,
                          const ReaderTuning& tuning)
{
    Phases phases(progress, opened.unpackShare);
    constexpr double shareOfRecoding = 0.5;
    Outcome<DecodedText> decoded = firstDecoding(opened, options, phases.next(shareOfRecoding));
    for (;;) {
        if (!decoded)
            return decoded.failure();
        const ByteSource& text = decoded->utf8 ? *decoded->utf8 : opened.text;
        Outcome<std::optional<ByteSource>> single =
            singleBlanksOf(text, opened.punctuation, options, phases.next(shareOfRecoding));
        if (!single)
            return single.failure();
        bool notUtf8 = false;
        Outcome<Input> input =
            readText(*single ? **single : text, *decoded, opened, options, phases, tuning, notUtf8);
        if (!notUtf8)
            return input;
        decoded = decodeOther(opened.text, options.encoding, phases.next(shareOfRecoding));
    }
}

using Open = std::function<Outcome<OpenedInput>()>;

Outcome<Input> openAndRead(const Open& open, const InputOptions& options, const Progress& progress,
                           const ReaderTuning& tuning)
{
    if (auto failure = checkPunctuation(options))
        return *failure;
    if (!goesOn(progress, 0))
        return failed(FailureKind::Cancelled);
    Outcome<OpenedInput> opened = open();
    if (!opened)
        return opened.failure();
    Outcome<Input> input = readOpened(*opened, options, progress, tuning);
    const bool cancelled = !input && input.failure().kind == FailureKind::Cancelled;
    // What was found in a file that changed meanwhile means nothing.
    if (!cancelled && !opened->text.isUnchanged())
        return failed(FailureKind::FileChanged);
    return input;
}

Outcome<Input> readNamed(const QString& file, const Open& open, const InputOptions& options,
                         const Progress& progress, const ReaderTuning& tuning)
{
    try {
        Outcome<Input> input = openAndRead(open, options, progress, tuning);
        if (!input)
            return inFile(file, input.failure());
        input->file = file;
        return input;
    } catch (const std::bad_alloc&) {
        return inFile(file, failed(FailureKind::ReadFailed, QStringLiteral("not enough memory")));
    }
}

} // namespace

Outcome<Input> readInput(const QString& file, const InputOptions& options, const Progress& progress,
                         const ReaderTuning& tuning)
{
    return readNamed(
        file, [&] { return openInput(file, options, progress); }, options, progress, tuning);
}

Outcome<Input> readInput(const QString& file, const InputOptions& options, const Progress& progress)
{
    return readInput(file, options, progress, ReaderTuning{});
}

Outcome<Input> readInput(const QByteArray& bytes, const QString& name, const InputOptions& options,
                         const Progress& progress)
{
    return readNamed(
        name, [&] { return openInput(bytes, name, options, progress); }, options, progress, ReaderTuning{});
}

Outcome<std::shared_ptr<const RawTable>> RawTable::open(const QString& file, const InputOptions& options,
                                                        const Progress& progress)
{
    try {
        if (auto failure = checkPunctuation(options))
            return inFile(file, *failure);
        Outcome<OpenedInput> opened = openInput(file, options, progress);
        if (!opened)
            return inFile(file, opened.failure());
        Phases phases(progress, opened->unpackShare);
        Outcome<DecodedText> decoded = firstDecoding(*opened, options, phases.next());
        auto source = std::make_unique<ByteSource>(std::move(opened->text));
        for (;;) {
            if (!decoded)
                return inFile(file, decoded.failure());
            if (decoded->utf8)
                source = std::make_unique<ByteSource>(std::move(*decoded->utf8));
            Outcome<std::optional<ByteSource>> single =
                singleBlanksOf(*source, opened->punctuation, options, phases.next());
            if (!single)
                return inFile(file, single.failure());
            if (*single)
                source = std::make_unique<ByteSource>(std::move(**single));
            Outcome<FoundHead> found =
                readTableHead(*source, options, ReaderTuning{}.longestRecord, opened->punctuation);
            if (!found)
                return inFile(file, found.failure());
            if (decoded->toBeChecked && !isUtf8(*source)) {
                decoded = decodeOther(*source, options.encoding, phases.next());
                continue;
            }
            if (found->failure && found->failure->kind != FailureKind::HeaderOnly)
                return inFile(file, *found->failure);
            return std::make_shared<const RawTable>(file, std::move(source), std::move(found->head),
                                                    opened->container, decoded->encoding);
        }
    } catch (const std::bad_alloc&) {
        return inFile(file, failed(FailureKind::ReadFailed, QStringLiteral("not enough memory")));
    }
}

} // namespace kiymet::data
