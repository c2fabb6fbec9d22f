// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

/// What BG/NBD and MBG/NBD share: a customer who buys at a rate lambda ~ Gamma and leaves after a purchase
/// with probability p ~ Beta(a, B).
namespace kiymet::stats {

class Random;

/// The odds of having dropped out against being alive, as factor exp(exponent), factor > 0: the ratio of the
/// two terms of the likelihood.
struct DropoutOdds {
    double factor;
    double exponent; ///< k ln((alpha + T) / (alpha + t_x))
};
/// ln(1 + odds) without overflow: minus ln P(alive).
double log1pOdds(const DropoutOdds& odds);
/// 1 / (1 + odds).
double probabilityFromOdds(const DropoutOdds& odds);

/// Expected purchases within time y (in units of alpha + T) of a customer who is alive, whose rate is Gamma
/// with shape k, and who leaves after each purchase with p ~ Beta(a, B).
double expectedFurtherPurchases(double k, double a, double B, double y);
/// The same for ascending horizons t = y age, which share their sums: the hot path of the forecast.
void expectedFurtherPurchases(double k, double a, double B, double age, std::span<const double> horizons,
                              std::span<double> out);

/// Number of the future purchase after which a customer leaves who does so with this chance after each.
double drawLastPurchase(double dropout, Random& random);

} // namespace kiymet::stats
