// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/input/log_shape.h"

#include "data/cells/written_date.h"
#include "data/cells/written_number.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace kiymet::data {

namespace {

/// What the cells of a column look like.
struct Shape {
    std::size_t filled = 0;
    std::size_t distinct = 0;
    bool dates = true;
    bool numbers = true;
    bool wholes = true;
};

bool isNumber(std::string_view text, char decimal, bool& whole)
{
    const ParsedNumber number = parseWrittenNumber(text, {decimal, {}}).number;
    whole = number.state == CellState::Valid && number.value == std::nearbyint(number.value);
    return number.state == CellState::Valid;
}

Shape shapeOf(const TableHead& head, std::size_t column)
{
    Shape shape;
    std::set<std::string_view> texts;
    for (const std::vector<std::string>& row : head.preview) {
        const std::string& text = row[column];
        if (text.find_first_not_of(" \t") == std::string::npos)
            continue;
        ++shape.filled;
        texts.insert(text);
        const WrittenDate day = parseWrittenDate(text, DateOrder::DayMonthYear);
        const WrittenDate month = parseWrittenDate(text, DateOrder::MonthDayYear);
        const bool valid = day.date.state == CellState::Valid || month.date.state == CellState::Valid;
        shape.dates = shape.dates && valid && day.vote != DateVote::Serial;
        bool wholePoint = false;
        bool wholeComma = false;
        const bool point = isNumber(text, '.', wholePoint);
        const bool comma = isNumber(text, ',', wholeComma);
        shape.numbers = shape.numbers && (point || comma);
        shape.wholes = shape.wholes && (wholePoint || !point) && (wholeComma || !comma);
    }
    shape.distinct = texts.size();
    shape.wholes = shape.wholes && shape.numbers;
    return shape;
}

} // namespace

std::optional<RoleMapping> logByShape(const TableHead& head, const RoleMapping& known)
{
    const std::size_t rows = head.preview.size();
    // Two rows look like anything.
    if (rows < 5 || head.header.size() < 3)
        return {};

    std::set<QString> taken;
    for (const auto& [role, columns] : known)
        taken.insert(columns.begin(), columns.end());
    std::vector<std::size_t> dates;
    std::vector<std::size_t> fractions;
    std::vector<std::size_t> others;
    std::vector<Shape> shapes;
    for (std::size_t column = 0; column < head.header.size(); ++column) {
        shapes.push_back(shapeOf(head, column));
        const Shape& shape = shapes.back();
        if (taken.contains(QString::fromStdString(head.header[column])) || shape.filled * 20 < rows * 19)
            continue;
        if (shape.dates)
            dates.push_back(column);
        else if (shape.numbers && !shape.wholes)
            fractions.push_back(column);
        else
            others.push_back(column);
    }

    RoleMapping roles;
    const auto give = [&](Role role, std::size_t column) {
        roles[role] = {QString::fromStdString(head.header[column])};
        std::erase(others, column);
    };
    if (!known.contains(Role::Date)) {
        if (dates.size() != 1)
            return {};
        give(Role::Date, dates.front());
    }
    if (!known.contains(Role::CustomerId)) {
        const auto isId = [&](std::size_t column) {
            const Shape& shape = shapes[column];
            // Numbers of few values count pieces.
            const bool counts = shape.wholes && shape.distinct <= 30 && rows >= 100;
            return shape.distinct >= 2 && shape.distinct < shape.filled && !counts;
        };
        const auto id = std::find_if(others.begin(), others.end(), isId);
        if (id == others.end())
            return {};
        give(Role::CustomerId, *id);
    }
    const bool priced = known.contains(Role::Quantity) && known.contains(Role::Price);
    if (!known.contains(Role::Amount) && !priced) {
        std::erase_if(others, [&](std::size_t column) { return !shapes[column].wholes; });
        if (fractions.size() == 1)
            give(Role::Amount, fractions.front());
        else if (fractions.empty() && others.size() == 1)
            give(Role::Amount, others.front());
        else
            return {};
    }
    if (roles.empty())
        return {};
    return roles;
}

std::optional<Failure> columnOfMonths(const TableHead& head)
{
    for (std::size_t column = 0; column < head.header.size(); ++column) {
        std::size_t filled = 0;
        std::size_t months = 0;
        for (const std::vector<std::string>& row : head.preview) {
            const std::string& text = row[column];
            if (text.find_first_not_of(" \t") == std::string::npos)
                continue;
            ++filled;
            months += parseWrittenDate(text, DateOrder::DayMonthYear).vote == DateVote::MonthOnly ? 1u : 0u;
        }
        if (months < 2 || months * 20 < filled * 19)
            continue;
        const auto text = [&](const std::string& bytes) { return QString::fromStdString(bytes); };
        Failure failure;
        failure.kind = FailureKind::MonthWithoutDay;
        failure.subject = text(head.header[column]);
        const auto first = std::find_if(head.preview.begin(), head.preview.end(), [column](const auto& row) {
            return parseWrittenDate(row[column], DateOrder::DayMonthYear).vote == DateVote::MonthOnly;
        });
        failure.detail = text((*first)[column]);
        failure.line = static_cast<std::int64_t>(head.headerLine);
        failure.column = static_cast<std::int64_t>(column) + 1;
        return failure;
    }
    return {};
}

} // namespace kiymet::data
