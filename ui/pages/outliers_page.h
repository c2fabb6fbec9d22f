// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures/outlier_figures.h"
#include "charts/outlier_chart.h"
#include "pages/page.h"
#include "words/formats.h"

#include <memory>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;

namespace kiymet::ui {

class CapRulePanel;
class CappedList;
class OutcomePanel;

/// Where the order and value columns are capped, one column at a time: limits as handles in its histogram, as
/// quantiles, and as numbers; who is capped; and what follows for CLTV and segments while a limit moves.
class OutliersPage final : public Page {
    Q_OBJECT

public:
    explicit OutliersPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    void arrange(int width) override;
    Mark mark() const override;
    analysis::ChartGroups charts() const override;

protected:
    void takeResults() override;
    void refresh() override;
    void readSettings() override;

private:
    void layOut();
    void connectControls();
    void showColumnNames();
    void showChart();
    void showLimits();
    void showCounts();
    void listCapped();

    using Column = analysis::CappableColumn;
    /// The column shown; null while there is none.
    const Column* column() const;
    const analysis::Capped::Column* capped() const;
    /// What is set for the column shown alone.
    analysis::ColumnOutliers own() const;
    bool isCapped() const;
    /// `edit(outliers, name of the column shown, what the change is to hold for)`, if there is a column.
    template<typename Edit>
    void change(Edit&& edit);
    void setSameForAll(bool same);

    std::vector<Column> m_columns;
    QLabel* m_columnLabel;
    QComboBox* m_column;
    QCheckBox* m_capped;
    QCheckBox* m_same;
    QLabel* m_about;
    OutlierChart* m_chart;
    CapRulePanel* m_rule;
    QLabel* m_counts;
    OutcomePanel* m_outcome;
    CappedList* m_list;
    QBoxLayout* m_above; ///< the column, and what follows from its limits

    std::shared_ptr<const analysis::OutlierFigures> m_shownFigures;
    QString m_shownLanguage;
    words::DataLocale m_shownLocale;
    bool m_ownRules = false; ///< the user turned "same for all columns" off
};

} // namespace kiymet::ui
