// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

#include <QWidget>

class QLabel;

namespace kiymet::ui {

class BarChart;
class HistogramChart;

/// What comes of the settings, beside where they are made: the CLTV of all, its distribution, and how
/// customers and CLTV are shared out among the segments.
class OutcomePanel final : public QWidget {
    Q_OBJECT

public:
    explicit OutcomePanel(QWidget* parent = nullptr);
    /// Empty for null, or before there are segments. In the language and the data locale of now.
    void showResults(const analysis::Results* results);

private:
    void nameCharts();
    void showSegments(const analysis::Results& results);

    QLabel* m_total;
    HistogramChart* m_cltv;
    BarChart* m_customers;
    BarChart* m_segmentTotals;
};

} // namespace kiymet::ui
