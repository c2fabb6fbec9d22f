// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_view.h"

#include <cstdint>
#include <vector>

namespace kiymet::ui {

/// A figure over two others, as the colour of cells; a bar of the colours with their figures stands beside.
class HeatMapChart final : public ChartView {
    Q_OBJECT

public:
    struct Map {
        std::vector<QString> columns;  ///< names of the columns, from the left
        std::vector<double> rowEdges;  ///< ascending; rows from below
        std::vector<double> values;    ///< row by row; NaN: an empty place
        std::vector<double> customers; ///< in each cell, as values; a click follows where there are some
        double low = 0;                ///< of the colours
        double high = 1;
    };
    struct Words {
        QString title;
        QString column; ///< of the axis below
        QString row;    ///< of the axis at the left, with its unit
        QString value;
        std::function<QString(double)> rowText;
        std::function<QString(double)> text; ///< of a value
    };

    explicit HeatMapChart(QWidget* parent = nullptr);
    /// Nothing is shown for a map without cells.
    void setMap(Map map, Words words);
    ChartTable figures() const override;

Q_SIGNALS:
    void cellClicked(int row, int column);

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;
    void clicked(const QPointF& place) override;
    bool isClickable(const QPointF& place) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Cell {
        std::size_t row, column;
    };
    std::size_t columns() const { return m_map.columns.size(); }
    std::size_t rows() const { return m_map.rowEdges.empty() ? 0 : m_map.rowEdges.size() - 1; }
    std::size_t at(Cell cell) const { return cell.row * columns() + cell.column; }
    std::optional<Cell> cellAt(const QPointF& place) const;
    double share(double value) const;
    void lay();
    void paintScale(QPainter& painter, const ChartMap& map) const;

    Map m_map;
    Words m_words;
};

} // namespace kiymet::ui
