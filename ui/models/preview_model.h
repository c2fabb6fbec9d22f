// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/input.h"
#include "models/table_model.h"

#include <memory>

namespace kiymet::ui {

/// The first rows of the file with all columns, as text; columns are the file's.
class PreviewModel final : public TableModel {
    Q_OBJECT

public:
    using TableModel::TableModel;
    void setInput(std::shared_ptr<const data::Input> input);

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    bool isFigure(int column) const override;

private:
    std::shared_ptr<const data::Input> m_input;
};

} // namespace kiymet::ui
