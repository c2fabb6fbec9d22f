// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/density_chart.h"

#include "words/formats.h"

#include <QMetaMethod>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

void DensityChart::setDensity(std::shared_ptr<const analysis::Density> density, Words words)
{
    m_density = std::move(density);
    m_words = std::move(words);
    setTitle(m_words.title);
    m_most = 0;
    if (m_density && !m_density->counts.empty())
        m_most = *std::max_element(m_density->counts.begin(), m_density->counts.end());
    if (m_most == 0) {
        m_density.reset();
        clear();
        return;
    }
    ChartAxis x, y;
    x.title = m_words.first;
    x.text = m_words.text;
    x.high = static_cast<double>(m_density->columns) * m_density->width;
    y.title = m_words.second;
    y.text = m_words.text;
    y.high = static_cast<double>(m_density->rows) * m_density->height;
    setAxes(std::move(x), std::move(y));
}

void DensityChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    if (!m_density)
        return;
    // Without smoothing of edges: neighbours must leave no gap.
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor colour = palette().color(QPalette::Highlight);
    const double most = std::log1p(static_cast<double>(m_most));
    for (std::size_t row = 0; row < m_density->rows; ++row)
        for (std::size_t column = 0; column < m_density->columns; ++column) {
            const std::uint64_t customers = m_density->at(column, row);
            if (customers == 0)
                continue;
            // A customer alone is still to be seen.
            colour.setAlphaF(static_cast<float>(0.3 + 0.7 * std::log1p(double(customers)) / most));
            const auto x = static_cast<double>(column) * m_density->width;
            const auto y = static_cast<double>(row) * m_density->height;
            const QRectF cell = map.between(x, y, x + m_density->width, y + m_density->height);
            // Edges fall on whole pixels, the same for neighbours.
            const QPoint topLeft(qRound(cell.left()), qRound(cell.top()));
            const QPoint bottomRight(qRound(cell.right()) - 1, qRound(cell.bottom()) - 1);
            painter.fillRect(QRect(topLeft, bottomRight), colour);
        }
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (m_words.line.isEmpty())
        return;
    QColor quiet = palette().color(QPalette::Text);
    painter.setPen(QPen(quiet, 1, Qt::DashLine));
    const double end = std::min(axisX().high, axisY().high / m_words.slope);
    painter.drawLine(map.at(0, 0), map.at(end, end * m_words.slope));
    // Above the line there is nobody who slows down: room for its name.
    painter.setPen(quiet);
    painter.drawText(map.area().adjusted(8, 4, -8, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_words.line);
}

std::optional<DensityChart::CellPlace> DensityChart::cellAt(const QPointF& place) const
{
    if (!m_density)
        return std::nullopt;
    const QPointF value = map().valueAt(place);
    const double column = std::floor(value.x() / m_density->width);
    const double row = std::floor(value.y() / m_density->height);
    if (column < 0 || row < 0 || column >= static_cast<double>(m_density->columns) ||
        row >= static_cast<double>(m_density->rows))
        return std::nullopt;
    const auto c = static_cast<std::size_t>(column);
    const auto r = static_cast<std::size_t>(row);
    return CellPlace{c, r, m_density->at(c, r)};
}

QString DensityChart::hoverText(const QPointF& place) const
{
    const auto cell = cellAt(place);
    if (!cell || cell->customers == 0)
        return {};
    const double x = static_cast<double>(cell->column) * m_density->width;
    const double y = static_cast<double>(cell->row) * m_density->height;
    const auto line = [this](const QString& name, double from, double size) {
        return tr("%1: %2 to %3", "figure, from, to")
            .arg(name, m_words.text(from), m_words.text(from + size));
    };
    return QStringList{line(m_words.first, x, m_density->width), line(m_words.second, y, m_density->height),
                       tr("%1: %2", "title, number").arg(m_words.count, words::count(cell->customers))}
        .join(u'\n');
}

bool DensityChart::isClickable(const QPointF& place) const
{
    const auto cell = cellAt(place);
    return cell && cell->customers > 0 &&
           isSignalConnected(QMetaMethod::fromSignal(&DensityChart::cellClicked));
}

void DensityChart::clicked(const QPointF& place)
{
    if (!isClickable(place))
        return;
    const auto cell = cellAt(place);
    const double x = static_cast<double>(cell->column) * m_density->width;
    const double y = static_cast<double>(cell->row) * m_density->height;
    Q_EMIT cellClicked(x, x + m_density->width, y, y + m_density->height);
}

ChartTable DensityChart::figures() const
{
    ChartTable table;
    table.titles = {tr("%1, from").arg(m_words.first), tr("%1, to").arg(m_words.first),
                    tr("%1, from").arg(m_words.second), tr("%1, to").arg(m_words.second), m_words.count};
    if (!m_density)
        return table;
    const auto cell = [this](double value) { return Cell{m_words.text(value), value, {}}; };
    for (std::size_t row = 0; row < m_density->rows; ++row)
        for (std::size_t column = 0; column < m_density->columns; ++column) {
            const std::uint64_t customers = m_density->at(column, row);
            if (customers == 0)
                continue;
            const auto x = static_cast<double>(column) * m_density->width;
            const auto y = static_cast<double>(row) * m_density->height;
            table.rows.push_back({cell(x), cell(x + m_density->width), cell(y), cell(y + m_density->height),
                                  Cell{words::count(customers), static_cast<qulonglong>(customers), {}}});
        }
    return table;
}

} // namespace kiymet::ui
