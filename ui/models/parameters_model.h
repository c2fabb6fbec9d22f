// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "models/table_model.h"

#include <optional>
#include <vector>

namespace kiymet::ui {

/// The fitted parameters of both models, one a row.
class ParametersModel final : public TableModel {
    Q_OBJECT

public:
    /// Unpenalised is empty where no fit without the penalty is known.
    enum Column { Model, Parameter, Value, StandardError, Unpenalised, Meaning, Count };

    using TableModel::TableModel;
    void setResults(const analysis::Results* results);
    bool hasUnpenalised() const;

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isFigure(int column) const override;

private:
    struct Row {
        QString model;
        const char* symbol = "";
        const char* meaning = ""; ///< marked for translation
        double value = 0;
        bool identified = true;
        std::optional<double> standardError{};
        std::optional<double> unpenalised{};
    };
    std::vector<Row> m_rows;
};

} // namespace kiymet::ui
