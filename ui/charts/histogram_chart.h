// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "charts/chart_view.h"

#include <memory>

namespace kiymet::ui {

/// Numbers of customers over classes of a figure, along a linear or logarithmic axis. A click on a bar says
/// which values it holds.
class HistogramChart : public ChartView {
    Q_OBJECT

public:
    using ChartView::ChartView;

    /// Words with their units, and how values are written.
    struct Words {
        QString title;
        QString value;
        QString count;
        std::function<QString(double)> text;     ///< at the axis
        std::function<QString(double)> fullText; ///< under the pointer and in the table
    };
    /// Nothing is shown for null.
    void setHistogram(std::shared_ptr<const analysis::Histogram> histogram, Words words);
    ChartTable figures() const override;

Q_SIGNALS:
    /// Low included, high not.
    void rangeClicked(double low, double high);

protected:
    const analysis::Histogram* histogram() const { return m_histogram.get(); }
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;
    void clicked(const QPointF& place) override;
    bool isClickable(const QPointF& place) const override;
    /// The bar under a place; -1: none.
    int barAt(const QPointF& place) const;
    /// Colour of a bar; the accent unless a derived class knows better.
    virtual QColor barColour(std::size_t bar) const;

private:
    std::shared_ptr<const analysis::Histogram> m_histogram;
    Words m_words;
};

} // namespace kiymet::ui
