// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/colours.h"

#include <array>

namespace kiymet::ui {

QColor segmentColour(int segment)
{
    // Without black, which a dark palette would swallow; green for the best, vermilion for the fourth.
    static constexpr std::array<QRgb, 7> okabeIto = {
        0xff009e73, // bluish green
        0xff56b4e9, // sky blue
        0xffe69f00, // orange
        0xffd55e00, // vermilion
        0xffcc79a7, // reddish purple
        0xff0072b2, // blue
        0xfff0e442, // yellow
    };
    return QColor::fromRgb(okabeIto[static_cast<std::size_t>(segment < 0 ? 0 : segment) % okabeIto.size()]);
}

} // namespace kiymet::ui
