// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_model.h"

#include <QStringList>

#include <vector>

namespace kiymet::ui {

/// The figures of a chart as a table: for those who do not see it, and for spreadsheets.
struct ChartTable {
    QStringList titles;
    std::vector<std::vector<Cell>> rows; ///< as many cells as titles
};

} // namespace kiymet::ui
