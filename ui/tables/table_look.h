// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QKeySequence>

#include <initializer_list>

class QAction;
class QTableView;

namespace kiymet::ui {

/// How every table of ours looks, and how the keyboard leaves it.
void setTableLook(QTableView& table);

/// The font of a row or title that stands out.
QFont bold(QFont font);

struct TableAction {
    QAction* action;
    QKeySequence shortcut;
};
/// The table's menu; the shortcuts are those of the table alone.
void setTableActions(QTableView& table, std::initializer_list<TableAction> actions);

} // namespace kiymet::ui
