// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures/cltv_figures.h"
#include "jobs/job_runner.h"
#include "pages/page.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QSpinBox;

namespace kiymet::ui {

class CurveChart;
class DensityChart;
class HistogramChart;

/// How customer lifetime value is distributed, how much of it the best customers hold, and what is expected
/// in three and in six months.
class CltvPage final : public Page {
    Q_OBJECT

public:
    explicit CltvPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    void arrange(int width) override;
    analysis::ChartGroups charts() const override { return analysis::ChartGroup::Cltv; }

protected:
    void refresh() override;
    void takeResults() override;

private:
    analysis::HistogramShape shape() const;
    void bin();
    void showTotals();
    void showHistogram();
    void showShares();
    void showSales();

    std::shared_ptr<const analysis::Histogram> m_histogram;
    std::shared_ptr<const analysis::Forecast> m_binned; ///< what the histogram is of
    analysis::HistogramShape m_binnedShape;

    QLabel* m_totals;
    QLabel* m_meaning;
    QLabel* m_scaleLabel;
    QComboBox* m_scale;
    QLabel* m_barsLabel;
    QSpinBox* m_bars;
    QLabel* m_rule;
    HistogramChart* m_chart;
    QBoxLayout* m_charts;
    CurveChart* m_shares;
    DensityChart* m_sales;
    JobRunner m_binning; ///< last: its job ends before what it shows does
};

} // namespace kiymet::ui
