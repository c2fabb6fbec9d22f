// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/table_look.h"

#include <QAction>
#include <QHeaderView>
#include <QTableView>

namespace kiymet::ui {

void setTableLook(QTableView& table)
{
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false); // Tab leaves the table, as it leaves every other control
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 8);
    table.verticalHeader()->setHighlightSections(false);
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

void setTableActions(QTableView& table, std::initializer_list<TableAction> actions)
{
    for (const TableAction& one : actions) {
        one.action->setShortcut(one.shortcut);
        one.action->setShortcutContext(Qt::WidgetShortcut);
        table.addAction(one.action);
    }
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace kiymet::ui
