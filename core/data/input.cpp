// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/input.h"

#include "data/block_reader.h"
#include "data/byte_source.h"
#include "data/column_roles.h"
#include "data/dialect_detection.h"
#include "data/input_tuned.h"
#include "data/raw_table.h"

#include <algorithm>
#include <new>

namespace kiymet::data {

namespace {

Failure failed(FailureKind kind, const QString& subject = {}, const QString& detail = {})
{
    Failure failure;
    failure.kind = kind;
    failure.subject = subject;
    failure.detail = detail;
    return failure;
}

/// Rows of text, complete.
struct RowSink {
    const ScanText* text = nullptr;
    char quote = '"';
    std::size_t most = 0;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::uint64_t firstLine = 0; ///< line breaks before the first row
    std::string scratch;

    void field(std::size_t column, FieldSpan span)
    {
        row.resize(column);
        row.emplace_back(fieldText(*text, span, quote, scratch));
    }
    bool record(std::size_t, std::uint64_t lines)
    {
        if (rows.empty())
            firstLine = lines;
        rows.push_back(std::move(row));
        row.clear();
        return rows.size() < most;
    }
};

/// The beginning of a file: what its header and first rows tell.
class Head {
public:
    Head(const ByteSource& source, const InputOptions& options, const ReaderTuning& tuning)
        : m_source(source), m_options(options), m_tuning(tuning)
    {
    }

    std::optional<Failure> read(Input& input)
    {
        // Enough for the preview of most files.
        std::size_t size = std::size_t{1} << 18;
        for (;;) {
            if (auto failure = load(size))
                return failure;
            const ScanEnd end = split(input);
            // A file of very long rows gets a shorter preview.
            const std::size_t most = 4 * m_tuning.longestRecord;
            if (end != ScanEnd::NeedsMore || m_bytes.size() - scanPadding >= most)
                break;
            size *= 4;
        }
        return m_failure;
    }

    std::uint64_t begin() const { return m_begin; }
    std::uint64_t headerLine() const { return m_headerLine; }
    std::uint64_t firstLine() const { return m_firstLine; }

private:
    std::optional<Failure> load(std::size_t size)
    {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(size, m_source.size()));
        m_bytes.assign(wanted + scanPadding, '\0');
        switch (m_source.read(0, m_bytes.data(), wanted)) {
        case ByteSource::ReadEnd::Done:
            return {};
        case ByteSource::ReadEnd::TooShort:
            return failed(FailureKind::FileChanged);
        case ByteSource::ReadEnd::Failed:
            break;
        }
        return failed(FailureKind::ReadFailed, {}, m_source.errorText());
    }

    /// Header and preview from the bytes at hand; says how the splitting ended.
    ScanEnd split(Input& input)
    {
        m_failure.reset();
        const std::size_t size = m_bytes.size() - scanPadding;
        const ScanText text{m_bytes.data(), size, size == m_source.size()};
        const std::string_view bytes(m_bytes.data(), size);
        if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
            m_failure = failed(FailureKind::NulByte, {}, QStringLiteral("UTF-16"));
            m_failure->line = m_failure->column = 1;
            return ScanEnd::NulByte;
        }
        ScanPosition at{bytes.starts_with("\xEF\xBB\xBF") ? std::size_t{3} : 0, 0, 0};
        input.dialect.delimiter = m_options.delimiter.value_or(detectDelimiter(text, at.offset));
        const Punctuation punctuation{input.dialect.delimiter, input.dialect.quote};

        RowSink header{&text, input.dialect.quote, 1, {}, {}, 0, {}};
        const ScanResult result = scan(text, punctuation, at, header);
        input.emptyLines = at.emptyLines;
        if (result.end == ScanEnd::NeedsMore && size - at.offset <= m_tuning.longestRecord)
            return ScanEnd::NeedsMore;
        if (result.end == ScanEnd::Done) {
            m_failure = failed(FailureKind::EmptyFile);
            return ScanEnd::Done;
        }
        if (result.end != ScanEnd::Paused) {
            m_failure =
                scanFailure(text, punctuation, result, at.offset, at.lines + 1, m_tuning.longestRecord);
            return result.end;
        }
        input.header = std::move(header.rows.front());
        for (std::string& name : input.header)
            trim(name);
        m_headerLine = header.firstLine + 1;
        m_begin = at.offset;
        m_firstLine = at.lines + 1;

        RowSink rows{&text, input.dialect.quote, Input::previewRows, {}, {}, 0, {}};
        const ScanEnd end = scan(text, punctuation, at, rows).end;
        if (end == ScanEnd::Done && rows.rows.empty()) {
            m_failure = failed(FailureKind::HeaderOnly);
            m_failure->line = static_cast<std::int64_t>(m_headerLine);
        }
        for (std::vector<std::string>& row : rows.rows)
            row.resize(input.header.size());
        input.preview = std::move(rows.rows);
        return end;
    }

    ScanResult scan(const ScanText& text, Punctuation punctuation, ScanPosition& at, RowSink& sink) const
    {
        return scanRecords(text, punctuation, FastClassifier{punctuation}, text.size, m_tuning.longestRecord,
                           at, sink);
    }

    static void trim(std::string& name)
    {
        name.erase(name.find_last_not_of(" \t") + 1);
        name.erase(0, name.find_first_not_of(" \t"));
    }

    const ByteSource& m_source;
    const InputOptions& m_options;
    const ReaderTuning& m_tuning;
    std::vector<char> m_bytes;
    std::optional<Failure> m_failure;
    std::uint64_t m_begin = 0;
    std::uint64_t m_headerLine = 1;
    std::uint64_t m_firstLine = 1;
};

ColumnType typeOf(const QString& role)
{
    if (role == QLatin1String("customer_id"))
        return ColumnType::Text;
    if (role == QLatin1String("category") || role == QLatin1String("channel"))
        return ColumnType::Category;
    if (role == QLatin1String("first_date") || role == QLatin1String("last_date"))
        return ColumnType::Date;
    return ColumnType::Number;
}

/// The columns that were read, handed out by role.
class ByRole {
public:
    void add(const QString& role, std::size_t index) { m_indices[role].push_back(index); }

    template<typename T>
    std::vector<T> all(const QString& role, ReadColumns& read) const
    {
        std::vector<T> columns;
        if (const auto at = m_indices.find(role); at != m_indices.end()) {
            for (const std::size_t index : at->second)
                columns.push_back(std::move(std::get<T>(read.columns[index])));
        }
        return columns;
    }
    template<typename T>
    std::optional<T> one(const QString& role, ReadColumns& read) const
    {
        std::vector<T> columns = all<T>(role, read);
        if (columns.empty())
            return {};
        return std::move(columns.front());
    }

private:
    std::map<QString, std::vector<std::size_t>> m_indices;
};

std::optional<Failure> checkPunctuation(const InputOptions& options)
{
    const auto invalid = [](const QString& key, char given, const QStringList& allowed) {
        Failure failure = failed(FailureKind::InvalidSetting, key, QString(QLatin1Char(given)));
        failure.hints = allowed;
        return failure;
    };
    if (options.decimal && *options.decimal != '.' && *options.decimal != ',')
        return invalid(QStringLiteral("input.decimal"), *options.decimal,
                       {QStringLiteral("."), QStringLiteral(",")});
    if (options.delimiter) {
        const char d = *options.delimiter;
        if (d == '"' || d == '\n' || d == '\r' || d == '\0')
            return invalid(
                QStringLiteral("input.delimiter"), d,
                {QStringLiteral(","), QStringLiteral(";"), QStringLiteral("tab"), QStringLiteral("|")});
    }
    return {};
}

void tellDecimal(Input& input, const InputOptions& options, const Layout& layout)
{
    if (options.decimal) {
        input.dialect.decimal = *options.decimal;
        return;
    }
    std::vector<std::string_view> samples;
    for (const auto& [role, columns] : layout.columns) {
        if (typeOf(role) != ColumnType::Number)
            continue;
        for (const std::size_t column : columns) {
            for (const std::vector<std::string>& row : input.preview)
                samples.push_back(row[column]);
        }
    }
    const DecimalVerdict verdict = detectDecimal(samples, input.dialect.delimiter == ',');
    input.dialect.decimal = verdict.decimal;
    input.decimalIsCertain = verdict.certain;
}

void fill(Customers& customers, const Input& input, const ByRole& roles, ReadColumns& read)
{
    const auto names = [&input](const QString& role) {
        std::vector<std::string> texts;
        if (const auto at = input.mapping.find(role); at != input.mapping.end()) {
            for (const QString& name : at->second)
                texts.push_back(name.toStdString());
        }
        return texts;
    };
    const QString orders = QStringLiteral("orders");
    const QString value = QStringLiteral("value");
    customers.ids = *roles.one<TextColumn>(QStringLiteral("customer_id"), read);
    customers.first = *roles.one<DateColumn>(QStringLiteral("first_date"), read);
    customers.last = *roles.one<DateColumn>(QStringLiteral("last_date"), read);
    customers.orderNames = names(orders);
    customers.orders = roles.all<NumberColumn>(orders, read);
    customers.valueNames = names(value);
    customers.values = roles.all<NumberColumn>(value, read);
    customers.category = roles.one<CategoryColumn>(QStringLiteral("category"), read);
    customers.channel = roles.one<CategoryColumn>(QStringLiteral("channel"), read);
    customers.lines = std::move(read.lines);
}

void fill(CustomerSummaries& summaries, const ByRole& roles, ReadColumns& read)
{
    summaries.ids = *roles.one<TextColumn>(QStringLiteral("customer_id"), read);
    summaries.frequency = *roles.one<NumberColumn>(QStringLiteral("frequency"), read);
    summaries.recency = *roles.one<NumberColumn>(QStringLiteral("recency"), read);
    summaries.T = *roles.one<NumberColumn>(QStringLiteral("T"), read);
    summaries.monetary = roles.one<NumberColumn>(QStringLiteral("monetary"), read);
    summaries.lines = std::move(read.lines);
}

Outcome<Input> readSource(const ByteSource& source, const InputOptions& options, const Progress& progress,
                          const ReaderTuning& tuning)
{
    Input input;
    input.bytes = source.size();
    Head head(source, options, tuning);
    if (auto failure = head.read(input))
        return *failure;
    Outcome<Layout> layout = resolveLayout(input.header, options, head.headerLine());
    if (!layout)
        return layout.failure();
    input.floLayout = layout->flo;
    tellDecimal(input, options, *layout);

    ReadPlan plan;
    plan.dialect = input.dialect;
    plan.columns = input.header.size();
    plan.begin = head.begin();
    plan.firstLine = head.firstLine();
    ByRole roles;
    for (const auto& [role, columns] : layout->columns) {
        const ColumnType type = typeOf(role);
        for (const std::size_t column : columns) {
            if (type != ColumnType::Category || options.categories) {
                roles.add(role, plan.wanted.size());
                plan.wanted.push_back({column, type});
            }
            input.mapping[role] << QString::fromStdString(input.header[column]);
        }
    }
    const double unpacked = source.unpackShare();
    Outcome<ReadColumns> read = readColumns(source, plan, tuning, [&progress, unpacked](double fraction) {
        return goesOn(progress, unpacked + (1 - unpacked) * fraction);
    });
    if (!read) {
        Failure failure = read.failure();
        if (failure.kind == FailureKind::ColumnUnreadable)
            failure.subject =
                QString::fromStdString(input.header[static_cast<std::size_t>(failure.column - 1)]);
        return failure;
    }
    input.rows = read->lines.size();
    if (input.rows == 0) {
        Failure failure = failed(FailureKind::HeaderOnly);
        failure.line = static_cast<std::int64_t>(head.headerLine());
        return failure;
    }
    input.ragged = {read->tooShort, read->tooLong, read->firstShortLine, read->firstLongLine};
    input.emptyLines += read->emptyLines;
    if (layout->isSummary)
        fill(input.customers.emplace<CustomerSummaries>(), roles, *read);
    else
        fill(input.customers.emplace<Customers>(), input, roles, *read);
    return input;
}

Outcome<Input> readFile(const QString& file, const InputOptions& options, const Progress& progress,
                        const ReaderTuning& tuning)
{
    if (auto failure = checkPunctuation(options))
        return *failure;
    if (!goesOn(progress, 0))
        return failed(FailureKind::Cancelled);
    Outcome<ByteSource> source = ByteSource::open(file, progress);
    if (!source)
        return source.failure();
    Outcome<Input> input = readSource(*source, options, progress, tuning);
    const bool cancelled = !input && input.failure().kind == FailureKind::Cancelled;
    // What was found in a file that changed meanwhile means nothing.
    if (!cancelled && !source->isUnchanged())
        return failed(FailureKind::FileChanged);
    return input;
}

} // namespace

Outcome<Input> readInput(const QString& file, const InputOptions& options, const Progress& progress,
                         const ReaderTuning& tuning)
{
    const auto inFile = [&file](Failure failure) {
        failure.file = file;
        return failure;
    };
    try {
        Outcome<Input> input = readFile(file, options, progress, tuning);
        if (!input)
            return inFile(input.failure());
        input->file = file;
        return input;
    } catch (const std::bad_alloc&) {
        return inFile(failed(FailureKind::ReadFailed, {}, QStringLiteral("not enough memory")));
    }
}

Outcome<Input> readInput(const QString& file, const InputOptions& options, const Progress& progress)
{
    return readInput(file, options, progress, ReaderTuning{});
}

Outcome<std::shared_ptr<const RawTable>> RawTable::open(const QString& file, const InputOptions& options,
                                                        const Progress& progress)
{
    const auto inFile = [&file](Failure failure) {
        failure.file = file;
        return failure;
    };
    try {
        if (auto failure = checkPunctuation(options))
            return inFile(*failure);
        Outcome<ByteSource> opened = ByteSource::open(file, progress);
        if (!opened)
            return inFile(opened.failure());
        auto source = std::make_unique<ByteSource>(std::move(*opened));
        const ReaderTuning tuning;
        Input input;
        Head head(*source, options, tuning);
        const std::optional<Failure> failure = head.read(input);
        if (failure && failure->kind != FailureKind::HeaderOnly)
            return inFile(*failure);
        TableHead found{input.dialect, std::move(input.header), head.headerLine(),
                        head.begin(),  head.firstLine(),        std::move(input.preview)};
        return std::make_shared<const RawTable>(file, std::move(source), std::move(found));
    } catch (const std::bad_alloc&) {
        return inFile(failed(FailureKind::ReadFailed, {}, QStringLiteral("not enough memory")));
    }
}

} // namespace kiymet::data
