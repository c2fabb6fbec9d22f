// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_view.h"

#include <QColor>

namespace kiymet::ui {

/// One bar a category, with its name below and its figure above. A click says which.
class BarChart final : public ChartView {
    Q_OBJECT

public:
    struct Bar {
        QString name;
        double value = 0;
        QColor colour; ///< invalid: the accent
    };
    struct Words {
        QString title;
        QString category;                    ///< title of the axis below; empty: none
        QString value;                       ///< with its unit
        std::function<QString(double)> text; ///< of a value
    };

    explicit BarChart(QWidget* parent = nullptr);
    /// Nothing is shown without bars.
    void setBars(std::vector<Bar> bars, Words words);
    ChartTable figures() const override;

Q_SIGNALS:
    void barClicked(int bar);

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;
    void clicked(const QPointF& place) override;
    bool isClickable(const QPointF& place) const override;

private:
    int barAt(const QPointF& place) const;
    ChartAxis valueAxis() const;

    std::vector<Bar> m_bars;
    Words m_words;
};

} // namespace kiymet::ui
