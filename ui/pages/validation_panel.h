// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/trust_figures.h"

#include <QWidget>

class QDateEdit;
class QLabel;

namespace kiymet::ui {

class ChartTableModel;
class ComparisonChart;
class CurveChart;
class TableView;

/// A log split at a date: what happened after it against what the model foretold; and the same at other
/// dates. Without a log, what cannot be checked.
class ValidationPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ValidationPanel(TrustFigures& figures, QWidget* parent = nullptr);
    void refresh(const analysis::Results* results);

private:
    void showDate(const analysis::Results* results);
    void showWords(const analysis::Results* results);
    void showCharts(const analysis::Results& results);
    void showOtherDates();

    TrustFigures& m_figures;
    QWidget* m_body;
    QLabel* m_none;
    QLabel* m_dateLabel;
    QDateEdit* m_date;
    QLabel* m_words;
    CurveChart* m_cumulative;
    CurveChart* m_weekly;
    ComparisonChart* m_frequency;
    CurveChart* m_gain;
    QLabel* m_datesTitle;
    TableView* m_datesTable;
    ChartTableModel* m_dates;
};

} // namespace kiymet::ui
