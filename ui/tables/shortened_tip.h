// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace kiymet::ui {

/// Whoever rests the pointer on a cell or a column's title of `table` that is shortened reads the whole of
/// it. A tip of the model's own goes before.
void tellShortened(QTableView& table);

} // namespace kiymet::ui
