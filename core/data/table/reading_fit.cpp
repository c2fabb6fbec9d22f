// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/reading_fit.h"

#include "data/cells/written_date.h"
#include "data/cells/written_number.h"
#include "data/roles/mapping.h"
#include "data/roles/nearest_names.h"
#include "data/table/raw_table.h"

#include <algorithm>
#include <utility>

namespace kiymet::data {

namespace {

using Table = std::shared_ptr<const RawTable>;

QString wordOf(char sign)
{
    switch (sign) {
    case '\t':
        return QStringLiteral("tab");
    case ' ':
        return QStringLiteral("space");
    default:
        return QString(QLatin1Char(sign));
    }
}

QString headerWord(int line)
{
    return line == 0 ? QStringLiteral("none") : QString::number(line);
}

QStringList namesOf(const RawTable& table)
{
    QStringList names;
    for (const std::string& name : table.header())
        names << QString::fromStdString(name);
    return names;
}

/// Names of columns that were said, and are there.
qsizetype known(const InputOptions& said, const QStringList& names)
{
    qsizetype count = 0;
    for (const auto& [role, columns] : said.mapping)
        count += std::count_if(columns.begin(), columns.end(),
                               [&names](const QString& name) { return names.contains(name); });
    for (const auto& [name, options] : said.byColumn)
        count += names.contains(name) ? 1 : 0;
    return count;
}

qsizetype mentioned(const InputOptions& said)
{
    qsizetype count = static_cast<qsizetype>(said.byColumn.size());
    for (const auto& [role, columns] : said.mapping)
        count += columns.size();
    return count;
}

/// Opens it with the sheet and the member that were said, or without where they are not there. Null where a
/// choice is open.
Outcome<Table> opened(const Source& source, InputOptions& options, std::vector<ReadingMisfit>& misfits,
                      const Progress& progress)
{
    for (;;) {
        Outcome<Table> table = RawTable::open(source, options, progress);
        if (table)
            return table;
        const Failure& failure = table.failure();
        switch (failure.kind) {
        case FailureKind::UnknownMember:
            misfits.push_back({QStringLiteral("input.member"), {options.member}, {}, {}});
            options.member.clear();
            continue;
        case FailureKind::UnknownSheet:
            misfits.push_back({QStringLiteral("input.sheet"), {options.sheet}, {}, {}});
            options.sheet.clear();
            continue;
        case FailureKind::ArchiveNeedsChoice:
        case FailureKind::SheetNeedsChoice:
            if (!misfits.empty())
                misfits.back().hints = failure.hints;
            return Table();
        default:
            return table;
        }
    }
}

/// What the first rows of a column say for certain, of its decimal sign and the order of its dates.
struct Evidence {
    NumberEvidence numbers;
    DateEvidence dates;
};

Evidence evidenceOf(const RawTable& table, qsizetype column)
{
    Evidence evidence;
    for (const auto& row : table.preview()) {
        const std::string& cell = row[static_cast<std::size_t>(column)];
        evidence.numbers.add(parseWrittenNumber(cell, {}), cell);
        evidence.dates.add(parseWrittenDate(cell, DateOrder::DayMonthYear), cell);
    }
    return evidence;
}

/// Whether the cells speak against the sign, and none for it.
bool isAgainst(const NumberEvidence& numbers, char decimal)
{
    return decimal == ',' ? numbers.point > 0 && numbers.comma == 0 : numbers.comma > 0 && numbers.point == 0;
}

bool isAgainst(const DateEvidence& dates, DateOrder order)
{
    switch (order) {
    case DateOrder::YearMonthDay:
    case DateOrder::UnixSeconds:
    case DateOrder::UnixMilliseconds:
        return false; // a year that stands first is read under any order
    case DateOrder::DayMonthYear:
        return dates.monthFirst > 0 && dates.dayFirst == 0;
    case DateOrder::MonthDayYear:
        return dates.dayFirst > 0 && dates.monthFirst == 0;
    }
    return false;
}

QString orderWord(DateOrder order)
{
    switch (order) {
    case DateOrder::YearMonthDay:
        return QStringLiteral("ymd");
    case DateOrder::DayMonthYear:
        return QStringLiteral("dmy");
    case DateOrder::MonthDayYear:
        return QStringLiteral("mdy");
    case DateOrder::UnixSeconds:
        return QStringLiteral("unix_seconds");
    case DateOrder::UnixMilliseconds:
        return QStringLiteral("unix_milliseconds");
    }
    return {};
}

/// What of the formats the cells speak against, left out of `options`.
void fitFormats(ReadingFit& fit, const RawTable& table, const MappingSketch& sketch)
{
    const auto otherSign = [](char decimal) {
        return QStringList{decimal == ',' ? QStringLiteral(".") : QStringLiteral(",")};
    };
    const auto otherOrder = [](DateOrder order) {
        return QStringList{order == DateOrder::DayMonthYear ? QStringLiteral("mdy") : QStringLiteral("dmy")};
    };
    bool signFits = true;
    bool orderFits = true;
    for (const auto& [role, columns] : sketch.columns) {
        for (const QString& name : columns) {
            const qsizetype column = fit.columns.indexOf(name);
            if (column < 0)
                continue;
            const bool isDate = infoOf(role).type == ColumnType::Date;
            const Evidence evidence = evidenceOf(table, column);
            const auto own = fit.options.byColumn.find(name);
            const auto key = [&name](const char* what) {
                return QStringLiteral("input.by_column.%1.%2").arg(name, QLatin1String(what));
            };
            if (own != fit.options.byColumn.end()) {
                ColumnOptions& options = own->second;
                if (!isDate && options.decimal && isAgainst(evidence.numbers, *options.decimal)) {
                    fit.misfits.push_back(
                        {key("decimal"), {wordOf(*options.decimal)}, otherSign(*options.decimal), {}});
                    options.decimal.reset();
                    options.thousands.reset();
                }
                if (isDate && options.dateOrder && isAgainst(evidence.dates, *options.dateOrder)) {
                    fit.misfits.push_back({key("date_order"),
                                           {orderWord(*options.dateOrder)},
                                           otherOrder(*options.dateOrder),
                                           {}});
                    options.dateOrder.reset();
                }
                const bool isOwn = isDate ? options.dateOrder.has_value() : options.decimal.has_value();
                if (options == ColumnOptions())
                    fit.options.byColumn.erase(own);
                if (isOwn)
                    continue;
            }
            signFits = signFits &&
                       (isDate || !fit.options.decimal || !isAgainst(evidence.numbers, *fit.options.decimal));
            orderFits = orderFits && (!isDate || !fit.options.dateOrder ||
                                      !isAgainst(evidence.dates, *fit.options.dateOrder));
        }
    }
    if (!signFits) {
        fit.misfits.push_back({QStringLiteral("input.decimal"),
                               {wordOf(*fit.options.decimal)},
                               otherSign(*fit.options.decimal),
                               {}});
        fit.options.decimal.reset();
        fit.options.thousands.reset();
    }
    if (!orderFits) {
        fit.misfits.push_back({QStringLiteral("input.date_order"),
                               {orderWord(*fit.options.dateOrder)},
                               otherOrder(*fit.options.dateOrder),
                               {}});
        fit.options.dateOrder.reset();
    }
}

/// The encoding that the file has of itself, where the one that was said reads it as other texts. One byte a
/// letter in both is left as it was said: which of them it is may have been asked.
Outcome<Table> inItsOwnEncoding(const Source& source, Table table, ReadingFit& fit, const Progress& progress)
{
    if (!fit.options.encoding || table->container().kind == Container::Kind::Workbook)
        return table;
    InputOptions own = fit.options;
    own.encoding.reset();
    const Outcome<Table> other = RawTable::open(source, own, progress);
    if (!other)
        return other.failure().kind == FailureKind::Cancelled ? other : Outcome<Table>(table);
    const auto isOfBytes = [](Encoding encoding) {
        return encoding == Encoding::Windows1254 || encoding == Encoding::Iso8859_9 ||
               encoding == Encoding::Windows1252;
    };
    const Encoding said = *fit.options.encoding;
    const Encoding told = (*other)->encoding();
    if (said == told || (isOfBytes(said) && isOfBytes(told)) ||
        ((*other)->header() == table->header() && (*other)->preview() == table->preview()))
        return table;
    fit.misfits.push_back({QStringLiteral("input.encoding"), {name(said)}, {name(told)}, {}});
    fit.options = own;
    return other;
}

/// The delimiter and header that the file has of itself, where they know more of the columns than those that
/// were said.
Outcome<Table> inItsOwnWay(const Source& source, Table table, ReadingFit& fit, const Progress& progress)
{
    InputOptions own = fit.options;
    own.delimiter.reset();
    own.header.reset();
    if (own == fit.options || known(fit.options, namesOf(*table)) == mentioned(fit.options))
        return table;
    const Outcome<Table> other = RawTable::open(source, own, progress);
    if (!other)
        return other.failure().kind == FailureKind::Cancelled ? other : Outcome<Table>(table);
    if (known(own, namesOf(**other)) <= known(fit.options, namesOf(*table)))
        return table;
    const auto differs = [&fit](const char* key, const QString& asked, const QString& found) {
        if (asked != found)
            fit.misfits.push_back({QLatin1String(key), {asked}, {found}, {}});
    };
    const RawTable& is = **other;
    if (fit.options.delimiter && is.container().kind != Container::Kind::Workbook)
        differs("input.delimiter", wordOf(*fit.options.delimiter), wordOf(is.dialect().delimiter));
    if (fit.options.header)
        differs("input.header", headerWord(*fit.options.header),
                headerWord(is.hasHeader() ? static_cast<int>(is.headerLine()) : 0));
    fit.options = own;
    return other;
}

} // namespace

Outcome<ReadingFit> fitReading(const Source& source, const InputOptions& said, const Progress& progress)
{
    ReadingFit fit;
    fit.options = said;
    Outcome<Table> table = opened(source, fit.options, fit.misfits, progress);
    if (table && *table)
        table = inItsOwnEncoding(source, *table, fit, progress);
    if (table && *table)
        table = inItsOwnWay(source, *table, fit, progress);
    if (!table)
        return table.failure();
    if (!*table)
        return fit;
    fit.columns = namesOf(**table);
    const Container& container = (*table)->container();
    for (ReadingMisfit& misfit : fit.misfits) {
        const QString taken = misfit.key == QLatin1String("input.member")  ? container.member
                              : misfit.key == QLatin1String("input.sheet") ? container.sheet
                                                                           : QString();
        if (!taken.isEmpty())
            misfit.found = {taken};
    }

    std::vector<ReadingMisfit> columns;
    for (auto at = fit.options.mapping.begin(); at != fit.options.mapping.end();) {
        QStringList gone;
        QStringList hints;
        for (const QString& name : std::as_const(at->second))
            if (!fit.columns.contains(name)) {
                gone << name;
                hints << nearestNames(name, fit.columns);
            }
        if (!gone.isEmpty()) {
            hints.removeDuplicates();
            columns.push_back({settingOf(at->first), gone, {}, hints});
            for (const QString& name : std::as_const(gone))
                at->second.removeAll(name);
        }
        at = at->second.isEmpty() ? fit.options.mapping.erase(at) : std::next(at);
    }
    const MappingSketch sketch =
        sketchMapping(fit.columns.isEmpty() ? std::vector<std::string>() : (*table)->header(), fit.options);
    fit.missing = sketch.missing;
    for (ReadingMisfit& misfit : columns) {
        const auto role = roleFromSetting(misfit.key);
        if (const auto served = role ? sketch.columns.find(*role) : sketch.columns.end();
            served != sketch.columns.end())
            misfit.found = served->second;
        fit.misfits.push_back(std::move(misfit));
    }
    for (auto at = fit.options.byColumn.begin(); at != fit.options.byColumn.end();)
        at = fit.columns.contains(at->first) ? std::next(at) : fit.options.byColumn.erase(at);
    fitFormats(fit, **table, sketch);
    return fit;
}

} // namespace kiymet::data
