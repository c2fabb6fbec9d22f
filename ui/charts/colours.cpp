// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/colours.h"

#include <algorithm>
#include <array>
#include <cmath>

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

QColor scaleColour(double share)
{
    // Ten even steps of the published table; between them along straight lines.
    static constexpr std::array<QRgb, 10> viridis = {0xff440154, 0xff482878, 0xff3e4a89, 0xff31688e,
                                                     0xff26828e, 0xff1f9e89, 0xff35b779, 0xff6dcd59,
                                                     0xffb4de2c, 0xfffde725};
    const double place = std::clamp(share, 0.0, 1.0) * double(viridis.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), viridis.size() - 2);
    const double rest = place - double(below);
    const auto mix = [rest](int a, int b) { return static_cast<int>(std::lround(a + rest * (b - a))); };
    const QRgb a = viridis[below];
    const QRgb b = viridis[below + 1];
    return {mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b))};
}

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](float a, float b) { return a + static_cast<float>(share) * (b - a); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

QColor doneColour(const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    return dark ? QColor(0x2e, 0xc4, 0x96) : QColor(0x00, 0x7a, 0x59);
}

QColor attentionColour()
{
    return {0xe6, 0x9f, 0x00};
}

QColor problemColour(const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    return dark ? QColor(0xff, 0x8a, 0x5c) : QColor(0xb8, 0x4a, 0x00);
}

} // namespace kiymet::ui
