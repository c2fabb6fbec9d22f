// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_view.h"

#include <QColor>

namespace kiymet::ui {

/// The grid of recency and frequency scores: each cell in the shade of its figure, with the name of its
/// segment and the figure in it. A click selects a cell.
class RfmGridChart final : public ChartView {
    Q_OBJECT

public:
    struct Cell {
        QString segment;
        double value = 0; ///< NaN: nothing to show
        QString figure;   ///< the value in words
        QString tip;
    };
    struct Words {
        QString title;
        QString recency;   ///< of the axis at the left
        QString frequency; ///< of the axis below
        QString value;
    };

    explicit RfmGridChart(QWidget* parent = nullptr);
    /// Row by row: recency 1 first, and in it frequency 1 first; none: nothing is shown.
    void setCells(int levels, std::vector<Cell> cells, Words words);
    /// -1: none.
    void select(int cell);
    int selected() const { return m_selected; }
    /// Where five rows of cells have room for so many lines of text each.
    int heightForLines(int lines) const;
    ChartTable figures() const override;

Q_SIGNALS:
    void cellSelected(int cell);

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;
    void clicked(const QPointF& place) override;
    bool isClickable(const QPointF& place) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int cellAt(const QPointF& place) const;

    int m_levels = 0;
    std::vector<Cell> m_cells;
    Words m_words;
    int m_selected = -1;
};

} // namespace kiymet::ui
