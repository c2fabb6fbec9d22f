// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/histogram_chart.h"

#include "models/number_locale.h"
#include "words/formats.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

namespace {

/// 1, 2 or 5 times a power of ten, at least `step` and one.
double roundStep(double step)
{
    const double power = std::pow(10, std::floor(std::log10(std::max(step, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= step)
            return factor * power;
    return 10 * power;
}

} // namespace

void HistogramChart::setHistogram(std::shared_ptr<const analysis::Histogram> histogram, const QString& title,
                                  const QString& valueTitle, const QString& countTitle)
{
    m_bars = nullptr;
    clear();
    chart()->setLocale(numberLocale());
    chart()->setTitle(title);
    if (!histogram || histogram->counts.empty()) {
        usePalette();
        return;
    }

    m_bars = new QBarSet(countTitle);
    for (const std::uint64_t count : histogram->counts)
        *m_bars << static_cast<double>(count);
    auto* series = new QBarSeries;
    series->setBarWidth(1);
    series->append(m_bars);
    chart()->addSeries(series);

    // Bars stand at 0, 1, 2 ... on an axis that is not shown; the one that is shown tells the values.
    const double classes = static_cast<double>(histogram->counts.size());
    auto* places = new QValueAxis;
    places->setRange(-0.5, classes - 0.5);
    places->setVisible(false);
    chart()->addAxis(places, Qt::AlignBottom);
    series->attachAxis(places);

    auto* values = new QValueAxis;
    // An axis cannot be without length: where all values are one, it stands in the middle.
    if (histogram->width > 0)
        values->setRange(histogram->start, histogram->start + histogram->width * classes);
    else
        values->setRange(histogram->start - 0.5, histogram->start + 0.5);
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickAnchor(0);
    values->setTickInterval(roundStep(histogram->width * classes / 8));
    values->setLabelFormat(QStringLiteral("%.0f"));
    values->setGridLineVisible(false);
    values->setTitleText(valueTitle);
    chart()->addAxis(values, Qt::AlignBottom);

    auto* counts = new QValueAxis;
    counts->setLabelFormat(QStringLiteral("%.0f"));
    counts->setTitleText(countTitle);
    chart()->addAxis(counts, Qt::AlignLeft);
    series->attachAxis(counts);
    const auto highest = *std::max_element(histogram->counts.begin(), histogram->counts.end());
    counts->setRange(0, std::max(1.0, static_cast<double>(highest)));
    counts->applyNiceNumbers();

    connect(series, &QBarSeries::hovered, this, [this, histogram](bool entered, int index) {
        if (!entered || index < 0 || static_cast<std::size_t>(index) >= histogram->counts.size()) {
            QToolTip::hideText();
            return;
        }
        const std::uint64_t count = histogram->counts[static_cast<std::size_t>(index)];
        const double low = histogram->start + index * histogram->width;
        QToolTip::showText(
            QCursor::pos(),
            tr("%1 to %2: %3 customer(s)", nullptr, static_cast<int>(count))
                .arg(words::money(low), words::money(low + histogram->width), words::count(count)),
            this);
    });
    usePalette();
}

void HistogramChart::colourSeries()
{
    if (!m_bars)
        return;
    m_bars->setColor(palette().color(QPalette::Highlight));
    m_bars->setBorderColor(palette().color(QPalette::Base));
}

} // namespace kiymet::ui
