// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/trust_figures.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kiymet::ui {

class ChartTableModel;
class TableView;

/// What may be relied on, in five sentences, with the figures behind them: errors of the estimates, customers
/// made up by the model beside those of the file, a new customer.
class TrustPanel final : public QWidget {
    Q_OBJECT

public:
    explicit TrustPanel(TrustFigures& figures, QWidget* parent = nullptr);
    /// Null: nothing is shown.
    void refresh(const analysis::Results* results);

private:
    void showErrors(const analysis::Results& results);
    void showCheck();
    void showBootstrap();
    void showWorking();

    TrustFigures& m_figures;
    std::size_t m_customers = 0; ///< of the results shown
    QLabel* m_working;
    QLabel* m_sentences;
    QLabel* m_errorsTitle;
    TableView* m_errorsTable;
    ChartTableModel* m_errors;
    QLabel* m_distortions;
    QPushButton* m_start;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_bootstrapWords;
    QLabel* m_checkTitle;
    TableView* m_checkTable;
    ChartTableModel* m_check;
    QLabel* m_newCustomer;
};

} // namespace kiymet::ui
