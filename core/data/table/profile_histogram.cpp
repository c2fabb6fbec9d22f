// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/profile_histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace kiymet::data {

double ProfileHistogram::edge(std::size_t i) const
{
    const double place = start + width * static_cast<double>(i);
    return logarithmic ? std::pow(10, place) : place;
}

namespace {

constexpr double mostClasses = 60;

double quantile(std::span<const double> sorted, double p)
{
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size())
        return sorted.back();
    return sorted[below] + (place - std::floor(place)) * (sorted[below + 1] - sorted[below]);
}

/// Width of classes by Freedman and Diaconis (1981), held to a number of classes that can be drawn.
double classWidth(double quartileDistance, double range, std::size_t values)
{
    const double width = 2 * quartileDistance / std::cbrt(static_cast<double>(values));
    constexpr double whereThereIsNone = 30;
    const double classes = width > 0 ? range / width : whereThereIsNone;
    return range / std::clamp(std::ceil(classes), 1.0, mostClasses);
}

void count(ProfileHistogram& histogram, std::span<const double> sorted, std::size_t classes)
{
    auto begin = sorted.begin();
    for (std::size_t i = 0; i < classes; ++i) {
        const auto end =
            i + 1 == classes ? sorted.end() : std::lower_bound(begin, sorted.end(), histogram.edge(i + 1));
        histogram.counts.push_back(static_cast<std::uint64_t>(end - begin));
        begin = end;
    }
}

ProfileHistogram equalClasses(std::span<const double> sorted, const ColumnProfile& profile)
{
    ProfileHistogram histogram;
    histogram.start = sorted.front();
    const double range = sorted.back() - sorted.front();
    const double quartileDistance = profile.quantiles[4] - profile.quantiles[2];
    std::size_t classes = 1;
    const bool days = profile.type == ContentType::Date;
    if (!std::isfinite(range)) {
        histogram.width = 0;
    } else if (days || profile.wholeNumbers) {
        // Whole widths; a class of whole numbers is centred on them, one of days begins with its first.
        const double width = range > 0 ? classWidth(quartileDistance, range, sorted.size()) : 1;
        histogram.width = std::max(1.0, std::ceil(width));
        classes = static_cast<std::size_t>(std::floor(range / histogram.width)) + 1;
        histogram.start -= days ? 0 : 0.5;
    } else if (range > 0) {
        histogram.width = classWidth(quartileDistance, range, sorted.size());
        classes = static_cast<std::size_t>(std::round(range / histogram.width));
    }
    count(histogram, sorted, classes);
    return histogram;
}

/// None where nothing is above zero, or the values are not skewed.
std::optional<ProfileHistogram> equalRatios(std::span<const double> sorted, const ColumnProfile& profile)
{
    constexpr double skewed = 20; // the largest value to the median
    const auto positive = sorted.subspan(
        static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), 0.0) - sorted.begin()));
    if (positive.empty() || positive.back() < skewed * quantile(positive, 0.5))
        return {};
    ProfileHistogram histogram;
    histogram.logarithmic = true;
    histogram.outside = sorted.size() - positive.size();
    histogram.start = std::log10(positive.front());
    const double range = std::log10(positive.back()) - histogram.start;
    const double quartileDistance =
        std::log10(quantile(positive, 0.75)) - std::log10(quantile(positive, 0.25));
    histogram.width = classWidth(quartileDistance, range, positive.size());
    if (profile.wholeNumbers) {
        // Finer than doubling, the classes of the smallest numbers would be empty. The edges lie just below
        // whole numbers, whatever the power's last bit.
        histogram.width = std::max(histogram.width, std::log10(2.0));
        histogram.start -= 1e-9;
    }
    const double classes = std::max(1.0, std::ceil(range / histogram.width - 1e-6));
    std::size_t needed = static_cast<std::size_t>(classes);
    if (profile.wholeNumbers && histogram.edge(needed) <= positive.back())
        ++needed;
    count(histogram, positive, needed);
    return histogram;
}

} // namespace

void describeSorted(ColumnProfile& profile, const std::vector<double>& sorted)
{
    if (sorted.empty())
        return;
    profile.min = sorted.front();
    profile.max = sorted.back();
    const long double sum = std::accumulate(sorted.begin(), sorted.end(), 0.0L);
    profile.mean = static_cast<double>(sum / static_cast<long double>(sorted.size()));
    for (std::size_t i = 0; i < profile.quantiles.size(); ++i)
        profile.quantiles[i] = quantile(sorted, ColumnProfile::quantileLevels[i]);
    profile.histogram = equalClasses(sorted, profile);
    if (profile.type == ContentType::Number && std::isfinite(profile.max - profile.min))
        profile.logHistogram = equalRatios(sorted, profile);
}

} // namespace kiymet::data
