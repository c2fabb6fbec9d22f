// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/column_formats.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace kiymet::data {

namespace {

/// So many cells for one for another are slips of the pen: they become findings, and no question.
constexpr std::uint64_t clearMajority = 20;

QString shortest(double value)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return QString::fromLatin1(text, static_cast<qsizetype>(end - text));
}

QString isoDate(std::int32_t days)
{
    const CivilDate date = civilFromDays(days);
    return QStringLiteral("%1-%2-%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

/// `count` texts, those of the first list and of the second in turn.
std::vector<std::string> mixed(const Samples& first, const Samples& second)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < Samples::most; ++i) {
        for (const Samples* samples : {&first, &second}) {
            if (i < samples->texts().size() && texts.size() < Samples::most)
                texts.push_back(samples->texts()[i]);
        }
    }
    return texts;
}

/// For one or the other, or for neither where both have much for them.
template<typename T>
std::optional<T> majority(std::uint64_t forFirst, T first, std::uint64_t forSecond, T second)
{
    if (forFirst >= clearMajority * forSecond && forFirst > 0)
        return first;
    if (forSecond >= clearMajority * forFirst && forSecond > 0)
        return second;
    return {};
}

template<typename T>
std::optional<T> given(const InputOptions& options, const QString& column,
                       std::optional<T> ColumnOptions::*ofColumn, const std::optional<T>& ofAll)
{
    if (const auto at = options.byColumn.find(column); at != options.byColumn.end() && at->second.*ofColumn)
        return at->second.*ofColumn;
    return ofAll;
}

} // namespace

ColumnFormats::ColumnFormats(ReadPlan& plan, const TableHead& head, const InputOptions& options)
    : m_plan(plan)
{
    for (std::size_t i = 0; i < plan.wanted.size(); ++i) {
        const WantedColumn& wanted = plan.wanted[i];
        if (wanted.type != ColumnType::Number && wanted.type != ColumnType::Date)
            continue;
        Column column;
        column.wanted = i;
        column.column = wanted.column;
        column.isDate = wanted.type == ColumnType::Date;
        column.name = QString::fromStdString(head.header[wanted.column]);
        CellFormat& cells = format(column);
        if (column.isDate) {
            if (const auto order =
                    given(options, column.name, &ColumnOptions::dateOrder, options.dateOrder)) {
                cells.order = *order;
                column.given = true;
            }
        } else {
            const auto decimal = given(options, column.name, &ColumnOptions::decimal, options.decimal);
            cells.number.thousands =
                given(options, column.name, &ColumnOptions::thousands, options.thousands);
            column.thousandsGiven = cells.number.thousands;
            if (decimal) {
                cells.number.decimal = *decimal;
                column.given = true;
            } else if (column.thousandsGiven == '.' || column.thousandsGiven == ',') {
                cells.number.decimal = column.thousandsGiven == '.' ? ',' : '.';
                column.given = true;
            }
        }
        if (!column.given)
            suggest(column, head);
        m_columns.push_back(std::move(column));
    }
}

void ColumnFormats::suggest(Column& column, const TableHead& head)
{
    CellFormat& cells = format(column);
    NumberEvidence numbers;
    DateEvidence dates;
    for (const std::vector<std::string>& row : head.preview) {
        const std::string& text = row[column.column];
        if (column.isDate)
            dates.add(parseWrittenDate(text, cells.order), text);
        else
            numbers.add(parseWrittenNumber(text, cells.number), text);
    }
    if (column.isDate) {
        cells.order = dates.monthFirst > dates.dayFirst ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
        if (dates.shortYears() > 0 && placeOfShortYears(dates) == YearPlace::First)
            cells.order = DateOrder::YearMonthDay;
        return;
    }
    // What is certain so far is believed until a cell contradicts it.
    cells.number.decimal = numbers.comma > numbers.point ? ',' : '.';
    cells.surely = (numbers.comma == 0) != (numbers.point == 0);
}

void ColumnFormats::judge(const std::vector<std::size_t>& indices, const std::vector<CellTotals>& totals)
{
    m_again.clear();
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const auto at = std::find_if(m_columns.begin(), m_columns.end(),
                                     [&](const Column& c) { return c.wanted == indices[i]; });
        if (at == m_columns.end())
            continue;
        at->totals = totals[i];
        decide(*at);
    }
    if (m_again.empty())
        settle();
}

void ColumnFormats::readAgain(const Column& column)
{
    if (m_again.empty() || m_again.back() != column.wanted)
        m_again.push_back(column.wanted);
}

void ColumnFormats::decide(Column& column)
{
    CellFormat& cells = format(column);
    if (column.given) {
        column.verdict = Verdict::Given;
        return;
    }
    if (column.verdict != Verdict::Open)
        return; // read again as decided
    if (column.isDate) {
        decideDates(column);
        return;
    }
    NumberEvidence& numbers = column.totals.numbers;
    if (column.thousandsGiven == '\0') {
        // Without thousands signs, the sign that is there is the decimal one.
        numbers.point += std::exchange(numbers.eitherPoint, 0);
        numbers.comma += std::exchange(numbers.eitherComma, 0);
    }
    if (cells.surely) {
        const std::uint64_t against = cells.number.decimal == '.' ? numbers.comma : numbers.point;
        if (against > 0) {
            cells.surely = false; // to count what speaks for it, too
            readAgain(column);
        } else {
            column.verdict = Verdict::Certain;
        }
        return;
    }
    if (numbers.point + numbers.comma == 0) {
        column.verdict = numbers.either() > 0 ? Verdict::Open : Verdict::NothingToTell;
        return;
    }
    const auto decimal = majority(numbers.point, '.', numbers.comma, ',');
    column.verdict = decimal ? Verdict::Certain : Verdict::Ambiguous;
    if (decimal && cells.number.decimal != *decimal) {
        cells.number.decimal = *decimal;
        readAgain(column);
    }
}

void ColumnFormats::decideDates(Column& column)
{
    CellFormat& cells = format(column);
    const DateEvidence& dates = column.totals.dates;
    if (isUnixTime(column)) {
        column.verdict = Verdict::Ambiguous;
        return;
    }
    if (dates.shortYears() > 0) {
        const YearPlace place = placeOfShortYears(dates);
        if (place == YearPlace::Open) {
            column.verdict = Verdict::Ambiguous;
            return;
        }
        if ((cells.order == DateOrder::YearMonthDay) != (place == YearPlace::First)) {
            cells.order = place == YearPlace::First ? DateOrder::YearMonthDay : DateOrder::DayMonthYear;
            readAgain(column);
        }
        if (place == YearPlace::First) {
            column.verdict = Verdict::Certain;
            return;
        }
    }
    if (dates.dayFirst + dates.monthFirst == 0) {
        column.verdict = dates.either > 0 ? Verdict::Open : Verdict::NothingToTell;
        if (dates.yearFirst == 0 && dates.same == 0 && dates.serial == 0 && dates.either == 0)
            column.verdict = Verdict::Certain; // all in the reader's quickest way
        return;
    }
    const auto order =
        majority(dates.dayFirst, DateOrder::DayMonthYear, dates.monthFirst, DateOrder::MonthDayYear);
    column.verdict = order ? Verdict::Certain : Verdict::Ambiguous;
    if (order && cells.order != *order) {
        cells.order = *order;
        readAgain(column);
    }
}

bool ColumnFormats::isUnixTime(const Column& column) const
{
    return column.totals.dates.unixTime > clearMajority * column.totals.valid;
}

void ColumnFormats::settle()
{
    // What the columns that tell it have in common.
    std::optional<char> decimal;
    std::optional<DateOrder> order;
    bool oneDecimal = true;
    bool oneOrder = true;
    for (const Column& column : m_columns) {
        const bool tells = column.verdict == Verdict::Certain || column.verdict == Verdict::Given;
        if (column.verdict == Verdict::Ambiguous)
            (column.isDate ? oneOrder : oneDecimal) = false;
        if (!tells)
            continue;
        if (column.isDate) {
            const DateEvidence& dates = column.totals.dates;
            if (column.verdict != Verdict::Given && dates.dayFirst + dates.monthFirst == 0)
                continue; // the year stands first
            const DateOrder own = format(column).order;
            if (own != DateOrder::DayMonthYear && own != DateOrder::MonthDayYear)
                continue; // nothing on day and month
            oneOrder = oneOrder && (!order || *order == format(column).order);
            order = format(column).order;
        } else {
            oneDecimal = oneDecimal && (!decimal || *decimal == format(column).number.decimal);
            decimal = format(column).number.decimal;
        }
    }
    for (Column& column : m_columns) {
        CellFormat& cells = format(column);
        if (column.isDate) {
            if (column.verdict != Verdict::Open)
                continue;
            column.verdict = order && oneOrder ? Verdict::ByOthers : Verdict::Ambiguous;
            if (order && oneOrder && cells.order != *order) {
                cells.order = *order;
                readAgain(column);
            }
            continue;
        }
        if (column.verdict == Verdict::NothingToTell && decimal && oneDecimal)
            cells.number.decimal = *decimal;
        if (column.verdict != Verdict::Open)
            continue;
        // 1.234 beside 1,234: one of them is a decimal sign, whatever the others have.
        const bool oneSign = column.totals.numbers.eitherPoint == 0 || column.totals.numbers.eitherComma == 0;
        const bool told = decimal && oneDecimal && oneSign;
        column.verdict = told ? Verdict::ByOthers : Verdict::Ambiguous;
        if (told && cells.number.decimal != *decimal) {
            cells.number.decimal = *decimal;
            readAgain(column);
        }
    }
}

std::vector<ColumnReading> ColumnFormats::readings() const
{
    std::vector<ColumnReading> readings;
    for (const Column& column : m_columns) {
        ColumnReading reading;
        reading.column = column.column;
        reading.name = column.name;
        const CellFormat& cells = format(column);
        switch (column.verdict) {
        case Verdict::Open:
        case Verdict::Ambiguous:
            reading.certainty = ColumnReading::Certainty::Ambiguous;
            break;
        case Verdict::Certain:
            reading.certainty = ColumnReading::Certainty::Certain;
            break;
        case Verdict::ByOthers:
            reading.certainty = ColumnReading::Certainty::ByOtherColumns;
            break;
        case Verdict::Given:
            reading.certainty = ColumnReading::Certainty::Given;
            break;
        case Verdict::NothingToTell:
            reading.certainty = ColumnReading::Certainty::NothingToTell;
            break;
        }
        if (column.isDate) {
            const DateEvidence& dates = column.totals.dates;
            reading.kind = ColumnReading::Kind::Date;
            const bool yearLast =
                dates.dayFirst + dates.monthFirst + dates.either + dates.same > 0 || dates.shortYears() > 0;
            reading.dateOrder = yearLast || column.given ? cells.order : DateOrder::YearMonthDay;
            reading.serials = dates.serial;
            if (cells.order == DateOrder::DayMonthYear)
                reading.against = dates.monthFirst;
            else if (cells.order == DateOrder::MonthDayYear)
                reading.against = dates.dayFirst;
        } else {
            const NumberEvidence& numbers = column.totals.numbers;
            reading.kind = ColumnReading::Kind::Number;
            reading.decimal = cells.number.decimal;
            reading.thousands = numbers.thousands;
            reading.against = cells.number.decimal == '.' ? numbers.comma : numbers.point;
            for (std::size_t i = 1; i < unitCount; ++i) {
                if (numbers.units[i] > 0) {
                    const std::string_view unit = symbol(static_cast<Unit>(i));
                    reading.unit = QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size()));
                }
            }
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

Question ColumnFormats::question(const Column& column) const
{
    Question question;
    question.column = column.name;
    const QString prefix = QStringLiteral("input.by_column.") + column.name;
    std::vector<std::string> values;
    if (column.isDate) {
        const DateEvidence& dates = column.totals.dates;
        question.about = Question::About::DateOrder;
        question.setting = prefix + QStringLiteral(".date_order");
        std::vector<std::pair<const char*, DateOrder>> answers{{"dmy", DateOrder::DayMonthYear},
                                                               {"mdy", DateOrder::MonthDayYear}};
        if (isUnixTime(column)) {
            question.about = Question::About::UnixTime;
            values = dates.unixSamples.texts();
            answers = {{"unix_seconds", DateOrder::UnixSeconds},
                       {"unix_milliseconds", DateOrder::UnixMilliseconds}};
        } else if (dates.shortYears() > 0 && placeOfShortYears(dates) == YearPlace::Open) {
            values = dates.shortSamples.texts();
            if (dates.monthFirst + dates.either + dates.same == 0)
                answers.pop_back();
            answers.emplace_back("ymd", DateOrder::YearMonthDay);
        } else {
            values = dates.dayFirst + dates.monthFirst == 0
                         ? dates.eitherSamples.texts()
                         : mixed(dates.dayFirstSamples, dates.monthFirstSamples);
        }
        for (const auto& [answer, order] : answers) {
            Question::Reading reading{QLatin1String(answer), {}};
            for (const std::string& value : values) {
                const ParsedDate date = parseWrittenDate(value, order).date;
                reading.read << (date.state == CellState::Valid ? isoDate(date.days) : QString());
            }
            question.readings.push_back(std::move(reading));
        }
    } else {
        const NumberEvidence& numbers = column.totals.numbers;
        question.about = Question::About::DecimalSign;
        question.setting = prefix + QStringLiteral(".decimal");
        values = numbers.point + numbers.comma == 0 ? numbers.eitherSamples.texts()
                                                    : mixed(numbers.pointSamples, numbers.commaSamples);
        for (const char decimal : {'.', ','}) {
            Question::Reading reading{QString(QLatin1Char(decimal)), {}};
            for (const std::string& value : values) {
                const ParsedNumber number =
                    parseWrittenNumber(value, {decimal, column.thousandsGiven}).number;
                reading.read << (number.state == CellState::Valid ? shortest(number.value) : QString());
            }
            question.readings.push_back(std::move(reading));
        }
    }
    for (const std::string& value : values)
        question.values << QString::fromStdString(value);
    return question;
}

std::vector<Question> ColumnFormats::questions() const
{
    std::vector<Question> questions;
    for (const Column& column : m_columns) {
        if (column.verdict == Verdict::Ambiguous || column.verdict == Verdict::Open)
            questions.push_back(question(column));
    }
    return questions;
}

std::optional<Failure> ColumnFormats::mixedUnits() const
{
    for (const Column& column : m_columns) {
        const auto& units = column.totals.numbers.units;
        QStringList met;
        for (std::size_t i = 1; i < unitCount; ++i) {
            if (units[i] == 0)
                continue;
            const std::string_view unit = symbol(static_cast<Unit>(i));
            met << QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size()));
        }
        const std::uint64_t percents = units[static_cast<std::size_t>(Unit::Percent)];
        const bool somePercents = percents > 0 && percents < column.totals.valid;
        if (met.size() < 2 && !somePercents)
            continue;
        Failure failure;
        failure.kind = FailureKind::MixedUnits;
        failure.subject = column.name;
        failure.hints = met;
        failure.column = static_cast<std::int64_t>(column.column) + 1;
        return failure;
    }
    return {};
}

char ColumnFormats::decimal() const
{
    std::map<char, std::size_t> columns;
    for (const Column& column : m_columns) {
        if (!column.isDate && column.verdict != Verdict::NothingToTell)
            ++columns[format(column).number.decimal];
    }
    return columns[','] > columns['.'] ? ',' : '.';
}

} // namespace kiymet::data
