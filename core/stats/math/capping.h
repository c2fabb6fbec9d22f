// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace kiymet::stats {

/// What is written for a value outside the limits.
enum class Rounding {
    Nearest,  ///< the limit rounded to a whole number, half to even
    Truncate, ///< its integer part
    None,     ///< the limit itself
};

struct CapRule {
    double lowQuantile = 0.01;
    double highQuantile = 0.99;
    double factor = 1.5;
    Rounding rounding = Rounding::Nearest;
    std::optional<double> lowLimit; ///< typed by hand: wins over the quantiles, written as it is
    std::optional<double> highLimit;
    bool wholeNumbers = false; ///< a column of counts: written whole even with Rounding::None
    bool operator==(const CapRule&) const = default;
};

struct CapLimits {
    double lowQuantileValue = 0;
    double highQuantileValue = 0;
    double lowerLimit = 0; ///< values below it are set to lowerWritten
    double upperLimit = 0;
    double lowerWritten = 0;
    double upperWritten = 0;
    bool operator==(const CapLimits&) const = default;
};

struct CapReport {
    CapLimits limits;
    std::uint64_t cappedLow = 0;
    std::uint64_t cappedHigh = 0;
    double sumBefore = 0;
    double sumAfter = 0;
    bool operator==(const CapReport&) const = default;
};

/// low = q_lo - k (q_hi - q_lo), up = q_hi + k (q_hi - q_lo), quantiles of type 7. No values: all zero.
CapLimits capLimits(std::span<const double> values, const CapRule& rule);
/// The same where the two quantiles are known.
CapLimits capLimits(double lowQuantileValue, double highQuantileValue, const CapRule& rule);

/// Sets what lies outside to the values written, in place. Sums are added up in a fixed order with
/// compensation (Neumaier 1974).
CapReport cap(std::span<double> values, const CapLimits& limits);

} // namespace kiymet::stats
