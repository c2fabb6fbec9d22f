// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/math/capping.h"

#include "stats/math/quantiles.h"

#include <array>
#include <cmath>

namespace kiymet::stats {

namespace {

double written(double limit, const CapRule& rule)
{
    switch (rule.rounding) {
    case Rounding::Nearest:
        return std::nearbyint(limit);
    case Rounding::Truncate:
        return std::trunc(limit);
    case Rounding::None:
        break;
    }
    return rule.wholeNumbers ? std::nearbyint(limit) : limit;
}

class Sum {
public:
    void add(double value)
    {
        const double next = m_sum + value;
        m_lost += std::abs(m_sum) >= std::abs(value) ? (m_sum - next) + value : (value - next) + m_sum;
        m_sum = next;
    }
    double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0;
    double m_lost = 0;
};

} // namespace

CapLimits capLimits(std::span<const double> values, const CapRule& rule)
{
    if (values.empty())
        return {};
    const std::array<double, 2> probabilities{rule.lowQuantile, rule.highQuantile};
    const auto q = quantiles(values, probabilities);
    return capLimits(q[0], q[1], rule);
}

CapLimits capLimits(double lowQuantileValue, double highQuantileValue, const CapRule& rule)
{
    CapLimits limits;
    limits.lowQuantileValue = lowQuantileValue;
    limits.highQuantileValue = highQuantileValue;
    const double range = highQuantileValue - lowQuantileValue;
    limits.lowerLimit = rule.lowLimit.value_or(lowQuantileValue - rule.factor * range);
    limits.upperLimit = rule.highLimit.value_or(highQuantileValue + rule.factor * range);
    // A limit typed by hand is meant as it stands, but for counts.
    CapRule typed = rule;
    typed.rounding = Rounding::None;
    limits.lowerWritten = written(limits.lowerLimit, rule.lowLimit ? typed : rule);
    limits.upperWritten = written(limits.upperLimit, rule.highLimit ? typed : rule);
    return limits;
}

CapReport cap(std::span<double> values, const CapLimits& limits)
{
    CapReport report;
    report.limits = limits;
    Sum before;
    Sum after;
    for (double& value : values) {
        before.add(value);
        if (value < limits.lowerLimit) {
            value = limits.lowerWritten;
            ++report.cappedLow;
        } else if (value > limits.upperLimit) {
            value = limits.upperWritten;
            ++report.cappedHigh;
        }
        after.add(value);
    }
    report.sumBefore = before.value();
    report.sumAfter = after.value();
    return report;
}

} // namespace kiymet::stats
