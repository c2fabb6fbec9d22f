// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_view.h"

#include "charts/chart_accessible.h"
#include "charts/chart_export.h"
#include "charts/ticks.h"
#include "shell/theme.h"

#include <QCategoryAxis>
#include <QChart>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QLegend>
#include <QLineSeries>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

namespace {

QColor between(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](float a, float b) { return a + static_cast<float>(share) * (b - a); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

/// Qt shortens a title for which there is no room: it is broken into lines before. As Qt wants it, in HTML.
QString inLines(const QString& title, const QFont& font, qreal room)
{
    const QFontMetricsF metrics(font);
    QStringList lines{QString()};
    const QStringList words = title.split(u' ');
    for (const QString& word : words) {
        const QString longer = lines.last().isEmpty() ? word : QString(lines.last() + u' ' + word);
        if (lines.last().isEmpty() || metrics.horizontalAdvance(longer) <= room)
            lines.last() = longer;
        else
            lines << word;
    }
    for (QString& line : lines)
        line = line.toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

/// The derived class's marks, as an item of the chart between its grid and its curves.
class ChartView::PlotItem final : public QGraphicsItem {
public:
    PlotItem(ChartView* view, QGraphicsItem* parent) : QGraphicsItem(parent), m_view(view)
    {
        setZValue(5);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return m_view->chart()->plotArea(); }
    void changed()
    {
        prepareGeometryChange();
        update();
    }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        if (m_view->isEmpty())
            return;
        painter->save();
        painter->setClipRect(boundingRect());
        painter->setFont(m_view->font());
        m_view->paintPlot(*painter, m_view->map());
        if (m_view->m_pressed && m_view->m_dragged) {
            QRectF range = boundingRect();
            range.setLeft(std::max(range.left(), std::min(m_view->m_pressed->x(), m_view->m_dragged->x())));
            range.setRight(std::min(range.right(), std::max(m_view->m_pressed->x(), m_view->m_dragged->x())));
            QColor shade = m_view->palette().color(QPalette::Text);
            shade.setAlphaF(0.15F);
            painter->fillRect(range, shade);
        }
        painter->restore();
    }

private:
    ChartView* m_view;
};

ChartView::ChartView(QWidget* parent)
    : QChartView(parent)
    , m_plot(new PlotItem(this, chart()))
    , m_anchor(new QLineSeries(chart()))
    , m_axisX(new QCategoryAxis(chart()))
    , m_axisY(new QCategoryAxis(chart()))
{
    useChartAccessibility();
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(160, 180);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus); // the menu by the keyboard
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins(QMargins(6, 4, 10, 4));
    chart()->addSeries(m_anchor);
    for (QCategoryAxis* axis : {m_axisX, m_axisY}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setTruncateLabels(false);
        chart()->addAxis(axis, axis == m_axisX ? Qt::AlignBottom : Qt::AlignLeft);
        m_anchor->attachAxis(axis);
        axis->setVisible(false);
    }
    connect(chart(), &QChart::plotAreaChanged, this, [this] { m_plot->changed(); });
    // Queued: what is changed while Qt lays the chart out comes to be seen at the next time only.
    connect(chart(), &QChart::plotAreaChanged, this, &ChartView::layAxisTitles, Qt::QueuedConnection);
    usePalette();
}

void ChartView::setTitle(const QString& title)
{
    m_title = title;
    layTitle();
}

void ChartView::layTitle()
{
    const QString text = inLines(m_title, chart()->titleFont(), width() - 30);
    if (chart()->title() != text)
        chart()->setTitle(text);
}

/// The title of an axis has as much room as the plot is wide or high.
void ChartView::layAxisTitles()
{
    const QSizeF plot = chart()->plotArea().size();
    if (!m_hasAxes || plot.isEmpty())
        return;
    const auto lay = [](QCategoryAxis* axis, const QString& title, qreal room) {
        const QString text = inLines(title, axis->titleFont(), room - 10);
        if (axis->titleText() != text)
            axis->setTitleText(text);
    };
    lay(m_axisX, m_x.title, plot.width());
    lay(m_axisY, m_y.title, plot.height());
}

QString ChartView::title() const
{
    return m_title;
}

void ChartView::setAxes(ChartAxis x, ChartAxis y)
{
    const bool had = std::exchange(m_hasAxes, true);
    m_x = std::move(x);
    m_y = std::move(y);
    // An axis cannot be without length.
    for (ChartAxis* axis : {&m_x, &m_y})
        if (!(axis->high > axis->low))
            axis->high = axis->logarithmic ? axis->low * 10 : axis->low + 1;
    if (m_zoom && (m_zoom->first >= m_x.high || m_zoom->second <= m_x.low))
        m_zoom.reset();
    if (!had) {
        m_axisX->setVisible(true);
        m_axisY->setVisible(true);
    }
    layAxes();
    repaintPlot();
}

void ChartView::clear()
{
    removeCurves();
    m_hasAxes = false;
    m_zoom.reset();
    m_axisX->setVisible(false);
    m_axisY->setVisible(false);
    repaintPlot();
}

void ChartView::layAxes()
{
    if (!m_hasAxes)
        return;
    labelAxis(m_axisX, m_x, width());
    labelAxis(m_axisY, m_y, height());
    layAxisTitles();
}

void ChartView::labelAxis(QCategoryAxis* axis, const ChartAxis& spec, int room)
{
    ChartAxis shown = spec;
    if (axis == m_axisX && m_zoom) {
        shown.low = std::max(spec.low, m_zoom->first);
        shown.high = std::min(spec.high, m_zoom->second);
    }
    std::vector<std::pair<double, QString>> labels;
    if (!spec.places.empty()) {
        for (const auto& [place, text] : spec.places)
            if (place >= shown.low && place <= shown.high)
                labels.emplace_back(onAxis(place, spec), text);
    } else if (spec.text) {
        const QFontMetrics metrics(font());
        const int wanted =
            axis == m_axisX
                ? room / std::max(40, 2 * std::max(metrics.horizontalAdvance(spec.text(shown.high)),
                                                   metrics.horizontalAdvance(spec.text(shown.low))))
                : room / (3 * metrics.height());
        const int atMost = std::clamp(wanted, 2, 10);
        const auto ticks = spec.logarithmic ? logarithmicTicks(shown.low, shown.high, atMost)
                                            : linearTicks(shown.low, shown.high, atMost);
        for (const double tick : ticks)
            labels.emplace_back(onAxis(tick, spec), spec.text(tick));
    }

    // Beside an upright title Qt keeps room for three points: narrower labels would take it from the title.
    if (axis == m_axisY && !labels.empty()) {
        const QFontMetricsF metrics(font());
        const auto width = [&metrics](const auto& label) { return metrics.horizontalAdvance(label.second); };
        auto& widest = std::max_element(labels.begin(), labels.end(), [&width](const auto& a, const auto& b) {
                           return width(a) < width(b);
                       })->second;
        while (metrics.horizontalAdvance(widest) < metrics.horizontalAdvance(QStringLiteral("...")) + 2)
            widest.prepend(QChar(QChar::Nbsp)); // any other space HTML drops
    }

    // Qt wants the names of an axis to differ: invisible signs make them so.
    QStringList texts;
    for (auto& [place, text] : labels) {
        while (texts.contains(text))
            text += QChar(0x200B);
        texts << text;
    }
    bool same = axis->categoriesLabels() == texts;
    for (std::size_t i = 0; same && i < labels.size(); ++i)
        same = axis->endValue(labels[i].second) == labels[i].first;
    if (!same) {
        const QStringList old = axis->categoriesLabels();
        for (const QString& label : old)
            axis->remove(label);
    }
    axis->setRange(onAxis(shown.low, spec), onAxis(shown.high, spec));
    if (!same) {
        axis->setStartValue(onAxis(shown.low, spec) - 1);
        for (const auto& [place, text] : labels)
            axis->append(text, place);
    }
    axis->setGridLineVisible(spec.grid);
}

ChartMap ChartView::map() const
{
    ChartAxis x = m_x;
    if (m_zoom) {
        x.low = std::max(x.low, m_zoom->first);
        x.high = std::min(x.high, m_zoom->second);
    }
    return {chart()->plotArea(), x, m_y};
}

QLineSeries* ChartView::addCurve(const QString& name, const std::vector<QPointF>& points, const QPen& pen)
{
    auto* curve = new QLineSeries;
    curve->setName(name);
    QList<QPointF> places;
    places.reserve(static_cast<qsizetype>(points.size()));
    for (const QPointF& point : points)
        places << QPointF(onAxis(point.x(), m_x), onAxis(point.y(), m_y));
    curve->replace(places);
    curve->setPen(pen);
    chart()->addSeries(curve);
    curve->attachAxis(m_axisX);
    curve->attachAxis(m_axisY);
    return curve;
}

void ChartView::removeCurves()
{
    const auto all = chart()->series();
    for (QAbstractSeries* series : all)
        if (series != m_anchor) {
            chart()->removeSeries(series);
            delete series;
        }
}

void ChartView::repaintPlot()
{
    m_plot->changed();
}

void ChartView::resetZoom()
{
    if (!std::exchange(m_zoom, std::nullopt))
        return;
    layAxes();
    repaintPlot();
}

void ChartView::paintPlot(QPainter&, const ChartMap&) {}

QString ChartView::hoverText(const QPointF&) const
{
    return {};
}

void ChartView::clicked(const QPointF&) {}

bool ChartView::isClickable(const QPointF&) const
{
    return false;
}

void ChartView::colourCurves() {}

void ChartView::usePalette()
{
    const QColor base = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    setBackgroundBrush(base);
    chart()->setBackgroundBrush(base);
    chart()->setTitleBrush(text);
    chart()->legend()->setLabelColor(text);
    chart()->legend()->setFont(font());
    QFont titleFont = font();
    titleFont.setBold(true);
    chart()->setTitleFont(titleFont);
    for (QCategoryAxis* axis : {m_axisX, m_axisY}) {
        axis->setLabelsBrush(text);
        axis->setLabelsColor(text);
        axis->setTitleBrush(text);
        axis->setTitleFont(font());
        axis->setLabelsFont(font());
        axis->setLinePen(between(base, text, 0.5));
        axis->setGridLinePen(between(base, text, 0.15));
    }
    colourCurves();
    layTitle();
    layAxisTitles();
    repaintPlot();
}

void ChartView::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange)
        usePalette();
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    layTitle();
    layAxes();
}

void ChartView::renderOn(QPainter& painter, const QRectF& target)
{
    const QPalette own = palette();
    setPalette(ui::palette(Theme::Light)); // paper is white
    scene()->render(&painter, target, sceneRect(), Qt::KeepAspectRatio);
    setPalette(own);
}

QString ChartView::fileName() const
{
    QString name = title().simplified();
    for (QChar& c : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u' ';
    name = name.simplified().left(80);
    return name.isEmpty() ? tr("chart", "name of a file") : name;
}

void ChartView::copyPicture()
{
    QGuiApplication::clipboard()->setImage(pictureOf(*this, 2));
}

void ChartView::savePicture()
{
    saveChartAs(*this, window());
}

void ChartView::showFigures()
{
    showChartTable(*this, window());
}

void ChartView::copyFigures()
{
    QGuiApplication::clipboard()->setText(textOf(figures()));
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu;
    QAction* picture = menu.addAction(tr("Copy &picture"), this, &ChartView::copyPicture);
    QAction* save = menu.addAction(tr("&Save chart or figures…"), this, &ChartView::savePicture);
    menu.addSeparator();
    QAction* show = menu.addAction(tr("Show &figures as a table"), this, &ChartView::showFigures);
    QAction* copy = menu.addAction(tr("&Copy figures"), this, &ChartView::copyFigures);
    for (QAction* action : {picture, save, show, copy})
        action->setEnabled(!isEmpty());
    if (m_zoomable) {
        menu.addSeparator();
        menu.addAction(tr("Zoom &back"), this, &ChartView::resetZoom)->setEnabled(isZoomed());
    }
    menu.exec(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                          : mapToGlobal(rect().center()));
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    // Not the base's: its rubber band and its zoom out by the right button are not ours.
    if (event->button() == Qt::LeftButton && !isEmpty() && chart()->plotArea().contains(event->position()))
        m_pressed = event->position();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF place = event->position();
    if (m_pressed && m_zoomable && std::abs(place.x() - m_pressed->x()) > 8) {
        m_dragged = place;
        repaintPlot();
        return;
    }
    const bool inside = !isEmpty() && chart()->plotArea().contains(place);
    const QString text = inside ? hoverText(place) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
    setCursor(inside && isClickable(place) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    const auto dragged = std::exchange(m_dragged, std::nullopt);
    if (!pressed)
        return;
    if (!dragged) {
        clicked(event->position());
        return;
    }
    const ChartMap at = map();
    const double a = at.valueAt(*pressed).x();
    const double b = at.valueAt(*dragged).x();
    m_zoom = std::pair(std::max(m_x.low, std::min(a, b)), std::min(m_x.high, std::max(a, b)));
    layAxes();
    repaintPlot();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent*)
{
    m_pressed.reset();
    resetZoom();
}

void ChartView::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    if (!hasFocus())
        return;
    painter->save();
    painter->resetTransform();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter->drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    painter->restore();
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void ChartView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    QToolTip::hideText();
}

} // namespace kiymet::ui
