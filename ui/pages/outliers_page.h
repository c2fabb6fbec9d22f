// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/outlier_figures.h"
#include "charts/outlier_chart.h"
#include "jobs/background.h"
#include "models/capped_model.h"
#include "pages/page.h"
#include "words/formats.h"

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;

namespace kiymet::ui {

class BarChart;
class HistogramChart;
class TableView;

/// Where the order and value columns are capped, one column at a time: limits as handles in its histogram, as
/// quantiles, and as numbers; who is capped; and what follows for CLTV and segments while a limit moves.
class OutliersPage final : public Page {
    Q_OBJECT

public:
    explicit OutliersPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    Mark mark() const override;
    analysis::ChartGroups charts() const override;

protected:
    void takeResults() override;
    void refresh() override;
    void readSettings() override;

private:
    /// A setting that is a number with a slider beside it. The slider covers the part in which people look
    /// for an answer, the box the whole range.
    struct Dial {
        QLabel* label = nullptr;
        QDoubleSpinBox* box = nullptr;
        QSlider* slider = nullptr;
        double low = 0, step = 1; ///< of the slider
    };

    void createControls();
    QLayout* ruleControls();
    Dial dial(double low, double high, double sliderLow, double sliderHigh, double step);
    void showColumnNames();
    void showChart();
    void showLimits();
    void showCounts();
    void showWhatFollows();
    void listCapped();
    void showList();

    using Column = analysis::CappableColumn;
    /// The column shown; null while there is none.
    const Column* column() const;
    const analysis::Capped::Column* capped() const;
    analysis::ColumnOutliers own() const;
    bool isCapped() const;
    /// A change of the rule: of all columns or of the one shown, whichever is on. Limits typed for the column
    /// shown give way to the rule.
    template<typename General, typename Own, typename Value>
    void setRule(General general, Own own, Value value);
    void setCapped(bool capped);
    void setSameForAll(bool same);
    void setLimit(OutlierChart::Handle handle, double value);
    void limitsFromQuantiles();

    std::vector<Column> m_columns;
    QLabel* m_about;
    QLabel* m_columnLabel;
    QComboBox* m_column;
    QCheckBox* m_capped;
    QCheckBox* m_same;
    OutlierChart* m_chart;
    Dial m_low, m_high, m_factor;
    QLabel* m_roundingLabel;
    QComboBox* m_rounding;
    QLabel* m_lowLimitLabel;
    QDoubleSpinBox* m_lowLimit;
    QLabel* m_highLimitLabel;
    QDoubleSpinBox* m_highLimit;
    QPushButton* m_fromQuantiles;
    QLabel* m_counts;
    QLabel* m_total;
    HistogramChart* m_cltv;
    BarChart* m_customers;
    BarChart* m_segmentTotals;
    QLabel* m_listTitle;
    QPushButton* m_showAll;
    CappedModel m_cappedModel;
    TableView* m_list;

    std::shared_ptr<const analysis::OutlierFigures> m_shownFigures;
    QString m_shownLanguage;
    words::DataLocale m_shownLocale;
    std::shared_ptr<const std::vector<std::uint32_t>> m_allCapped;
    bool m_ownRules = false; ///< the user turned "same for all columns" off
    Background m_background;
};

} // namespace kiymet::ui
