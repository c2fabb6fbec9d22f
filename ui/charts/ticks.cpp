// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ticks.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

std::vector<double> linearTicks(double low, double high, int atMost)
{
    if (!std::isfinite(low) || !std::isfinite(high) || !(high > low) || atMost < 1)
        return {};
    double power = std::pow(10, std::floor(std::log10((high - low) / atMost)));
    for (;; power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double step = factor * power;
            // A little beyond the ends, for what rounding puts there.
            const double first = std::ceil(low / step - 1e-9);
            const double last = std::floor(high / step + 1e-9);
            if (last - first + 1 > atMost)
                continue;
            std::vector<double> ticks;
            for (double i = first; i <= last; i += 1)
                ticks.push_back(std::clamp(i * step, low, high));
            return ticks;
        }
    }
}

std::vector<double> logarithmicTicks(double low, double high, int atMost)
{
    if (!std::isfinite(low) || !std::isfinite(high) || !(low > 0) || !(high > low) || atMost < 1)
        return {};
    if (high / low < 8)
        return linearTicks(low, high, atMost);
    const double first = std::floor(std::log10(low));
    const double last = std::ceil(std::log10(high));
    // The densest of: 1 2 5, 1 3, 1, then every second, third ... power of ten.
    const auto make = [&](const std::vector<double>& factors, double every) {
        std::vector<double> ticks;
        for (double power = std::ceil(first / every) * every; power <= last; power += every)
            for (const double factor : factors)
                if (const double tick = factor * std::pow(10, power);
                    tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
                    ticks.push_back(std::clamp(tick, low, high));
        return ticks;
    };
    for (const std::vector<double>& factors : {std::vector<double>{1, 2, 5}, {1, 3}})
        if (const auto ticks = make(factors, 1); ticks.size() <= static_cast<std::size_t>(atMost))
            return ticks;
    for (double every = 1;; every += 1)
        if (const auto ticks = make({1}, every); ticks.size() <= static_cast<std::size_t>(atMost))
            return ticks;
}

std::vector<double> dayTicks(double low, double high, int atMost)
{
    if (!std::isfinite(low) || !std::isfinite(high) || !(high > low) || atMost < 1)
        return {};
    const QDate epoch(1970, 1, 1);
    // Months since the year 0.
    const auto monthOf = [&](double day) {
        const QDate date = epoch.addDays(static_cast<qint64>(std::floor(day)));
        return 12 * date.year() + date.month() - 1;
    };
    const auto firstDay = [&](int month) {
        return static_cast<double>(epoch.daysTo(QDate(month / 12, month % 12 + 1, 1)));
    };
    for (int step = 1;; step = step < 3 ? step + 1 : step == 3 ? 6 : step == 6 ? 12 : 2 * step) {
        std::vector<double> ticks;
        for (int month = (monthOf(low) / step) * step; firstDay(month) <= high; month += step)
            if (const double day = firstDay(month); day >= low)
                ticks.push_back(day);
        if (ticks.empty())
            return linearTicks(low, high, atMost);
        if (ticks.size() <= static_cast<std::size_t>(atMost))
            return ticks;
    }
}

} // namespace kiymet::ui
