// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"
#include "charts/chart_view.h"

#include <memory>

class QBarSet;

namespace kiymet::ui {

/// Numbers of customers over equal classes of a figure.
class HistogramChart final : public ChartView {
    Q_OBJECT

public:
    using ChartView::ChartView;
    /// Titles in words with their units.
    void setHistogram(std::shared_ptr<const analysis::Histogram> histogram, const QString& title,
                      const QString& valueTitle, const QString& countTitle);

protected:
    void colourSeries() override;

private:
    QBarSet* m_bars = nullptr; ///< the chart's own
};

} // namespace kiymet::ui
