// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

namespace kiymet::ui {

/// A chart in the colours of the window's palette, renewed when that changes. Derived classes draw ready
/// figures and compute nothing.
class ChartView : public QChartView {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    /// Takes every axis and series off the chart.
    void clear();
    /// To be called when axes or series were added.
    void usePalette();
    /// Colours of the series, after those of the chart itself were set.
    virtual void colourSeries();
};

} // namespace kiymet::ui
