// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/left_rows.h"
#include "models/table_model.h"

namespace kiymet::ui {

/// The rows that cleaning left out: line, why, and what was read of them.
class LeftRowsModel final : public TableModel {
    Q_OBJECT

public:
    using TableModel::TableModel;
    void setRows(analysis::LeftRows rows);
    const analysis::LeftRows& leftRows() const { return m_rows; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return 2 + static_cast<int>(m_rows.columns().size()); }
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    bool isFigure(int column) const override { return column == 0; }

private:
    analysis::LeftRows m_rows;
};

} // namespace kiymet::ui
