// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiymet::stats {

/// What a transaction model knows of a customer: x repeat purchases, t_x the time of the last one, T the age;
/// x whole, x >= 0, 0 <= t_x <= T, t_x = 0 when x = 0; times in the unit of the model's parameters.
struct PurchaseHistory {
    double x = 0;
    double t_x = 0;
    double T = 0;
};

} // namespace kiymet::stats
