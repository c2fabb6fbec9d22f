// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>

/// The sheet a report is set on. Everything is measured in units of a tenth of a typographic point, on
/// whatever it is painted: lines break at the same places on the screen, on paper and in the PDF.
namespace kiymet::report {

inline constexpr int unitsPerInch = 720;
/// Typographic points in units.
constexpr double pt(double points)
{
    return 10 * points;
}

inline constexpr double pageWidth = pt(595.28); ///< A4
inline constexpr double pageHeight = pt(841.89);
inline constexpr double marginSide = pt(48);
inline constexpr double marginTop = pt(62);
inline constexpr double marginBottom = pt(54);
inline constexpr double textWidth = pageWidth - 2 * marginSide;
inline constexpr double textBottom = pageHeight - marginBottom;

// Paper is white: these do not follow the window's palette.
inline const QColor ink{0x1e, 0x24, 0x2b};
inline const QColor faintInk{0x5c, 0x66, 0x70};
inline const QColor rule{0xc9, 0xd0, 0xd6};
inline const QColor shade{0xf1, 0xf4, 0xf6};
inline const QColor accent{0x1f, 0x6f, 0xb2};

struct TextStyle {
    double points = 9;
    bool bold = false;
    QColor colour = ink;
};

/// A font that is there and has Turkish letters; laid out without regard to a screen's points.
QFont font(double points, bool bold = false);

} // namespace kiymet::report
