// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rfm_scores_model.h"
#include "models/rfm_segments_model.h"
#include "pages/page.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace kiymet::ui {

class RfmCellPanel;
class RfmCrossPanel;
class RfmCutsPanel;
class RfmGridChart;
class TableView;

/// Recency, frequency and monetary value: the grid of scores, its segments, and who is in them. The segment
/// of a cell can be changed.
class RfmPage final : public Page {
    Q_OBJECT

public:
    explicit RfmPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    void arrange(int width) override;
    Mark mark() const override;
    analysis::ChartGroups charts() const override;

protected:
    void takeResults() override;
    void refresh() override;
    void readSettings() override;

private:
    enum Figure { Customers, MeanValue, TotalCltv, MeanCltv };

    void showGrid();
    void showCell();
    void setCellSegment(analysis::RfmSegment segment);
    void showCustomersOfCell();
    void showCustomersOf(analysis::RfmSegment segment, std::optional<int> group);
    void setCuts(int figure, const std::vector<double>& cuts);
    void setActions(analysis::RfmSegment segment, const QString& text);
    std::optional<analysis::RfmSegment> selectedSegment() const;
    void enableButtons();
    void makeList();
    QWidget* segmentsTab();
    QWidget* scoresTab();

    RfmSegmentsModel m_segments;
    QLabel* m_about;
    QBoxLayout* m_upper;    ///< the grid and one of its cells
    QBoxLayout* m_controls; ///< what the grid shows, and how is scored
    QLabel* m_figureLabel;
    QComboBox* m_figure;
    QLabel* m_levelsLabel;
    QSpinBox* m_levels;
    QLabel* m_tiesLabel;
    QComboBox* m_ties;
    QCheckBox* m_monetary;
    RfmGridChart* m_grid;
    RfmCellPanel* m_cell;
    QTabWidget* m_tabs;
    TableView* m_table;
    QPushButton* m_show;
    QPushButton* m_list;
    QPushButton* m_moves;
    QPushButton* m_back;
    RfmCrossPanel* m_cross;
    RfmScoresModel m_scores;
    TableView* m_scoresView;
    RfmCutsPanel* m_cuts;
    QBoxLayout* m_scoring; ///< what the scores mean, and the limits between them
};

} // namespace kiymet::ui
