// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/dialect_detection.h"

#include "data/cells/written_date.h"
#include "data/cells/written_number.h"
#include "data/roles/role.h"
#include "data/text/blank_columns.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kiymet::data {

namespace {

constexpr std::size_t recordsTried = 100;

/// The first records as texts, quoted ones with their quotes.
struct TextSink {
    const ScanText& text;
    std::vector<std::vector<std::string>> rows{{}};
    void field(std::size_t column, FieldSpan span)
    {
        rows.back().resize(column);
        rows.back().emplace_back(text.data + span.begin, std::min<std::size_t>(span.size(), 200));
    }
    bool record(std::size_t, std::uint64_t)
    {
        if (rows.size() == recordsTried)
            return false;
        rows.emplace_back();
        return true;
    }
    void end()
    {
        if (rows.size() > 1)
            rows.pop_back(); // not finished
    }
};

std::vector<std::vector<std::string>> firstRows(const ScanText& text, std::size_t firstRecord,
                                                Punctuation punctuation)
{
    TextSink sink{text};
    ScanPosition at{firstRecord, 0, 0};
    const ScanResult result =
        scanRecords(text, punctuation, FastClassifier{punctuation}, text.size, text.size, at, sink);
    if (result.end != ScanEnd::Paused)
        sink.end();
    return std::move(sink.rows);
}

/// The number of fields that most of the rows have, and how many have it.
std::pair<std::size_t, std::size_t> mode(const std::vector<std::vector<std::string>>& rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto& row : rows)
        ++counts[row.size()];
    std::pair<std::size_t, std::size_t> best{1, 0};
    for (const auto& [fields, count] : counts) {
        if (count >= best.second)
            best = {fields, count};
    }
    return best;
}

bool isBlankText(std::string_view text)
{
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

std::size_t cells(const std::vector<std::string>& row)
{
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !isBlankText(cell); }));
}

std::size_t mostKnownNames(const std::vector<std::vector<std::string>>& rows)
{
    std::size_t most = 0;
    for (std::size_t i = 0; i < rows.size() && i <= mostTitleLines; ++i)
        most = std::max(most, knownNames(rows[i]));
    return most < 2 ? 0 : most;
}

bool isValue(const std::string& text)
{
    return parseWrittenNumber(text, {'.', {}}).number.state == CellState::Valid ||
           parseWrittenNumber(text, {',', {}}).number.state == CellState::Valid ||
           parseWrittenDate(text, DateOrder::DayMonthYear).date.state == CellState::Valid ||
           parseWrittenDate(text, DateOrder::MonthDayYear).date.state == CellState::Valid;
}

/// Whether the row looks like those that follow and not like names for them.
bool isData(const std::vector<std::vector<std::string>>& rows, std::size_t at)
{
    constexpr std::size_t compared = 20;
    const std::vector<std::string>& row = rows[at];
    std::size_t valueColumns = 0;
    std::size_t valuesHere = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
        std::size_t texts = 0;
        std::size_t values = 0;
        for (std::size_t i = at + 1; i < rows.size() && i <= at + compared; ++i) {
            if (column >= rows[i].size() || isBlankText(rows[i][column]))
                continue;
            ++texts;
            values += isValue(rows[i][column]) ? 1u : 0u;
        }
        if (texts == 0 || 10 * values < 9 * texts)
            continue;
        ++valueColumns;
        valuesHere += isValue(row[column]) ? 1u : 0u;
    }
    return valuesHere > 0 && 2 * valuesHere >= valueColumns;
}

} // namespace

char detectDelimiter(const ScanText& text, std::size_t firstRecord)
{
    if (hasBlankColumns({text.data + firstRecord, text.size - firstRecord}, text.final))
        return ' ';
    char best = ',';
    std::tuple<std::size_t, double, std::size_t> bestScore{0, -1, 1};
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const auto rows = firstRows(text, firstRecord, {delimiter, '"'});
        const std::size_t first = rows.front().size();
        auto [fields, alike] = mode(rows);
        // A title above the header has a number of fields of its own; a header has that of the others, and
        // decimal commas are not in it.
        const auto likeFirst = static_cast<std::size_t>(std::count_if(
            rows.begin(), rows.end(), [first](const auto& row) { return row.size() == first; }));
        double share = 0;
        if (first > 1) {
            // The first record is like itself under any delimiter.
            share = rows.size() == 1
                        ? 0
                        : static_cast<double>(likeFirst - 1) / static_cast<double>(rows.size() - 1);
            fields = first;
        } else if (fields > 1) {
            share = 0.5 * static_cast<double>(alike) / static_cast<double>(rows.size());
        } else {
            continue;
        }
        const std::tuple score{mostKnownNames(rows), share, fields};
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

char detectQuote(const ScanText& text, std::size_t firstRecord, char delimiter)
{
    const auto rows = firstRows(text, firstRecord, {delimiter, '"'});
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> columns; ///< texts, and quoted ones
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string& cell = row[i];
            if (cell.empty())
                continue;
            auto& [texts, quoted] = columns[i];
            ++texts;
            quoted += cell.size() >= 2 && cell.front() == '\'' && cell.back() == '\'' ? 1u : 0u;
        }
    }
    for (const auto& [column, counts] : columns) {
        if (counts.first >= 2 && counts.first == counts.second)
            return '\'';
    }
    return '"';
}

HeaderVerdict detectHeader(const std::vector<std::vector<std::string>>& rows,
                           const std::vector<std::uint64_t>& lines, std::optional<int> asked)
{
    if (asked && *asked > 0) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (lines[i] + 1 >= static_cast<std::uint64_t>(*asked))
                return {i, true};
        }
    }
    const std::size_t tried = std::min(rows.size(), mostTitleLines + 1);
    HeaderVerdict verdict;
    std::size_t mostNames = 1;
    for (std::size_t i = 0; i < tried; ++i) {
        const std::size_t names = knownNames(rows[i]);
        if (names > mostNames) {
            mostNames = names;
            verdict.titles = i;
        }
    }
    if (asked)
        mostNames = 0; // no header: the row of names is none, but titles may stand above all the same
    if (mostNames >= 2)
        return verdict;

    const std::size_t fields = mode(rows).first;
    verdict.titles = 0;
    for (std::size_t i = 0; i + 1 < tried && fields > 1; ++i) {
        const bool comment = !rows[i].empty() && rows[i].front().starts_with('#');
        const bool nearlyEmpty = 2 * cells(rows[i]) <= fields && (fields > 2 || rows[i].size() < fields);
        if (!comment && !nearlyEmpty)
            break;
        verdict.titles = i + 1;
    }
    // Rows that are thin throughout have no title.
    if (verdict.titles + 1 >= tried && tried > 1)
        verdict.titles = 0;
    verdict.hasHeader = !asked && !isData(rows, verdict.titles);
    return verdict;
}

} // namespace kiymet::data
