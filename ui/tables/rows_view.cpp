// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rows_view.h"

#include "models/rows_model.h"
#include "tables/column_header.h"
#include "tables/table_look.h"
#include "words/formats.h"

#include <QAction>
#include <QEvent>

#include <algorithm>
#include <map>
#include <set>

namespace kiymet::ui {

RowsView::RowsView(QWidget* parent)
    : QTableView(parent)
    , m_header(new ColumnHeader(this))
    , m_copy(new QAction(this))
    , m_copyWithHeader(new QAction(this))
    , m_goToLine(new QAction(this))
{
    setHorizontalHeader(m_header);
    setTableLook(*this);
    setSelectionBehavior(SelectItems);
    setCornerButtonEnabled(true);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    setTableActions(*this, {{m_copy, QKeySequence::Copy},
                            {m_copyWithHeader, Qt::CTRL | Qt::SHIFT | Qt::Key_C},
                            {m_goToLine, Qt::CTRL | Qt::Key_G}});
    connect(m_copy, &QAction::triggered, this, [this] { Q_EMIT copyWanted(false); });
    connect(m_copyWithHeader, &QAction::triggered, this, [this] { Q_EMIT copyWanted(true); });
    connect(m_goToLine, &QAction::triggered, this, &RowsView::goToLineWanted);
    connect(m_header, &QHeaderView::sectionClicked, this, &RowsView::columnChosen);
    retranslate();
}

void RowsView::setRowsModel(RowsModel* model)
{
    setModel(model);
}

void RowsView::setLastLine(std::uint64_t line)
{
    const int width = fontMetrics().horizontalAdvance(words::count(std::max<std::uint64_t>(line, 1000)));
    verticalHeader()->setFixedWidth(width + 16);
    updateGeometries(); // the viewport begins where the header ends
}

void RowsView::fitColumns()
{
    if (!model())
        return;
    // Of the rows in view only; QTableView looks at a thousand by default, which would ask for them all, and
    // at every one while it is hidden.
    m_unfitted = !isVisible();
    if (m_unfitted)
        return;
    m_header->setResizeContentsPrecision(0);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int wide = std::max(sizeHintForColumn(column) + 8, m_header->comfortableWidth(column));
        setColumnWidth(column, std::min(wide, 260));
    }
}

void RowsView::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    if (m_unfitted)
        fitColumns();
}

void RowsView::goToRow(int row, int column)
{
    if (!model() || row < 0 || row >= model()->rowCount() || model()->columnCount() == 0)
        return;
    const int shown = column >= 0 ? column : std::max(0, currentIndex().column());
    const QModelIndex index = model()->index(row, shown);
    scrollTo(index, PositionAtCenter);
    selectionModel()->setCurrentIndex(index, column >= 0 ? QItemSelectionModel::ClearAndSelect
                                                         : QItemSelectionModel::ClearAndSelect |
                                                               QItemSelectionModel::Rows);
}

RowsView::Block RowsView::selectedBlock() const
{
    Block block;
    if (!model())
        return block;
    std::set<int> columns;
    std::map<int, int> rows; // from, to
    QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty() && model()->rowCount() > 0 && model()->columnCount() > 0)
        selection.select(model()->index(0, 0),
                         model()->index(model()->rowCount() - 1, model()->columnCount() - 1));
    for (const QItemSelectionRange& range : std::as_const(selection)) {
        int& to = rows.emplace(range.top(), range.bottom()).first->second;
        to = std::max(to, range.bottom());
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    for (const auto& [from, to] : rows) {
        if (!block.rows.isEmpty() && from <= block.rows.last().second + 1)
            block.rows.last().second = std::max(block.rows.last().second, to);
        else
            block.rows.append({from, to});
    }
    for (int place = 0; place < m_header->count(); ++place)
        if (const int column = m_header->logicalIndex(place); columns.contains(column))
            block.columns << column;
    return block;
}

void RowsView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.column() != previous.column())
        Q_EMIT columnChosen(current.column());
}

void RowsView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RowsView::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copyWithHeader->setText(tr("Copy with column names"));
    m_goToLine->setText(tr("Go to line…"));
}

} // namespace kiymet::ui
