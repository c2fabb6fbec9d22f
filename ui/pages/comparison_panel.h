// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/trust_figures.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kiymet::ui {

class ChartTableModel;
class TableView;

/// All transaction models side by side, which to take and why, and what the penalty costs.
class ComparisonPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonPanel(TrustFigures& figures, QWidget* parent = nullptr);
    void refresh(const analysis::Results* results);

Q_SIGNALS:
    /// The user takes the recommended model.
    void modelWanted(kiymet::stats::TransactionModelKind kind);
    /// The user takes the penalty that cross-validation chose.
    void penaltyWanted(double penalty);

private:
    void showModels(const analysis::Results* results);
    void showPenalty();
    double holdoutError(stats::TransactionModelKind kind, double analysis::HoldoutModel::*error) const;

    TrustFigures& m_figures;
    double m_penalty = 0; ///< of the fit shown
    QLabel* m_words;
    QPushButton* m_take;
    TableView* m_table;
    ChartTableModel* m_models;
    TableView* m_countsTable;
    ChartTableModel* m_counts;
    QLabel* m_countsTitle;
    QLabel* m_penaltyTitle;
    QLabel* m_penaltyWords;
    QLabel* m_choiceWords;
    QPushButton* m_choose;
    QPushButton* m_stop;
    QPushButton* m_use;
    QProgressBar* m_progress;
};

} // namespace kiymet::ui
