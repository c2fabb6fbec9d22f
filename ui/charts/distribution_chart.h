// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_view.h"

#include <vector>

namespace kiymet::ui {

/// A density as a curve over a filled ground, with its mean as a line. Under the pointer: the share of
/// customers up to there.
class DistributionChart final : public ChartView {
    Q_OBJECT

public:
    struct Curve {
        std::vector<double> at; ///< ascending
        std::vector<double> density;
        std::vector<double> share; ///< of customers up to each value
        std::optional<double> mean;
    };
    struct Words {
        QString title;
        QString value; ///< with its unit
        QString density;
        std::function<QString(double)> text; ///< of a value
    };

    using ChartView::ChartView;
    /// Nothing is shown without points.
    void setCurve(Curve curve, Words words);
    ChartTable figures() const override;

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;

private:
    Curve m_curve;
    Words m_words;
};

} // namespace kiymet::ui
