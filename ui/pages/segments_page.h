// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "models/segments_model.h"
#include "pages/page.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace kiymet::ui {

class BarChart;
class BoxChart;
class TableView;

/// The CLTV segments: how many customers, how much they are worth, and what to do with them.
class SegmentsPage final : public Page {
    Q_OBJECT

public:
    explicit SegmentsPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    void arrange(int width) override;
    analysis::ChartGroups charts() const override { return analysis::ChartGroup::Segments; }

    /// All charts of the page, each figure of both, to one PDF; in the background.
    void saveCharts(const QString& file);

Q_SIGNALS:
    void saved(const QString& file);
    void failed(const kiymet::Failure& failure);

protected:
    void refresh() override;
    void takeResults() override;
    void readSettings() override;

private:
    const analysis::Segments* segments() const { return results() ? results()->segments.get() : nullptr; }
    void showBars();
    void showBoxes();
    void showSegment(int segment);
    void setActions(int segment, const QString& text);
    void enableButtons();
    void makeList();
    void chooseChartsFile();
    /// The one segment whose row is selected; -1: none.
    int selectedSegment() const;

    SegmentsModel m_segments;
    QLabel* m_about;
    QLabel* m_countLabel;
    QSpinBox* m_count;
    QLabel* m_figureLabel;
    QComboBox* m_figure;
    BarChart* m_bars;
    QLabel* m_spreadLabel;
    QComboBox* m_spread;
    BoxChart* m_boxes;
    QBoxLayout* m_charts;
    TableView* m_table;
    QPushButton* m_show;
    QPushButton* m_list;
    QPushButton* m_moves;
    QPushButton* m_back;
    QPushButton* m_saveCharts;
    JobRunner m_background;
};

} // namespace kiymet::ui
