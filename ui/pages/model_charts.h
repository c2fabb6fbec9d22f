// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_filter.h"
#include "analysis/figures/model_figures.h"
#include "jobs/analysis_controller.h"

#include <QTabWidget>

class QLabel;
class QStackedWidget;

namespace kiymet::ui {

class ChartView;
class ComparisonChart;
class DistributionChart;
class HeatMapChart;

/// The charts of the Model page, a tab each: purchases against the model, the two heat maps, and how
/// customers differ. What cannot be drawn is said in words in its place.
class ModelCharts final : public QTabWidget {
    Q_OBJECT

public:
    explicit ModelCharts(QWidget* parent = nullptr);
    /// Another page before the charts, of which the text is set by the caller.
    void addFront(QWidget* page);
    /// Where little width is left, the charts take more height.
    void arrange(bool narrow);
    /// Null or without figures: nothing is drawn. `results` may be older than what the figures are of.
    void setFigures(SharedResults results);
    /// Everything in words: also after another language or data locale.
    void refresh();

Q_SIGNALS:
    void customersWanted(const kiymet::analysis::CustomerFilter& filter);

private:
    /// A chart, or a note in its place.
    struct Place {
        QStackedWidget* stack;
        QLabel* note;
    };
    Place placeFor(ChartView* chart);

    void refreshCounts();
    void refreshMaps();
    void refreshDifferences();
    void showCurve(DistributionChart* chart, const Place& place, const analysis::Heterogeneity& trait,
                   const QString& title, const QString& value, const QString& density,
                   const std::function<QString(double)>& text, const QString& note);
    QString purchasesTitle() const;
    void wantCells(int row, int column);
    void wantCount(int bar);

    SharedResults m_results;
    ComparisonChart* m_counts;
    QLabel* m_countsWords;
    HeatMapChart* m_expected;
    QLabel* m_expectedWords;
    HeatMapChart* m_alive;
    Place m_alivePlace;
    QLabel* m_aliveWords;
    DistributionChart* m_rates;
    Place m_ratesPlace;
    DistributionChart* m_dropout;
    Place m_dropoutPlace;
    DistributionChart* m_values;
    Place m_valuesPlace;
    QLabel* m_differencesWords;
    int m_front = 0; ///< pages before the charts
};

} // namespace kiymet::ui
