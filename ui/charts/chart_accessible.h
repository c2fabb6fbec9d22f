// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiymet::ui {

/// Tells assistive technology that a ChartView is a chart: its name is the title unless it has another, its
/// description is what the page says of it, else its first figures. All figures are in the table of its menu.
void useChartAccessibility();

} // namespace kiymet::ui
