// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace kiymet::ui {

/// Colour of a segment, 0 the best, from the palette that is safe for the colour-blind (Okabe and Ito 2008).
/// From the eighth segment on the colours repeat: labels, not colours, tell segments apart.
QColor segmentColour(int segment);

/// A scale from 0 (dark violet) to 1 (yellow) on which equal steps look equal, also to the colour-blind and
/// in grey: viridis (Smith and van der Walt 2015). Clamped.
QColor scaleColour(double share);

/// Between two colours: `share` 0 the first, 1 the second.
QColor mixed(const QColor& from, const QColor& to, double share);

/// For marks beside words; none is the only sign of what it says.
QColor doneColour(const QPalette& palette); ///< green that reads on the palette's base
QColor attentionColour();                   ///< orange
QColor problemColour(const QPalette& palette);

} // namespace kiymet::ui
