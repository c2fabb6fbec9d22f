// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What every test program has around it, whatever machine it runs on. Set before main(): a home folder of
/// its own, the offscreen platform, one locale, one font, no bus and no settings of a desktop.
namespace kiymet::test {

/// The family that every text of the run is written in: $KIYMET_TEST_FONT, or DejaVu Sans.
QString fontOfTheRun();

/// Whether its files are on this machine. Where they are not, the fonts of the desktop are in use.
bool fontIsInstalled();

} // namespace kiymet::test
