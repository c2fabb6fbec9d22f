// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_map.h"
#include "models/chart_table.h"

#include <QChartView>

#include <optional>
#include <utility>
#include <vector>

class QCategoryAxis;
class QLineSeries;
class QMenu;

namespace kiymet::ui {

/// A chart in the colours of the window's palette. Qt Charts lays it out and draws title, axes and curves;
/// what it has no mark for (log histograms, heat maps, handles) is painted by the derived class over the plot
/// area, in values, so that screen, picture and paper come from one routine. Every chart has: figures under
/// the pointer, zoom by dragging a range and back by double-click, and a menu to copy the picture, save it,
/// and show or copy its figures.
class ChartView : public QChartView {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QString title() const;
    /// Its figures; empty while there is nothing to show.
    virtual ChartTable figures() const = 0;
    /// In light colours whatever the window's, as vectors where the painter takes them.
    void renderOn(QPainter& painter, const QRectF& target);
    /// A name for files: the title, without signs that file names cannot have.
    QString fileName() const;

    void resetZoom();
    bool isZoomed() const { return m_zoom.has_value(); }

public Q_SLOTS:
    void copyPicture();
    void savePicture();
    void showFigures();
    void copyFigures();

protected:
    /// Both axes anew; the zoom stays where it lies within them. Curves go with removeCurves().
    void setAxes(ChartAxis x, ChartAxis y);
    /// No axes, nothing painted.
    void clear();
    bool isEmpty() const { return !m_hasAxes; }
    /// A curve through points in values; shown in the legend by its name, where one is on.
    QLineSeries* addCurve(const QString& name, const std::vector<QPointF>& points, const QPen& pen);
    void removeCurves();
    void setZoomable(bool zoomable) { m_zoomable = zoomable; }
    /// What is painted has changed.
    void repaintPlot();
    ChartMap map() const;
    const ChartAxis& axisX() const { return m_x; }
    const ChartAxis& axisY() const { return m_y; }

    /// The marks, clipped to the plot area.
    virtual void paintPlot(QPainter& painter, const ChartMap& map);
    /// What lies under the pointer, in words with figures; empty: nothing.
    virtual QString hoverText(const QPointF& place) const;
    /// A click (no drag) within the plot area.
    virtual void clicked(const QPointF& place);
    /// Whether the pointer is on something that a click follows.
    virtual bool isClickable(const QPointF& place) const;
    /// Colours that do not follow from the palette by themselves (pens of curves).
    virtual void colourCurves();

    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// Who works by the keyboard sees where he is.
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class PlotItem;

    void usePalette();
    void layTitle();
    void layAxisTitles();
    void layAxes();
    void labelAxis(QCategoryAxis* axis, const ChartAxis& spec, int room);

    QString m_title;
    PlotItem* m_plot;      ///< the chart's own
    QLineSeries* m_anchor; ///< carries the axes; never seen
    QCategoryAxis* m_axisX;
    QCategoryAxis* m_axisY;
    ChartAxis m_x, m_y; ///< as set
    bool m_hasAxes = false;
    bool m_zoomable = true;
    std::optional<std::pair<double, double>> m_zoom; ///< of x, in values
    std::optional<QPointF> m_pressed;
    std::optional<QPointF> m_dragged;
};

} // namespace kiymet::ui
