// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/models/bg_nbd.h"
#include "stats/models/gamma_gamma.h"

#include <QByteArray>
#include <QString>

namespace kiymet::sample {

/// The truth behind the sample: weeks and lira.
inline constexpr stats::BgNbd transactions{1.1, 16, 0.6, 2.4};
inline constexpr stats::GammaGamma spend{4, 3.6, 480};
inline constexpr int rows = 20'000;

/// Name of the one member of the archive.
QString csvName();
/// The whole sample file, the same bytes at every call: simulated customers of a shoe chain in the layout of
/// the FLO course, with the rows that real extracts have and no model expects (see sample.cpp).
QByteArray csv();

} // namespace kiymet::sample
