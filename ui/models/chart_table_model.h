// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart_table.h"

namespace kiymet::ui {

/// The figures of a chart, or others that are ready as a table.
class ChartTableModel final : public TableModel {
    Q_OBJECT

public:
    explicit ChartTableModel(ChartTable table, QObject* parent = nullptr)
        : TableModel(parent), m_table(std::move(table))
    {
    }
    void setTable(ChartTable table)
    {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
    }

protected:
    int rows() const override { return static_cast<int>(m_table.rows.size()); }
    int columns() const override { return static_cast<int>(m_table.titles.size()); }
    Cell cell(int row, int column) const override
    {
        return m_table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    }
    QString title(int column) const override { return m_table.titles[column]; }
    bool isFigure(int column) const override
    {
        return !m_table.rows.empty() && m_table.rows.front()[static_cast<std::size_t>(column)].raw.isValid();
    }

private:
    ChartTable m_table;
};

} // namespace kiymet::ui
