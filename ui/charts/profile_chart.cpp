// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/profile_chart.h"

#include "words/formats.h"

#include <QDate>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

namespace {

QDate dateOf(double days)
{
    return QDate(1970, 1, 1).addDays(static_cast<qint64>(std::floor(days)));
}

double daysOf(QDate date)
{
    return static_cast<double>(QDate(1970, 1, 1).daysTo(date));
}

} // namespace

QString profileFigure(const data::ColumnProfile& profile, double value)
{
    if (profile.type == data::ContentType::Date)
        return words::date(dateOf(value));
    const double size = std::abs(value);
    if (size >= 1e15 || (size > 0 && size < 0.01))
        return words::significant(value, 6);
    if (value == std::floor(value) && (profile.wholeNumbers || size >= 1e6))
        return words::number(value, 0);
    return words::number(value, 2);
}

void ProfileChart::setProfile(std::shared_ptr<const data::ColumnProfile> profile, const QString& column,
                              bool logarithmic)
{
    m_profile = std::move(profile);
    Words names;
    names.title = column;
    names.count = tr("rows");
    if (!m_profile || !m_profile->histogram) {
        setHistogram(nullptr, names);
        return;
    }
    const data::ProfileHistogram& bars =
        logarithmic && m_profile->logHistogram ? *m_profile->logHistogram : *m_profile->histogram;
    auto shown = std::make_shared<analysis::Histogram>();
    shown->start = bars.start;
    shown->width = bars.width;
    shown->logarithmic = bars.logarithmic;
    shown->counts = bars.counts;
    shown->below = bars.outside;
    names.value = bars.logarithmic ? tr("%1, logarithmic scale").arg(column) : column;
    names.fullText = [this](double value) { return profileFigure(*m_profile, value); };
    names.text = [](double value) {
        return value == std::floor(value) ? words::number(value, 0) : words::significant(value, 4);
    };
    if (m_profile->type == data::ContentType::Date)
        names.text = names.fullText;
    setHistogram(shown, names);
    if (m_profile->type == data::ContentType::Date)
        nameDates();
}

void ProfileChart::nameDates()
{
    // Years, or months, or days, whichever are few enough to be read.
    ChartAxis x = axisX();
    const QDate from = dateOf(x.low);
    const QDate to = dateOf(x.high);
    constexpr int most = 6;
    const auto places = [&](auto first, auto next, auto text) {
        x.places.clear();
        for (QDate date = first; date <= to; date = next(date))
            if (date >= from)
                x.places.emplace_back(daysOf(date), text(date));
    };
    if (from.daysTo(to) > 2 * 366) {
        const int step = std::max(1, (to.year() - from.year() + most - 1) / most);
        places(
            QDate(from.year(), 1, 1), [step](QDate date) { return date.addYears(step); },
            [](QDate date) { return QString::number(date.year()); });
    } else if (from.daysTo(to) > 62) {
        const int months = 12 * (to.year() - from.year()) + to.month() - from.month();
        const int step = std::max(1, (months + most - 1) / most);
        places(
            QDate(from.year(), from.month(), 1), [step](QDate date) { return date.addMonths(step); },
            [](QDate date) { return words::date(date); });
    } else {
        const auto step = std::max<qint64>(1, (from.daysTo(to) + 2) / 3);
        places(
            from, [step](QDate date) { return date.addDays(step); },
            [](QDate date) { return words::date(date); });
    }
    setAxes(x, axisY());
}

QString ProfileChart::hoverText(const QPointF& place) const
{
    const int bar = barAt(place);
    if (bar < 0 || !histogram() || !m_profile)
        return {};
    const auto i = static_cast<std::size_t>(bar);
    const std::uint64_t count = histogram()->counts[i];
    double low = histogram()->edge(i);
    double high = histogram()->edge(i + 1);
    if (histogram()->width == 0)
        high = low;
    // Whole numbers and days: the first and the last of the class.
    if (m_profile->wholeNumbers || m_profile->type == data::ContentType::Date) {
        low = std::ceil(low);
        high = std::max(low, std::ceil(high) - 1);
    }
    const auto rows = static_cast<int>(std::min<std::uint64_t>(count, 2'000'000'000));
    const QString from = profileFigure(*m_profile, low);
    const QString to = profileFigure(*m_profile, high);
    return from == to ? tr("%1: %2 row(s)", nullptr, rows).arg(from, words::count(count))
                      : tr("%1 to %2: %3 row(s)", nullptr, rows).arg(from, to, words::count(count));
}

FrequentChart::FrequentChart(QWidget* parent) : ChartView(parent)
{
    setZoomable(false);
}

void FrequentChart::setProfile(std::shared_ptr<const data::ColumnProfile> profile, const QString& column)
{
    m_profile = std::move(profile);
    m_column = column;
    setTitle(tr("Most frequent values of %1").arg(column));
    if (!m_profile || m_profile->frequent.empty()) {
        m_profile.reset();
        clear();
        return;
    }
    ChartAxis rows;
    rows.title = tr("rows");
    rows.text = [](double count) { return words::number(count, 0); };
    rows.high = static_cast<double>(m_profile->frequent.front().count) * 1.02;
    ChartAxis values;
    values.low = -0.5;
    values.high = static_cast<double>(m_profile->frequent.size()) - 0.5;
    values.places = {{values.high + 1, QString()}}; // none of them in view: names stand on the bars
    values.grid = false;
    setAxes(std::move(rows), std::move(values));
}

QString FrequentChart::textOf(std::size_t bar) const
{
    return QString::fromStdString(m_profile->frequent[bar].text).simplified();
}

void FrequentChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    if (!m_profile)
        return;
    const std::size_t bars = m_profile->frequent.size();
    const QFontMetricsF metrics(painter.font());
    QColor fill = palette().color(QPalette::Highlight);
    fill.setAlphaF(0.45F);
    for (std::size_t i = 0; i < bars; ++i) {
        // The most frequent one on top.
        const double place = static_cast<double>(bars - 1 - i);
        const auto count = m_profile->frequent[i].count;
        const QRectF box = map.between(0, place - 0.4, static_cast<double>(count), place + 0.4);
        painter.fillRect(box, fill);
        painter.setPen(palette().color(QPalette::Text));
        const QRectF line(map.area().left() + 4, box.top(), map.area().width() - 8, box.height());
        const QString figure = words::count(count);
        const double room = line.width() - metrics.horizontalAdvance(figure) - 8;
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(textOf(i), Qt::ElideRight, room));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, figure);
    }
}

QString FrequentChart::hoverText(const QPointF& place) const
{
    if (!m_profile)
        return {};
    const double from = std::round(map().valueAt(place).y());
    const double bar = static_cast<double>(m_profile->frequent.size()) - 1 - from;
    if (bar < 0 || bar >= static_cast<double>(m_profile->frequent.size()))
        return {};
    const auto i = static_cast<std::size_t>(bar);
    const std::uint64_t count = m_profile->frequent[i].count;
    return tr("%1: %2 row(s), %3 of all", nullptr,
              static_cast<int>(std::min<std::uint64_t>(count, 2'000'000'000)))
        .arg(textOf(i), words::count(count),
             words::probability(static_cast<double>(count) / static_cast<double>(m_profile->rows)));
}

ChartTable FrequentChart::figures() const
{
    ChartTable table;
    table.titles = {m_column, tr("rows")};
    if (!m_profile)
        return table;
    for (std::size_t i = 0; i < m_profile->frequent.size(); ++i) {
        const std::uint64_t count = m_profile->frequent[i].count;
        table.rows.push_back(
            {{textOf(i), {}, {}}, {words::count(count), static_cast<qulonglong>(count), {}}});
    }
    return table;
}

} // namespace kiymet::ui
