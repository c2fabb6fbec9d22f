// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace kiymet::ui {

/// Colour of a segment, 0 the best, from the palette that is safe for the colour-blind (Okabe and Ito 2008).
/// From the eighth segment on the colours repeat: labels, not colours, tell segments apart.
QColor segmentColour(int segment);

/// For marks beside words; none is the only sign of what it says.
QColor doneColour(const QPalette& palette); ///< green that reads on the palette's base
QColor attentionColour();                   ///< orange
QColor problemColour(const QPalette& palette);

} // namespace kiymet::ui
