// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace kiymet::ui {

/// Round values (1, 2 or 5 times a power of ten apart) within [low, high], ascending, at most `atMost` of
/// them; none where the range is not finite or has no length.
std::vector<double> linearTicks(double low, double high, int atMost);
/// For a logarithmic axis, 0 < low < high: powers of ten, with 2 and 5 times them where there is room; over a
/// short range the round values of a linear axis.
std::vector<double> logarithmicTicks(double low, double high, int atMost);
/// For an axis of days since 1970-01-01: the first days of months, 1, 2, 3, 6 or 12 times n months apart, at
/// most `atMost` of them; of a range without the first day of a month the round values of a linear axis.
std::vector<double> dayTicks(double low, double high, int atMost);

} // namespace kiymet::ui
