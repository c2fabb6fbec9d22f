// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_charts.h"

#include "charts/colours.h"
#include "charts/ticks.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::report {

namespace {

constexpr double smallText = 7;
constexpr double titleText = 8.5;

double widestName(const ui::ChartAxis& axis, const QFontMetricsF& metrics)
{
    double widest = 0;
    for (const auto& [place, text] : axis.places)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest;
}

/// Names the places where they have no names of their own.
void name(ui::ChartAxis& axis, double room, bool upright)
{
    if (!(axis.high > axis.low))
        axis.high = axis.logarithmic ? axis.low * 10 : axis.low + 1;
    if (!axis.places.empty() || !axis.text)
        return;
    const QFontMetricsF metrics(font(smallText));
    const double each = upright ? 3 * metrics.height()
                                : 1.6 * std::max({metrics.horizontalAdvance(axis.text(axis.high)),
                                                  metrics.horizontalAdvance(axis.text(axis.low)), pt(18)});
    const int atMost = std::clamp(static_cast<int>(room / each), 2, 10);
    const auto ticks = axis.logarithmic ? ui::logarithmicTicks(axis.low, axis.high, atMost)
                                        : ui::linearTicks(axis.low, axis.high, atMost);
    for (const double tick : ticks)
        axis.places.emplace_back(tick, axis.text(tick));
}

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + share * (b - a))); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

void write(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text,
           const QColor& colour = ink)
{
    painter.setPen(colour);
    drawLine(painter, box, alignment, text);
}

} // namespace

Frame settle(const QString& title, ui::ChartAxis x, ui::ChartAxis y, QSizeF size)
{
    name(x, size.width() * 0.82, false);
    name(y, size.height() * 0.7, true);
    x.text = nullptr;
    y.text = nullptr;
    return {linesOf(title, font(titleText, true), size.width()), std::move(x), std::move(y)};
}

ui::ChartMap draw(QPainter& painter, const QRectF& where, const Frame& frame)
{
    const QFont small = font(smallText);
    const QFont bold = font(titleText, true);
    const QFontMetricsF metrics(small);
    const double line = lineHeight(small);

    painter.setFont(bold);
    double top = where.top();
    for (const QString& title : frame.title) {
        write(painter, {where.left(), top, where.width(), lineHeight(bold)}, Qt::AlignLeft | Qt::AlignVCenter,
              title);
        top += lineHeight(bold);
    }
    painter.setFont(small);
    QRectF area = where;
    area.setTop(top + pt(5));
    area.setLeft(where.left() + widestName(frame.y, metrics) + pt(8) + (frame.y.title.isEmpty() ? 0 : line));
    area.setBottom(where.bottom() - line - pt(2) - (frame.x.title.isEmpty() ? 0 : line));
    area.setRight(where.right() - pt(4));
    const ui::ChartMap map(area, frame.x, frame.y);

    const auto within = [](double place, const ui::ChartAxis& axis) {
        return place >= axis.low && place <= axis.high;
    };
    for (const auto& [place, text] : frame.y.places) {
        if (!within(place, frame.y))
            continue;
        const double y = map.y(place);
        if (frame.y.grid) {
            painter.setPen(QPen(rule, pt(0.4)));
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        }
        write(painter, {where.left(), y - line / 2, area.left() - where.left() - pt(4), line},
              Qt::AlignRight | Qt::AlignVCenter, text);
    }
    for (const auto& [place, text] : frame.x.places) {
        if (!within(place, frame.x))
            continue;
        const double x = map.x(place);
        if (frame.x.grid) {
            painter.setPen(QPen(rule, pt(0.4)));
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        }
        const double half = metrics.horizontalAdvance(text) / 2 + pt(1);
        const double middle =
            std::clamp(x, where.left() + half, std::max(where.left() + half, where.right() - half));
        write(painter, {middle - half, area.bottom() + pt(2), 2 * half, line}, Qt::AlignCenter, text);
    }
    painter.setPen(QPen(faintInk, pt(0.6)));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.bottomLeft(), area.topLeft());

    if (!frame.x.title.isEmpty())
        write(painter, {area.left(), where.bottom() - line, area.width(), line}, Qt::AlignCenter,
              frame.x.title, faintInk);
    if (!frame.y.title.isEmpty()) {
        painter.save();
        painter.translate(where.left() + line / 2, area.center().y());
        painter.rotate(-90);
        write(painter, {-area.height(), -line / 2, 2 * area.height(), line}, Qt::AlignCenter, frame.y.title,
              faintInk);
        painter.restore();
    }
    return map;
}

Drawing histogram(const analysis::Histogram& figures, const Frame& frame, std::optional<Limits> limits)
{
    return [figures, frame, limits = std::move(limits)](QPainter& painter, const QRectF& where) {
        const ui::ChartMap map = draw(painter, where, frame);
        painter.save();
        painter.setClipRect(map.area());
        const double bottom = map.area().bottom();
        for (std::size_t i = 0; i < figures.counts.size(); ++i) {
            if (figures.counts[i] == 0)
                continue;
            QRectF bar = figures.width > 0 ? map.between(figures.edge(i), 0, figures.edge(i + 1),
                                                         static_cast<double>(figures.counts[i]))
                                           : map.area();
            bar.setTop(std::min(map.y(static_cast<double>(figures.counts[i])), bottom - pt(0.6)));
            const double middle = (figures.edge(i) + figures.edge(i + 1)) / 2;
            const bool outside = limits && (middle < limits->low || middle > limits->high);
            painter.fillRect(bar.adjusted(pt(0.2), 0, -pt(0.2), 0), outside ? ui::attentionColour() : accent);
        }
        painter.restore();
        if (!limits)
            return;
        painter.setFont(font(smallText));
        const double line = lineHeight(painter.font());
        double top = map.area().top();
        for (const auto& [value, text] :
             {std::pair(limits->low, limits->lowText), std::pair(limits->high, limits->highText)}) {
            const double place = frame.x.logarithmic && value <= 0 ? map.area().left() : map.x(value);
            if (value < frame.x.low || value > frame.x.high)
                continue;
            painter.setPen(QPen(ink, pt(0.8), Qt::DashLine));
            painter.drawLine(QPointF(place, map.area().top()), QPointF(place, bottom));
            const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + pt(4);
            const bool toTheLeft = place + width > map.area().right();
            const QRectF box(toTheLeft ? place - width : place, top, width, line);
            painter.fillRect(box.adjusted(pt(1), 0, -pt(1), 0), QColor(Qt::white));
            write(painter, box, Qt::AlignCenter, text);
            top += line;
        }
    };
}

Drawing bars(std::vector<Bar> bars, const Frame& frame)
{
    return [bars = std::move(bars), frame](QPainter& painter, const QRectF& where) {
        const ui::ChartMap map = draw(painter, where, frame);
        painter.setFont(font(smallText));
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const auto place = static_cast<double>(i);
            const QRectF bar = map.between(place - 0.35, 0, place + 0.35, bars[i].value);
            painter.fillRect(bar, bars[i].colour);
            const double line = lineHeight(painter.font());
            write(painter, {bar.left() - pt(30), bar.top() - line, bar.width() + pt(60), line},
                  Qt::AlignCenter, bars[i].text);
        }
    };
}

Drawing boxes(std::vector<BoxMark> boxes, const Frame& frame)
{
    return [boxes = std::move(boxes), frame](QPainter& painter, const QRectF& where) {
        const ui::ChartMap map = draw(painter, where, frame);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const auto& box = boxes[i].box;
            if (!std::isfinite(box.median))
                continue;
            const auto place = static_cast<double>(i);
            painter.setPen(QPen(ink, pt(0.7)));
            painter.drawLine(map.at(place, box.low), map.at(place, box.firstQuartile));
            painter.drawLine(map.at(place, box.thirdQuartile), map.at(place, box.high));
            for (const double end : {box.low, box.high})
                painter.drawLine(map.at(place - 0.15, end), map.at(place + 0.15, end));
            painter.setBrush(boxes[i].colour);
            painter.drawRect(map.between(place - 0.3, box.firstQuartile, place + 0.3, box.thirdQuartile));
            painter.setPen(QPen(QColor(Qt::black), pt(1.4)));
            painter.drawLine(map.at(place - 0.3, box.median), map.at(place + 0.3, box.median));
            if (std::isfinite(boxes[i].mean)) {
                painter.setPen(QPen(QColor(Qt::black), pt(0.6)));
                painter.setBrush(QColor(Qt::white));
                painter.drawEllipse(map.at(place, boxes[i].mean), pt(2), pt(2));
            }
        }
    };
}

Drawing curves(std::vector<Curve> curves, const Frame& frame, std::optional<MarkedPoint> marked)
{
    return [curves = std::move(curves), frame, marked = std::move(marked)](QPainter& painter,
                                                                           const QRectF& where) {
        const ui::ChartMap map = draw(painter, where, frame);
        painter.save();
        painter.setClipRect(map.area());
        for (const Curve& curve : curves) {
            QPolygonF line;
            for (const QPointF& point : curve.points)
                line << map.at(point.x(), point.y());
            if (curve.filled && line.size() > 1) {
                QPolygonF below = line;
                below << QPointF(line.back().x(), map.area().bottom())
                      << QPointF(line.front().x(), map.area().bottom());
                painter.setPen(Qt::NoPen);
                painter.setBrush(mixed(curve.colour, QColor(Qt::white), 0.78));
                painter.drawPolygon(below);
            }
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(curve.colour, pt(curve.dashed ? 0.8 : 1.4),
                                curve.dashed ? Qt::DashLine : Qt::SolidLine));
            painter.drawPolyline(line);
        }
        painter.restore();
        if (!marked)
            return;
        const QPointF at = map.at(marked->at.x(), marked->at.y());
        painter.setPen(QPen(QColor(Qt::white), pt(0.8)));
        painter.setBrush(ui::attentionColour());
        painter.drawEllipse(at, pt(3), pt(3));
        // Below the curve, where there is room.
        painter.setFont(font(smallText, true));
        const double line = lineHeight(painter.font());
        const QRectF box(map.area().left(), map.area().bottom() - 1.6 * line, map.area().width() - pt(8),
                         line);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(marked->note);
        painter.drawEllipse(QPointF(box.right() - width - pt(8), box.center().y()), pt(3), pt(3));
        write(painter, box, Qt::AlignRight | Qt::AlignVCenter, marked->note);
    };
}

Drawing comparison(std::vector<double> actual, std::vector<double> expected, const QString& actualName,
                   const QString& expectedName, const Frame& frame)
{
    return [=, actual = std::move(actual), expected = std::move(expected)](QPainter& painter,
                                                                           const QRectF& where) {
        const ui::ChartMap map = draw(painter, where, frame);
        const double bottom = map.area().bottom();
        for (std::size_t i = 0; i < actual.size(); ++i) {
            if (!(actual[i] > 0))
                continue;
            QRectF bar = map.between(double(i) - 0.4, 0, double(i) + 0.4, actual[i]);
            bar.setTop(std::min(bar.top(), bottom - pt(0.6)));
            painter.fillRect(bar, accent);
        }
        QPolygonF line;
        for (std::size_t i = 0; i < expected.size(); ++i)
            line << map.at(double(i), expected[i]);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ui::attentionColour(), pt(1.2)));
        painter.drawPolyline(line);
        const auto point = [&painter](const QPointF& place) {
            painter.setPen(QPen(QColor(Qt::white), pt(0.6)));
            painter.setBrush(ui::attentionColour());
            painter.drawEllipse(place, pt(2.6), pt(2.6));
        };
        for (const QPointF& place : std::as_const(line))
            point(place);

        painter.setFont(font(smallText));
        const QFontMetricsF metrics(painter.font());
        const double height = lineHeight(painter.font());
        const double width =
            std::max(metrics.horizontalAdvance(actualName), metrics.horizontalAdvance(expectedName)) + pt(14);
        // On the side with the lower bars.
        double highest[2] = {0, 0};
        for (std::size_t i = 0; i < actual.size(); ++i) {
            double& side = highest[2 * i < actual.size() ? 0 : 1];
            side = std::max({side, actual[i], i < expected.size() ? expected[i] : 0});
        }
        const double left =
            highest[1] > highest[0] ? map.area().left() + pt(4) : map.area().right() - width - pt(4);
        const QRectF box(left, map.area().top() + pt(2), width, 2 * height);
        painter.fillRect(box, QColor(Qt::white));
        painter.fillRect(QRectF(box.left(), box.top() + height / 2 - pt(3), pt(8), pt(6)), accent);
        point({box.left() + pt(4), box.top() + 1.5 * height});
        write(painter, box.adjusted(pt(12), 0, 0, -height), Qt::AlignLeft | Qt::AlignVCenter, actualName);
        write(painter, box.adjusted(pt(12), height, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, expectedName);
    };
}

Drawing grid(int levels, std::vector<GridCell> cells, const Frame& frame)
{
    return [levels, cells = std::move(cells), frame](QPainter& painter, const QRectF& where) {
        const ui::ChartMap map = draw(painter, where, frame);
        double highest = 0;
        for (const GridCell& cell : cells)
            highest = std::max(highest, cell.value);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double x = static_cast<double>(i % static_cast<std::size_t>(levels)) + 1;
            const double y = static_cast<double>(i / static_cast<std::size_t>(levels)) + 1;
            const QRectF box = map.between(x - 0.5, y - 0.5, x + 0.5, y + 0.5)
                                   .adjusted(pt(0.5), pt(0.5), -pt(0.5), -pt(0.5));
            // By the root: a few large cells would leave the others without a shade.
            const double share = highest > 0 ? std::sqrt(std::max(0.0, cells[i].value) / highest) : 0;
            const QColor fill = mixed(QColor(Qt::white), accent, 0.08 + 0.82 * share);
            painter.fillRect(box, fill);
            const QColor text = share > 0.6 ? QColor(Qt::white) : ink;
            painter.setFont(font(6.5));
            const double line = lineHeight(painter.font());
            const QStringList lines = linesOf(cells[i].name, painter.font(), box.width() - pt(4));
            double top = box.top() + pt(2);
            for (const QString& one : lines) {
                write(painter, {box.left(), top, box.width(), line}, Qt::AlignCenter, one, text);
                top += line;
            }
            painter.setFont(font(8, true));
            write(painter,
                  {box.left(), box.bottom() - lineHeight(painter.font()) - pt(2), box.width(),
                   lineHeight(painter.font())},
                  Qt::AlignCenter, cells[i].figure, text);
        }
    };
}

} // namespace kiymet::report
