// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/outlier_chart.h"

#include "charts/colours.h"
#include "charts/ticks.h"
#include "words/formats.h"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiymet::ui {

namespace {

constexpr double reach = 8;      // of the mouse to a handle, in pixels
constexpr double boxHeight = 14; // of the box plot
constexpr double gripHeight = 16;

/// What a hand on a screen can mean: three digits.
double rounded(double value, bool whole)
{
    if (!(value > 0))
        return 0;
    const double unit = std::pow(10, std::floor(std::log10(value)) - 2);
    const double three =
        unit < 1 ? std::round(value / unit) / std::round(1 / unit) : std::round(value / unit) * unit;
    return whole ? std::max(1.0, std::round(three)) : three;
}

} // namespace

OutlierChart::OutlierChart(QWidget* parent) : ChartView(parent) {}

void OutlierChart::setColumn(std::shared_ptr<const analysis::OutlierFigures::Column> column, Words words)
{
    m_column = std::move(column);
    m_words = std::move(words);
    setTitle(m_words.title);
    if (!m_column || m_column->box.count == 0) {
        m_column.reset();
        clear();
        return;
    }
    const analysis::Histogram& histogram = m_column->histogram;
    const std::size_t bars = histogram.counts.size();
    const double start = bars ? histogram.start : 0;
    const double length = bars ? static_cast<double>(bars) * histogram.width : 1;
    m_zone = std::max(0.08 * length, 1.5 * histogram.width);

    ChartAxis values;
    values.title = m_words.value;
    values.text = m_words.text;
    values.logarithmic = true;
    values.grid = false;
    values.low = std::pow(10, std::max(start - m_zone, -300.0));
    values.high = std::pow(10, std::min(start + 1.04 * length, 300.0));
    ChartAxis customers;
    customers.title = m_words.count;
    customers.text = [](double count) { return words::number(count, 0); };
    std::uint64_t highest = histogram.below;
    for (const std::uint64_t count : histogram.counts)
        highest = std::max(highest, count);
    customers.high = std::max(1.0, static_cast<double>(highest) * 1.25); // the box plot is above the bars
    // The zone is named as what it stands for.
    values.places.emplace_back(std::pow(10, std::max(start - 0.7 * m_zone, -300.0)), m_words.text(0));
    const double last = std::min(start + 1.04 * length, 300.0);
    for (const double tick : logarithmicTicks(std::pow(10, std::max(start, -300.0)), std::pow(10, last), 8))
        values.places.emplace_back(tick, m_words.text(tick));
    setAxes(std::move(values), std::move(customers));
}

void OutlierChart::setLimits(std::optional<std::pair<double, double>> limits)
{
    if (m_dragged && m_limits && limits)
        (*m_dragged == Handle::Low ? limits->first : limits->second) = limit(*m_dragged);
    if (m_limits == limits)
        return;
    m_limits = limits;
    if (!m_limits)
        m_dragged.reset();
    repaintPlot();
}

double OutlierChart::placeOf(const ChartMap& map, double limit) const
{
    const double x = limit > 0 ? map.x(limit) : map.area().left();
    return std::clamp(x, map.area().left() + 1, map.area().right() - 1);
}

std::optional<double> OutlierChart::handlePlace(Handle handle) const
{
    if (!m_column || !m_limits)
        return std::nullopt;
    return placeOf(map(), limit(handle));
}

double OutlierChart::valueAt(double x) const
{
    const ChartMap at = map();
    const double place = std::clamp(x, at.area().left(), at.area().right());
    const double value = at.valueAt({place, at.area().center().y()}).x();
    // The zone before the bars is zero.
    const double start = m_column->histogram.counts.empty() ? 0 : m_column->histogram.start;
    if (std::log10(value) < start - 0.25 * m_zone)
        return 0;
    return rounded(value, m_column->isOrders);
}

std::optional<OutlierChart::Handle> OutlierChart::handleAt(const QPointF& place) const
{
    if (!m_column || !m_limits || !chart()->plotArea().adjusted(-reach, 0, reach, 0).contains(place))
        return std::nullopt;
    const double low = std::abs(place.x() - *handlePlace(Handle::Low));
    const double high = std::abs(place.x() - *handlePlace(Handle::High));
    if (std::min(low, high) > reach)
        return std::nullopt;
    // Where both stand at one place, the one that still can move.
    if (low == high)
        return place.x() < chart()->plotArea().center().x() ? Handle::High : Handle::Low;
    return low < high ? Handle::Low : Handle::High;
}

void OutlierChart::moveTo(Handle handle, double value)
{
    value = handle == Handle::Low ? std::min(value, m_limits->second) : std::max(value, m_limits->first);
    double& own = handle == Handle::Low ? m_limits->first : m_limits->second;
    if (own == value)
        return;
    own = value;
    repaintPlot();
    Q_EMIT limitMoved(handle, value);
}

void OutlierChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        if (const auto handle = handleAt(event->position())) {
            m_dragged = m_active = *handle;
            m_grip = event->position().x() - *handlePlace(*handle);
            repaintPlot();
            return;
        }
    ChartView::mousePressEvent(event);
}

void OutlierChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged) {
        moveTo(*m_dragged, valueAt(event->position().x() - m_grip));
        return;
    }
    ChartView::mouseMoveEvent(event);
    if (handleAt(event->position()))
        setCursor(Qt::SizeHorCursor);
}

void OutlierChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragged && event->button() == Qt::LeftButton) {
        m_dragged.reset();
        repaintPlot();
        return;
    }
    ChartView::mouseReleaseEvent(event);
}

void OutlierChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_dragged.reset();
    ChartView::mouseDoubleClickEvent(event);
}

void OutlierChart::keyPressEvent(QKeyEvent* event)
{
    if (!m_column || !m_limits)
        return ChartView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_active = event->key() == Qt::Key_Up ? Handle::High : Handle::Low;
        repaintPlot();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const double steps = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
        const double way = event->key() == Qt::Key_Right ? steps : -steps;
        const double here = *handlePlace(m_active);
        const ChartMap at = map();
        double value = valueAt(here + way * at.area().width() / 200);
        // The zone of zero is one place: the next one is where the bars begin.
        if (way > 0 && value == 0 && limit(m_active) >= 0)
            value = rounded(m_column->leastPositive, m_column->isOrders);
        if (m_column->isOrders && value == std::round(limit(m_active)))
            value = std::max(0.0, value + (way > 0 ? 1 : -1));
        // At the end of the axis the arrow that leads outwards leaves a limit beyond it alone.
        const bool outwards = way > 0 ? value <= limit(m_active) : value >= limit(m_active);
        if (!outwards)
            moveTo(m_active, value);
        break;
    }
    default:
        ChartView::keyPressEvent(event);
    }
}

void OutlierChart::focusInEvent(QFocusEvent* event)
{
    ChartView::focusInEvent(event);
    repaintPlot();
}

void OutlierChart::focusOutEvent(QFocusEvent* event)
{
    ChartView::focusOutEvent(event);
    repaintPlot();
}

void OutlierChart::paintBars(QPainter& painter, const ChartMap& map) const
{
    const analysis::Histogram& histogram = m_column->histogram;
    const QColor base = palette().color(QPalette::Base);
    const double bottom = map.y(0);
    const auto bar = [&](double left, double right, std::uint64_t count) {
        if (count == 0)
            return;
        const double top = std::min(map.y(static_cast<double>(count)), bottom - 1);
        const QRectF whole(left, top, right - left, bottom - top);
        painter.fillRect(whole, palette().color(QPalette::Highlight));
        if (whole.width() > 4) {
            painter.setPen(base);
            painter.drawRect(whole);
        }
    };
    for (std::size_t i = 0; i < histogram.counts.size(); ++i)
        bar(map.x(histogram.edge(i)), map.x(histogram.edge(i + 1)), histogram.counts[i]);
    const double start = histogram.counts.empty() ? 0 : histogram.start;
    bar(map.area().left() + 1, map.x(std::pow(10, std::max(start - 0.4 * m_zone, -300.0))), histogram.below);
}

void OutlierChart::paintBox(QPainter& painter, const ChartMap& map) const
{
    const stats::BoxPlot& box = m_column->box;
    const double top = map.area().top() + gripHeight + 2;
    const double middle = top + boxHeight / 2;
    const auto x = [&](double value) { return placeOf(map, value); };
    QPen pen(palette().color(QPalette::Text));
    pen.setWidthF(1.3);
    painter.setPen(pen);
    painter.drawLine(QPointF(x(box.lowWhisker), middle), QPointF(x(box.q1), middle));
    painter.drawLine(QPointF(x(box.q3), middle), QPointF(x(box.highWhisker), middle));
    for (const double whisker : {box.lowWhisker, box.highWhisker})
        painter.drawLine(QPointF(x(whisker), top + 3), QPointF(x(whisker), top + boxHeight - 3));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(QRectF(QPointF(x(box.q1), top), QPointF(x(box.q3), top + boxHeight)));
    pen.setWidthF(2.2);
    painter.setPen(pen);
    painter.drawLine(QPointF(x(box.median), top), QPointF(x(box.median), top + boxHeight));
    // The outermost values; those between stand in the bars.
    painter.setBrush(Qt::NoBrush);
    pen.setWidthF(1);
    painter.setPen(pen);
    if (box.below > 0)
        painter.drawEllipse(QPointF(x(box.min), middle), 2.5, 2.5);
    if (box.above > 0)
        painter.drawEllipse(QPointF(x(box.max), middle), 2.5, 2.5);
}

void OutlierChart::paintHandle(QPainter& painter, const ChartMap& map, Handle handle) const
{
    const double x = placeOf(map, limit(handle));
    const QRectF area = map.area();
    // What is beyond the limit is set to it.
    QColor shade = attentionColour();
    shade.setAlphaF(0.28F);
    if (handle == Handle::Low)
        painter.fillRect(QRectF(area.left(), area.top(), x - area.left(), area.height()), shade);
    else
        painter.fillRect(QRectF(x, area.top(), area.right() - x, area.height()), shade);

    const bool active = m_dragged == handle || (hasFocus() && m_active == handle);
    const QColor text = palette().color(QPalette::Text);
    QPen pen(text);
    pen.setWidthF(active ? 2.5 : 1.5);
    painter.setPen(pen);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    // A flag that points to the side that stays.
    const double side = handle == Handle::Low ? 1 : -1;
    const std::array<QPointF, 3> flag{QPointF(x, area.top()),
                                      QPointF(x + side * 12, area.top() + gripHeight / 2),
                                      QPointF(x, area.top() + gripHeight)};
    painter.setBrush(active ? attentionColour() : text);
    painter.drawPolygon(flag.data(), static_cast<int>(flag.size()));
}

void OutlierChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    if (!m_column)
        return;
    paintBars(painter, map);
    paintBox(painter, map);
    if (m_limits)
        for (const Handle handle : {Handle::Low, Handle::High})
            paintHandle(painter, map, handle);
}

QString OutlierChart::hoverText(const QPointF& place) const
{
    if (!m_column)
        return {};
    if (const auto handle = handleAt(place))
        return (*handle == Handle::Low ? tr("Low limit: %1. Drag it, or use the arrow keys.")
                                       : tr("High limit: %1. Drag it, or use the arrow keys."))
            .arg(m_words.fullText(limit(*handle)));
    const ChartMap at = map();
    const stats::BoxPlot& box = m_column->box;
    const double boxTop = at.area().top() + gripHeight + 2;
    if (place.y() >= boxTop && place.y() <= boxTop + boxHeight)
        return tr("Half of the customers lie between %1 and %2, the median is %3. The whiskers reach from %4 "
                  "to "
                  "%5, the values from %6 to %7.")
            .arg(m_words.fullText(box.q1), m_words.fullText(box.q3), m_words.fullText(box.median),
                 m_words.fullText(box.lowWhisker), m_words.fullText(box.highWhisker),
                 m_words.fullText(box.min), m_words.fullText(box.max));
    const analysis::Histogram& histogram = m_column->histogram;
    const double position = std::log10(at.valueAt(place).x());
    const double start = histogram.counts.empty() ? 0 : histogram.start;
    if (position < start - 0.4 * m_zone)
        return histogram.below > 0 ? tr("Zero or negative: %1 customer(s)", nullptr,
                                        static_cast<int>(std::min<std::uint64_t>(histogram.below, 1U << 30)))
                                         .arg(words::count(histogram.below))
                                   : QString();
    const double bar = std::floor((position - start) / histogram.width);
    if (bar < 0 || bar >= static_cast<double>(histogram.counts.size()))
        return {};
    const auto i = static_cast<std::size_t>(bar);
    const std::uint64_t count = histogram.counts[i];
    return tr("%1 to %2: %3 customer(s)", nullptr, static_cast<int>(std::min<std::uint64_t>(count, 1U << 30)))
        .arg(m_words.fullText(histogram.edge(i)), m_words.fullText(histogram.edge(i + 1)),
             words::count(count));
}

ChartTable OutlierChart::figures() const
{
    ChartTable table;
    table.titles = {tr("From"), tr("To"), m_words.count};
    if (!m_column)
        return table;
    const analysis::Histogram& histogram = m_column->histogram;
    const auto customers = [](std::uint64_t count) {
        return Cell{words::count(count), static_cast<qulonglong>(count), {}};
    };
    const auto value = [this](double v) { return Cell{m_words.fullText(v), v, {}}; };
    if (histogram.below > 0)
        table.rows.push_back({value(m_column->box.min), value(0), customers(histogram.below)});
    for (std::size_t i = 0; i < histogram.counts.size(); ++i)
        table.rows.push_back(
            {value(histogram.edge(i)), value(histogram.edge(i + 1)), customers(histogram.counts[i])});
    return table;
}

} // namespace kiymet::ui
