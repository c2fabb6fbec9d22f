// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "charts/chart_view.h"

namespace kiymet::ui {

/// Where customers lie by two figures: the more in a cell, the darker (by the logarithm of their number). A
/// click on a cell says which values it holds.
class DensityChart final : public ChartView {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString first, second;               ///< titles of the axes, below and at the left
        QString count;                       ///< title of the numbers in the table
        std::function<QString(double)> text; ///< of both figures
        QString line;                        ///< what a straight line through the origin is; empty: none
        double slope = 1;
    };
    using ChartView::ChartView;
    /// Nothing is shown for null or without customers.
    void setDensity(std::shared_ptr<const analysis::Density> density, Words words);
    /// Of the cells with customers.
    ChartTable figures() const override;

Q_SIGNALS:
    /// Low included, high not.
    void cellClicked(double firstLow, double firstHigh, double secondLow, double secondHigh);

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;
    void clicked(const QPointF& place) override;
    bool isClickable(const QPointF& place) const override;

private:
    struct CellPlace {
        std::size_t column = 0;
        std::size_t row = 0;
        std::uint64_t customers = 0;
    };
    /// The cell under a place; none outside.
    std::optional<CellPlace> cellAt(const QPointF& place) const;

    std::shared_ptr<const analysis::Density> m_density;
    std::uint64_t m_most = 0;
    Words m_words;
};

} // namespace kiymet::ui
