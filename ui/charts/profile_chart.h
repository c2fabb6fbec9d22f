// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/histogram_chart.h"
#include "data/table/column_profile.h"

#include <memory>

namespace kiymet::ui {

/// A value of a column, as its type wants it written.
QString profileFigure(const data::ColumnProfile& profile, double value);

/// Numbers of rows over the values of a column of numbers or dates.
class ProfileChart final : public HistogramChart {
    Q_OBJECT

public:
    using HistogramChart::HistogramChart;
    /// Nothing is shown for null, nor for a column without a histogram.
    void setProfile(std::shared_ptr<const data::ColumnProfile> profile, const QString& column,
                    bool logarithmic);

protected:
    QString hoverText(const QPointF& place) const override;

private:
    void nameDates();

    std::shared_ptr<const data::ColumnProfile> m_profile;
};

/// The most frequent values of a column: bars that lie, with the names on them.
class FrequentChart final : public ChartView {
    Q_OBJECT

public:
    explicit FrequentChart(QWidget* parent = nullptr);
    void setProfile(std::shared_ptr<const data::ColumnProfile> profile, const QString& column);
    ChartTable figures() const override;

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;

private:
    QString textOf(std::size_t bar) const;

    std::shared_ptr<const data::ColumnProfile> m_profile;
    QString m_column;
};

} // namespace kiymet::ui
