// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_view.h"

namespace kiymet::ui {

/// Curves over a figure, and places along it that have a name.
class CurveChart final : public ChartView {
    Q_OBJECT

public:
    struct Curve {
        QString name;
        std::vector<QPointF> points; ///< in values, x ascending
        bool muted = false;          ///< thin and dashed: what the others are to be compared with
    };
    struct Mark {
        double x = 0;
        QString text;
    };
    struct Words {
        QString title;
        /// Under the pointer: x, and y of the first curve there.
        std::function<QString(double, double)> hover;
    };

    explicit CurveChart(QWidget* parent = nullptr);
    /// Nothing is shown without points in the first curve. The table has its points.
    void setCurves(std::vector<Curve> curves, std::vector<Mark> marks, ChartAxis x, ChartAxis y, Words words);
    ChartTable figures() const override;

Q_SIGNALS:
    /// A value of x, within the first curve.
    void placeClicked(double x);

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;
    void clicked(const QPointF& place) override;
    bool isClickable(const QPointF& place) const override;

private:
    std::vector<Curve> m_curves;
    std::vector<Mark> m_marks;
    Words m_words;
};

} // namespace kiymet::ui
