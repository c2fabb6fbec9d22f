// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/histogram_chart.h"

#include "words/formats.h"

#include <QMetaMethod>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

void HistogramChart::setHistogram(std::shared_ptr<const analysis::Histogram> histogram, Words words)
{
    m_histogram = std::move(histogram);
    m_words = std::move(words);
    setTitle(m_words.title);
    if (!m_histogram || m_histogram->counts.empty()) {
        m_histogram.reset();
        clear();
        return;
    }

    ChartAxis values;
    values.title = m_words.value;
    values.text = m_words.text;
    values.logarithmic = m_histogram->logarithmic;
    values.grid = false;
    // An axis cannot be without length: where all values are one, it stands in the middle.
    if (m_histogram->width > 0) {
        values.low = m_histogram->edge(0);
        values.high = m_histogram->edge(m_histogram->counts.size());
    } else {
        values.low = m_histogram->start - 0.5;
        values.high = m_histogram->start + 0.5;
    }
    ChartAxis customers;
    customers.title = m_words.count;
    customers.text = [](double count) { return words::number(count, 0); };
    const auto highest = *std::max_element(m_histogram->counts.begin(), m_histogram->counts.end());
    customers.high = std::max(1.0, static_cast<double>(highest) * 1.05);
    setAxes(std::move(values), std::move(customers));
}

QColor HistogramChart::barColour(std::size_t) const
{
    return palette().color(QPalette::Highlight);
}

void HistogramChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    if (!m_histogram)
        return;
    const QColor base = palette().color(QPalette::Base);
    const double bottom = map.y(0);
    for (std::size_t i = 0; i < m_histogram->counts.size(); ++i) {
        if (m_histogram->counts[i] == 0)
            continue;
        const double left = m_histogram->width > 0 ? map.x(m_histogram->edge(i)) : map.area().left();
        const double right = m_histogram->width > 0 ? map.x(m_histogram->edge(i + 1)) : map.area().right();
        const double top = map.y(static_cast<double>(m_histogram->counts[i]));
        // A customer alone is still to be seen.
        const QRectF bar(left, std::min(top, bottom - 1), right - left, std::max(1.0, bottom - top));
        painter.fillRect(bar, barColour(i));
        if (bar.width() > 4) {
            painter.setPen(base);
            painter.drawRect(bar);
        }
    }
}

int HistogramChart::barAt(const QPointF& place) const
{
    if (!m_histogram || !(m_histogram->width > 0))
        return m_histogram ? 0 : -1;
    const double value = map().valueAt(place).x();
    const double position = m_histogram->logarithmic ? std::log10(value) : value;
    const double bar = std::floor((position - m_histogram->start) / m_histogram->width);
    return bar >= 0 && bar < static_cast<double>(m_histogram->counts.size()) ? static_cast<int>(bar) : -1;
}

QString HistogramChart::hoverText(const QPointF& place) const
{
    const int bar = barAt(place);
    if (bar < 0)
        return {};
    const auto i = static_cast<std::size_t>(bar);
    const std::uint64_t count = m_histogram->counts[i];
    return tr("%1 to %2: %3 customer(s)", nullptr, static_cast<int>(count))
        .arg(m_words.fullText(m_histogram->edge(i)), m_words.fullText(m_histogram->edge(i + 1)),
             words::count(count));
}

bool HistogramChart::isClickable(const QPointF& place) const
{
    const int bar = barAt(place);
    return bar >= 0 && m_histogram->counts[static_cast<std::size_t>(bar)] > 0 &&
           isSignalConnected(QMetaMethod::fromSignal(&HistogramChart::rangeClicked));
}

void HistogramChart::clicked(const QPointF& place)
{
    if (isClickable(place)) {
        const auto i = static_cast<std::size_t>(barAt(place));
        Q_EMIT rangeClicked(m_histogram->edge(i), m_histogram->edge(i + 1));
    }
}

ChartTable HistogramChart::figures() const
{
    ChartTable table;
    table.titles = {tr("From"), tr("To"), m_words.count};
    if (!m_histogram)
        return table;
    const auto customers = [](std::uint64_t count) {
        return Cell{words::count(count), static_cast<qulonglong>(count), {}};
    };
    const auto value = [this](std::size_t i) {
        const double edge = m_histogram->edge(i);
        return Cell{m_words.fullText(edge), edge, {}};
    };
    const std::size_t bars = m_histogram->counts.size();
    if (m_histogram->below > 0)
        table.rows.push_back({{}, value(0), customers(m_histogram->below)});
    for (std::size_t i = 0; i < bars; ++i)
        table.rows.push_back({value(i), value(i + 1), customers(m_histogram->counts[i])});
    if (m_histogram->above > 0)
        table.rows.push_back({value(bars), {}, customers(m_histogram->above)});
    return table;
}

} // namespace kiymet::ui
