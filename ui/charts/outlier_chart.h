// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "charts/chart_view.h"

#include <memory>

namespace kiymet::ui {

/// A column before capping: its histogram over a logarithmic axis, with a bar of its own for what is not
/// positive, its box plot above, and the two limits as handles. A handle follows the mouse, and the arrow
/// keys while the chart has the focus: left and right move it, up and down choose the one to move.
class OutlierChart final : public ChartView {
    Q_OBJECT

public:
    enum class Handle { Low, High };
    Q_ENUM(Handle)

    /// Words with their units, and how values are written.
    struct Words {
        QString title;
        QString value;
        QString count;
        std::function<QString(double)> text;     ///< at the axis
        std::function<QString(double)> fullText; ///< under the pointer and in the table
    };

    explicit OutlierChart(QWidget* parent = nullptr);
    /// Nothing is shown for null.
    void setColumn(std::shared_ptr<const analysis::OutlierFigures::Column> column, Words words);
    /// The limits in force; the one that is being dragged stays under the mouse. Without: no handles.
    void setLimits(std::optional<std::pair<double, double>> limits);
    ChartTable figures() const override;
    /// Where a handle stands in the chart, for a limit beyond the axis at its end; nothing without handles.
    std::optional<double> handlePlace(Handle handle) const;

Q_SIGNALS:
    /// A handle was moved to a value: at most three digits that count; whole for orders.
    void limitMoved(kiymet::ui::OutlierChart::Handle handle, double value);

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    double placeOf(const ChartMap& map, double limit) const;
    double valueAt(double x) const;
    std::optional<Handle> handleAt(const QPointF& place) const;
    void moveTo(Handle handle, double value);
    void paintBars(QPainter& painter, const ChartMap& map) const;
    void paintBox(QPainter& painter, const ChartMap& map) const;
    void paintHandle(QPainter& painter, const ChartMap& map, Handle handle) const;
    double limit(Handle handle) const { return handle == Handle::Low ? m_limits->first : m_limits->second; }

    std::shared_ptr<const analysis::OutlierFigures::Column> m_column;
    Words m_words;
    std::optional<std::pair<double, double>> m_limits;
    double m_zone = 0; ///< length of the part for what is not positive, in decimal logarithms
    std::optional<Handle> m_dragged;
    double m_grip = 0;              ///< from the handle to where it was taken, in pixels
    Handle m_active = Handle::High; ///< of the keys
};

} // namespace kiymet::ui
