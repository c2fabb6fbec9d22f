// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_map.h"

#include <QStringList>

#include <cstddef>

namespace kiymet::ui {

/// An axis of categories: the first at 0, the next at 1 and so on, with half a unit to both sides.
ChartAxis categoryAxis(const QString& title, const QStringList& names);
/// The category at a value of such an axis; -1: none.
int categoryAt(double value, std::size_t categories);

} // namespace kiymet::ui
