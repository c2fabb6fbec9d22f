// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/segment_charts.h"

#include "charts/colours.h"
#include "language/language.h"
#include "report/report_sections.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiymet::report {

namespace {

constexpr std::array allFigures{SegmentFigure::Customers,   SegmentFigure::TotalCltv,
                                SegmentFigure::MeanCltv,    SegmentFigure::Sales3Month,
                                SegmentFigure::Sales6Month, SegmentFigure::AverageValue};

class SegmentCharts {
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static QString barTitle(SegmentFigure figure);
    static QString boxTitle(SegmentFigure figure);
    static QString axisTitle(SegmentFigure figure);
    static QString segment() { return tr("Segment"); }
    static QString allCharts() { return tr("Charts of the CLTV segments"); }
    static QString about(const QString& file, int months)
    {
        return tr("%1; CLTV over %n month(s)", "name of a file", months).arg(file);
    }
    static QString legend() { return tr("Box: middle half, line: median, point: mean, ends: 5% and 95%"); }
};

QString SegmentCharts::barTitle(SegmentFigure figure)
{
    switch (figure) {
    case SegmentFigure::Customers:
        return tr("How many customers each segment has");
    case SegmentFigure::TotalCltv:
        return tr("How much each segment is worth");
    case SegmentFigure::MeanCltv:
        return tr("How much a customer of each segment is worth");
    case SegmentFigure::Sales3Month:
        return tr("What a customer of each segment is expected to buy in 84 days");
    case SegmentFigure::Sales6Month:
        return tr("What a customer of each segment is expected to buy in 168 days");
    case SegmentFigure::AverageValue:
        return tr("What a purchase in each segment is expected to be worth");
    }
    return {};
}

QString SegmentCharts::boxTitle(SegmentFigure figure)
{
    switch (figure) {
    case SegmentFigure::Customers:
    case SegmentFigure::TotalCltv:
        break;
    case SegmentFigure::MeanCltv:
        return tr("How the value spreads within the segments");
    case SegmentFigure::Sales3Month:
        return tr("How purchases in 84 days spread within the segments");
    case SegmentFigure::Sales6Month:
        return tr("How purchases in 168 days spread within the segments");
    case SegmentFigure::AverageValue:
        return tr("How the value of a purchase spreads within the segments");
    }
    return {};
}

QString SegmentCharts::axisTitle(SegmentFigure figure)
{
    switch (figure) {
    case SegmentFigure::Customers:
        return tr("Customers");
    case SegmentFigure::TotalCltv:
        return withCurrency(tr("Total CLTV"));
    case SegmentFigure::MeanCltv:
        return withCurrency(tr("CLTV of a customer"));
    case SegmentFigure::Sales3Month:
    case SegmentFigure::Sales6Month:
        return tr("Expected purchases");
    case SegmentFigure::AverageValue:
        return withCurrency(tr("Expected average value"));
    }
    return {};
}

QString textOf(SegmentFigure figure, double value)
{
    if (figure == SegmentFigure::Customers)
        return words::number(value, 0);
    if (!isMoney(figure))
        return words::number(value, 2);
    return figure == SegmentFigure::TotalCltv ? words::wholeMoney(value) : words::money(value);
}

/// Segments across, the figure up from 0.
std::pair<ui::ChartAxis, ui::ChartAxis> axes(const analysis::Results& results, SegmentFigure figure)
{
    const std::size_t count = results.segments->figures.size();
    ui::ChartAxis x;
    x.title = SegmentCharts::segment();
    x.low = -0.6;
    x.high = static_cast<double>(count) - 0.4;
    x.grid = false;
    for (std::size_t i = 0; i < count; ++i)
        x.places.emplace_back(static_cast<double>(i), analysis::Segments::label(static_cast<int>(i)));
    ui::ChartAxis y;
    y.title = SegmentCharts::axisTitle(figure);
    y.high = 0;
    y.text = [figure](double value) {
        return isMoney(figure) ? words::wholeMoney(value)
                               : words::number(value, figure == SegmentFigure::Customers ? 0 : 2);
    };
    return {std::move(x), std::move(y)};
}

} // namespace

bool hasBoxes(const analysis::Results& results)
{
    return results.segments && results.segmentFigures &&
           results.segmentFigures->of.size() == results.segments->figures.size();
}

QString barTitle(SegmentFigure figure)
{
    return SegmentCharts::barTitle(figure);
}

QString boxLegend()
{
    return SegmentCharts::legend();
}

Drawing segmentBars(const analysis::Results& results, SegmentFigure figure, QSizeF size)
{
    const auto& figures = results.segments->figures;
    auto [x, y] = axes(results, figure);
    std::vector<Bar> all;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const double value = figureOf(figures[i], figure);
        // Names above ten bars side by side would not be read.
        all.push_back({value, figures.size() > 6 ? QString() : textOf(figure, value),
                       ui::segmentColour(static_cast<int>(i))});
        if (std::isfinite(value))
            y.high = std::max(y.high, value * 1.12);
    }
    return bars(std::move(all), settle(SegmentCharts::barTitle(figure), std::move(x), std::move(y), size));
}

Drawing segmentBoxes(const analysis::Results& results, SegmentFigure figure, QSizeF size)
{
    const auto& figures = results.segments->figures;
    auto [x, y] = axes(results, figure);
    std::vector<BoxMark> marks;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto& box = boxOf(results.segmentFigures->of[i], figure);
        const double mean = figureOf(figures[i], figure);
        marks.push_back({box, mean, ui::segmentColour(static_cast<int>(i))});
        for (const double value : {box.high, mean})
            if (std::isfinite(value))
                y.high = std::max(y.high, value * 1.05);
    }
    return boxes(std::move(marks), settle(SegmentCharts::boxTitle(figure), std::move(x), std::move(y), size));
}

Report makeSegmentCharts(const analysis::Results& results, const Options& options)
{
    const ui::LanguageScope language(options.language);
    const words::DataLocaleScope locale(options.locale);
    Flow flow;
    const QString file = QFileInfo(results.input->source.name()).fileName();
    flow.heading(SegmentCharts::allCharts());
    flow.text(SegmentCharts::about(file, results.settings.valueMonths), {9, false, faintInk});
    const QSizeF size(fullWidth, pt(320));
    for (const SegmentFigure figure : allFigures)
        flow.drawing(size.height(), segmentBars(results, figure, size));
    if (hasBoxes(results)) {
        flow.newPage();
        flow.text(SegmentCharts::legend(), {8.5, false, faintInk});
        for (const SegmentFigure figure : allFigures)
            if (isSpread(figure))
                flow.drawing(size.height(), segmentBoxes(results, figure, size));
    }
    auto bookmarks = flow.bookmarks();
    return {SegmentCharts::allCharts() + QStringLiteral(", ") + file, options.language,
            std::move(flow).pages(), std::move(bookmarks)};
}

} // namespace kiymet::report
