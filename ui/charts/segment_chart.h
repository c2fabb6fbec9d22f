// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"
#include "charts/chart_view.h"

class QAbstractSeries;
class QGraphicsSimpleTextItem;

namespace kiymet::ui {

/// One bar a segment in its own colour, with its letter below and its figure above.
class SegmentChart final : public ChartView {
    Q_OBJECT

public:
    enum Figure { Customers, TotalCltv };

    explicit SegmentChart(QWidget* parent = nullptr);
    /// No bars where there are no segments.
    void setSegments(const analysis::Segments* segments, Figure figure, const QString& title,
                     const QString& valueTitle);

protected:
    void colourSeries() override;

private:
    struct Label {
        QGraphicsSimpleTextItem* item = nullptr; ///< the chart's own
        double value = 0;
    };

    void removeLabels();
    void placeLabels();

    QList<Label> m_labels;
};

} // namespace kiymet::ui
