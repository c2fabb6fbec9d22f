// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures/outlier_figures.h"

#include "analysis/stages/summarise.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiymet::analysis {

namespace {

constexpr double mostBars = 60;

/// The values of a column without a copy, where they stand as they are.
std::span<const double> valuesOf(const Results& results, std::size_t column, std::vector<double>& gathered)
{
    if (results.cleaned && results.cleaned->log) {
        if (column == 0)
            return results.cleaned->customers->orders.front().values;
        gathered = logAverages(*results.cleaned, results.settings);
        return gathered;
    }
    if (results.cleaned) {
        const data::Customers& customers = *results.cleaned->customers;
        const std::size_t orders = customers.orders.size();
        return column < orders ? customers.orders[column].values : customers.values[column - orders].values;
    }
    const auto& summaries = std::get<data::CustomerSummaries>(results.input->customers);
    const std::vector<double>& all = column == 0 ? summaries.frequency.values : summaries.monetary->values;
    gathered.reserve(results.cleanedSummaries->rows.size());
    for (const std::uint32_t row : results.cleanedSummaries->rows)
        gathered.push_back(all[row]);
    return gathered;
}

} // namespace

std::vector<CappableColumn> cappableColumns(const Results& results)
{
    std::vector<CappableColumn> columns;
    if (results.cleaned && results.cleaned->log) {
        // As they are called where they are capped: counted and averaged, they are no columns of the file.
        columns = {{QStringLiteral("frequency"), true}, {QStringLiteral("monetary"), false}};
    } else if (results.cleaned) {
        for (const std::string& name : results.cleaned->customers->orderNames)
            columns.push_back({QString::fromStdString(name), true});
        for (const std::string& name : results.cleaned->customers->valueNames)
            columns.push_back({QString::fromStdString(name), false});
    } else if (results.cleanedSummaries) {
        columns.push_back({results.input->column(data::Role::Frequency), true});
        if (std::get<data::CustomerSummaries>(results.input->customers).monetary)
            columns.push_back({results.input->column(data::Role::Monetary), false});
    }
    return columns;
}

std::vector<double> valuesBeforeCapping(const Results& results, std::size_t column)
{
    std::vector<double> gathered;
    const auto values = valuesOf(results, column, gathered);
    return gathered.empty() ? std::vector<double>(values.begin(), values.end()) : gathered;
}

OutlierFigures::Column outlierFigures(const QString& name, bool isOrders, std::span<const double> values)
{
    OutlierFigures::Column column;
    column.name = name;
    column.isOrders = isOrders;
    column.box = stats::boxPlot(values);
    Histogram& histogram = column.histogram;
    histogram.logarithmic = true;

    double least = std::numeric_limits<double>::infinity();
    bool whole = true;
    for (const double value : values) {
        if (value > 0)
            least = std::min(least, value);
        else
            ++histogram.below;
        column.negatives += value < 0 ? 1U : 0U;
        whole = whole && value == std::floor(value);
    }
    if (histogram.below == values.size())
        return column;
    column.leastPositive = least;

    const double low = std::log10(least);
    const double range = std::log10(column.box.max) - low;
    // Sturges' number of classes is too small for skewed data and Freedman and Diaconis' depends on a scale;
    // at a screen's width sixty bars show the shape, and few values do with fewer.
    const double positive = static_cast<double>(values.size() - histogram.below);
    const double bars = std::clamp(std::ceil(2 * std::sqrt(positive)), 1.0, mostBars);
    if (!(range > 0)) {
        histogram.start = low - 0.05;
        histogram.width = 0.1;
        histogram.counts = {values.size() - histogram.below};
        return column;
    }
    histogram.start = low;
    histogram.width = range / bars;
    // Of whole numbers each of the first bars holds one value: no bar ends within a value's half, and none is
    // narrower than what tells the two least ones apart.
    if (whole) {
        const double first = std::log10(least + 0.5);
        const double finest = std::log10(least + 1.5) - first;
        const double wanted = (std::log10(column.box.max + 0.5) - first) / std::max(1.0, bars - 1);
        histogram.width = std::max(finest, wanted);
        histogram.start = first - histogram.width;
    }
    const double end = std::log10(column.box.max);
    const auto count =
        static_cast<std::size_t>(std::max(1.0, std::ceil((end - histogram.start) / histogram.width - 1e-9)));
    histogram.counts.assign(count, 0);
    const double scale = 1 / histogram.width;
    for (const double value : values)
        if (value > 0) {
            const double bar = std::floor((std::log10(value) - histogram.start) * scale);
            ++histogram
                  .counts[static_cast<std::size_t>(std::clamp(bar, 0.0, static_cast<double>(count - 1)))];
        }
    return column;
}

OutlierFigures outlierFigures(const Results& results)
{
    const std::vector<CappableColumn> columns = cappableColumns(results);
    OutlierFigures figures;
    figures.columns.resize(columns.size());
    tbb::parallel_for(std::size_t{0}, columns.size(), [&](std::size_t c) {
        std::vector<double> gathered;
        figures.columns[c] =
            outlierFigures(columns[c].name, columns[c].isOrders, valuesOf(results, c, gathered));
    });
    return figures;
}

CappedCustomers cappedCustomers(const Results& results, std::size_t column, std::size_t most,
                                const Progress& progress)
{
    CappedCustomers capped;
    if (!results.capped || column >= results.capped->columns.size() ||
        !results.capped->columns[column].enabled) {
        capped.all = std::make_shared<const std::vector<std::uint32_t>>();
        return capped;
    }
    const stats::CapLimits& limits = results.capped->columns[column].report.limits;
    std::vector<double> gathered;
    const std::span<const double> values = valuesOf(results, column, gathered);
    auto all = std::make_shared<std::vector<std::uint32_t>>();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] < limits.lowerLimit || values[i] > limits.upperLimit)
            all->push_back(static_cast<std::uint32_t>(i));
        if (i % 65536 == 0 && !progress.shouldContinue(double(i) / double(values.size())))
            return {};
    }
    const auto after = [&](std::uint32_t i) {
        return values[i] < limits.lowerLimit ? limits.lowerWritten : limits.upperWritten;
    };
    const auto change = [&](std::uint32_t i) { return std::abs(values[i] - after(i)); };
    std::vector<std::uint32_t> order = *all;
    const auto top = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
    std::partial_sort(order.begin(), top, order.end(), [&](std::uint32_t l, std::uint32_t r) {
        const double dl = change(l);
        const double dr = change(r);
        return dl != dr ? dl > dr : l < r;
    });
    for (auto i = order.begin(); i != top; ++i)
        capped.first.push_back({*i, values[*i], after(*i)});
    capped.all = std::move(all);
    return capped;
}

} // namespace kiymet::analysis
