// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/parameters_model.h"

#include <QWidget>

class QLabel;

namespace kiymet::ui {

class TableView;

/// The two fits: how they ended in words, and their parameters with standard errors.
class FitPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FitPanel(QWidget* parent = nullptr);
    /// Null: nothing is shown.
    void setResults(const analysis::Results* results);
    void refresh(const analysis::Results* results);

private:
    ParametersModel m_parameters;
    QLabel* m_transactions;
    QLabel* m_spend;
    TableView* m_table;
    QLabel* m_remark;
};

} // namespace kiymet::ui
