// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_view.h"

#include <vector>

namespace kiymet::ui {

/// Bars of what is, a point on each of what was expected. Colour and shape tell them apart.
class ComparisonChart final : public ChartView {
    Q_OBJECT

public:
    struct Pair {
        QString name;
        double actual = 0;
        double expected = 0;
    };
    struct Words {
        QString title;
        QString category;
        QString value; ///< with its unit
        QString actual;
        QString expected;
        std::function<QString(double)> text;
    };

    using ChartView::ChartView;
    /// Nothing is shown without pairs.
    void setPairs(std::vector<Pair> pairs, Words words);
    ChartTable figures() const override;

Q_SIGNALS:
    void pairClicked(int pair);

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;
    void clicked(const QPointF& place) override;
    bool isClickable(const QPointF& place) const override;

private:
    int pairAt(const QPointF& place) const;
    void paintLegend(QPainter& painter, const ChartMap& map) const;
    void paintPoint(QPainter& painter, const QPointF& place) const;

    std::vector<Pair> m_pairs;
    Words m_words;
};

} // namespace kiymet::ui
