// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/left_rows_model.h"

#include "words/formats.h"
#include "words/words.h"

#include <utility>

namespace kiymet::ui {

void LeftRowsModel::setRows(analysis::LeftRows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

Cell LeftRowsModel::cell(int row, int column) const
{
    const auto i = static_cast<std::size_t>(row);
    if (column == 0) {
        const std::uint64_t line = m_rows.line(i);
        return {words::count(line), static_cast<qulonglong>(line), {}};
    }
    if (column == 1)
        return {words::name(m_rows.why(i)), {}, {}};
    const auto field = m_rows.field(i, static_cast<std::size_t>(column - 2));
    if (const auto* number = std::get_if<double>(&field))
        return {words::shortNumber(*number), *number, {}};
    if (const auto* date = std::get_if<QDate>(&field))
        return {words::date(*date), {}, {}};
    if (const auto* text = std::get_if<QString>(&field))
        return {*text, {}, {}};
    return {words::none(), {}, {}};
}

QString LeftRowsModel::title(int column) const
{
    if (column == 0)
        return tr("Line");
    if (column == 1)
        return tr("Why");
    return m_rows.columns()[column - 2];
}

} // namespace kiymet::ui
